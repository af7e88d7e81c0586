import type { NextFunction, Response } from 'express';
import { GALLETA_DE_SESION } from './galleta-de-sesion.js';
import type { PaginasPublicas } from './paginas-publicas.js';
import type { Peticion } from './peticion.js';

/**
 * Readers come in crowds, officials one by one: readers are served one each time round, pages and public API alike, so
 * that an official's request waits behind one of them and not behind the crowd.
 */
export function turnoDeLectores(paginas: PaginasPublicas) {
  const lectores: NextFunction[] = [];

  const darTurno = (): void => {
    const pasar = lectores.shift();
    // permitido: a turn of the loop for whoever else waits; no term.
    if (lectores.length > 0) setImmediate(darTurno);
    pasar?.();
  };

  return (p: Peticion, _r: Response, siguiente: NextFunction): void => {
    if (!esDeLector(p, paginas)) {
      siguiente();
      return;
    }
    lectores.push(siguiente);
    // permitido: a turn of the loop for whoever else waits; no term.
    if (lectores.length === 1) setImmediate(darTurno);
  };
}

/** Reads what anybody may, and shows no session: who works here does not queue with the crowd. */
const esDeLector = ({ method, path, headers }: Peticion, paginas: PaginasPublicas): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (path.startsWith('/api/publico/') || paginas.atiende(path)) &&
  headers.authorization === undefined &&
  headers.cookie?.includes(`${GALLETA_DE_SESION}=`) !== true;
