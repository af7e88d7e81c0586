import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { semilla } from '../machines/azar.js';
import { bancoPostgres } from '../persistence/bancos.js';
import { PostgresDePrueba } from '../persistence/postgres.js';
import { exerciseAsunto } from './asunto.js';
import { Casa } from './casa.js';
import { exerciseConcurrencia } from './concurrencia.js';
import { pasear } from './paseo.js';

let servidor: PostgresDePrueba;
beforeAll(async () => {
  servidor = await PostgresDePrueba.encender();
}, 120_000);
afterAll(async () => {
  await servidor.apagar();
}, 120_000);

exerciseConcurrencia('PostgreSQL', () => bancoPostgres(servidor));
exerciseAsunto('PostgreSQL', () => bancoPostgres(servidor));

describe('paseos al azar sobre PostgreSQL', () => {
  const inicio = semilla();
  it(`desde la semilla ${inicio}`, async () => {
    const banco = await bancoPostgres(servidor);
    try {
      const casa = await Casa.abrir(banco);
      let hechos = 0;
      for (let i = 0; i < 2; i++) {
        const titularId = await casa.titular();
        const gente = await casa.gente(titularId);
        const { raizId } = await casa.abrirConvenio(gente.poc, titularId);
        hechos += (await pasear(casa, raizId, gente, inicio + i, 40)).hechos;
      }
      expect(hechos).toBeGreaterThan(20);
    } finally {
      await banco.cerrar();
    }
  }, 120_000);
});
