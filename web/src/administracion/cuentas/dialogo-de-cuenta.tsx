import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import type { CuentaEnLista } from '../../api/modelo';
import { DialogoConMotivo } from './dialogo-con-motivo';

export type ActoDeCuenta = 'cerrar' | 'apagar' | 'encender' | 'restablecer' | 'soltar';

const hacer = (acto: ActoDeCuenta, id: string, motivo: string): Promise<unknown> => {
  const params = { path: { id } };
  switch (acto) {
    case 'cerrar':
      return pedir(api.POST('/api/cuentas/{id}/cierre', { params, body: { motivo } }));
    case 'apagar':
    case 'encender':
      return pedir(
        api.POST('/api/cuentas/{id}/activa', {
          params,
          body: { activa: acto === 'encender', motivo },
        }),
      );
    case 'restablecer':
      return pedir(
        api.POST('/api/cuentas/{id}/segundo-factor/retiro', { params, body: { motivo } }),
      );
    case 'soltar':
      return pedir(api.POST('/api/cuentas/{id}/vinculos/retiro', { params, body: { motivo } }));
  }
};

export function DialogoDeCuenta({
  cuenta: c,
  acto,
  alCerrar,
}: {
  cuenta: CuentaEnLista;
  acto: ActoDeCuenta;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const envio = useMutation({
    mutationFn: (motivo: string) => hacer(acto, c.id, motivo),
    onSuccess: () => {
      for (const clave of ['cuentas', 'cuenta', 'accesos'])
        void cliente.invalidateQueries({ queryKey: [clave] });
      notifications.show({ message: t('cuentas.hecho') });
      alCerrar();
    },
  });
  return (
    <DialogoConMotivo
      titulo={t(`cuentas.${acto}`)}
      ayuda={
        <>
          <strong>{c.nombre}.</strong> {t(`cuentas.${acto}Texto`)}
        </>
      }
      confirmar={t(`cuentas.${acto}`)}
      peligro={acto !== 'encender'}
      envio={envio}
      alEnviar={(motivo) => envio.mutate(motivo)}
      alCerrar={alCerrar}
    />
  );
}
