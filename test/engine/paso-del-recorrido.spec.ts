import { expect, it } from '@jest/globals';
import { CATALOGO } from '../../machines/catalogo.js';
import {
  lugaresDelPaso,
  pasoDelRecorrido,
  pasosDeHijos,
} from '../../src/engine/paso-del-recorrido.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { semaforo } from './fichas/semaforo.js';

const de = (id: string) => crearProcedimientoXState(CATALOGO.get(id)!);

it.each([
  ['implementacion@1', 9, 9],
  ['implementacion@1', null, null],
  ['plan@1', 14, 14],
  // Its stages are numbered 1 to 5, and a commitment numbers none.
  ['cocreacion@1', 2, 13],
  ['compromiso@1', null, 14],
  // Fifteen steps of its own, that are no rows of Anexo 4.
  ['banco@1', 3, null],
  ['organo@1', null, null],
])('what %s numbers %p is looked for in step %p', (id, paso, numero) => {
  expect(pasoDelRecorrido(de(id), paso)).toBe(numero);
});

it('of a procedure that does not say it, or is not here, nothing is known', () => {
  expect([pasoDelRecorrido(semaforo, 1), pasoDelRecorrido(null, 1)]).toEqual([null, null]);
});

it('in a step is looked for what numbers it so, and all of what stands there', () => {
  const todos = ['implementacion@1', 'plan@1', 'cocreacion@1', 'compromiso@1', 'banco@1'].map(de);
  expect(lugaresDelPaso(todos, 13)).toEqual([
    { procedimiento: 'implementacion@1', paso: 13 },
    { procedimiento: 'plan@1', paso: 13 },
    { procedimiento: 'cocreacion@1', paso: null },
  ]);
  // Of the co-creation, its second stage is not step 2.
  expect(lugaresDelPaso(todos, 2).map((l) => l.procedimiento)).not.toContain('cocreacion@1');
});

it('what stands whole in a step says which, version by version', () => {
  const todos = [...CATALOGO.keys()].map(de);
  expect(pasosDeHijos([...todos, { id: 'cocreacion@2', pasoDelRecorrido: 12 }])).toEqual(
    new Map([
      ['cocreacion@1', 13],
      ['compromiso@1', 14],
      ['cocreacion@2', 12],
    ]),
  );
});

it('whatever is opened by one that walks the fifteen says where it stands: among the steps of whoever opens it', () => {
  for (const padre of CATALOGO.values())
    for (const id of padre.pasoDelRecorrido === 'elSuyo' ? Object.values(padre.hijos) : []) {
      const hijo = CATALOGO.get(id);
      const suyos = padre.pasos.map((p) => p.numero);
      const lugares =
        hijo?.pasoDelRecorrido === 'elSuyo'
          ? hijo.pasos.map((p) => p.numero)
          : [hijo?.pasoDelRecorrido];
      expect([id, suyos]).toEqual([id, expect.arrayContaining(lugares)]);
    }
});
