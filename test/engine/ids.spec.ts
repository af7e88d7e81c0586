import { describe, expect, it, jest } from '@jest/globals';
import { validate, version } from 'uuid';
import { IdsDelSistema } from '../../src/union/ids-del-sistema.js';

describe('los identificadores', () => {
  it('son UUIDv7 distintos y en orden, también muchos en un milisegundo', () => {
    const ids = new IdsDelSistema();
    const muchos = Array.from({ length: 20_000 }, () => ids.nuevo());
    expect(new Set(muchos).size).toBe(muchos.length);
    expect(muchos.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(muchos.every((id, i) => i === 0 || muchos[i - 1]! < id)).toBe(true);
  });

  it('dicen cuándo nacieron, y no vuelven atrás con el reloj', () => {
    const ids = new IdsDelSistema();
    const reloj = jest.spyOn(Date, 'now').mockReturnValue(1_757_948_400_000);
    try {
      const uno = ids.nuevo();
      expect(parseInt(uno.replaceAll('-', '').slice(0, 12), 16)).toBe(1_757_948_400_000);
      reloj.mockReturnValue(1_757_948_399_000);
      expect(ids.nuevo() > uno).toBe(true);
    } finally {
      reloj.mockRestore();
    }
  });

  it('dos procesos no coinciden', () => {
    const [a, b] = [new IdsDelSistema(), new IdsDelSistema()];
    const todos = Array.from({ length: 5_000 }, () => [a.nuevo(), b.nuevo()]).flat();
    expect(new Set(todos).size).toBe(todos.length);
    expect(new Set(Array.from({ length: 100 }, () => a.sal())).size).toBe(100);
  });
});
