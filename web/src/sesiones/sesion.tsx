import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { olvidarProceso, situacion } from '../api/consultas';
import type { Oferta, Situacion } from '../api/modelo';
import { useBorradorGuardado } from '../avanzar/borrador';
import { direccionDeOferta } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Acta } from './acta';
import { ElaborarActa } from './elaborar-acta';
import { Convocar } from './convocar';
import { organo as consultaDeOrgano, sesion as consultaDeSesion } from './consultas';
import type { Organo, Sesion } from './consultas';
import { Descargas } from '../impresos/descargas';
import { EnVivo } from './en-vivo';
import { FirmarActa } from './firmar-acta';
import { LlevarSesion } from './llevar-sesion';
import { LoOcurrido } from './lo-ocurrido';
import { EstadoDeSesion } from './organo';
import { PublicarActa } from './publicar-acta';
import { SegundaConvocatoria } from './segunda-convocatoria';
import estilos from './sesiones.module.css';

/** The acts that have a screen of their own; the others use the form of any act. */
const PROPIOS = [
  'convocarSesion',
  'convocarSegundaVez',
  'decidirPunto',
  'celebrarSesion',
  'elaborarActa',
  'firmarActa',
  'publicarActa',
] as const;
type Propio = (typeof PROPIOS)[number];

/** Of those, the one this moment of the session asks for. */
const toca = (x: Sesion): Readonly<Record<Propio, boolean>> => ({
  convocarSesion: x.convocatoria === null,
  convocarSegundaVez: true,
  decidirPunto: true,
  celebrarSesion: x.convocatoria !== null,
  elaborarActa: x.acta === null,
  firmarActa: x.acta !== null && x.acta.firmada === null,
  publicarActa: x.acta?.firmada != null && x.acta.publicada === null,
});

export function Component() {
  const { t } = useTranslation();
  const { sesionId = '' } = useParams();
  const consulta = useQuery(consultaDeSesion(sesionId));
  const proceso = useQuery(situacion(sesionId));
  const x = consulta.data;
  const organo = useQuery({ ...consultaDeOrgano(x?.organo ?? ''), enabled: x !== undefined });
  const error = consulta.error ?? proceso.error ?? organo.error;
  if (error !== null)
    return (
      <Fallo
        pagina
        error={error}
        reintentar={() => void Promise.all([consulta.refetch(), proceso.refetch()])}
      />
    );
  const s = proceso.data;
  const o = organo.data;
  if (x === undefined || s === undefined || o === undefined) return <Huecos filas={6} alto={56} />;
  const nombre = t('sesiones.laSesion', {
    n: x.ordinal,
    tipo: t(`sesiones.tipo.${x.tipo}`).toLowerCase(),
  });
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
          { texto: o.nombre, a: `/organos/${o.id}` },
        ]}
      />
      <Encabezado
        titulo={nombre}
        acciones={
          <div>
            <EstadoDeSesion estados={x.estados} />
          </div>
        }
      >
        <p className={estilos.detalle}>
          {[
            x.fecha === null ? t('sesiones.sinFecha') : fechaLarga(x.fecha),
            x.hora,
            x.modalidad === null ? null : t(`sesiones.modalidad.${x.modalidad}`),
            x.lugar,
            x.llamada === 2 ? t('sesiones.segundaConvocatoria') : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Encabezado>
      <div className={estilos.pagina}>
        <Ahora sesion={x} organo={o} situacion={s} />
        {x.puntos.length > 0 && (
          <LoOcurrido
            sesion={x}
            // While it is held its points are above, each with what is being settled.
            conAgenda={x.celebrada || !s.ofertas.some((q) => q.evento === 'celebrarSesion')}
          />
        )}
      </div>
    </>
  );
}

