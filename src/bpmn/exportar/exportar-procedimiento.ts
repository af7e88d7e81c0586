import type { Procedimiento } from '../../../machines/contrato.js';
import { escribirEsquema } from './escribir-esquema.js';
import { pasarABpmn } from './pasar-a-bpmn.js';

/** A procedure as a BPMN 2.0 file with its drawing. `deCasa`: texts of the house by key (`rol.poc`, `fuente.S1`). */
export function exportarProcedimiento(
  procedimiento: Procedimiento,
  deCasa: (clave: string) => string,
): string {
  return escribirEsquema(pasarABpmn(procedimiento, deCasa), (rol) => deCasa(`rol.${rol}`));
}
