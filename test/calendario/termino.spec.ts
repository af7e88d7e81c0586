import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CalendarioLaboral,
  type FilaDeCalendario,
  PARAMETROS_POR_DEFECTO,
  jurisdiccionesDe,
  publicadaDespues,
} from '../../src/modules/calendario/calendario.js';
import { leerDuracion } from '../../src/modules/calendario/duracion.js';
import {
  type Fecha,
  aNumero,
  deNumero,
  leerFecha,
  leerFechaParcial,
  sumarDias,
} from '../../src/modules/calendario/fecha.js';
import { leerFilas } from '../../src/modules/calendario/filas.js';
import {
  TerminoInvalido,
  calcularPlazo,
  calcularTermino,
  comprobarAntelacion,
  diasTerminoEntre,
  instanteDeVencimiento,
  tocaTermino,
} from '../../src/modules/calendario/termino.js';
import { fechaDeInstante, zonaDeCodigo } from '../../src/modules/calendario/zona.js';
import { hayReferencia, leerCsv, leerDato, leerReferencia } from './datos.js';

const f = leerFecha;
const CUENCA = ['0101'];
const QUITO = ['1701'];
const leySola = CalendarioLaboral.leySola();
const decretos = leerFilas(JSON.parse(leerDato('feriados-extraordinarios.json')));
const conDecretos = CalendarioLaboral.crear(decretos);

const vence = (
  calendario: CalendarioLaboral,
  notificacion: string,
  dias: number,
  jurisdicciones = CUENCA,
): Fecha =>
  calcularTermino(calendario, { notificacion: f(notificacion), dias, jurisdicciones }).vence;

const fila = (cambios: Partial<FilaDeCalendario>): FilaDeCalendario => ({
  id: 'local',
  fecha: f('2025-11-12'),
  nombre: 'Fiesta local',
  clase: 'feriado',
  ambito: { tipo: 'cantonal', codigo: '0101' },
  norma: 'Ordenanza de prueba',
  publicadaEn: null,
  cuentaParaTermino: null,
  ...cambios,
});

describe('días término, «ley sola»', () => {
  it.each([
    ['2025-09-01', '2025-09-03', '2025-09-04'],
    ['2025-09-05', '2025-09-09', '2025-09-10'],
    ['2025-10-07', '2025-10-09', '2025-10-13'],
    ['2025-10-08', '2025-10-13', '2025-10-14'],
    ['2025-10-30', '2025-11-05', '2025-11-06'],
    ['2025-12-23', '2025-12-26', '2025-12-29'],
    ['2025-04-15', '2025-04-17', '2025-04-21'],
  ])('notified on %s: second day %s, third %s', (notificacion, segundo, tercero) => {
    expect(vence(leySola, notificacion, 2)).toBe(segundo);
    expect(vence(leySola, notificacion, 3)).toBe(tercero);
  });

  it('explains the count day by day', () => {
    const t = calcularTermino(leySola, {
      notificacion: f('2025-10-30'),
      dias: 3,
      jurisdicciones: CUENCA,
    });
    expect(
      t.conteo.map((d) => [d.fecha, d.numero, d.naturaleza, d.causas[0]?.nombre ?? null]),
    ).toEqual([
      ['2025-10-31', 1, 'habil', null],
      ['2025-11-01', null, 'finDeSemana', null],
      ['2025-11-02', null, 'finDeSemana', null],
      ['2025-11-03', null, 'feriado', 'Independencia de Cuenca'],
      ['2025-11-04', null, 'feriado', 'Día de Difuntos'],
      ['2025-11-05', 2, 'habil', null],
      ['2025-11-06', 3, 'habil', null],
    ]);
    expect(t.conteo[4]?.causas[0]).toMatchObject({
      original: '2025-11-02',
      origen: 'regla',
      ambito: { tipo: 'nacional' },
    });
    expect(t.conteo[4]?.causas[0]?.norma).toContain('20-12-2016');
    expect(t.calendario).toBe(leySola.version);
    expect(t.dudas).toEqual([]);
  });

  it('the original day of a transferred holiday is a working day', () => {
    expect(leySola.esHabil(f('2025-10-09'), CUENCA)).toBe(true);
    expect(leySola.esHabil(f('2025-10-10'), CUENCA)).toBe(false);
    expect(leySola.esHabil(f('2023-05-24'), QUITO)).toBe(true);
  });

  it('crosses the year with the holiday of the next', () => {
    // 1 January 2028 is a Saturday: rested on Friday 31 December 2027.
    expect(vence(leySola, '2027-12-30', 1)).toBe('2028-01-03');
  });

  it.each([0, -1, 1.5, Number.NaN, 10_001])('refuses a term of %d days', (dias) => {
    expect(() =>
      calcularTermino(leySola, { notificacion: f('2025-09-01'), dias, jurisdicciones: [] }),
    ).toThrow(TerminoInvalido);
  });
});

