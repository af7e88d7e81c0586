import { createHash } from 'node:crypto';
import type { Procedimiento } from '../../../machines/contrato.js';
import { canonico } from '../../engine/canonico.js';

/**
 * What a procedure declares, as one number: its drawing, its steps, who may do what under which rules, its deadlines.
 * Two installations that show the same one run the same declaration. Where people look for it (`pasoDelRecorrido`) is
 * left out: nothing is decided by it.
 */
export function huellaDe(p: Procedimiento): string {
  const declarado = {
    id: p.id,
    formato: p.formato,
    dibujo: p.dibujar(),
    pasos: p.pasos,
    plazos: [...p.plazos.values()],
    titulares: p.titulares,
    abren: p.abren,
    eventos: [...p.eventos.values()].map((e) => ({
      nombre: e.nombre,
      paso: e.paso,
      actua: e.actua,
      porCuentaDe: e.porCuentaDe,
      interno: e.interno,
      requisitos: e.requisitos.map(({ codigo, fuerza, certeza, cita }) => ({
        codigo,
        fuerza,
        certeza,
        cita,
      })),
    })),
  };
  // Through JSON once: what is not declared is not there.
  return createHash('sha256')
    .update(canonico(JSON.parse(JSON.stringify(declarado))))
    .digest('hex');
}
