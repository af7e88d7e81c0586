import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { situacion as consultaDeSituacion } from '../api/consultas';
import type { Oferta, Recibo, Situacion } from '../api/modelo';
import { compromisoDe } from '../expediente/compromiso-de';
import {
  direccionDeOferta,
  direccionDePaso,
  esSalida,
  estaAbierto,
  etapaDeOferta,
  planDe,
} from '../expediente/contexto';
import { nombreDePlan } from '../expediente/nombre-de-plan';
import { conFechas } from '../formato/fechas';
import { Cita } from '../vocabulario/cita';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { SinPaso } from '../vocabulario/sin-paso';
import estilos from './avanzar-paso.module.css';
import { useBorradorGuardado } from './borrador';
import { useComienzo } from './comienzo';
import { type CambioDePaso, cambiosEntre, Constancia } from './constancia';
import { FormularioDeAvance } from './formulario-de-avance';

type Registrado = Pick<Hecho, 'recibo' | 'situacion'>;
interface Hecho {
  readonly oferta: Oferta;
  readonly recibo: Recibo;
  readonly cambios: readonly CambioDePaso[];
  readonly situacion: Situacion;
}

/** One event of one step: its form, what it would do, and its receipt. */
export function Component() {
  const { procesoId = '', evento = '' } = useParams();
  const [parametros] = useSearchParams();
  // Another event is another form: nothing typed for one passes to the other.
  return (
    <Avanzar
      key={`${procesoId}/${evento}/${parametros.get('proceso') ?? ''}`}
      raizId={procesoId}
      evento={evento}
      hijo={parametros.get('proceso') ?? undefined}
    />
  );
}

function Avanzar({ raizId, evento, hijo }: { raizId: string; evento: string; hijo?: string }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [hecho, ponerHecho] = useState<Hecho | null>(null);
  const [conocida, conocer] = useState<Oferta | null>(null);
  const destino = hijo ?? raizId;
  const primera = useQuery({ ...consultaDeSituacion(raizId), enabled: hecho === null }).data;
  // The steps are told of the plan the act is of, which need not be the one that is shown of itself.
  const plan = primera === undefined ? undefined : planDe(primera, destino);
  const consulta = useQuery({
    ...consultaDeSituacion(raizId, plan),
    enabled: hecho === null,
  });
  const deEtapa = conocida !== null && etapaDeOferta(conocida) !== null;
  const etapas = useQuery({
    ...consultaDeSituacion(destino),
    enabled: hecho === null && deEtapa,
  }).data;
  const borrador = useBorradorGuardado({ procesoId: destino, evento });
  const s = consulta.data;
  // Once the form is open its offer stays, with the mark of the step one is looking at, even if the step moved
  // meanwhile: the server says so (412), and what was typed is not taken away.
  const oferta = conocida ?? (s === undefined ? null : (buscarOferta(s, evento, hijo) ?? null));
  const comienzo = useComienzo(oferta);
  if (hecho !== null) return <Constancia {...hecho} />;
  if (consulta.isPending || borrador.isPending || comienzo === undefined)
    return <Huecos filas={6} alto={64} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (s === undefined) return null;
  if (oferta === null) return <FueraDeLugar situacion={s} />;
  if (conocida === null) conocer(oferta);
  const releer = async (): Promise<void> => {
    const nueva = (await consulta.refetch()).data;
    if (nueva !== undefined) conocer(buscarOferta(nueva, evento, hijo) ?? null);
  };
  const alRegistrar = async ({ recibo, situacion }: Registrado): Promise<void> => {
    // The way is the root's, whichever of its processes the act was of.
    const despues =
      situacion.id === raizId
        ? situacion
        : await cliente.fetchQuery(consultaDeSituacion(raizId, plan)).catch(() => s);
    const cambios = [
      ...cambiosEntre(
        s.pasos,
        // Of a plan that has just opened, only what is under way: what its steps are compared with is of another plan.
        despues.planElegido === s.planElegido ? despues.pasos : despues.pasos.filter(estaAbierto),
        oferta,
      ),
      ...(deEtapa && etapas !== undefined
        ? cambiosEntre(etapas.pasos, situacion.pasos, oferta, oferta.procedimiento)
        : []),
    ];
    ponerHecho({ oferta, recibo, cambios, situacion: despues });
  };
  const numero = oferta.pasoDelRecorrido;
  const etapa = etapaDeOferta(oferta);
  const compromiso = compromisoDe(s, oferta.procesoId);
  const paso = s.pasos.find((p) => p.numero === numero);
  return (
    <div className={estilos.pagina}>
      <Migas
        migas={[
          {
            texto: s.titular.nombre,
            a: direccionDePaso(s, numero),
          },
          ...(s.pasos.length === 0 ? [{ texto: s.procedimiento.nombre }] : []),
          // Two plans have the same steps.
          ...(s.planes.length < 2 ? [] : s.planes)
            .filter((p) => p.procesoId === plan)
            .map((p) => ({ texto: nombreDePlan(p) })),
          ...(numero === null ? [] : [{ texto: t('paso.n', { n: numero }) }]),
          ...(etapa === null ? [] : [{ texto: t('paso.etapa', { n: etapa }) }]),
          ...(compromiso === null ? [] : [{ texto: compromiso }]),
        ]}
      />
      <Encabezado
        titulo={oferta.etiqueta}
        antes={
          numero === null ? undefined : <NumeroDePaso n={etapa ?? numero} tamano="lg" fuerte />
        }
      >
        {compromiso !== null && <p className={estilos.sobre}>{compromiso}</p>}
        {oferta.ayuda !== null && oferta.ayuda !== '' && (
          <p className={estilos.ayuda}>{oferta.ayuda}</p>
        )}
        {paso !== undefined && (
          <Cita cita={paso.cita} fuerza={t(`fuerza.${paso.fuerza as 'debe'}`)} />
        )}
      </Encabezado>
      <FormularioDeAvance
        situacion={s}
        oferta={oferta}
        inicial={borrador.data ?? null}
        comienzo={comienzo}
        releer={() => void releer()}
        alRegistrar={alRegistrar}
      />
    </div>
  );
}

