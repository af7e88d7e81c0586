import { Accordion } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Cita as CitaDeLey } from '../../api/modelo';
import { cifra } from '../../formato/numeros';
import { Cita } from '../../vocabulario/cita';
import { Encabezado } from '../../vocabulario/encabezado';
import { DescargarBpmn } from '../../procedimiento-vivo/descargar-bpmn';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import { NumeroDePaso } from '../../vocabulario/numero-de-paso';
import { procedimiento as consultaDe, type Procedimiento } from '../instalacion';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';

/** One procedure, to be read: steps, acts with what each asks and where it is written, dates it watches. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const consulta = useQuery(consultaDe(id));
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const p = consulta.data;
  return (
    <>
      <Migas
        migas={[
          {
            texto: t('administracion.secciones.procedimientos'),
            a: '/administracion/procedimientos',
          },
          { texto: p.etiqueta },
        ]}
      />
      <Encabezado titulo={p.etiqueta}>
        <p className={estilos.bajada}>
          {t('procedimientos.version', { n: p.version })} ·{' '}
          {t('procedimientos.deEllos', {
            activos: cifra(p.procesos.activos),
            concluidos: cifra(p.procesos.concluidos),
          })}{' '}
          · <Link to="/ayuda">{t('procedimientos.comoSeLee')}</Link>
        </p>
        <p className={estilos.menor} style={{ margin: 0 }}>
          {t('procedimientos.huella')}: <code>{p.huella}</code>
        </p>
        {p.urlBpmn !== null && <DescargarBpmn href={p.urlBpmn} />}
      </Encabezado>
      <Pasos p={p} />
      <Eventos p={p} />
      <Plazos p={p} />
    </>
  );
}

function Pasos({ p }: { p: Procedimiento }) {
  const { t } = useTranslation();
  return (
    <section className={estilos.seccion} aria-labelledby="pasos">
      <div className={estilos.cabeza}>
        <h2 id="pasos">{t('procedimientos.pasos')}</h2>
      </div>
      {p.listaDePasos.length === 0 ? (
        <p>{t('procedimientos.sinPasos')}</p>
      ) : (
        <table className={estilos.tabla}>
          <caption className="solo-lector">{t('procedimientos.pasos')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('procedimientos.pasos')}</th>
              <th scope="col">{t('procedimientos.responsables')}</th>
              <th scope="col">{t('procedimientos.productos')}</th>
            </tr>
          </thead>
          <tbody>
            {p.listaDePasos.map((x) => (
              <tr key={x.numero}>
                <th scope="row" style={{ width: '50%' }}>
                  <span style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
                    <NumeroDePaso n={x.numero} />
                    <span className={estilos.nombre}>{x.actividad}</span>
                  </span>
                  <span className={estilos.menor}>{x.descripcion}</span>
                  <Cita cita={x.cita as CitaDeLey} fuerza={x.fuerzaTexto} />
                </th>
                <td data-rotulo={t('procedimientos.responsables')}>
                  {x.responsables.map((r) => r.etiqueta).join(', ')}
                  {x.metaDias !== null && (
                    <span className={estilos.menor}>
                      {t('procedimientos.meta', { n: cifra(x.metaDias) })}
                    </span>
                  )}
                </td>
                <td data-rotulo={t('procedimientos.productos')}>
                  {x.productos.length === 0 ? '—' : x.productos.join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Eventos({ p }: { p: Procedimiento }) {
  const { t } = useTranslation();
  return (
    <section className={estilos.seccion} aria-labelledby="eventos">
      <div className={estilos.cabeza}>
        <h2 id="eventos">{t('procedimientos.eventos')}</h2>
      </div>
      <Accordion variant="separated" order={3} multiple>
        {p.listaDeEventos.map((e) => (
          <Accordion.Item key={e.nombre} value={e.nombre}>
            <Accordion.Control>
              {e.etiqueta}
              <span className={estilos.menor}>
                {e.paso === null
                  ? t('procedimientos.sinPaso')
                  : t('procedimientos.delPaso', { n: e.paso })}{' '}
                · {e.actua.map((r) => r.etiqueta).join(', ')}
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              {e.ayuda !== null && <p>{e.ayuda}</p>}
              {e.porCuentaDe.map((x) => (
                <p key={x.actua.rol} className={estilos.menor}>
                  {t('procedimientos.registra', {
                    actua: x.actua.etiqueta,
                    quienes: x.registran.map((r) => r.etiqueta).join(', '),
                  })}
                </p>
              ))}
              <p style={{ marginBottom: 4 }}>
                <strong>{t('procedimientos.exige')}</strong>
              </p>
              {e.requisitos.length === 0 ? (
                <p className={estilos.menor}>{t('procedimientos.nadaSeExige')}</p>
              ) : (
                <ul style={{ display: 'grid', gap: 8, margin: 0, paddingLeft: 20 }}>
                  {e.requisitos.map((r) => (
                    <li key={r.codigo}>
                      {r.texto}
                      <br />
                      <Cita
                        cita={r.cita as CitaDeLey}
                        fuerza={r.fuerzaTexto}
                        lecturaNuestra={r.lecturaNuestra}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}

function Plazos({ p }: { p: Procedimiento }) {
  const { t } = useTranslation();
  return (
    <section className={estilos.seccion} aria-labelledby="plazos">
      <div className={estilos.cabeza}>
        <h2 id="plazos">{t('procedimientos.plazos')}</h2>
        <Link to="/administracion/parametros">{t('procedimientos.verParametros')}</Link>
      </div>
      {p.plazos.length === 0 ? (
        <p>{t('procedimientos.sinPlazos')}</p>
      ) : (
        <ul className={estilos.lineas}>
          {p.plazos.map((z) => (
            <li key={z.nombre}>
              <strong>{z.etiqueta}</strong> <Rotulo>{z.claseTexto}</Rotulo>
              <span className={estilos.menor}>
                {t('procedimientos.porDefecto', { n: cifra(z.porDefecto), unidad: z.unidadTexto })}
                {z.certeza !== 'fuente' && ` · ${t('parametros.lectura', { certeza: z.certeza })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
