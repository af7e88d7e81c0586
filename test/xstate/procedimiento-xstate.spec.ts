import { readdirSync, readFileSync } from 'node:fs';
import { assign } from 'xstate';
import {
  al,
  alNacer,
  contextoConPasos,
  SIN_PASOS,
  SIN_RELOJ,
  type ContextoConPasos,
} from '../../machines/al.js';
import { clave, lista, objeto, texto } from '../../machines/campos.js';
import {
  eventoDeHijoConcluido,
  eventoDePlazo,
  ProcedimientoDefectuoso,
  type Decision,
  type Hechos,
  type JsonObjeto,
  type Rechazo,
  type Situacion,
} from '../../machines/contrato.js';
import type { DefinicionXState } from '../../machines/definicion.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { documentoHecho, hechos, porJson } from '../machines/hechos.js';
import { armar, definirPrueba, maquinaDePrueba } from './maquina-de-prueba.js';

const procedimiento = crearProcedimientoXState(definirPrueba());
const ACTA = '0197744a-0000-7000-8000-0000000000aa';
const CON_ACTA: Partial<Hechos> = {
  documentos: { [ACTA]: documentoHecho(ACTA, { tipos: ['acta_sesion'] }) },
};

const aceptada = (r: Decision | Rechazo): Decision => {
  if (r.clase !== 'decision') throw new Error(`refused: ${JSON.stringify(r)}`);
  return r;
};
const decidir = (s: Situacion, evento: string, datos: JsonObjeto = {}, h: Partial<Hechos> = {}) =>
  procedimiento.decidir(s, { evento, datos, hechos: hechos(h) });
/** Goes on as the engine would: from JSON, with the children it opened. */
const seguir = (
  s: Situacion,
  evento: string,
  datos: JsonObjeto = {},
  h: Partial<Hechos> = {},
): Situacion => {
  const d = aceptada(decidir(s, evento, datos, h));
  const hijos = { ...d.situacion.hijos };
  for (const e of d.efectos)
    if (e.tipo === 'abrirHijo') {
      const ronda = Object.keys(s.hijos).length + 1;
      hijos[e.ref] = {
        procesoId: `proceso-${e.ref}-${++procesos}`,
        procedimiento: e.procedimiento,
        ronda,
      };
    }
  return procedimiento.restaurar({
    ...porJson({ ...d.situacion, hijos }),
    procesoId: 'p',
    formato: procedimiento.formato,
  });
};
let procesos = 0;

const nacida = () => procedimiento.nacer({}, hechos()).situacion;
const trabajando = () => seguir(nacida(), 'reunirActores', { valor: 50 });
const revisando = () => {
  let s = trabajando();
  s = seguir(s, 'presentarPropuesta', { acta: ACTA }, CON_ACTA);
  s = seguir(s, 'aprobarPropuesta');
  return seguir(s, 'registrarTaller', { asistentes: 3 });
};
const ejecutando = () => seguir(revisando(), 'abrirPlan');
const hijoDe = (s: Situacion, ref: string): string => s.hijos[ref]?.procesoId ?? 'nobody';

