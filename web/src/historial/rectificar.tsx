import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { situacion as consultaDeSituacion } from '../api/consultas';
import { compromisoDe } from '../expediente/compromiso-de';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Vacio } from '../vocabulario/vacio';
import { CuandoDeAsiento, enmiendasDe, QuienDeAsiento, tituloDeAsiento } from './asiento';
import { asiento as consultaDeAsiento } from './consulta-de-asiento';
import { FormularioDeEnmienda } from './formulario-de-enmienda';
import estilos from './rectificar.module.css';

/** Mending a mistake in the open: what was recorded, what it should say, and what changes because of it. */
export function Component() {
  const { t } = useTranslation();
  const { procesoId = '', secuencia = '' } = useParams();
  const proceso = useQuery(consultaDeSituacion(procesoId));
  const asiento = useQuery(consultaDeAsiento(procesoId, Number(secuencia)));
  if (proceso.isPending || asiento.isPending) return <Huecos />;
  if (proceso.isError || asiento.isError)
    return (
      <Fallo
        pagina
        error={proceso.error ?? asiento.error}
        reintentar={() => {
          void proceso.refetch();
          void asiento.refetch();
        }}
      />
    );
  const s = proceso.data;
  const a = asiento.data;
  if (s === undefined || enmiendasDe(a).length === 0)
    return <Vacio titulo={t('fallo.noEncontrado')}>{t('fallo.noEncontradoAyuda')}</Vacio>;
  return (
    <>
      <Migas
        migas={[
          { texto: s.titular.nombre, a: `/expedientes/${s.raizId}` },
          { texto: t('expediente.historial'), a: `/expedientes/${s.raizId}/historial` },
          { texto: t('constancia.numero', { n: a.secuencia }) },
        ]}
      />
      <Encabezado titulo={t('enmienda.titulo', { n: a.secuencia })}>
        <blockquote className={estilos.linea}>
          <p className={estilos.frase}>{tituloDeAsiento(a, compromisoDe(s, a.procesoId))}</p>
          <p className={estilos.pie}>
            <CuandoDeAsiento asiento={a} />
            <br />
            <QuienDeAsiento asiento={a} titular={s.titular} />
          </p>
        </blockquote>
      </Encabezado>
      <FormularioDeEnmienda situacion={s} asiento={a} />
    </>
  );
}
