/** Every total of the board is the sum of its rows, whatever the rows. */
import fc from 'fast-check';
import { filtrar, leerFiltro, ordenar } from '../../src/modules/tablero/filtro.js';
import * as eventosDePlan from '../../machines/plan/eventos.js';
import {
  ALERTAS,
  CON_FECHA_DEL_PLAN,
  ESPERADOS,
  PASOS,
  quienDebe,
  SITUACIONES,
  type Fila,
  type PasoDeFila,
} from '../../src/modules/tablero/fila.js';
import { diasEntre, mesesAntes } from '../../src/modules/tablero/dias.js';
import { LOSETAS, REGIONES, regionDe } from '../../src/modules/tablero/provincias.js';
import { cuantil, DIMENSIONES, sumar } from '../../src/modules/tablero/sumas.js';

const ESTADOS = [
  'aunNo',
  'disponible',
  'enCurso',
  'observado',
  'cumplido',
  'omitido',
  'noAplica',
] as const;
const ABIERTOS = ['disponible', 'enCurso', 'observado'];
const MESES = [202510, 202511, 202512];

const unPaso = (numero: number): fc.Arbitrary<PasoDeFila> =>
  fc
    .record({
      estado: fc.constantFrom(...ESTADOS),
      vuelta: fc.integer({ min: 1, max: 3 }),
      n: fc.option(fc.integer({ min: 0, max: 900 })),
      regularizado: fc.boolean(),
      tarde: fc.option(fc.constantFrom(...ESPERADOS)),
    })
    .map(({ estado, vuelta, n, regularizado, tarde }) => {
      const abierto = ABIERTOS.includes(estado);
      return {
        numero,
        estado,
        vuelta,
        desde: null,
        dias: abierto ? n : null,
        duro: estado === 'cumplido' && !regularizado ? n : null,
        sinConstancia: false,
        regularizado,
        vence: null,
        vencido: abierto && tarde !== null ? { quien: tarde, roles: ['poc'] as const } : null,
        esperan: [],
      };
    });

const unaFila: fc.Arbitrary<Fila> = fc
  .record({
    situacion: fc.constantFrom(...SITUACIONES),
    pasos: fc.tuple(...Array.from({ length: PASOS }, (_, i) => unPaso(i + 1))),
    provincia: fc.option(fc.constantFrom(...LOSETAS.map((l) => l.codigo))),
    nivel: fc.option(
      fc.constantFrom('provincial', 'metropolitano', 'municipal', 'parroquial_rural'),
    ),
    gremio: fc.option(fc.constantFrom('CONGOPE', 'AME', 'CONAGOPARE')),
    anio: fc.integer({ min: 2016, max: 2026 }),
    demo: fc.boolean(),
    alertas: fc.uniqueArray(fc.constantFrom(...ALERTAS)),
    actividad: fc.uniqueArray(fc.constantFrom(...MESES, 201912)),
    nombre: fc.constantFrom('Nabón', 'Santa Ana', 'El Oro', 'Ñapo'),
  })
  .map((x): Fila => {
    const pasos = x.situacion === 'sinIniciar' ? [] : x.pasos;
    return {
      titularId: 't',
      nombre: x.nombre,
      claveBusqueda: x.nombre.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
      clase: 'gad',
      nivel: x.nivel as Fila['nivel'],
      gremio: x.gremio as Fila['gremio'],
      codigoDpa: null,
      provincia: x.provincia,
      canton: null,
      poblacion: null,
      demo: x.demo,
      analista: null,
      region: regionDe(x.provincia),
      situacion: x.situacion,
      procesoId: null,
      anio: x.situacion === 'sinIniciar' ? null : x.anio,
      pasos,
      planes: 0,
      planesAbiertos: 0,
      vencidos: pasos.filter((p) => p.vencido !== null).length,
      alertas: x.alertas,
      ultimaActividad: null,
      actividad: x.actividad.map((mes, i) => [mes, i + 1] as const),
    };
  });
const filas = fc.array(unaFila, { maxLength: 60 });
const suma = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);

