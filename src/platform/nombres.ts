import type { JsonObjeto } from '../../machines/contrato.js';
import type { Idioma } from './textos/textos.js';

/** What codes are called in a language: roles, events, requirements, deadlines. The process module is behind it. */
export abstract class Nombres {
  abstract nombre(idioma: Idioma, procedimiento: string): string;
  abstract evento(idioma: Idioma, procedimiento: string | null, evento: string): string;
  /** What a rule asks. */
  abstract requisito(idioma: Idioma, procedimiento: string | null, codigo: string): string;
  /** What is missing when it is not met; without the params that say it, what it asks. */
  abstract falta(
    idioma: Idioma,
    procedimiento: string | null,
    codigo: string,
    params?: { readonly [k: string]: unknown },
  ): string;
  /** A deadline, by its name or its key. */
  abstract plazo(idioma: Idioma, procedimiento: string | null, nombre: string): string;
  abstract paso(idioma: Idioma, procedimiento: string, numero: number): string;
  /** «C3 · Título», «Compromiso C3», «Plan n.º 2»: one process by itself, by what it was opened with and its title. */
  abstract proceso(
    idioma: Idioma,
    procedimiento: string,
    datos: JsonObjeto,
    titulo: string | null,
  ): string;
  abstract aviso(
    idioma: Idioma,
    procedimiento: string | null,
    codigo: string,
    params: { readonly [k: string]: unknown },
  ): string;
}
