/** What a row of the board says of a government on a day. */
import {
  verFila,
  parteDeRaiz,
  type DiaDelTablero,
  type Fila,
} from '../../src/modules/tablero/fila.js';
import type {
  Cabeza,
  DetalleDeRaiz,
  EsperaGuardada,
  PasoGuardado,
  ProcesoConPasos,
} from '../../src/modules/tablero/tablero-store.js';

const dia: DiaDelTablero = {
  hoy: '2026-10-28',
  calladosDesde: '2026-04-28',
  publicadoDesde: '2026-06-28',
  pasosDeHijos: new Map(),
  diaDe: (ms) => new Date(ms).toISOString().slice(0, 10),
};
const instante = (fecha: string): number => Date.parse(`${fecha}T12:00:00Z`);

const cabeza = (raiz: Partial<NonNullable<Cabeza['raiz']>> | null = {}): Cabeza => ({
  titularId: 't',
  nombre: 'GAD Demostración 1',
  claveBusqueda: 'gad demostracion 1',
  clase: 'gad',
  nivel: 'municipal',
  gremio: 'AME',
  codigoDpa: '0101',
  provincia: '01',
  canton: '0101',
  poblacion: 1000,
  demo: true,
  analista: null,
  raiz:
    raiz === null
      ? null
      : {
          id: 'r',
          version: 1,
          marca: null,
          situacion: 'activo',
          abiertaEn: instante('2025-01-10'),
          ...raiz,
        },
});
const paso = (numero: number, mas: Partial<PasoGuardado> = {}): PasoGuardado => ({
  procesoId: numero > 12 ? 'plan' : 'r',
  numero,
  estado: 'cumplido',
  vuelta: 1,
  desde: '2025-02-10',
  inicio: '2025-01-10',
  sinConstancia: false,
  regularizado: false,
  pendientes: [],
  ...mas,
});
const espera = (
  numero: number,
  actua: EsperaGuardada['actua'],
  vence: string | null,
): EsperaGuardada => ({
  procesoId: numero > 12 ? 'plan' : 'r',
  paso: numero,
  actua,
  vence,
});
const plan = (mas: Partial<ProcesoConPasos> = {}): ProcesoConPasos => ({
  id: 'plan',
  esRaiz: false,
  situacion: 'activo',
  abiertoEn: instante('2025-06-01'),
  miembroOgp: false,
  ...mas,
});
const detalle = (mas: Partial<DetalleDeRaiz> = {}): DetalleDeRaiz => ({
  procesos: [{ ...plan(), id: 'r', esRaiz: true }],
  pasos: [paso(1), paso(2, { estado: 'enCurso', desde: '2025-03-01', inicio: '2025-02-10' })],
  esperas: [],
  ultimaActividad: instante('2026-10-01'),
  actividad: [],
  ...mas,
});
const fila = (d: DetalleDeRaiz, c: Cabeza = cabeza(), publicado: number | null = null): Fila =>
  verFila(c, d, parteDeRaiz(c, d, dia), dia, publicado);

it('a government without a process has no steps and no age', () => {
  expect(verFila(cabeza(null), null, null, dia, null)).toMatchObject({
    situacion: 'sinIniciar',
    pasos: [],
    anio: null,
    procesoId: null,
    region: 'sierra',
  });
});

it('days are counted from the fact that opened the step, to the one that closed it or to today', () => {
  const f = fila(detalle());
  expect(f.pasos).toHaveLength(15);
  expect(f.pasos[0]).toMatchObject({ duro: 31, dias: null });
  expect(f.pasos[1]).toMatchObject({ duro: null, dias: 625 });
  expect(f.anio).toBe(2025);
});

it.each([
  ['regularised', { regularizado: true }],
  ['without record', { sinConstancia: true }],
  ['of which only the month is known', { desde: '2025-02' }],
  ['never seen open', { inicio: null }],
  ['closed before it opened', { inicio: '2025-05-01' }],
  ['skipped', { estado: 'omitido' as const }],
])('a step %s has no duration', (_, mas) => {
  expect(fila(detalle({ pasos: [paso(1, mas)] })).pasos[0]!.duro).toBeNull();
});

