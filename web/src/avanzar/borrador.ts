/** Drafts live on the server: what one writes on a computer goes on on a phone. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, pedir } from '../api/cliente';
import type { Borrador } from '../api/modelo';
import { ErrorDeApi } from '../api/problema';
import type { Avance } from './avance';

export type EstadoDeBorrador =
  | { readonly clase: 'limpio' }
  | { readonly clase: 'guardando' }
  | { readonly clase: 'guardado'; readonly en: number | string }
  | { readonly clase: 'sinGuardar' }
  | { readonly clase: 'conflicto'; readonly suyo: Borrador };

const ESPERA_MS = 1200;
const GUARDANDO: EstadoDeBorrador = { clase: 'guardando' };
/** What a browser still sends of a page that is closing: 64 kB in all, headers too. */
const CABE_AL_IRSE = 60_000;

type Clave = { procesoId: string; evento: string };

export const leerBorrador = async (clave: Clave): Promise<Borrador | null> =>
  (await pedir(api.GET('/api/borradores/{procesoId}/{evento}', { params: { path: clave } })))
    .borrador;

export function useBorradorGuardado(clave: Clave) {
  return useQuery({
    queryKey: ['borrador', clave.procesoId, clave.evento],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => leerBorrador(clave),
  });
}

/** The other version comes with the refusal. */
const actualDe = (error: ErrorDeApi): Borrador | null =>
  (error.problema as { actual?: Borrador | null }).actual ?? null;

/** Keeps what is written, a moment after the last change. Two windows over one draft are told, not merged. */
export function useAutoguardado(clave: Clave, inicial: Borrador | null) {
  const cliente = useQueryClient();
  const [estado, ponerEstado] = useState<EstadoDeBorrador>(
    inicial === null ? { clase: 'limpio' } : { clase: 'guardado', en: inicial.guardadoEn },
  );
  // 0: nothing was kept before.
  const version = useRef(inicial?.version ?? 0);
  const porGuardar = useRef<Avance | null>(null);
  const temporizador = useRef<ReturnType<typeof setTimeout>>(undefined);
  const enVuelo = useRef(false);
  const cerrado = useRef(false);
  // What was typed while a save was under way is saved afterwards, by whatever `guardar` is then.
  const guardarDespues = useRef<() => void>(() => undefined);
  const { procesoId, evento } = clave;

  const enviar = useCallback(
    (avance: Avance, sobreVersion: number, alIrse: boolean) => {
      const cuerpo = avance as unknown as Record<string, unknown>;
      return pedir(
        api.PUT('/api/borradores/{procesoId}/{evento}', {
          params: { path: { procesoId, evento } },
          body: { cuerpo, version: sobreVersion },
          keepalive: alIrse && JSON.stringify(cuerpo).length < CABE_AL_IRSE,
        }),
      );
    },
    [procesoId, evento],
  );

  const guardar = useCallback(
    async ({ alIrse = false } = {}): Promise<void> => {
      const cuerpo = porGuardar.current;
      if (cuerpo === null || enVuelo.current || cerrado.current) return;
      porGuardar.current = null;
      enVuelo.current = true;
      let espera = ESPERA_MS;
      ponerEstado(GUARDANDO);
      try {
        const b = await enviar(cuerpo, version.current, alIrse);
        version.current = b.version;
        // «Guardado» is said of all that was written, and not of all but the last word.
        if (porGuardar.current === null) ponerEstado({ clase: 'guardado', en: b.guardadoEn });
      } catch (error) {
        espera = ESPERA_MS * 4;
        const suyo = error instanceof ErrorDeApi && error.estado === 409 ? actualDe(error) : null;
        if (suyo !== null) {
          cerrado.current = true;
          ponerEstado({ clase: 'conflicto', suyo });
        } else {
          porGuardar.current ??= cuerpo;
          ponerEstado({ clase: 'sinGuardar' });
        }
      } finally {
        enVuelo.current = false;
      }
      if (porGuardar.current !== null) {
        clearTimeout(temporizador.current);
        temporizador.current = setTimeout(() => guardarDespues.current(), espera);
      }
    },
    [enviar],
  );
  useEffect(() => {
    guardarDespues.current = () => void guardar();
  }, [guardar]);

  const cambiar = useCallback(
    (a: Avance): void => {
      porGuardar.current = a;
      ponerEstado((e) => (e.clase === 'conflicto' ? e : GUARDANDO));
      clearTimeout(temporizador.current);
      temporizador.current = setTimeout(() => void guardar(), ESPERA_MS);
    },
    [guardar],
  );

  // Closing the page, or going to another site, before the moment has passed still keeps it.
  useEffect(() => {
    const alIrse = (): void => {
      const ultimo = porGuardar.current;
      clearTimeout(temporizador.current);
      // The one that is under way will have been kept as the next version by the time this one comes.
      if (ultimo !== null && enVuelo.current && !cerrado.current)
        void enviar(ultimo, version.current + 1, true).catch(() => undefined);
      else void guardar({ alIrse: true });
    };
    globalThis.addEventListener('pagehide', alIrse);
    return () => globalThis.removeEventListener('pagehide', alIrse);
  }, [enviar, guardar]);

  // So does going to another screen.
  useEffect(
    () => () => {
      clearTimeout(temporizador.current);
      void guardar();
    },
    [guardar],
  );

  /** After a conflict: mine stays, over theirs. */
  const conservar = useCallback(
    (a: Avance, suyo: Borrador): void => {
      version.current = suyo.version;
      cerrado.current = false;
      cambiar(a);
    },
    [cambiar],
  );

  const tomar = useCallback((suyo: Borrador): void => {
    version.current = suyo.version;
    cerrado.current = false;
    porGuardar.current = null;
    ponerEstado({ clase: 'guardado', en: suyo.guardadoEn });
  }, []);

  /** It was sent, or thrown away: nothing more is kept. */
  const borrar = useCallback(async (): Promise<void> => {
    clearTimeout(temporizador.current);
    porGuardar.current = null;
    cerrado.current = true;
    await pedir(
      api.DELETE('/api/borradores/{procesoId}/{evento}', {
        params: { path: { procesoId, evento } },
      }),
    ).catch(() => undefined);
    // Whoever opens this act again begins with a clean sheet.
    cliente.setQueryData(['borrador', procesoId, evento], null);
    void cliente.invalidateQueries({ queryKey: ['borradores'] });
  }, [cliente, procesoId, evento]);

  /** Thrown away to begin again: from now on it is kept as new. */
  const vaciar = useCallback(async (): Promise<void> => {
    await borrar();
    version.current = 0;
    cerrado.current = false;
    ponerEstado({ clase: 'limpio' });
  }, [borrar]);

  return { estado, cambiar, conservar, tomar, borrar, vaciar };
}
