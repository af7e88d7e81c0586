import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import {
  eventoDeHijoConcluido,
  type DatosDeHijoConcluido,
  type JsonObjeto,
} from '../../../machines/contrato.js';
import { ComandoRechazado } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { leerLinea, type Linea } from '../../engine/linea.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Camino, Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import { minutoEnQueVence } from '../../engine/libro-de-plazos.js';
import { aIso, aIsoSiHay, caminoConId, consultaDeMomento } from '../../platform/formas.js';
import { tieneRol, type Identidad } from '../../platform/identidad.js';
import { NombresDeProcesos } from '../../platform/nombres-de-procesos.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import {
  caminoDeDibujo,
  consultaDeLineas,
  dibujoDto,
  lineasDto,
  momentoDto,
  ofertasEnMomentoDto,
} from './inspector.dto.js';
import { nodosActivos } from './nodos-activos.js';
import { LineasDeRaiz } from './puertos.js';

/** The machine behind a process, at any moment of its journal. For whoever looks after the system. */
@Controller('api/inspector')
export class InspectorController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(LineasDeRaiz) private readonly lineas: LineasDeRaiz,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(NombresDeProcesos) private readonly llamados: NombresDeProcesos,
  ) {}

  @Get('procedimientos/:id')
  @Operacion({
    id: 'dibujarProcedimiento',
    grupo: 'Inspector',
    resumen: 'La máquina de un procedimiento: estados, transiciones, guardas y plazos',
    respuesta: dibujoDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  dibujar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoDeDibujo) { id }: z.infer<typeof caminoDeDibujo>,
  ): z.infer<typeof dibujoDto> {
    exigirPermiso(quien);
    const p = this.catalogo.find(id);
    if (p === null) throw new Problema('NO_ENCONTRADO');
    const { nodos, arcos } = p.dibujar();
    return {
      id: p.id,
      nombre: p.textos[idioma]['procedimiento'] ?? p.nombre,
      version: p.version,
      nodos: nodos.map((n) => ({
        ...n,
        invoca: [...n.invoca],
        etiqueta: p.textos[idioma][`estado.${n.nombre}`] ?? n.nombre,
      })),
      arcos: arcos.map((a) => ({
        ...a,
        requisitos: [...a.requisitos],
        etiqueta:
          a.clase === 'plazo'
            ? this.nombres.plazo(idioma, p.id, a.evento)
            : a.clase === 'evento'
              ? this.nombres.evento(idioma, p.id, a.evento)
              : a.evento,
      })),
      plazos: [...p.plazos.values()].map(({ nombre, unidad, porDefecto, clase }) => ({
        nombre,
        unidad,
        porDefecto,
        clase,
      })),
    };
  }

  @Get('procesos/:id/momento')
  @Operacion({
    id: 'verMomento',
    grupo: 'Inspector',
    resumen: 'Cómo estaba una raíz entera tras una línea de su bitácora, decidida de nuevo',
    respuesta: momentoDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PROCEDIMIENTO_DEFECTUOSO'],
  })
  async momento(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeMomento) { linea }: z.infer<typeof consultaDeMomento>,
  ): Promise<z.infer<typeof momentoDto>> {
    exigirPermiso(quien);
    const m = await this.alAlcance(() =>
      this.engine.verMomento(id, { cuentaId: quien.cuentaId }, linea ?? null),
    );
    const lugar = await this.lineas.ubicar(quien.alcance, m.raizId);
    const llamados = await this.llamados.leer(
      quien.alcance,
      idioma,
      m.procesos.map((p) => p.id),
    );
    return {
      raizId: m.raizId,
      titular: lugar?.titular ?? '',
      secuencia: m.secuencia,
      ultima: m.ultima,
      marca: m.marca?.clase ?? null,
      procesos: m.procesos.map(({ estados, ...p }) => {
        const dibujo = this.catalogo.find(p.procedimiento)?.dibujar();
        return {
          ...p,
          nombre:
            llamados.get(p.id)?.nombre ??
            this.nombres.proceso(idioma, p.procedimiento, p.contexto, null),
          contexto: { ...p.contexto },
          activos: dibujo === undefined ? [] : nodosActivos(dibujo, estados),
        };
      }),
      plazos: m.plazos.map((p) => ({
        procesoId: p.procesoId,
        nombre: p.nombre,
        clave: p.clave,
        estado: p.estado,
        vence: p.venceFecha,
        venceEn: aIsoSiHay(minutoEnQueVence(p)),
      })),
      fallas: [...m.fallas],
    };
  }

  @Get('procesos/:id/ofertas')
  @Operacion({
    id: 'verOfertasEnMomento',
    grupo: 'Inspector',
    resumen: 'Qué se podía hacer en un proceso tras una línea de su bitácora, para ensayarlo',
    respuesta: ofertasEnMomentoDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PROCEDIMIENTO_DEFECTUOSO'],
  })
  async ofertas(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeMomento) { linea }: z.infer<typeof consultaDeMomento>,
  ): Promise<z.infer<typeof ofertasEnMomentoDto>> {
    exigirPermiso(quien);
    const { ofertas } = await this.alAlcance(() =>
      this.engine.ver(id, { cuentaId: quien.cuentaId }, linea === undefined ? {} : { linea }),
    );
    return {
      elementos: ofertas
        .filter((o) => o.procesoId === id)
        .map((o) => ({
          procesoId: o.procesoId,
          evento: o.evento,
          etiqueta: this.nombres.evento(idioma, o.procedimiento, o.evento),
          paso: o.paso,
          puedo: o.puedo,
          actua: o.actua.map((rol) => ({ rol, etiqueta: texto(idioma, `rol.${rol}`) })),
          campos: camposDe(o.esquema),
        })),
    };
  }

  @Get('procesos/:id/lineas')
  @Operacion({
    id: 'listarLineas',
    grupo: 'Inspector',
    resumen: 'Las líneas de una raíz, lo justo para recorrerlas: evento, causa, antes y después',
    respuesta: lineasDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeLineas) { cursor, limite }: z.infer<typeof consultaDeLineas>,
  ): Promise<z.infer<typeof lineasDto>> {
    exigirPermiso(quien);
    const lugar = await this.lineas.ubicar(quien.alcance, id);
    if (lugar === null) throw new Problema('NO_ENCONTRADO');
    const corte = { limite, cursor: cursor ?? null };
    const { elementos, siguiente } = await this.lineas.pagina(lugar.raizId, corte);
    const lineas = elementos.map((f) => ({ l: leerLinea(f), hash: f.hash }));
    const llamados = await this.llamados.leer(
      quien.alcance,
      idioma,
      lineas.flatMap(({ l }) => concluidoEn(l) ?? []),
    );
    return {
      elementos: lineas.map(({ l, hash }) => {
        const concluido = llamados.get(concluidoEn(l) ?? '');
        return {
          secuencia: l.secuencia,
          procesoId: l.proceso,
          procedimiento: l.procedimiento,
          evento: l.evento,
          etiqueta:
            concluido === undefined
              ? this.nombres.evento(idioma, l.procedimiento, l.evento)
              : texto(idioma, 'linea.concluido', { proceso: concluido.nombre }),
          causa: l.causa,
          padre: l.hijo?.padre ?? null,
          antes: [...(l.antes?.estados ?? [])],
          despues: [...(l.despues?.estados ?? [])],
          ocurridoEn: l.ocurridoEn,
          registradoEn: aIso(l.registradoEn),
          hash,
        };
      }),
      siguiente,
    };
  }

  private async alAlcance<T>(leer: () => Promise<T>): Promise<T> {
    try {
      return await leer();
    } catch (error) {
      if (error instanceof ComandoRechazado)
        throw new Problema(
          error.codigo === 'PROCEDIMIENTO_DEFECTUOSO' ? error.codigo : 'NO_ENCONTRADO',
        );
      throw error;
    }
  }
}

/** Of which child a line tells the end. */
const concluidoEn = ({ evento, datos }: Linea): string | null =>
  evento.startsWith(eventoDeHijoConcluido(''))
    ? ((datos as Partial<DatosDeHijoConcluido>).procesoId ?? null)
    : null;

function exigirPermiso(quien: Identidad): void {
  if (!tieneRol(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
}

/** The first level of the shape of its data. */
function camposDe(esquema: JsonObjeto): { nombre: string; exigido: boolean }[] {
  const { properties, required } = esquema;
  const nombres =
    typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const exigidos = new Set(Array.isArray(required) ? required : []);
  return nombres
    .map((nombre) => ({ nombre, exigido: exigidos.has(nombre) }))
    .sort((a, b) => Number(b.exigido) - Number(a.exigido));
}