it('an overdue step is of whom is awaited; the POC owes what it was to give, with the gremio or alone', () => {
  const abierto = { estado: 'disponible' as const, desde: '2025-03-01', inicio: '2025-03-01' };
  const f = fila(
    detalle({
      pasos: [paso(4, abierto), paso(5, abierto), paso(6, abierto), paso(9, abierto)],
      esperas: [
        espera(4, ['gremio', 'poc'], '2025-04-01'),
        espera(5, ['delegado'], '2026-10-27'),
        espera(6, ['delegado'], '2026-10-28'),
        espera(9, ['foro'], '2025-05-01'),
        espera(9, ['secretariaTecnica'], null),
      ],
    }),
  );
  expect(f.vencidos).toBe(3);
  expect(f.pasos.flatMap((p) => (p.vencido === null ? [] : [[p.numero, p.vencido.quien]]))).toEqual(
    [
      [4, 'poc'],
      [5, 'gad'],
      [9, 'foro'],
    ],
  );
});

it('13 to 15 are those of the newest plan, and what each took is of the last that closed it', () => {
  const f = fila(
    detalle({
      procesos: [
        { ...plan(), id: 'r', esRaiz: true },
        plan({ id: 'viejo', situacion: 'concluido', abiertoEn: instante('2024-01-01') }),
        plan(),
      ],
      pasos: [
        // What the root knows of them: that they may begin.
        ...[13, 14, 15].map((n) => paso(n, { procesoId: 'r', estado: 'disponible' })),
        paso(13, { procesoId: 'viejo', inicio: '2024-01-01', desde: '2024-03-01' }),
        paso(15, { procesoId: 'viejo' }),
        paso(13, { estado: 'enCurso', desde: '2026-10-01', inicio: '2026-10-01' }),
        paso(15, { estado: 'aunNo', desde: null, inicio: null }),
      ],
    }),
  );
  expect(f.pasos[12]).toMatchObject({ estado: 'enCurso', dias: 27, duro: 60 });
  expect(f.pasos[13]).toMatchObject({ estado: 'disponible' });
  expect(f.pasos[14]).toMatchObject({ estado: 'aunNo', duro: 31 });
  expect([f.planes, f.planesAbiertos, f.situacion]).toEqual([2, 1, 'enProceso']);
});

it.each([
  ['archivado', cabeza({ marca: 'archivado' }), detalle()],
  ['desistido', cabeza({ marca: 'desistido' }), detalle()],
  ['suspendido', cabeza({ marca: 'suspendido' }), detalle()],
  [
    'planCerrado',
    cabeza(),
    detalle({ pasos: [paso(15)], procesos: [plan({ situacion: 'concluido' })] }),
  ],
  ['enProceso', cabeza(), detalle({ pasos: [paso(15)], procesos: [plan()] })],
] as const)('is %s', (situacion, c, d) => {
  expect(fila(d, c).situacion).toBe(situacion);
});

it('says who is silent, who has not ratified and what training is owed', () => {
  const f = fila(
    detalle({
      ultimaActividad: instante('2026-01-01'),
      pasos: [
        paso(2, { pendientes: ['adhesionPorRatificar'] }),
        paso(6, { pendientes: ['sensibilizacionPendiente'], sinConstancia: true }),
      ],
    }),
  );
  expect(f.alertas).toEqual([
    'enSilencio',
    'sinRatificar',
    'sensibilizacionPendiente',
    'sinConstancia',
  ]);
});

// A member of OGP Local that publishes nothing in four months.
it.each([
  ['published nothing, ever', true, null, true],
  ['published five months ago', true, '2026-05-20', true],
  ['published four months ago to the day', true, '2026-06-28', false],
  ['is not a member', false, null, false],
] as const)('scenario 56: «riesgo requisito mínimo»: %s', (_, miembroOgp, publicado, enRiesgo) => {
  const d = detalle({ procesos: [plan({ miembroOgp })], pasos: [paso(13, { estado: 'enCurso' })] });
  const f = fila(d, cabeza(), publicado === null ? null : instante(publicado));
  expect(f.alertas.includes('riesgoMinimo')).toBe(enRiesgo);
});
