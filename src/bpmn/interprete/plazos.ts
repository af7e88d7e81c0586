/** Timers of a token or of a scope: what is asked of the calendar, and how many times a cycle is still to fire. */
import type { Evento } from '../modelo/modelo.js';
import { esDuracion, esFecha, leerCiclo } from '../modelo/tiempo.js';
import { eventosDeFicha, iniciosDeEvento, type Mesa } from './mesa.js';
import type { AmbitoVivo, Ficha } from './foto.js';

/** False when a timer could not be read: the token waits for somebody to mend it. */
export function armarDeFicha(mesa: Mesa, ficha: Ficha): boolean {
  for (const evento of eventosDeFicha(mesa.modelo, ficha)) {
    const problema = armar(mesa, ficha, ficha.ambito, evento, false);
    if (problema !== null) {
      mesa.incidente(ficha, 'PLAZO_ILEGIBLE', problema, 'entrada');
      return false;
    }
  }
  return true;
}

export function armarDeAmbito(mesa: Mesa, ambito: AmbitoVivo): void {
  for (const evento of iniciosDeEvento(mesa.modelo, ambito.de))
    armar(mesa, ambito, ambito.id, evento, true);
}

/** After it fired without interrupting: once more, while its cycle lasts. */
export function rearmar(mesa: Mesa, duenio: Ficha | AmbitoVivo, evento: Evento): void {
  const d = evento.disparadores.find((x) => x.tipo === 'plazo');
  if (d?.tipo !== 'plazo' || d.clase !== 'ciclo') return;
  const quedan = duenio.ciclos?.[evento.id];
  if (quedan !== undefined && quedan <= 1) return;
  const esAmbito = 'de' in duenio;
  if (quedan !== undefined) {
    const ciclos = { ...duenio.ciclos, [evento.id]: quedan - 1 };
    if (esAmbito) mesa.cambiarAmbito(duenio.id, { ciclos });
    else mesa.cambiar(duenio.id, { ciclos });
  }
  const vivo = esAmbito ? mesa.ambitos[duenio.id] : mesa.fichas[duenio.id];
  if (vivo !== undefined) pedir(mesa, vivo.id, esAmbito ? duenio.id : duenio.ambito, evento);
}

function armar(
  mesa: Mesa,
  duenio: { readonly id: string },
  ambito: string,
  evento: Evento,
  deAmbito: boolean,
): string | null {
  const leido = pedir(mesa, duenio.id, ambito, evento);
  if (typeof leido === 'string') return leido;
  if (leido?.veces != null) {
    const antes = deAmbito ? mesa.ambitos[duenio.id]?.ciclos : mesa.fichas[duenio.id]?.ciclos;
    const ciclos = { ...antes, [evento.id]: leido.veces };
    if (deAmbito) mesa.cambiarAmbito(duenio.id, { ciclos });
    else mesa.cambiar(duenio.id, { ciclos });
  }
  return null;
}

interface Leido {
  readonly clase: 'fecha' | 'duracion';
  readonly valor: string;
  readonly veces: number | null;
}

function pedir(mesa: Mesa, duenio: string, ambito: string, evento: Evento): Leido | null | string {
  for (const d of evento.disparadores) {
    if (d.tipo !== 'plazo') continue;
    let leido = leer(d.expresion);
    if (leido === null) {
      const e = mesa.evaluar(d.expresion, ambito);
      if (!('valor' in e)) return e.detalle;
      const dicho = typeof e.valor === 'string' ? e.valor : JSON.stringify(e.valor);
      leido = leer(dicho);
      if (leido === null) return dicho;
    }
    mesa.efectos.push({
      tipo: 'armarPlazo',
      clave: `${duenio}:${evento.id}`,
      nodo: evento.id,
      clase: leido.clase,
      valor: leido.valor,
      enDiasTermino: d.enDiasTermino,
    });
    return leido;
  }
  return null;
}

function leer(t: string): Leido | null {
  if (esFecha(t)) return { clase: 'fecha', valor: t, veces: null };
  if (esDuracion(t)) return { clase: 'duracion', valor: t, veces: null };
  const ciclo = leerCiclo(t);
  return ciclo === null ? null : { clase: 'duracion', valor: ciclo.duracion, veces: ciclo.veces };
}
