import { Button, Group } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { actasHistoricas, miembrosImportados } from '../administracion/importacion/consultas';
import { PieDeLista } from '../lista/pie-de-lista';
import { useExpediente } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { Composicion } from '../sesiones/composicion';
import { organo, organos } from '../sesiones/consultas';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import estilos from './foro-del-expediente.module.css';

/**
 * Who the forum is made of, and the sessions it held before Minga. Its seats are those of its body; the list that was
 * imported is what a sheet said of it before, and speaks alone only until there is a body.
 */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const miembros = useInfiniteQuery(miembrosImportados(s.titular.id));
  const actas = useInfiniteQuery(actasHistoricas(s.titular.id));
  const cuerpos = useQuery(organos(s.titular.id));
  const suyo = cuerpos.data?.elementos.find(
    (o) => o.clase === 'foroMultiactor' && o.estados.includes('organoConstituido'),
  );
  const foro = useQuery({ ...organo(suyo?.id ?? ''), enabled: suyo !== undefined });
  if (miembros.isPending || actas.isPending || cuerpos.isPending || foro.isLoading)
    return <Huecos />;
  const error = miembros.error ?? actas.error ?? cuerpos.error ?? foro.error;
  if (error !== null) return <Fallo error={error} />;
  const suyos = miembros.data?.pages.flatMap((p) => p.elementos) ?? [];
  const suyas = actas.data?.pages.flatMap((p) => p.elementos) ?? [];
  const conOrgano = suyo !== undefined;
  const importar = (clase: string) => (
    <Button
      component={Link}
      variant="default"
      to={`/administracion/importacion?titular=${s.titular.id}&clase=${clase}`}
    >
      {t('foro.importar')}
    </Button>
  );
  return (
    <div className={estilos.pagina}>
      {foro.data !== undefined && (
        <div className={estilos.organo}>
          <Composicion organo={foro.data} />
          <p className={`${estilos.pie} no-imprimir`}>
            <Link to={`/organos/${foro.data.id}`}>{t('foro.verOrgano')}</Link>
          </p>
        </div>
      )}
      <section aria-labelledby="foro-miembros">
        <div className={estilos.cabeza}>
          <h2 id="foro-miembros">{t(conOrgano ? 'foro.importados' : 'foro.miembros')}</h2>
          <div className="no-imprimir">{suyos.length > 0 && importar('miembros')}</div>
        </div>
        {suyos.length > 0 && (
          <p className={estilos.detalle}>
            {t(conOrgano ? 'foro.importadosConOrgano' : 'foro.importadosSinOrgano')}
          </p>
        )}
        {suyos.length === 0 && conOrgano ? (
          <p className={estilos.detalle}>
            {t('foro.sinImportados')} {importar('miembros')}
          </p>
        ) : suyos.length === 0 ? (
          <Vacio
            icono={<IconUsersGroup size={28} stroke={1.5} />}
            titulo={t('foro.sinMiembros')}
            accion={
              <Group gap="xs">
                <Button component={Link} to={`/expedientes/${s.raizId}/sesiones`}>
                  {t('foro.aLosOrganos')}
                </Button>
                {importar('miembros')}
              </Group>
            }
          >
            {t('foro.sinMiembrosAyuda')}
          </Vacio>
        ) : (
          <ul className={estilos.lista}>
            {suyos.map((m) => (
              <li key={m.id}>
                <p className={estilos.nombre}>
                  {m.institucion} <span className={estilos.marca}>{m.sector}</span>
                </p>
                <p className={estilos.detalle}>
                  {[
                    m.nombre,
                    m.calidad,
                    m.cargo,
                    m.oficio,
                    m.desde === null ? null : t('foro.desde', { fecha: fechaLarga(m.desde) }),
                    m.hasta === null ? null : t('foro.hasta', { fecha: fechaLarga(m.hasta) }),
                    m.correo,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
        <PieDeLista consulta={miembros} vistos={suyos.length} />
      </section>
      <section aria-labelledby="foro-actas">
        <div className={estilos.cabeza}>
          <h2 id="foro-actas">{t('foro.actas')}</h2>
          <div className="no-imprimir">{suyas.length > 0 && importar('actas')}</div>
        </div>
        {suyas.length === 0 ? (
          <p className={estilos.detalle}>
            {t('foro.sinActas')} {importar('actas')}
          </p>
        ) : (
          <>
            <p className={estilos.detalle}>{t('foro.historicas')}</p>
            <ul className={estilos.lista}>
              {suyas.map((a) => (
                <li key={a.id}>
                  <p className={estilos.nombre}>
                    {fechaLarga(a.fecha)}{' '}
                    <span className={estilos.marca}>{t('foro.historica')}</span>
                  </p>
                  <p>{a.asunto}</p>
                  <p className={estilos.detalle}>
                    {[a.cuerpo, a.clase, a.numero].filter(Boolean).join(' · ')}
                    {a.documento !== null && (
                      <>
                        {' · '}
                        <Link to={`/expedientes/${s.raizId}/documentos/${a.documento}`}>
                          {t('foro.acta')}
                        </Link>
                      </>
                    )}
                  </p>
                  {a.acuerdos !== null && <p className={estilos.detalle}>{a.acuerdos}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
        <PieDeLista consulta={actas} vistos={suyas.length} />
      </section>
    </div>
  );
}
