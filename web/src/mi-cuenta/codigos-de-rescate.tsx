import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './mi-cuenta.module.css';

/** Shown this once: printed, or taken away as text. */
export function CodigosDeRescate({
  codigos,
  alGuardar,
}: {
  codigos: readonly string[];
  alGuardar: () => void;
}) {
  const { t } = useTranslation();
  const hoja = `Minga · ${t('miCuenta.factor.rescate')}\r\n\r\n${codigos.join('\r\n')}\r\n`;
  return (
    <>
      <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('miCuenta.factor.rescate')} urgente>
        <p>{t('miCuenta.factor.rescateTexto')}</p>
      </AvisoEnLinea>
      <ol className={estilos.codigos}>
        {codigos.map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ol>
      <Group gap="sm" className="no-imprimir">
        <Button onClick={alGuardar}>{t('miCuenta.factor.guardados')}</Button>
        <Button variant="default" onClick={() => globalThis.print()}>
          {t('accion.imprimir')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(hoja)}`}
          download="minga-codigos-de-rescate.txt"
        >
          {t('miCuenta.factor.descargar')}
        </Button>
      </Group>
    </>
  );
}
