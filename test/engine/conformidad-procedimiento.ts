/**
 * What the engine relies on in any procedure, whatever it is made of. Two adapters, a token net and a hand-written
 * one go through it.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ProcedimientoDefectuoso,
  type Decision,
  type Efecto,
  type Hecho,
  type Hechos,
  type JsonObjeto,
  type Procedimiento,
  type Situacion,
} from '../../machines/contrato.js';
import { EVENTOS_DEL_ENGINE } from '../../src/engine/linea.js';
import { Azar, semilla } from '../machines/azar.js';
import { documentosEn, muestras } from '../machines/generador.js';
import { hechos as unosHechos, porJson } from '../machines/hechos.js';
import { corridas } from '../ritmo.js';

export interface MuestrasDeProcedimiento {
  readonly entrada?: JsonObjeto;
  /** Data to be tried besides those the schemas give. */
  datos?(evento: string): readonly { datos: JsonObjeto; hechos?: Partial<Hechos> }[];
}

const EFECTOS: ReadonlySet<Efecto['tipo']> = new Set([
  'armarPlazo',
  'cerrarPlazo',
  'abrirHijo',
  'detenerHijo',
  'avisarPadre',
  'avisar',
]);

export function exerciseProcedimiento(p: Procedimiento, m: MuestrasDeProcedimiento = {}): void {
  describe(`${p.id} es un procedimiento`, () => {
    const inicio = semilla();
    let vistas: { situacion: Situacion; hechos: Hecho[] }[] = [];
    let nacimiento: Decision;
    const entrada = m.entrada ?? muestras(p.entrada)[0]!.datos;

    beforeAll(() => {
      nacimiento = p.nacer(entrada, unosHechos());
      vistas = pasear(p, m, nacimiento.situacion, inicio);
    });

    it('nace igual dos veces, en JSON, sin hijos todavía', () => {
      const otra = p.nacer(entrada, unosHechos());
      expect(otra).toEqual(nacimiento);
      expect(porJson(otra.situacion)).toEqual(otra.situacion);
      expect(otra.situacion.hijos).toEqual({});
    });

    it(`se recorre (semilla ${inicio})`, () => {
      expect(vistas.length).toBeGreaterThan(p.eventos.size === 0 ? 0 : 1);
    });

    it('no toca lo que se le da', () => {
      for (const { situacion, hechos } of vistas) {
        congelar(situacion);
        for (const h of hechos) p.decidir(situacion, congelar(porJson(h)));
        p.ofrecer(situacion, congelar(unosHechos()));
        p.verPasos(situacion);
        p.verEstados(situacion);
      }
    });

    it('lo guardado y vuelto a leer decide lo mismo', () => {
      for (const { situacion, hechos } of vistas) {
        const leida = restaurar(p, situacion);
        expect(leida).toEqual(situacion);
        for (const h of hechos)
          expect(sinFunciones(p.decidir(leida, h))).toEqual(sinFunciones(p.decidir(situacion, h)));
        expect(p.ofrecer(leida, unosHechos()).map((o) => [o.evento, o.marca])).toEqual(
          p.ofrecer(situacion, unosHechos()).map((o) => [o.evento, o.marca]),
        );
        expect(p.verPasos(leida)).toEqual(p.verPasos(situacion));
        expect(p.verEstados(leida)).toEqual(p.verEstados(situacion));
      }
    });

    it('un formato que no es el suyo, o un estado que no existe, es un defecto y no otra cosa', () => {
      const { situacion } = nacimiento;
      const fila = { ...porJson(situacion), procesoId: 'p', formato: p.formato };
      expect(() => p.restaurar({ ...fila, formato: p.formato + 1 })).toThrow(
        ProcedimientoDefectuoso,
      );
      for (const estado of ['ningunEstado', { ningunLugar: 1 }, 7, null])
        expect(() => p.restaurar({ ...fila, estado })).toThrow(ProcedimientoDefectuoso);
    });

    it('ofrece lo que declara, una vez cada cosa, y lo que no ofrece está fuera de lugar', () => {
      for (const { situacion } of vistas) {
        const ofertas = p.ofrecer(situacion, unosHechos());
        const nombres = ofertas.map((o) => o.evento);
        expect(new Set(nombres).size).toBe(nombres.length);
        for (const o of ofertas) {
          // Where it is offered may say whether it is awaited, and whom of its people; the rest is one declaration.
          const { espera: _, actua, porCuentaDe, ...declarado } = p.eventos.get(o.evento)!;
          expect(actua).toEqual(expect.arrayContaining([...o.declaracion.actua]));
          expect(porCuentaDe).toEqual(expect.arrayContaining([...o.declaracion.porCuentaDe]));
          expect(o.declaracion.actua).not.toEqual([]);
          for (const k of Object.keys(declarado) as (keyof typeof declarado)[])
            expect(o.declaracion[k] === declarado[k]).toBe(true);
          expect(o.requisitos.map((r) => r.requisito)).toEqual([...o.declaracion.requisitos]);
          expect(o.marca).not.toBe('');
          expect(p.ofrecer(situacion, unosHechos(), o.evento)).toEqual([o]);
        }
        for (const evento of [
          ...p.eventos.keys(),
          'noExiste',
          '',
          '*',
          'xstate.done',
          '#plazo:nada',
          '#hijo:nadie',
        ]) {
          if (nombres.includes(evento) || p.eventos.get(evento)?.interno === true) continue;
          const d = p.decidir(situacion, { evento, datos: {}, hechos: unosHechos() });
          expect(d).toMatchObject({ clase: 'rechazo', codigo: 'EVENTO_FUERA_DE_LUGAR' });
          if (d.clase === 'rechazo' && d.codigo === 'EVENTO_FUERA_DE_LUGAR')
            expect([...d.permitidos].sort()).toEqual(
              nombres.filter((n) => !p.eventos.get(n)!.interno).sort(),
            );
        }
      }
    });

    it('lo que no cumple se rechaza preparando el acto y se observa si ya ocurrió', () => {
      for (const { situacion, hechos } of vistas)
        for (const h of hechos) {
          const acto = p.decidir(situacion, h);
          const consumado = p.decidir(situacion, {
            ...h,
            hechos: { ...h.hechos, modo: 'consumado' },
          });
          expect(consumado.clase).toBe('decision');
          if (acto.clase === 'rechazo' && consumado.clase === 'decision') {
            expect(acto.codigo).toBe('REQUISITO_INCUMPLIDO');
            const observados = new Set(consumado.observaciones.map((o) => o.codigo));
            if (acto.codigo === 'REQUISITO_INCUMPLIDO')
              for (const i of acto.incumplidos) expect(observados).toContain(i.requisito.codigo);
          }
        }
    });

    it('la marca de un paso no cambia mientras ese paso no se mueva', () => {
      for (const { situacion, hechos } of vistas)
        for (const h of hechos) {
          const d = p.decidir(situacion, { ...h, hechos: { ...h.hechos, modo: 'consumado' } });
          if (d.clase !== 'decision') continue;
          const movido = p.eventos.get(h.evento)!.paso;
          const antes = new Map(p.ofrecer(situacion, unosHechos()).map((o) => [o.evento, o]));
          const pasos = new Map(p.verPasos(situacion).map((v) => [v.numero, JSON.stringify(v)]));
          const despues = new Map(
            p.verPasos(d.situacion).map((v) => [v.numero, JSON.stringify(v)]),
          );
          for (const o of p.ofrecer(d.situacion, unosHechos())) {
            const otra = antes.get(o.evento);
            if (otra === undefined || o.paso === null || o.paso === movido) continue;
            if (pasos.get(o.paso) !== despues.get(o.paso)) continue;
            expect([h.evento, o.evento, o.marca]).toEqual([h.evento, o.evento, otra.marca]);
          }
        }
    });

    it('pide al engine solo lo que el engine sabe hacer, y por sus nombres', () => {
      const todos = [nacimiento];
      for (const { situacion, hechos } of vistas)
        for (const h of hechos) {
          const d = p.decidir(situacion, h);
          if (d.clase === 'decision') todos.push(d);
        }
      for (const d of todos) {
        expect(porJson(d.situacion)).toEqual(d.situacion);
        expect(d.situacion.concluida || d.salida === null).toBe(true);
        for (const e of d.efectos) {
          expect(EFECTOS.has(e.tipo)).toBe(true);
          expect(porJson(e)).toEqual(e);
          if (e.tipo === 'armarPlazo') expect(p.plazos.has(e.nombre)).toBe(true);
        }
      }
    });

    it('sus pasos, sus estados y su dibujo hablan de lo mismo', () => {
      const numeros = new Set(p.pasos.map((x) => x.numero));
      const dibujo = p.dibujar();
      const nodos = new Set(dibujo.nodos.map((n) => n.id));
      const nombres = new Set(dibujo.nodos.map((n) => n.nombre));
      for (const { situacion } of vistas) {
        for (const v of p.verPasos(situacion)) expect(numeros.has(v.numero)).toBe(true);
        expect(p.verEstados(situacion).length).toBeGreaterThan(0);
        for (const e of p.verEstados(situacion)) expect(nombres.has(e)).toBe(true);
      }
      for (const a of dibujo.arcos) {
        expect(nodos.has(a.de)).toBe(true);
        if (a.a !== null) expect(nodos.has(a.a)).toBe(true);
        if (a.clase === 'plazo') expect(p.plazos.has(a.evento)).toBe(true);
      }
      const dibujados = new Set(dibujo.arcos.map((a) => a.evento));
      for (const e of p.eventos.keys()) expect(dibujados.has(e)).toBe(true);
    });

    it('ningún evento suyo toma un nombre del engine', () => {
      for (const e of p.eventos.keys()) {
        expect(e).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(DEL_ENGINE.has(e)).toBe(false);
      }
    });
  });
}

