/** What a row keeps of a run: the picture of its tokens, and what its forms and its steps are told by. */
import { z } from 'zod';
import type { FilaDeSituacion, JsonObjeto, Situacion } from '../../../machines/contrato.js';
import type { Ficha, Foto } from '../interprete/foto.js';
import { haTerminado } from '../interprete/interprete.js';
import type { Modelo } from '../modelo/modelo.js';

export const fotoDe = (s: Pick<Situacion, 'estado'>): Foto => s.estado as unknown as Foto;

/** Somebody has to say that it is done. */
export const esperaPersona = (f: Ficha): boolean =>
  f.espera.tipo === 'tarea' || f.espera.tipo === 'servicio';

/** For those who fill in a form: tokens that wait at each node, nodes that stopped. */
export interface EsperasDeFormulario {
  readonly esperan: { readonly [nodo: string]: readonly string[] };
  readonly detenidos: readonly string[];
}

export function loQueEspera(foto: Foto): JsonObjeto {
  const esperan: { [nodo: string]: string[] } = {};
  const detenidos: string[] = [];
  for (const f of Object.values(foto.fichas)) {
    if (esperaPersona(f)) (esperan[f.nodo] ??= []).push(f.id);
    if (f.espera.tipo === 'incidente') detenidos.push(f.nodo);
  }
  return { esperan, detenidos } satisfies EsperasDeFormulario;
}

/** Why a stored row is no run of the model, or null. */
export function defectoDe(fila: FilaDeSituacion, modelo: Modelo): string | null {
  const forma = FORMA_DE_FOTO.safeParse(fila.estado);
  if (!forma.success)
    return `its state is no picture of tokens: ${forma.error.issues[0]?.path.join('.')}`;
  const foto = fotoDe(fila);
  for (const f of Object.values(foto.fichas))
    if (modelo.nodos[f.nodo] === undefined) return `the model has no '${f.nodo}'`;
  for (const a of Object.values(foto.ambitos))
    if (modelo.ambitos[a.de] === undefined) return `the model has no '${a.de}'`;
  return haTerminado(foto) === fila.concluida
    ? null
    : 'the row and its tokens do not agree on whether it ended';
}

const registro = z.record(z.string(), z.looseObject({}));
const FORMA_DE_FOTO = z.object({
  serie: z.int(),
  ambitos: registro,
  fichas: z.record(z.string(), z.looseObject({ nodo: z.string(), ambito: z.string() })),
  uniones: registro,
  cerrando: z.record(z.string(), z.array(z.string())),
  visitas: z.record(z.string(), z.int()),
  recorridos: z.record(z.string(), z.int()),
  buzon: z.array(z.looseObject({})),
  error: z.string().nullable(),
});
