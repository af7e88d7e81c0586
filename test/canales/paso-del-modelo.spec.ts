import { describe, expect, it } from '@jest/globals';
import { pasoDelModelo } from '../../src/modules/canales/paso-del-modelo.js';

describe('the step of the model an act was done in', () => {
  it.each([
    ['implementacion@1', 11, 11],
    ['plan@1', 14, 14],
    // Stage C5 is no step 5: all the stages are done inside step 13.
    ['cocreacion@1', 5, 13],
    ['cocreacion@1', null, null],
    ['compromiso@1', null, null],
    ['evaluacion@1', 2, null],
  ])('%s, %s: %s', (procedimiento, paso, esperado) => {
    expect(pasoDelModelo({ procedimiento, paso })).toBe(esperado);
  });
});
