import type { JsonObjeto } from '../../../machines/contrato.js';
import { cadena, hitoPrevisto, lista, numero, type Formulado } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** The commitments a co-creation has formulated and not withdrawn, by their code. Lines in the order they were recorded. */
export function formuladosEn(lineas: readonly LineaVigente[]): ReadonlyMap<string, Formulado> {
  const formulados = new Map<string, Formulado>();
  for (const { evento, datos } of lineas) {
    const codigo = cadena(datos, 'codigo') ?? '';
    if (evento === 'formularCompromiso')
      formulados.set(codigo, formuladoDe(datos, formulados.get(codigo)));
    if (evento === 'retirarCompromiso') formulados.delete(codigo);
  }
  return formulados;
}

/** Whoever corrects one writes only what changes: of the rest, what was said before stands. */
function formuladoDe(d: JsonObjeto, antes: Formulado | undefined): Formulado {
  const hitos = lista(d, 'hitos').map(hitoPrevisto);
  return {
    dicho: {
      responsable: siONo(d, 'responsable') ?? antes?.dicho.responsable ?? false,
      contraparte: siONo(d, 'contraparte') ?? antes?.dicho.contraparte ?? false,
      hitosVerificables: numero(d, 'hitosVerificables') ?? antes?.dicho.hitosVerificables ?? null,
    },
    ficha: { ...antes?.ficha, ...(d['compromiso'] as JsonObjeto | undefined) },
    inicio: cadena(d, 'inicio') ?? antes?.inicio ?? null,
    fin: cadena(d, 'fin') ?? antes?.fin ?? null,
    hitos: hitos.length === 0 ? (antes?.hitos ?? []) : hitos,
  };
}

const siONo = (d: JsonObjeto, k: string): boolean | null => {
  const v = d[k];
  return typeof v === 'boolean' ? v : null;
};
