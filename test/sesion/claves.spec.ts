/** What a password costs whoever steals the table: the tests of the service keep theirs at the least the function takes. */
import { Claves } from '../../src/modules/sesion/claves.js';

it('is kept as argon2id with the cost OWASP advises, and checked', async () => {
  const claves = new Claves();
  const guardada = await claves.guardar('una clave de prueba 2025');
  expect(guardada).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await claves.coincide(guardada, 'una clave de prueba 2025')).toBe(true);
  expect(await claves.coincide(guardada, 'una clave de prueba 2026')).toBe(false);
  expect(await claves.coincide(null, 'nobody has this password')).toBe(false);
});
