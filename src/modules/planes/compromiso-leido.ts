/** A commitment as its lines tell it: its form, the versions of its roadmap, its indicators, reports and difficulties. */
import type { JsonObjeto, Observacion } from '../../../machines/contrato.js';
import { avanceDeHitos, type Avance } from './avance.js';
import type { LineaVigente } from './linea-vigente.js';

export interface Actividad {
  readonly actividad: string | null;
  readonly desde: string | null;
  readonly hasta: string | null;
  readonly responsable: string | null;
  readonly verificable: string | null;
}
export interface HitoLeido {
  readonly clave: string;
  readonly descripcion: string | null;
  readonly producto: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly responsable: string | null;
  readonly apoyo: string | null;
  readonly peso: number | null;
  readonly verificable: string | null;
  readonly actividades: readonly Actividad[];
  readonly estado: string;
  readonly avance: number | null;
  readonly nivel: string | null;
  /** The day it was met or closed. */
  readonly terminoEl: string | null;
  readonly evidencia: string | null;
}
/** What both a decision of a session and the minutes of it may back. */
export interface Respaldo {
  readonly decision: { readonly sesion: string; readonly punto: number } | null;
  readonly acta: string | null;
}
export interface VersionDeRuta extends Respaldo {
  readonly version: number;
  readonly secuencia: number;
  readonly aprobadaEl: string | null;
  readonly motivo: string | null;
  readonly hitos: readonly Omit<
    HitoLeido,
    'estado' | 'avance' | 'nivel' | 'terminoEl' | 'evidencia'
  >[];
}
export interface Medicion {
  readonly fecha: string | null;
  readonly valor: number;
  readonly evidencia: string | null;
  readonly nota: string | null;
}
export interface IndicadorLeido {
  readonly clave: string;
  readonly datos: JsonObjeto;
  readonly lineaBase: number | null;
  readonly meta: number | null;
  readonly serie: readonly Medicion[];
}
export interface InformeLeido extends Respaldo {
  readonly numero: number;
  readonly presentadoEl: string | null;
  readonly registradoEn: number;
  readonly datos: JsonObjeto;
  readonly avance: number | null;
  readonly informe: string | null;
  readonly resultado: 'porValidar' | 'validado' | 'observado';
  readonly resueltoEl: string | null;
  readonly observacionesDelForo: string | null;
  readonly tardio: boolean;
}
export interface EscalamientoLeido extends Respaldo {
  readonly numero: number;
  readonly asunto: string | null;
  readonly descripcion: string | null;
  readonly hito: string | null;
  readonly escaladoEl: string | null;
  readonly abierto: boolean;
  readonly decidido: string | null;
  readonly decididoEl: string | null;
  readonly hasta: string | null;
}
export interface TrabajoTardio {
  readonly evento: string;
  readonly ocurridoEn: string | null;
  readonly hasta: string;
  readonly hito: string | null;
}
export interface CompromisoLeido {
  readonly codigo: string;
  readonly procesoId: string | null;
  readonly numero: number | null;
  readonly situacion: string;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly ficha: JsonObjeto;
  readonly hitosPrevistos: number | null;
  /** It was said to have them, whether or not they are named. */
  readonly conResponsable: boolean;
  readonly conContraparte: boolean;
  readonly version: number;
  readonly hitos: readonly HitoLeido[];
  readonly rutas: readonly VersionDeRuta[];
  readonly indicadores: readonly IndicadorLeido[];
  readonly informes: readonly InformeLeido[];
  readonly escalamientos: readonly EscalamientoLeido[];
  readonly tardios: readonly TrabajoTardio[];
  readonly avance: Avance;
  /** The last percentage its group reported, apart from what the hitos add up to. */
  readonly avanceReportado: number | null;
  readonly nivel: string | null;
  readonly terminadoEl: string | null;
  readonly motivoDeCierre: string | null;
}

type Datos = { readonly [k: string]: unknown };
export const cadena = (d: Datos, k: string): string | null =>
  typeof d[k] === 'string' ? d[k] : null;
export const numero = (d: Datos, k: string): number | null =>
  typeof d[k] === 'number' ? d[k] : null;
export const lista = (d: Datos, k: string): readonly Datos[] =>
  Array.isArray(d[k]) ? (d[k] as readonly Datos[]) : [];

export function respaldoDe(d: Datos, campoDelActa: string): Respaldo {
  const decision = d['decision'] as { sesion: string; punto: number } | undefined;
  return { decision: decision ?? null, acta: cadena(d, campoDelActa) };
}

const PLAZOS = new Set([
  'EJECUCION_EN_PLAZO',
  'INFORMES_EN_PLAZO',
  'AVANCE_EN_FECHA',
  'CIERRE_EN_FECHA',
]);
export const tardia = (observaciones: readonly Observacion[]): string | null => {
  const o = observaciones.find((x) => PLAZOS.has(x.codigo));
  return o === undefined ? null : (cadena(o.params, 'hasta') ?? '');
};

