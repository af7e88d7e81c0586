import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Acuse } from './consultas';
import { MarcoPublico } from './marco';
import estilos from './participar.module.css';
import { PorAdjuntar } from './por-adjuntar';

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