describe('before the law of 2016', () => {
  it('reckons with weekends alone and says so: an old fact is never refused', () => {
    const t = calcularTermino(leySola, {
      notificacion: f('2014-12-12'),
      dias: 3,
      jurisdicciones: QUITO,
    });
    expect(t.vence).toBe('2014-12-17');
    expect(t.dudas).toEqual(['ANIO_SIN_REGLA']);
    expect(diasTerminoEntre(leySola, f('2016-12-30'), f('2017-01-03'), QUITO)).toBe(1);
  });

  it('a mistyped year is counted like any other', () => {
    expect(diasTerminoEntre(leySola, f('2025-01-01'), f('9999-12-30'), QUITO)).toBeGreaterThan(2e6);
  });
});

describe('días término with the decrees', () => {
  it('the call of 8 October 2025 has its third day on Wednesday 15', () => {
    expect(vence(leySola, '2025-10-08', 3)).toBe('2025-10-14');
    expect(vence(conDecretos, '2025-10-08', 3)).toBe('2025-10-15');
    const t = calcularTermino(conDecretos, {
      notificacion: f('2025-10-08'),
      dias: 3,
      jurisdicciones: CUENCA,
    });
    expect(t.conteo[0]).toMatchObject({
      fecha: '2025-10-09',
      numero: null,
      naturaleza: 'suspension',
    });
    expect(t.conteo[0]?.causas[0]?.norma).toBe('Decreto Ejecutivo 172');
    expect(t.conteo[1]).toMatchObject({ fecha: '2025-10-10', naturaleza: 'feriado' });
  });

  it('a recoverable suspension is a working day by default, with a doubt for the lawyer', () => {
    const pedido = { notificacion: f('2025-04-15'), dias: 2, jurisdicciones: QUITO };
    const t = calcularTermino(conDecretos, pedido);
    expect(t.vence).toBe('2025-04-17');
    expect(t.dudas).toEqual(['SUSPENSION_RECUPERABLE_HABIL']);
    expect(t.conteo[1]).toMatchObject({ numero: 2, naturaleza: 'habil' });
    expect(t.conteo[1]?.causas[0]?.norma).toBe('Decreto Ejecutivo 598');

    const otro = CalendarioLaboral.crear(decretos, { suspensionRecuperableEsHabil: false });
    const u = calcularTermino(otro, pedido);
    expect(u.vence).toBe('2025-04-21');
    expect(u.dudas).toEqual(['SUSPENSION_RECUPERABLE_NO_HABIL']);
    expect(otro.version).not.toBe(conDecretos.version);
  });

  it('a row may settle the doubt for itself', () => {
    const resuelta = decretos.map((d) =>
      d.id === 'DE-598/2025-04-17' ? { ...d, cuentaParaTermino: false } : d,
    );
    const t = calcularTermino(CalendarioLaboral.crear(resuelta), {
      notificacion: f('2025-04-15'),
      dias: 2,
      jurisdicciones: QUITO,
    });
    expect([t.vence, t.dudas]).toEqual(['2025-04-21', []]);
  });

  it('a non-recoverable suspension joins the holiday before it', () => {
    // 1 January 2025 holiday, 2 and 3 suspended, then the weekend.
    expect(vence(conDecretos, '2024-12-31', 1)).toBe('2025-01-06');
    expect(vence(leySola, '2024-12-31', 1)).toBe('2025-01-02');
  });

  it('a decree may give a holiday back to work, but never a Saturday', () => {
    const c = CalendarioLaboral.crear([
      fila({ id: 'h1', fecha: f('2025-10-10'), clase: 'habilitado', ambito: { tipo: 'nacional' } }),
      fila({ id: 'h2', fecha: f('2025-10-11'), clase: 'habilitado', ambito: { tipo: 'nacional' } }),
    ]);
    expect(c.esHabil(f('2025-10-10'), QUITO)).toBe(true);
    expect(c.esHabil(f('2025-10-11'), QUITO)).toBe(false);
  });

  it('is known only from its publication on', () => {
    const antes = conDecretos.conocidoAl(f('2025-10-01'));
    expect(vence(antes, '2025-10-08', 3)).toBe('2025-10-14');
    expect(vence(conDecretos.conocidoAl(f('2025-10-02')), '2025-10-08', 3)).toBe('2025-10-15');
    // «2024-12»: known at the latest on its last day.
    expect(conDecretos.conocidoAl(f('2024-12-30')).esHabil(f('2025-01-02'), QUITO)).toBe(true);
    expect(conDecretos.conocidoAl(f('2024-12-31')).esHabil(f('2025-01-02'), QUITO)).toBe(false);
    const d172 = decretos.find((d) => d.norma === 'Decreto Ejecutivo 172');
    if (!d172) throw new Error('missing');
    expect(publicadaDespues(d172, f('2025-10-01'))).toBe(true);
    expect(publicadaDespues(d172, f('2025-10-02'))).toBe(false);
  });

  (hayReferencia ? it : it.skip)('the eight decree days are those of the reference', () => {
    const filas = leerCsv(leerReferencia('feriados_extraordinarios.csv'));
    expect(
      decretos.map((d) => [
        d.fecha,
        d.norma.replace('Decreto Ejecutivo', 'DE'),
        d.clase === 'suspensionRecuperable',
      ]),
    ).toEqual(
      filas.map((r) => [
        r['fecha'],
        (r['decreto'] ?? '').replace(/ \(.*/, ''),
        (r['recuperable'] ?? '').startsWith('si'),
      ]),
    );
  });
});

describe('local holidays', () => {
  it('the holiday of a canton is skipped for that GAD only', () => {
    const c = conDecretos.con(fila({}));
    expect(vence(c, '2025-11-10', 3, ['0101'])).toBe('2025-11-14');
    expect(vence(c, '2025-11-10', 3, ['0102'])).toBe('2025-11-13');
    expect(vence(c, '2025-11-10', 3, ['1701'])).toBe('2025-11-13');
    // its parishes live in the canton
    expect(vence(c, '2025-11-10', 3, jurisdiccionesDe('010151'))).toBe('2025-11-14');
    // the prefecture sits in its capital
    expect(vence(c, '2025-11-10', 3, jurisdiccionesDe('01'))).toBe('2025-11-14');
    expect(vence(c, '2025-11-10', 3, jurisdiccionesDe('17'))).toBe('2025-11-13');
  });

  it('the holiday at either seat counts for both (COA 159)', () => {
    const c = leySola.con(fila({}));
    expect(vence(c, '2025-11-10', 3, ['1701', '0101'])).toBe('2025-11-14');
  });

  it('the holiday of a province reaches its cantons and parishes, and no other province', () => {
    const c = leySola.con(fila({ ambito: { tipo: 'provincial', codigo: '01' } }));
    for (const j of ['01', '0101', '0109', '010151']) {
      expect(vence(c, '2025-11-10', 3, jurisdiccionesDe(j))).toBe('2025-11-14');
    }
    expect(vence(c, '2025-11-10', 3, ['1101'])).toBe('2025-11-13');
  });

  it('a province alone is not touched by a canton that is not its capital', () => {
    const c = leySola.con(fila({ ambito: { tipo: 'cantonal', codigo: '0109' } }));
    expect(vence(c, '2025-11-10', 3, jurisdiccionesDe('01'))).toBe('2025-11-13');
  });
});

describe('the version of a calendar', () => {
  it('is the same for the same rows in any order, and another for any change', () => {
    const alReves = CalendarioLaboral.crear([...decretos].reverse());
    expect(alReves.version).toBe(conDecretos.version);
    expect(conDecretos.version).toMatch(/^ley2016\.1\+[0-9a-f]{12}$/);
    const versiones = new Set([
      leySola.version,
      conDecretos.version,
      conDecretos.con(fila({})).version,
      conDecretos.con(fila({ cuentaParaTermino: true })).version,
      conDecretos.con(fila({ norma: 'Otra' })).version,
      conDecretos.con(fila({ publicadaEn: leerFechaParcial('2025-05') })).version,
      CalendarioLaboral.crear(decretos, { suspensionRecuperableEsHabil: false }).version,
    ]);
    expect(versiones.size).toBe(7);
    expect(conDecretos.con(fila({})).sin('local').version).toBe(conDecretos.version);
  });

  it('tells which open terms a later row touches', () => {
    const t = calcularTermino(leySola, {
      notificacion: f('2025-11-10'),
      dias: 3,
      jurisdicciones: CUENCA,
    });
    expect(tocaTermino(fila({}), t)).toBe(true);
    expect(tocaTermino(fila({ fecha: f('2025-11-10') }), t)).toBe(false);
    expect(tocaTermino(fila({ fecha: f('2025-11-14') }), t)).toBe(false);
    expect(tocaTermino(fila({ ambito: { tipo: 'cantonal', codigo: '1701' } }), t)).toBe(false);
  });

  it('takes no row without a norm, and no row twice', () => {
    expect(() => leerFilas([fila({ norma: ' ' })])).toThrow();
    expect(() => leerFilas([{ ...fila({}), fecha: '2025-02-30' }])).toThrow(/FECHA_INEXISTENTE/);
    expect(() => leerFilas([fila({}), fila({})])).toThrow(/FILA_REPETIDA/);
    expect(() =>
      leerFilas([{ ...fila({}), ambito: { tipo: 'cantonal', codigo: '01' } }]),
    ).toThrow();
  });
});

describe('the end of a term', () => {
  it('is 24:00 where the titular is', () => {
    expect(
      new Date(instanteDeVencimiento(f('2025-10-15'), zonaDeCodigo('0101'))).toISOString(),
    ).toBe('2025-10-16T05:00:00.000Z');
    expect(
      new Date(instanteDeVencimiento(f('2025-10-15'), zonaDeCodigo('2001'))).toISOString(),
    ).toBe('2025-10-16T06:00:00.000Z');
    expect(zonaDeCodigo('20')).toBe('Pacific/Galapagos');
    expect(zonaDeCodigo('200351')).toBe('Pacific/Galapagos');
    expect(zonaDeCodigo('0120')).toBe('America/Guayaquil');
  });

  it('the same instant is one day in Guayaquil and the day before in Galápagos', () => {
    const instante = Date.UTC(2025, 9, 16, 5, 30);
    expect(fechaDeInstante(instante, 'America/Guayaquil')).toBe('2025-10-16');
    expect(fechaDeInstante(instante, 'Pacific/Galapagos')).toBe('2025-10-15');
    const fin = instanteDeVencimiento(f('2025-12-31'), 'America/Guayaquil');
    expect(fechaDeInstante(fin - 1, 'America/Guayaquil')).toBe('2025-12-31');
    expect(fechaDeInstante(fin, 'America/Guayaquil')).toBe('2026-01-01');
  });

  it('property: the last millisecond belongs to the day and the next does not, in both zones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: aNumero(f('2017-01-01')), max: aNumero(f('2060-12-31')) }).map(deNumero),
        fc.constantFrom('America/Guayaquil' as const, 'Pacific/Galapagos' as const),
        (dia, zona) => {
          const fin = instanteDeVencimiento(dia, zona);
          expect(fechaDeInstante(fin - 1, zona)).toBe(dia);
          expect(fechaDeInstante(fin, zona)).toBe(sumarDias(dia, 1));
        },
      ),
    );
  });
});

