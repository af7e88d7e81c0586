import { CATALOGO } from '../../machines/catalogo.js';
import { definirPrueba } from '../xstate/maquina-de-prueba.js';
import { Azar, semilla } from './azar.js';
import { corridas } from '../ritmo.js';
import { Diferencial } from './diferencial.js';
import { ejemplosDe } from './ejemplos.js';

const PASOS = corridas(2500);

it.each([...CATALOGO.values(), definirPrueba()])(
  '$id: a plain actor and the adapter agree at every step',
  async (definicion) => {
    const s = semilla();
    console.log(`${definicion.id}: MINGA_SEMILLA=${s}`);
    const cuenta = new Diferencial(definicion, await ejemplosDe(definicion.id), new Azar(s)).correr(
      PASOS,
      240,
    );
    console.log(`${definicion.id}: ${JSON.stringify(cuenta)}`);
    expect(cuenta.pasos).toBeGreaterThanOrEqual(PASOS * 0.8);
    expect(cuenta.aceptados).toBeGreaterThan(PASOS / 10);
  },
  120_000,
);
