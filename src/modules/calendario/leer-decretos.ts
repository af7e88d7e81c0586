import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { Ambito, ClaseDeFila, FilaDeCalendario } from './calendario.js';
import { type Fecha, type FechaParcial, esFecha, esFechaParcial } from './fecha.js';

/** The columns of the sheet of a year's decrees, in their order, with the other names they are known by. */
export const COLUMNAS_DE_DECRETOS = [
  { clave: 'fecha', titulo: 'Fecha', otros: ['dia'], obligatoria: true },
  { clave: 'nombre', titulo: 'Nombre', otros: ['feriado', 'motivo'], obligatoria: true },
  { clave: 'clase', titulo: 'Clase', otros: ['tipo'], obligatoria: true },
  { clave: 'ambito', titulo: 'Ámbito', otros: ['alcance'], obligatoria: true },
  {
    clave: 'codigo',
    titulo: 'Código de provincia o cantón',
    otros: ['codigo', 'codigo dpa', 'dpa'],
    obligatoria: false,
  },
  { clave: 'norma', titulo: 'Norma', otros: ['decreto', 'ordenanza'], obligatoria: true },
  {
    clave: 'publicadaEn',
    titulo: 'Publicada en',
    otros: ['publicacion', 'fecha de publicacion'],
    obligatoria: false,
  },
  {
    clave: 'cuenta',
    titulo: 'Cuenta para el término',
    otros: ['cuenta', 'es habil', 'cuenta para termino'],
    obligatoria: false,
  },
] as const;
export type ColumnaDeDecretos = (typeof COLUMNAS_DE_DECRETOS)[number]['clave'];

export interface FaltaDeDecreto {
  readonly columna: ColumnaDeDecretos;
  readonly codigo: 'FALTA' | 'FORMA' | 'NO_EXISTE' | 'REPETIDO' | 'YA_CONSTA' | 'LARGO' | 'SOBRA';
}

export interface FilaDeDecretos {
  /** As the reader's sheet numbers it. */
  readonly numero: number;
  readonly celdas: { readonly [c in ColumnaDeDecretos]: string };
  readonly faltas: readonly FaltaDeDecreto[];
  /** Null while some cell is wrong. */
  readonly fila: FilaDeCalendario | null;
}

const CLASES: { readonly [escrita: string]: ClaseDeFila } = {
  feriado: 'feriado',
  'suspension no recuperable': 'suspensionNoRecuperable',
  'no recuperable': 'suspensionNoRecuperable',
  suspensionnorecuperable: 'suspensionNoRecuperable',
  'suspension recuperable': 'suspensionRecuperable',
  recuperable: 'suspensionRecuperable',
  suspensionrecuperable: 'suspensionRecuperable',
  habilitado: 'habilitado',
  'dia habilitado': 'habilitado',
};
const SI_O_NO: { readonly [escrita: string]: boolean } = { si: true, s: true, no: false, n: false };

/** Every row of the sheet with all its wrong cells; null when the first row is not the header. */
export function leerDecretos(
  tabla: readonly (readonly string[])[],
  conocidos: {
    readonly filas: readonly FilaDeCalendario[];
    /** Codes of provinces and cantons that exist. */
    readonly lugares: ReadonlyMap<string, string>;
    readonly nuevoId: () => string;
  },
): readonly FilaDeDecretos[] | null {
  const inicio = tabla.findIndex((fila) => fila.some((c) => c.trim() !== ''));
  const cabecera = (tabla[inicio] ?? []).map((c) => claveBusqueda(c.replace(/\*\s*$/, '')));
  const sitio = new Map<ColumnaDeDecretos, number>();
  for (const { clave, titulo, otros } of COLUMNAS_DE_DECRETOS) {
    const i = cabecera.findIndex(
      (c) => c === claveBusqueda(titulo) || (otros as readonly string[]).includes(c),
    );
    if (i >= 0) sitio.set(clave, i);
  }
  if (!sitio.has('fecha') || !sitio.has('nombre') || !sitio.has('norma')) return null;
  const vistas = new Set<string>();
  const deAntes = new Set(conocidos.filas.map(huellaDe));
  return tabla.flatMap((fila, i): FilaDeDecretos[] => {
    if (i <= inicio || fila.every((c) => c.trim() === '')) return [];
    const celdas = Object.fromEntries(
      COLUMNAS_DE_DECRETOS.map(({ clave }) => [
        clave,
        (fila[sitio.get(clave) ?? -1] ?? '').trim().replace(/\s+/g, ' '),
      ]),
    ) as FilaDeDecretos['celdas'];
    const { faltas, leida } = leerFila(celdas, conocidos.lugares);
    if (leida === null) return [{ numero: i + 1, celdas, faltas, fila: null }];
    const completa: FilaDeCalendario = { id: conocidos.nuevoId(), ...leida };
    const huella = huellaDe(completa);
    const repetida = vistas.has(huella) ? 'REPETIDO' : deAntes.has(huella) ? 'YA_CONSTA' : null;
    vistas.add(huella);
    if (repetida !== null)
      return [
        { numero: i + 1, celdas, faltas: [{ columna: 'fecha', codigo: repetida }], fila: null },
      ];
    return [{ numero: i + 1, celdas, faltas, fila: completa }];
  });
}

