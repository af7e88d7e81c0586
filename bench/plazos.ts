/** Ten thousand deadlines that fall due at the same moment, fired by four processes on PostgreSQL. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Casa, UN_DIA } from '../test/engine/casa.js';
import { bancoPostgres } from '../test/persistence/bancos.js';
import type { PostgresDePrueba } from '../test/persistence/postgres.js';

export interface Disparos {
  readonly vencidos: number;
  readonly disparados: number;
  readonly segundos: number;
  /** What each worker says it fired. */
  readonly porTrabajador: readonly number[];
  /** Journal lines of a deadline that repeat another's, and rows still waiting: both must be none. */
  readonly repetidos: number;
  readonly pendientes: number;
}

const TRABAJADORES = 4;
/** Each agreement of the tests waits for two terms. */
const PLAZOS_POR_RAIZ = 2;
const A_LA_VEZ = 16;

export async function medirPlazos(servidor: PostgresDePrueba, cuantos: number): Promise<Disparos> {
  const banco = await bancoPostgres(servidor);
  try {
    const casa = await Casa.abrir(banco);
    const poc = await casa.cuenta('poc');
    const autoridad = await casa.cuenta('autoridad');
    let porAbrir = cuantos / PLAZOS_POR_RAIZ;
    await Promise.all(
      Array.from({ length: A_LA_VEZ }, async () => {
        while (porAbrir-- > 0) {
          const { procesoId } = await casa.abrirConvenio(poc, await casa.titular());
          await casa.registrar(autoridad, procesoId, 'iniciar');
        }
      }),
    );
    const despues = casa.reloj.ahora() + 15 * UN_DIA;
    const contar = async (sql: string, params: readonly unknown[] = []): Promise<number> =>
      Number((await banco.sql(sql, params))[0]!['n']);
    const vencidos = await contar(
      `select count(*) as n from plazo where estado = 'armado' and vence_en <= $1`,
      [despues],
    );
    const { segundos, porTrabajador } = await disparar(banco.url, despues);
    return {
      vencidos,
      segundos,
      porTrabajador,
      disparados: await contar(`select count(*) as n from plazo where estado = 'disparado'`),
      repetidos: await contar(
        `select count(*) - count(distinct (raiz_id, evento)) as n from bitacora where evento like '#plazo:%'`,
      ),
      pendientes: await contar(
        `select count(*) as n from plazo where estado = 'armado' and vence_en <= $1`,
        [despues],
      ),
    };
  } finally {
    await banco.cerrar();
  }
}

async function disparar(
  url: string,
  instante: number,
): Promise<{ segundos: number; porTrabajador: readonly number[] }> {
  const trabajadores = Array.from({ length: TRABAJADORES }, () =>
    fork(new URL('./trabajador-de-plazos.js', import.meta.url), [url, String(instante)]),
  );
  await Promise.all(trabajadores.map((t) => once(t, 'message')));
  const desde = performance.now();
  const porTrabajador = await Promise.all(
    trabajadores.map(async (t) => {
      const respuesta = once(t, 'message') as Promise<[{ disparados: number }]>;
      t.send('ya');
      return (await respuesta)[0].disparados;
    }),
  );
  return { segundos: (performance.now() - desde) / 1000, porTrabajador };
}
