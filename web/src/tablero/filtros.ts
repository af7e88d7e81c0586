/** The filters of the address: `f=field:operator:value|value;…`. Pure. */
export const OPERADORES = ['es', 'noEs', 'alMenos', 'aLoMas'] as const;
export type Operador = (typeof OPERADORES)[number];

export interface Filtro {
  readonly campo: string;
  readonly operador: Operador;
  readonly valores: readonly string[];
}

export function leerFiltros(f: string): Filtro[] {
  return f.split(';').flatMap((texto) => {
    const [campo, operador, ...resto] = texto.split(':');
    const valores = resto.join(':');
    if (campo === undefined || operador === undefined || valores === '') return [];
    return [{ campo, operador: operador as Operador, valores: valores.split('|') }];
  });
}

export const escribirFiltros = (filtros: readonly Filtro[]): string =>
  filtros.map((x) => `${x.campo}:${x.operador}:${x.valores.join('|')}`).join(';');

/** One filter of that field and operator at most: the new one takes the place of the other. */
export function poner(f: string, nuevo: Filtro): string {
  const otros = leerFiltros(f).filter(
    (x) => x.campo !== nuevo.campo || x.operador !== nuevo.operador,
  );
  return escribirFiltros(nuevo.valores.length === 0 ? otros : [...otros, nuevo]);
}

export const quitar = (f: string, indice: number): string =>
  escribirFiltros(leerFiltros(f).filter((_, i) => i !== indice));

/** The value of «field is …», if it is asked for one. */
export const valorDe = (f: string, campo: string): string | null =>
  leerFiltros(f).find((x) => x.campo === campo && x.operador === 'es')?.valores[0] ?? null;

const LETRAS = {
  '.': 'aunNo',
  d: 'disponible',
  e: 'enCurso',
  o: 'observado',
  c: 'cumplido',
  x: 'omitido',
  n: 'noAplica',
} as const;
export type EstadoDePaso = (typeof LETRAS)[keyof typeof LETRAS];
export const estadoDe = (letra: string | undefined): EstadoDePaso =>
  LETRAS[(letra ?? '.') as keyof typeof LETRAS];

/** How much of a hundred, rounded as it is printed. */
export const porciento = (n: number, de: number): number =>
  de === 0 ? 0 : Math.round((100 * n) / de);

/** One of the five steps of the scale, of the figure that is printed. */
export function gradoDe(p: number): 0 | 1 | 2 | 3 | 4 {
  if (p >= 75) return 4;
  if (p >= 50) return 3;
  if (p >= 25) return 2;
  return p >= 10 ? 1 : 0;
}