/** Two rows that say the same of the same day in the same place. */
const huellaDe = (f: FilaDeCalendario): string =>
  [f.fecha, f.ambito.tipo === 'nacional' ? '' : f.ambito.codigo, f.clase].join('|');

function leerFila(
  celdas: FilaDeDecretos['celdas'],
  lugares: ReadonlyMap<string, string>,
): {
  readonly faltas: readonly FaltaDeDecreto[];
  readonly leida: Omit<FilaDeCalendario, 'id'> | null;
} {
  const faltas: FaltaDeDecreto[] = [];
  const falta = (columna: ColumnaDeDecretos, codigo: FaltaDeDecreto['codigo']): void => {
    faltas.push({ columna, codigo });
  };
  const fecha = comoFecha(celdas.fecha);
  if (celdas.fecha === '') falta('fecha', 'FALTA');
  else if (!esFecha(fecha)) falta('fecha', 'FORMA');
  for (const [columna, largo] of [
    ['nombre', 200],
    ['norma', 300],
  ] as const) {
    if (celdas[columna] === '') falta(columna, 'FALTA');
    else if (celdas[columna].length > largo) falta(columna, 'LARGO');
  }
  const clase = CLASES[claveBusqueda(celdas.clase)];
  if (clase === undefined) falta('clase', celdas.clase === '' ? 'FALTA' : 'FORMA');
  const ambito = leerAmbito(celdas, lugares, falta);
  const publicada = celdas.publicadaEn === '' ? null : comoFecha(celdas.publicadaEn);
  if (publicada !== null && !esFechaParcial(publicada)) falta('publicadaEn', 'FORMA');
  const cuenta = celdas.cuenta === '' ? null : SI_O_NO[claveBusqueda(celdas.cuenta)];
  if (cuenta === undefined) falta('cuenta', 'FORMA');
  if (faltas.length > 0 || clase === undefined || ambito === null) return { faltas, leida: null };
  return {
    faltas,
    leida: {
      fecha: fecha as Fecha,
      nombre: celdas.nombre,
      clase,
      ambito,
      norma: celdas.norma,
      publicadaEn: publicada as FechaParcial | null,
      cuentaParaTermino: cuenta ?? null,
    },
  };
}

function leerAmbito(
  { ambito, codigo }: FilaDeDecretos['celdas'],
  lugares: ReadonlyMap<string, string>,
  falta: (columna: ColumnaDeDecretos, codigo: FaltaDeDecreto['codigo']) => void,
): Ambito | null {
  const tipo = claveBusqueda(ambito);
  if (tipo === 'nacional') {
    if (codigo !== '') falta('codigo', 'SOBRA');
    return { tipo };
  }
  if (tipo !== 'provincial' && tipo !== 'cantonal') {
    falta('ambito', tipo === '' ? 'FALTA' : 'FORMA');
    return null;
  }
  // A sheet forgets the zero that a code begins with.
  const largo = tipo === 'provincial' ? 2 : 4;
  const completo = codigo.padStart(largo, '0');
  if (codigo === '') falta('codigo', 'FALTA');
  else if (completo.length !== largo || !lugares.has(completo)) falta('codigo', 'NO_EXISTE');
  return { tipo, codigo: completo };
}

/** `2/1/2026` is the second of January, as it is written here. */
function comoFecha(escrita: string): string {
  const m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(escrita);
  return m === null ? escrita : `${m[3]}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}`;
}
