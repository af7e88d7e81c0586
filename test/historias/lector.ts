/**
 * A recorded history, line by line, as a person reads it:
 *
 *     2024-02-12 | autoridad | suscribirCompromiso | oficioDelegacion=[oficio_delegacion*] delegados=2 | ✓✓▸▸▸▸·········
 *
 * When; who records; which event; its data (`[type]` is a document, `*` signed, «…» words, `!x=` the envelope); and how
 * the fifteen steps stand afterwards. A line that begins with ✗ is refused: it says with what, and changes nothing.
 */
import type { TipoDocumento } from '../../machines/contrato.js';

export interface Historia {
  readonly titulo: string;
  readonly lineas: readonly LineaDeHistoria[];
}

/** A document to be uploaded before the act that gives it. */
export class PorSubir {
  constructor(
    readonly tipos: readonly TipoDocumento[],
    readonly firmado: boolean,
    readonly numero: string | null,
  ) {}
}

export type Leido =
  string | number | boolean | PorSubir | readonly Leido[] | { [k: string]: Leido };

export interface LineaDeHistoria {
  readonly texto: string;
  readonly el: string;
  readonly quien: string;
  readonly evento: string;
  readonly datos: { readonly [campo: string]: Leido };
  /** What is said of the fact besides its data: words, and the document of who acted (`con`). */
  readonly sobre: { readonly [campo: string]: string };
  readonly con: PorSubir | null;
  readonly rechazo: { readonly estado: number; readonly codigos: readonly string[] } | null;
  /** One sign per step; empty for a refusal. */
  readonly queda: string;
}

export const SIGNOS: { readonly [estado: string]: string } = {
  aunNo: '·',
  disponible: '▸',
  enCurso: '◐',
  observado: '!',
  cumplido: '✓',
  omitido: '–',
  noAplica: 'x',
};

export function leerHistoria(json: string): Historia {
  const { titulo, lineas } = JSON.parse(json) as { titulo: string; lineas: string[] };
  return { titulo, lineas: lineas.map(leerLinea) };
}

function leerLinea(texto: string): LineaDeHistoria {
  const seNiega = texto.startsWith('✗ ');
  const partes = texto
    .replace(/^✗ /, '')
    .split(' | ')
    .map((p) => p.trim());
  if (partes.length !== 5) throw new Error(`a line of a history has five parts: ${texto}`);
  const [el, quien, evento, escrito, fin] = partes as [string, string, string, string, string];
  const datos: { [campo: string]: Leido } = {};
  const sobre: { [campo: string]: string } = {};
  let con: PorSubir | null = null;
  for (const [, envoltura, campo, valor] of escrito.matchAll(
    /(!?)([A-Za-z_]+)=(«[^»]*»|\[[^\]]*\]|\S+)/g,
  )) {
    const leido = leerValor(valor!);
    if (envoltura !== '!') datos[campo!] = leido;
    else if (leido instanceof PorSubir) con = leido;
    else if (typeof leido === 'string') sobre[campo!] = leido;
    else throw new Error(`${campo} is no word: ${texto}`);
  }
  const [estado, ...codigos] = fin.split(' ');
  return {
    texto,
    el,
    quien,
    evento,
    datos,
    sobre,
    con,
    rechazo: seNiega ? { estado: Number(estado), codigos } : null,
    queda: seNiega ? '' : fin,
  };
}

function leerValor(valor: string): Leido {
  if (valor.startsWith('«')) return valor.slice(1, -1);
  if (valor === '[]') return [];
  if (valor.startsWith('[')) {
    const [tipos = '', numero] = valor.slice(1, -1).split('#');
    return new PorSubir(
      tipos.replace('*', '').split('+') as TipoDocumento[],
      tipos.endsWith('*'),
      numero ?? null,
    );
  }
  if (valor === 'si' || valor === 'no') return valor === 'si';
  return /^\d+$/.test(valor) ? Number(valor) : valor;
}
