/** Drafts live on the server: what one writes on a computer goes on on a phone. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { api, pedir } from '../api/cliente';
import type { Borrador } from '../api/modelo';
import { ErrorDeApi } from '../api/problema';
import { sobrevive, useAutoguardado as useLoEscrito } from '../autoguardado/autoguardado';
import type { Avance } from './avance';

export type EstadoDeBorrador =
  | { readonly clase: 'limpio' }
  | { readonly clase: 'guardando' }
  | { readonly clase: 'guardado'; readonly en: number | string }
  | { readonly clase: 'sinGuardar' }
  | { readonly clase: 'conflicto'; readonly suyo: Borrador };

const ESPERA_MS = 1200;

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

/** The draft of an act. Two windows over one draft are told, not merged. */
export function useAutoguardado(clave: Clave, inicial: Borrador | null) {
  const cliente = useQueryClient();
  // When it was last kept; null: never.
  const [guardadoEn, ponerGuardadoEn] = useState<number | string | null>(
    inicial?.guardadoEn ?? null,
  );
  const [suyo, ponerSuyo] = useState<Borrador | null>(null);
  // 0: nothing was kept before.
  const version = useRef(inicial?.version ?? 0);
  const { procesoId, evento } = clave;
  const {
    estado: guardado,
    cambiar,
    olvidar,
    cerrar,
  } = useLoEscrito<Avance>({
    esperaMs: ESPERA_MS,
    enviar: async (avance, salida) => {
      const cuerpo = avance as unknown as Record<string, unknown>;
      const b = await pedir(
        api.PUT('/api/borradores/{procesoId}/{evento}', {
          params: { path: { procesoId, evento } },
          body: { cuerpo, version: version.current + (salida.trasOtro ? 1 : 0) },
          keepalive: sobrevive(cuerpo, salida),
        }),
      );
      version.current = b.version;
      ponerGuardadoEn(b.guardadoEn);
    },
    esConflicto: (error) => {
      const otro = error instanceof ErrorDeApi && error.estado === 409 ? actualDe(error) : null;
      ponerSuyo(otro);
      return otro !== null;
    },
  });
  const estado = useMemo((): EstadoDeBorrador => {
    switch (guardado) {
      case 'guardado':
        return guardadoEn === null ? { clase: 'limpio' } : { clase: 'guardado', en: guardadoEn };
      case 'conflicto':
        return suyo === null ? { clase: 'sinGuardar' } : { clase: 'conflicto', suyo };
      case 'sinGuardar':
        return { clase: 'sinGuardar' };
      default:
        return { clase: 'guardando' };
    }
  }, [guardado, guardadoEn, suyo]);

  /** After a conflict: mine stays, over theirs. */
  const conservar = useCallback(
    (a: Avance, otro: Borrador): void => {
      version.current = otro.version;
      olvidar();
      cambiar(a);
    },
    [cambiar, olvidar],
  );

  const tomar = useCallback(
    (otro: Borrador): void => {
      version.current = otro.version;
      olvidar();
      ponerGuardadoEn(otro.guardadoEn);
    },
    [olvidar],
  );

  /** It was sent, or thrown away: nothing more is kept. */
  const borrar = useCallback(async (): Promise<void> => {
    cerrar();
    await pedir(
      api.DELETE('/api/borradores/{procesoId}/{evento}', {
        params: { path: { procesoId, evento } },
      }),
    ).catch(() => undefined);
    // Whoever opens this act again begins with a clean sheet.
    cliente.setQueryData(['borrador', procesoId, evento], null);
    void cliente.invalidateQueries({ queryKey: ['borradores'] });
  }, [cliente, cerrar, procesoId, evento]);

  /** Thrown away to begin again: from now on it is kept as new. */
  const vaciar = useCallback(async (): Promise<void> => {
    await borrar();
    version.current = 0;
    ponerGuardadoEn(null);
    olvidar();
  }, [borrar, olvidar]);

  return { estado, cambiar, conservar, tomar, borrar, vaciar };
}