describe('the notice before a session', () => {
  const ci = (calendario: CalendarioLaboral, notificacion: string, sesion: string, dias = 3) =>
    comprobarAntelacion(calendario, {
      notificacion: f(notificacion),
      sesion: f(sesion),
      dias,
      jurisdicciones: CUENCA,
    });

  it('called on Wed 08-10-2025: Mon 13 has two días término, Tue 14 three (ley sola)', () => {
    expect(ci(leySola, '2025-10-08', '2025-10-13')).toMatchObject({
      cumple: false,
      dias: 2,
      primeraFecha: '2025-10-14',
    });
    expect(ci(leySola, '2025-10-08', '2025-10-14')).toMatchObject({
      cumple: true,
      dias: 3,
      enElLimite: true,
    });
    expect(ci(conDecretos, '2025-10-08', '2025-10-14')).toMatchObject({
      cumple: false,
      primeraFecha: '2025-10-15',
    });
  });

  it('called on Thu 30-10-2025: not before Thu 06-11', () => {
    expect(ci(conDecretos, '2025-10-30', '2025-11-05').cumple).toBe(false);
    expect(ci(conDecretos, '2025-10-30', '2025-11-06').cumple).toBe(true);
  });

  it('two days for the extraordinary, three for the ordinary', () => {
    expect(ci(leySola, '2025-09-05', '2025-09-09', 2).cumple).toBe(true);
    expect(ci(leySola, '2025-09-05', '2025-09-09', 3).cumple).toBe(false);
    expect(ci(leySola, '2025-09-05', '2025-09-10', 3).cumple).toBe(true);
  });

  it('the strict reading asks whole days in between', () => {
    const estricta = comprobarAntelacion(leySola, {
      notificacion: f('2025-09-01'),
      sesion: f('2025-09-04'),
      dias: 3,
      jurisdicciones: CUENCA,
      lectura: 'estricta',
    });
    expect(estricta).toMatchObject({ cumple: false, dias: 2, primeraFecha: '2025-09-05' });
  });

  it('a Saturday session after the third day has its notice', () => {
    expect(ci(leySola, '2025-09-01', '2025-09-06')).toMatchObject({ cumple: true, dias: 4 });
  });
});

