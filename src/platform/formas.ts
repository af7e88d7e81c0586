import { z } from 'zod';
import { ROLES } from '../../machines/contrato.js';

/** Shapes that appear in the answers of more than one module. */
export const fecha = z.iso.date();
export const fechaParcial = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const instante = z.iso.datetime();
export const rol = z.enum(ROLES);
export const json: z.ZodType = z.unknown().meta({ id: 'Json', description: 'JSON' });
export const rolConEtiqueta = z
  .object({ rol, etiqueta: z.string() })
  .meta({ id: 'RolConEtiqueta' });
export const codigoConNombre = z.object({ codigo: z.string(), nombre: z.string() });
export const idConNombre = z.object({ id: z.string(), nombre: z.string() });
export const gremio = z.enum(['CONGOPE', 'AME', 'CONAGOPARE']);
export const nivel = z.enum(['provincial', 'metropolitano', 'municipal', 'parroquial_rural']);
export const claseTitular = z.enum(['gad', 'mancomunidad', 'regimenEspecial', 'nacional']);
export const calidad = z.enum(['titular', 'subrogante', 'encargado']);

/** What every list is asked with. Query strings are text. */
export const consultaDePagina = {
  limite: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(500).optional(),
};

export const pagina = <S extends z.ZodType>(elemento: S) =>
  z.object({
    elementos: z.array(elemento),
    siguiente: z.string().nullable(),
    total: z.int().optional(),
  });

export const id = z.uuid();
export const caminoConId = z.object({ id });
/** As it was after that line of its journal; absent: now. */
export const consultaDeMomento = z.object({ linea: z.coerce.number().int().min(1).optional() });

export const aIso = (instanteMs: number): string => new Date(instanteMs).toISOString();
export const aIsoSiHay = (instanteMs: number | null): string | null =>
  instanteMs === null ? null : aIso(instanteMs);
