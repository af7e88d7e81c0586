import type { Json, JsonObjeto } from '../machines/contrato.js';
import { leerLinea } from './engine/linea.js';
import type { ProcesoStore } from './engine/puertos/proceso-store.js';
import { Ronda } from './engine/ronda.js';
import { ParaStately } from './xstate/para-stately.js';

const CADA_MS = 500;

/** Tells Stately's inspector what happens from now on. Development only: it is told states and contexts. */
export async function conectarStately(
  store: ProcesoStore,
  url: string,
  alFallar: (error: unknown) => void,
): Promise<{ dejar(): Promise<void> }> {
  const stately = new ParaStately(url);
  let posicion = await store.ultimaPosicion();
  const ronda = new Ronda(
    async () => {
      const pagina = await store.desdePosicion(posicion, 100);
      for (const fila of pagina.lineas) {
        const l = leerLinea(fila);
        const lugar = await store.findUbicacion(l.raiz);
        if (lugar === null) continue;
        const destino = {
          raizId: l.raiz,
          nueva: false,
          titularId: lugar.titularId,
          procesoId: null,
          cuentaId: null,
          fecha: l.hechos?.hoy ?? '1970-01-01',
          idempotencia: null,
        };
        const filas = await store.leer(destino, (v) => v.lector.procesosDeRaiz(l.raiz));
        const p = filas.find((f) => f.id === l.proceso);
        if (p !== undefined)
          stately.contar({
            proceso: p.id,
            padre: p.padreId,
            raiz: l.raiz,
            procedimiento: p.procedimiento,
            evento: l.evento,
            estado: JSON.parse(p.estado) as Json,
            contexto: JSON.parse(p.contexto) as JsonObjeto,
            concluido: p.situacion !== 'activo',
          });
      }
      ({ posicion } = pagina);
      return pagina.lineas.length > 0;
    },
    CADA_MS,
    alFallar,
  );
  ronda.start();
  return {
    dejar: async () => {
      await ronda.stop();
      stately.dejar();
    },
  };
}
