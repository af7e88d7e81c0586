import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { semilla } from '../machines/azar.js';
import { corridas, EN_CORTO } from '../ritmo.js';
import { Casa } from './casa.js';
import { pasear } from './paseo.js';

const SEMILLA = semilla();
const PASEOS = Number(process.env['MINGA_PASEOS'] ?? corridas(6));
const PASOS = 60;

describe('paseos al azar: situación == bitácora plegada, tras cada paso y cada reinicio', () => {
  let banco: Banco;
  let casa: Casa;
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco);
  });
  afterAll(() => banco.cerrar());

  it('hijos abiertos en otro orden que el de sus nombres: se detienen en el mismo, se recuerde o se lea', async () => {
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    const { raizId } = await casa.abrirConvenio(gente.poc, titularId);
    await pasear(casa, raizId, gente, 1_779_811_162, PASOS);
  }, 120_000);

  it(`desde la semilla ${SEMILLA}`, async () => {
    const total: { [k: string]: number } = {};
    let hechos = 0;
    for (let i = 0; i < PASEOS; i++) {
      const titularId = await casa.titular();
      const gente = await casa.gente(titularId);
      const { raizId } = await casa.abrirConvenio(gente.poc, titularId);
      const c = await pasear(casa, raizId, gente, SEMILLA + i, PASOS);
      hechos += c.hechos;
      for (const [k, n] of Object.entries(c.por)) total[k] = (total[k] ?? 0) + n;
    }
    console.info(`semilla ${SEMILLA}: ${hechos} hechos, ${JSON.stringify(total, null, 1)}`);
    // One walk alone may be a short one.
    expect(hechos).toBeGreaterThan(EN_CORTO ? 0 : PASEOS * PASOS * 0.3);
  }, 120_000);
});
