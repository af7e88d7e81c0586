import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import { CON_FECHA_DEL_PLAN, type Fila } from './fila.js';
import { LOSETAS } from './provincias.js';
import type { Dimension, Grupo } from './sumas.js';
import {
  LETRAS,
  type FilaDeMatriz,
  type matriz,
  type tablero,
  type vistaDto,
} from './tablero.dto.js';
import type { TableroVisto } from './tablero-visto.js';
import type { VistaAbierta } from './vistas.service.js';

export interface PalabrasDelTablero {
  readonly idioma: Idioma;
  /** The one of the fifteen steps, in force. */
  readonly procedimiento: string;
  readonly paso: (numero: number) => string;
  /** As its diagram calls it, where there is little room. */
  readonly pasoCorto: (numero: number) => string;
  readonly provincia: (codigo: string) => string;
}

export function presentarTablero(
  v: TableroVisto,
  palabras: PalabrasDelTablero,
  conMapa: boolean,
): z.infer<typeof tablero> {
  const { idioma } = palabras;
  const { sumas } = v;
  return {
    hoy: v.hoy,
    al: aIso(v.al),
    posicion: v.posicion,
    procedimiento: palabras.procedimiento,
    deTodos: v.deTodos,
    n: sumas.n,
    demo: sumas.demo,
    situacion: sumas.situacion,
    pasos: sumas.pasos.map((p) => ({
      ...p,
      actividad: palabras.paso(p.numero),
      corto: palabras.pasoCorto(p.numero),
      meta: v.metas.get(p.numero) ?? null,
      metaDeCadaPlan: CON_FECHA_DEL_PLAN.has(p.numero),
    })),
    vencidos: {
      n: sumas.vencidos.n,
      deQuien: sumas.vencidos.deQuien.map((d) => ({
        quien: d.quien,
        n: d.n,
        roles: d.roles.map(({ rol, n }) => ({ rol, n, etiqueta: texto(idioma, `rol.${rol}`) })),
        pasos: [...d.pasos],
      })),
    },
    alertas: sumas.alertas,
    grupos: {
      provincia: conEtiquetas('provincia', sumas.grupos.provincia, palabras),
      region: conEtiquetas('region', sumas.grupos.region, palabras),
      nivel: conEtiquetas('nivel', sumas.grupos.nivel, palabras),
      gremio: conEtiquetas('gremio', sumas.grupos.gremio, palabras),
      anio: conEtiquetas('anio', sumas.grupos.anio, palabras),
    },
    actividad: sumas.actividad.map(({ mes, actos, titulares }) => ({
      mes: `${Math.floor(mes / 100)}-${String(mes % 100).padStart(2, '0')}`,
      actos,
      titulares,
    })),
    losetas: LOSETAS.map(({ codigo, corto, columna, fila }) => ({ codigo, corto, columna, fila })),
    conMapa,
  };
}

const conEtiquetas = (
  dimension: Dimension,
  grupos: readonly Grupo[],
  palabras: PalabrasDelTablero,
): z.infer<typeof tablero>['grupos']['anio'] =>
  grupos.map((g) => ({
    ...g,
    cumplidos: [...g.cumplidos],
    abiertos: [...g.abiertos],
    etiqueta: etiquetaDe(dimension, g.clave, palabras),
  }));

export function etiquetaDe(
  dimension: Dimension,
  clave: string | null,
  { idioma, provincia }: Pick<PalabrasDelTablero, 'idioma' | 'provincia'>,
): string {
  if (clave === null) return texto(idioma, `tablero.ninguno.${dimension}`);
  if (dimension === 'provincia') return provincia(clave);
  if (dimension === 'anio') return clave;
  const prefijo = dimension === 'region' ? 'tablero.region' : dimension;
  return findTexto(idioma, `${prefijo}.${clave}`) ?? clave;
}

export const presentarMatriz = (v: TableroVisto): z.infer<typeof matriz> => ({
  hoy: v.hoy,
  posicion: v.posicion,
  total: v.filas.length,
  elementos: v.filas.map(presentada),
});

/** A row is the same object while nothing of it changes. */
const presentadas = new WeakMap<Fila, FilaDeMatriz>();

function presentada(f: Fila): FilaDeMatriz {
  let una = presentadas.get(f);
  if (una === undefined) presentadas.set(f, (una = presentarFila(f)));
  return una;
}

function presentarFila(f: Fila): FilaDeMatriz {
  const dias: FilaDeMatriz['dias'] = [];
  const vencidos: FilaDeMatriz['vencidos'] = [];
  const vueltas: FilaDeMatriz['vueltas'] = [];
  const regularizados: number[] = [];
  const sinConstancia: number[] = [];
  const esperan = new Set<FilaDeMatriz['esperan'][number]>();
  let pasos = '';
  for (const p of f.pasos) {
    pasos += LETRAS[p.estado];
    if (p.dias !== null) dias.push({ paso: p.numero, n: p.dias });
    if (p.vencido !== null)
      vencidos.push({
        paso: p.numero,
        vence: p.vence,
        quien: p.vencido.quien,
        roles: [...p.vencido.roles],
      });
    if (p.vuelta > 1) vueltas.push({ paso: p.numero, n: p.vuelta });
    if (p.regularizado) regularizados.push(p.numero);
    if (p.sinConstancia) sinConstancia.push(p.numero);
    for (const rol of p.esperan) esperan.add(rol);
  }
  return {
    id: f.titularId,
    nombre: f.nombre,
    clase: f.clase,
    nivel: f.nivel,
    gremio: f.gremio,
    codigoDpa: f.codigoDpa,
    provincia: f.provincia,
    canton: f.canton,
    region: f.region,
    poblacion: f.poblacion,
    demo: f.demo,
    analista: f.analista,
    procesoId: f.procesoId,
    situacion: f.situacion,
    anio: f.anio,
    pasos,
    dias,
    vencidos,
    vueltas,
    regularizados,
    sinConstancia,
    esperan: [...esperan],
    planes: f.planes,
    planesAbiertos: f.planesAbiertos,
    alertas: [...f.alertas],
    ultimaActividad: f.ultimaActividad,
  };
}

export const presentarVista = (v: VistaAbierta): z.infer<typeof vistaDto> => ({
  id: v.id,
  nombre: v.nombre,
  consulta: v.consulta,
  compartida: v.compartida,
  propia: v.propia,
  autor: v.autor,
  version: v.version,
  guardadaEn: aIso(v.guardadaEn),
  fueraDeAlcance: v.fueraDeAlcance,
});
