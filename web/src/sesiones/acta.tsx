import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Documento, Oferta, Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { enviarArchivo } from '../documentos/subir';
import { direccionDeOferta } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { esDirecto, ofertaPropia, useActoDirecto } from './acto-directo';
import { direccionDeImpreso, type Sesion } from './consultas';
import { nombreDeFirmante } from './firmar-acta';
import estilos from './sesiones.module.css';

/** Where the minutes stand: written, approved, generated to be signed, signed, published. One tap where nothing is asked. */
export function Acta({ sesion: x, situacion: s }: { sesion: Sesion; situacion: Situacion }) {
  const { t } = useTranslation();
  const de = (evento: string) => ofertaPropia(s, x, evento);
  const acto = useActoDirecto(s, x);
  /** The very PDF that will be signed is kept, so that the scan is bound to it. */
  const generar = async (): Promise<object> => {
    const r = await fetch(direccionDeImpreso(x.id, 'acta', 'pdf'), { credentials: 'same-origin' });
    if (!r.ok) throw new Error(String(r.status));
    const nombre = `acta-${x.acta?.numero ?? x.ordinal}.pdf`;
    const doc = await enviarArchivo<Documento>(
      '/api/documentos',
      new File([await r.blob()], nombre, { type: 'application/pdf' }),
      {
        titular: s.titular.id,
        tipos: ['acta_sesion'],
        titulo: t('sesiones.actaGeneradaTitulo', { n: x.ordinal }),
        firmado: false,
      },
    );
    return { acta: doc.id };
  };
  const a = x.acta;
  if (a === null) return null;
  const generarOferta = de('registrarActaGenerada');
  const aprobar = de('aprobarActa');
  const boton = (o: Oferta, rotulo: string, datos: () => Promise<object>, otraVez = false) =>
    esDirecto(o) ? (
      <Button
        variant={otraVez ? 'default' : 'filled'}
        loading={acto.isPending && acto.variables.oferta.evento === o.evento}
        onClick={() => acto.mutate({ oferta: o, datos })}
      >
        {rotulo}
      </Button>
    ) : (
      <Button component={Link} to={direccionDeOferta(s, o)}>
        {rotulo}
      </Button>
    );
  return (
    <section className={estilos.seccion} aria-labelledby="estado-del-acta">
      <h2 id="estado-del-acta">{t('sesiones.elActa')}</h2>
      <ul className={estilos.lista}>
        <li className={estilos.fila}>
          <span>
            {a.aprobada === null
              ? t('sesiones.actaPorAprobar')
              : t('sesiones.actaAprobadaEl', {
                  fecha: a.aprobada.fecha === null ? '—' : fechaLarga(a.aprobada.fecha),
                })}
          </span>
          {aprobar !== undefined &&
            boton(aprobar, aprobar.etiqueta, () => Promise.resolve({ forma: 'enLaMismaSesion' }))}
        </li>
        <li className={estilos.fila}>
          <span>
            {a.generada === null ? (
              t('sesiones.actaSinGenerar')
            ) : (
              <>
                {t('sesiones.actaGenerada')}{' '}
                <span className={estilos.huella}>{a.generada.sha256}</span>
              </>
            )}
          </span>
          {generarOferta !== undefined &&
            a.firmada === null &&
            boton(generarOferta, t('sesiones.generar'), generar, a.generada !== null)}
        </li>
        <li className={estilos.fila}>
          <span>
            {a.firmada === null ? (
              t('sesiones.actaPorFirmar')
            ) : (
              <>
                {t('sesiones.actaFirmada')}{' '}
                <span className={estilos.huella}>{a.firmada.sha256}</span>
              </>
            )}
          </span>
        </li>
        {a.firmada?.firmas.map((f) => (
          <li key={f.firmante} className={estilos.fila}>
            <span>
              {a.firmantes[f.firmante - 1] === undefined
                ? f.firmante
                : nombreDeFirmante(a.firmantes[f.firmante - 1]!)}
            </span>
            <span className={estilos.detalle}>
              {t(`sesiones.firma.forma.${f.forma as 'manuscrita'}`)}
            </span>
          </li>
        ))}
        {a.aclaratorias.map((c) => (
          <li key={c.documento} className={estilos.fila}>
            <span>
              {t('sesiones.aclaratoria', { fecha: c.fecha === null ? '—' : fechaLarga(c.fecha) })}{' '}
              {c.motivo}
            </span>
            <a href={`/api/documentos/${c.documento}/contenido`}>{t('sesiones.abrirDocumento')}</a>
          </li>
        ))}
        {a.publicada !== null && (
          <li className={estilos.fila}>
            <a href={a.publicada} rel="noreferrer">
              {t('sesiones.actaPublicada')}
            </a>
          </li>
        )}
      </ul>
      {acto.error !== null && <AvisoDeProblema problema={problemaDe(acto.error)} />}
    </section>
  );
}
