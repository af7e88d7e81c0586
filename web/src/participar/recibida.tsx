import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { adjuntar, Adjuntos } from './adjuntos';
import type { Acuse } from './consultas';
import { MarcoPublico } from './marco';
import estilos from './participar.module.css';

/** The code is shown this once: it may be printed for who has no e-mail. */
export function Recibida({
  acuse,
  aporte = false,
  sinAdjuntar = [],
}: {
  acuse: Acuse;
  aporte?: boolean;
  /** Names of the files that were not taken. */
  sinAdjuntar?: readonly string[];
}) {
  const { t } = useTranslation();
  return (
    <MarcoPublico
      titulo={t(aporte ? 'participar.aportar.recibido' : 'participar.recibida', {
        codigo: acuse.codigo,
      })}
    >
      <p className={estilos.bajada}>
        {t(aporte ? 'participar.aportar.recibidoAyuda' : 'participar.recibidaAyuda')}
      </p>
      <output className={estilos.codigo} aria-label={t('participar.suCodigo')}>
        {acuse.seguimiento}
      </output>
      {sinAdjuntar.length > 0 && (
        <PorAdjuntar seguimiento={acuse.seguimiento} sinAdjuntar={sinAdjuntar} />
      )}
      <Group className="no-imprimir">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.5} />}
          onClick={() => globalThis.print()}
        >
          {t('participar.imprimir')}
        </Button>
        <Button component={Link} to={`/participar/seguimiento/${acuse.seguimiento}`}>
          {t('participar.verComoVa')}
        </Button>
      </Group>
    </MarcoPublico>
  );
}

/** What was not taken is sent again here: the proposal is there, and nobody has read it yet. */
function PorAdjuntar({
  seguimiento,
  sinAdjuntar,
}: {
  seguimiento: string;
  sinAdjuntar: readonly string[];
}) {
  const { t } = useTranslation();
  const [archivos, elegir] = useState<File[]>([]);
  const envio = useMutation({
    mutationFn: () => adjuntar(seguimiento, archivos),
    onSuccess: () => elegir([]),
  });
  const faltan = envio.data ?? sinAdjuntar;
  if (faltan.length === 0)
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
      <AvisoEnLinea tono="ambar" signo="porVencer" urgente>
        {t('participar.sinAdjuntar', { nombres: faltan.join(', ') })}
      </AvisoEnLinea>
      <Adjuntos archivos={archivos} alElegir={elegir} />
      <Group mb="lg">
        <Button type="submit" variant="default" loading={envio.isPending}>
          {t('participar.adjuntarOtraVez')}
        </Button>
      </Group>
    </form>
  );
}
