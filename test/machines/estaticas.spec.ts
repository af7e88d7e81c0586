import { assign, raise, setup, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import {
  al,
  alNacer,
  alVencer,
  base,
  contextoConPasos,
  cumple,
  depende,
  enPaso,
  procesoAparte,
  requisito,
  SIN_PASOS,
  SIN_RELOJ,
  type ContextoConPasos,
} from '../../machines/al.js';
import { documento, objeto, opcion, texto } from '../../machines/campos.js';
import { CATALOGO } from '../../machines/catalogo.js';
import type { Cita, DeclaracionDePlazo, Textos } from '../../machines/contrato.js';
import { definir, type DefinicionXState } from '../../machines/definicion.js';
import { regionesVivas, revisar, type Regla } from './reglas-estaticas.js';

describe.each([...CATALOGO.values()])('$id', (definicion) => {
  it('breaks no static rule', () => {
    expect(revisar(definicion)).toEqual([]);
    console.log(
      `${definicion.id}: ${definicion.eventos.size} events, ${definicion.plazos.length} deadlines, ` +
        `${regionesVivas(definicion.maquina.root)} region(s) alive at once, ${Object.keys(definicion.textos.es).length} texts`,
    );
  });

  it('opens only children the catalogue knows', () => {
    expect(Object.values(definicion.hijos).filter((id) => !CATALOGO.has(id))).toEqual([]);
  });
});

// ── Planted faults: a sound little machine, and one thing wrong with it at a time ────────────────

const cita: Cita = { documento: 'MINGA', lugar: 'prueba', claves: [] };
const regla = requisito<ContextoConPasos, object>({
  codigo: 'SIEMPRE',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita,
  evaluar: (_c, datos) => (datos === undefined ? depende : cumple),
});
const datosDeFirmar = objeto({
  acta: documento(['acta_sesion']),
  motivo: texto(),
  sector: opcion(['publico', 'privado']),
});
const firmar = () =>
  al('firmarActa', {
    paso: 1,
    actua: ['autoridad'],
    porCuentaDe: [{ actua: 'autoridad', registran: ['pocl'], prueba: 'acta' }],
    requisitos: [regla],
    datos: datosDeFirmar,
    cierra: true,
    destino: 'actaFirmada',
  });

const sanos = {
  procedimiento: 'Prueba',
  'paso.1': 'Firmar',
  'evento.firmarActa': 'Firmar el acta',
  'estado.firmandoActa': 'Firmando el acta',
  'estado.actaFirmada': 'Acta firmada',
  'ayuda.firmarActa': 'Registra el acta firmada.',
  'requisito.SIEMPRE': 'Siempre',
  'falta.SIEMPRE': 'Falta {esto}.',
  'campo.acta': 'Acta',
  'campo.motivo': 'Motivo',
  'campo.sector': 'Sector',
  'opcion.publico': 'Público',
  'opcion.privado': 'Privado',
  'plazo.meta': 'Meta {dias}',
};
const meta: DeclaracionDePlazo = {
  nombre: 'meta',
  clase: 'meta',
  unidad: 'diasCalendario',
  parametro: 'meta',
  porDefecto: 30,
  certeza: 'INF',
};

type Cambios = {
  readonly estado?: object;
  readonly estados?: object;
  readonly raiz?: object;
  readonly actions?: object;
  readonly delays?: object;
  readonly guards?: object;
  readonly textos?: Textos;
  readonly plazos?: readonly DeclaracionDePlazo[];
  readonly hijos?: { readonly [nombre: string]: string };
};

// The faults are written as data: typed, half of them could not be written at all.
/* eslint-disable @typescript-eslint/no-explicit-any */
function maquinaCon(c: Cambios): AnyStateMachine {
  const { guards, actions } = base<ContextoConPasos>();
  return (setup as any)({
    guards: { ...guards, ...c.guards },
    actions: { ...actions, ...c.actions },
    actors: { plan: procesoAparte },
    delays: { meta: SIN_RELOJ, ...c.delays },
  }).createMachine({
    id: 'prueba',
    context: alNacer(() => SIN_PASOS),
    initial: 'firmandoActa',
    states: {
      firmandoActa: {
        meta: enPaso(1, 'disponible'),
        on: firmar(),
        after: { meta: alVencer({ paso: 1 }) },
        ...c.estado,
      },
      actaFirmada: { type: 'final' },
      ...c.estados,
    },
    ...c.raiz,
  });
}
/* eslint-enable @typescript-eslint/no-explicit-any */

const definicionCon = (c: Cambios): DefinicionXState =>
  definir({
    id: 'prueba@1',
    maquina: maquinaCon(c),
    entrada: z.strictObject({}),
    contextoEsquema: contextoConPasos,
    pasos: [{ numero: 1, responsables: ['autoridad'], productos: [], fuerza: 'debe', cita }],
    plazos: c.plazos ?? [meta],
    textos: c.textos ?? { es: sanos, en: sanos },
    titulares: ['gad'],
    abren: ['poc'],
    formato: 1,
    hijos: c.hijos ?? {},
  });

const escrita = firmar().firmarActa;
const regiones = (n: number) => ({
  type: 'parallel',
  states: Object.fromEntries(Array.from({ length: n }, (_, i) => [`region${'abcdefgh'[i]}`, {}])),
});

const plantadas: readonly [Regla, Cambios][] = [
  ['COMODIN', { estado: { on: al('*', { paso: 1, actua: ['poc'] }) } }],
  ['COMODIN', { estado: { on: { 'firmar.*': 'actaFirmada' } } }],
  [
    'CICLO_AUTOMATICO',
    { estados: { yendo: { always: 'volviendo' }, volviendo: { always: 'yendo' } } },
  ],
  [
    'CICLO_AUTOMATICO',
    { estados: { girando: { always: { guard: 'requisitos', target: 'girando', reenter: true } } } },
  ],
  ['ESPERA_SIN_NOMBRE', { estado: { after: { 1000: 'actaFirmada' } } }],
  ['ESPERA_SIN_IMPLEMENTAR', { delays: { meta: undefined } }],
  ['ESPERA_SIN_IMPLEMENTAR', { delays: { meta: () => 5 } }],
  ['PLAZO_SIN_DECLARAR', { plazos: [] }],
  ['PLAZO_SIN_USO', { plazos: [meta, { ...meta, nombre: 'otra' }] }],
  ['GUARDA_SIN_NOMBRE', { estado: { always: { guard: () => false, target: 'actaFirmada' } } }],
  ['GUARDA_SIN_NOMBRE', { estado: { always: { guard: 'noEscrita', target: 'actaFirmada' } } }],
  ['ACCION_SIN_NOMBRE', { estado: { entry: () => {} } }],
  ['ACCION_SIN_NOMBRE', { estado: { exit: [{ type: 'noEscrita' }] } }],
  ['ACCION_SIN_NOMBRE', { estado: { after: { meta: { actions: assign({}) } } } }],
  ['ACCION_PROHIBIDA', { actions: { gritar: raise({ type: 'firmarActa' }) } }],
  ['ACCION_PROHIBIDA', { actions: { escribirEnDisco: () => {} } }],
  [
    'ACCION_PROHIBIDA',
    { hijos: { plan: 'plan@1' }, estado: { invoke: { id: 'plan', src: 'plan', systemId: 'x' } } },
  ],
  ['HIJO_SIN_NOMBRE', { hijos: { plan: 'plan@1' }, estado: { invoke: { src: 'plan' } } }],
  ['HIJO_SIN_NOMBRE', { estado: { invoke: { id: 'plan', src: procesoAparte } } }],
  ['HIJO_SIN_VERSION', { estado: { invoke: { id: 'plan', src: 'plan' } } }],
  [
    'HISTORIA',
    {
      estados: {
        grupo: { initial: 'yendo', states: { yendo: {}, recordado: { type: 'history' } } },
      },
    },
  ],
  ['DEMASIADAS_REGIONES', { estados: { grupo: regiones(6) } }],
  ['TRANSICION_SIN_DECLARAR', { estado: { on: { firmarActa: 'actaFirmada' } } }],
  [
    'GUARDA_DISTINTA_DEL_DIBUJO',
    { estado: { on: { firmarActa: { ...escrita, guard: undefined } } } },
  ],
  [
    'GUARDA_DISTINTA_DEL_DIBUJO',
    {
      estado: {
        on: {
          firmarActa: { ...escrita, guard: { type: 'requisitos', params: { requisitos: [] } } },
        },
      },
    },
  ],
  ['GUARDA_DISTINTA_DEL_DIBUJO', { estado: { on: { firmarActa: { ...escrita, actions: [] } } } }],
  ['DOS_CANDIDATAS', { estado: { on: { firmarActa: [escrita, escrita] } } }],
  ['PASO_DESCONOCIDO', { estado: { on: al('firmarActa', { paso: 7, actua: ['poc'] }) } }],
  ['PASO_DESCONOCIDO', { estado: { meta: enPaso(7, 'disponible') } }],
  ['ACTUA_MAL_DECLARADO', { estado: { on: al('firmarActa', { paso: 1, actua: [] }) } }],
  [
    'ACTUA_MAL_DECLARADO',
    {
      estado: {
        on: al('firmarActa', {
          paso: 1,
          actua: ['autoridad'],
          porCuentaDe: [{ actua: 'autoridad', registran: ['pocl'], prueba: 'motivo' }],
          datos: datosDeFirmar,
        }),
      },
    },
  ],
  [
    'DATOS_SIN_ESQUEMA',
    {
      estado: {
        on: al('firmarActa', { paso: 1, actua: ['poc'], datos: z.object({ dia: z.date() }) }),
      },
    },
  ],
  ['NOMBRE', { estado: { on: al('firmaDelActa', { paso: 1, actua: ['poc'] }) } }],
  ['NOMBRE', { estados: { revision: {} } }],
  ['NOMBRE', { estados: { revisión: {} } }],
  ['NOMBRE', { estados: { terminando: { type: 'final' } } }],
  ...Object.keys(sanos)
    .filter((k) => k !== 'plazo.meta')
    .map((k): [Regla, Cambios] => {
      const { [k as keyof typeof sanos]: _sin, ...resto } = sanos;
      return ['TEXTO_FALTANTE', { textos: { es: resto, en: resto } }];
    }),
  ['TEXTO_DISTINTO_ENTRE_IDIOMAS', { textos: { es: { ...sanos, 'aviso.X': 'Algo' }, en: sanos } }],
  [
    'TEXTO_DISTINTO_ENTRE_IDIOMAS',
    { textos: { es: sanos, en: { ...sanos, 'plazo.meta': 'Goal {days}' } } },
  ],
  ...['requisito.SIEMPRE', 'ayuda.firmarActa'].map((clave): [Regla, Cambios] => {
    const textos = { ...sanos, [clave]: 'Siempre {esto}' };
    return ['REQUISITO_CON_HUECOS', { textos: { es: textos, en: textos } }];
  }),
];

describe('static rules on planted faults', () => {
  it('are all green on the sound machine', () => {
    expect(revisar(definicionCon({}))).toEqual([]);
  });

  it.each(plantadas.map(([r, c], i) => ({ regla: r, i, cambios: c })))(
    '$i: $regla is seen',
    ({ regla: r, cambios }) => {
      expect(revisar(definicionCon(cambios)).map((f) => f.regla)).toContain(r);
    },
  );

  it('five regions are allowed', () => {
    const faltas = revisar(definicionCon({ estados: { grupo: regiones(5) } })).map((f) => f.regla);
    expect(faltas).not.toContain('DEMASIADAS_REGIONES');
  });

  it('every rule has a planted fault', () => {
    const todas: { readonly [R in Regla]: true } = {
      COMODIN: true,
      CICLO_AUTOMATICO: true,
      ESPERA_SIN_NOMBRE: true,
      ESPERA_SIN_IMPLEMENTAR: true,
      PLAZO_SIN_DECLARAR: true,
      PLAZO_SIN_USO: true,
      GUARDA_SIN_NOMBRE: true,
      ACCION_SIN_NOMBRE: true,
      ACCION_PROHIBIDA: true,
      HIJO_SIN_NOMBRE: true,
      HIJO_SIN_VERSION: true,
      HISTORIA: true,
      DEMASIADAS_REGIONES: true,
      TRANSICION_SIN_DECLARAR: true,
      GUARDA_DISTINTA_DEL_DIBUJO: true,
      DOS_CANDIDATAS: true,
      PASO_DESCONOCIDO: true,
      ACTUA_MAL_DECLARADO: true,
      DATOS_SIN_ESQUEMA: true,
      TEXTO_FALTANTE: true,
      TEXTO_DISTINTO_ENTRE_IDIOMAS: true,
      REQUISITO_CON_HUECOS: true,
      NOMBRE: true,
    };
    expect(new Set(plantadas.map(([r]) => r))).toEqual(new Set(Object.keys(todas)));
  });

  it('one event declared in two ways is refused when the definition is put together', () => {
    const dos = { estados: { dudando: { on: al('firmarActa', { paso: 1, actua: ['poc'] }) } } };
    expect(() => definicionCon(dos)).toThrow(/declared in two ways/);
  });
});
