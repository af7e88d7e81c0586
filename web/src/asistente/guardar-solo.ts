/** The draft saves itself a moment after the last change; what the server answers is what it thinks of it, never another text. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, pedir } from '../api/cliente';
import { ErrorDeApi } from '../api/problema';
import type { BorradorDeCompromiso, Ficha, Redactable } from './consultas';

export interface Escrito {
  readonly ficha: Ficha;
  readonly confirmados: Redactable[];
  readonly propuestas: string[];
}
export type EstadoDeGuardado = 'guardado' | 'porGuardar' | 'guardando' | 'sinGuardar' | 'conflicto';

const ESPERA_MS = 900;

export const escritoDe = (b: BorradorDeCompromiso): Escrito => ({
  ficha: b.ficha,
  confirmados: b.confirmados,
  propuestas: b.propuestas.map((p) => p.id),
});

export function useGuardarSolo(inicial: BorradorDeCompromiso) {
  const [visto, ver] = useState(inicial);
  const [escrito, escribir] = useState<Escrito>(() => escritoDe(inicial));
  const [estado, ponerEstado] = useState<EstadoDeGuardado>('guardado');
  const version = useRef(inicial.version);
  const pendiente = useRef<Escrito | null>(null);
  const reloj = useRef<ReturnType<typeof setTimeout>>(undefined);
  const enVuelo = useRef<Promise<void> | null>(null);
  const { id } = inicial;

  const guardar = useCallback(async (): Promise<void> => {
    clearTimeout(reloj.current);
    if (enVuelo.current !== null) await enVuelo.current;
    const lo = pendiente.current;
    if (lo === null) return;
    pendiente.current = null;
    ponerEstado('guardando');
    const enviar = async (): Promise<void> => {
      try {
        const b = await pedir(
          api.PUT('/api/borradores-de-compromiso/{id}', {
            params: { path: { id } },
            body: { version: version.current, ...lo },
          }),
        );
        version.current = b.version;
        ver(b);
        ponerEstado(pendiente.current === null ? 'guardado' : 'porGuardar');
      } catch (error) {
        const conflicto =
          error instanceof ErrorDeApi && error.problema.codigo === 'BORRADOR_EN_CONFLICTO';
        pendiente.current ??= lo;
        ponerEstado(conflicto ? 'conflicto' : 'sinGuardar');
      } finally {
        enVuelo.current = null;
      }
    };
    const envio = enviar();
    enVuelo.current = envio;
    await envio;
  }, [id]);

  const cambiar = useCallback(
    (cambio: (antes: Escrito) => Escrito): void => {
      escribir((antes) => {
        const nuevo = cambio(antes);
        pendiente.current = nuevo;
        return nuevo;
      });
      ponerEstado((antes) => (antes === 'conflicto' ? antes : 'porGuardar'));
      clearTimeout(reloj.current);
      reloj.current = setTimeout(() => void guardar(), ESPERA_MS);
    },
    [guardar],
  );

  useEffect(() => () => void guardar(), [guardar]);

  /** What came back of another act of the server: it is newer. */
  const tomar = useCallback((b: BorradorDeCompromiso): void => {
    version.current = b.version;
    pendiente.current = null;
    ver(b);
    escribir(escritoDe(b));
    ponerEstado('guardado');
  }, []);

  return { visto, escrito, estado, cambiar, guardar, tomar };
}
