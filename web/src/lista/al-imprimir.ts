import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Is it being taken to paper, from whatever menu? What is drawn meanwhile is what gets printed. */
export function useAlImprimir(): boolean {
  const [imprimiendo, ponerImprimiendo] = useState(false);
  useEffect(() => {
    // The browser lays the sheets out as soon as it has told: a later turn would be too late.
    const antes = (): void => flushSync(() => ponerImprimiendo(true));
    const despues = (): void => ponerImprimiendo(false);
    globalThis.addEventListener('beforeprint', antes);
    globalThis.addEventListener('afterprint', despues);
    return () => {
      globalThis.removeEventListener('beforeprint', antes);
      globalThis.removeEventListener('afterprint', despues);
    };
  }, []);
  return imprimiendo;
}
