import { createContext, use } from 'react';
import type { Valores } from './valores';

/** Whose act it is: what it holds can be chosen from. */
export interface ProcesoDelFormulario {
  readonly id: string;
  readonly procedimiento: string;
}

/** What every field of a form needs, however deep it is. */
export interface ContextoDeFormulario {
  readonly valores: Valores;
  /** Sentences by path. */
  readonly errores: Readonly<Record<string, string>>;
  readonly titular: string;
  /** The civil date where the titular is: what happened is not later. */
  readonly hoy: string;
  /** Absent where the past is told: what was pending then may not be now. */
  readonly proceso?: ProcesoDelFormulario;
  /** Fields that can be left out in general and, as what is written stands, cannot. */
  readonly exigidos?: readonly string[];
  readonly soloLectura?: boolean;
  poner(ruta: string, valor: unknown): void;
  /** Several at once, of the outermost: what is chosen may bring others along. With `proceso`. */
  readonly ponerVarios?: (valores: Valores) => void;
}

export const ContextoDeFormulario = createContext<ContextoDeFormulario | null>(null);

export function useFormulario(): ContextoDeFormulario {
  const c = use(ContextoDeFormulario);
  if (c === null) throw new Error('A field was drawn outside of a form');
  return c;
}

/** Where the field of a path is in the page. */
export const idDeCampo = (ruta: string): string => `campo-${ruta.replaceAll('.', '-')}`;

/** Puts the focus on the field of a path, or on the nearest one that holds it. */
export function enfocarCampo(ruta: string): boolean {
  for (let r = ruta; r !== ''; r = r.includes('.') ? r.slice(0, r.lastIndexOf('.')) : '') {
    const sitio = document.getElementById(idDeCampo(r));
    const foco = sitio?.matches('input, textarea, button, select')
      ? sitio
      : sitio?.querySelector<HTMLElement>(
          'input:not([type=hidden], [type=file]), textarea, button, select',
        );
    if (foco) {
      foco.focus();
      foco.scrollIntoView({ block: 'center' });
      return true;
    }
  }
  return false;
}
