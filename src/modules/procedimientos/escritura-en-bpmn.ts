import type { Procedimiento } from '../../../machines/contrato.js';

/** The procedures written here, as BPMN 2.0 files with their drawing; one that was drawn has a file of its own. */
export abstract class EscrituraEnBpmn {
  abstract sabe(procedimiento: Procedimiento): boolean;
  abstract escribir(procedimiento: Procedimiento): string;
}
