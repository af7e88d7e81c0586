import type { Procedimiento } from '../../../machines/contrato.js';

/** Every procedure as a BPMN 2.0 file: one that was drawn, as it was uploaded; one of the program, written with its drawing. */
export abstract class EscrituraEnBpmn {
  abstract escribir(procedimiento: Procedimiento): Promise<Uint8Array>;
}
