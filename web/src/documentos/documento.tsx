import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { comoSeVera, documento as consultaDeDocumento, situacion } from '../api/consultas';
import type { DocumentoConVersiones } from '../api/modelo';
import { diaDe, fechaLarga, horaDe } from '../formato/fechas';
import { tamano } from '../formato/numeros';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { AccionesDeDocumento } from './acciones-de-documento';
import estilos from './documento.module.css';
import { MarcasDeDocumento } from './marcas-de-documento';

const AsiSeVera = lazy(() => import('./asi-se-vera').then((m) => ({ default: m.AsiSeVera })));

/** One document: what it is, who sees it, its versions, what was done to it and where the journal names it. */
export function Component() {
  const { t } = useTranslation();
  const { procesoId = '', documentoId = '' } = useParams();
  const proceso = useQuery(situacion(procesoId));
  const consulta = useQuery(consultaDeDocumento(documentoId));
  if (consulta.isPending || proceso.isPending) return <Huecos />;
  if (consulta.isError || proceso.isError)
    return (
      <Fallo
        pagina
        error={consulta.error ?? proceso.error}
        reintentar={() => {
          void consulta.refetch();
          void proceso.refetch();
        }}
      />
    );
  const d = consulta.data;
  return (
    <>
      <Migas
        migas={[
          { texto: proceso.data.titular.nombre, a: `/expedientes/${procesoId}` },
          { texto: t('expediente.documentos'), a: `/expedientes/${procesoId}/documentos` },
          { texto: d.titulo },
        ]}
      />
      <Encabezado
        titulo={d.titulo}
        acciones={
          <>
            {!(d.retiro !== null && (d.retiro.clase === 'borrado' || !d.puedo.retirar)) && (
              <Button
                component="a"
                href={d.urlDescarga}
                download
                variant="default"
                leftSection={<IconDownload size={16} stroke={1.5} />}
              >
                {t(
                  d.publica !== null && d.acceso === 'original'
                    ? 'documento.descargarOriginal'
                    : 'documento.descargar',
                )}
              </Button>
            )}
            <AccionesDeDocumento documento={d} />
          </>
        }
      >
        <MarcasDeDocumento documento={d} />
      </Encabezado>
      {d.retiro !== null && (
        <AvisoEnLinea tono="ambar" signo="noAplica" titulo={d.retiro.etiqueta}>
          <p>
            {fechaLarga(diaDe(d.retiro.en))} · {t('documento.fundamento')}: {d.retiro.fundamento} ·{' '}
            {t('documento.autoridad')}: {d.retiro.autoridad}
          </p>
          <p>{d.retiro.motivo}</p>
        </AvisoEnLinea>
      )}
      {d.acceso === 'original' && d.publica !== null && d.publica.version < d.version && (
        <AvisoEnLinea
          tono="ambar"
          signo="anotado"
          titulo={t('documento.desactualizada', { n: d.publica.version })}
        />
      )}
      <div className={estilos.columnas}>
        <div>
          <Datos documento={d} />
          {d.acceso === 'original' && <Historia documento={d} procesoId={procesoId} />}
        </div>
        {d.acceso === 'original' && <Ciudadania documento={d} />}
      </div>
    </>
  );
}