export const hitoPrevisto = (h: Datos): VersionDeRuta['hitos'][number] => ({
  clave: cadena(h, 'clave') ?? '',
  descripcion: cadena(h, 'descripcion'),
  producto: cadena(h, 'producto'),
  inicio: cadena(h, 'inicio'),
  fin: cadena(h, 'fin'),
  responsable: cadena(h, 'responsable'),
  apoyo: cadena(h, 'apoyo'),
  peso: numero(h, 'peso'),
  verificable: cadena(h, 'verificable'),
  actividades: lista(h, 'actividades').map((a) => ({
    actividad: cadena(a, 'actividad'),
    desde: cadena(a, 'desde'),
    hasta: cadena(a, 'hasta'),
    responsable: cadena(a, 'responsable'),
    verificable: cadena(a, 'verificable'),
  })),
});

type Marcha = Pick<HitoLeido, 'estado' | 'avance' | 'nivel' | 'terminoEl' | 'evidencia'>;
const SIN_EMPEZAR: Marcha = {
  estado: 'noIniciado',
  avance: null,
  nivel: null,
  terminoEl: null,
  evidencia: null,
};

/** What is known of it before it is incorporated: the form and the hitos written while it was formulated. */
export interface Formulado {
  /** The short answers, where nobody was named and no milestone was written. */
  readonly dicho: {
    readonly responsable: boolean;
    readonly contraparte: boolean;
    readonly hitosVerificables: number | null;
  };
  readonly ficha: JsonObjeto;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly hitos: readonly VersionDeRuta['hitos'][number][];
}