describe('birth', () => {
  it('arms the deadline of the first state and keeps no children', () => {
    expect(procedimiento.nacer({ inicial: 2 }, hechos())).toEqual({
      clase: 'decision',
      situacion: {
        estado: 'reuniendo',
        contexto: { pasos: {}, cambio: 0, total: 2, talleres: 0 },
        hijos: {},
        concluida: false,
      },
      efectos: [
        { tipo: 'armarPlazo', nombre: 'metaDeReunion', clave: 'prueba.reuniendo:metaDeReunion' },
      ],
      observaciones: [],
      salida: null,
    });
  });

  it('refuses an input that does not fit', () => {
    expect(() => procedimiento.nacer({ inicial: 'dos' }, hechos())).toThrow(
      ProcedimientoDefectuoso,
    );
  });

  it('takes the reference of a short text, which is longer than the text could be', () => {
    const maquina = armar({
      id: 'tema',
      context: alNacer(() => SIN_PASOS),
      initial: 'abierto',
      states: { abierto: {} },
    });
    const entrada = objeto({
      tema: texto({ max: 20 }),
      puntos: lista(objeto({ nombre: texto({ max: 10 }), codigo: clave({ max: 10 }) })),
    });
    const p = crearProcedimientoXState({ ...sinHijos({ maquina }), entrada });
    const ref = `texto:${'0'.repeat(64)}`;
    const punto = { nombre: ref, codigo: 'P1' };
    expect(p.nacer({ tema: ref, puntos: [punto] }, hechos()).situacion.concluida).toBe(false);
    const malas: JsonObjeto[] = [
      { tema: 'x'.repeat(70), puntos: [punto] },
      { tema: ref, puntos: [{ ...punto, codigo: 'x'.repeat(11) }] },
      { tema: ref },
    ];
    for (const mala of malas)
      expect(() => p.nacer(mala, hechos())).toThrow(ProcedimientoDefectuoso);
  });

  it('a procedure may be over at birth, and says what it returns', () => {
    const maquina = armar({
      id: 'nada',
      context: alNacer(() => SIN_PASOS),
      initial: 'hecho',
      states: { hecho: { type: 'final' } },
      output: { listo: true },
    });
    const p = crearProcedimientoXState(sinHijos({ maquina }));
    const d = p.nacer({}, hechos());
    expect(d.situacion.concluida).toBe(true);
    expect(d.salida).toEqual({ listo: true });
    expect(p.ofrecer(d.situacion, hechos())).toEqual([]);
    expect(p.decidir(d.situacion, { evento: 'x', datos: {}, hechos: hechos() })).toEqual({
      clase: 'rechazo',
      codigo: 'EVENTO_FUERA_DE_LUGAR',
      permitidos: [],
    });
  });
});

const sinHijos = (cambios: Partial<Omit<DefinicionXState, 'eventos'>>) =>
  definirPrueba({
    entrada: objeto({}),
    contextoEsquema: contextoConPasos,
    plazos: [],
    hijos: {},
    ...cambios,
  });

describe('requirements', () => {
  it('every unmet one is listed, those that only warn are not', () => {
    const r = decidir(nacida(), 'reunirActores', { valor: 5 });
    expect(r).toMatchObject({ clase: 'rechazo', codigo: 'REQUISITO_INCUMPLIDO' });
    const codigos = (r as Extract<Rechazo, { codigo: 'REQUISITO_INCUMPLIDO' }>).incumplidos.map(
      (i) => i.requisito.codigo,
    );
    expect(codigos).toEqual(['DEBE_DIEZ', 'SUGIERE_VEINTE']);
  });

  it.each([
    [
      'a reason lets a suggestion pass',
      { valor: 15 },
      { justificadas: ['SUGIERE_VEINTE'] },
      [
        ['SUGIERE_VEINTE', true],
        ['LEEMOS_CUARENTA', false],
      ],
    ],
    ['our own reading only observes', { valor: 35 }, {}, [['LEEMOS_CUARENTA', false]]],
    ['what may be done is not observed', { valor: 45 }, {}, []],
    [
      'what already happened is recorded with all it lacked',
      { valor: 1 },
      { modo: 'consumado', ocurridoEn: '2022-08' },
      [
        ['DEBE_DIEZ', false],
        ['SUGIERE_VEINTE', false],
        ['LEEMOS_CUARENTA', false],
      ],
    ],
  ] as const)('%s', (_titulo, datos, cambios, vistas) => {
    const d = aceptada(decidir(nacida(), 'reunirActores', datos, cambios));
    expect(d.observaciones.map((o) => [o.codigo, o.justificada])).toEqual(vistas);
  });

  it('a debe is not bought with a reason', () => {
    expect(
      decidir(
        nacida(),
        'reunirActores',
        { valor: 1 },
        { justificadas: ['DEBE_DIEZ', 'SUGIERE_VEINTE'] },
      ),
    ).toMatchObject({
      codigo: 'REQUISITO_INCUMPLIDO',
    });
  });

  it('an offer has no data, and says it depends on them', () => {
    const [sin] = procedimiento.ofrecer(nacida(), hechos());
    expect(sin?.requisitos.map((r) => r.evaluacion.resultado)).toEqual(
      Array(4).fill('dependeDeLosDatos'),
    );
  });
});

