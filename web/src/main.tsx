import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './estilo.css';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18n from 'i18next';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ErrorDeApi } from './api/problema';
import { rutas } from './rutas';
import { tema, variables } from './tema';
import { empezarTextos } from './textos/idiomas';

/** What is said before they come waits in their store. */
const Notificaciones = lazy(() => import('./armazon/notificaciones'));

const consultas = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal does not change by asking again; a silence may.
      retry: (veces, error) =>
        veces < 2 && (!(error instanceof ErrorDeApi) || error.estado === 0 || error.estado >= 502),
    },
  },
});

/** What index.html says while there is nothing goes away with the first screen. */
const quitarArranque = (): void => document.getElementById('arranque')?.remove();
const dejarDeMirar = rutas.subscribe(({ initialized }) => {
  if (!initialized) return;
  dejarDeMirar();
  quitarArranque();
});
if (rutas.state.initialized) quitarArranque();

const raiz = document.getElementById('raiz');
if (raiz === null) throw new Error('index.html has no #raiz');

await empezarTextos();
// What the server says is asked again in the new language.
i18n.on('languageChanged', () => void consultas.invalidateQueries());
createRoot(raiz).render(
  <StrictMode>
    <MantineProvider
      theme={tema}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'minga-tema' })}
    >
      <QueryClientProvider client={consultas}>
        <Suspense fallback={null}>
          <Notificaciones position="bottom-right" zIndex={400} />
        </Suspense>
        <RouterProvider router={rutas} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