describe('every total equals the sum of its rows', () => {
  it('the situations, the steps, the groups, the overdue, the alerts and the months', () => {
    fc.assert(
      fc.property(filas, (todas) => {
        const s = sumar(todas, MESES);
        expect(s.n).toBe(todas.length);
        expect(s.demo).toBe(todas.filter((f) => f.demo).length);
        expect(suma(Object.values(s.situacion))).toBe(s.n);
        for (const [i, p] of s.pasos.entries()) {
          expect(suma(Object.values(p.estados)) + p.sinProceso).toBe(s.n);
          expect(p.estados.cumplido).toBe(
            todas.filter((f) => f.pasos[i]?.estado === 'cumplido').length,
          );
          expect(p.duracion.n + p.duracion.sinDato).toBe(p.estados.cumplido);
          expect(p.espera.n + p.espera.sinDato).toBe(
            p.estados.disponible + p.estados.enCurso + p.estados.observado,
          );
          const duraciones = todas.flatMap((f) => f.pasos[i]?.duro ?? []).sort((a, b) => a - b);
          expect(p.duracion.mediana).toBe(cuantil(duraciones, 0.5));
        }
        for (const d of DIMENSIONES) {
          const grupos = s.grupos[d];
          expect(suma(grupos.map((g) => g.n))).toBe(s.n);
          expect(suma(grupos.map((g) => g.vencidos))).toBe(s.vencidos.n);
          for (const x of SITUACIONES)
            expect(suma(grupos.map((g) => g.situacion[x]))).toBe(s.situacion[x]);
          for (const [i, p] of s.pasos.entries()) {
            expect(suma(grupos.map((g) => g.cumplidos[i]!))).toBe(p.estados.cumplido);
            expect(suma(grupos.map((g) => g.abiertos[i]!))).toBe(p.espera.n + p.espera.sinDato);
          }
        }
        expect(s.vencidos.n).toBe(suma(todas.map((f) => f.vencidos)));
        expect(s.vencidos.n).toBe(suma(s.pasos.map((p) => p.vencidos)));
        expect(s.vencidos.n).toBe(suma(s.vencidos.deQuien.map((d) => d.n)));
        for (const d of s.vencidos.deQuien) expect(suma(d.pasos.map((p) => p.n))).toBe(d.n);
        for (const a of ALERTAS)
          expect(s.alertas[a]).toBe(todas.filter((f) => f.alertas.includes(a)).length);
        for (const m of s.actividad)
          expect(m.actos).toBe(
            suma(
              todas.flatMap((f) => f.actividad.filter(([mes]) => mes === m.mes).map(([, n]) => n)),
            ),
          );
      }),
      { numRuns: 60 },
    );
  });

  it('a filter and its contrary part the rows in two', () => {
    const preguntas = [
      'nivel:es:municipal',
      'provincia:es:01|17|ninguno',
      'paso.9:es:cumplido',
      'alerta:es:enSilencio',
      'debe:es:poc',
      'enPaso:es:4',
      'anio:es:2020',
    ];
    fc.assert(
      fc.property(filas, fc.constantFrom(...preguntas), (todas, pregunta) => {
        const con = (texto: string): Fila[] =>
          filtrar(todas, { filtros: [leerFiltro(texto)!], q: '' });
        const si = con(pregunta);
        const no = con(pregunta.replace(':es:', ':noEs:'));
        expect(si.length + no.length).toBe(todas.length);
        expect([...si, ...no].every((f) => todas.includes(f))).toBe(true);
        expect(sumar(si, MESES).vencidos.n + sumar(no, MESES).vencidos.n).toBe(
          sumar(todas, MESES).vencidos.n,
        );
        expect(ordenar(todas, 'vencidos', true).map((f) => f.vencidos)).toEqual(
          todas.map((f) => f.vencidos).sort((a, b) => b - a),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('filters', () => {
  it.each([
    [
      'nivel:es:municipal|metropolitano',
      { campo: 'nivel', operador: 'es', valores: ['municipal', 'metropolitano'] },
    ],
    ['dias.4:alMenos:30', { campo: 'dias.4', operador: 'alMenos', valores: ['30'] }],
    ['nivel:es:galactico', null],
    ['nivel:alMenos:municipal', null],
    ['dias.16:alMenos:3', null],
    ['dias.4:alMenos:muchos', null],
    ['constructor:es:x', null],
    ['paso.4:parece:cumplido', null],
    ['sin sentido', null],
  ])('%s', (texto, leido) => {
    expect(leerFiltro(texto)).toEqual(leido);
  });
});

describe('days, tiles and who owes', () => {
  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 13, '2024-12-15'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('%s, %i months before, is %s', (f, n, antes) => {
    expect(mesesAntes(f, n)).toBe(antes);
  });
  it('counts calendar days', () => {
    expect(diasEntre('2024-02-28', '2024-03-01')).toBe(2);
  });
  it('has one tile for each of the 24 provinces, each in its own place', () => {
    expect(new Set(LOSETAS.map((l) => l.codigo)).size).toBe(24);
    expect(new Set(LOSETAS.map((l) => `${l.columna},${l.fila}`)).size).toBe(24);
    expect(new Set(LOSETAS.map((l) => l.region))).toEqual(new Set(REGIONES));
  });
  it.each([3, 4, 12])(
    'what is late in %i is the debt of the POC, even where others may act',
    (n) => {
      expect(quienDebe(n, [{ actua: ['gremio', 'poc'] }])).toBe('poc');
      expect(quienDebe(n, [{ actua: ['autoridad'] }, { actua: ['poc'] }])).toBe('poc');
      expect(quienDebe(n, [{ actua: ['gremio'] }])).toBe('gremio');
    },
  );
  it.each([1, 2, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15])(
    'in %i the POC owes nothing that another is awaited for',
    (n) => {
      expect(quienDebe(n, [{ actua: ['poc', 'foro'] }])).toBe('foro');
      expect(quienDebe(n, [{ actua: ['autoridad', 'poc'] }])).toBe('gad');
      expect(quienDebe(n, [{ actua: ['poc'] }, { actua: ['gremio'] }])).toBe('gremio');
      expect(quienDebe(n, [{ actua: ['poc'] }])).toBe('poc');
    },
  );
  it('an overdue step is of whom it waits for', () => {
    expect(quienDebe(5, [{ actua: ['delegado'] }])).toBe('gad');
    expect(quienDebe(10, [{ actua: ['foro', 'secretariaTecnica'] }])).toBe('foro');
  });
});

it('the steps without a target in days are those the events of the plan date themselves', () => {
  const enEjecucion = {
    fin: '2027-12-31',
    directrices: { emitidas: 1, cumplidas: 0, pendientes: {} },
  };
  const fechados = Object.values(eventosDePlan)
    .filter((e) => typeof e === 'object' && 'metaDe' in e)
    .filter((e) => e.metaDe?.(enEjecucion) === enEjecucion.fin)
    .map((e) => e.paso);
  expect(new Set(fechados)).toEqual(CON_FECHA_DEL_PLAN);
});
