import { Controller, Delete, Get, Inject, Put } from '@nestjs/common';
import { z } from 'zod';
import { Camino, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { fecha, id, rolConEtiqueta } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { EncargosService } from './encargos.service.js';

const camino = z.object({ procesoId: id, evento: z.string().regex(/^[A-Za-z]\w{0,79}$/) });
type Donde = z.infer<typeof camino>;

const encargo = z.strictObject({
  /** The account of who is asked to; left out, mine. */
  cuenta: id.optional(),
  motivo: z.string().trim().max(500).optional(),
});
const candidatos = z
  .object({
    elementos: z.array(
      z.object({
        cuenta: id,
        nombre: z.string(),
        roles: z.array(rolConEtiqueta),
        ausencia: z.object({ hasta: fecha, sustituto: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'CandidatosParaDelegar' });

/** Who takes care of a task. It says who is at it; who may act stays what the offices say. */
@Controller('api/bandeja/tareas/:procesoId/:evento')
export class EncargosController {
  constructor(@Inject(EncargosService) private readonly encargos: EncargosService) {}

  @Put('encargo')
  @Operacion({
    id: 'encargarTarea',
    grupo: 'Bandeja',
    resumen: 'Tomar una tarea, o delegarla en quien tiene un cargo que puede hacerla',
    estado: 204,
    respuesta: null,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'TAREA_DE_OTRO', 'PERSONA_SIN_CARGO'],
  })
  async encargar(
    @Quien() quien: Identidad,
    @Camino(camino) donde: Donde,
    @Cuerpo(encargo) { cuenta, motivo }: z.infer<typeof encargo>,
  ): Promise<void> {
    if (cuenta === undefined || cuenta === quien.cuentaId) await this.encargos.tomar(quien, donde);
    else
      await this.encargos.delegar(quien, {
        ...donde,
        cuenta,
        motivo: motivo === undefined || motivo === '' ? null : motivo,
      });
  }

  @Delete('encargo')
  @Operacion({
    id: 'soltarTarea',
    grupo: 'Bandeja',
    resumen: 'Soltar una tarea tomada o delegada',
    estado: 204,
    respuesta: null,
    problemas: ['NO_ENCONTRADO', 'TAREA_DE_OTRO'],
  })
  async soltar(@Quien() quien: Identidad, @Camino(camino) donde: Donde): Promise<void> {
    await this.encargos.soltar(quien, donde);
  }

  @Get('candidatos')
  @Operacion({
    id: 'listarCandidatosDeTarea',
    grupo: 'Bandeja',
    resumen: 'En quién se puede delegar una tarea',
    respuesta: candidatos,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async candidatos(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(camino) donde: Donde,
  ): Promise<z.infer<typeof candidatos>> {
    const lista = await this.encargos.candidatos(quien, donde);
    return {
      elementos: lista.map((c) => ({
        cuenta: c.cuentaId,
        nombre: c.nombre,
        roles: c.roles.map((rol) => ({ rol, etiqueta: texto(idioma, `rol.${rol}`) })),
        ausencia: c.ausencia === null ? null : { ...c.ausencia },
      })),
    };
  }
}
