import type { JsonObjeto, Procedimiento, Rol } from '../../machines/contrato.js';

/** The events in which any procedure names who holds an office: what to look for in a journal. */
export const eventosQueDesignan = (
  procedimientos: readonly Procedimiento[],
  rol: Rol,
): readonly string[] => [
  ...new Set(
    procedimientos.flatMap((p) =>
      [...p.eventos.values()].filter((e) => e.designa === rol).map((e) => e.nombre),
    ),
  ),
];

/**
 * The reference of the name an act gives to an office; null: it names nobody, or to its procedure, that may have an
 * event called as another’s, it means something else.
 */
export function designadoEn(
  procedimiento: Procedimiento | null,
  { evento, datos }: { readonly evento: string; readonly datos: JsonObjeto },
  rol: Rol,
): string | null {
  if (procedimiento?.eventos.get(evento)?.designa !== rol) return null;
  const ref = datos[rol];
  return typeof ref === 'string' ? ref : null;
}
