import type { ReactNode } from 'react';
import estilos from './rotulo.module.css';

/** A word that qualifies, in a chip: the colour never says it alone. */
export function Rotulo({
  tono,
  children,
}: {
  tono?: 'acento' | 'ambar' | 'rojo';
  children: ReactNode;
}) {
  return (
    <span className={estilos.rotulo} data-tono={tono}>
      {children}
    </span>
  );
}
