import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import type { CuentaEnLista } from '../../api/modelo';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';

export type ActoDeCuenta = 'cerrar' | 'apagar' | 'encender' | 'restablecer' | 'soltar';
const CORTO = 5;

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

/** What is done to the account of another asks for a reason, which stays in the log. */
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
  const [motivo, ponerMotivo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLTextAreaElement>(null);
  const enviar = useMutation({
    mutationFn: () => hacer(acto, c.id, motivo.trim()),
    onSuccess: () => {
      for (const clave of ['cuentas', 'cuenta', 'accesos'])
        void cliente.invalidateQueries({ queryKey: [clave] });
      notifications.show({ message: t('cuentas.hecho') });
      alCerrar();
    },
  });
  const falta = motivo.trim().length < CORTO;
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t(`cuentas.${acto}`)}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (falta) campo.current?.focus();
          else enviar.mutate();
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            <strong>{c.nombre}.</strong> {t(`cuentas.${acto}Texto`)}
          </p>
          {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
          <Textarea
            ref={campo}
            data-autofocus
            label={t('cuentas.motivo')}
            description={t('cuentas.motivoAyuda')}
            autosize
            minRows={2}
            maxLength={500}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
            error={intentado && falta ? t('cuentas.motivoFalta') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button
              type="submit"
              loading={enviar.isPending}
              {...(acto === 'encender' ? {} : { color: 'red' })}
            >
              {t(`cuentas.${acto}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
