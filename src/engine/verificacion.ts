/**
 * Does everything still say what happened? The chain of each root is followed, each line decided again from the facts
 * it recorded, and every row held against what comes out. What does not agree is reported, not thrown.
 */
import canonicalize from 'canonicalize';
import { canonico } from './canonico.js';
import { agrupar, Correcciones, type Grupo } from './diario.js';
import { Fuentes, titularHecho } from './fuentes.js';
import {
  hashDeLinea,
  leerLinea,
  VERSION_DE_LINEA,
  type Linea,
  type LineaPorSellar,
} from './linea.js';
import { Plegado, plegar } from './plegar.js';
import { fichaDe } from './procedimiento-seguro.js';
import { proyectar } from './proyectar.js';
import type { FilaLinea, FilaProceso, FilaTarea, FilaTexto } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import type { Herramientas, Momento } from './taller.js';
import { esReferencia, referenciaDe } from './textos-borrables.js';

export interface Discrepancia {
  readonly raizId: string;
  /** Line, when it is about one. */
  readonly secuencia: number | null;
  readonly codigo:
    | 'CADENA_ROTA'
    | 'LINEA_ALTERADA'
    | 'DECISION_DISTINTA'
    | 'RAIZ_DISTINTA'
    | 'PROCESO_DISTINTO'
    | 'PLAZO_DISTINTO'
    | 'PROYECCION_DISTINTA'
    | 'TEXTO_ALTERADO'
    | 'NO_SE_PUEDE_PLEGAR';
  readonly detalle: { readonly [k: string]: unknown };
}

export interface Verificacion {
  readonly raices: number;
  readonly lineas: number;
  readonly discrepancias: readonly Discrepancia[];
}

export interface VerificacionDeRaiz {
  readonly raizId: string;
  readonly lineas: number;
  readonly discrepancias: readonly Discrepancia[];
}

type Anotar = (
  codigo: Discrepancia['codigo'],
  secuencia: number | null,
  detalle: Discrepancia['detalle'],
) => void;

export async function verificarRaiz(
  h: Herramientas,
  vista: VistaDeRaiz,
  textos: readonly FilaTexto[],
  momento: Momento,
): Promise<{ lineas: number; discrepancias: Discrepancia[] }> {
  const raiz = vista.raiz!;
  const discrepancias: Discrepancia[] = [];
  const anotar: Anotar = (codigo, secuencia, detalle) =>
    void discrepancias.push({ raizId: raiz.id, secuencia, codigo, detalle });
  const filas = await vista.lector.lineas(raiz.id, 1);
  verificarCadena(vista, filas, anotar);
  verificarTextos(filas, textos, anotar);
  try {
    const procesos = await vista.lector.procesosDeRaiz(raiz.id);
    const plegado = await decidirDeNuevo(h, vista, agrupar(filas), procesos, anotar);
    if (canonico(plegado.marca) !== canonico(raiz.marca))
      anotar('RAIZ_DISTINTA', null, { campo: 'marca', hay: raiz.marca, debe: plegado.marca });
    const { titularId, procedimiento } = plegado.arbol.get(raiz.id).fila;
    if (raiz.titularId !== titularId) anotar('RAIZ_DISTINTA', null, { campo: 'titularId' });
    if (raiz.procedimiento !== procedimiento)
      anotar('RAIZ_DISTINTA', null, { campo: 'procedimiento' });
    verificarProcesos(procesos, plegado, anotar);
    await verificarPlazos(vista, plegado, anotar);
    await verificarProyecciones(vista, plegado, momento, anotar);
  } catch (error) {
    anotar('NO_SE_PUEDE_PLEGAR', null, {
      error: error instanceof Error ? error.message : String(error),
    });
  }
  return { lineas: filas.length, discrepancias };
}

export function verificarCadena(
  vista: VistaDeRaiz,
  filas: readonly FilaLinea[],
  anotar: Anotar,
): void {
  const raiz = vista.raiz!;
  let hash = '';
  filas.forEach((f, i) => {
    if (f.secuencia !== i + 1) anotar('CADENA_ROTA', f.secuencia, { debe: i + 1 });
    if (f.hashAnterior !== hash) anotar('CADENA_ROTA', f.secuencia, { campo: 'hashAnterior' });
    if (hashDeLinea(f.hashAnterior, f.linea) !== f.hash)
      anotar('LINEA_ALTERADA', f.secuencia, { campo: 'hash' });
    hash = f.hash;
    verificarColumnas(f, anotar);
  });
  const ultima = filas.at(-1);
  const primera = filas[0];
  if (primera !== undefined && raiz.abiertaEn !== primera.registradoEn)
    anotar('RAIZ_DISTINTA', 1, { campo: 'abiertaEn' });
  if (primera !== undefined && raiz.asunto !== asuntoDe(primera))
    anotar('RAIZ_DISTINTA', 1, { campo: 'asunto' });
  if (raiz.secuencia !== (ultima?.secuencia ?? 0) || raiz.hash !== hash)
    anotar('RAIZ_DISTINTA', ultima?.secuencia ?? null, { campo: 'hash' });
}

