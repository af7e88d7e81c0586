import type { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Asiento } from '../api/modelo';

/** The address names a line (`#asiento-12`): it is read until there, and shown. */
export function useLineaDeLaDireccion(
  asientos: readonly Pick<Asiento, 'secuencia'>[],
  consulta: Pick<
    ReturnType<typeof useInfiniteQuery>,
    'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >,
): void {
  const { hash } = useLocation();
  const pedida = /^#asiento-(\d+)$/.exec(hash)?.[1];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = consulta;
  const esta = asientos.some((a) => String(a.secuencia) === pedida);
  useEffect(() => {
    if (pedida === undefined || asientos.length === 0) return;
    if (esta) document.getElementById(`asiento-${pedida}`)?.scrollIntoView({ block: 'center' });
    else if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [pedida, esta, asientos.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
}
