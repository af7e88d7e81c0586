import { useLayoutEffect } from 'react';

const ENFOCABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea';

/** Of the dialogue that has just gone, for the one that takes its place. */
let heredado: readonly Element[] = [];

/**
 * Inside a dialogue: when it goes, the keyboard is again where it was opened from. Mantine does it only for one that
 * stays mounted, and ours are on the page only while they are open.
 */
export function DevolverElFoco() {
  useLayoutEffect(() => {
    const foco = document.activeElement;
    const desde = foco === null || foco === document.body ? heredado : conSusPadres(foco);
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

const conSusPadres = (e: Element): readonly Element[] => {
  const padre = e.parentElement;
  return padre === null || padre.matches('main, body') ? [e] : [e, ...conSusPadres(padre)];
};

/** What opened it; when that is gone (a file was put where the button was), what is left beside it. */
function enfocar(desde: readonly Element[]): void {
  const queda = desde.find((e) => e.isConnected);
  const cual = queda?.matches(ENFOCABLE) === true ? queda : queda?.querySelector(ENFOCABLE);
  if (cual instanceof HTMLElement) cual.focus({ preventScroll: true });
}