function asuntoDe(primera: FilaLinea): string | null {
  try {
    return leerLinea(primera).hechos?.asunto ?? null;
  } catch {
    return null;
  }
}

/** The columns beside the line say what the line says, and the line is in its canonical form. */
function verificarColumnas(f: FilaLinea, anotar: Anotar): void {
  let l: Linea;
  try {
    l = JSON.parse(f.linea) as Linea;
    // The library, not our own writer: two hands, one text.
    if (canonicalize(l) !== f.linea) anotar('LINEA_ALTERADA', f.secuencia, { campo: 'forma' });
  } catch {
    anotar('LINEA_ALTERADA', f.secuencia, { campo: 'json' });
    return;
  }
  const debe: { readonly [campo: string]: unknown } = {
    raizId: l.raiz,
    secuencia: l.secuencia,
    procesoId: l.proceso,
    evento: l.evento,
    paso: l.paso,
    ocurridoEn: l.ocurridoEn,
    registradoEn: l.registradoEn,
  };
  for (const [campo, valor] of Object.entries(debe))
    if (f[campo as keyof FilaLinea] !== valor)
      anotar('LINEA_ALTERADA', f.secuencia, {
        campo,
        hay: f[campo as keyof FilaLinea],
        debe: valor,
      });
  if (l.v !== VERSION_DE_LINEA) anotar('LINEA_ALTERADA', f.secuencia, { campo: 'v', hay: l.v });
}

/** What another root answered keeps the references of its own words: they are kept, and verified, there. */
const esDeOtra = (f: FilaLinea, ref: string): boolean =>
  JSON.stringify(leerLinea(f).hechos?.respuestas ?? null).includes(ref);

function verificarTextos(
  filas: readonly FilaLinea[],
  textos: readonly FilaTexto[],
  anotar: Anotar,
): void {
  const porRef = new Map(textos.map((t) => [t.ref, t]));
  for (const t of textos)
    if (t.texto !== null && referenciaDe(t.sal, t.texto) !== t.ref)
      anotar('TEXTO_ALTERADO', t.secuencia, { campo: t.campo });
  for (const f of filas)
    for (const [ref] of f.linea.matchAll(/texto:[0-9a-f]{64}/g))
      if (esReferencia(ref) && !porRef.has(ref) && !esDeOtra(f, ref))
        anotar('TEXTO_ALTERADO', f.secuencia, { falta: ref });
  const citados = new Set(filas.flatMap((f) => f.linea.match(/texto:[0-9a-f]{64}/g) ?? []));
  for (const t of textos)
    if (!citados.has(t.ref)) anotar('TEXTO_ALTERADO', t.secuencia, { sobra: t.ref });
}

/** Each line with the corrections known when it was written; after each correction, the whole again. */
async function decidirDeNuevo(
  h: Herramientas,
  vista: VistaDeRaiz,
  grupos: readonly Grupo[],
  procesos: readonly FilaProceso[],
  anotar: Anotar,
): Promise<Plegado> {
  const raizId = vista.raiz!.id;
  const correcciones = new Correcciones();
  let plegado = new Plegado(h, vista, raizId, correcciones, procesos);
  for (const [i, grupo] of grupos.entries()) {
    const { correccion, secuencia } = grupo.principal;
    if (correccion !== undefined) {
      correcciones.agregar(correccion);
      plegado = await plegar(h, vista, raizId, grupos.slice(0, i), correcciones, procesos);
      for (const f of plegado.fallas)
        anotar('DECISION_DISTINTA', secuencia, { linea: f.secuencia, motivo: f.motivo });
      for (const [proceso, huella] of Object.entries(correccion.tras)) {
        const hay = plegado.arbol.find(proceso)?.huella ?? null;
        if (hay !== huella) anotar('DECISION_DISTINTA', secuencia, { proceso, campo: 'tras' });
      }
      continue;
    }
    const antes = plegado.fallas.length;
    const lineas = await plegado.aplicar(grupo);
    if (lineas === null) {
      const falla = plegado.fallas[antes];
      anotar('DECISION_DISTINTA', secuencia, { motivo: falla?.motivo ?? 'NO_OCURRIRIA' });
    } else compararGrupo(grupo, lineas, anotar);
  }
  return plegado;
}

