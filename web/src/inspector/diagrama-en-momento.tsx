import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tokens } from '../api/modelo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { LeyendaDelDiagrama } from '../procedimiento-vivo/leyenda-del-diagrama';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Huecos } from '../vocabulario/huecos';

const Diagrama = lazy(() => import('../procedimiento-vivo/diagrama'));

/** The living diagram as it was at the moment looked at: the same drawing, figures and badges as then. */
export function DiagramaEnMomento({
  tokens,
  elegido,
  alElegir,
}: {
  tokens: Tokens;
  elegido: string | null;
  alElegir(elemento: string): void;
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
        </>
      ) : (
        <AvisoEnLinea>{t('vivo.sinPlano')}</AvisoEnLinea>
      )}
    </>
  );
}