function buscarOferta(s: Situacion, evento: string, hijo: string | undefined): Oferta | undefined {
  const suyas = s.ofertas.filter((o) => o.evento === evento);
  return (
    suyas.find((o) => o.procesoId === (hijo ?? s.raizId)) ??
    (hijo === undefined ? suyas[0] : undefined)
  );
}

/** The address is of something that is not offered now: what is, instead. */
function FueraDeLugar({ situacion: s }: { situacion: Situacion }) {
  const { t } = useTranslation();
  const mias = s.ofertas
    .filter((o) => o.puedo)
    .toSorted(
      (a, b) =>
        Number(b.espera) - Number(a.espera) ||
        Number(esSalida(a)) - Number(esSalida(b)) ||
        (a.pasoDelRecorrido ?? 99) - (b.pasoDelRecorrido ?? 99),
    );
  return (
    <>
      <Encabezado titulo={t('avanzar.fueraDeLugar')}>
        <p className={estilos.ayuda}>{conFechas(s.resumen)}</p>
      </Encabezado>
      <div className={estilos.fuera}>
        <p className={estilos.motivo}>
          {t('avanzar.fueraDeLugarQue')}{' '}
          {mias.length === 0 ? t('avanzar.nadaMio') : t('rechazo.permitidos')}
        </p>
        <ul className={estilos.ofrecidas}>
          {mias.map((o) => (
            <li key={`${o.procesoId}:${o.evento}`}>
              <PasoDeOferta oferta={o} />
              <span>
                <Link to={direccionDeOferta(s, o)}>{o.etiqueta}</Link>
                {o.sobre !== null && o.procedimiento.startsWith('compromiso@') && ` · ${o.sobre}`}
              </span>
            </li>
          ))}
        </ul>
        <Button component={Link} to={`/expedientes/${s.raizId}`} variant="default">
          {t('constancia.alExpediente')}
        </Button>
      </div>
    </>
  );
}

/** The tile of the step it is done in; of a commitment, which numbers none, its sign. */
function PasoDeOferta({ oferta: o }: { oferta: Oferta }) {
  const compromiso = o.procedimiento.startsWith('compromiso@');
  if (compromiso || o.paso === null) return <SinPaso compromiso={compromiso} tamano="sm" />;
  return <NumeroDePaso n={etapaDeOferta(o) ?? o.paso} tamano="sm" />;
}
