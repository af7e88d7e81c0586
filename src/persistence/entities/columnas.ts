import { Column, type ColumnOptions, PrimaryColumn, type ValueTransformer } from 'typeorm';

/** PostgreSQL's driver gives bigint as text; ours fit in a number. */
const aNumero: ValueTransformer = {
  from: (v: unknown) => (v === null || v === undefined ? v : Number(v)),
  to: (v: unknown) => v,
};

/** JSON kept as the exact text written, not as jsonb. */
const aJson = (anulable: boolean): ValueTransformer => ({
  from: (v: unknown) => (typeof v === 'string' ? (JSON.parse(v) as unknown) : v),
  to: (v: unknown) => (v === undefined || (v === null && anulable) ? v : JSON.stringify(v)),
});

type Opciones = Pick<ColumnOptions, 'nullable'>;

export const Clave = (): PropertyDecorator => PrimaryColumn({ type: 'text' });
export const Texto = (o: Opciones = {}): PropertyDecorator => Column({ type: 'text', ...o });
export const Entero = (o: Opciones = {}): PropertyDecorator => Column({ type: 'integer', ...o });
/** UTC milliseconds, sizes, versions. */
export const Largo = (o: Opciones = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: aNumero, ...o });
export const Cierto = (o: Opciones = {}): PropertyDecorator => Column({ type: 'boolean', ...o });
export const Objeto = (o: Opciones = {}): PropertyDecorator =>
  Column({ type: 'text', transformer: aJson(o.nullable === true), ...o });
