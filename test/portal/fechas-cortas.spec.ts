/** A date that is shortened says its month as the screens do, wherever it is written. */
import { fechaCorta } from '../../src/modules/documentos-producidos/decir.js';
import { Decir } from '../../src/modules/portal/paginas/decir.js';
import { armazon } from '../../web/src/textos/es/armazon.js';

it('the twelve months are those of the web, on the portal and on paper', () => {
  for (const [idioma, meses] of [
    ['es', armazon.fechas.meses],
    ['en', 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'],
  ] as const) {
    const d = new Decir(idioma, {}, '');
    meses.split(',').forEach((mes, i) => {
      const fecha = `2025-${String(i + 1).padStart(2, '0')}-05`;
      expect([d.fecha(fecha), fechaCorta(fecha, idioma)]).toEqual([
        `5 ${mes} 2025`,
        `5 ${mes} 2025`,
      ]);
    });
  }
});

it('what is known of a date in part stays so, and an instant is its day', () => {
  const d = new Decir('es', {}, '');
  expect(['2025', '2025-09', '2025-09-05T23:00:00.000Z', 'ayer'].map((f) => d.fecha(f))).toEqual([
    '2025',
    'septiembre de 2025',
    '5 sep 2025',
    'ayer',
  ]);
  expect([fechaCorta('2025-09', 'es'), fechaCorta(null, 'es')]).toEqual(['2025-09', '—']);
});