describe('offers', () => {
  it('are those of the active states and their ancestors, without internal events', () => {
    expect(procedimiento.ofrecer(trabajando(), hechos()).map((o) => o.evento)).toEqual([
      'presentarPropuesta',
      'registrarInsistencia',
      'abrirTaller',
    ]);
  });

  it('one step moves, the mark of the other stays', () => {
    const antes = trabajando();
    const despues = seguir(antes, 'abrirTaller');
    const marcas = (s: Situacion) =>
      Object.fromEntries(procedimiento.ofrecer(s, hechos()).map((o) => [o.evento, o.marca]));
    expect(marcas(despues)['presentarPropuesta']).toBe(marcas(antes)['presentarPropuesta']);
    expect(marcas(despues)['registrarInsistencia']).toBe(marcas(antes)['registrarInsistencia']);
    expect(marcas(despues)['abrirTaller']).not.toBe(marcas(antes)['abrirTaller']);
  });

  it('an event of no step has a mark of its own', () => {
    const antes = trabajando();
    const despues = seguir(antes, 'registrarInsistencia', { oficio: ACTA });
    const marcas = (s: Situacion) =>
      Object.fromEntries(procedimiento.ofrecer(s, hechos()).map((o) => [o.evento, o.marca]));
    expect(marcas(despues)['registrarInsistencia']).not.toBe(marcas(antes)['registrarInsistencia']);
    expect(marcas(despues)['presentarPropuesta']).toBe(marcas(antes)['presentarPropuesta']);
  });

  it('what is not the moment is refused with what is', () => {
    expect(decidir(trabajando(), 'abrirPlan')).toEqual({
      clase: 'rechazo',
      codigo: 'EVENTO_FUERA_DE_LUGAR',
      permitidos: ['presentarPropuesta', 'registrarInsistencia', 'abrirTaller'],
    });
  });

  it.each([
    '',
    '*',
    'xstate.init',
    'xstate.done.actor.plan',
    'xstate.after.metaDeReunion.prueba.reuniendo',
    'toString',
    '__proto__',
  ])('a forged name (%j) reaches nothing (trap 8c)', (evento) => {
    for (const s of [nacida(), trabajando(), ejecutando()])
      expect(decidir(s, evento)).toMatchObject({ codigo: 'EVENTO_FUERA_DE_LUGAR' });
  });
});

describe('steps', () => {
  const estados = (s: Situacion) => procedimiento.verPasos(s).map((p) => `${p.estado}·${p.vuelta}`);

  it('are shown from what was recorded and from the active states', () => {
    expect(estados(nacida())).toEqual(['disponible·1', 'aunNo·1', 'aunNo·1', 'aunNo·1']);
    expect(estados(trabajando())).toEqual(
      ['cumplido·1', 'disponible·1', 'disponible·1', 'aunNo·1'].map((e, i) =>
        i === 1 ? 'enCurso·1' : e,
      ),
    );
    expect(estados(revisando())).toEqual([
      'cumplido·1',
      'cumplido·1',
      'cumplido·1',
      'disponible·1',
    ]);
    expect(estados(ejecutando())).toEqual(['cumplido·1', 'cumplido·1', 'cumplido·1', 'enCurso·1']);
  });

  it('a step sent back is observed on its second round, and what waits for it is not yet', () => {
    const corrigiendo = seguir(revisando(), 'observarPropuesta', { motivo: 'texto:x' });
    expect(estados(corrigiendo)[1]).toBe('observado·2');
    const corregida = seguir(corrigiendo, 'corregirPropuesta');
    expect(estados(corregida)).toEqual(['cumplido·1', 'cumplido·2', 'cumplido·1', 'disponible·1']);
  });

  it('an unmet rule of order makes it not yet', () => {
    const s = revisando();
    const pasos = s.contexto['pasos'] as { readonly [n: string]: JsonObjeto };
    const abierto: Situacion = {
      ...s,
      contexto: { ...s.contexto, pasos: { ...pasos, 2: { ...pasos['2'], estado: 'enCurso' } } },
    };
    // The closing of step 4 is the end of its child: the rule stands on the event that opens it.
    expect(decidir(abierto, 'abrirPlan')).toMatchObject({ codigo: 'REQUISITO_INCUMPLIDO' });
    const conCierre = crearProcedimientoXState(conOrdenEnElCierre());
    expect(
      conCierre.verPasos(conCierre.nacer({}, hechos()).situacion).map((p) => p.estado),
    ).toEqual(['aunNo', 'disponible', 'aunNo', 'aunNo']);
  });

  it('keep the date of the fact, partial as it may be, and what stays pending', () => {
    const tarde = seguir(nacida(), eventoDePlazo('prueba.reuniendo:metaDeReunion'));
    const [paso] = procedimiento.verPasos(
      seguir(tarde, 'reunirActores', { valor: 50 }, { modo: 'consumado', ocurridoEn: '2022-08' }),
    );
    expect(paso).toMatchObject({
      estado: 'cumplido',
      desde: '2022-08',
      sinConstancia: false,
      pendientes: ['TARDE'],
    });
  });

  it('active states are named from the outside in', () => {
    expect(procedimiento.verEstados(trabajando())).toEqual([
      'trabajando',
      'propuesta',
      'redactandoPropuesta',
      'taller',
      'capacitando',
    ]);
  });
});

