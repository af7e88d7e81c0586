import { describe, expect, it } from '@jest/globals';
import { semilla } from '../machines/azar.js';
import { porBloques, sinBloques } from './fuzz.js';

describe('el intérprete ante el azar', () => {
  const inicio = semilla();

  it(`de bloques: espera lo mismo que una máquina de estados (semilla ${inicio})`, async () => {
    const r = await porBloques(60, inicio);
    expect(r.fallos).toEqual([]);
    expect(r.pasos).toBeGreaterThan(60);
  });

  it(`con flechas donde sea: nada se pierde, y leído de vuelta sigue igual (semilla ${inicio})`, async () => {
    const r = await sinBloques(100, inicio);
    expect(r.fallos).toEqual([]);
    expect(r.pasos).toBeGreaterThan(60);
  });
});
