import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../../api/problema';
import { fechaLarga } from '../../formato/fechas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Huecos } from '../../vocabulario/huecos';
import type { FilaDeCalendario } from '../instalacion';
import { useCambioDeCalendario } from './cambio-de-calendario';
import { TerminosTocados } from './terminos-tocados';

/** Taking a day out: what it touches and why. */
export default function FilaPorRetirar({
  fila,
  alCerrar,
}: {
  fila: FilaDeCalendario;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const [motivo, ponerMotivo] = useState('');
  const { prever, retirar } = useCambioDeCalendario(alCerrar);
  const { mutate } = prever;
  useEffect(() => mutate({ guardar: [], retirar: [fila.id] }), [mutate, fila.id]);
  const error = retirar.error ?? prever.error;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('calendario.retirarDe', { nombre: fila.nombre, fecha: fechaLarga(fila.fecha) })}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          retirar.mutate({ id: fila.id, motivo: motivo.trim() });
        }}
      >
        <Stack gap="md">
          {prever.data === undefined ? (
            <Huecos filas={1} alto={48} />
          ) : (
            <TerminosTocados prevision={prever.data.prevision} />
          )}
          <Textarea
            label={t('calendario.motivoRetiro')}
            withAsterisk
            autosize
            minRows={2}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
          />
          {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button
              type="submit"
              color="red"
              disabled={motivo.trim() === '' || prever.data === undefined}
              loading={retirar.isPending}
            >
              {t('calendario.confirmarRetiro')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