describe('a plazo', () => {
  it('runs date to date and ends on the last day of a shorter month', () => {
    const p = (desde: string, meses: number) =>
      calcularPlazo(leySola, { desde: f(desde), meses, jurisdicciones: CUENCA });
    expect(p('2023-02-14', 2)).toMatchObject({ vence: '2023-04-14', recortado: false });
    expect(p('2023-05-31', 1)).toMatchObject({ vence: '2023-06-30', recortado: true });
    expect(p('2025-10-15', 1)).toMatchObject({ vence: '2025-11-15', venceEnDiaNoHabil: true });
    expect(
      calcularPlazo(leySola, { desde: f('2024-02-29'), anios: 1, jurisdicciones: [] }).vence,
    ).toBe('2025-02-28');
    expect(() => p('2025-01-01', 0)).toThrow(TerminoInvalido);
  });
});

describe('a duration as it is typed', () => {
  it('hours are refused (COA 158) unless the titular’s normativa says so', () => {
    expect(leerDuracion('72 horas')).toEqual({ codigo: 'DURACION_EN_HORAS', valor: '72 horas' });
    expect(leerDuracion('48h')).toMatchObject({ codigo: 'DURACION_EN_HORAS' });
    expect(leerDuracion('1 hora')).toMatchObject({ codigo: 'DURACION_EN_HORAS' });
    expect(leerDuracion('72 horas', { horasSegunNormativa: '  ' })).toMatchObject({
      codigo: 'DURACION_EN_HORAS',
    });
    expect(leerDuracion('24 horas', { horasSegunNormativa: 'Reglamento, art. 5' })).toEqual({
      clase: 'horas',
      horas: 24,
      normativa: 'Reglamento, art. 5',
    });
  });

  it.each([
    ['3 días término', { clase: 'termino', dias: 3 }],
    ['3  dias  termino', { clase: 'termino', dias: 3 }],
    ['5 días hábiles', { clase: 'termino', dias: 5 }],
    ['término de tres (3) días', { clase: 'termino', dias: 3 }],
    ['Término mínimo de 2 días', { clase: 'termino', dias: 2 }],
    ['2 meses', { clase: 'plazo', meses: 2 }],
    ['1 mes', { clase: 'plazo', meses: 1 }],
    ['2 años', { clase: 'plazo', meses: 24 }],
    ['3 días', { codigo: 'DIAS_SIN_CLASE', valor: '3 días' }],
    ['3 días calendario', { codigo: 'DIAS_SIN_CLASE', valor: '3 días calendario' }],
    ['0 días término', { codigo: 'DURACION_ILEGIBLE', valor: '0 días término' }],
    ['pronto', { codigo: 'DURACION_ILEGIBLE', valor: 'pronto' }],
    ['', { codigo: 'DURACION_ILEGIBLE', valor: '' }],
  ])('%j', (texto, esperado) => {
    expect(leerDuracion(texto)).toEqual(esperado);
  });
});

