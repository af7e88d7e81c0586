import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Problema } from '../api/modelo';
import { problemaDe } from '../api/problema';

/** Something done to a document: sent once, said when it is done, and what depends on it asked again. */
export function useAccionSobre<T>(
  id: string,
  hacer: () => Promise<T>,
  hecho: string,
  alTerminar: () => void,
): { readonly enviar: () => void; readonly enviando: boolean; readonly problema: Problema | null } {
  const cliente = useQueryClient();
  const m = useMutation({
    mutationFn: hacer,
    onSuccess: () => {
      for (const clave of [['documento', id], ['documentos'], ['proceso']])
        void cliente.invalidateQueries({ queryKey: clave });
      notifications.show({ message: hecho });
      alTerminar();
    },
  });
  return {
    enviar: () => m.mutate(),
    enviando: m.isPending,
    problema: m.error === null ? null : problemaDe(m.error),
  };
}
