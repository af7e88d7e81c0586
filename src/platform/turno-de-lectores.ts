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
const RATO_MS = 0.5;
/** Somebody is at work here when they asked for something this little ago. */
const OFICIAL_CERCA_MS = 2000;
/** Then readers rest two milliseconds at least, and so many times what answering took: coming in costs about as much again. */
const DESCANSO = 4;
/** And wait for what an official asked for, as long as this; a stream that stays open is no request after a while. */
const ESPERA_MS = 20;
const PETICION_LARGA_MS = 100;

/**
 * Readers come in crowds, officials one by one. Readers wait in one queue, pages and public API alike. All who wait are
 * asked for at once under which mark things stand; what was already answered under it is given again as it is, a
 * moment's worth each time round, and what has to be made, one each time round. While an official is at work readers rest
 * between moments and wait for what the official asked for: that waits behind one moment of them and not behind the crowd.
 */
export function turnoDeLectores(paginas: PaginasPublicas, ritmo: Ritmo) {
  const respuestas = new RespuestasALectores();
  let llegados: Lector[] = [];
  let atendiendo = false;
  let ultimoOficial = -Infinity;
  /** What officials asked for and is not answered yet: since when. */
  const enCurso = new Set<{ readonly desde: number }>();
  let alResponder: (() => void) | null = null;

  const atender = async (): Promise<void> => {
    atendiendo = true;
    try {
      while (llegados.length > 0) {
        const tanda = llegados;
        llegados = [];
        // After the last of them came: none sees less than what was recorded when it asked.
        const marca = await paginas.marca().catch(() => null);
        await servir(tanda, marca);
      }
    } finally {
      atendiendo = false;
    }
  };

  const servir = async (tanda: readonly Lector[], marca: string | null): Promise<void> => {
    let desde = performance.now();
    for (const lector of tanda) {
      if (lector.r.destroyed) continue;
      let escrita = false;
      try {
        escrita = await responder(lector, marca);
      } catch (error) {
        lector.siguiente(error);
      }
      const tomado = performance.now() - desde;
      if (escrita && tomado < RATO_MS) continue;
      await descansar(tomado);
      desde = performance.now();
    }
  };

  /** False: it has to be made. */
  const responder = async ({ p, r, siguiente }: Lector, marca: string | null): Promise<boolean> => {
    if (marca !== null && paginas.cambiaConLaMarca(p.path)) {
      const guardada = respuestas.find(marca, p);
      if (guardada !== null && (await cabe(p))) {
        responderCon(guardada, p, r);
        return true;
      }
      respuestas.guardarLaDe(marca, p, r);
    }
    siguiente();
    return false;
  };

  /** Whoever asks too often is told so by those who tell it to everybody. */
  const cabe = (p: Peticion): Promise<boolean> =>
    ritmo.consumir('general', `ip:${p.ip ?? ''}`).then(
      () => true,
      () => false,
    );

  const hayOficial = (): boolean => {
    const hace = performance.now() - PETICION_LARGA_MS;
    for (const { desde } of enCurso) if (desde > hace) return true;
    return false;
  };

  const descansar = async (tomado: number): Promise<void> => {
    const cerca = performance.now() - ultimoOficial < OFICIAL_CERCA_MS;
    await new Promise<void>((listo) => {
      // permitido: the turn of whoever works here; no term.
      if (cerca) setTimeout(listo, Math.max(2, Math.ceil(tomado * DESCANSO)));
      // permitido: a turn of the loop for whoever else waits; no term.
      else setImmediate(listo);
    });
    if (!hayOficial()) return;
    await new Promise<void>((listo) => {
      // permitido: no longer than this; no term.
      const hasta = setTimeout(listo, ESPERA_MS);
      alResponder = () => {
        clearTimeout(hasta);
        listo();
      };
    });
    alResponder = null;
  };

  const anotarOficial = (r: Response): void => {
    const suya = { desde: performance.now() };
    ultimoOficial = suya.desde;
    enCurso.add(suya);
    r.once('close', () => {
      enCurso.delete(suya);
      if (alResponder !== null && !hayOficial()) alResponder();
    });
  };

  return (p: Peticion, r: Response, siguiente: NextFunction): void => {
    if (!esDeLector(p, paginas)) {
      if (p.path.startsWith('/api/')) anotarOficial(r);
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
