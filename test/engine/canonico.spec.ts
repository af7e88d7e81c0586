import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { z } from 'zod';
import { documento, lista, objeto, personal, texto } from '../../machines/campos.js';
import type { JsonObjeto } from '../../machines/contrato.js';
import {
  cadenasEn,
  cambiarCadenas,
  camposDe,
  esquemaDe,
} from '../../src/engine/campos-marcados.js';
import { corridas } from '../ritmo.js';
import { canonico } from '../../src/engine/canonico.js';
import { sellar, type LineaPorSellar } from '../../src/engine/linea.js';
import { lugarProhibido, ultimoDiaDe } from '../../src/engine/sobre.js';
import { esReferencia, referenciaDe, TextosBorrables } from '../../src/engine/textos-borrables.js';
import { IdsDelSistema } from '../../src/union/ids-del-sistema.js';

describe('la forma canónica (RFC 8785)', () => {
  it('es la de la biblioteca, para cualquier JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (valor) => {
        const debe = ((): string | Error => {
          try {
            return canonicalize(valor) as string;
          } catch (error) {
            return error as Error;
          }
        })();
        if (debe instanceof Error) expect(() => canonico(valor)).toThrow();
        else {
          expect(canonico(valor)).toBe(debe);
          // What was written is read back and written the same.
          expect(canonico(JSON.parse(debe))).toBe(debe);
        }
      }),
      { numRuns: corridas(2000) },
    );
  });

  it('ordena por unidades UTF-16, también las claves que parecen números', () => {
    expect(canonico({ '10': 1, '9': 2, a: 3, '€': 4, '😀': 5, '\ufb33': 6, A: 7 })).toBe(
      canonicalize({ '10': 1, '9': 2, a: 3, '€': 4, '😀': 5, '\ufb33': 6, A: 7 }),
    );
    expect(canonico({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}');
  });

  it('los números como los escribe ECMAScript', () => {
    for (const n of [
      0,
      -0,
      1e21,
      1e-7,
      0.1 + 0.2,
      5e-324,
      Number.MAX_SAFE_INTEGER,
      1.7976931348623157e308,
    ])
      expect(canonico(n)).toBe(canonicalize(n));
  });

  it('lo que JSON no puede decir se niega', () => {
    for (const malo of [
      NaN,
      Infinity,
      undefined,
      () => 1,
      1n,
      Symbol('x'),
      'a\ud800',
      { '\udc00': 1 },
    ])
      expect(() => canonico(malo)).toThrow(TypeError);
    expect(canonico({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });
});

describe('los campos marcados de un esquema', () => {
  const esquema = objeto({
    acta: documento(['otro']).optional(),
    anexos: lista(documento(['otro'])),
    asistentes: lista(objeto({ nombre: personal(), nota: texto().nullable() })),
    sede: z.union([
      objeto({ clase: z.literal('propia') }),
      objeto({ clase: z.literal('otra'), donde: texto() }),
    ]),
    porSector: z.record(z.string(), texto()),
    libre: z.string(),
  });
  const datos: JsonObjeto = {
    acta: 'd1',
    anexos: ['d2', 'd3'],
    asistentes: [
      { nombre: 'n0', nota: 't0' },
      { nombre: 'n1', nota: null },
    ],
    sede: { clase: 'otra', donde: 't1' },
    porSector: { academia: 't2' },
    libre: 'no',
  };
  const lugares = (rutas: readonly Parameters<typeof cadenasEn>[1][]): string[] =>
    rutas.flatMap((r) => [...cadenasEn(datos, r)].map((c) => `${c.lugar}=${c.cadena}`)).sort();

  it('se hallan en listas, uniones y registros', () => {
    const campos = camposDe(esquema);
    expect(lugares(campos.documentos)).toEqual(['acta=d1', 'anexos.0=d2', 'anexos.1=d3']);
    expect(lugares(campos.textos.map((t) => t.ruta))).toEqual([
      'asistentes.0.nombre=n0',
      'asistentes.0.nota=t0',
      'asistentes.1.nombre=n1',
      'porSector.academia=t2',
      'sede.donde=t1',
    ]);
    expect(campos.textos.filter((t) => t.clase === 'personal')).toHaveLength(1);
    expect(camposDe(esquema)).toBe(campos);
    expect(esquemaDe(esquema)['$schema']).toContain('2020-12');
  });

  it('se cambian sin tocar lo demás ni el original', () => {
    const copia = JSON.stringify(datos);
    let cambiados = datos;
    for (const { ruta } of camposDe(esquema).textos)
      cambiados = cambiarCadenas(cambiados, ruta, (c) => c.toUpperCase());
    expect(JSON.stringify(datos)).toBe(copia);
    expect(cambiados).toEqual({
      ...datos,
      asistentes: [
        { nombre: 'N0', nota: 'T0' },
        { nombre: 'N1', nota: null },
      ],
      sede: { clase: 'otra', donde: 'T1' },
      porSector: { academia: 'T2' },
    });
  });

  it('las palabras se van con su sal y queda su huella', () => {
    const textos = new TextosBorrables(new IdsDelSistema());
    const r = textos.reemplazar(datos, camposDe(esquema));
    expect(textos.nuevos).toHaveLength(5);
    for (const t of textos.nuevos) {
      expect(t.ref).toBe(referenciaDe(t.sal, t.texto!));
      expect(esReferencia(t.ref)).toBe(true);
    }
    expect(new Set(textos.nuevos.map((t) => t.campo)).size).toBe(5);
    expect(JSON.stringify(r)).not.toContain('"t0"');
    // The same words twice are two references: nobody can tell that they are equal.
    expect(textos.guardar('x', 'igual')).not.toBe(textos.guardar('y', 'igual'));
  });
});

describe('la línea', () => {
  const linea = (evento: string, causa: number | null): LineaPorSellar => ({
    proceso: 'p',
    procedimiento: 'x@1',
    evento,
    paso: null,
    causa,
    actuadoPor: null,
    registradoPor: null,
    ocurridoEn: null,
    datos: {},
    hechos: null,
    antes: null,
    despues: null,
  });

  it('encadena, numera sin huecos y dice la causa por su número', () => {
    const filas = sellar(
      'r',
      { secuencia: 7, hash: 'h7' },
      [linea('a', null), linea('b', 0), linea('c', 1)],
      5,
    );
    expect(filas.map((f) => f.secuencia)).toEqual([8, 9, 10]);
    expect(filas[0]!.hashAnterior).toBe('h7');
    expect(filas[1]!.hashAnterior).toBe(filas[0]!.hash);
    expect(filas.map((f) => JSON.parse(f.linea).causa)).toEqual([null, 8, 9]);
    for (const f of filas) expect(canonicalize(JSON.parse(f.linea))).toBe(f.linea);
  });

  it('un byte, otra cadena', () => {
    const una = sellar('r', { secuencia: 0, hash: '' }, [linea('a', null), linea('b', null)], 5);
    const otra = sellar('r', { secuencia: 0, hash: '' }, [linea('A', null), linea('b', null)], 5);
    expect(otra[1]!.hash).not.toBe(una[1]!.hash);
  });
});

it.each([
  ['2025-02', '2025-02-28'],
  ['2024-02', '2024-02-29'],
  ['2025', '2025-12-31'],
  ['2025-12', '2025-12-31'],
  ['2025-05-07', '2025-05-07'],
])('el último día que puede ser %s es %s', (parcial, dia) => {
  expect(ultimoDiaDe(parcial)).toBe(dia);
});

it('lo que no se puede escribir se halla en su lugar, también en una clave', () => {
  expect(lugarProhibido({ a: [{ b: 'x\0' }] }, 'datos')).toBe('datos.a.0.b');
  expect(lugarProhibido({ 'c\ud800': 1 }, 'datos')).toBe('datos.c\ud800');
  expect(lugarProhibido({ a: ['😀', 1, null, true] }, 'datos')).toBeNull();
});
