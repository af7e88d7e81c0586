import { z } from 'zod';
import type { ClaseTitular, Nivel } from '../../machines/contrato.js';
import type { MarcaDeRaiz } from '../engine/puertos/filas.js';
import type { Gremio } from './alcance.js';
import { claseTitular, codigoConNombre, fecha, gremio, id, idConNombre, nivel } from './formas.js';

/** A titular as lists and situations show it. */
export const titularDto = z
  .object({
    id,
    nombre: z.string(),
    nombreOficial: z.string(),
    clase: claseTitular,
    nivel: nivel.nullable(),
    codigoDpa: z.string().nullable(),
    provincia: codigoConNombre.nullable(),
    canton: codigoConNombre.nullable(),
    gremio: gremio.nullable(),
    poblacion: z.int().nullable(),
    proceso: z
      .object({
        id,
        pasosEnCurso: z.array(z.int()),
        marca: z.enum(['suspendido', 'archivado', 'desistido']).nullable(),
        /** Last time anything was recorded, insisted on or sent. */
        ultimoContacto: fecha.nullable(),
        /** Last time something other than an insistence was recorded. */
        ultimaActividad: fecha.nullable(),
        insistencias: z.int(),
      })
      .nullable(),
    demo: z.boolean(),
    /** Who of the POC answers for it. */
    analista: idConNombre.nullable(),
    /** A new authority has not ratified the adherence yet: its POCL and delegados go on «en funciones prorrogadas». */
    porRatificar: z.boolean(),
  })
  .meta({ id: 'Titular' });

export interface TitularVisto {
  readonly id: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly nombre: string;
  readonly nombreOficial: string;
  readonly codigoDpa: string | null;
  readonly provincia: { readonly codigo: string; readonly nombre: string } | null;
  readonly canton: { readonly codigo: string; readonly nombre: string } | null;
  readonly gremio: Gremio | null;
  readonly poblacion: number | null;
  readonly demo: boolean;
  readonly proceso: {
    readonly id: string;
    readonly pasosEnCurso: readonly number[];
    readonly marca: MarcaDeRaiz['clase'] | null;
    readonly ultimoContacto: string | null;
    readonly ultimaActividad: string | null;
    readonly insistencias: number;
  } | null;
  readonly analista: { readonly id: string; readonly nombre: string } | null;
  readonly porRatificar: boolean;
}

export function presentarTitular(t: TitularVisto): z.infer<typeof titularDto> {
  return {
    id: t.id,
    nombre: t.nombre,
    nombreOficial: t.nombreOficial,
    clase: t.clase,
    nivel: t.nivel,
    codigoDpa: t.codigoDpa,
    provincia: t.provincia,
    canton: t.canton,
    gremio: t.gremio,
    poblacion: t.poblacion,
    proceso:
      t.proceso === null ? null : { ...t.proceso, pasosEnCurso: [...t.proceso.pasosEnCurso] },
    analista: t.analista,
    porRatificar: t.porRatificar,
    demo: t.demo,
  };
}
