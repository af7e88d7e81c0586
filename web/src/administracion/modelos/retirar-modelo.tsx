import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { Dialogo } from '../../vocabulario/dialogo';
import type { Modelo } from './consultas';

export function RetirarModelo({ modelo: m, alCerrar }: { modelo: Modelo; alCerrar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [motivo, ponerMotivo] = useState('');
  const retirar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/modelos/{id}/retiro', {
          params: { path: { id: m.id } },
          body: { motivo: motivo.trim() },
        }),
      ),
    onSuccess: (retirado) => {
      cliente.setQueryData(['modelo', m.id], retirado);
      void cliente.invalidateQueries({ queryKey: ['modelos'] });
      alCerrar();
    },
  });
  return (
    <Dialogo
      titulo={t('modelos.retirar')}
      ayuda={t('modelos.retirarAyuda')}
      confirmar={t('modelos.retirar')}
      peligro
      listo={motivo.trim().length >= 3}
      envio={retirar}
      alEnviar={() => retirar.mutate()}
      alCerrar={alCerrar}
    >
      <TextInput
        label={t('modelos.motivo')}
        value={motivo}
        onChange={(e) => ponerMotivo(e.currentTarget.value)}
        maxLength={300}
        required
        data-autofocus
      />
    </Dialogo>
  );
}