function conOrdenEnElCierre(): DefinicionXState {
  const cita = { documento: 'MINGA', lugar: 'x', claves: [] } as const;
  const maquina = armar({
    id: 'orden',
    context: alNacer(() => SIN_PASOS),
    type: 'parallel',
    states: {
      uno: {
        meta: { paso: 1, situacion: 'disponible' },
        on: al('cerrarUno', {
          paso: 1,
          actua: ['poc'],
          cierra: true,
          requisitos: [
            {
              codigo: 'DOS_ANTES',
              fuerza: 'debe',
              certeza: 'fuente',
              clase: 'orden',
              cita,
              evaluar: (c: ContextoConPasos) => ({
                resultado: c.pasos[2]?.estado === 'cumplido' ? 'cumple' : 'falta',
              }),
            },
          ],
        }),
      },
      dos: {
        meta: { paso: 2, situacion: 'disponible' },
        on: al('cerrarDos', { paso: 2, actua: ['poc'], cierra: true }),
      },
    },
  });
  return sinHijos({ maquina });
}

describe('deadlines (trap 6: no timer of XState is ever trusted)', () => {
  const META = 'prueba.reuniendo:metaDeReunion';
  const TERMINO = 'prueba.trabajando.propuesta.esperandoRespuesta:terminoDeRespuesta';

  it('leaving the state closes its deadline', () => {
    const { efectos } = aceptada(decidir(nacida(), 'reunirActores', { valor: 50 }));
    expect(efectos[0]).toEqual({ tipo: 'cerrarPlazo', clave: META });
  });

  it('one that falls due without moving is heard once it is delivered', () => {
    const d = aceptada(decidir(nacida(), eventoDePlazo(META)));
    expect(d.situacion.estado).toBe('reuniendo');
    expect(d.efectos).toEqual([
      { tipo: 'avisar', codigo: 'META_VENCIDA', roles: ['pocl'], params: {} },
    ]);
  });

  it('one that moves does not close itself, and arms again on the next round under the same key', () => {
    let s = seguir(trabajando(), 'presentarPropuesta', { acta: ACTA }, CON_ACTA);
    const d = aceptada(decidir(s, eventoDePlazo(TERMINO)));
    expect(d.efectos).toEqual([]);
    expect(d.situacion.estado).toEqual({
      trabajando: { propuesta: 'redactandoPropuesta', taller: 'capacitando' },
    });
    s = seguir(s, eventoDePlazo(TERMINO));
    const otra = aceptada(decidir(s, 'presentarPropuesta', { acta: ACTA }, CON_ACTA));
    expect(otra.efectos).toEqual([
      { tipo: 'armarPlazo', nombre: 'terminoDeRespuesta', clave: TERMINO },
    ]);
  });

  it('one that arrives when its state is over, or that never was, is out of place', () => {
    expect(decidir(trabajando(), eventoDePlazo(META))).toMatchObject({
      codigo: 'EVENTO_FUERA_DE_LUGAR',
    });
    expect(decidir(trabajando(), eventoDePlazo('cualquiera'))).toMatchObject({
      codigo: 'EVENTO_FUERA_DE_LUGAR',
    });
  });

  it('one without placeholder, which XState would fire at once, is refused before anything runs (trap 8c)', () => {
    const maquina = maquinaDePrueba.provide({ delays: { metaDeReunion: undefined as never } });
    expect(() => crearProcedimientoXState(definirPrueba({ maquina }))).toThrow(/no placeholder/);
    expect(() => crearProcedimientoXState(definirPrueba({ plazos: [] }))).toThrow(/not declared/);
  });
});

