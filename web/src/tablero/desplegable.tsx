/** A closed list to choose from, downloaded after what it changes is on the screen; its room is kept meanwhile. */
import { Skeleton, type SelectProps } from '@mantine/core';
import { lazy, Suspense } from 'react';

const Seleccion = lazy(() => import('./seleccion'));

export function Desplegable({ alto, ancho, ...p }: SelectProps & { alto: number; ancho?: number }) {
  return (
    <Suspense
      fallback={<Skeleton height={alto} width={ancho} mb={p.mb} className={p.className ?? ''} />}
    >
      <Seleccion {...p} />
    </Suspense>
  );
}
