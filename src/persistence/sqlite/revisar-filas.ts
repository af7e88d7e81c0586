import { AsientoInvalido } from '../revisar-asiento.js';
import type { Fila, FilasDeAsiento } from './filas-de-asiento.js';

type Tabla = Exclude<keyof FilasDeAsiento, 'raiz' | 'idempotencia' | 'salidas'>;

/** Of each column in its place: `t` text, `i` integer; capital when it may be null. As the tables say. */
const COLUMNAS: { readonly [T in Tabla]: string } = {
  procesos: 'TitittttTiitt',
  lineas: 'tittItttTiTi',
  documentos: 'ttit',
  textos: 'tittttT',
  plazos: 'tttttttitIti',
  avisos: 'ttttittti',
  pasos: 'titttiTTiit',
  pasosFuera: 'ti',
  tareas: 'ttttItttiTt',
  tareasFuera: 'ttt',
};
const RAIZ = 'titT';
const IDEMPOTENCIA = 'tttiti';

const SITUACIONES = new Set<Fila[number] | undefined>([
  'activo',
  'concluido',
  'detenido',
  'cuarentena',
]);
const CLASES_DE_PLAZO = new Set<Fila[number] | undefined>(['meta', 'termino', 'plazo']);
const ESTADOS_DE_PLAZO = new Set<Fila[number] | undefined>([
  'armado',
  'detenido',
  'disparado',
  'cerrado',
]);
const CLASES_DE_TEXTO = new Set<Fila[number] | undefined>(['texto', 'personal']);

/** What the columns of their tables would refuse: later there is nobody to tell. @throws AsientoInvalido */
export function revisarFilas(filas: FilasDeAsiento): void {
  for (const tabla of Object.keys(COLUMNAS) as Tabla[])
    for (const fila of filas[tabla]) exigir(tabla, fila, COLUMNAS[tabla]);
  exigir('raiz', filas.raiz, RAIZ);
  if (filas.idempotencia) exigir('idempotencia', filas.idempotencia, IDEMPOTENCIA);
  const bien =
    filas.procesos.every((f) => SITUACIONES.has(f[7])) &&
    filas.plazos.every((f) => CLASES_DE_PLAZO.has(f[5]) && ESTADOS_DE_PLAZO.has(f[8])) &&
    filas.textos.every((f) => CLASES_DE_TEXTO.has(f[4]));
  if (!bien) throw new AsientoInvalido('Una fila dice lo que su tabla no admite');
}

function exigir(tabla: string, fila: Fila, columnas: string): void {
  for (let i = 0; i < columnas.length; i += 1) {
    const valor = fila[i];
    const clase = columnas[i];
    const bien =
      valor === null || valor === undefined
        ? clase === 'T' || clase === 'I'
        : clase === 't' || clase === 'T'
          ? typeof valor === 'string'
          : Number.isInteger(valor);
    if (!bien)
      throw new AsientoInvalido(`${tabla}: la columna ${i + 1} no puede ser ${String(valor)}`);
  }
}
