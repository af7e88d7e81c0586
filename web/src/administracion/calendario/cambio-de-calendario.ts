import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import i18n from 'i18next';
import { api, pedir } from '../../api/cliente';
import type { FilaDeCalendario } from '../instalacion';

/** Look before, then do: both with the same rows, and the second only of what was seen. */
export function useCambioDeCalendario(alHacer: () => void) {
  const cliente = useQueryClient();
  const prever = useMutation({
    mutationFn: (cuerpo: { guardar: FilaDeCalendario[]; retirar: string[] }) =>
      pedir(api.POST('/api/calendario/previsiones', { body: cuerpo as never })).then(
        (prevision) => ({ de: JSON.stringify(cuerpo), prevision }),
      ),
  });
  const hecho = ({ avisados }: { avisados: number }): void => {
    void cliente.invalidateQueries({ queryKey: ['calendario'] });
    notifications.show({
      message:
        avisados === 0
          ? i18n.t('calendario.hecho')
          : i18n.t('calendario.hechoAvisados', { count: avisados }),
    });
    alHacer();
  };
  const registrar = useMutation({
    mutationFn: (cuerpo: { elementos: FilaDeCalendario[]; motivo: string | null }) =>
      pedir(api.POST('/api/calendario/filas', { body: cuerpo as never })),
    onSuccess: hecho,
  });
  const retirar = useMutation({
    mutationFn: ({ id, motivo }: { id: string; motivo: string }) =>
      pedir(
        api.POST('/api/calendario/filas/{id}/retiro', {
          params: { path: { id } },
          body: { motivo },
        }),
      ),
    onSuccess: hecho,
  });
  return { prever, registrar, retirar };
}
