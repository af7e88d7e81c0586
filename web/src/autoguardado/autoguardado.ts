/**
 * What is written keeps itself: a moment after the last change, before one leaves, and again, ever more slowly, while it
 * fails or as soon as the connection is back.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorDeApi } from '../api/problema';
import { anotar } from './por-guardar';

export type EstadoDeGuardado = 'guardado' | 'porGuardar' | 'guardando' | 'sinGuardar' | 'conflicto';

export interface Salida {
  /** The page is closing: nobody will wait for the answer. */
  readonly alIrse: boolean;
  /** Another save is under way, and will have been kept before this one comes. */
  readonly trasOtro: boolean;
}

const PRIMERA_ESPERA_MS = 3000;
const ESPERA_MAXIMA_MS = 60_000;
/** What a browser still sends of a page that is closing: 64 kB in all, headers too. */
const CABE_AL_IRSE = 60_000;

/** May the request outlive the page? */
export const sobrevive = (cuerpo: unknown, { alIrse }: Salida): boolean =>
  alIrse && JSON.stringify(cuerpo).length < CABE_AL_IRSE;

/** A refusal does not change by asking again; a silence, a session that ended or a server that is busy may. */
const puedeCambiar = (error: unknown): boolean =>
  !(error instanceof ErrorDeApi) ||
  error.estado < 400 ||
  error.estado >= 500 ||
  [401, 408, 425, 429].includes(error.estado);

export function useAutoguardado<T>({
  esperaMs,
  enviar,
  esConflicto,
}: {
  /** How long after the last change. */
  esperaMs: number;
  enviar: (lo: T, salida: Salida) => Promise<void>;
  /** Somebody else wrote the same: nothing more is kept until the person has chosen. */
  esConflicto: (error: unknown) => boolean;
}) {
  const [estado, ponerEstado] = useState<EstadoDeGuardado>('guardado');
  const [fallo, ponerFallo] = useState<unknown>(null);
  const pendiente = useRef<{ readonly lo: T } | null>(null);
  const enVuelo = useRef<Promise<boolean> | null>(null);
  const reloj = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fallos = useRef(0);
  const detenido = useRef(false);
  const manera = useRef({ enviar, esConflicto });
  useEffect(() => {
    manera.current = { enviar, esConflicto };
  });
  // The one that the clock calls is whatever `guardar` is then.
  const otraVez = useRef<() => void>(() => undefined);
  const dentroDe = useCallback((ms: number): void => {
    clearTimeout(reloj.current);
    reloj.current = setTimeout(() => otraVez.current(), ms);
  }, []);

  const mandar = useCallback(
    async (p: { readonly lo: T }, alIrse: boolean): Promise<boolean> => {
      try {
        await manera.current.enviar(p.lo, { alIrse, trasOtro: false });
        fallos.current = 0;
        ponerFallo(null);
        // «Saved» is said of all that was written, and not of all but the last word.
        ponerEstado(pendiente.current === null ? 'guardado' : 'porGuardar');
        return true;
      } catch (error) {
        if (detenido.current) return false;
        pendiente.current ??= p;
        detenido.current = manera.current.esConflicto(error);
        ponerEstado(detenido.current ? 'conflicto' : 'sinGuardar');
        ponerFallo(error);
        if (!detenido.current && puedeCambiar(error))
          dentroDe(Math.min(PRIMERA_ESPERA_MS * 2 ** fallos.current++, ESPERA_MAXIMA_MS));
        return false;
      } finally {
        enVuelo.current = null;
      }
    },
    [dentroDe],
  );

  /** Now, and what is under way too; false: something could not be kept. */
  const guardar = useCallback(
    async ({ alIrse = false } = {}): Promise<boolean> => {
      clearTimeout(reloj.current);
      while (enVuelo.current !== null) await enVuelo.current;
      const p = pendiente.current;
      if (p === null) return true;
      if (detenido.current) return false;
      // A failure that comes back sets the clock again.
      clearTimeout(reloj.current);
      pendiente.current = null;
      ponerEstado('guardando');
      enVuelo.current = mandar(p, alIrse);
      return await enVuelo.current;
    },
    [mandar],
  );

  const cambiar = useCallback(
    (lo: T): void => {
      pendiente.current = { lo };
      if (detenido.current) return;
      ponerEstado((antes) => (antes === 'sinGuardar' ? antes : 'porGuardar'));
      dentroDe(esperaMs);
    },
    [dentroDe, esperaMs],
  );

  /** Nothing is left to keep: it was sent, thrown away, or another version took its place. */
  const olvidar = useCallback((): void => {
    clearTimeout(reloj.current);
    pendiente.current = null;
    fallos.current = 0;
    detenido.current = false;
    ponerFallo(null);
    ponerEstado('guardado');
  }, []);
  /** The same, and nothing of what is still under way or written later is kept either. */
  const cerrar = useCallback((): void => {
    olvidar();
    detenido.current = true;
  }, [olvidar]);

  useEffect(() => {
    otraVez.current = () => void guardar();
    const alVolver = (): void => void guardar();
    // Closing the page, or going to another site, before the moment has passed still keeps it.
    const alIrse = (): void => {
      const p = pendiente.current;
      clearTimeout(reloj.current);
      if (p !== null && enVuelo.current !== null && !detenido.current)
        void manera.current.enviar(p.lo, { alIrse: true, trasOtro: true }).catch(() => undefined);
      else void guardar({ alIrse: true });
    };
    globalThis.addEventListener('online', alVolver);
    globalThis.addEventListener('pagehide', alIrse);
    const quitar = anotar({
      hay: () => !detenido.current && (pendiente.current !== null || enVuelo.current !== null),
      guardar,
    });
    return () => {
      globalThis.removeEventListener('online', alVolver);
      globalThis.removeEventListener('pagehide', alIrse);
      quitar();
    };
  }, [guardar]);

  // So does going to another screen.
  useEffect(
    () => () => {
      // Once: nobody is left to see how it goes.
      void guardar().finally(() => clearTimeout(reloj.current));
    },
    [guardar],
  );

  return { estado, fallo, cambiar, guardar, olvidar, cerrar };
}
