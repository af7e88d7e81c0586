/** What an act of a plan or a commitment may be about, in words: the milestones, indicators, reports and difficulties it holds. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { components } from '../api/esquema';
import { fechaLarga } from '../formato/fechas';
import type { Elegible, Opcion } from './campos';
import type { ProcesoDelFormulario } from './contexto';

type S = components['schemas'];
type Plan = S['Plan'];
type Compromiso = S['CompromisoDePlan'];
type Informe = Plan['informes'][number];

/** `null`: it holds no list of them, and whoever writes gives it a name. */
export type Eleccion = readonly Opcion[] | null;

const dicho = (clave: string | number, que: unknown): Opcion => ({
  valor: String(clave),
  etiqueta: typeof que === 'string' && que !== '' ? `${clave}. ${que}` : String(clave),
});

function informe(i: Informe, t: TFunction): Opcion {
  const { desde, hasta } = i.datos;
  const periodo =
    typeof desde === 'string' && typeof hasta === 'string'
      ? t('campo.periodo', { desde: fechaLarga(desde), hasta: fechaLarga(hasta) })
      : i.presentadoEl === null
        ? null
        : t('campo.presentadoEl', { fecha: fechaLarga(i.presentadoEl) });
  const partes = [periodo, i.avance === null ? null : t('campo.avance', { n: i.avance })];
  return dicho(i.numero, partes.filter(Boolean).join(' · '));
}

const porValidar = (informes: readonly Informe[], t: TFunction): readonly Opcion[] =>
  informes.filter((i) => i.resultado === 'porValidar').map((i) => informe(i, t));

const TERMINADO: ReadonlySet<string> = new Set(['cumplido', 'cerradoSinCumplir']);

function delCompromiso(c: Compromiso, que: Elegible, t: TFunction): Eleccion {
  const hitos = (queda: (estado: string) => boolean): readonly Opcion[] =>
    c.hitos.filter((h) => queda(h.estado)).map((h) => dicho(h.clave, h.descripcion));
  switch (que) {
    case 'informePorValidar':
      return porValidar(c.informes, t);
    case 'dificultadAbierta':
      return c.escalamientos.filter((e) => e.abierto).map((e) => dicho(e.numero, e.asunto));
    case 'indicador':
      return c.indicadores.map((x) => dicho(x.clave, x.datos.nombre));
    case 'hitoDeLaRuta':
      return c.version === 0 ? [] : hitos((estado) => !TERMINADO.has(estado));
    // Without a roadmap its milestones are only counted.
    case 'hitoPendiente':
      return c.version === 0 ? null : hitos((estado) => estado !== 'cumplido');
    case 'hito':
      return c.version === 0 ? null : hitos(() => true);
    default:
      return null;
  }
}

function delPlan(p: Plan, que: Elegible, t: TFunction): Eleccion {
  switch (que) {
    case 'informePorValidar':
      return porValidar(p.informes, t);
    case 'directrizPendiente':
      return p.directrices
        .filter((d) => d.cumplidaEl === null)
        .map((d) => dicho(d.numero, d.asunto));
    case 'comunicacionPendiente':
      return p.comunicacion
        .filter((a) => a.hechaEl === null)
        .map((a) => dicho(a.clave, a.datos.accion));
    case 'compromisoFormulado':
    case 'compromisoPorFormular':
      return p.compromisos.map((c) => dicho(c.codigo, c.ficha.titulo));
    case 'compromisoPorIncorporar':
      return p.compromisos
        .filter((c) => c.procesoId === null)
        .map((c) => dicho(c.codigo, c.ficha.titulo));
    case 'compromisoAbierto':
      return p.compromisos
        .filter((c) => c.procesoId !== null && !TERMINADO.has(c.situacion))
        .map((c) => dicho(c.codigo, c.ficha.titulo));
    default:
      return null;
  }
}

/** The plan or the commitment an act is of, as it stands now. */
function useElDelActo(proceso: ProcesoDelFormulario) {
  const path = { id: proceso.id };
  const delSuyo = proceso.procedimiento.startsWith('compromiso@');
  return useQuery({
    queryKey: ['elegibles', proceso.id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async (): Promise<{ compromiso: Compromiso } | { plan: Plan }> =>
      delSuyo
        ? {
            compromiso: (await pedir(api.GET('/api/compromisos/{id}', { params: { path } })))
              .compromiso,
          }
        : { plan: await pedir(api.GET('/api/planes/{id}', { params: { path } })) },
  });
}

/** Undefined while it is being read; when it cannot be read, it is written as before. */
export function useElegibles(proceso: ProcesoDelFormulario, que: Elegible): Eleccion | undefined {
  const { t } = useTranslation();
  const consulta = useElDelActo(proceso);
  if (consulta.isError) return null;
  if (consulta.data === undefined) return undefined;
  return 'plan' in consulta.data
    ? delPlan(consulta.data.plan, que, t)
    : delCompromiso(consulta.data.compromiso, que, t);
}

/** The commitments of the plan an act is of; none while they are read, or where they cannot be. */
export function useCompromisosDelPlan(proceso: ProcesoDelFormulario): readonly Compromiso[] {
  const { data } = useElDelActo(proceso);
  return data !== undefined && 'plan' in data ? data.plan.compromisos : [];
}
