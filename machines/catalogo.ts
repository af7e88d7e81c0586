/** The only list of the procedures that exist. A released version stays in it for ever: histories are replayed under it. */
import { acuerdo } from './acuerdo/definicion.js';
import { aporte } from './aporte/definicion.js';
import { banco } from './banco/definicion.js';
import { cocreacion } from './cocreacion/definicion.js';
import { compromiso } from './compromiso/definicion.js';
import { evaluacion } from './evaluacion/definicion.js';
import { implementacion } from './implementacion/definicion.js';
import { organo } from './organo/definicion.js';
import { plan } from './plan/definicion.js';
import { propuesta } from './propuesta/definicion.js';
import { sesion } from './sesion/definicion.js';
import type { DefinicionXState } from './definicion.js';

export const CATALOGO: ReadonlyMap<string, DefinicionXState> = new Map(
  [
    banco,
    implementacion,
    plan,
    cocreacion,
    propuesta,
    aporte,
    compromiso,
    evaluacion,
    organo,
    sesion,
    acuerdo,
  ].map((definicion) => [definicion.id, definicion]),
);
