import { z } from 'zod';
import type { FaltaDeCelda, FilaDeCarga, FilaLeida } from './carga-de-autoridades-store.js';
import { claveBusqueda } from './clave-busqueda.js';

/** The columns of the template, in its order, with the other names they are known by. */
export const COLUMNAS: readonly {
  readonly clave: keyof FilaLeida;
  readonly titulo: string;
  readonly otros: readonly string[];
}[] = [
  { clave: 'codigo', titulo: 'Código', otros: ['codigo dpa', 'dpa'] },
  { clave: 'gobierno', titulo: 'Gobierno local', otros: ['gad', 'gobierno'] },
  {
    clave: 'nombre',
    titulo: 'Nombre de la autoridad',
    otros: ['autoridad', 'nombre', 'nombres y apellidos'],
  },
  { clave: 'correo', titulo: 'Correo institucional', otros: ['correo', 'correo electronico'] },
  { clave: 'desde', titulo: 'Ejerce desde', otros: ['desde', 'fecha de posesion', 'inicio'] },
  {
    clave: 'finDeMandato',
    titulo: 'Fin del mandato',
    otros: ['fin de mandato', 'fin del periodo', 'hasta'],
  },
];
export const FILAS_MAXIMAS = 2_000;

/** A government the list may name, and what there is of its authority. */
export interface GobiernoDeLista {
  readonly id: string;
  readonly codigo: string | null;
  readonly nombre: string;
  readonly claveBusqueda: string;
  /** Of the last holder, past or present. */
  readonly autoridad: { readonly nombre: string; readonly desde: string } | null;
}

export interface Contexto {
  readonly gobiernos: readonly GobiernoDeLista[];
  /** Names of the people already known by each mail. */
  readonly correos: ReadonlyMap<string, string>;
  readonly hoy: string;
}

