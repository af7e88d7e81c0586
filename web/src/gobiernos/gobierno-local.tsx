import { IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { titular as consultaDeTitular } from '../api/consultas';
import { miraTodos, useCargo } from '../armazon/cargo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Vacio } from '../vocabulario/vacio';
import { AbrirProceso } from './abrir-proceso';
import { FichaDeTitular } from './ficha-de-titular';
import { finDe } from './fin-de-proceso';
import estilos from './gobierno-local.module.css';
import { procesosDelGobierno } from './procesos-del-gobierno';

/** A local government that has not begun, or that ended and may begin again: what it is, and how to begin. */
export function Component() {
  const { t } = useTranslation();
  const { titularId = '' } = useParams();
  const { cargo } = useCargo();
  const consulta = useQuery(consultaDeTitular(titularId));
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const x = consulta.data;
  const anterior = finDe(x.proceso?.marca);
  const procesos = procesosDelGobierno(x);
  // With one process alive and no other before it, its expediente says more than this page.
  if (x.proceso !== null && anterior === null && procesos.length < 2)
    return <Navigate to={`/expedientes/${x.proceso.id}`} replace />;
  return (
    <>
      {miraTodos(cargo) && (
        <Migas migas={[{ texto: t('menu.gobiernos'), a: '/gobiernos' }, { texto: x.nombre }]} />
      )}
      <Encabezado
        titulo={x.nombre}
        acciones={anterior !== null && <AbrirProceso titular={x} anterior={anterior} />}
      >
        <FichaDeTitular titular={x} />
      </Encabezado>
      <div className={estilos.cuerpo}>
        {x.proceso === null && (
          <Vacio
            icono={<IconFlag size={28} stroke={1.5} />}
            titulo={t('gobierno.sinProceso')}
            accion={
              <>
                <AbrirProceso titular={x} anterior={null} />
                {(cargo?.rol === 'poc' || cargo?.rol === 'pocl' || cargo?.rol === 'gremio') && (
                  <p>
                    <Link to={`/administracion/regularizacion?titular=${x.id}`}>
                      {t('regularizacion.yaVenia')}
                    </Link>
                  </p>
                )}
              </>
            }
          >
            {t('gobierno.sinProcesoAyuda')}
          </Vacio>
        )}
        {procesos.length > 0 && <Procesos procesos={procesos} />}
      </div>
    </>
  );
}

/** Newest first: each is kept whole, whatever came of it. */
function Procesos({ procesos }: { procesos: ReturnType<typeof procesosDelGobierno> }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="procesos">
      <h2 id="procesos" className={estilos.titulo}>
        {t('gobierno.procesos')}
      </h2>
      <ul className={estilos.lista}>
        {procesos
          .toSorted((a, b) => b.abiertoEn.localeCompare(a.abiertoEn))
          .map((p) => (
            <li key={p.id}>
              <Link to={`/expedientes/${p.id}`}>{p.etiqueta}</Link>
              <span>{t('gobierno.abiertoEl', { fecha: fechaLarga(diaDe(p.abiertoEn)) })}</span>
              <span>
                {p.marca === null
                  ? t(`gobierno.situacion.${p.situacion}`)
                  : t(`marca.estado.${p.marca}`)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
