import { TIPOS_DOCUMENTO, type Fecha, type TipoDocumento } from '../../../machines/contrato.js';
import {
  ESTADOS_DE_DOCUMENTO,
  type EstadoDeDocumento,
  type TablaDeVisibilidad,
  type VersionDeDocumento,
  type Visibilidad,
  type VisibilidadOrdinaria,
} from './documento-store.js';
import type { FilaDeVisibilidad } from './regla-de-visibilidad-store.js';

/** Attendance and contact lists hold people's data: the table cannot make them public; a redacted version can. */
const CON_PERSONAS: ReadonlySet<TipoDocumento> = new Set([
  'registro_sensibilizacion',
  'registro_actores',
  'registro_acercamiento',
]);
export const nuncaEsPublico = (tipo: TipoDocumento): boolean => CON_PERSONAS.has(tipo);

/** Products whose signature is what makes them final. */
const AL_FIRMARSE: ReadonlySet<TipoDocumento> = new Set([
  'acta_constitucion',
  'acta_sesion',
  'normativa',
  'metodologia_cocreacion',
  'metodologia_implementacion',
  'pagl',
  'hoja_ruta',
  'informe_avance',
  'informe_final',
  'rendicion_cuentas',
  'evaluacion',
  'convocatoria',
  'respuesta_razonada',
  'publicacion',
]);
/** Products that somebody else approves. Drafts, observations and letters stay inside. */
const AL_APROBARSE: ReadonlySet<TipoDocumento> = new Set([
  'acta_intencion',
  'acta_compromiso_modelo',
  'analisis_priorizacion',
  'diagnostico',
  'plan_trabajo',
  'plan_comunicacion',
  'acta_compromiso',
  'directriz',
]);

/** As the product is shipped: our own reading of when something becomes public, for the POC to change. */
export function deFabrica(tipo: TipoDocumento, estado: EstadoDeDocumento): VisibilidadOrdinaria {
  if (CON_PERSONAS.has(tipo)) return 'personal';
  if (estado === 'borrador') return 'interno';
  if (AL_FIRMARSE.has(tipo)) return 'publico';
  return estado === 'aprobado' && AL_APROBARSE.has(tipo) ? 'publico' : 'interno';
}

/** The rows of one day over what is shipped: of those in force for a type and state, the last version. */
export function tablaCon(filas: readonly FilaDeVisibilidad[], hoy: Fecha): TablaDeVisibilidad {
  const vigentes = new Map<string, FilaDeVisibilidad>();
  for (const f of filas) {
    if (f.desde > hoy || (f.hasta !== null && f.hasta < hoy)) continue;
    const clave = `${f.estado} ${f.tipo}`;
    if ((vigentes.get(clave)?.version ?? 0) < f.version) vigentes.set(clave, f);
  }
  return Object.fromEntries(
    ESTADOS_DE_DOCUMENTO.map((estado) => [
      estado,
      Object.fromEntries(
        TIPOS_DOCUMENTO.map((tipo) => [
          tipo,
          vigentes.get(`${estado} ${tipo}`)?.visibilidad ?? deFabrica(tipo, estado),
        ]),
      ),
    ]),
  ) as TablaDeVisibilidad;
}

export const estadoDe = (d: {
  readonly firmado: boolean;
  readonly aprobado: boolean;
}): EstadoDeDocumento => (d.aprobado ? 'aprobado' : d.firmado ? 'firmado' : 'borrador');

/** A document that is several products is as visible as the least visible of them. */
export function ordinaria(
  tabla: TablaDeVisibilidad,
  d: Pick<VersionDeDocumento, 'tipos' | 'firmado' | 'aprobado'>,
): VisibilidadOrdinaria {
  const dichas = new Set(d.tipos.map((t) => tabla[estadoDe(d)][t]));
  return dichas.has('personal')
    ? 'personal'
    : dichas.has('interno') || dichas.size === 0
      ? 'interno'
      : 'publico';
}

/** The last day of a partial date. As text: `2026-02` ends before any day of March. */
export const ultimoDia = (f: string): Fecha =>
  f.length === 4 ? `${f}-12-31` : f.length === 7 ? `${f}-31` : f;

export interface VisibilidadDeHoy {
  readonly visibilidad: Visibilidad;
  /** Who says so: the reserve, a person, or the table. */
  readonly origen: 'reserva' | 'fija' | 'tabla';
}

/** A reserve lasts until its day; afterwards the document is as visible as the table says. */
export function visibilidadDeHoy(
  tabla: TablaDeVisibilidad,
  hoy: Fecha,
  d: Pick<
    VersionDeDocumento,
    'tipos' | 'firmado' | 'aprobado' | 'visibilidad' | 'visibilidadFija' | 'reserva'
  >,
): VisibilidadDeHoy {
  if (d.visibilidad === 'reservado') {
    if (d.reserva === null || hoy <= ultimoDia(d.reserva.hasta))
      return { visibilidad: 'reservado', origen: 'reserva' };
    return { visibilidad: ordinaria(tabla, d), origen: 'tabla' };
  }
  if (d.visibilidadFija) return { visibilidad: d.visibilidad, origen: 'fija' };
  return { visibilidad: ordinaria(tabla, d), origen: 'tabla' };
}
