/** A plan as the lines of its tree tell it: what it says of itself, what it has done, and each of its commitments. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import { finDeMandatoDicho } from '../../../machines/mandato.js';
import { avanceDePlan } from './avance.js';
import { conCierre, SIN_CERRAR, type CierreLeido } from './cierre-leido.js';
import {
  cadena,
  informeDe,
  leerCompromiso,
  numero,
  respaldoDe,
  tardia,
  validado,
  type CompromisoLeido,
  type InformeLeido,
  type Respaldo,
  type TrabajoTardio,
} from './compromiso-leido.js';
import { conComunicacion, type AccionDeComunicacion } from './comunicacion-leida.js';
import { conConsulta, type ConsultaLeida } from './consulta-leida.js';
import { conDirectriz, type Directriz } from './directriz-leida.js';
import { estandarDe, losCincoEstandares, type EstandarRevisado } from './estandar-leido.js';
import { formuladosEn } from './formulado-leido.js';
import type { LineaVigente } from './linea-vigente.js';
import { enOrdenDeFecha, mesaDe, type MesaLeida } from './mesa-leida.js';
import { productosDe, type Producto } from './producto-leido.js';

/** A process of the tree of a plan, as its row says it is. */
export interface ProcesoDePlan {
  readonly id: string;
  readonly procedimiento: string;
  readonly estados: readonly string[];
  readonly concluido: boolean;
  readonly contexto: JsonObjeto;
}
export interface Actualizacion extends Respaldo {
  readonly fecha: string | null;
  readonly resumen: string | null;
  readonly documento: string | null;
}
export interface PlanLeido extends CierreLeido {
  readonly procesoId: string;
  readonly ordinal: number;
  readonly estado: string;
  readonly concluido: boolean;
  readonly regimen: string;
  readonly miembroOgp: boolean;
  /** Of the authority there is now, as it was last known. */
  readonly finDeMandato: string | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly ficha: JsonObjeto;
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
  readonly tardios: readonly TrabajoTardio[];
  readonly compromisos: readonly CompromisoLeido[];
  readonly avance: { readonly porcentaje: number | null; readonly sinDato: number };
}

const finDelMandato = (lineas: readonly LineaVigente[]): string | null =>
  finDeMandatoDicho(
    lineas
      .toSorted((a, b) => a.secuencia - b.secuencia)
      .flatMap(({ datos, ocurridoEn }) => {
        const valor = cadena(datos, 'finDeMandato');
        return valor === null ? [] : [{ valor, ocurridoEn }];
      }),
  );

export function leerPlan(
  plan: ProcesoDePlan,
  cocreacion: ProcesoDePlan | null,
  hijos: readonly ProcesoDePlan[],
  lineas: readonly LineaVigente[],
  /** What the root says of the authority's term, beside what the plan's own form says. */
  mandatos: readonly LineaVigente[] = [],
): PlanLeido {
  const c = plan.contexto;
  let ficha: JsonObjeto = {};
  let inicio =
    cadena(c, 'inicio') ?? (cocreacion === null ? null : cadena(cocreacion.contexto, 'inicio'));
  let fin = cadena(c, 'fin') ?? (cocreacion === null ? null : cadena(cocreacion.contexto, 'fin'));
  let entregadoOgpEl: string | null = null;
  const productos: Producto[] = [];
  const mesas: MesaLeida[] = [];
  let consultas: readonly ConsultaLeida[] = [];
  const revisiones: EstandarRevisado[] = [];
  const actualizaciones: Actualizacion[] = [];
  let directrices: readonly Directriz[] = [];
  let comunicacion: readonly AccionDeComunicacion[] = [];
  const informes: InformeLeido[] = [];
  const tardios: TrabajoTardio[] = [];
  let cierre = SIN_CERRAR;

  const propios = new Set([plan.id, ...(cocreacion === null ? [] : [cocreacion.id])]);
  const suyas = lineas
    .filter((x) => propios.has(x.proceso))
    .sort((a, b) => a.secuencia - b.secuencia);
  const formulados = formuladosEn(suyas);
  for (const l of suyas) {
    const d = l.datos;
    const hasta = tardia(l.observaciones);
    if (hasta !== null)
      tardios.push({ evento: l.evento, ocurridoEn: l.ocurridoEn, hasta, hito: null });
    productos.push(...productosDe(l));
    cierre = conCierre(cierre, l);
    switch (l.evento) {
      case 'describirPlan':
        ficha = { ...ficha, ...d };
        break;
      case 'revisarEstandar':
        revisiones.push(estandarDe(l));
        break;
      case 'abrirConsultaPublica':
      case 'cerrarConsultaPublica':
      case 'registrarConsultaPublica':
        consultas = conConsulta(consultas, l);
        break;
      case 'registrarMesa':
        mesas.push(mesaDe(l));
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
      case 'cumplirDirectriz':
        directrices = conDirectriz(directrices, l);
        break;
      case 'programarComunicacion':
      case 'cumplirComunicacion':
        comunicacion = conComunicacion(comunicacion, l);
        break;
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
    finDeMandato: finDelMandato([...mandatos, ...suyas]) ?? cadena(c, 'finDeMandato'),
    inicio,
    fin,
    ficha,
    ventana: cocreacion === null ? null : cadena(cocreacion.contexto, 'ventana'),
    entregadoOgpEl,
    productos,
    mesas: enOrdenDeFecha(mesas),
    consultas,
    estandares: losCincoEstandares(revisiones),
    actualizaciones,
    directrices,
    comunicacion,
    informes,
    ...cierre,
    tardios: [...tardios, ...compromisos.flatMap((x) => x.tardios)],
    compromisos,
    avance: avanceDePlan(compromisos.map((x) => x.avance)),
  };
}
