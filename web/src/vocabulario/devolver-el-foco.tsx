import { useLayoutEffect } from 'react';

const ENFOCABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea';

/** Of the dialogue opened last, gone or not: the next takes its place, or was opened from it. */
let heredado: readonly Element[] = [];

/**
 * Inside a dialogue: when it goes, the keyboard is again where it was opened from. Mantine does it only for one that
 * stays mounted, and ours are on the page only while they are open.
 */
export function DevolverElFoco() {
  useLayoutEffect(() => {
    const foco = document.activeElement;
    const desde = loQueQuedaDetras(foco);
    heredado = desde;
    return () => {
      heredado = desde;
      requestAnimationFrame(() => {
        const ahora = document.activeElement;
        if (ahora === null || ahora === document.body) enfocar(desde);
      });
    };
  }, []);
  return null;
}

/** What a dialogue was opened from may go with another dialogue: behind it stands what opened that one. */
function loQueQuedaDetras(foco: Element | null): readonly Element[] {
  if (foco === null || foco === document.body) return heredado;
  const deOtro = foco.closest('[role="dialog"]') !== null;
  return deOtro ? [...conSusPadres(foco), ...heredado] : conSusPadres(foco);
}

const conSusPadres = (e: Element): readonly Element[] => {
  const padre = e.parentElement;
  return padre === null || padre.matches('main, body, [data-portal]')
    ? [e]
    : [e, ...conSusPadres(padre)];
};

/** What opened it; when that is gone (a file was put where the button was), what is left beside it. */
function enfocar(desde: readonly Element[]): void {
  const queda = desde.find((e) => e.isConnected);
  const cual = queda?.matches(ENFOCABLE) === true ? queda : queda?.querySelector(ENFOCABLE);
  if (cual instanceof HTMLElement) cual.focus({ preventScroll: true });
}