describe('children (trap 8b)', () => {
  it('an invoked machine is a row to open, named and versioned', () => {
    const d = aceptada(decidir(revisando(), 'abrirPlan'));
    expect(d.efectos).toEqual([
      {
        tipo: 'abrirHijo',
        ref: 'plan',
        procedimiento: 'plan@3',
        entrada: { total: 50 },
        invocado: true,
      },
    ]);
    expect(d.situacion.hijos).toEqual({});
  });

  it('leaving its state names the row to stop', () => {
    const d = aceptada(decidir(ejecutando(), 'devolverPlan'));
    expect(d.efectos).toEqual([{ tipo: 'detenerHijo', ref: 'plan' }]);
    expect(d.situacion.hijos).toEqual({});
  });

  it('re-entering it stops one and opens the next', () => {
    const d = aceptada(decidir(ejecutando(), 'repetirPlan'));
    expect(d.efectos.map((e) => e.tipo)).toEqual(['detenerHijo', 'abrirHijo']);
  });

  it('its end is heard, with what it returns, and nothing is left to stop', () => {
    const s = ejecutando();
    const d = aceptada(
      decidir(s, eventoDeHijoConcluido('plan'), {
        procesoId: hijoDe(s, 'plan'),
        salida: { suma: 7 },
      }),
    );
    expect(d.situacion).toMatchObject({ estado: 'concluido', concluida: true, hijos: {} });
    expect(d.salida).toEqual({ total: 57 });
    expect(d.efectos).toEqual([]);
  });

  it('the late end of an earlier round is not listened to', () => {
    const primera = ejecutando();
    const viejo = hijoDe(primera, 'plan');
    const segunda = seguir(primera, 'repetirPlan');
    expect(hijoDe(segunda, 'plan')).not.toBe(viejo);
    for (const s of [segunda, seguir(primera, 'devolverPlan')])
      expect(
        decidir(s, eventoDeHijoConcluido('plan'), { procesoId: viejo, salida: {} }),
      ).toMatchObject({
        codigo: 'EVENTO_FUERA_DE_LUGAR',
      });
    expect(
      decidir(segunda, eventoDeHijoConcluido('plan'), {
        procesoId: hijoDe(segunda, 'plan'),
        salida: null,
      }),
    ).toMatchObject({
      clase: 'decision',
    });
  });

  it('one opened and left alone lives in the situation until it ends; its end moves nothing', () => {
    const s = seguir(seguir(trabajando(), 'abrirTaller'), 'abrirTaller');
    expect(Object.keys(s.hijos)).toEqual(['taller-1', 'taller-2']);
    expect(s.hijos['taller-1']?.procedimiento).toBe('taller@2');
    const d = aceptada(
      decidir(s, eventoDeHijoConcluido('taller-1'), {
        procesoId: hijoDe(s, 'taller-1'),
        salida: null,
      }),
    );
    expect(d.situacion).toEqual({ ...s, hijos: { 'taller-2': s.hijos['taller-2'] } });
    expect(d.efectos).toEqual([]);
  });

  it('when the parent ends, whoever still lives is stopped', () => {
    let s = seguir(trabajando(), 'abrirTaller');
    s = seguir(s, 'presentarPropuesta', { acta: ACTA }, CON_ACTA);
    s = seguir(s, 'aprobarPropuesta');
    s = seguir(s, 'registrarTaller', { asistentes: 1 });
    s = seguir(s, 'abrirPlan');
    const d = aceptada(
      decidir(s, eventoDeHijoConcluido('plan'), { procesoId: hijoDe(s, 'plan'), salida: null }),
    );
    expect(d.efectos).toEqual([{ tipo: 'detenerHijo', ref: 'taller-1' }]);
    expect(d.situacion.hijos).toEqual({});
  });

  it('what it tells its parent is an effect', () => {
    const d = aceptada(decidir(nacida(), 'desistirDelPlan'));
    expect(d.efectos).toContainEqual({
      tipo: 'avisarPadre',
      evento: 'anotarDesistimiento',
      datos: {},
    });
  });

  it('two of one name cannot live at once', () => {
    const s = seguir(trabajando(), 'abrirTaller');
    const repetida: Situacion = { ...s, contexto: { ...s.contexto, talleres: 0 } };
    expect(() => decidir(repetida, 'abrirTaller')).toThrow(/already a child 'taller-1'/);
  });
});