function Datos({ documento: d }: { documento: DocumentoConVersiones }) {
  const { t } = useTranslation();
  const dato = (rotulo: string, valor: ReactNode) => (
    <div>
      <dt>{rotulo}</dt>
      <dd>{valor === null || valor === '' ? '—' : valor}</dd>
    </div>
  );
  const fecha = (f: string | null) => (f === null ? null : fechaLarga(f));
  return (
    <section aria-labelledby="datos-titulo" className={estilos.parte}>
      <h2 id="datos-titulo" className={estilos.subtitulo}>
        {t('documento.datos')}
      </h2>
      <dl className={estilos.datos}>
        {dato(t('documento.queEs'), d.tipos.map((x) => x.etiqueta).join(', '))}
        {dato(t('documento.estado'), d.estado.etiqueta)}
        {dato(
          t('documento.instrumento'),
          [d.instrumento?.etiqueta, d.numero].filter(Boolean).join(' '),
        )}
        {dato(t('documento.organo'), d.organo?.etiqueta ?? null)}
        {dato(t('documento.sistema'), d.sistema)}
        {dato(t('documento.emision'), fecha(d.fechaEmision))}
        {dato(t('documento.recepcion'), fecha(d.fechaRecepcion))}
        {dato(
          t('documento.visibilidad'),
          `${d.visibilidad.etiqueta}${d.visibilidad.origen === 'tabla' ? ` (${t('documento.porLaTabla')})` : d.acceso === 'original' ? ` (${t('documento.porDecision')})` : ''}`,
        )}
        {d.reserva !== null &&
          d.visibilidad.origen === 'reserva' &&
          dato(
            t('documento.fundamento'),
            `${d.reserva.fundamento} · ${d.reserva.autoridad} · ${t('documento.reservadoHasta', { fecha: fechaLarga(d.reserva.hasta) })}`,
          )}
        {dato(t('documento.archivo'), `${d.nombre} · ${tamano(d.tamano)}`)}
        <div className={estilos.ancho}>
          <dt>{t('documento.huellaCompleta')}</dt>
          <dd>
            <code className={estilos.huella}>{d.sha256}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Historia({
  documento: d,
  procesoId,
}: {
  documento: DocumentoConVersiones;
  procesoId: string;
}) {
  const { t } = useTranslation();
  const cuando = (en: string) => `${fechaLarga(diaDe(en))}, ${horaDe(en)}`;
  const bajable = (r: DocumentoConVersiones['retiro']): boolean =>
    r === null || (r.clase === 'oculto' && d.puedo.retirar);
  return (
    <>
      <section aria-labelledby="versiones-titulo" className={estilos.parte}>
        <h2 id="versiones-titulo" className={estilos.subtitulo}>
          {t('documento.versiones')}
        </h2>
        <ol className={estilos.lista} reversed>
          {d.versiones.map((v) => (
            <li key={v.version}>
              <p className={estilos.linea}>
                {bajable(v.retiro) ? (
                  <a href={v.urlDescarga} download>
                    {t('documento.version', { n: v.version })}
                  </a>
                ) : (
                  t('documento.version', { n: v.version })
                )}
                {v.version === d.version && ` · ${t('documento.esLaVigente')}`}
                {v.retiro !== null && ` · ${v.retiro.etiqueta}`}
              </p>
              <p className={estilos.detalle}>
                {t('documento.subidoPor', {
                  nombre: v.subidoPor.nombre,
                  fecha: cuando(v.subidoEn),
                })}{' '}
                · {v.nombre} · {tamano(v.tamano)}
              </p>
              {v.motivo !== null && <p className={estilos.motivo}>{v.motivo}</p>}
              <code className={estilos.huella}>{v.sha256}</code>
            </li>
          ))}
        </ol>
      </section>
      {d.publicas.length > 0 && (
        <section aria-labelledby="publicas-titulo" className={estilos.parte}>
          <h2 id="publicas-titulo" className={estilos.subtitulo}>
            {t('documento.publicas')}
          </h2>
          <ol className={estilos.lista} reversed>
            {d.publicas.map((p) => (
              <li key={p.numero}>
                <p className={estilos.linea}>
                  {bajable(p.retiro) ? (
                    <a href={p.urlDescarga} download>
                      {p.titulo}
                    </a>
                  ) : (
                    p.titulo
                  )}
                  {p.numero === d.publica?.numero && ` · ${t('documento.esLaVigente')}`}
                  {p.retiro !== null && ` · ${p.retiro.etiqueta}`}
                </p>
                <p className={estilos.detalle}>
                  {t('documento.hechaDe', { n: p.version })} ·{' '}
                  {t('documento.subidoPor', {
                    nombre: p.subidoPor.nombre,
                    fecha: cuando(p.subidoEn),
                  })}
                </p>
                <p className={estilos.motivo}>{p.tapado}</p>
                <code className={estilos.huella}>{p.sha256}</code>
              </li>
            ))}
          </ol>
        </section>
      )}
      {d.sucesos.length > 0 && (
        <section aria-labelledby="sucesos-titulo" className={estilos.parte}>
          <h2 id="sucesos-titulo" className={estilos.subtitulo}>
            {t('documento.historia')}
          </h2>
          <ol className={estilos.lista}>
            {d.sucesos.map((s) => (
              <li key={`${s.en}:${s.clase}:${s.frase}`}>
                <p className={estilos.linea}>{s.frase}</p>
                <p className={estilos.detalle}>
                  {s.por.nombre} · {cuando(s.en)}
                </p>
                <p className={estilos.motivo}>{s.motivo}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="usos-titulo" className={estilos.parte}>
        <h2 id="usos-titulo" className={estilos.subtitulo}>
          {t('documento.usos')}
        </h2>
        <p className={estilos.detalle}>
          {t(d.usos.length === 0 ? 'documento.sinUsos' : 'documento.usosAyuda')}
        </p>
        <ul className={estilos.lista}>
          {d.usos.map((u) => (
            <li key={`${u.procesoId}:${u.paso}:${u.secuencia}`}>
              <p className={estilos.linea}>
                {u.paso !== null && `${t('paso.n', { n: u.paso })} · `}
                {u.secuencia !== null && u.raizId === procesoId ? (
                  <Link to={`/expedientes/${procesoId}/historial#asiento-${u.secuencia}`}>
                    {u.etiqueta}
                  </Link>
                ) : (
                  u.etiqueta
                )}
                {u.secuencia !== null && ` · ${t('documento.asiento', { n: u.secuencia })}`}
              </p>
              {u.hash !== null && <code className={estilos.huella}>{u.hash}</code>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Beside the data: how the citizens see it. Asked for when it is wanted: a long file takes its time. */
function Ciudadania({ documento: d }: { documento: DocumentoConVersiones }) {
  const { t } = useTranslation();
  const [ver, ponerVer] = useState(false);
  const conPublica =
    d.publica !== null && (d.visibilidad.codigo !== 'publico' || d.retiro !== null);
  const seLee = d.retiro === null || d.puedo.retirar;
  const consulta = useQuery({
    ...comoSeVera(d.id, conPublica),
    enabled: ver && d.retiro?.clase !== 'borrado' && seLee,
  });
  if (d.retiro?.clase === 'borrado' || !seLee) return null;
  return (
    <aside className={`${estilos.lado} no-imprimir`} aria-label={t('publicar.asiSeVera')}>
      {!ver ? (
        <Button variant="light" fullWidth onClick={() => ponerVer(true)}>
          {t('publicar.ver')}
        </Button>
      ) : consulta.isPending ? (
        <Huecos filas={3} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <Suspense fallback={<Huecos filas={3} />}>
          <AsiSeVera vista={consulta.data} />
        </Suspense>
      )}
    </aside>
  );
}
