import { Inject, Injectable } from '@nestjs/common';
import type { Json, JsonObjeto } from '../../machines/contrato.js';
import { leerLinea, type Linea } from '../engine/linea.js';
import { ProcesoStore } from '../engine/puertos/proceso-store.js';
import { esReferencia } from '../engine/textos-borrables.js';
import { ConsultaDeProcesos } from '../modules/procesos/consulta-de-procesos.js';
import { Etiquetas } from '../modules/procesos/etiquetas.js';
import { PresentadorDeRequisitos } from '../modules/procesos/presentar-requisitos.js';
import { referenciasDe } from '../modules/procesos/presentar-linea.js';
import { DocumentosDeProceso, TitularDeProceso } from '../modules/procesos/puertos.js';
import { rolesSobre } from '../platform/alcance.js';
import type { Identidad } from '../platform/identidad.js';
import type { Idioma } from '../platform/textos/textos.js';

/** More than a process of these kinds writes in its life. */
const LINEAS = 5000;
const CORRECCIONES = ['rectificarHecho', 'deshacer', 'anularHecho'];
const VEN_PERSONALES = ['autoridad', 'delegado', 'pocl', 'poc', 'secretariaTecnica'];

/** A fact of a process as it is read today: corrected, with its words. What was taken back is not there. */
export interface HechoLeido {
  readonly evento: string;
  readonly datos: JsonObjeto;
  readonly fecha: string | null;
  readonly registradoEl: string;
  /** Who may tell what this rests on: the facts the engine resolved. */
  readonly respuestas: { readonly [clave: string]: Json } | null;
}

/** One process, with all its words at hand. */
export interface ProcesoLeido {
  readonly procesoId: string;
  readonly padreId: string | null;
  readonly titularId: string;
  readonly titular: string;
  readonly zona: string;
  readonly demo: boolean;
  readonly procedimiento: string;
  readonly contexto: JsonObjeto;
  /** Code of its innermost state, and what it is called. */
  readonly estado: string | null;
  readonly estadoEnPalabras: string;
  readonly hijos: readonly {
    readonly id: string;
    readonly procedimiento: string;
    readonly contexto: JsonObjeto;
  }[];
  readonly hechos: readonly HechoLeido[];
  readonly observaciones: readonly { readonly texto: string; readonly cita: string | null }[];
  /** The words of a reference; null once erased or not known. */
  decir(ref: unknown): string | null;
  /** As `decir`, of what is somebody's: only to who works with it. */
  decirPersonal(ref: unknown): string | null;
  documento(id: unknown): string | null;
  /** What a code is called in this procedure. */
  nombre(clave: string): string | null;
}

/** Reads a process whole, to be printed: what may be read is decided by territory, as everywhere. */
@Injectable()
export class ProcesoPorImprimir {
  constructor(
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(ConsultaDeProcesos) private readonly consulta: ConsultaDeProcesos,
    @Inject(TitularDeProceso) private readonly titulares: TitularDeProceso,
    @Inject(DocumentosDeProceso) private readonly documentos: DocumentosDeProceso,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
  ) {}

