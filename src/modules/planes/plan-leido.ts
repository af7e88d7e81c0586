/** A plan as the lines of its tree tell it: what it says of itself, what it has done, and each of its commitments. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import { avanceDePlan } from './avance.js';
import {
  cadena,
  hitoPrevisto,
  informeDe,
  leerCompromiso,
  lista,
  numero,
  respaldoDe,
  tardia,
  validado,
  type CompromisoLeido,
  type Formulado,
  type InformeLeido,
  type Respaldo,
  type TrabajoTardio,
} from './compromiso-leido.js';
import { conConsulta, type ConsultaLeida } from './consulta-leida.js';
import type { LineaVigente } from './linea-vigente.js';
import { enOrdenDeFecha, mesaDe, type MesaLeida } from './mesa-leida.js';

/** A process of the tree of a plan, as its row says it is. */
export interface ProcesoDePlan {
  readonly id: string;
  readonly procedimiento: string;
  readonly estados: readonly string[];
  readonly concluido: boolean;
  readonly contexto: JsonObjeto;
}
export interface Directriz {
  readonly numero: number;
  readonly asunto: string | null;
  readonly documento: string | null;
  readonly encargadaA: string | null;
  readonly emitidaEl: string | null;
  readonly hasta: string | null;
  readonly cumplidaEl: string | null;
  readonly constancia: string | null;
}
export interface AccionDeComunicacion {
  readonly clave: string;
  readonly datos: JsonObjeto;
  readonly hechaEl: string | null;
  readonly evidencia: string | null;
  readonly direccion: string | null;
  readonly alcance: number | null;
}
export interface EstandarRevisado {
  readonly estandar: string;
  readonly cumplimiento: string | null;
  readonly explicacion: string | null;
  readonly evidencia: string | null;
  readonly direccion: string | null;
  readonly revisadoEl: string | null;
}
export interface Producto {
  readonly clase: string;
  readonly documento: string | null;
  readonly fecha: string | null;
  readonly direccion: string | null;
}
export interface Actualizacion extends Respaldo {
  readonly fecha: string | null;
  readonly resumen: string | null;
  readonly documento: string | null;
}
export interface RendicionLeida {
  readonly programadaPara: string | null;
  readonly lugar: string | null;
  /** That year's window, when the chosen day falls outside it. */
  readonly fueraDeVentana: { readonly desde: string; readonly hasta: string } | null;
  readonly rendidaEl: string | null;
  readonly ejercicio: number | null;
  readonly asistentes: number | null;
  readonly documento: string | null;
}
export interface PlanLeido {
  readonly procesoId: string;
  readonly ordinal: number;
  readonly estado: string;
  readonly concluido: boolean;
  readonly regimen: string;
  readonly miembroOgp: boolean;
  readonly finDeMandato: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly ficha: JsonObjeto;
  readonly fechas: {
    readonly ejecucion: string | null;
    readonly informes: string | null;
    readonly cierre: string | null;
  };
  readonly ventana: string | null;
  readonly entregadoOgpEl: string | null;
  readonly productos: readonly Producto[];
  readonly mesas: readonly MesaLeida[];
  readonly consultas: readonly ConsultaLeida[];
  readonly estandares: readonly EstandarRevisado[];
  readonly actualizaciones: readonly Actualizacion[];
  readonly directrices: readonly Directriz[];
  readonly comunicacion: readonly AccionDeComunicacion[];
  readonly informes: readonly InformeLeido[];
  readonly informeFinal: {
    readonly documento: string | null;
    readonly fecha: string | null;
  } | null;
  readonly rendicion: RendicionLeida;
  readonly evaluacionSolicitadaEl: string | null;
  readonly cierre: {
    readonly fecha: string | null;
    readonly justificaciones: readonly {
      readonly codigo: string;
      readonly motivo: string | null;
    }[];
  } | null;
  readonly tardios: readonly TrabajoTardio[];
  readonly compromisos: readonly CompromisoLeido[];
  readonly avance: { readonly porcentaje: number | null; readonly sinDato: number };
}

const ESTANDARES = [
  'espacioDeDialogo',
  'informacionAbierta',
  'participacionInclusiva',
  'respuestaRazonada',
  'dialogoEnEjecucion',
] as const;

const PRODUCTOS: {
  readonly [evento: string]: readonly (readonly [campo: string, clase: string])[];
} = {
  planificarCocreacion: [['metodologia', 'metodologiaDeCocreacion']],
  aprobarPlan: [
    ['pagl', 'planAprobado'],
    ['aprobacion', 'aprobacion'],
  ],
  publicarPlan: [['publicacion', 'publicacion']],
  registrarLanzamiento: [['registro', 'lanzamiento']],
  registrarEntregaOgp: [['constancia', 'entregaOgp']],
  formalizarPlan: [['actasDeCompromiso', 'actasDeCompromiso']],
  organizarEjecucion: [
    ['metodologia', 'metodologiaDeImplementacion'],
    ['planDeTrabajo', 'planDeTrabajo'],
    ['planDeComunicacion', 'planDeComunicacion'],
  ],
};

