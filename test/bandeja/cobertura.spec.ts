import { describe, expect, it } from '@jest/globals';
import { cobertura } from '../../src/modules/bandeja/cobertura.js';
import type { CargoConTitular } from '../../src/modules/bandeja/sustitucion-store.js';

const cargo = (mas: Partial<CargoConTitular>): CargoConTitular => ({
  rol: 'delegado',
  titularId: 'a',
  gremio: null,
  calidad: 'titular',
  desde: '2025-01-01',
  hasta: null,
  titularNombre: 'A',
  titularGremio: 'AME',
  ...mas,
});
const nacional = { titularId: null, titularNombre: null, titularGremio: null } as const;
const cuantos = (mios: CargoConTitular[], suyos: CargoConTitular[]): [number, number] => {
  const c = cobertura(mios, suyos, '2025-10-01', '2025-10-05');
  return [c.cubiertos.length, c.descubiertos.length];
};

describe('who may stand in for whom', () => {
  it('the same role over the same titular, or over more', () => {
    expect(cuantos([cargo({})], [cargo({})])).toEqual([1, 0]);
    expect(cuantos([cargo({})], [cargo({ titularId: 'b' })])).toEqual([0, 1]);
    expect(cuantos([cargo({})], [cargo({ rol: 'pocl' })])).toEqual([0, 1]);
    const poc = cargo({ rol: 'poc', ...nacional });
    expect(cuantos([poc], [poc])).toEqual([1, 0]);
    expect(cuantos([poc], [cargo({ rol: 'poc' })])).toEqual([0, 1]);
    const gremio = cargo({ rol: 'gremio', ...nacional, gremio: 'AME' });
    expect(cuantos([gremio], [cargo({ rol: 'gremio', ...nacional, gremio: 'CONGOPE' })])).toEqual([
      0, 1,
    ]);
    expect(cuantos([gremio], [gremio])).toEqual([1, 0]);
  });

  it('a subrogación counts; an office that is over, or begins later, does not', () => {
    const autoridad = cargo({ rol: 'autoridad' });
    expect(
      cuantos(
        [autoridad],
        [
          cargo({
            rol: 'autoridad',
            calidad: 'subrogante',
            desde: '2025-10-01',
            hasta: '2025-10-05',
          }),
        ],
      ),
    ).toEqual([1, 0]);
    expect(cuantos([autoridad], [cargo({ rol: 'autoridad', hasta: '2025-09-30' })])).toEqual([
      0, 1,
    ]);
    expect(cuantos([autoridad], [cargo({ rol: 'autoridad', desde: '2025-10-06' })])).toEqual([
      0, 1,
    ]);
    // What I do not hold in those days needs nobody.
    expect(cuantos([cargo({ hasta: '2025-09-30' })], [])).toEqual([0, 0]);
  });
});