function compararGrupo(grupo: Grupo, lineas: readonly LineaPorSellar[], anotar: Anotar): void {
  const escritas = [grupo.principal, ...grupo.derivadas];
  if (escritas.length !== lineas.length)
    anotar('DECISION_DISTINTA', grupo.principal.secuencia, {
      campo: 'lineas',
      hay: escritas.length,
      debe: lineas.length,
    });
  escritas.forEach((escrita, i) => {
    const nueva = lineas[i];
    if (nueva === undefined) return;
    const debe: LineaPorSellar = {
      ...nueva,
      causa: nueva.causa === null ? null : grupo.principal.secuencia + nueva.causa,
    };
    for (const campo of CAMPOS_QUE_SE_DECIDEN)
      if (canonico(escrita[campo] ?? null) !== canonico(debe[campo] ?? null))
        anotar('DECISION_DISTINTA', escrita.secuencia, {
          campo,
          hay: escrita[campo],
          debe: debe[campo],
        });
  });
}

const CAMPOS_QUE_SE_DECIDEN = [
  'proceso',
  'procedimiento',
  'evento',
  'paso',
  'causa',
  'datos',
  'hechos',
  'observaciones',
  'antes',
  'despues',
  'hijo',
  'plazos',
] as const;

function verificarProcesos(filas: readonly FilaProceso[], plegado: Plegado, anotar: Anotar): void {
  const porId = new Map(filas.map((f) => [f.id, f]));
  for (const nodo of plegado.arbol.todos()) {
    const hay = porId.get(nodo.id);
    if (hay === undefined) {
      anotar('PROCESO_DISTINTO', null, { proceso: nodo.id, falta: true });
      continue;
    }
    for (const campo of COLUMNAS_DE_PROCESO)
      if (hay[campo] !== nodo.fila[campo])
        anotar('PROCESO_DISTINTO', null, { proceso: nodo.id, campo });
  }
  for (const f of filas)
    if (plegado.arbol.find(f.id) === null && f.situacion !== 'detenido')
      anotar('PROCESO_DISTINTO', null, { proceso: f.id, sobra: true });
}

const COLUMNAS_DE_PROCESO = [
  'raizId',
  'padreId',
  'ref',
  'ronda',
  'procedimiento',
  'titularId',
  'formato',
  'estado',
  'contexto',
  'hijos',
  'situacion',
  'salida',
  'abiertoEn',
] as const;

async function verificarPlazos(
  vista: VistaDeRaiz,
  plegado: Plegado,
  anotar: Anotar,
): Promise<void> {
  const hay = new Map((await vista.lector.plazos(vista.raiz!.id)).map((f) => [f.id, f]));
  for (const debe of plegado.plazos.vigentes()) {
    const fila = hay.get(debe.id);
    hay.delete(debe.id);
    if (fila === undefined) anotar('PLAZO_DISTINTO', null, { plazo: debe.id, falta: debe.clave });
    else
      for (const campo of [
        'procesoId',
        'nombre',
        'clave',
        'clase',
        'venceFecha',
        'venceEn',
        'estado',
      ] as const)
        if (fila[campo] !== debe[campo])
          anotar('PLAZO_DISTINTO', null, {
            plazo: debe.id,
            campo,
            hay: fila[campo],
            debe: debe[campo],
          });
  }
  for (const f of hay.values()) anotar('PLAZO_DISTINTO', null, { plazo: f.id, sobra: f.clave });
}

async function verificarProyecciones(
  vista: VistaDeRaiz,
  plegado: Plegado,
  { ahora, hoy }: Momento,
  anotar: Anotar,
): Promise<void> {
  const { pasos, tareas } = await vista.lector.proyecciones(vista.raiz!.id);
  const e = {
    arbol: plegado.arbol,
    plazos: plegado.plazos,
    fuentes: new Fuentes(vista.lector, vista.titular.id, hoy),
    titular: titularHecho(vista.titular),
    ahora,
    hoy,
  };
  const debe: string[] = [];
  for (const nodo of plegado.arbol.todos()) {
    const p = await proyectar(e, nodo, vista.raiz!.marca, plegado.inicios);
    debe.push(...p.pasos.map(canonico), ...p.tareas.map((t) => comparable(t, plegado)));
  }
  const hay = [...pasos.map(canonico), ...tareas.map((t) => comparable(t, plegado))];
  const sobran = new Set(hay);
  for (const d of debe)
    if (!sobran.delete(d)) anotar('PROYECCION_DISTINTA', null, { falta: JSON.parse(d) });
  for (const s of sobran) anotar('PROYECCION_DISTINTA', null, { sobra: JSON.parse(s) });
}

/**
 * What lacks to an event may depend on the day, since when it waits on the past, and our own targets on a parameter
 * that changed since: the rest must be equal.
 */
function comparable(t: FilaTarea, plegado: Plegado): string {
  const { faltan: _f, desde: _d, venceFecha, ...resto } = t;
  const proc = plegado.arbol.find(t.procesoId)?.proc;
  const conMeta = proc !== undefined && t.paso !== null && fichaDe(proc).metas.has(t.paso);
  return canonico(conMeta ? resto : { ...resto, venceFecha });
}
