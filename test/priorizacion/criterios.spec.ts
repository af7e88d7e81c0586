/** The order of a prioritisation: whole numbers, two contributions, ties by the stated rule. */
import {
  ordenar,
  valorDoble,
  type Criterio,
  type PorOrdenar,
} from '../../src/modules/priorizacion/criterios.js';

const criterio = (
  clave: string,
  peso: number,
  califica: Criterio['califica'] = 'poc',
): Criterio => ({
  clave,
  nombre: clave,
  descripcion: '',
  componente: 'tecnico',
  peso,
  califica,
});
const gobierno = (
  id: string,
  puntajes: Record<string, number | [number | null, number | null]>,
  mas: Partial<PorOrdenar> = {},
): PorOrdenar => ({
  id,
  claveBusqueda: id,
  poblacion: null,
  conGremio: true,
  puntajes: Object.entries(puntajes).flatMap(([clave, p]) => {
    const [poc, gremio] = typeof p === 'number' ? [p, null] : p;
    return [
      ...(poc === null ? [] : [{ criterio: clave, parte: 'poc' as const, puntaje: poc }]),
      ...(gremio === null ? [] : [{ criterio: clave, parte: 'gremio' as const, puntaje: gremio }]),
    ];
  }),
  ...mas,
});

describe('the value of a criterion', () => {
  it.each([
    ['ambos', [3, 4], true, 7],
    ['ambos', [3, null], true, 6],
    ['ambos', [null, 4], true, 8],
    ['ambos', [null, null], true, null],
    // Without gremio what it would have said does not count.
    ['ambos', [3, 4], false, 6],
    ['poc', [3, 5], true, 6],
    ['poc', [null, 5], true, null],
    ['gremio', [1, 4], true, 8],
    ['gremio', [1, null], true, 2],
    ['gremio', [1, null], false, 2],
    ['gremio', [null, null], false, null],
  ] as const)('%s with %j, gremio %s: %s (doubled)', (califica, puntajes, conGremio, valor) => {
    const g = gobierno('a', { x: [puntajes[0], puntajes[1]] }, { conGremio });
    expect(valorDoble(criterio('x', 100, califica), g)).toBe(valor);
  });
});

describe('the order', () => {
  const criterios = [criterio('uno', 60), criterio('dos', 40, 'ambos')];

  it('is by total, in tenths of a hundred and without fractions lost', () => {
    const orden = ordenar(
      criterios,
      [],
      [
        gobierno('medio', { uno: 3, dos: [2, 3] }),
        gobierno('todo', { uno: 5, dos: [5, 5] }),
        gobierno('nada', { uno: 0, dos: [0, 0] }),
      ],
    );
    expect(orden.map((p) => [p.id, p.puesto, p.total])).toEqual([
      ['todo', 1, 1000],
      ['medio', 2, 560],
      ['nada', 3, 0],
    ]);
  });

  it('says which criteria nobody scored, and which only the POC did', () => {
    const [p] = ordenar(criterios, [], [gobierno('a', { dos: [4, null] })]);
    expect(p).toMatchObject({ faltan: ['uno'], sinGremio: ['dos'], total: 320 });
    const [sin] = ordenar(criterios, [], [gobierno('a', { dos: [4, null] }, { conGremio: false })]);
    expect(sin?.sinGremio).toEqual([]);
  });

  it('resolves ties by the stated rules in their order, and by the alphabet at last', () => {
    // 60·x + 40·y: (2, 5) and (4, 2) tie at 640.
    const a = gobierno('a', { uno: 2, dos: [5, 5] }, { poblacion: 10 });
    const b = gobierno('b', { uno: 4, dos: [2, 2] }, { poblacion: 10 });
    const c = gobierno('c', { uno: 4, dos: [2, 2] }, { poblacion: 99 });
    const d = gobierno('d', { uno: 4, dos: [2, 2] }, { poblacion: 10 });
    const ver = (desempate: Parameters<typeof ordenar>[1]) =>
      ordenar(criterios, desempate, [d, c, b, a]).map((p) => [p.id, p.empate?.clase ?? null]);
    expect(ver([])).toEqual([
      ['a', null],
      ['b', 'alfabetico'],
      ['c', 'alfabetico'],
      ['d', 'alfabetico'],
    ]);
    expect(ver([{ clase: 'criterio', criterio: 'uno' }, { clase: 'poblacion' }])).toEqual([
      ['c', null],
      ['b', 'poblacion'],
      ['d', 'alfabetico'],
      ['a', 'criterio'],
    ]);
  });

  it('whoever is asked first, it is the same', () => {
    const lista = [0, 1, 2, 3, 4, 5].flatMap((x) =>
      [0, 3].map((y) => gobierno(`g${x}${y}`, { uno: x, dos: [y, 5 - x] }, { poblacion: y })),
    );
    const reglas = [{ clase: 'poblacion' } as const];
    const ids = (l: readonly PorOrdenar[]) => ordenar(criterios, reglas, l).map((p) => p.id);
    expect(ids(lista.toReversed())).toEqual(ids(lista));
  });
});
