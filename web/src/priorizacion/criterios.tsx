import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import lista from '../lista/lista.module.css';
import { diaDe, fechaLarga, momento } from '../formato/fechas';
import { Vacio } from '../vocabulario/vacio';
import type { Priorizacion } from './consultas';
import { PublicarCriterios } from './publicar-criterios';

type Version = Priorizacion['versiones'][number];

/** The criteria in force, how ties are resolved, and the versions before. */
export function Criterios({ p }: { p: Priorizacion }) {
  const { t } = useTranslation();
  const [publicando, publicar] = useState(false);
  const [vigente, ...anteriores] = p.versiones;
  if (publicando)
    return <PublicarCriterios p={p} desde={vigente ?? null} alCerrar={() => publicar(false)} />;
  const boton = p.permite.publicarCriterios && (
    <Button onClick={() => publicar(true)}>
      {t(vigente === undefined ? 'priorizacion.publicar' : 'priorizacion.publicarOtra')}
    </Button>
  );
  if (vigente === undefined)
    return (
      <Vacio
        icono={<IconScale size={28} stroke={1.5} />}
        titulo={t('priorizacion.sinCriterios')}
        accion={boton}
      >
        {t('priorizacion.sinCriteriosAyuda')}
      </Vacio>
    );
  return (
    <>
      <p className={lista.bajada}>
        {t('priorizacion.escala')} {t('priorizacion.promedio')}
      </p>
      <p className={lista.bajada}>
        {p.congeladaEn === null
          ? t('priorizacion.abiertos')
          : t('priorizacion.congelados', { cuando: fechaLarga(diaDe(p.congeladaEn)) })}
      </p>
      <Tabla v={vigente} />
      <div className="no-imprimir" style={{ marginTop: 16 }}>
        {boton}
      </div>
      {anteriores.length > 0 && (
        <details style={{ marginTop: 20 }}>
          <summary>{t('priorizacion.anteriores')}</summary>
          {anteriores.map((v) => (
            <Tabla key={v.version} v={v} />
          ))}
        </details>
      )}
    </>
  );
}

function Tabla({ v }: { v: Version }) {
  const { t } = useTranslation();
  return (
    <>
      <table className={lista.tabla}>
        <caption className="solo-lector">{t('priorizacion.criterios')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('priorizacion.criterio')}</th>
            <th scope="col">{t('priorizacion.componente')}</th>
            <th scope="col">{t('priorizacion.califica')}</th>
            <th scope="col" className={lista.numero}>
              {t('priorizacion.peso')}
            </th>
          </tr>
        </thead>
        <tbody>
          {v.criterios.map((c) => (
            <tr key={c.clave}>
              <th scope="row">
                <span className={lista.nombre}>{c.nombre}</span>
                <span className={lista.menor}>{c.descripcion}</span>
              </th>
              <td>{c.componenteTexto}</td>
              <td data-rotulo={t('priorizacion.califica')}>{c.calificaTexto}</td>
              <td className={lista.numero} data-rotulo={t('priorizacion.peso')}>
                {c.peso}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p style={{ margin: '12px 0 0' }}>
        <strong>{t('priorizacion.desempate')}:</strong>{' '}
        {v.desempate.map((d, i) => `${i + 1}. ${d.texto}`).join(' · ')}
      </p>
      <p className={lista.menor}>
        {t('priorizacion.version', { n: v.version, quien: v.por, cuando: momento(v.en) })}
        {v.motivo !== null && ` — ${v.motivo}`}
      </p>
    </>
  );
}