describe('what runs (trap 7)', () => {
  it('reading a row back does nothing: the child that lives is not opened again, nor its deadline armed', () => {
    const s = seguir(ejecutando(), 'registrarInsistencia', { oficio: ACTA });
    expect(aceptada(decidir(s, 'registrarInsistencia', { oficio: ACTA })).efectos).toEqual([]);
    expect(aceptada(decidir(nacida(), 'registrarInsistencia', { oficio: ACTA })).efectos).toEqual(
      [],
    );
  });

  it('deciding does not change the situation it was asked about', () => {
    const s = ejecutando();
    const antes = JSON.stringify(s);
    decidir(s, 'devolverPlan');
    decidir(s, eventoDeHijoConcluido('plan'), {
      procesoId: hijoDe(s, 'plan'),
      salida: { suma: 1 },
    });
    expect(JSON.stringify(s)).toBe(antes);
  });

  it('no file of this room starts an actor, a timer or a promise', () => {
    const carpeta = new URL('../../src/xstate/', import.meta.url);
    for (const archivo of readdirSync(carpeta)) {
      const fuente = readFileSync(new URL(archivo, carpeta), 'utf8');
      expect(fuente).not.toMatch(
        /createActor|interpret\(|\.start\(|waitFor|toPromise|setTimeout|setInterval|Date\.now|new Date|Math\.random|async |await /,
      );
    }
  });
});

describe('stored rows (trap 8)', () => {
  const fila = (s: Situacion, cambios: object = {}) => ({
    ...porJson(s),
    procesoId: 'p',
    formato: 1,
    ...cambios,
  });

  it('come back as they went, whatever the order of the keys', () => {
    const s = trabajando();
    const estado = { trabajando: { taller: 'capacitando', propuesta: 'redactandoPropuesta' } };
    expect(procedimiento.restaurar(fila(s, { estado }))).toEqual(s);
  });

  it.each([
    ['of another format', { formato: 2 }],
    ['in a state that does not exist', { estado: 'soniando' }],
    ['in half a configuration', { estado: { trabajando: { propuesta: 'redactandoPropuesta' } } }],
    ['in no state', { estado: null }],
    ['without a key of the context', { contexto: { pasos: {}, cambio: 0 } }],
    ['with a key too many', { contexto: { pasos: {}, cambio: 0, total: 0, talleres: 0, otra: 1 } }],
    ['that says it ended and did not', { concluida: true }],
    ['that ended and does not say so', { estado: 'concluido' }],
  ])('%s: the procedure is defective, nothing is guessed', (_titulo, cambios) => {
    expect(() => procedimiento.restaurar(fila(nacida(), cambios))).toThrow(ProcedimientoDefectuoso);
  });
});

describe('a defective machine is said to be so', () => {
  const conAccion = (implementacion: unknown, extra: object = {}) => {
    const configuracion = {
      id: 'rota',
      context: alNacer(() => SIN_PASOS),
      initial: 'empezando',
      states: {
        empezando: {
          on: al('romperTodo', {
            paso: null,
            actua: ['poc'],
            destino: 'roto',
            acciones: [{ type: 'romper' }],
          }),
        },
        roto: {},
        ...extra,
      },
    };
    const maquina = armar(configuracion, { actions: { romper: implementacion } });
    const p = crearProcedimientoXState(sinHijos({ maquina }));
    return () =>
      p.decidir(p.nacer({}, hechos()).situacion, {
        evento: 'romperTodo',
        datos: {},
        hechos: hechos(),
      });
  };
  const asignar = (valor: unknown) => assign(() => ({ cambio: valor }) as never);

  it('an action nobody here knows', () => {
    expect(conAccion(() => {})).toThrow(/unknown action 'romper'/);
  });

  it('an action that throws', () => {
    expect(
      conAccion(
        assign(() => {
          throw new Error('ay');
        }),
      ),
    ).toThrow(ProcedimientoDefectuoso);
  });

  it.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['minus zero', -0],
    ['a function', () => {}],
    ['what its schema does not know', 'mucho'],
  ])('a context with %s (trap 9)', (_titulo, valor) => {
    expect(conAccion(asignar(valor))).toThrow(ProcedimientoDefectuoso);
  });

  it('a cycle of automatic transitions returns, as a defect (trap 8c)', () => {
    expect(conAccion(() => {}, { roto: { always: 'otro' }, otro: { always: 'roto' } })).toThrow(
      /Infinite loop/,
    );
  });

  it('a requirement that throws, or does not answer when it has the data', () => {
    const con = (evaluar: () => never) => {
      const requisitos = [
        {
          codigo: 'X',
          fuerza: 'debe',
          certeza: 'fuente',
          clase: 'orden',
          cita: { documento: 'MINGA', lugar: '', claves: [] },
          evaluar,
        },
      ] as const;
      const maquina = armar({
        id: 'rota',
        context: alNacer(() => SIN_PASOS),
        on: al('romperTodo', { paso: null, actua: ['poc'], requisitos }),
      });
      const p = crearProcedimientoXState(sinHijos({ maquina }));
      return () =>
        p.decidir(p.nacer({}, hechos()).situacion, {
          evento: 'romperTodo',
          datos: {},
          hechos: hechos(),
        });
    };
    expect(
      con(() => {
        throw new Error('ay');
      }),
    ).toThrow(ProcedimientoDefectuoso);
    expect(con(() => ({ resultado: 'dependeDeLosDatos' }) as never)).toThrow(/does not answer/);
  });

  it('a child without a version', () => {
    const p = crearProcedimientoXState(definirPrueba({ hijos: {} }));
    let s = p.nacer({}, hechos()).situacion;
    s = aceptada(
      p.decidir(s, { evento: 'reunirActores', datos: { valor: 50 }, hechos: hechos() }),
    ).situacion;
    expect(() => p.decidir(s, { evento: 'abrirTaller', datos: {}, hechos: hechos() })).toThrow(
      /has no version/,
    );
  });

  it('the placeholder of a deadline is the longest a timer takes', () => {
    expect(SIN_RELOJ).toBe(2 ** 31 - 1);
  });
});

