import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tokens } from '../api/modelo';
import { diaDe, fechaLarga } from '../formato/fechas';

import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Huecos } from '../vocabulario/huecos';
import { LeyendaDelDiagrama } from './leyenda-del-diagrama';

const Diagrama = lazy(() => import('./diagrama'));

/** The living diagram of these tokens, of now or of the moment looked at, with what its signs mean. */
export function DiagramaConLeyenda({
  tokens,
  elegido,
  alElegir,
  children,
}: {
  tokens: Tokens;
  elegido: string | null;
  alElegir(elemento: string): void;
  /** Under the legend, where there is a drawing. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <>
      {tokens.marca !== null && (
        <AvisoEnLinea tono="ambar" signo="porVencer">
          {t('vivo.detenido', {
            marca: tokens.marca.etiqueta,
            fecha: fechaLarga(diaDe(tokens.marca.desde)),
          })}
        </AvisoEnLinea>
      )}
      {tokens.conPlano ? (
        <>
          <Suspense fallback={<Huecos filas={1} alto={420} />}>
            <Diagrama tokens={tokens} elegido={elegido} alElegir={alElegir} />
          </Suspense>
          <LeyendaDelDiagrama tokens={tokens} />
          {children}
        </>
      ) : (
        <AvisoEnLinea>{t('vivo.sinPlano')}</AvisoEnLinea>
      )}
    </>
  );
}