const DEL_ENGINE: ReadonlySet<string> = new Set(EVENTOS_DEL_ENGINE);

/** Situations reached by chance, and for each the facts that were tried there. */
function pasear(
  p: Procedimiento,
  m: MuestrasDeProcedimiento,
  nacida: Situacion,
  semillaDelPaseo: number,
): { situacion: Situacion; hechos: Hecho[] }[] {
  const azar = new Azar(semillaDelPaseo);
  const vistas: { situacion: Situacion; hechos: Hecho[] }[] = [];
  for (let vida = 0; vida < corridas(6); vida++) {
    let situacion = nacida;
    for (let paso = 0; paso < 25; paso++) {
      const ofertas = p.ofrecer(situacion, unosHechos());
      const hechos = ofertas.map(({ evento, declaracion }): Hecho => {
        const dados = m.datos?.(evento) ?? [];
        const hechas = muestras(declaracion.datos);
        const elegido =
          dados.length > 0 && (hechas.length === 0 || azar.siguiente() < 0.7)
            ? azar.uno(dados)
            : { datos: azar.uno(hechas).datos, hechos: {} };
        const documentos = documentosEn(declaracion, elegido.datos);
        return {
          evento,
          datos: elegido.datos,
          hechos: unosHechos({ documentos, ...elegido.hechos }),
        };
      });
      vistas.push({ situacion, hechos });
      if (hechos.length === 0) break;
      const h = azar.uno(hechos);
      const d = p.decidir(situacion, { ...h, hechos: { ...h.hechos, modo: 'consumado' } });
      if (d.clase === 'decision') situacion = restaurar(p, d.situacion);
    }
  }
  return vistas;
}

const restaurar = (p: Procedimiento, s: Situacion): Situacion =>
  p.restaurar({
    ...porJson(s),
    procesoId: '0197744a-0000-7000-8000-00000000aaaa',
    formato: p.formato,
  });

/** Requirements are functions: of a refusal only their codes are compared. */
const sinFunciones = (d: ReturnType<Procedimiento['decidir']>): unknown =>
  d.clase === 'rechazo' && d.codigo === 'REQUISITO_INCUMPLIDO'
    ? d.incumplidos.map((i) => [i.requisito.codigo, i.evaluacion])
    : d;

function congelar<T>(valor: T): T {
  if (typeof valor === 'object' && valor !== null && !Object.isFrozen(valor)) {
    Object.freeze(valor);
    for (const v of Object.values(valor)) congelar(v);
  }
  return valor;
}