/** What is to be done now: the screen of the act that is awaited, and the other acts that may be. */
function Ahora({
  sesion: x,
  organo: o,
  situacion: s,
}: {
  sesion: Sesion;
  organo: Organo;
  situacion: Situacion;
}) {
  const { t } = useTranslation();
  const ofertaDe = (evento: string): Oferta | undefined =>
    s.ofertas.find((q) => q.evento === evento && q.procesoId === x.id);
  const ahora = toca(x);
  const propio = PROPIOS.find((e) => ahora[e] && ofertaDe(e) !== undefined);
  const oferta = propio === undefined ? undefined : ofertaDe(propio);
  /** Those that the screen already offers beside what they are about. */
  const enSuSitio =
    propio === 'decidirPunto'
      ? ['registrarAsistencia', 'clausurarSesion']
      : propio === 'celebrarSesion'
        ? ['instalarSesion', 'declararSinQuorum']
        : x.acta === null
          ? []
          : ['aprobarActa', 'registrarActaGenerada', 'firmarActa'];
  const otras = s.ofertas.filter(
    (q) => q.puedo && q.evento !== propio && q.procesoId === x.id && !enSuSitio.includes(q.evento),
  );
  return (
    <>
      {x.convocatoria !== null && !x.celebrada && x.fecha !== null && x.fecha > s.hoy && (
        <AvisoEnLinea signo="aunNo">
          <p>{t('sesiones.porOcurrir', { fecha: fechaLarga(x.fecha) })}</p>
        </AvisoEnLinea>
      )}
      {oferta?.puedo === false && (
        <AvisoEnLinea tono="ambar" signo="aunNo" titulo={t('avanzar.noLeToca')}>
          <p>{oferta.motivoNoPuedo}</p>
        </AvisoEnLinea>
      )}
      <div className={`${estilos.acciones} no-imprimir`}>
        {x.convocatoria !== null && <Descargas procesoId={x.id} clase="convocatoria" />}
        {x.convocatoria !== null && !x.celebrada && (
          <Descargas procesoId={x.id} clase="hoja-de-asistencia" />
        )}
        {x.celebrada && <Descargas procesoId={x.id} clase="acta" />}
      </div>
      {x.acta !== null && <Acta sesion={x} situacion={s} />}
      {propio !== undefined && oferta !== undefined && (
        // Who may not record it reads it, and types nothing that would be lost.
        <fieldset className={estilos.acto} disabled={!oferta.puedo}>
          <ConBorrador
            // Each point decided is a sheet turned.
            key={`${propio}-${x.puntos.filter((p) => p.tratado !== null).length}`}
            propio={propio}
            oferta={oferta}
            sesion={x}
            organo={o}
            situacion={s}
          />
        </fieldset>
      )}
      {otras.length > 0 && (
        <section className={`${estilos.seccion} no-imprimir`} aria-labelledby="otros-actos">
          <h2 id="otros-actos">
            {t(propio === undefined ? 'sesiones.queSePuede' : 'sesiones.otrosActos')}
          </h2>
          <div className={estilos.acciones}>
            {otras.map((q) => (
              <Button
                key={q.evento}
                component={Link}
                to={direccionDeOferta(s, q)}
                variant={propio === undefined && q.espera ? 'filled' : 'default'}
              >
                {q.etiqueta}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** What was being written on this or another device goes on. */
function ConBorrador({
  propio,
  oferta: ofrecida,
  sesion: x,
  organo,
  situacion: s,
}: {
  propio: Propio;
  oferta: Oferta;
  sesion: Sesion;
  organo: Organo;
  situacion: Situacion;
}) {
  const cliente = useQueryClient();
  const borrador = useBorradorGuardado({ procesoId: x.id, evento: propio });
  if (borrador.isPending) return <Huecos filas={4} alto={56} />;
  const comun = {
    oferta: ofrecida,
    situacion: s,
    sesion: x,
    organo,
    inicial: borrador.data ?? null,
    alRegistrar: () => olvidarProceso(cliente, [x.id, x.organo]),
    releer: () => olvidarProceso(cliente, [x.id]),
  };
  switch (propio) {
    case 'convocarSesion':
      return <Convocar {...comun} />;
    case 'convocarSegundaVez':
      return <SegundaConvocatoria {...comun} />;
    case 'decidirPunto':
      return <EnVivo {...comun} />;
    case 'firmarActa':
      return <FirmarActa {...comun} />;
    case 'publicarActa':
      return <PublicarActa {...comun} />;
    case 'celebrarSesion':
      return <LlevarSesion {...comun} />;
    case 'elaborarActa':
      return <ElaborarActa {...comun} />;
  }
}
