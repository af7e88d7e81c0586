/** How a diagram for people is written down: one line for each element, one for each way. */
import type { ElementoDePlano, FlujoDePlano, Rol } from './contrato.js';

type Via = FlujoDePlano['por'][number];

const elemento =
  (clase: ElementoDePlano['clase']) =>
  (
    id: string,
    carril: Rol,
    es: string,
    en: string,
    mas: Partial<ElementoDePlano> = {},
  ): ElementoDePlano => ({ id, clase, carril, nombre: { es, en }, ...mas });

export const inicio = elemento('inicio');
export const inicioEventual = elemento('inicioEventual');
export const fin = elemento('fin');
export const tarea = elemento('tarea');
export const llamada = elemento('llamada');
export const salida = elemento('salida');
export const exclusiva = elemento('exclusiva');
export const paralela = elemento('paralela');
export const inclusiva = elemento('inclusiva');

/** A way from one element to another, and the events that go along it. */
export const flujo = (de: string, a: string, ...por: readonly (Via | string)[]): FlujoDePlano => ({
  id: `f_${de}__${a}`,
  de,
  a,
  por: por.map((p) => (typeof p === 'string' ? { evento: p } : p)),
});
