import { describe, expect, it } from '@jest/globals';
import { semilla } from '../machines/azar.js';
import { bancoSqlite } from './bancos.js';
import { provocarCaos, puntosDe } from './caos/caos.js';

/** `npm run caos` asks for more. */
const muertes = Number(process.env['MINGA_CAOS_MUERTES'] ?? 20);

describe('muerte del proceso en cada punto, sobre SQLite', () => {
  const inicio = semilla();
  it(
    `${muertes} muertes desde la semilla ${inicio}: nada confirmado se pierde ni ocurre dos veces`,
    async () => {
      const banco = await bancoSqlite();
      const balance = await provocarCaos(banco, `sqlite:${banco.archivo}`, muertes, inicio);
      expect(Object.keys(balance.muertes)).toHaveLength(puntosDe('sqlite').length);
      console.log('caos sobre SQLite', JSON.stringify(balance));
      await banco.cerrar();
    },
    muertes * 15_000 + 60_000,
  );

  it(
    `${muertes} muertes más, escribiendo su hilo, desde la semilla ${inicio}`,
    async () => {
      const banco = await bancoSqlite();
      const balance = await provocarCaos(banco, `sqlite:${banco.archivo}`, muertes, inicio, true);
      expect(Object.keys(balance.muertes)).toHaveLength(puntosDe('hilo').length);
      console.log('caos sobre SQLite, escribiendo su hilo', JSON.stringify(balance));
      await banco.cerrar();
    },
    muertes * 15_000 + 60_000,
  );
});