describe('properties of the count', () => {
  const entre = (desde: string, hasta: string) =>
    fc.integer({ min: aNumero(f(desde)), max: aNumero(f(hasta)) }).map(deNumero);
  // Mostly around the generated rows, or they would hardly ever meet a term.
  const dia = fc.oneof(
    { weight: 4, arbitrary: entre('2024-10-01', '2025-03-31') },
    { weight: 1, arbitrary: entre('2017-01-02', '2040-12-31') },
  );
  const n = fc.integer({ min: 1, max: 60 });
  const codigo = fc.constantFrom('0101', '1701', '2001', '01', '010151');
  const filaLocal = fc.record({
    id: fc.uuid(),
    fecha: entre('2024-10-01', '2025-06-30'),
    nombre: fc.constant('x'),
    clase: fc.constantFrom(
      'feriado' as const,
      'suspensionNoRecuperable' as const,
      'suspensionRecuperable' as const,
      'habilitado' as const,
    ),
    ambito: fc.constantFrom<FilaDeCalendario['ambito']>(
      { tipo: 'nacional' },
      { tipo: 'provincial', codigo: '01' },
      { tipo: 'cantonal', codigo: '0101' },
    ),
    norma: fc.constant('x'),
    publicadaEn: fc.constant(null),
    cuentaParaTermino: fc.constantFrom(null, true, false),
  });
  const calendario = fc
    .tuple(fc.array(filaLocal, { maxLength: 40 }), fc.boolean())
    .map(([filas, habil]) =>
      CalendarioLaboral.crear(filas, {
        ...PARAMETROS_POR_DEFECTO,
        suspensionRecuperableEsHabil: habil,
      }),
    );
  const t = (c: CalendarioLaboral, notificacion: Fecha, dias: number, j: string[]) =>
    calcularTermino(c, { notificacion, dias, jurisdicciones: j });

  it('additive: a+b days are a days and then b days', () => {
    fc.assert(
      fc.property(calendario, dia, n, n, codigo, (c, d, a, b, cod) => {
        const j = jurisdiccionesDe(cod);
        expect(t(c, d, a + b, j).vence).toBe(t(c, t(c, d, a, j).vence, b, j).vence);
      }),
    );
  });

  it('monotone in the notification and strictly in the days', () => {
    fc.assert(
      fc.property(calendario, dia, fc.nat(30), n, codigo, (c, d, mas, dias, cod) => {
        const j = jurisdiccionesDe(cod);
        const corta = t(c, d, dias, j).vence;
        expect(corta <= t(c, sumarDias(d, mas), dias, j).vence).toBe(true);
        expect(corta < t(c, d, dias + 1, j).vence).toBe(true);
      }),
    );
  });

  it('counting is walking day by day', () => {
    fc.assert(
      fc.property(calendario, dia, fc.nat(400), codigo, (c, d, mas, cod) => {
        const j = jurisdiccionesDe(cod);
        let contados = 0;
        for (let i = 1; i <= mas; i += 1) if (c.esHabil(sumarDias(d, i), j)) contados += 1;
        expect(diasTerminoEntre(c, d, sumarDias(d, mas), j)).toBe(contados);
        expect(diasTerminoEntre(c, sumarDias(d, mas), d, j)).toBe(0);
      }),
    );
  });

  it('counting back gives the days asked, and the due date is a business day', () => {
    fc.assert(
      fc.property(calendario, dia, n, codigo, (c, d, dias, cod) => {
        const j = jurisdiccionesDe(cod);
        const r = t(c, d, dias, j);
        expect(diasTerminoEntre(c, d, r.vence, j)).toBe(dias);
        expect(c.esHabil(r.vence, j)).toBe(true);
        expect(r.conteo.filter((x) => x.numero !== null).map((x) => x.numero)).toEqual(
          Array.from({ length: dias }, (_, i) => i + 1),
        );
        expect(r.conteo[0]?.fecha).toBe(sumarDias(d, 1));
        expect(r.conteo.at(-1)?.fecha).toBe(r.vence);
      }),
    );
  });

  it('one more day off never shortens a term, and moves only those it touches', () => {
    const quita = filaLocal.map((x) => ({
      ...x,
      clase: 'feriado' as const,
      cuentaParaTermino: null,
    }));
    fc.assert(
      fc.property(calendario, quita, dia, n, codigo, (c, extra, d, dias, cod) => {
        const j = jurisdiccionesDe(cod);
        const antes = t(c, d, dias, j);
        const despues = t(c.con(extra), d, dias, j);
        expect(despues.vence >= antes.vence).toBe(true);
        if (despues.vence !== antes.vence) expect(tocaTermino(extra, antes)).toBe(true);
      }),
    );
  });
});
