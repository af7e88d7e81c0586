/** Errors, escalations and cancellations: up from scope to scope, to the nearest who catches them. */
import type { Evento } from '../modelo/modelo.js';
import { abrirSubprocesoDeEvento, saltarAlBorde } from './escuchas.js';
import type { AmbitoVivo, Ficha } from './foto.js';
import { iniciosDeEvento, type Mesa } from './mesa.js';

type Clase = 'error' | 'escalamiento';

/** From an activity: its own border first. */
export function lanzarErrorDesde(mesa: Mesa, ficha: Ficha, codigo: string): void {
  const duenia =
    ficha.instanciaDe === undefined ? ficha : (mesa.fichas[ficha.instanciaDe] ?? ficha);
  if (atrapaElBorde(mesa, duenia, 'error', codigo)) return;
  mesa.retirar(duenia.id);
  lanzarError(mesa, ficha.ambito, codigo);
}

/** What nobody catches ends the process it came from. */
export function lanzarError(mesa: Mesa, ambito: string, codigo: string): void {
  if (subir(mesa, ambito, 'error', codigo)) return;
  const raiz = mesa.raizDe(ambito);
  mesa.cerrarAmbito(raiz.id);
  mesa.error = codigo;
  mesa.efectos.push({ tipo: 'errorSinCapturar', codigo });
}

/** What nobody catches is forgotten: an escalation only tells. */
export function lanzarEscalamiento(mesa: Mesa, ambito: string, codigo: string): void {
  subir(mesa, ambito, 'escalamiento', codigo);
}

function subir(mesa: Mesa, desde: string, clase: Clase, codigo: string): boolean {
  let ambito: AmbitoVivo | undefined = mesa.ambitos[desde];
  let deManejador = false;
  while (ambito !== undefined) {
    if (!deManejador) {
      const inicio = elegir(iniciosDeEvento(mesa.modelo, ambito.de), clase, codigo);
      if (inicio !== null) {
        abrirSubprocesoDeEvento(mesa, ambito.id, inicio, {});
        return true;
      }
    }
    if (ambito.ficha === null) {
      // A handler does not catch what it throws itself; what is outside its scope may.
      deManejador = true;
      ambito = ambito.padre === null ? undefined : mesa.ambitos[ambito.padre];
      continue;
    }
    deManejador = false;
    const ficha: Ficha | undefined = mesa.fichas[ambito.ficha];
    if (ficha === undefined) return false;
    const duenia =
      ficha.instanciaDe === undefined ? ficha : (mesa.fichas[ficha.instanciaDe] ?? ficha);
    if (atrapaElBorde(mesa, duenia, clase, codigo)) return true;
    ambito = mesa.ambitos[ficha.ambito];
  }
  return false;
}

function atrapaElBorde(mesa: Mesa, ficha: Ficha, clase: Clase, codigo: string): boolean {
  const nodo = mesa.modelo.nodos[ficha.nodo];
  if (nodo === undefined || !('bordes' in nodo)) return false;
  const borde = elegir(
    nodo.bordes.map((b) => mesa.nodo<Evento>(b)),
    clase,
    codigo,
  );
  if (borde === null) return false;
  saltarAlBorde(mesa, ficha, borde, {});
  return true;
}

/** The one of this code before the one of any. */
function elegir(eventos: readonly Evento[], clase: Clase, codigo: string): Evento | null {
  const que = (c: string | null): Evento | undefined =>
    eventos.find((e) => e.disparadores.some((d) => d.tipo === clase && d.codigo === c));
  return que(codigo) ?? que(null) ?? null;
}

/** The transaction around, or null. */
export function transaccionDe(mesa: Mesa, desde: string): AmbitoVivo | null {
  for (
    let a = mesa.ambitos[desde];
    a !== undefined;
    a = a.padre === null ? undefined : mesa.ambitos[a.padre]
  ) {
    const nodo = mesa.modelo.nodos[a.de];
    if (nodo?.tipo === 'subproceso' && nodo.clase === 'transaccion') return a;
  }
  return null;
}

/** Undone what had to be undone, the token leaves the transaction by its border of cancellation. */
export function salirCancelada(mesa: Mesa, ambito: AmbitoVivo): void {
  const ficha = ambito.ficha === null ? undefined : mesa.fichas[ambito.ficha];
  if (ficha === undefined) return;
  const nodo = mesa.modelo.nodos[ficha.nodo];
  const borde =
    nodo !== undefined && 'bordes' in nodo
      ? nodo.bordes
          .map((b) => mesa.nodo<Evento>(b))
          .find((b) => b.disparadores.some((d) => d.tipo === 'cancelacion'))
      : undefined;
  if (borde === undefined) mesa.retirar(ficha.id);
  else saltarAlBorde(mesa, ficha, borde, {});
}
