import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Camino, Cuerpo, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { AnalistaStore, AsignacionSimultanea, type Seleccion } from './analista-store.js';
import { analistas, asignacion, asignados, historiaDeAnalistas } from './analistas.dto.js';
import { claveBusqueda } from './clave-busqueda.js';
import { DirectorioService } from './directorio.service.js';
import { TitularStore } from './titular-store.js';

/** Which analyst of the POC answers for which governments. */
@Controller('api')
export class AnalistasController {
  constructor(
    @Inject(AnalistaStore) private readonly store: AnalistaStore,
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  @Get('analistas')
  @Operacion({
    id: 'listarAnalistas',
    grupo: 'Directorio',
    resumen: 'Las personas del POC y cuántos gobiernos tiene a su cargo cada una',
    respuesta: analistas,
    problemas: ['SIN_PERMISO'],
  })
  async listar(@Quien() quien: Identidad): Promise<z.infer<typeof analistas>> {
    exigirPoc(quien);
    const [elementos, sin] = await Promise.all([
      this.store.analistas(this.directorio.hoy()),
      this.titulares.listar(quien.alcance, { analista: 'ninguno' }, { limite: 1, cursor: null }),
    ]);
    return {
      elementos: elementos.map((a) => ({ ...a, persona: { ...a.persona } })),
      sinAnalista: sin.total ?? 0,
    };
  }

  @Post('analistas/asignaciones')
  @Operacion({
    id: 'asignarAnalista',
    grupo: 'Directorio',
    resumen: 'Dar gobiernos a un analista, uno por uno o por lo que tienen en común',
    respuesta: asignados,
    problemas: ['SIN_PERMISO', 'ASIGNACION_SIMULTANEA'],
  })
  async asignar(
    @Quien() quien: Identidad,
    @Cuerpo(asignacion) cuerpo: z.infer<typeof asignacion>,
  ): Promise<z.infer<typeof asignados>> {
    exigirPoc(quien);
    const { analista, soloSinAnalista, previa } = cuerpo;
    if (analista !== null) {
      const todos = await this.store.analistas(this.directorio.hoy());
      if (!todos.some((a) => a.persona.id === analista && a.enFunciones))
        throw campoInvalido('analista', 'NO_ES_ANALISTA');
    }
    const seleccion = seleccionDe(cuerpo, soloSinAnalista);
    const cambian = previa
      ? await this.store.contar(seleccion, analista)
      : await this.asignarATodos(seleccion, analista, quien);
    return { cambian };
  }

  private async asignarATodos(
    seleccion: Seleccion,
    analista: string | null,
    quien: Identidad,
  ): Promise<number> {
    try {
      return await this.store.asignar(seleccion, analista, quien.cuentaId, this.reloj.ahora(), () =>
        this.ids.nuevo(),
      );
    } catch (error) {
      if (error instanceof AsignacionSimultanea) throw new Problema('ASIGNACION_SIMULTANEA');
      throw error;
    }
  }

  @Get('titulares/:id/analistas')
  @Operacion({
    id: 'listarAnalistasDeTitular',
    grupo: 'Directorio',
    resumen: 'Quién del POC ha tenido a su cargo un gobierno, y desde cuándo',
    respuesta: historiaDeAnalistas,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async historia(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof historiaDeAnalistas>> {
    exigirPoc(quien);
    await this.directorio.getTitular(quien, id);
    const elementos = await this.store.historia(id);
    return {
      elementos: elementos.map((a) => ({
        ...a,
        persona: { ...a.persona },
        desde: aIso(a.desde),
        hasta: a.hasta === null ? null : aIso(a.hasta),
      })),
    };
  }
}

function exigirPoc(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
}

function seleccionDe(
  { titulares, filtro }: z.infer<typeof asignacion>,
  soloSinAnalista: boolean,
): Seleccion {
  if (titulares !== undefined) return { titulares };
  const { q, ...resto } = filtro ?? {};
  const dados = Object.fromEntries(Object.entries(resto).filter(([, v]) => v !== undefined));
  return {
    filtro: { ...dados, ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }) },
    soloSinAnalista,
  };
}
