/** A process of 100,000 lines beside one of 100: opening its situation and paging its journal. */
import type { LineaPorSellar, Linea } from '../src/engine/linea.js';
import { sellar } from '../src/engine/linea.js';
import type { Casa } from '../test/engine/casa.js';
import { destinoDe } from '../test/persistence/fabrica.js';
import { mediana } from './medida.js';

export interface Largo {
  readonly lineas: number;
  /** Medians, ms. */
  readonly abrir: number;
  readonly paginar: number;
}

const VECES = 300;
const POR_ASIENTO = 2000;
const PAGINA = 50;

/** Two processes alike but for the length of what was written of them. */
export async function medirLargos(casa: Casa, lineas: readonly number[]): Promise<Largo[]> {
  const cuentaId = await casa.cuenta('poc');
  const procesos: string[] = [];
  for (const cuantas of lineas) procesos.push(await unProceso(casa, cuentaId, cuantas));
  const medidas = procesos.map(() => ({ abrir: [] as number[], paginar: [] as number[] }));
  for (let i = 0; i < VECES; i++)
    for (const [k, id] of procesos.entries()) {
      medidas[k]!.abrir.push(await ms(() => casa.engine.ver(id, { cuentaId })));
      medidas[k]!.paginar.push(await ms(() => unaPagina(casa, id, i)));
    }
  return lineas.map((cuantas, k) => ({
    lineas: cuantas,
    abrir: mediana(medidas[k]!.abrir),
    paginar: mediana(medidas[k]!.paginar),
  }));
}

async function ms(trabajo: () => Promise<unknown>): Promise<number> {
  const desde = performance.now();
  await trabajo();
  return performance.now() - desde;
}

/** The newest page, and the one after it. */
async function unaPagina({ banco }: Casa, raizId: string, i: number): Promise<void> {
  const consulta = banco.persistencia.consultaDeProcesos;
  const orden = i % 2 === 0 ? 'desc' : 'asc';
  const primera = await consulta.bitacora(raizId, orden, { limite: PAGINA, cursor: null });
  await consulta.bitacora(raizId, orden, { limite: PAGINA, cursor: primera.siguiente });
}

/** Its first hundred lines are commands of a person; the rest repeat the last one, sealed one after another. */
async function unProceso(casa: Casa, cuentaId: string, cuantas: number): Promise<string> {
  const titularId = await casa.titular();
  const { procesoId } = await casa.engine.abrir({
    principal: { cuentaId },
    idempotencia: null,
    procedimiento: 'implementacion',
    titularId,
    entrada: {},
  });
  for (let i = 1; i < 100; i++)
    await casa.registrar(cuentaId, procesoId, 'registrarInsistencia', {
      datos: { numero: i, canal: 'quipux' },
    });
  const { procesos } = casa.banco.persistencia;
  for (let hay = 100; hay < cuantas; hay += POR_ASIENTO)
    await procesos.asentar(destinoDe(procesoId), async (vista) => {
      const raiz = vista.raiz!;
      const [ultima] = await vista.lector.lineas(procesoId, raiz.secuencia);
      const {
        v: _v,
        raiz: _r,
        secuencia: _s,
        registradoEn,
        causa: _c,
        ...linea
      } = JSON.parse(ultima!.linea) as Linea;
      const nuevas = sellar(
        raiz.id,
        raiz,
        Array.from({ length: Math.min(POR_ASIENTO, cuantas - hay) }, (): LineaPorSellar => ({
          ...linea,
          causa: null,
        })),
        registradoEn,
      );
      const { secuencia, hash } = nuevas.at(-1)!;
      return {
        asiento: {
          raiz: { ...raiz, secuencia, hash },
          procesos: [{ ...vista.cadena[0]!, secuencia }],
          lineas: nuevas,
          textos: [],
          plazos: [],
          proyecciones: [],
          avisos: [],
          seCuenta: false,
          idempotencia: null,
        },
        valor: null,
      };
    });
  return procesoId;
}