/** Rows with their cells by column; null when the first row is not the header of the template. */
export function leerFilas(
  tabla: readonly (readonly string[])[],
): readonly { readonly numero: number; readonly leida: FilaLeida }[] | null {
  const inicio = tabla.findIndex((fila) => fila.some((c) => c.trim() !== ''));
  const cabecera = (tabla[inicio] ?? []).map(claveBusqueda);
  const sitio = new Map<keyof FilaLeida, number>();
  for (const { clave, titulo, otros } of COLUMNAS) {
    const i = cabecera.findIndex((c) => c === claveBusqueda(titulo) || otros.includes(c));
    if (i >= 0) sitio.set(clave, i);
  }
  const basta = sitio.has('nombre') && (sitio.has('codigo') || sitio.has('gobierno'));
  if (!basta) return null;
  const celda = (fila: readonly string[], clave: keyof FilaLeida): string => {
    const i = sitio.get(clave);
    return i === undefined ? '' : (fila[i] ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');
  };
  const oNulo = (valor: string): string | null => (valor === '' ? null : valor);
  return tabla
    .map((fila, i) => ({ fila, numero: i + 1 }))
    .slice(inicio + 1)
    .filter(({ fila }) => celda(fila, 'nombre') !== '')
    .map(({ fila, numero }) => ({
      numero,
      leida: {
        codigo: celda(fila, 'codigo'),
        gobierno: celda(fila, 'gobierno'),
        nombre: celda(fila, 'nombre'),
        correo: oNulo(celda(fila, 'correo').toLowerCase()),
        desde: oNulo(comoFecha(celda(fila, 'desde'))),
        finDeMandato: oNulo(comoFecha(celda(fila, 'finDeMandato'))),
      },
    }));
}

/** Each row against what is known: which government it is, and every wrong cell at once. */
export function revisarFilas(
  filas: readonly { readonly numero: number; readonly leida: FilaLeida }[],
  contexto: Contexto,
): readonly Omit<FilaDeCarga, 'resultado'>[] {
  const porCodigo = new Map(
    contexto.gobiernos.flatMap((g) => (g.codigo === null ? [] : [[g.codigo, g] as const])),
  );
  const porNombre = new Map<string, GobiernoDeLista[]>();
  for (const g of contexto.gobiernos)
    porNombre.set(g.claveBusqueda, [...(porNombre.get(g.claveBusqueda) ?? []), g]);
  const vistos = new Map<string, number>();
  return filas.map(({ numero, leida }) => {
    const faltas: FaltaDeCelda[] = [];
    const falta = (
      columna: FaltaDeCelda['columna'],
      codigo: string,
      params?: FaltaDeCelda['params'],
    ): void => {
      faltas.push({ columna, codigo, ...(params === undefined ? {} : { params }) });
    };
    const gobierno = hallar(leida, porCodigo, porNombre, falta);
    if (gobierno !== null) {
      const antes = vistos.get(gobierno.id);
      if (antes !== undefined) falta('codigo', 'REPETIDO', { fila: antes });
      else vistos.set(gobierno.id, numero);
    }
    if (leida.nombre.length < 3 || leida.nombre.length > 200) falta('nombre', 'LARGO');
    revisarCorreo(leida, contexto, falta);
    revisarFechas(leida, gobierno, contexto.hoy, falta);
    return {
      numero,
      titularId: gobierno?.id ?? null,
      leida,
      faltas,
      estado: faltas.length === 0 ? ('lista' as const) : ('conErrores' as const),
    };
  });
}

type Faltar = (
  columna: FaltaDeCelda['columna'],
  codigo: string,
  params?: FaltaDeCelda['params'],
) => void;

function hallar(
  leida: FilaLeida,
  porCodigo: ReadonlyMap<string, GobiernoDeLista>,
  porNombre: ReadonlyMap<string, readonly GobiernoDeLista[]>,
  falta: Faltar,
): GobiernoDeLista | null {
  const clave = claveBusqueda(leida.gobierno);
  if (leida.codigo === '') {
    const mismos = porNombre.get(clave) ?? [];
    if (clave === '') falta('codigo', 'FALTA');
    else if (mismos.length === 0) falta('gobierno', 'NO_EXISTE');
    else if (mismos.length > 1) falta('gobierno', 'AMBIGUO', { veces: mismos.length });
    return mismos.length === 1 ? (mismos[0] ?? null) : null;
  }
  // A spreadsheet takes «0101» for a number and drops its zero.
  const codigo =
    /^\d+$/.test(leida.codigo) && leida.codigo.length % 2 === 1
      ? `0${leida.codigo}`
      : leida.codigo.toUpperCase();
  const gobierno = porCodigo.get(codigo) ?? null;
  if (gobierno === null) falta('codigo', 'NO_EXISTE');
  else if (clave !== '' && !clave.includes(gobierno.claveBusqueda))
    falta('gobierno', 'NO_COINCIDE', { nombre: gobierno.nombre });
  return gobierno;
}

function revisarCorreo({ correo, nombre }: FilaLeida, contexto: Contexto, falta: Faltar): void {
  if (correo === null) return;
  if (!z.email().max(200).safeParse(correo).success) falta('correo', 'FORMA');
  const conocido = contexto.correos.get(correo);
  if (conocido !== undefined && claveBusqueda(conocido) !== claveBusqueda(nombre))
    falta('correo', 'EN_USO');
}

function revisarFechas(
  { desde, finDeMandato }: FilaLeida,
  gobierno: GobiernoDeLista | null,
  hoy: string,
  falta: Faltar,
): void {
  const buena = (fecha: string): boolean => z.iso.date().safeParse(fecha).success;
  if (desde === null) falta('desde', 'FALTA');
  else if (!buena(desde)) falta('desde', 'FORMA');
  else if (desde > hoy) falta('desde', 'FUTURA');
  else if (gobierno?.autoridad != null && gobierno.autoridad.desde >= desde)
    falta('desde', 'YA_HAY', { desde: gobierno.autoridad.desde });
  if (finDeMandato === null) return;
  if (!buena(finDeMandato)) falta('finDeMandato', 'FORMA');
  else if (desde !== null && buena(desde) && finDeMandato <= desde)
    falta('finDeMandato', 'ANTES_DEL_INICIO');
}

/** `15/05/2027` as people write it in Ecuador; what is not a date stays as it was written, to be shown. */
function comoFecha(escrito: string): string {
  const m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(escrito);
  if (m === null) return escrito.slice(0, 40);
  return `${m[3]}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}`;
}
