/** The draft saves itself; what the server answers is what it thinks of it, never another text. */
import { useCallback, useRef, useState } from 'react';
import { api, pedir } from '../api/cliente';
import { ErrorDeApi } from '../api/problema';
import { sobrevive, useAutoguardado } from '../autoguardado/autoguardado';
import type { BorradorDeCompromiso, Ficha, Redactable } from './consultas';

export interface Escrito {
  readonly ficha: Ficha;
  readonly confirmados: Redactable[];
  readonly propuestas: string[];
}

const ESPERA_MS = 900;

export const escritoDe = (b: BorradorDeCompromiso): Escrito => ({
  ficha: b.ficha,
  confirmados: b.confirmados,
  propuestas: b.propuestas.map((p) => p.id),
});

export function useGuardarSolo(inicial: BorradorDeCompromiso) {
  const [visto, ver] = useState(inicial);
  const [escrito, escribir] = useState<Escrito>(() => escritoDe(inicial));
  const ultimo = useRef(escrito);
  const version = useRef(inicial.version);
  const { id } = inicial;
  const {
    estado,
    cambiar: alCambiar,
    guardar,
    olvidar,
    cerrar,
  } = useAutoguardado<Escrito>({
    esperaMs: ESPERA_MS,
    enviar: async (lo, salida) => {
      const cuerpo = { version: version.current + (salida.trasOtro ? 1 : 0), ...lo };
      const b = await pedir(
        api.PUT('/api/borradores-de-compromiso/{id}', {
          params: { path: { id } },
          body: cuerpo,
          keepalive: sobrevive(cuerpo, salida),
        }),
      );
      version.current = b.version;
      ver(b);
    },
    esConflicto: (e) => e instanceof ErrorDeApi && e.codigo === 'BORRADOR_EN_CONFLICTO',
  });

  const cambiar = useCallback(
    (cambio: (antes: Escrito) => Escrito): void => {
      ultimo.current = cambio(ultimo.current);
      escribir(ultimo.current);
      alCambiar(ultimo.current);
    },
    [alCambiar],
  );

  /** What came back of another act of the server: it is newer. */
  const tomar = useCallback(
    (b: BorradorDeCompromiso): void => {
      version.current = b.version;
      olvidar();
      ver(b);
      ultimo.current = escritoDe(b);
      escribir(ultimo.current);
    },
    [olvidar],
  );

  return { visto, escrito, estado, cambiar, guardar, tomar, cerrar };
}
