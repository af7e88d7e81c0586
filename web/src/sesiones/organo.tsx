import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { situacion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { direccionDeOferta } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { ListaPaginada } from '../lista/lista-paginada';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Composicion } from './composicion';
import { organo as consultaDeOrgano, sesiones, type Organo, type Sesion } from './consultas';
import { quorumEnPalabras } from './quorum-en-palabras';
import estilos from './sesiones.module.css';

/** One body: who sits in it, by which norm it meets, what it owes, its sessions. */
export function Component() {
  const { t } = useTranslation();
  const { organoId = '' } = useParams();
  const consulta = useQuery(consultaDeOrgano(organoId));
  const proceso = useQuery(situacion(organoId));
  const lista = useInfiniteQuery(sesiones(organoId));
  if (consulta.isPending || proceso.isPending) return <Huecos filas={6} alto={56} />;
  const error = consulta.error ?? proceso.error;
  if (error !== null)
    return <Fallo pagina error={error} reintentar={() => void consulta.refetch()} />;
  const o = consulta.data;
  const s = proceso.data;
  if (o === undefined || s === undefined) return null;
  const ofertas = s.ofertas.filter((x) => x.puedo);
  return (
    <>
      <Migas
        migas={[
          {
            texto: s.titular.nombre,
            a:
              s.titular.proceso === null
                ? `/gobiernos/${s.titular.id}`
                : `/expedientes/${s.titular.proceso.id}/sesiones`,
          },
          { texto: t('sesiones.organos') },
        ]}
      />
      <Encabezado titulo={o.nombre} acciones={o.constituido !== null && <NuevaSesion organo={o} />}>
        <p className={estilos.detalle}>
          {[
            t(`sesiones.clase.${o.clase}`),
            o.constituido === null
              ? t('sesiones.sinConstituir')
              : o.constituido.fecha === null
                ? t('sesiones.constituido')
                : t('sesiones.constituidoEl', { fecha: fechaLarga(o.constituido.fecha) }),
          ].join(' · ')}
        </p>
      </Encabezado>
      <div className={estilos.pagina}>
        <Pendientes organo={o} />
        {ofertas.length > 0 && (
          <section className={`${estilos.seccion} no-imprimir`} aria-labelledby="que-hacer">
            <h2 id="que-hacer">{t('sesiones.queSePuede')}</h2>
            <div className={estilos.acciones}>
              {ofertas.map((x) => (
                <Button
                  key={x.evento}
                  component={Link}
                  to={direccionDeOferta(s, x)}
                  variant={x.espera ? 'filled' : 'default'}
                >
                  {x.etiqueta}
                </Button>
              ))}
            </div>
          </section>
        )}
        <section className={estilos.seccion} aria-labelledby="sesiones">
          <h2 id="sesiones">{t('sesiones.titulo')}</h2>
          <ListaPaginada
            consulta={lista}
            huecos={3}
            vacio={<p className={estilos.detalle}>{t('sesiones.sinSesiones')}</p>}
          >
            {(filas) => (
              <ul className={estilos.lista}>
                {filas.map((x) => (
                  <li key={x.id} className={estilos.fila}>
                    <div>
                      <p className={estilos.nombre}>
                        <Link to={`/sesiones/${x.id}`}>
                          {t('sesiones.laSesion', {
                            n: x.ordinal,
                            tipo: t(`sesiones.tipo.${x.tipo}`).toLowerCase(),
                          })}
                        </Link>
                      </p>
                      <p className={estilos.detalle}>
                        {[
                          x.fecha === null ? null : fechaLarga(x.fecha),
                          x.hora,
                          x.numero,
                          t('sesiones.puntos', { count: x.puntos }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                    <EstadoDeSesion estados={x.estados} />
                  </li>
                ))}
              </ul>
            )}
          </ListaPaginada>
        </section>
        <Composicion organo={o} />
        <Norma organo={o} />
      </div>
    </>
  );
}

export function EstadoDeSesion({ estados }: { estados: readonly string[] }) {
  const { t } = useTranslation();
  const estado = estados.at(-1) ?? '';
  return (
    <span
      className={estilos.marca}
      data-tono={
        estado === 'quorumNoReunido' || estado === 'sesionSuspendida'
          ? 'ambar'
          : estado === 'actaFirmada'
            ? 'acento'
            : undefined
      }
    >
      {t(`sesiones.estado.${estado as 'sesionConvocada'}`)}
    </span>
  );
}

/** The session is a process of its own: it is opened, and its call written in it. */
function NuevaSesion({ organo: o }: { organo: Organo }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const clave = useRef(claveNueva());
  const abrir = useMutation({
    mutationFn: (tipo: Sesion['tipo']) =>
      pedir(
        api.POST('/api/procesos', {
          params: { header: { 'Idempotency-Key': `${clave.current}-${tipo}` } },
          body: {
            procedimiento: 'sesion',
            titular: o.titularId,
            asunto: o.siguienteSesion.asunto,
            entrada: { tipo },
          },
        }),
      ),
    onSuccess: (r) => void navegar(`/sesiones/${r.id}`),
  });
  return (
    <>
      <Group gap={8}>
        <Button
          variant="default"
          loading={abrir.isPending && abrir.variables === 'extraordinaria'}
          onClick={() => abrir.mutate('extraordinaria')}
        >
          {t('sesiones.convocar.extraordinaria')}
        </Button>
        <Button
          loading={abrir.isPending && abrir.variables === 'ordinaria'}
          onClick={() => abrir.mutate('ordinaria')}
        >
          {t('sesiones.convocar.ordinaria')}
        </Button>
      </Group>
      {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
    </>
  );
}

/** What it owes: each with where to mend it. Nothing of it stops a body from meeting. */
function Pendientes({ organo: o }: { organo: Organo }) {
  const { t } = useTranslation();
  const enFunciones = o.representaciones.filter((r) => r.enFunciones);
  const hay = [
    o.normaVigente === null && o.constituido !== null ? t('sesiones.pendiente.norma') : null,
    ...(['presidencia', 'secretariaTecnica'] as const).map((f) =>
      o.constituido !== null && !enFunciones.some((r) => r.funcion === f)
        ? t(`sesiones.pendiente.${f}`)
        : null,
    ),
    ...[
      [
        'principal',
        enFunciones.filter((r) => r.clase === 'institucion' && !r.principalAcreditado),
      ] as const,
      [
        'suplente',
        enFunciones.filter((r) => r.clase === 'institucion' && !r.suplenteAcreditado),
      ] as const,
    ].map(([calidad, cuales]) =>
      cuales.length === 0
        ? null
        : t(`sesiones.pendiente.${calidad}`, {
            count: cuales.length,
            cuales: cuales.map((r) => r.nombre).join(', '),
          }),
    ),
    o.cadencia.vencida ? t('sesiones.cadenciaVencida', { count: o.cadencia.meses ?? 0 }) : null,
  ].filter((x) => x !== null);
  if (hay.length === 0) return null;
  return (
    <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('sesiones.pendientes')}>
      <ul>
        {hay.map((x) => (
          <li key={x}>{x}</li>
        ))}
      </ul>
    </AvisoEnLinea>
  );
}

function Norma({ organo: o }: { organo: Organo }) {
  const { t } = useTranslation();
  const r = o.reglas;
  const dias = (n: number): string =>
    t(r.unidadDeAviso === 'horas' ? 'sesiones.regla.horas' : 'sesiones.regla.dias', { count: n });
  const reglas: readonly (readonly [string, string])[] = [
    [
      t('sesiones.regla.cadencia'),
      r.cadenciaMeses === null ? '—' : t('sesiones.regla.meses', { count: r.cadenciaMeses }),
    ],
    [t('sesiones.regla.avisoOrdinaria'), dias(r.avisoOrdinaria)],
    [t('sesiones.regla.avisoExtraordinaria'), dias(r.avisoExtraordinaria)],
    [
      t('sesiones.regla.quorum'),
      `${t(`sesiones.formula.${r.quorum}`)}: ${quorumEnPalabras(o.quorum.formula, t)}`,
    ],
    [
      t('sesiones.regla.segunda'),
      t(`sesiones.segunda.${r.segundaConvocatoria}`, { count: r.diasDeSegunda }),
    ],
    [t('sesiones.regla.mayoria'), t(`sesiones.mayoria.${r.mayoria}`)],
    [t('sesiones.regla.dirimente'), t(r.votoDirimente ? 'sesiones.si' : 'sesiones.no')],
    [t('sesiones.regla.porAcreditar'), t(`sesiones.porAcreditar.${r.porAcreditar}`)],
  ];
  return (
    <section className={estilos.seccion} aria-labelledby="norma">
      <h2 id="norma">{t('sesiones.normaTitulo')}</h2>
      <p className={estilos.detalle}>
        {o.normaVigente === null
          ? t('sesiones.normaPlantilla')
          : t('sesiones.norma', { version: o.normaVigente })}
      </p>
      <dl className={estilos.reglas}>
        {reglas.map(([que, cual]) => (
          <div key={que}>
            <dt>{que}</dt>
            <dd>{cual}</dd>
          </div>
        ))}
      </dl>
      {o.normas.length > 1 && (
        <ul className={estilos.lista} aria-label={t('sesiones.versiones')}>
          {o.normas.toReversed().map((n) => (
            <li key={n.version} className={estilos.fila}>
              <span>
                {t('sesiones.norma', { version: n.version })}
                {n.desde !== null && ` · ${t('sesiones.desde', { fecha: fechaLarga(n.desde) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
