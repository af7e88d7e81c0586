import { Button } from '@mantine/core';
import { IconPencil, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { direccionDeOferta, useExpediente } from '../expediente/contexto';
import { cifra } from '../formato/numeros';
import { Vacio } from '../vocabulario/vacio';
import type { Plan } from './consultas';
import { dia, Documento, usePlan } from './lo-que-se-lee';
import estilos from './planes.module.css';

type Mesa = Plan['mesas'][number];

/** The mesas, workshops and gatherings of the co-creation: what is on record of each, and where one more is written. */
export function Mesas() {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const { situacion: s } = useExpediente();
  const oferta = s.ofertas.find(
    (o) => o.evento === 'registrarMesa' && o.procesoId === plan.cocreacion && o.puedo,
  );
  const registrar =
    oferta === undefined || s.marca !== null ? null : (
      <Button
        component={Link}
        className="no-imprimir"
        to={direccionDeOferta(s, oferta)}
        leftSection={<IconPlus size={16} stroke={1.5} />}
      >
        {oferta.etiqueta}
      </Button>
    );
  if (plan.mesas.length === 0)
    return (
      <Vacio icono={<IconUsersGroup size={28} stroke={1.5} />} titulo={t('planes.sinMesas')}>
        {registrar ?? t('planes.sinMesasAyuda')}
      </Vacio>
    );
  return (
    <>
      {registrar}
      <ul className={estilos.lista}>
        {plan.mesas.map((m) => (
          <UnaMesa key={m.secuencia} m={m} />
        ))}
      </ul>
      <p className={estilos.nota}>{t('planes.mesasEnPublico')}</p>
    </>
  );
}

function UnaMesa({ m }: { m: Mesa }) {
  const { t } = useTranslation();
  const { plan, raizId } = usePlan();
  const opcion = (valor: string | null): string | null =>
    valor === null ? null : (plan.rotulos[`opcion.${valor}`] ?? valor);
  const total = m.asistencia.find((c) => c.grupo === 'total');
  const grupos = m.asistencia.filter((c) => c.grupo !== 'total');
  return (
    <li className={estilos.mesa}>
      <h3>{m.tema ?? t('planes.sinConstancia')}</h3>
      <p className={estilos.nota}>
        {[
          opcion(m.clase),
          m.fecha === null ? t('planes.sinConstancia') : dia(m.fecha),
          opcion(m.modalidad),
          m.lugar,
          m.territorio,
        ]
          .filter((x) => x !== null)
          .join(' · ')}
      </p>
      {m.convoca !== null && <p>{t('planes.convoca', { quien: m.convoca })}</p>}
      {m.metodo !== null && <p>{m.metodo}</p>}
      <p>
        {total === undefined
          ? t('planes.sinAsistencia')
          : t('planes.asistentes', { count: total.cantidad, n: cifra(total.cantidad) })}
        {m.propuestas !== null && (
          <>
            {' · '}
            {t('planes.dejo', { count: m.propuestas, n: cifra(m.propuestas) })}
          </>
        )}
        {plan.cocreacion !== null && (
          <>
            {' · '}
            <Link to={`/propuestas?cocreacion=${plan.cocreacion}&mesa=${m.secuencia}`}>
              {t('planes.susPropuestas')}
            </Link>
          </>
        )}
      </p>
      {grupos.length > 0 && (
        <details>
          <summary>{t('planes.quienesAsistieron')}</summary>
          <dl className={estilos.grupos}>
            {grupos.map((c) => (
              <div key={c.grupo}>
                <dt>{opcion(c.grupo)}</dt>
                <dd>{cifra(c.cantidad)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className="no-imprimir">
        <Documento id={m.registro} />{' '}
        <Link
          className={estilos.corregir}
          to={`/expedientes/${raizId}/historial/${m.secuencia}`}
          aria-label={t('planes.corregirMesa', { tema: m.tema ?? m.secuencia })}
        >
          <IconPencil size={14} stroke={1.5} /> {t('planes.corregir')}
        </Link>
      </p>
    </li>
  );
}
