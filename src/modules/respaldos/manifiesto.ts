import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A table of PostgreSQL as it was copied: its columns, in their order. */
export const tablaVolcada = z.object({
  nombre: z.string().regex(/^[a-z_][a-z0-9_]*$/),
  columnas: z.array(z.string().regex(/^[a-z_][a-z0-9_]*$/)).min(1),
  filas: z.int().min(0),
});
export type TablaVolcada = z.infer<typeof tablaVolcada>;

export const manifiestoDeRespaldo = z.object({
  formato: z.literal(1),
  motor: z.enum(['sqlite', 'postgres']),
  hechoEn: z.iso.datetime(),
  /** Those the database had: what is restored begins there, and is migrated from there. */
  migraciones: z.array(z.string()).min(1),
  tablas: z.array(tablaVolcada),
  /** Salt of the key; null: nothing is encrypted. */
  sal: z.string().nullable(),
  /** `carpeta`: the bytes of documents are pieces; `bd`: they are in the database. */
  archivos: z.enum(['carpeta', 'bd']),
  piezas: z.array(z.object({ nombre: z.string(), sha256, bytes: z.int().min(0) })),
});
export type Manifiesto = z.infer<typeof manifiestoDeRespaldo>;
export type BaseVolcada = Pick<Manifiesto, 'motor' | 'migraciones' | 'tablas'>;
