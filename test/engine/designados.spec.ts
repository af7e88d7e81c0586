import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { CATALOGO } from '../../machines/catalogo.js';
import type { Procedimiento } from '../../machines/contrato.js';
import { designadoEn, eventosQueDesignan } from '../../src/engine/designados.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { semaforo } from './fichas/semaforo.js';

const implementacion = crearProcedimientoXState(CATALOGO.get('implementacion@1')!);
const todos = [...CATALOGO.values()].map(crearProcedimientoXState);
/** The same procedure, of somebody who did not mark its events. */
const sinMarca: Procedimiento = Object.create(implementacion, {
  eventos: {
    value: new Map([...implementacion.eventos].map(([n, { designa: _, ...e }]) => [n, e] as const)),
  },
}) as Procedimiento;
const acto = (evento: string, datos = { pocl: 'texto:1' }) => ({ evento, datos });

describe('who is named to an office', () => {
  it('is said by the acts that the procedure marks', () => {
    expect(eventosQueDesignan(todos, 'pocl')).toEqual(['suscribirCompromiso', 'cambiarPocl']);
    expect(designadoEn(implementacion, acto('cambiarPocl'), 'pocl')).toBe('texto:1');
  });

  it('is nobody in an act without the mark, whatever its data and its name', () => {
    expect(designadoEn(implementacion, acto('indicarInteres'), 'pocl')).toBeNull();
    expect(eventosQueDesignan([sinMarca, semaforo], 'pocl')).toEqual([]);
    expect(designadoEn(sinMarca, acto('cambiarPocl'), 'pocl')).toBeNull();
    expect(designadoEn(null, acto('cambiarPocl'), 'pocl')).toBeNull();
  });

  it('is nobody for another office, nor where the act left it out', () => {
    expect(eventosQueDesignan(todos, 'delegado')).toEqual([]);
    expect(designadoEn(implementacion, acto('cambiarPocl'), 'delegado')).toBeNull();
    expect(designadoEn(implementacion, { evento: 'cambiarPocl', datos: {} }, 'pocl')).toBeNull();
  });

  it('stands in a datum of that name: the mark asks for it', () => {
    for (const p of todos)
      for (const e of p.eventos.values())
        if (e.designa !== undefined)
          expect(Object.keys((e.datos as z.ZodObject).shape)).toContain(e.designa);
  });
});
