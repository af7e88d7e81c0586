/** Where a citation says it is, in the text of its source: found there when the sources lie beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Cita } from '../../machines/contrato.js';

const CARPETA = new URL('../../../shared/seeds/', import.meta.url);
const FUENTES: { readonly [d in Cita['documento']]?: string } = {
  S0: '000_',
  S1: '001_',
  S2: '002_',
  S3: '003_',
  S4: '004_',
};

export const hayFuentes = (): boolean => existsSync(CARPETA);

/** One space between words, no marks of bold: what a reader sees. */
export const llano = (texto: string): string =>
  texto.replaceAll('**', '').replace(/\s+/g, ' ').trim();

const leidas = new Map<string, string>();
function fuente(documento: Cita['documento']): string {
  const prefijo = FUENTES[documento];
  if (prefijo === undefined) throw new Error(`${documento} is not one of the five sources`);
  let texto = leidas.get(prefijo);
  if (texto === undefined) {
    const archivo = readdirSync(CARPETA).find((f) => f.startsWith(prefijo));
    if (archivo === undefined) throw new Error(`no source ${prefijo}`);
    leidas.set(prefijo, (texto = readFileSync(new URL(archivo, CARPETA), 'utf8')));
  }
  return texto;
}

/** From the first match to the next, both after `desde`. @throws Error when the place does not exist. */
function entre(texto: string, inicio: RegExp, fin: RegExp): string {
  const a = inicio.exec(texto);
  if (a === null) throw new Error(`no place ${inicio}`);
  const resto = texto.slice(a.index + a[0].length);
  const b = fin.exec(resto);
  return a[0] + resto.slice(0, b?.index ?? resto.length);
}

/** A numbered activity of section 5 of the guide. */
const actividad = (n: number): RegExp => new RegExp(`^(?:\\*\\*|- )${n}\\.\\*\\*`, 'm');

const LUGARES: readonly (readonly [
  Cita['documento'],
  RegExp,
  (texto: string, partes: readonly string[]) => string,
])[] = [
  [
    'S1',
    /^Anexo 4, paso (\d+)$/,
    (t, [n]) =>
      entre(
        entre(t, /# • Anexo 4\./, /$(?![\s\S])/),
        new RegExp(`^${n}\\t`, 'm'),
        /^(\d+\t|No\.\t|!\[|\n\*\*GUÍA)/m,
      ),
  ],
  ['S1', /^§5, inicio$/, (t) => entre(t, /^## 5\. Procedimiento/m, actividad(1))],
  [
    'S1',
    /^§5\.(\d+)$/,
    (t, [n]) =>
      entre(
        entre(t, /^## 5\. Procedimiento/m, /^## 6\./m),
        actividad(Number(n)),
        actividad(Number(n) + 1),
      ),
  ],
  [
    'S1',
    /^Anexo 1, constitución (\d)$/,
    (t, [n]) =>
      entre(
        entre(t, /^#### \*\*Lineamientos de constitución/m, /^#### \*\*ATRIBUCIONES/m),
        new RegExp(`^${n}\\. `, 'm'),
        new RegExp(`^${Number(n) + 1}\\. `, 'm'),
      ),
  ],
  [
    'S0',
    /^§(\d)$/,
    (t, [n]) =>
      entre(t, new RegExp(`^${n}\\. [A-Z]`, 'm'), new RegExp(`^${Number(n) + 1}\\. [A-Z]`, 'm')),
  ],
  ['S0', /^§4\.1$/, (t) => entre(t, /^4\.1\. /m, /^5\. /m)],
  [
    'S2',
    /^control periódico$/,
    (t) => entre(t, /^¿Cómo controlará periódicamente/m, /^¿Cómo compartirá/m),
  ],
  ['S2', /^resultados al público$/, (t) => entre(t, /^¿Cómo compartirá/m, /^Respaldo de partes/m)],
  [
    'S2',
    /^contacto de monitoreo$/,
    (t) => entre(t, /^Proporcione los datos de contacto/m, /^¿Qué tipo de actividades/m),
  ],
  ['S2', /^respaldo$/, (t) => entre(t, /^Respaldo de partes/m, /^Gobierno Abierto de Quito/m)],
  [
    'S3',
    /^punto (\d)$/,
    (t, [n]) => entre(t, new RegExp(`^${n}\\. `, 'm'), new RegExp(`^${Number(n) + 1}\\. `, 'm')),
  ],
  ['S4', /^etapas$/, (t) => entre(t, /^# Etapas del Segundo Plan/m, /^# Cronograma de mesas/m)],
  [
    'S4',
    /^características$/,
    (t) => entre(t, /^# Ecuador Estado Abierto/m, /^# Etapas del Segundo Plan/m),
  ],
  [
    'S4',
    /^propuesta virtual$/,
    (t) => entre(t, /^# ¿Cómo enviar una propuesta/m, /^El proceso de cocreación/m),
  ],
];

/** The text of the place a citation names. @throws Error for a place nobody knows how to find. */
export function lugarDe({ documento, lugar }: Cita): string {
  for (const [doc, patron, buscar] of LUGARES) {
    const m = doc === documento ? patron.exec(lugar) : null;
    if (m !== null) return llano(buscar(fuente(documento), m.slice(1)));
  }
  throw new Error(`nobody knows where «${documento}, ${lugar}» is`);
}
