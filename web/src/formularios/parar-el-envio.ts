import { type RefObject, useEffect } from 'react';
import { AL_ENVIAR } from './antes-de-enviar';

export interface Enfocable {
  readonly form: HTMLFormElement | null;
  focus(): void;
}

/**
 * While a field holds what cannot be read, its form is not sent: it would send another thing than what is seen. It is
 * stopped before the form hears of it, whichever it is, and the field takes the focus.
 */
export function usePararElEnvio(
  ilegible: boolean,
  caja: RefObject<Enfocable | null>,
  terminar: (termino: true) => void,
): void {
  useEffect(() => {
    if (!ilegible) return;
    const parar = (e: Event): void => {
      const suyo = e.type === AL_ENVIAR ? null : e.target;
      if (caja.current === null || caja.current.form !== suyo) return;
      e.preventDefault();
      e.stopPropagation();
      terminar(true);
      caja.current.focus();
    };
    for (const tipo of ['submit', AL_ENVIAR]) document.addEventListener(tipo, parar, true);
    return () => {
      for (const tipo of ['submit', AL_ENVIAR]) document.removeEventListener(tipo, parar, true);
    };
  }, [ilegible, caja, terminar]);
}
