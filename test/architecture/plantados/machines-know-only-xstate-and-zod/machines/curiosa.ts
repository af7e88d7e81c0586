import { Engine } from '../src/engine/engine.js';

export const curiosa = Engine;
