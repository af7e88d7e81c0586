import type { NextFunction, Response } from 'express';
import { performance } from 'node:perf_hooks';
import { GALLETA_DE_SESION } from './galleta-de-sesion.js';
import type { Ritmo } from './guardias/ritmo.js';
import type { PaginasPublicas } from './paginas-publicas.js';
import type { Peticion } from './peticion.js';
import { responderCon, RespuestasALectores } from './respuestas-a-lectores.js';

interface Lector {
  readonly p: Peticion;
  readonly r: Response;
  readonly siguiente: NextFunction;
}

/** So long at a time for those whose page is already written. */
const RATO_MS = 1;
/** Somebody is at work here when they asked for something this little ago. */
const OFICIAL_CERCA_MS = 2000;
/** Then readers rest so many times what answering took: coming in and going out, they take about as much again. */
const DESCANSO = 6;

/**
 * Readers come in crowds, officials one by one. Readers wait in one queue, pages and public API alike. All who wait are
 * asked for at once under which mark things stand; what was already answered under it is given again as it is, a
 * moment's worth each time round, and what has to be made, one each time round. While an official is at work readers have
 * a quarter of the time, and an official's request waits behind one moment of them and not behind the crowd.
 */
export function turnoDeLectores(paginas: PaginasPublicas, ritmo: Ritmo) {
  const respuestas = new RespuestasALectores();
  let llegados: Lector[] = [];
  let atendiendo = false;
  let ultimoOficial = -Infinity;

  const atender = async (): Promise<void> => {
    atendiendo = true;
    while (llegados.length > 0) {
      const tanda = llegados;
      llegados = [];
      // After the last of them came: none sees less than what was recorded when it asked.
      const marca = await paginas.marca().catch(() => null);
      await servir(tanda, marca);
    }
    atendiendo = false;
  };

  const servir = async (tanda: readonly Lector[], marca: string | null): Promise<void> => {
    let desde = performance.now();
    for (const { p, r, siguiente } of tanda) {
      if (r.destroyed) continue;
      const guardada =
        marca !== null && paginas.cambiaConLaMarca(p.path) ? respuestas.find(marca, p) : null;
      if (guardada !== null && (await cabe(p))) responderCon(guardada, p, r);
      else {
        if (marca !== null && paginas.cambiaConLaMarca(p.path)) respuestas.guardarLaDe(marca, p, r);
        siguiente();
      }
      const tomado = performance.now() - desde;
      if (guardada !== null && tomado < RATO_MS) continue;
      await descansar(tomado);
      desde = performance.now();
    }
  };

  /** Whoever asks too often is told so by those who tell it to everybody. */
  const cabe = (p: Peticion): Promise<boolean> =>
    ritmo.consumir('general', `ip:${p.ip ?? ''}`).then(
      () => true,
      () => false,
    );

  const descansar = (tomado: number): Promise<void> =>
    new Promise((listo) => {
      if (performance.now() - ultimoOficial < OFICIAL_CERCA_MS)
        // permitido: the turn of whoever works here; no term.
        setTimeout(listo, Math.ceil(tomado * DESCANSO));
      // permitido: a turn of the loop for whoever else waits; no term.
      else setImmediate(listo);
    });

  return (p: Peticion, r: Response, siguiente: NextFunction): void => {
    if (!esDeLector(p, paginas)) {
      if (p.path.startsWith('/api/')) ultimoOficial = performance.now();
      siguiente();
      return;
    }
    llegados.push({ p, r, siguiente });
    if (!atendiendo) void atender();
  };
}

/** Reads what anybody may, and shows no session: who works here does not queue with the crowd. */
const esDeLector = ({ method, path, headers }: Peticion, paginas: PaginasPublicas): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (path.startsWith('/api/publico/') || paginas.atiende(path)) &&
  headers.authorization === undefined &&
  headers.cookie?.includes(`${GALLETA_DE_SESION}=`) !== true;