export function leerCompromiso(
  de: Pick<CompromisoLeido, 'codigo' | 'procesoId' | 'numero' | 'situacion' | 'hitosPrevistos'> & {
    readonly inicio: string | null;
    readonly fin: string | null;
  },
  formulado: Formulado | null,
  lineas: readonly LineaVigente[],
): CompromisoLeido {
  let ficha: JsonObjeto = formulado?.ficha ?? {};
  let inicio = de.inicio ?? formulado?.inicio ?? null;
  let fin = de.fin ?? formulado?.fin ?? null;
  const rutas: VersionDeRuta[] = [];
  const marcha = new Map<string, Marcha>();
  const indicadores = new Map<string, JsonObjeto>();
  const series = new Map<string, Medicion[]>();
  const informes: InformeLeido[] = [];
  const escalamientos: EscalamientoLeido[] = [];
  const tardios: TrabajoTardio[] = [];
  let avanceReportado: number | null = null;
  let nivel: string | null = null;
  let terminadoEl: string | null = null;
  let motivoDeCierre: string | null = null;
  const mover = (hito: string | null, cambio: Partial<Marcha>): void => {
    if (hito !== null) marcha.set(hito, { ...(marcha.get(hito) ?? SIN_EMPEZAR), ...cambio });
  };

  // In the order they were recorded, which is the order they were numbered in.
  for (const l of [...lineas].sort((a, b) => a.secuencia - b.secuencia)) {
    const d = l.datos;
    const hasta = tardia(l.observaciones);
    if (hasta !== null)
      tardios.push({
        evento: l.evento,
        ocurridoEn: l.ocurridoEn,
        hasta,
        hito: cadena(d, 'hito'),
      });
    switch (l.evento) {
      case 'describirCompromiso':
        ficha = { ...ficha, ...d };
        inicio = cadena(d, 'inicio') ?? inicio;
        fin = cadena(d, 'fin') ?? fin;
        break;
      case 'aprobarHojaDeRuta':
        rutas.push({
          version: rutas.length + 1,
          secuencia: l.secuencia,
          aprobadaEl: l.ocurridoEn,
          motivo: cadena(d, 'motivo'),
          ...respaldoDe(d, 'acta'),
          hitos: lista(d, 'hitos').map(hitoPrevisto),
        });
        break;
      case 'actualizarHito':
        mover(cadena(d, 'hito'), {
          estado: cadena(d, 'estado') ?? 'enEjecucion',
          ...(numero(d, 'avance') === null ? {} : { avance: numero(d, 'avance') }),
          ...(cadena(d, 'nivel') === null ? {} : { nivel: cadena(d, 'nivel') }),
          ...(d['estado'] === 'cerradoSinCumplir' ? { terminoEl: l.ocurridoEn } : {}),
        });
        break;
      case 'cumplirHito':
        mover(cadena(d, 'hito'), {
          estado: 'cumplido',
          avance: 100,
          nivel: cadena(d, 'nivel') ?? 'completo',
          terminoEl: l.ocurridoEn,
          evidencia: cadena(d, 'verificable'),
        });
        break;
      case 'definirIndicador': {
        const k = cadena(d, 'clave') ?? '';
        indicadores.set(k, { ...indicadores.get(k), ...d });
        break;
      }
      case 'registrarMedicion': {
        const k = cadena(d, 'indicador') ?? '';
        series.set(k, [
          ...(series.get(k) ?? []),
          {
            fecha: cadena(d, 'fecha') ?? l.ocurridoEn,
            valor: numero(d, 'valor') ?? 0,
            evidencia: cadena(d, 'evidencia'),
            nota: cadena(d, 'nota'),
          },
        ]);
        break;
      }
      case 'registrarAvance':
        avanceReportado = numero(d, 'avance') ?? avanceReportado;
        for (const h of lista(d, 'hitos')) {
          const clave = cadena(h, 'hito');
          if (clave !== null && marcha.get(clave)?.estado !== 'cumplido')
            mover(clave, {
              avance: numero(h, 'avance'),
              estado: enMarcha(marcha.get(clave)?.estado, numero(h, 'avance')),
            });
        }
        informes.push(informeDe(l, informes.length + 1));
        break;
      case 'validarAvance': {
        const i = informes.findIndex((x) => x.numero === numero(d, 'informeNumero'));
        const suyo = informes[i];
        if (suyo !== undefined) informes[i] = validado(suyo, l);
        break;
      }
      case 'escalarDificultad':
        escalamientos.push({
          numero: escalamientos.length + 1,
          asunto: cadena(d, 'asunto'),
          descripcion: cadena(d, 'descripcion'),
          hito: cadena(d, 'hito'),
          escaladoEl: l.ocurridoEn,
          abierto: true,
          decidido: null,
          decididoEl: null,
          hasta: null,
          decision: null,
          acta: null,
        });
        break;
      case 'atenderEscalamiento': {
        const i = escalamientos.findIndex((x) => x.numero === numero(d, 'escalamiento'));
        const suyo = escalamientos[i];
        if (suyo !== undefined)
          escalamientos[i] = {
            ...suyo,
            abierto: false,
            decidido: cadena(d, 'decidido'),
            decididoEl: l.ocurridoEn,
            hasta: cadena(d, 'hasta'),
            ...respaldoDe(d, 'acta'),
          };
        break;
      }
      case 'cumplirCompromiso':
      case 'cerrarSinCumplir':
        nivel = cadena(d, 'nivel');
        terminadoEl = l.ocurridoEn;
        motivoDeCierre = cadena(d, 'motivo');
        break;
    }
  }

  const vigente = rutas.at(-1)?.hitos ?? formulado?.hitos ?? [];
  const hitos = vigente.map((h) => ({ ...h, ...(marcha.get(h.clave) ?? SIN_EMPEZAR) }));
  return {
    ...de,
    inicio,
    fin,
    ficha,
    hitosPrevistos: de.hitosPrevistos ?? hitosDichos(formulado),
    conResponsable: cadena(ficha, 'responsable') !== null || formulado?.dicho.responsable === true,
    conContraparte:
      lista(ficha, 'contrapartes').length > 0 || formulado?.dicho.contraparte === true,
    version: rutas.length,
    hitos,
    rutas,
    indicadores: [...indicadores].map(([clave, datos]) => ({
      clave,
      datos,
      lineaBase: numero(datos, 'lineaBase'),
      meta: numero(datos, 'meta'),
      serie: (series.get(clave) ?? []).toSorted((a, b) =>
        (a.fecha ?? '') < (b.fecha ?? '') ? -1 : 1,
      ),
    })),
    informes,
    escalamientos,
    tardios,
    avance: avanceDeHitos(hitos),
    avanceReportado,
    nivel,
    terminadoEl,
    motivoDeCierre,
  };
}

/** Those that are written are counted; until any is, how many it was said to have. */
const hitosDichos = (f: Formulado | null): number | null =>
  f === null ? null : f.hitos.length > 0 ? f.hitos.length : f.dicho.hitosVerificables;

const enMarcha = (estado: string | undefined, avance: number | null): string =>
  estado === undefined || estado === 'noIniciado'
    ? (avance ?? 0) > 0
      ? 'enEjecucion'
      : 'noIniciado'
    : estado;

export const informeDe = (l: LineaVigente, n: number): InformeLeido => ({
  numero: n,
  presentadoEl: l.ocurridoEn,
  registradoEn: l.registradoEn,
  datos: l.datos,
  avance: numero(l.datos, 'avance'),
  informe: cadena(l.datos, 'informe'),
  resultado: 'porValidar',
  resueltoEl: null,
  observacionesDelForo: null,
  tardio: tardia(l.observaciones) !== null,
  decision: null,
  acta: null,
});
export const validado = (i: InformeLeido, l: LineaVigente): InformeLeido => ({
  ...i,
  resultado: l.datos['resultado'] === 'validado' ? 'validado' : 'observado',
  resueltoEl: l.ocurridoEn,
  observacionesDelForo: cadena(l.datos, 'observaciones'),
  ...respaldoDe(l.datos, 'actaSesion'),
});
