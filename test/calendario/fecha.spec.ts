import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Fecha,
  FechaInvalida,
  aNumero,
  clavePorPrimerDia,
  comparar,
  compararParcial,
  crearFecha,
  deNumero,
  diaSemana,
  diasEntre,
  esFecha,
  esFechaParcial,
  leerFecha,
  leerFechaParcial,
  precision,
  primerDia,
  sumarAnios,
  sumarDias,
  sumarMeses,
  ultimoDia,
} from '../../src/modules/calendario/fecha.js';

const f = leerFecha;
const numero = fc.integer({ min: aNumero(f('1600-01-01')), max: aNumero(f('2500-12-31')) });
const fecha = numero.map(deNumero);

describe('a civil date', () => {
  it.each(['2024-02-29', '2022-07-18', '2000-02-29', '2025-12-31'])('reads %s', (t) => {
    expect(leerFecha(t)).toBe(t);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-3',
    '0000-01-01',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '18/07/2022',
    '2025',
    '',
  ])('refuses %j', (t) => {
    expect(esFecha(t)).toBe(false);
    expect(() => leerFecha(t)).toThrow(FechaInvalida);
  });

  it('refuses numbers that are not a date', () => {
    expect(() => crearFecha(2025, 2, 29)).toThrow(FechaInvalida);
    expect(() => crearFecha(2025, 1.5, 2)).toThrow(FechaInvalida);
    expect(crearFecha(2025, 2, 28)).toBe('2025-02-28');
  });

  it('knows the day of the week, whatever zone the machine is in', () => {
    expect(diaSemana(f('1970-01-01'))).toBe(4);
    expect(diaSemana(f('2022-07-18'))).toBe(1);
    expect(diaSemana(f('2025-11-15'))).toBe(6);
    expect(diaSemana(f('2025-11-30'))).toBe(0);
    expect(diaSemana(f('1600-02-29'))).toBe(2);
  });

  it('agrees with the platform’s own calendar on every day from 1900 to 2100', () => {
    for (let n = aNumero(f('1900-01-01')); n <= aNumero(f('2100-12-31')); n += 1) {
      const d = new Date(n * 86_400_000);
      const iso = d.toISOString().slice(0, 10);
      if (deNumero(n) !== iso || diaSemana(iso as Fecha) !== d.getUTCDay()) {
        throw new Error(`differs on ${iso}: ${deNumero(n)}`);
      }
    }
  });

  it('adds months date to date: without that day, the last of the month (COA 160)', () => {
    expect(sumarMeses(f('2023-05-31'), 1)).toBe('2023-06-30');
    expect(sumarMeses(f('2025-01-31'), 1)).toBe('2025-02-28');
    expect(sumarMeses(f('2024-01-31'), 1)).toBe('2024-02-29');
    expect(sumarMeses(f('2025-01-31'), 2)).toBe('2025-03-31');
    expect(sumarMeses(f('2023-02-14'), 2)).toBe('2023-04-14');
    expect(sumarMeses(f('2025-11-30'), 3)).toBe('2026-02-28');
    expect(sumarMeses(f('2025-03-31'), -1)).toBe('2025-02-28');
    expect(sumarMeses(f('2025-01-15'), -13)).toBe('2023-12-15');
    expect(sumarAnios(f('2024-02-29'), 1)).toBe('2025-02-28');
    expect(sumarAnios(f('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('property: number and date are one and the same, in order', () => {
    fc.assert(
      fc.property(numero, (n) => {
        expect(aNumero(deNumero(n))).toBe(n);
        expect(deNumero(n) < deNumero(n + 1)).toBe(true);
      }),
    );
  });

  it('property: adding days and months behaves', () => {
    fc.assert(
      fc.property(
        fecha,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 600 }),
        (d, dias, meses) => {
          expect(diasEntre(d, sumarDias(d, dias))).toBe(dias);
          expect(sumarDias(sumarDias(d, dias), -dias)).toBe(d);
          const m = sumarMeses(d, meses);
          expect(esFecha(m)).toBe(true);
          expect(comparar(d, m)).toBe(-1);
          expect(Number(m.slice(8)) <= Number(d.slice(8))).toBe(true);
          expect(diaSemana(sumarDias(d, 7))).toBe(diaSemana(d));
        },
      ),
    );
  });
});

describe('a partial date', () => {
  it('keeps what is known and no more', () => {
    expect([leerFechaParcial('2022'), precision(leerFechaParcial('2022'))]).toEqual([
      '2022',
      'anio',
    ]);
    expect(precision(leerFechaParcial('2022-08'))).toBe('mes');
    expect(precision(leerFechaParcial('2022-08-18'))).toBe('dia');
  });

  it.each(['22', '2022-13', '2022-00', '2022-8', '2022-02-30', '2022-', 'agosto 2022', '0000'])(
    'refuses %j',
    (t) => {
      expect(esFechaParcial(t)).toBe(false);
      expect(() => leerFechaParcial(t)).toThrow(FechaInvalida);
    },
  );

  it('spans from its first to its last possible day', () => {
    expect(primerDia(leerFechaParcial('2022'))).toBe('2022-01-01');
    expect(ultimoDia(leerFechaParcial('2022'))).toBe('2022-12-31');
    expect(primerDia(leerFechaParcial('2024-02'))).toBe('2024-02-01');
    expect(ultimoDia(leerFechaParcial('2024-02'))).toBe('2024-02-29');
    expect(primerDia(leerFechaParcial('2024-02-10'))).toBe('2024-02-10');
    expect(ultimoDia(leerFechaParcial('2024-02-10'))).toBe('2024-02-10');
  });

  it('orders only what can be ordered', () => {
    const p = leerFechaParcial;
    expect(compararParcial(p('2021'), p('2022-03-17'))).toBe('antes');
    expect(compararParcial(p('2022-08'), p('2022-07-18'))).toBe('despues');
    expect(compararParcial(p('2022'), p('2022-08'))).toBe('indeterminado');
    expect(compararParcial(p('2022-08'), p('2022-08'))).toBe('indeterminado');
    expect(compararParcial(p('2022-08-01'), p('2022-08-01'))).toBe('igual');
    const lista = [p('2022-08'), p('2022-07-18'), p('2022'), p('2021-12-15')];
    lista.sort((a, b) => (clavePorPrimerDia(a) < clavePorPrimerDia(b) ? -1 : 1));
    expect(lista).toEqual(['2021-12-15', '2022', '2022-07-18', '2022-08']);
  });
});
