import type { Cargo, Hallazgo } from '../api/modelo';
import { seccionesDe } from '../administracion/secciones';

export const CLASES = ['gobierno', 'proceso', 'documento', 'persona', 'texto'] as const;
export type Clase = (typeof CLASES)[number];

/** Where a thing that was found is seen; null: this person has no page for it. */
export function direccionDeHallazgo(h: Hallazgo, cargos: readonly Cargo[]): string | null {
  const titulo = h.titulo.map((x) => x.texto).join('');
  switch (h.clase) {
    case 'gobierno':
      return h.raizId === null ? `/gobiernos/${h.id}` : `/expedientes/${h.raizId}`;
    case 'proceso':
      return h.raizId === null || h.raizId === h.id
        ? `/expedientes/${h.id}`
        : `/expedientes/${h.raizId}/plan?proceso=${h.id}`;
    case 'documento':
      return h.raizId === null ? null : `/expedientes/${h.raizId}/documentos/${h.id}`;
    case 'persona':
      return seccionesDe(cargos).some((s) => s.ruta === 'personas')
        ? `/administracion/personas?q=${encodeURIComponent(titulo)}`
        : null;
    case 'texto':
      return `/expedientes/${h.raizId}/historial#asiento-${h.secuencia}`;
  }
}

/** Of a national document, which belongs to no expediente, the file itself. */
export const descargaDe = (h: Hallazgo): string | null =>
  h.clase === 'documento' && h.raizId === null ? `/api/documentos/${h.id}/contenido` : null;
