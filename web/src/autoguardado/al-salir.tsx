import { lazy, Suspense, useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { guardarTodo, hayPorGuardar } from './por-guardar';

const DialogoAlSalir = lazy(() => import('./dialogo-al-salir'));

/** Whoever leaves waits until what they wrote is kept; where it cannot be, they are told and choose. */
export function AlSalir() {
  const paso = useBlocker(
    ({ currentLocation: de, nextLocation: a }) =>
      (de.pathname !== a.pathname || de.search !== a.search) && hayPorGuardar(),
  );
  const [pregunta, preguntar] = useState(false);
  useEffect(() => {
    if (paso.state !== 'blocked') return;
    let vigente = true;
    const esperar = async (): Promise<void> => {
      const guardado = await guardarTodo();
      if (!vigente) return;
      if (guardado) paso.proceed();
      else preguntar(true);
    };
    void esperar();
    return () => {
      vigente = false;
    };
  }, [paso]);
  // The browser asks in its own words when the page itself is closed.
  useEffect(() => {
    const alCerrar = (e: BeforeUnloadEvent): void => {
      if (hayPorGuardar()) e.preventDefault();
    };
    globalThis.addEventListener('beforeunload', alCerrar);
    return () => globalThis.removeEventListener('beforeunload', alCerrar);
  }, []);
  return (
    <Suspense fallback={null}>
      {pregunta && paso.state === 'blocked' && (
        <DialogoAlSalir
          quedarse={() => {
            preguntar(false);
            paso.reset();
          }}
          salir={() => {
            preguntar(false);
            paso.proceed();
          }}
        />
      )}
    </Suspense>
  );
}
