import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { adjuntar, Adjuntos } from './adjuntos';

/** Whoever has the code sends files, or again what was not taken, while nobody has read the proposal. */
export function PorAdjuntar({
  seguimiento,
  sinAdjuntar = [],
  titulo,
  alAdjuntar,
}: {
  seguimiento: string;
  /** Names of those that were not taken with the proposal. */
  sinAdjuntar?: readonly string[];
  titulo?: string;
  alAdjuntar?: () => void;
}) {
  const { t } = useTranslation();
  const [archivos, elegir] = useState<File[]>([]);
  const envio = useMutation({
    mutationFn: () => adjuntar(seguimiento, archivos),
    onSuccess: () => {
      elegir([]);
      alAdjuntar?.();
    },
  });
  const faltan = envio.data ?? sinAdjuntar;
  if (envio.data?.length === 0)
    return (
      <AvisoEnLinea tono="acento" signo="cumplido" urgente>
        {t('participar.adjuntados')}
      </AvisoEnLinea>
    );
  return (
    <form
      className="no-imprimir"
      onSubmit={(e) => {
        e.preventDefault();
        if (archivos.length > 0) envio.mutate();
      }}
    >
      {faltan.length > 0 && (
        <AvisoEnLinea tono="ambar" signo="porVencer" urgente>
          {t(envio.data === undefined ? 'participar.sinAdjuntar' : 'participar.noSeAdjunto', {
            nombres: faltan.join(', '),
          })}
        </AvisoEnLinea>
      )}
      <Adjuntos
        archivos={archivos}
        alElegir={elegir}
        {...(titulo === undefined ? {} : { titulo })}
      />
      <Group mb="lg">
        <Button
          type="submit"
          variant="default"
          loading={envio.isPending}
          disabled={archivos.length === 0}
        >
          {t('participar.adjuntarOtraVez')}
        </Button>
      </Group>
    </form>
  );
}
