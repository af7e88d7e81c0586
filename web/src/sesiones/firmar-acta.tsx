import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CampoDocumento } from '../documentos/campo-documento';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { useActo } from './acto';
import type { Sesion } from './consultas';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import estilos from './sesiones.module.css';
import votos from './votacion.module.css';

const FORMAS = ['manuscrita', 'electronica', 'pendiente', 'seNego'] as const;
type Forma = (typeof FORMAS)[number];
interface Firma {
  readonly firmante: number;
  readonly forma: Forma;
}
export const nombreDeFirmante = (f: NonNullable<Sesion['acta']>['firmantes'][number]): string =>
  [f.nombre, f.cargo, f.institucion].filter(Boolean).join(' · ');

/** The paper that went out and the one that came back, bound by their two hashes, and how each person signed it. */
export function FirmarActa({
  oferta,
  situacion: s,
  sesion: x,
  inicial,
  alRegistrar,
  releer,
}: PropsDeActo) {
  const { t } = useTranslation();
  const firmantes = x.acta?.firmantes ?? [];
  const acto = useActo({
    situacion: s,
    oferta,
    inicial,
    de: { firmas: firmantes.map((_, i) => ({ firmante: i + 1, forma: 'pendiente' })) },
    alRegistrar,
  });
  const firmas = (acto.datos['firmas'] ?? []) as readonly Firma[];
  const formaDe = (n: number): Forma => firmas.find((f) => f.firmante === n)?.forma ?? 'pendiente';
  const poner = (n: number, forma: Forma): void =>
    acto.poner({
      firmas: firmantes.map((_, i) => ({
        firmante: i + 1,
        forma: i + 1 === n ? forma : formaDe(i + 1),
      })),
    });
  const todas = (forma: Forma): void =>
    acto.poner({ firmas: firmantes.map((_, i) => ({ firmante: i + 1, forma })) });
  const firmaron = firmantes.filter((_, i) =>
    ['manuscrita', 'electronica'].includes(formaDe(i + 1)),
  ).length;
  const generada = x.acta?.generada ?? null;
  const acta = acto.datos['acta'];
  return (
    <section className={`${estilos.seccion} no-imprimir`} aria-labelledby="firmar">
      <h2 id="firmar">{t('sesiones.firma.titulo')}</h2>
      <ol className={estilos.pasos}>
        <li>
          <h3>{t('sesiones.firma.saca')}</h3>
          {generada === null ? (
            <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('sesiones.firma.sinGenerar')}>
              <p>{t('sesiones.firma.sinGenerarAyuda')}</p>
            </AvisoEnLinea>
          ) : (
            <>
              <p>{t('sesiones.firma.sacaAyuda')}</p>
              <p>
                <a href={`/api/documentos/${generada.documento}/contenido`}>
                  {t('sesiones.firma.bajar')}
                </a>
              </p>
              <p className={estilos.huella}>SHA-256: {generada.sha256}</p>
            </>
          )}
        </li>
        <li>
          <h3>{t('sesiones.firma.vuelve')}</h3>
          <CampoDocumento
            id="campo-acta"
            rotulo={t('sesiones.firma.firmada')}
            opcional={false}
            ayuda={t('sesiones.firma.firmadaAyuda')}
            titular={s.titular.id}
            tipos={['acta_sesion']}
            valor={typeof acta === 'string' ? acta : null}
            alCambiar={(id) => acto.poner({ acta: id ?? undefined })}
          />
        </li>
        <li>
          <h3>{t('sesiones.firma.quienes')}</h3>
          <div className={estilos.opciones}>
            {(['manuscrita', 'electronica'] as const).map((forma) => (
              <Button key={forma} variant="default" onClick={() => todas(forma)}>
                {t(`sesiones.firma.todas.${forma}`)}
              </Button>
            ))}
          </div>
          <ul className={votos.sillas}>
            {firmantes.map((f, i) => (
              <li key={i}>
                <p className={votos.silla} id={`firmante-${i + 1}`}>
                  {nombreDeFirmante(f)}
                </p>
                <div className={votos.botones} role="group" aria-labelledby={`firmante-${i + 1}`}>
                  {FORMAS.map((forma) => (
                    <button
                      key={forma}
                      type="button"
                      className={votos.voto}
                      aria-pressed={formaDe(i + 1) === forma}
                      onClick={() => poner(i + 1, forma)}
                    >
                      {t(`sesiones.firma.forma.${forma}`)}
                    </button>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          <p role="status">
            {t('sesiones.firma.cuenta', { firmaron, total: firmantes.length })}{' '}
            {t(`sesiones.firma.regla.${x.reglas.firmas}`)}
          </p>
        </li>
      </ol>
      <PieDeActo
        acto={acto}
        oferta={oferta}
        situacion={s}
        listo={typeof acta === 'string'}
        releer={releer}
      />
    </section>
  );
}
