import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Fecha,
  anioDe,
  diaSemana,
  diasEntre,
  esFinDeSemana,
  leerFecha,
} from '../../src/modules/calendario/fecha.js';
import {
  AnioSinRegla,
  NOMBRES_FERIADOS,
  descansoDeFeriadoLocal,
  domingoDePascua,
  feriadosConmemoradosEn,
  feriadosNacionales,
} from '../../src/modules/calendario/feriados-nacionales.js';
import { hayReferencia, leerCsv, leerDato, leerReferencia } from './datos.js';

/** dd-mm of the days of rest of a year. */
const descansos = (anio: number): string[] =>
  feriadosNacionales(anio).map((f) => `${f.descanso.slice(8)}-${f.descanso.slice(5, 7)}`);

describe('the rule of 2016', () => {
  it('gives every row of the product’s own table, and no other, from 2022 to 2030', () => {
    const filas = leerCsv(leerDato('feriados-nacionales.csv'));
    expect(filas).toHaveLength(98);
    const regla = [];
    for (let anio = 2022; anio <= 2030; anio += 1) {
      for (const f of feriadosNacionales(anio)) {
        regla.push({ descanso: f.descanso, feriado: f.codigo, original: f.original });
      }
    }
    expect(regla).toEqual(filas);
  });

  (hayReferencia ? it : it.skip)('equals every row of the reference calendar', () => {
    const filas = leerCsv(leerReferencia('feriados_2022_2030.csv'));
    const dias = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
    const regla = [];
    for (let anio = 2022; anio <= 2030; anio += 1) {
      for (const f of feriadosNacionales(anio)) {
        regla.push({
          anio: String(anio),
          fecha_descanso: f.descanso,
          dia: dias[diaSemana(f.descanso)],
          feriado: f.nombre,
          fecha_original: f.original,
          dia_original: dias[diaSemana(f.original)],
          trasladado: f.trasladado ? 'si' : 'no',
        });
      }
    }
    expect(regla).toEqual(filas);
    expect(filas.length).toBeGreaterThan(90);
  });

  // Calendars published in their day, by the press or by the Ministerio de Turismo.
  it.each([
    [
      2019,
      [
        '01-01',
        '04-03',
        '05-03',
        '19-04',
        '03-05',
        '24-05',
        '09-08',
        '11-10',
        '01-11',
        '04-11',
        '25-12',
      ],
    ],
    [
      2025,
      [
        '01-01',
        '03-03',
        '04-03',
        '18-04',
        '02-05',
        '23-05',
        '11-08',
        '10-10',
        '03-11',
        '04-11',
        '25-12',
      ],
    ],
    [
      2026,
      [
        '01-01',
        '16-02',
        '17-02',
        '03-04',
        '01-05',
        '25-05',
        '10-08',
        '09-10',
        '02-11',
        '03-11',
        '25-12',
      ],
    ],
  ])('whole year %i', (anio, esperados) => {
    expect(descansos(anio)).toEqual(esperados);
  });

  it.each([
    [2018, ['08-10', '01-11', '02-11', '01-05']],
    [2021, ['09-08', '08-10', '24-12', '31-12']],
    [2024, ['01-11', '04-11']],
    [2023, ['02-01', '26-05']],
  ])('published days of %i', (anio, esperados) => {
    expect(descansos(anio)).toEqual(expect.arrayContaining(esperados));
  });

  it('in 2018 a decree kept 1 May on its Tuesday, and says so', () => {
    const trabajo = feriadosNacionales(2018).find((f) => f.codigo === 'TRABAJO');
    expect(trabajo).toMatchObject({ descanso: '2018-05-01', trasladado: false });
    expect(trabajo?.norma).toContain('379');
    expect(descansos(2018)).not.toContain('30-04');
  });

  it('rests a Saturday 1 January on the 31 December before', () => {
    expect(descansos(2021)).toContain('31-12');
    expect(feriadosNacionales(2022)).toHaveLength(10);
    expect(feriadosNacionales(2027)).toHaveLength(12);
    expect(feriadosNacionales(2028).some((f) => f.codigo === 'ANIO_NUEVO')).toBe(false);
  });

  it('moves 2 and 3 November for each of the seven weekdays', () => {
    const rotos: Record<number, [string, string]> = {};
    for (let anio = 2017; anio <= 2040; anio += 1) {
      const de = feriadosConmemoradosEn(anio);
      const difuntos = de.find((f) => f.codigo === 'DIFUNTOS');
      const cuenca = de.find((f) => f.codigo === 'CUENCA');
      if (!difuntos || !cuenca) throw new Error('missing');
      rotos[diaSemana(difuntos.original)] = [difuntos.descanso.slice(5), cuenca.descanso.slice(5)];
    }
    expect(rotos).toEqual({
      0: ['11-04', '11-03'],
      1: ['11-02', '11-03'],
      2: ['11-02', '11-01'],
      3: ['11-04', '11-03'],
      4: ['11-02', '11-03'],
      5: ['11-02', '11-01'],
      6: ['11-01', '11-04'],
    });
  });

  it('has no rule before 2017', () => {
    expect(() => feriadosNacionales(2016)).toThrow(AnioSinRegla);
    expect(() => feriadosNacionales(2025.5)).toThrow(AnioSinRegla);
    expect(() => feriadosNacionales(9999)).toThrow(AnioSinRegla);
    expect(feriadosNacionales(2017)[0]).toMatchObject({ descanso: '2017-01-02' });
  });

  it('knows Easter', () => {
    const pascuas = ['2018-04-01', '2019-04-21', '2022-04-17', '2024-03-31', '2025-04-20'];
    for (const p of pascuas) expect(domingoDePascua(anioDe(p as Fecha))).toBe(p);
    expect(domingoDePascua(2038)).toBe('2038-04-25');
    expect(domingoDePascua(2285)).toBe('2285-03-22');
  });

  it('property: eleven a year, on eleven different working weekdays, at most three days away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2017, max: 2400 }), (anio) => {
        const lista = feriadosConmemoradosEn(anio);
        expect(lista.map((f) => f.nombre).sort()).toEqual(Object.values(NOMBRES_FERIADOS).sort());
        expect(new Set(lista.map((f) => f.descanso)).size).toBe(11);
        for (const f of lista) {
          expect(esFinDeSemana(f.descanso)).toBe(false);
          expect(Math.abs(diasEntre(f.original, f.descanso))).toBeLessThanOrEqual(2);
          expect(f.trasladado).toBe(f.descanso !== f.original);
        }
        expect(diaSemana(domingoDePascua(anio))).toBe(0);
      }),
    );
  });

  it('offers the same transfers for a local holiday', () => {
    // 12 April 2025 is a Saturday; 12 April 2028, a Wednesday.
    expect(descansoDeFeriadoLocal(leerFecha('2025-04-12'))).toBe('2025-04-11');
    expect(descansoDeFeriadoLocal(leerFecha('2028-04-12'))).toBe('2028-04-14');
    expect(descansoDeFeriadoLocal(leerFecha('2026-04-14'))).toBe('2026-04-13');
  });
});
