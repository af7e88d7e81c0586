import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Acuse } from '../participar/consultas';
import estilos from './propuestas.module.css';

/** The tracking codes of what was just registered: shown this once, to be printed and handed over. */
export function Codigos({ acuses }: { acuses: readonly Acuse[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('propuestas.codigosAyuda')}</p>
      <Button
        className="no-imprimir"
        leftSection={<IconPrinter size={16} stroke={1.5} />}
        onClick={() => globalThis.print()}
      >
        {t('participar.imprimir')}
      </Button>
      <ul className={estilos.codigos}>
        {acuses.map((a) => (
          <li key={a.codigo}>
            {t('propuestas.una', { codigo: a.codigo })}
            <strong>{a.seguimiento}</strong>
            {globalThis.location.origin}/participar/seguimiento
          </li>
        ))}
      </ul>
    </>
  );
}
