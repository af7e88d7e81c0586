import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId, fecha, id, idConNombre, rolConEtiqueta } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { CargoConTitular } from './sustitucion-store.js';
import { SustitucionesService, type SustitucionVista } from './sustituciones.service.js';

const cargo = rolConEtiqueta.extend({ titular: z.string().nullable() });
const cobertura = {
  /** Of the offices of who is away, those the other may act in by offices of their own. */
  cubiertos: z.array(cargo),
  /** For these a subrogación would be needed. */
  descubiertos: z.array(cargo),
};
const sustitucion = z
  .object({
    id,
    persona: idConNombre,
    sustituto: idConNombre,
    desde: fecha,
    hasta: fecha,
    enCurso: z.boolean(),
    ...cobertura,
  })
  .meta({ id: 'Sustitucion' });
const mias = z
  .object({ ausencias: z.array(sustitucion), sustituyo: z.array(sustitucion) })
  .meta({ id: 'Sustituciones' });
const nueva = z.strictObject({ sustituto: id, desde: fecha, hasta: fecha });
const dias = z.object({ desde: fecha, hasta: fecha });
const candidatos = z
  .object({ elementos: z.array(z.object({ persona: idConNombre, ...cobertura })) })
  .meta({ id: 'CandidatosParaSustituir' });

/** Who stands in while one is on leave. */
@Controller('api/sustituciones')
export class SustitucionesController {
  constructor(@Inject(SustitucionesService) private readonly servicio: SustitucionesService) {}

  @Get()
  @Operacion({
    id: 'listarSustituciones',
    grupo: 'Bandeja',
    resumen: 'Quién me sustituye y a quién sustituyo, desde hoy en adelante',
    respuesta: mias,
    problemas: ['NO_ENCONTRADO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
  ): Promise<z.infer<typeof mias>> {
    const { ausencias, sustituyo } = await this.servicio.mias(quien);
    return {
      ausencias: ausencias.map((s) => presentar(s, idioma)),
      sustituyo: sustituyo.map((s) => presentar(s, idioma)),
    };
  }

  @Get('candidatos')
  @Operacion({
    id: 'listarCandidatosParaSustituir',
    grupo: 'Bandeja',
    resumen: 'Quién comparte mis cargos en esos días, y cuáles',
    respuesta: candidatos,
    problemas: ['NO_ENCONTRADO'],
  })
  async candidatos(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(dias) { desde, hasta }: z.infer<typeof dias>,
  ): Promise<z.infer<typeof candidatos>> {
    const lista = await this.servicio.candidatos(quien, desde, hasta);
    return {
      elementos: lista.map((c) => ({
        persona: { id: c.persona.id, nombre: c.persona.nombre },
        cubiertos: c.cubiertos.map((x) => presentarCargo(x, idioma)),
        descubiertos: c.descubiertos.map((x) => presentarCargo(x, idioma)),
      })),
    };
  }

  @Post()
  @Operacion({
    id: 'nombrarSustituto',
    grupo: 'Bandeja',
    resumen: 'Decir quién me sustituye entre dos fechas',
    estado: 201,
    respuesta: sustitucion,
    problemas: ['NO_ENCONTRADO', 'PERSONA_SIN_CARGO', 'SUSTITUCION_ENCIMADA'],
  })
  async nombrar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(nueva) cuerpo: z.infer<typeof nueva>,
  ): Promise<z.infer<typeof sustitucion>> {
    return presentar(await this.servicio.nombrar(quien, cuerpo), idioma);
  }

  @Post(':id/retiro')
  @Operacion({
    id: 'retirarSustitucion',
    grupo: 'Bandeja',
    resumen: 'Volver antes de tiempo, o no ausentarse',
    estado: 204,
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id: cual }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.servicio.retirar(quien, cual);
  }
}

const presentarCargo = (c: CargoConTitular, idioma: Idioma): z.infer<typeof cargo> => ({
  rol: c.rol,
  etiqueta: texto(idioma, `rol.${c.rol}`),
  titular: c.titularNombre ?? c.gremio,
});

const presentar = (s: SustitucionVista, idioma: Idioma): z.infer<typeof sustitucion> => ({
  id: s.id,
  persona: { ...s.persona },
  sustituto: { ...s.sustituto },
  desde: s.desde,
  hasta: s.hasta,
  enCurso: s.enCurso,
  cubiertos: s.cubiertos.map((c) => presentarCargo(c, idioma)),
  descubiertos: s.descubiertos.map((c) => presentarCargo(c, idioma)),
});