describe('drawing', () => {
  const { nodos, arcos } = procedimiento.dibujar();

  it('has every state, with its parent, its step and what it invokes', () => {
    expect(nodos).toHaveLength(15);
    expect(nodos.find((n) => n.nombre === 'ejecutando')).toEqual({
      id: 'prueba.ejecutando',
      padre: 'prueba',
      nombre: 'ejecutando',
      tipo: 'simple',
      paso: 4,
      invoca: ['plan@3'],
    });
    expect(nodos.find((n) => n.nombre === 'trabajando')?.tipo).toBe('paralelo');
  });

  it('has every way out: events, deadlines, ends of children, automatic ones', () => {
    const de = (id: string) => arcos.filter((a) => a.de === id);
    expect(de('prueba.reuniendo')).toEqual([
      {
        de: 'prueba.reuniendo',
        a: 'prueba.trabajando',
        evento: 'reunirActores',
        clase: 'evento',
        requisitos: ['DEBE_DIEZ', 'SUGIERE_VEINTE', 'PUEDE_TREINTA', 'LEEMOS_CUARENTA'],
      },
      {
        de: 'prueba.reuniendo',
        a: 'prueba.desistido',
        evento: 'desistirDelPlan',
        clase: 'evento',
        requisitos: [],
      },
      { de: 'prueba.reuniendo', a: null, evento: 'metaDeReunion', clase: 'plazo', requisitos: [] },
    ]);
    expect(de('prueba.trabajando')).toContainEqual({
      de: 'prueba.trabajando',
      a: 'prueba.revisando',
      evento: '',
      clase: 'automatica',
      requisitos: [],
    });
    expect(de('prueba.ejecutando')).toContainEqual({
      de: 'prueba.ejecutando',
      a: 'prueba.concluido',
      evento: 'plan',
      clase: 'fin',
      requisitos: [],
    });
    expect(arcos.filter((a) => a.evento === '#inicio').map((a) => a.a)).toEqual([
      'prueba.reuniendo',
      'prueba.trabajando.propuesta.redactandoPropuesta',
      'prueba.trabajando.taller.capacitando',
    ]);
  });

  it('every arc ends at a node', () => {
    const ids = new Set(nodos.map((n) => n.id));
    expect(arcos.filter((a) => !ids.has(a.de) || (a.a !== null && !ids.has(a.a)))).toEqual([]);
  });
});
