/** The words of law, people, steps and documents that procedures and engine share. Nothing here decides anything. */

/** JSON as stored: no `Date`, `Map` or `undefined` ever reaches a situation or the journal. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [k: string]: Json };
export type JsonObjeto = { readonly [k: string]: Json };

/** A free text as machines and journal see it: its words live where they can be erased. */
export const esReferenciaDeTexto = (valor: unknown): valor is string =>
  typeof valor === 'string' && /^texto:[0-9a-f]{64}$/.test(valor);

/** Civil date `YYYY-MM-DD`. A legal fact is a civil date, never an instant. */
export type Fecha = string;
/** Civil date that may lack its day or month: `2022`, `2022-08`, `2022-08-18`. */
export type FechaParcial = string;

// ── Law ──────────────────────────────────────────────────────────────────────────────────────────

/** What a rule asks of whoever prepares an act: `debe` blocks, `sugerido` asks for a reason, `puede` offers. */
export type Fuerza = 'debe' | 'sugerido' | 'puede';
/** Where the rule comes from. `INF` and `MEM` are our own readings: they warn and are labelled so, never block. */
export type Certeza = 'fuente' | 'INF' | 'MEM';

/** Where a rule is written. `claves`: a few literal words of the source (12 at most), found there by a test. */
export interface Cita {
  /** S0 Cuenca's methodology · S1 Guía breve (Nov 2023) · S2 Quito's page · S3 acta AM-2025-03 · S4 national guide · COA · Minga (our own parameter). */
  readonly documento: 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'COA' | 'MINGA';
  /** Place inside it, as a reader would look it up: «Anexo 4, paso 9», «§5.6». */
  readonly lugar: string;
  readonly claves: readonly string[];
}

// ── People ───────────────────────────────────────────────────────────────────────────────────────

export const ROLES = [
  'autoridad',
  'delegado',
  'pocl',
  'poc',
  'gremio',
  'foro',
  'secretariaTecnica',
  'grupoEjecutor',
  'grupoNucleo',
  'evaluador',
  'administrador',
] as const;
export type Rol = (typeof ROLES)[number];

/** GAD of three levels, associations of them, Galápagos, and the nation itself (Grupo Núcleo, run by the POC). */
export type ClaseTitular = 'gad' | 'mancomunidad' | 'regimenEspecial' | 'nacional';
export type Nivel = 'provincial' | 'metropolitano' | 'municipal' | 'parroquial_rural';
export interface TitularHecho {
  readonly id: string;
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' | null;
  readonly zona: string;
  /** Its DPA code: which local holidays are its own. Absent for a mancomunidad or the nation. */
  readonly codigoDpa?: string | null;
}

/**
 * Who may record an act of `actua` without being it. `prueba` names the field of `datos` whose signed document
 * proves the act, or `sobre`: the document given in the command's envelope (`actuadoPor.documento`).
 */
export interface PorCuentaDe {
  readonly actua: Rol;
  readonly registran: readonly Rol[];
  readonly prueba: string;
}

// ── Steps ────────────────────────────────────────────────────────────────────────────────────────

export interface Paso {
  readonly numero: number;
  /** Key of the step's name in the procedure's texts: `paso.9`. */
  readonly responsables: readonly Rol[];
  readonly productos: readonly TipoDocumento[];
  readonly fuerza: Fuerza;
  readonly cita: Cita;
  /**
   * Our own target, in calendar days from the day the step opens: no source sets it (INF), it is called «meta» and
   * never «término», it decides nothing, and the parameter `metaDePaso.<procedure>.<number>` may change it.
   */
  readonly metaDias?: number;
}

export type EstadoDePaso =
  'aunNo' | 'disponible' | 'enCurso' | 'observado' | 'cumplido' | 'omitido' | 'noAplica';

/** The state of one step as a procedure reports it; dates and days are added by whoever reads it. */
export interface PasoVisto {
  readonly numero: number;
  readonly estado: EstadoDePaso;
  /** 1 the first time through, 2 after a back-edge… */
  readonly vuelta: number;
  /** Date of the fact that put it in this state; null when it is not known («sin constancia»). */
  readonly desde: FechaParcial | null;
  /** Date of the fact that opened it, whatever it has gone through since; null when not open, or not known. */
  readonly abierto?: FechaParcial | null;
  readonly sinConstancia: boolean;
  /** Declared when the process was brought in, and not walked here: statistics of duration leave it out. */
  readonly regularizado?: boolean;
  /** Codes of what stays pending without blocking (texts: `pendiente.CODIGO`). */
  readonly pendientes: readonly string[];
}

export const TIPOS_DOCUMENTO = [
  'oficio_delegacion',
  'acta_intencion',
  'acta_compromiso_modelo',
  'oficio',
  'analisis_priorizacion',
  'registro_sensibilizacion',
  'registro_actores',
  'diagnostico',
  'mapeo',
  'registro_acercamiento',
  'acta_constitucion',
  'acta_sesion',
  'propuesta_normativa',
  'normativa',
  'observaciones_normativa',
  'metodologia_cocreacion',
  'metodologia_implementacion',
  'plan_trabajo',
  'plan_comunicacion',
  'pagl',
  'acta_compromiso',
  'hoja_ruta',
  'directriz',
  'informe_avance',
  'informe_final',
  'rendicion_cuentas',
  'evaluacion',
  'convocatoria',
  'designacion',
  'respuesta_razonada',
  'publicacion',
  'verificable',
  'otro',
] as const;
export type TipoDocumento = (typeof TIPOS_DOCUMENTO)[number];
