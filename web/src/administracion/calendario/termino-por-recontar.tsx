import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claveNueva } from '../../api/claves';
import { api, pedir } from '../../api/cliente';
import { olvidarProceso } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { fechaLarga } from '../../formato/fechas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import type { TerminoTocado } from '../instalacion';

/** Reckoning a running term again: from which day to which, and why. It is written in its process. */
export default function TerminoPorRecontar({
  termino: x,
  alCerrar,
}: {
  termino: TerminoTocado;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [motivo, ponerMotivo] = useState('');
  const [clave] = useState(claveNueva);
  const recontar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos/{id}/terminos/{plazo}/recuento', {
          params: {
            path: { id: x.procesoId, plazo: x.id },
            header: { 'Idempotency-Key': clave },
          },
          body: { vence: x.nuevoVence, motivo: motivo.trim() },
        }),
      ),
    onSuccess: () => {
      void cliente.invalidateQueries({ queryKey: ['calendario'] });
      olvidarProceso(cliente, [x.raizId, x.procesoId]);
      notifications.show({
        message: t('calendario.recontado', { fecha: fechaLarga(x.nuevoVence) }),
      });
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('calendario.recontarDe', { etiqueta: x.etiqueta, titular: x.titular.nombre })}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          recontar.mutate();
        }}
      >
        <Stack gap="md">
          <AvisoEnLinea
            tono="ambar"
            signo="anotado"
            titulo={t('calendario.pasaDe', {
              antes: fechaLarga(x.vence),
              despues: fechaLarga(x.nuevoVence),
            })}
          >
            <p>{t('calendario.recontarEsActo')}</p>
          </AvisoEnLinea>
          <Textarea
            label={t('calendario.motivoRecuento')}
            description={t('calendario.motivoRecuentoAyuda')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={2000}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
          />
          {recontar.error !== null && <AvisoDeProblema problema={problemaDe(recontar.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" disabled={motivo.trim() === ''} loading={recontar.isPending}>
              {t('calendario.recontar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
