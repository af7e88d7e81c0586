import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { comprobacion, direccionDeImpreso } from '../sesiones/consultas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import estilos from '../sesiones/sesiones.module.css';

/** Where the square code of a printed document leads: does the system still say the same? */
export function Component() {
  const { t } = useTranslation();
  const { procesoId = '', clase = '' } = useParams();
  const [parametros] = useSearchParams();
  const impresa = parametros.get('huella') ?? '';
  const informe = parametros.get('informe');
  const consulta = useQuery(comprobacion(procesoId, clase, { huella: impresa, informe }));
  if (consulta.isPending) return <Huecos filas={3} alto={56} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const { titulo, titular, huella } = consulta.data;
  const igual = impresa === huella;
  return (
    <>
      <Encabezado titulo={titulo}>
        <p className={estilos.detalle}>{titular}</p>
      </Encabezado>
      <div className={estilos.pagina}>
        <AvisoEnLinea
          tono={impresa === '' ? 'neutro' : igual ? 'acento' : 'ambar'}
          signo={impresa === '' ? 'anotado' : igual ? 'cumplido' : 'porVencer'}
          titulo={t(
            impresa === '' ? 'impresos.sinHuella' : igual ? 'impresos.igual' : 'impresos.distinto',
          )}
        >
          <p>{t(igual ? 'impresos.igualQue' : 'impresos.distintoQue')}</p>
        </AvisoEnLinea>
        <dl className={estilos.reglas}>
          <div>
            <dt>{t('impresos.huellaDeHoy')}</dt>
            <dd className={estilos.huella}>{huella}</dd>
          </div>
          {impresa !== '' && (
            <div>
              <dt>{t('impresos.huellaImpresa')}</dt>
              <dd className={estilos.huella}>{impresa}</dd>
            </div>
          )}
        </dl>
        <p>
          <a href={direccionDeImpreso(procesoId, clase, 'pdf', informe)}>PDF</a>
          {' · '}
          <a href={direccionDeImpreso(procesoId, clase, 'docx', informe)}>DOCX</a>
          {' · '}
          <a href={direccionDeImpreso(procesoId, clase, 'txt', informe)}>{t('impresos.texto')}</a>
        </p>
      </div>
    </>
  );
}
