import { Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import {
  acreditacion,
  designacionDto,
  designaciones,
  designacionGeneral,
  designacionTerminada,
  finDeDesignacion,
  pendientesDeCargo,
} from './directorio.dto.js';
import { DirectorioService } from './directorio.service.js';
import { DesignacionesService } from './designaciones.service.js';
import { PersonaStore, type DesignacionVista } from './persona-store.js';
import { presentarDesignacion, type Lector } from './presentar.js';
import { administraPersonas, cargosQueDa } from './quien-designa.js';
import { RelevoStore, type EnSusManos } from './relevo-store.js';
import { Problema } from '../../platform/problema.js';

@Controller('api/designaciones')
export class DesignacionesController {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(DesignacionesService) private readonly cargos: DesignacionesService,
    @Inject(PersonaStore) private readonly personas: PersonaStore,
    @Inject(RelevoStore) private readonly relevos: RelevoStore,
    @Inject(Nombres) private readonly nombres: Nombres,
  ) {}

  @Get()
  @Operacion({
    id: 'listarDesignacionesGenerales',
    grupo: 'Directorio',
    resumen: 'Quién ejerce hoy por un gremio o para toda la nación',
    respuesta: designaciones,
    problemas: ['SIN_PERMISO'],
  })
  async generales(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
  ): Promise<z.infer<typeof designaciones>> {
    if (!administraPersonas(quien) || !quien.alcance.nacional) throw new Problema('SIN_PERMISO');
    const lista = await this.personas.designacionesGenerales(this.directorio.hoy());
    const lector = this.lector(quien, idioma);
    return {
      elementos: lista.map((d) => presentarDesignacion(d, lector)),
      puedoDar: cargosQueDa(quien, null).map((c) => ({
        ...c,
        etiqueta: texto(idioma, `rol.${c.rol}`),
      })),
    };
  }

  @Post()
  @Operacion({
    id: 'designarGeneral',
    grupo: 'Directorio',
    resumen: 'Designar para un gremio o para toda la nación',
    estado: 201,
    respuesta: designacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'DESIGNACION_EN_VIGOR'],
  })
  async designar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(designacionGeneral) cuerpo: z.infer<typeof designacionGeneral>,
  ): Promise<z.infer<typeof designacionDto>> {
    const d = await this.cargos.designar(quien, null, cuerpo);
    return presentarDesignacion(d, this.lector(quien, idioma));
  }

  @Patch(':id')
  @Operacion({
    id: 'acreditarDesignacion',
    grupo: 'Directorio',
    resumen: 'Poner el documento de una designación',
    respuesta: designacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async acreditar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(acreditacion) { documento }: z.infer<typeof acreditacion>,
  ): Promise<z.infer<typeof designacionDto>> {
    const d = await this.cargos.acreditar(quien, id, documento);
    return presentarDesignacion(d, this.lector(quien, idioma));
  }

  @Get(':id/pendientes')
  @Operacion({
    id: 'leerPendientesDeDesignacion',
    grupo: 'Directorio',
    resumen: 'Qué queda abierto en manos de quien deja un cargo, y quién puede recibirlo',
    respuesta: pendientesDeCargo,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async pendientes(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof pendientesDeCargo>> {
    const d = await this.cargos.getDesignacionMia(quien, id);
    const { asuntos, borradores, encargos } = await this.relevos.pendientes(id);
    const otros =
      d.titularId === null
        ? await this.personas.designacionesGenerales(this.directorio.hoy())
        : await this.directorio.designacionesDe(quien, d.titularId, true);
    return {
      asuntos,
      borradores: borradores.map((x) => this.enSusManos(x, idioma)),
      encargos: encargos.map((x) => this.enSusManos(x, idioma)),
      candidatos: candidatos(d, otros).map((c) => ({
        persona: { id: c.personaId, nombre: c.persona.nombre },
        cargo: texto(idioma, `rol.${c.rol}`),
        calidadEtiqueta: texto(idioma, `calidad.${c.calidad}`),
      })),
    };
  }

  @Post(':id/fin')
  @Operacion({
    id: 'terminarDesignacion',
    grupo: 'Directorio',
    resumen: 'Poner fin a una designación y entregar lo que quedaba abierto',
    respuesta: designacionTerminada,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async terminar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(finDeDesignacion) { hasta, documento, recibe }: z.infer<typeof finDeDesignacion>,
  ): Promise<z.infer<typeof designacionTerminada>> {
    const r = await this.cargos.terminar(quien, id, hasta, documento, recibe);
    return {
      ...presentarDesignacion(r.designacion, this.lector(quien, idioma)),
      borradoresEntregados: r.entregado.borradores,
      tareasEntregadas: r.entregado.encargos,
    };
  }

  private enSusManos(x: EnSusManos, idioma: Idioma) {
    return {
      procesoId: x.procesoId,
      titular: { id: x.titularId, nombre: x.titularNombre },
      evento: x.evento,
      etiqueta: this.nombres.evento(idioma, x.procedimiento, x.evento),
      desde: aIso(x.en),
    };
  }

  private lector(quien: Identidad, idioma: Idioma): Lector {
    return { quien, idioma, hoy: this.directorio.hoy() };
  }
}

/** People with an account who go on in the same place; first those of the same role. */
function candidatos(
  sale: DesignacionVista,
  otros: readonly DesignacionVista[],
): readonly DesignacionVista[] {
  const quedan = otros
    .filter((d) => d.personaId !== sale.personaId && d.persona.cuentaId !== null)
    .toSorted((a, b) => Number(b.rol === sale.rol) - Number(a.rol === sale.rol));
  return quedan.filter((d, i) => quedan.findIndex((x) => x.personaId === d.personaId) === i);
}
