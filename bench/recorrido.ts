/** The whole engine under load: processes opened beforehand, then their steps completed one at a time. */
import type { JsonObjeto, Rol } from '../machines/contrato.js';
import { CATALOGO } from '../machines/catalogo.js';
import { CatalogoDeProcedimientos } from '../src/union/catalogo-de-procedimientos.js';
import { Engine } from '../src/engine/engine.js';
import type { ComandoTransicion } from '../src/engine/comandos.js';
import { IdsDelSistema } from '../src/union/ids-del-sistema.js';
import { crearProcedimientoXState } from '../src/xstate/procedimiento-xstate.js';
import { Casa } from '../test/engine/casa.js';
import type { Banco } from '../test/persistence/fabrica.js';
import { cronometrar, type Ritmo } from './medida.js';

/** One act of a walk, by whoever holds that role. */
export type Acto = Pick<
  ComandoTransicion,
  'evento' | 'ocurridoEn' | 'justificaciones' | 'actuadoPor'
> & { readonly rol: Rol; readonly datos: JsonObjeto };

/** What one titular goes through, from the opening on. */
export interface Recorrido {
  readonly procedimiento: string;
  actos(casa: Casa, titularId: string): Promise<readonly Acto[]>;
}

/** Fifteen steps in a row and nothing else. */
export const deBanco: Recorrido = {
  procedimiento: 'banco',
  actos: async () =>
    Array.from({ length: 15 }, (_, i) => ({
      evento: `completarPaso${i + 1}`,
      rol: 'delegado' as const,
      datos: { avance: 100 },
    })),
};

/** The product's own parts over a database of the tests; only the clock is fixed. */
export async function abrirCasa(banco: Banco): Promise<Casa> {
  const casa = await Casa.abrir(banco, []);
  casa.engine = crearEngine(casa, banco.persistencia);
  return casa;
}

export const crearEngine = (
  { calendario, reloj }: Pick<Casa, 'calendario' | 'reloj'>,
  { procesos }: Banco['persistencia'],
): Engine =>
  new Engine(
    procesos,
    new CatalogoDeProcedimientos([...CATALOGO.values()].map(crearProcedimientoXState)),
    calendario,
    reloj,
    new IdsDelSistema(),
  );

export interface Proceso {
  readonly id: string;
  readonly actos: readonly ComandoTransicion[];
}

/**
 * Opens the processes of a walk, each of its own titular, with an account for each role that acts. As in the product, the
 * titulares were there before anybody opened anything.
 */
export async function preparar(
  casa: Casa,
  recorrido: Recorrido,
  cuantos: number,
): Promise<Proceso[]> {
  const cuentas = new Map<Rol, string>();
  const cuentaDe = async (rol: Rol): Promise<string> => {
    const cuentaId = cuentas.get(rol) ?? (await casa.cuenta(rol));
    cuentas.set(rol, cuentaId);
    return cuentaId;
  };
  const titulares: string[] = [];
  for (let i = 0; i < cuantos; i++) titulares.push(await casa.titular());
  const procesos: Proceso[] = [];
  for (const titularId of titulares) {
    const { procesoId } = await casa.engine.abrir({
      principal: { cuentaId: await cuentaDe('poc') },
      idempotencia: null,
      procedimiento: recorrido.procedimiento,
      titularId,
      entrada: {},
    });
    const actos: ComandoTransicion[] = [];
    for (const { rol, ...acto } of await recorrido.actos(casa, titularId)) {
      const cuentaId = await cuentaDe(rol);
      const clave = `${procesoId}:${actos.length}`;
      actos.push({
        ...acto,
        principal: { cuentaId },
        idempotencia: { principal: cuentaId, clave, huella: acto.evento },
        procesoId,
        siCoincide: null,
      });
    }
    procesos.push({ id: procesoId, actos });
  }
  return procesos;
}

/**
 * Completions with `enVuelo` processes moving at once; each completion durable before the next of its process. What they
 * left for later is laid in its tables before the clock stops.
 */
export async function medirRecorrido(
  { engine, banco }: Pick<Casa, 'engine' | 'banco'>,
  procesos: readonly Proceso[],
  enVuelo: number,
): Promise<Ritmo> {
  const cola = [...procesos];
  const cuantos = procesos.reduce((n, p) => n + p.actos.length, 0);
  return cronometrar(cuantos, async () => {
    await Promise.all(
      Array.from({ length: enVuelo }, async () => {
        for (let p = cola.pop(); p !== undefined; p = cola.pop()) {
          for (const acto of p.actos) await engine.registrar(acto);
        }
      }),
    );
    await banco.persistencia.alDia();
  });
}
