/** Gateways: how tokens part and meet. */
import type { Compuerta } from '../modelo/modelo.js';
import { alcanza } from './alcance.js';
import type { Mesa } from './mesa.js';
import { armarDeFicha } from './plazos.js';
import { atascar, caminar, elegirUna, elegirVarias, type Eleccion } from './salidas.js';

const clave = (ambito: string, nodo: string): string => `${ambito}|${nodo}`;

export function entrarEnCompuerta(
  mesa: Mesa,
  nodo: Compuerta,
  ambito: string,
  flujo: string | null,
): void {
  switch (nodo.compuerta) {
    case 'exclusiva':
      seguir(mesa, nodo, ambito, elegirUna(mesa, nodo, ambito));
      return;
    case 'paralela':
      if (flujo !== null && nodo.entradas.length > 1) {
        llegar(mesa, nodo, ambito, flujo);
        const han = mesa.uniones[clave(ambito, nodo.id)]!;
        if (!nodo.entradas.every((f) => (han[f] ?? 0) > 0)) return;
        tomar(mesa, nodo, ambito, nodo.entradas);
      }
      // Conditions on the ways out of a parallel gateway are not looked at (BPMN 2.0, 10.6.4).
      caminar(mesa, ambito, nodo.salidas);
      return;
    case 'inclusiva':
      if (flujo !== null && nodo.entradas.length > 1) llegar(mesa, nodo, ambito, flujo);
      else seguir(mesa, nodo, ambito, elegirVarias(mesa, nodo, ambito));
      return;
    case 'compleja':
      entrarEnCompleja(mesa, nodo, ambito, flujo);
      return;
    case 'deEventos': {
      const ficha = mesa.nueva({ nodo: nodo.id, ambito, espera: { tipo: 'eventos' } });
      armarDeFicha(mesa, ficha);
    }
  }
}

function seguir(mesa: Mesa, nodo: Compuerta, ambito: string, eleccion: Eleccion): void {
  if ('flujos' in eleccion) caminar(mesa, ambito, eleccion.flujos);
  else atascar(mesa, nodo, ambito, eleccion, 'entrada');
}

/** Once more, after an incident: the tokens were already taken. */
export function repetirCompuerta(mesa: Mesa, nodo: Compuerta, ambito: string): void {
  const eleccion =
    nodo.compuerta === 'exclusiva'
      ? elegirUna(mesa, nodo, ambito)
      : elegirVarias(mesa, nodo, ambito);
  seguir(mesa, nodo, ambito, eleccion);
}

function llegar(mesa: Mesa, nodo: Compuerta, ambito: string, flujo: string): void {
  const k = clave(ambito, nodo.id);
  const han = mesa.uniones[k] ?? {};
  mesa.uniones[k] = { ...han, [flujo]: (han[flujo] ?? 0) + 1 };
}

function tomar(mesa: Mesa, nodo: Compuerta, ambito: string, flujos: readonly string[]): void {
  const k = clave(ambito, nodo.id);
  const quedan: { [flujo: string]: number } = { ...mesa.uniones[k] };
  for (const f of flujos) {
    const n = (quedan[f] ?? 0) - 1;
    if (n > 0) quedan[f] = n;
    else delete quedan[f];
  }
  if (Object.keys(quedan).length > 0) mesa.uniones[k] = quedan;
  else delete mesa.uniones[k];
}

/**
 * A complex gateway fires when its condition holds over `activationCount` (without one: with the first token) and then
 * takes in, without firing again, one token of each way in that had none.
 */
function entrarEnCompleja(mesa: Mesa, nodo: Compuerta, ambito: string, flujo: string | null): void {
  const k = clave(ambito, nodo.id);
  if (flujo === null || nodo.entradas.length < 2) {
    seguir(mesa, nodo, ambito, elegirVarias(mesa, nodo, ambito));
    return;
  }
  const esperados = mesa.cerrando[k];
  if (esperados !== undefined && esperados.includes(flujo)) {
    const quedan = esperados.filter((f) => f !== flujo);
    if (quedan.length > 0) mesa.cerrando[k] = quedan;
    else delete mesa.cerrando[k];
    return;
  }
  llegar(mesa, nodo, ambito, flujo);
  const han = mesa.uniones[k]!;
  const cuenta = Object.values(han).reduce((a, b) => a + b, 0);
  if (nodo.activacion !== null) {
    const e = mesa.evaluar(nodo.activacion, ambito, undefined, { activationCount: cuenta });
    if (!('valor' in e)) {
      atascar(mesa, nodo, ambito, { fallo: e }, 'entrada');
      return;
    }
    if (e.valor !== true) return;
  }
  const llegados = Object.keys(han);
  tomar(mesa, nodo, ambito, llegados);
  const faltan = nodo.entradas.filter((f) => !llegados.includes(f));
  if (faltan.length > 0) mesa.cerrando[k] = faltan;
  seguir(mesa, nodo, ambito, elegirVarias(mesa, nodo, ambito, { activationCount: cuenta }));
}

/**
 * Inclusive joins that may go on now that everything else waits (BPMN 2.0, 13.4.3): no token anywhere else can still
 * reach one of its empty ways in, unless it can reach one that is not empty too. True if one did.
 */
export function soltarInclusivas(mesa: Mesa): boolean {
  for (const k of Object.keys(mesa.uniones)) {
    const [ambito, id] = k.split('|') as [string, string];
    const nodo = mesa.modelo.nodos[id];
    if (nodo?.tipo !== 'compuerta' || nodo.compuerta !== 'inclusiva') continue;
    const llenas = nodo.entradas.filter((f) => (mesa.uniones[k]?.[f] ?? 0) > 0);
    const vacias = nodo.entradas.filter((f) => !llenas.includes(f));
    if (llenas.length === 0) continue;
    const estorba = posiciones(mesa, ambito, id).some(
      (desde) =>
        alcanza(mesa.modelo, desde, vacias, id) && !alcanza(mesa.modelo, desde, llenas, id),
    );
    if (estorba) continue;
    tomar(mesa, nodo, ambito, llenas);
    seguir(mesa, nodo, ambito, elegirVarias(mesa, nodo, ambito));
    return true;
  }
  return false;
}

/** Nodes of this scope where tokens stand, other than at the gateway itself. */
function posiciones(mesa: Mesa, ambito: string, menos: string): readonly string[] {
  const lugares = new Set<string>();
  for (const f of Object.values(mesa.fichas)) if (f.ambito === ambito) lugares.add(f.nodo);
  for (const k of Object.keys(mesa.uniones)) {
    const [a, n] = k.split('|') as [string, string];
    if (a === ambito && n !== menos) lugares.add(n);
  }
  return [...lugares];
}
