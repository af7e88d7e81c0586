import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSesion } from '../api/consultas';
import { misAccesos } from '../api/consultas-de-cuenta';
import type { Acceso } from '../api/modelo';
import { momento } from '../formato/fechas';
import { PieDeLista } from '../lista/pie-de-lista';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import estilos from './mi-cuenta.module.css';

/** What the log says of one: by one's account, or on it. */
export function Actividad() {
  const { t } = useTranslation();
  const consulta = useInfiniteQuery(misAccesos());
  const lista = consulta.data?.pages.flatMap((p) => p.elementos) ?? [];
  return (
    <section className={estilos.seccion} aria-labelledby="actividad">
      <h2 id="actividad">{t('miCuenta.actividad.titulo')}</h2>
      <p className={estilos.explica}>{t('miCuenta.actividad.explica')}</p>
      {consulta.isPending ? (
        <Huecos filas={4} alto={40} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <ul className={estilos.lista}>
          {lista.map((a) => (
            <Linea key={a.id} acceso={a} />
          ))}
        </ul>
      )}
      <PieDeLista consulta={consulta} vistos={lista.length} />
    </section>
  );
}

function Linea({ acceso: a }: { acceso: Acceso }) {
  const { t } = useTranslation();
  const mia = useSesion()?.cuenta.id;
  const otra = a.cuenta !== null && a.cuenta.id !== mia ? a.cuenta.nombre : null;
  const menudo = [
    momento(a.en),
    ...(a.via === null ? [] : [t(`accesos.via.${a.via}`)]),
    ...(otra === null ? [] : [t('miCuenta.actividad.otraPersona', { nombre: otra })]),
  ];
  return (
    <li>
      <div className={estilos.que}>
        <p className={estilos.nombre}>
          {a.etiqueta}
          {a.detalle !== null && `: ${a.detalle}`}
        </p>
        <p className={estilos.menudo}>{menudo.join(' · ')}</p>
      </div>
    </li>
  );
}