export function leerPlan(
  plan: ProcesoDePlan,
  cocreacion: ProcesoDePlan | null,
  hijos: readonly ProcesoDePlan[],
  lineas: readonly LineaVigente[],
): PlanLeido {
  const c = plan.contexto;
  let ficha: JsonObjeto = {};
  let fechas = { ejecucion: null, informes: null, cierre: null } as PlanLeido['fechas'];
  let inicio =
    cadena(c, 'inicio') ?? (cocreacion === null ? null : cadena(cocreacion.contexto, 'inicio'));
  let fin = cadena(c, 'fin') ?? (cocreacion === null ? null : cadena(cocreacion.contexto, 'fin'));
  let entregadoOgpEl: string | null = null;
  const productos: Producto[] = [];
  const mesas: MesaLeida[] = [];
  let consultas: readonly ConsultaLeida[] = [];
  const estandares = new Map<string, EstandarRevisado>();
  const actualizaciones: Actualizacion[] = [];
  const directrices: Directriz[] = [];
  const comunicacion = new Map<string, AccionDeComunicacion>();
  const informes: InformeLeido[] = [];
  const formulados = new Map<string, Formulado>();
  const tardios: TrabajoTardio[] = [];
  let informeFinal: PlanLeido['informeFinal'] = null;
  let evaluacionSolicitadaEl: string | null = null;
  let cierre: PlanLeido['cierre'] = null;
  let rendicion: RendicionLeida = {
    programadaPara: null,
    lugar: null,
    fueraDeVentana: null,
    rendidaEl: null,
    ejercicio: null,
    asistentes: null,
    documento: null,
  };

  const propios = new Set([plan.id, ...(cocreacion === null ? [] : [cocreacion.id])]);
  for (const l of lineas
    .filter((x) => propios.has(x.proceso))
    .sort((a, b) => a.secuencia - b.secuencia)) {
    const d = l.datos;
    const hasta = tardia(l.observaciones);
    if (hasta !== null)
      tardios.push({ evento: l.evento, ocurridoEn: l.ocurridoEn, hasta, hito: null });
    for (const [campo, clase] of PRODUCTOS[l.evento] ?? []) {
      const documento = cadena(d, campo);
      const direccion = cadena(d, 'direccion');
      if (documento !== null || (direccion !== null && clase !== 'aprobacion'))
        productos.push({ clase, documento, fecha: l.ocurridoEn, direccion });
    }
    switch (l.evento) {
      case 'describirPlan':
        ficha = { ...ficha, ...d };
        break;
      case 'revisarEstandar':
        estandares.set(cadena(d, 'estandar') ?? '', {
          estandar: cadena(d, 'estandar') ?? '',
          cumplimiento: cadena(d, 'cumplimiento'),
          explicacion: cadena(d, 'explicacion'),
          evidencia: cadena(d, 'evidencia'),
          direccion: cadena(d, 'direccion'),
          revisadoEl: l.ocurridoEn,
        });
        break;
      case 'fijarFechasDeCierre':
        fechas = {
          ejecucion: cadena(d, 'ejecucion') ?? fechas.ejecucion,
          informes: cadena(d, 'informes') ?? fechas.informes,
          cierre: cadena(d, 'cierre') ?? fechas.cierre,
        };
        break;
      case 'abrirConsultaPublica':
      case 'cerrarConsultaPublica':
      case 'registrarConsultaPublica':
        consultas = conConsulta(consultas, l);
        break;
      case 'registrarMesa':
        mesas.push(mesaDe(l));
        break;
      case 'formularCompromiso':
        formulados.set(cadena(d, 'codigo') ?? '', formuladoDe(d));
        break;
      case 'retirarCompromiso':
        formulados.delete(cadena(d, 'codigo') ?? '');
        break;
      case 'aprobarPlan':
        inicio = cadena(d, 'inicio') ?? inicio;
        fin = cadena(d, 'fin') ?? fin;
        break;
      case 'registrarEntregaOgp':
        entregadoOgpEl = l.ocurridoEn;
        break;
      case 'actualizarPlan':
        fin = cadena(d, 'fin') ?? fin;
        actualizaciones.push({
          fecha: l.ocurridoEn,
          resumen: cadena(d, 'resumen'),
          documento: cadena(d, 'pagl'),
          ...respaldoDe(d, 'actaSesion'),
        });
        break;
      case 'emitirDirectriz':
        directrices.push({
          numero: directrices.length + 1,
          asunto: cadena(d, 'asunto'),
          documento: cadena(d, 'directriz'),
          encargadaA: cadena(d, 'encargadaA'),
          emitidaEl: l.ocurridoEn,
          hasta: cadena(d, 'hasta'),
          cumplidaEl: null,
          constancia: null,
        });
        break;
      case 'cumplirDirectriz': {
        const n = numero(d, 'directrizNumero');
        const i = directrices.findIndex((x) =>
          n === null ? x.cumplidaEl === null && x.constancia === null : x.numero === n,
        );
        const suya = directrices[i];
        if (suya !== undefined)
          directrices[i] = {
            ...suya,
            cumplidaEl: l.ocurridoEn ?? '—',
            constancia: cadena(d, 'constancia'),
          };
        break;
      }
      case 'programarComunicacion': {
        const k = cadena(d, 'clave') ?? '';
        comunicacion.set(k, {
          clave: k,
          datos: d,
          hechaEl: null,
          evidencia: null,
          direccion: null,
          alcance: null,
        });
        break;
      }
      case 'cumplirComunicacion': {
        const suya = comunicacion.get(cadena(d, 'clave') ?? '');
        if (suya !== undefined)
          comunicacion.set(suya.clave, {
            ...suya,
            hechaEl: l.ocurridoEn ?? '—',
            evidencia: cadena(d, 'evidencia'),
            direccion: cadena(d, 'direccion'),
            alcance: numero(d, 'alcance'),
          });
        break;
      }
      case 'registrarInformeAvance':
        informes.push(informeDe(l, informes.length + 1));
        break;
      case 'validarInforme': {
        const n = numero(d, 'informeNumero');
        const i = informes.findIndex((x) =>
          n === null ? x.resultado === 'porValidar' : x.numero === n,
        );
        const suyo = informes[i];
        if (suyo !== undefined) informes[i] = validado(suyo, l);
        break;
      }
      case 'entregarInformeFinal':
        informeFinal = {
          documento: cadena(d, 'informeFinal'),
          fecha: cadena(d, 'entregadoEl') ?? l.ocurridoEn,
        };
        break;
      case 'programarRendicion': {
        const o = l.observaciones.find((x) => x.codigo === 'RENDICION_EN_VENTANA');
        rendicion = {
          ...rendicion,
          programadaPara: cadena(d, 'fecha'),
          lugar: cadena(d, 'lugar'),
          fueraDeVentana:
            o === undefined
              ? null
              : { desde: cadena(o.params, 'desde') ?? '', hasta: cadena(o.params, 'hasta') ?? '' },
        };
        break;
      }
      case 'rendirCuentas':
        rendicion = {
          ...rendicion,
          rendidaEl: l.ocurridoEn,
          ejercicio: numero(d, 'ejercicio'),
          asistentes: numero(d, 'asistentes'),
          documento: cadena(d, 'rendicion'),
        };
        break;
      case 'solicitarEvaluacion':
      case 'registrarEvaluacion':
        evaluacionSolicitadaEl = evaluacionSolicitadaEl ?? l.ocurridoEn;
        break;
      case 'cerrarPlan':
        cierre = {
          fecha: l.ocurridoEn,
          justificaciones: lista(d, 'justificaciones').map((j) => ({
            codigo: cadena(j, 'codigo') ?? '',
            motivo: cadena(j, 'motivo'),
          })),
        };
        break;
    }
  }

  const incorporados = new Map(hijos.map((h) => [cadena(h.contexto, 'codigo') ?? '', h]));
  const compromisos = [...new Set([...formulados.keys(), ...incorporados.keys()])].map((codigo) => {
    const h = incorporados.get(codigo);
    return leerCompromiso(
      {
        codigo,
        procesoId: h?.id ?? null,
        numero: h === undefined ? null : numero(h.contexto, 'numero'),
        situacion: h?.estados.at(-1) ?? 'formulado',
        hitosPrevistos: h === undefined ? null : numero(h.contexto, 'hitos'),
        inicio: h === undefined ? null : cadena(h.contexto, 'inicio'),
        fin: h === undefined ? null : cadena(h.contexto, 'fin'),
      },
      formulados.get(codigo) ?? null,
      h === undefined ? [] : lineas.filter((l) => l.proceso === h.id),
    );
  });
  return {
    procesoId: plan.id,
    ordinal: numero(c, 'ordinal') ?? 1,
    estado: plan.estados.at(-1) ?? '',
    concluido: plan.concluido,
    regimen: cadena(c, 'regimenPlazo') ?? 'PROPIO',
    miembroOgp: c['miembroOgp'] === true,
    finDeMandato: cadena(c, 'finDeMandato'),
    inicio,
    fin,
    ficha,
    fechas,
    ventana: cocreacion === null ? null : cadena(cocreacion.contexto, 'ventana'),
    entregadoOgpEl,
    productos,
    mesas: enOrdenDeFecha(mesas),
    consultas,
    estandares: ESTANDARES.map(
      (estandar) =>
        estandares.get(estandar) ?? {
          estandar,
          cumplimiento: null,
          explicacion: null,
          evidencia: null,
          direccion: null,
          revisadoEl: null,
        },
    ),
    actualizaciones,
    directrices,
    comunicacion: [...comunicacion.values()],
    informes,
    informeFinal,
    rendicion,
    evaluacionSolicitadaEl,
    cierre,
    tardios: [...tardios, ...compromisos.flatMap((x) => x.tardios)],
    compromisos,
    avance: avanceDePlan(compromisos.map((x) => x.avance)),
  };
}

function formuladoDe(d: JsonObjeto): Formulado {
  return {
    ficha: (d['compromiso'] ?? {}) as JsonObjeto,
    inicio: cadena(d, 'inicio'),
    fin: cadena(d, 'fin'),
    hitos: lista(d, 'hitos').map(hitoPrevisto),
  };
}
