import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './mi-cuenta.module.css';

/** The token itself, this once. */
export function FichaNueva({ token }: { token: string }) {
  const { t } = useTranslation();
  return (
    <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('miCuenta.fichas.lista')} urgente>
      <p>{t('miCuenta.fichas.listaTexto')}</p>
      <div className={estilos.ficha}>
        <code>{token}</code>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'accion.copiado' : 'accion.copiar')}
            </Button>
          )}
        </CopyButton>
      </div>
    </AvisoEnLinea>
  );
}
