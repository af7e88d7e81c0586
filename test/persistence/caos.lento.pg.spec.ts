import { describe, expect, it } from '@jest/globals';
import { semilla } from '../machines/azar.js';
import { bancoPostgres } from './bancos.js';
import { provocarCaos, puntosDe } from './caos/caos.js';
import { PostgresDePrueba } from './postgres.js';

/** `npm run caos` asks for more. */
const muertes = Number(process.env['MINGA_CAOS_MUERTES'] ?? 20);

describe('muerte del proceso en cada punto, sobre PostgreSQL', () => {
  const inicio = semilla();
  it(
    `${muertes} muertes desde la semilla ${inicio}: nada confirmado se pierde ni ocurre dos veces`,
    async () => {
      const servidor = await PostgresDePrueba.encender();
      try {
        const banco = await bancoPostgres(servidor);
        const balance = await provocarCaos(banco, banco.url, muertes, inicio);
        expect(Object.keys(balance.muertes)).toHaveLength(puntosDe('postgres').length);
        console.log('caos sobre PostgreSQL', JSON.stringify(balance));
        await banco.cerrar();
      } finally {
        await servidor.apagar();
      }
    },
    muertes * 15_000 + 60_000,
  );
});
