import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { situacion } from '../api/consultas';
import { diaDe, fechaLarga, momento } from '../formato/fechas';
import { tamano } from '../formato/numeros';
import lista from '../lista/lista.module.css';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Rotulo } from '../vocabulario/rotulo';
import { DesdePropuesta } from '../asistente/entradas';
import { Calificar } from './calificar';
import { ConTexto, Desvincular, Revelar, Unir, Vincular } from './actos';
import { propuesta, registrar, useCambio, type Propuesta } from './consultas';
import { Dividir } from './dividir';
import estilos from './propuestas.module.css';

type Acto =
  | 'apartar'
  | 'inadmitir'
  | 'conflicto'
  | 'calificar'
  | 'responder'
  | 'responderAporte'
  | 'retirarAporte'
  | 'vincular'
  | 'desvincular'
  | 'dividir'
  | 'unir'
  | 'revelar'
  | 'borrar';

/** One proposal: what it says, where it is, and what may be done now. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const consulta = useQuery(propuesta(id));
  if (consulta.isPending) return <Huecos filas={4} alto={80} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const p = consulta.data;
  return (
    <>
      <Migas migas={[{ texto: t('propuestas.titulo'), a: '/propuestas' }, { texto: p.codigo }]} />
      <Encabezado
        titulo={t(p.clase === 'propuesta' ? 'propuestas.una' : 'propuestas.unAporte', {
          codigo: p.codigo,
        })}
      >
        <p className={lista.bajada}>
          {p.titular.nombre} ·{' '}
          {p.clase === 'propuesta'
            ? t(`propuestas.canal.${p.canal}`)
            : `${t(`propuestas.clase.${p.clase}`)} ${p.compromiso ?? ''}`}{' '}
          · {fechaLarga(diaDe(p.recibidaEn))}
        </p>
        <Rotulo {...(p.moderacion === 'porModerar' ? { tono: 'ambar' as const } : {})}>
          {p.estadoTexto}
        </Rotulo>
      </Encabezado>
      <Escrito p={p} />
      {/* Who scores and selects may be others than who takes them up: its process says. */}
      {(p.puedo.tramitar || p.procesoId !== null) && <Actos p={p} />}
      {p.puedo.tramitar && p.procesoId !== null && <DesdePropuesta id={p.id} />}
      {p.procesoId !== null && (
        <p>
          <Link to={`/expedientes/${p.procesoId}/historial`}>{t('propuestas.historial')}</Link>
        </p>
      )}
    </>
  );
}

function Escrito({ p }: { p: Propuesta }) {
  const { t } = useTranslation();
  return (
    <div className={estilos.hoja}>
      {p.hallazgos.length > 0 && p.moderacion === 'porModerar' && (
        <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('propuestas.hallazgos')}>
          <p>{p.hallazgos.map((h) => h.muestra).join(' · ')}</p>
        </AvisoEnLinea>
      )}
      {p.borradoVence !== null && (
        <AvisoEnLinea tono="ambar" signo="porVencer">
          {t('propuestas.borradoDeEsta', { vence: fechaLarga(p.borradoVence) })}
        </AvisoEnLinea>
      )}
      <section>
        <h2>
          {p.clase === 'propuesta'
            ? t('participar.problema')
            : t(`participar.aportar.dice.${p.clase}`)}
        </h2>
        <p>{p.problema}</p>
        {p.solucion !== '' && (
          <>
            <h2>
              {t(p.clase === 'propuesta' ? 'participar.solucion' : 'participar.aportar.sugiere')}
            </h2>
            <p>{p.solucion}</p>
          </>
        )}
        {p.respuesta !== null && (
          <>
            <h2>{t('participar.respuesta')}</h2>
            <p>{p.respuesta}</p>
          </>
        )}
        {p.motivoDeModeracion !== null && (
          <p>{t('propuestas.apartadaPor', { motivo: p.motivoDeModeracion })}</p>
        )}
      </section>
      <dl className={lista.datos}>
        <Dato de={t('participar.ejeRotulo')}>
          {p.eje !== null && t(`participar.eje.${p.eje}` as never)}
        </Dato>
        <Dato de={t('participar.pilarRotulo')}>
          {p.pilar !== null && t(`participar.pilar.${p.pilar}` as never)}
        </Dato>
        <Dato de={t('participar.etiquetas')}>
          {p.etiquetas.map((e) => t(`participar.etiqueta.${e}` as never)).join(', ')}
        </Dato>
        <Dato de={t('participar.territorio')}>{p.territorio}</Dato>
        {p.clase === 'propuesta' && <Dato de={t('propuestas.evaluaciones')}>{p.evaluaciones}</Dato>}
        <Dato de={t('propuestas.promedio')}>{p.promedio?.toLocaleString('es-EC')}</Dato>
        <Dato de={t('propuestas.compromisos')}>{p.compromisos.join(', ')}</Dato>
        {p.adjuntos.length > 0 && (
          <Dato de={t('participar.adjuntos')}>
            {p.adjuntos.map((a) => (
              <a
                key={a.numero}
                href={`/api/propuestas/${p.id}/adjuntos/${a.numero}`}
                className={estilos.adjunto}
              >
                {a.nombre} ({tamano(a.tamano)})
              </a>
            ))}
          </Dato>
        )}
        <Dato de={t('propuestas.revelaciones')}>
          {p.revelaciones.map((r) => `${r.por.nombre}, ${momento(r.en)}: ${r.motivo}`).join(' · ')}
        </Dato>
      </dl>
    </div>
  );
}

