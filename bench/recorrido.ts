/** The whole engine under load: processes opened beforehand, then their steps completed one at a time. */
import type { JsonObjeto } from '../machines/contrato.js';
import { CATALOGO } from '../machines/catalogo.js';
import { crearProcedimientoXState } from '../src/xstate/procedimiento-xstate.js';
import { Casa } from '../test/engine/casa.js';
import { unaDesignacion } from '../test/persistence/fabrica.js';
import type { Banco } from '../test/persistence/fabrica.js';

export const procedimientos = () => [...CATALOGO.values()].map(crearProcedimientoXState);

export interface Acto {
  readonly evento: string;
  readonly datos: JsonObjeto;
}

/** What one titular's walk needs: who acts, and its acts in order. */
export interface Recorrido {
  readonly procedimiento: string;
  readonly rol: 'delegado' | 'poc';
  actos(casa: Casa, titularId: string): Promise<readonly Acto[]>;
}

export const deBanco: Recorrido = {
  procedimiento: 'banco',
  rol: 'delegado',
  actos: async () =>
    Array.from({ length: 15 }, (_, i) => ({
      evento: `completarPaso${i + 1}`,
      datos: { avance: 100 },
    })),
};

export interface Proceso {
  readonly id: string;
  readonly cuentaId: string;
  readonly actos: readonly Acto[];
}

export async function preparar(
  casa: Casa,
  recorrido: Recorrido,
  cuantos: number,
): Promise<Proceso[]> {
  const cuentaId = await casa.cuenta('poc');
  const [{ persona_id: personaId }] = (await casa.banco.sql(
    'select persona_id from cuenta where id = $1',
    [cuentaId],
  )) as [{ persona_id: string }];
  const procesos: Proceso[] = [];
  for (let i = 0; i < cuantos; i++) {
    const titularId = await casa.titular();
    if (recorrido.rol !== 'poc') {
      await unaDesignacion(casa.banco, { personaId, rol: recorrido.rol, titularId });
    }
    const { procesoId } = await casa.engine.abrir({
      principal: { cuentaId },
      idempotencia: null,
      procedimiento: recorrido.procedimiento,
      titularId,
      entrada: {},
    });
    procesos.push({ id: procesoId, cuentaId, actos: await recorrido.actos(casa, titularId) });
  }
  return procesos;
}

/** Completions per second with `enVuelo` processes moving at once; each completion durable before the next of its process. */
export async function medirRecorrido(
  casa: Casa,
  procesos: readonly Proceso[],
  enVuelo: number,
): Promise<number> {
  const cola = [...procesos];
  let hechos = 0;
  const desde = performance.now();
  await Promise.all(
    Array.from({ length: enVuelo }, async () => {
      for (let p = cola.pop(); p !== undefined; p = cola.pop()) {
        for (const [i, { evento, datos }] of p.actos.entries()) {
          await casa.engine.registrar({
            principal: { cuentaId: p.cuentaId },
            idempotencia: { principal: p.cuentaId, clave: `${p.id}:${i}`, huella: evento },
            procesoId: p.id,
            evento,
            datos,
            siCoincide: null,
          });
          hechos++;
        }
      }
    }),
  );
  return (hechos * 1000) / (performance.now() - desde);
}

export const abrirCasa = (banco: Banco): Promise<Casa> => Casa.abrir(banco, procedimientos());
