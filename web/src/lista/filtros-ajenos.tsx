import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';

/** What the address asks for and this list does not have: whoever followed it would take the whole for a part. */
export function FiltrosAjenos({ claves }: { claves: readonly string[] }) {
  const { t } = useTranslation();
  const [parametros, poner] = useSearchParams();
  const ajenos = [...parametros].filter(([c]) => !claves.includes(c));
  if (ajenos.length === 0) return null;
  const quitar = (): void =>
    poner((previos) => new URLSearchParams([...previos].filter(([c]) => claves.includes(c))), {
      replace: true,
      preventScrollReset: true,
    });
  return (
    <AvisoEnLinea
      tono="ambar"
      signo="porVencer"
      titulo={t('lista.ajenos', { count: ajenos.length })}
    >
      <p>
        <code>{ajenos.map(([c, v]) => `${c}=${v}`).join(' · ')}</code>
      </p>
      <Button className="no-imprimir" variant="default" size="xs" onClick={quitar}>
        {t('lista.quitarAjenos')}
      </Button>
    </AvisoEnLinea>
  );
}
