import type { JsonObjeto } from '../../../machines/contrato.js';
import { cadena, hitoPrevisto, lista, type Formulado } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** The commitments a co-creation has formulated and not withdrawn, by their code. Lines in the order they were recorded. */
export function formuladosEn(lineas: readonly LineaVigente[]): ReadonlyMap<string, Formulado> {
  const formulados = new Map<string, Formulado>();
  for (const { evento, datos } of lineas) {
    const codigo = cadena(datos, 'codigo') ?? '';
    if (evento === 'formularCompromiso') formulados.set(codigo, formuladoDe(datos));
    if (evento === 'retirarCompromiso') formulados.delete(codigo);
  }
  return formulados;
}

const formuladoDe = (d: JsonObjeto): Formulado => ({
  ficha: (d['compromiso'] ?? {}) as JsonObjeto,
  inicio: cadena(d, 'inicio'),
  fin: cadena(d, 'fin'),
  hitos: lista(d, 'hitos').map(hitoPrevisto),
});