function Dato({ de, children }: { de: string; children: React.ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false)
    return null;
  return (
    <div>
      <dt>{de}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Which acts stand in each state, the usual one first. */
const ACTOS: {
  readonly [estado: string]: readonly (Acto | 'admitir' | 'seleccionar' | 'descartar')[];
} = {
  revisandoAdmision: ['admitir', 'inadmitir', 'unir', 'dividir'],
  evaluandoPropuesta: ['calificar', 'seleccionar', 'descartar', 'unir', 'dividir', 'conflicto'],
  respondiendoSeleccion: ['responder', 'vincular', 'desvincular'],
  respondiendoNoSeleccion: ['responder'],
  siguiendoPropuesta: ['vincular', 'desvincular'],
  respondiendoAporte: ['responderAporte', 'retirarAporte'],
  aporteRespondido: ['retirarAporte'],
};
const DIRECTOS: { readonly [acto: string]: string } = {
  admitir: 'admitirPropuesta',
  seleccionar: 'seleccionarPropuesta',
  descartar: 'descartarPropuesta',
};
const CON_DIALOGO: { readonly [acto: string]: string } = {
  inadmitir: 'inadmitirPropuesta',
  conflicto: 'declararConflicto',
  calificar: 'calificarPropuesta',
  responder: 'responderPropuesta',
  vincular: 'vincularCompromiso',
  desvincular: 'desvincularCompromiso',
  unir: 'fusionarPropuesta',
  dividir: 'dividirPropuesta',
};

function Actos({ p }: { p: Propuesta }) {
  const { t } = useTranslation();
  const [acto, abrir] = useState<Acto | null>(null);
  const cerrar = () => abrir(null);
  const tramitar = useCambio(() =>
    pedir(
      api.POST('/api/propuestas/{id}/moderacion', {
        params: { path: { id: p.id } },
        body: { decision: 'tramitar' },
      }),
    ),
  );
  const directo = useCambio((evento: string) => registrar(p.procesoId ?? '', evento, {}));
  const error = tramitar.error ?? directo.error;
  // What its process offers to whoever looks: nobody is shown a door that is not theirs.
  const proceso = useQuery({ ...situacion(p.procesoId ?? ''), enabled: p.procesoId !== null });
  const puede = (a: string): boolean =>
    proceso.data?.ofertas.some((o) => o.evento === (DIRECTOS[a] ?? CON_DIALOGO[a]) && o.puedo) ??
    false;
  const deEsteEstado = (p.estado === null ? [] : (ACTOS[p.estado] ?? [])).filter(
    // Its parts have to be taken up.
    (a) => a !== 'dividir' || p.puedo.tramitar,
  );
  const actos = deEsteEstado.filter(puede);
  return (
    <section className={`${estilos.actos} no-imprimir`} aria-label={t('propuestas.actos')}>
      {error !== null && <Fallo error={error} />}
      <Group gap="sm">
        {p.moderacion === 'porModerar' && p.puedo.tramitar && (
          <>
            <Button loading={tramitar.isPending} onClick={() => tramitar.mutate(undefined)}>
              {t(p.clase === 'propuesta' ? 'propuestas.acto.tramitar' : 'propuestas.acto.publicar')}
            </Button>
            <Button variant="default" onClick={() => abrir('apartar')}>
              {t('propuestas.acto.apartar')}
            </Button>
          </>
        )}
        {actos.map((a, i) => {
          const evento = DIRECTOS[a];
          if (a === 'calificar' && p.miConflicto) return null;
          if (a === 'desvincular' && p.compromisos.length === 0) return null;
          return (
            <Button
              key={a}
              variant={i === 0 ? 'filled' : 'default'}
              loading={directo.isPending && directo.variables === evento}
              onClick={() => (evento === undefined ? abrir(a as Acto) : directo.mutate(evento))}
            >
              {a === 'calificar' && p.miPuntaje !== null
                ? t('propuestas.acto.recalificar', { puntaje: p.miPuntaje })
                : t(`propuestas.acto.${a}`)}
            </Button>
          );
        })}
        {deEsteEstado.length > 0 && actos.length === 0 && proceso.isSuccess && (
          <p className={lista.bajada}>{t('propuestas.leCorresponde')}</p>
        )}
        {p.conDatosPersonales && p.puedo.revelar && (
          <>
            <Button variant="subtle" onClick={() => abrir('revelar')}>
              {t('propuestas.acto.revelar')}
            </Button>
            <Button variant="subtle" color="red" onClick={() => abrir('borrar')}>
              {t('propuestas.acto.borrar')}
            </Button>
          </>
        )}
      </Group>
      {acto === 'calificar' && <Calificar p={p} alCerrar={cerrar} />}
      {acto === 'vincular' && <Vincular p={p} alCerrar={cerrar} />}
      {acto === 'desvincular' && <Desvincular p={p} alCerrar={cerrar} />}
      {acto === 'dividir' && <Dividir p={p} alCerrar={cerrar} />}
      {acto === 'unir' && <Unir p={p} alCerrar={cerrar} />}
      {acto === 'revelar' && <Revelar p={p} alCerrar={cerrar} />}
      {(acto === 'apartar' ||
        acto === 'inadmitir' ||
        acto === 'conflicto' ||
        acto === 'responder' ||
        acto === 'responderAporte' ||
        acto === 'retirarAporte' ||
        acto === 'borrar') && <ConTexto acto={acto} p={p} alCerrar={cerrar} />}
    </section>
  );
}