  async leer(quien: Identidad, idioma: Idioma, procesoId: string): Promise<ProcesoLeido | null> {
    const lugar = await this.consulta.ubicar(quien.alcance, procesoId);
    if (lugar === null) return null;
    const { raizId, titularId } = lugar;
    const titular = await this.titulares.find(quien.alcance, titularId);
    if (titular === null) return null;
    const { fila, hijos, zona } = await this.procesos.leer(
      { raizId, nueva: false, titularId, procesoId, cuentaId: null, fecha: '', idempotencia: null },
      async (vista) => ({
        fila: vista.cadena[0],
        hijos: await vista.lector.hijos(procesoId),
        zona: vista.titular.zona,
      }),
    );
    if (fila === undefined) return null;
    const lineas = await this.lineas(raizId, fila.procedimiento);
    const propias = lineas.filter((l) => l.proceso === procesoId);
    const leidas = comoSeLeen(propias, lineas);
    const contexto = JSON.parse(fila.contexto) as JsonObjeto;
    const refs = referenciasDe(
      lineas.filter((l) => l.proceso === procesoId || l.correccion !== undefined),
    );
    const enContexto = referenciasEn([
      contexto,
      ...hijos.map((h) => JSON.parse(h.contexto) as Json),
    ]);
    const documentos = new Set([...refs.documentos, ...idsEn(contexto)]);
    const [textos, legibles] = await Promise.all([
      this.consulta.textos([...new Set([...refs.textos, ...enContexto])]),
      this.documentos.legibles(quien.alcance, [...documentos], titularId),
    ]);
    const titulos = new Map(legibles.map((d) => [d.id, d.titulo]));
    const personales = rolesSobre(quien.alcance, titular).some((r) => VEN_PERSONALES.includes(r));
    const decir = (ref: unknown): string | null =>
      typeof ref !== 'string' ? null : esReferencia(ref) ? (textos[ref] ?? null) : ref;
    const presentador = new PresentadorDeRequisitos(this.etiquetas, idioma);
    const estado = propias.findLast((l) => l.despues !== null)?.despues?.estados.at(-1) ?? null;
    const nombre = (clave: string): string | null =>
      this.etiquetas.find(idioma, fila.procedimiento, clave);
    return {
      procesoId,
      padreId: fila.padreId,
      titularId,
      titular: titular.nombreOficial,
      zona,
      demo: titular.demo,
      procedimiento: fila.procedimiento,
      contexto,
      estado,
      estadoEnPalabras: (estado === null ? null : nombre(`estado.${estado}`)) ?? '—',
      hijos: hijos.map((h) => ({
        id: h.id,
        procedimiento: h.procedimiento,
        contexto: JSON.parse(h.contexto) as JsonObjeto,
      })),
      hechos: leidas.map((l) => ({
        evento: l.evento,
        datos: l.datos,
        fecha: l.ocurridoEn,
        registradoEl: new Intl.DateTimeFormat('en-CA', { timeZone: zona }).format(l.registradoEn),
        respuestas: (l.hechos as { respuestas?: { [k: string]: Json } } | null)?.respuestas ?? null,
      })),
      observaciones: leidas.flatMap((l) =>
        (l.observaciones ?? []).map((o) => {
          const dicha = presentador.observacion(o, l.procedimiento);
          return {
            texto: dicha.texto,
            cita:
              dicha.cita === null
                ? null
                : `${dicha.cita.documentoNombre}, ${dicha.cita.lugar} (${dicha.fuerzaTexto.toLowerCase()})`,
          };
        }),
      ),
      decir,
      decirPersonal: (ref) => (personales ? decir(ref) : null),
      documento: (id) => (typeof id === 'string' ? (titulos.get(id) ?? null) : null),
      nombre,
    };
  }

  private async lineas(raizId: string, procedimiento: string): Promise<readonly Linea[]> {
    const eventos = this.etiquetas.procedimiento(procedimiento)?.eventos.keys() ?? [];
    const filas = await this.consulta.lineasDeEventos(
      raizId,
      ['abrirProceso', ...eventos, ...CORRECCIONES],
      LINEAS,
    );
    return filas.map(leerLinea).toReversed();
  }
}

/** Each line with the last correction of it; those taken back are left out, and so are the corrections themselves. */
function comoSeLeen(propias: readonly Linea[], todas: readonly Linea[]): readonly Linea[] {
  const correcciones = new Map(
    todas.flatMap((l) =>
      l.correccion === undefined ? [] : [[l.correccion.secuencia, l] as const],
    ),
  );
  return propias.flatMap((l) => {
    if (l.correccion !== undefined) return [];
    const por = correcciones.get(l.secuencia)?.correccion;
    if (por === undefined) return [l];
    if (por.hecho === null) return [];
    return [
      {
        ...l,
        datos: por.hecho.datos,
        hechos: por.hecho.hechos,
        ocurridoEn: por.hecho.hechos.ocurridoEn,
        observaciones: por.observaciones ?? [],
      },
    ];
  });
}

function referenciasEn(valores: readonly Json[]): string[] {
  const refs: string[] = [];
  const andar = (v: unknown): void => {
    if (esReferencia(v)) refs.push(v as string);
    else if (typeof v === 'object' && v !== null) Object.values(v).forEach(andar);
  };
  valores.forEach(andar);
  return refs;
}
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What looks like the id of a document: those that are not are simply not found. */
function idsEn(valor: Json): string[] {
  if (typeof valor === 'string') return ID.test(valor) ? [valor] : [];
  return typeof valor === 'object' && valor !== null
    ? Object.values(valor as { readonly [k: string]: Json }).flatMap(idsEn)
    : [];
}
