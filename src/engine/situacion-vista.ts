/** The situation of a process as one account may see it. Nothing is written; what is offered is what would be taken. */
import type { Hechos, Oferta, Paso, PasoVisto } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { verEstados } from './cuaderno.js';
import { viasDe } from './autorizacion.js';
import { esquemaDe } from './campos-marcados.js';
import type { OfertaVista, PasoDeSituacion, ProcesoResumido, SituacionVista } from './comandos.js';
import { ComandoRechazado } from './comandos.js';
import { hechosDeOferta } from './fuentes.js';
import { metasDe, type Metas } from './metas.js';
import { marcasPosibles } from './marcas.js';
import { preguntar } from './procedimiento-seguro.js';
import { ofrecer } from './proyectar.js';
import type { Cargo } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { verRequisito } from './requisitos-vistos.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { etagDe } from './situar.js';

export async function verSituacion(
  h: Herramientas,
  vista: VistaDeRaiz,
  momento: Momento,
  opciones: { readonly plan?: string },
): Promise<SituacionVista> {
  const cargos = cargosAqui(vista);
  const raiz = vista.raiz!;
  const procesoId = vista.cadena[0]!.id;
  const procesos = await vista.lector.procesosDeRaiz(raiz.id);
  const e = await abrirTaller(h, vista, raiz.id, momento, momento.hoy, procesos);
  const arbol = await e.arbol.subarbolDe(procesoId);
  const nodo = arbol[0]!;
  const debajo = arbol.slice(1);

  const ofertas: OfertaVista[] = [];
  const metas = new Map<string, Metas>();
  if (raiz.marca === null)
    for (const n of arbol) {
      if (!n.vivo) continue;
      const hechos = await hechosDeOferta(e.arbol, n, e.fuentes, e.titular, e.hoy);
      const suyas = ofrecer(n, hechos);
      for (const o of suyas) ofertas.push(verOferta(n, o, hechos, cargos));
      metas.set(n.id, conLasPropias(await metasDe(n, verPasos(n), e.plazos, e.fuentes), suyas));
    }
  const ids = new Set(arbol.map((n) => n.id));
  const completan = losQueCompletan(nodo, debajo);
  const hijo = elegir(completan, opciones.plan);
  const esRaiz = nodo.fila.padreId === null;
  return {
    id: nodo.id,
    raizId: raiz.id,
    titular: vista.titular,
    procedimiento: nodo.proc.id,
    asunto: raiz.asunto,
    situacion: nodo.situacionDeProceso,
    marca: raiz.marca,
    secuencia: raiz.secuencia,
    hash: raiz.hash,
    estados: estadosDe(nodo),
    ...recorridoDe(nodo),
    contexto: contextoDe(nodo),
    pasos: pasosDe(nodo, hijo, metas),
    completan: completan.map((n) => n.id),
    elegido: hijo?.id ?? null,
    ofertas,
    marcas: esRaiz && nodo.vivo ? marcasPosibles(raiz.marca, cargos) : [],
    descendientes: debajo.map((n) => resumir(n, metas)),
    plazos: e.plazos.vigentes().filter((p) => ids.has(p.procesoId)),
    hoy: momento.hoy,
  };
}

function verOferta(n: Nodo, o: Oferta, hechos: Hechos, cargos: readonly Cargo[]): OfertaVista {
  const vias = viasDe(cargos, o.declaracion);
  return {
    procesoId: n.id,
    procedimiento: n.proc.id,
    evento: o.evento,
    paso: o.paso,
    actua: o.declaracion.actua,
    porCuentaDe: o.declaracion.porCuentaDe,
    fechable: o.declaracion.fechable,
    requisitos: o.requisitos.map((r) => verRequisito(r, hechos)),
    espera: o.espera,
    puedo: vias.length > 0,
    como: vias.map((v) => ({ registra: v.registra, actua: v.actua, prueba: v.prueba })),
    esquema: esquemaDe(o.declaracion.datos),
    etag: etagDe(n.id, o.marca),
  };
}

/** A process that was stopped, or whose state no longer fits its procedure, is nowhere: only its row is shown. */
const enNingunLugar = (n: Nodo): boolean =>
  n.situacionDeProceso === 'cuarentena' || n.situacionDeProceso === 'detenido';

const contextoDe = (n: Nodo): SituacionVista['contexto'] =>
  enNingunLugar(n)
    ? (JSON.parse(n.fila.contexto) as SituacionVista['contexto'])
    : n.situacion.contexto;

const estadosDe = (n: Nodo): readonly string[] => (enNingunLugar(n) ? [] : verEstados(n));

const recorridoDe = (n: Nodo): Pick<SituacionVista, 'recorrido'> =>
  n.situacionDeProceso === 'cuarentena' || n.proc.verRecorrido === undefined
    ? {}
    : { recorrido: preguntar(n.proc, () => n.proc.verRecorrido!(n.situacion)) };

const verPasos = (n: Nodo): readonly PasoVisto[] =>
  enNingunLugar(n) ? [] : preguntar(n.proc, () => n.proc.verPasos(n.situacion));

/** The steps a process declares; those it shares with a child come from the child chosen, or from the newest. */
export function pasosDe(
  nodo: Nodo,
  hijo: Nodo | null,
  metas: ReadonlyMap<string, Metas> = SIN_METAS,
): PasoDeSituacion[] {
  const propios = new Map(verPasos(nodo).map((p) => [p.numero, p]));
  const delHijo = new Map((hijo === null ? [] : verPasos(hijo)).map((p) => [p.numero, p]));
  return nodo.proc.pasos
    .toSorted((a, b) => a.numero - b.numero)
    .map((p) => {
      const enHijo = hijo?.proc.pasos.some((q) => esElMismo(p, q)) === true;
      const visto = enHijo ? delHijo.get(p.numero) : propios.get(p.numero);
      const procesoId = enHijo ? hijo!.id : visto === undefined ? null : nodo.id;
      return {
        numero: p.numero,
        procesoId,
        responsables: p.responsables,
        productos: p.productos,
        fuerza: p.fuerza,
        cita: p.cita,
        estado: visto?.estado ?? 'aunNo',
        vuelta: visto?.vuelta ?? 1,
        desde: visto?.desde ?? null,
        sinConstancia: visto?.sinConstancia ?? false,
        regularizado: visto?.regularizado ?? false,
        pendientes: visto?.pendientes ?? [],
        meta: (procesoId === null ? null : metas.get(procesoId)?.get(p.numero)) ?? null,
      };
    });
}

const SIN_METAS: ReadonlyMap<string, Metas> = new Map();

/** A step ends when the last of what it waits for does: the end of the plan, and not the first weeks of it. */
function conLasPropias(metas: Metas, ofertas: readonly Oferta[]): Metas {
  const todas = new Map(metas);
  for (const { espera, paso, meta } of ofertas) {
    if (!espera || paso === null || typeof meta !== 'string') continue;
    const otra = todas.get(paso);
    if (otra === undefined || otra < meta) todas.set(paso, meta);
  }
  return todas;
}

/** The same row of the same source: a number alone is not, for each procedure numbers its own. */
const esElMismo = (a: Paso, b: Paso): boolean =>
  a.numero === b.numero && a.cita.documento === b.cita.documento && a.cita.lugar === b.cita.lugar;

/** Children that walk steps their parent declares too (a plan: 13, 14 and 15), and complete it. */
const losQueCompletan = (nodo: Nodo, debajo: readonly Nodo[]): Nodo[] =>
  debajo.filter(
    (n) =>
      n.fila.padreId === nodo.id &&
      n.proc.pasos.some((p) => nodo.proc.pasos.some((q) => esElMismo(p, q))),
  );

function elegir(completan: readonly Nodo[], elegido: string | undefined): Nodo | null {
  if (elegido !== undefined) {
    const plan = completan.find((n) => n.id === elegido);
    if (plan === undefined) throw new ComandoRechazado('NO_ENCONTRADO', { plan: elegido });
    return plan;
  }
  const recientes = completan
    .filter((n) => n.situacionDeProceso !== 'detenido')
    .sort((a, b) => b.fila.abiertoEn - a.fila.abiertoEn || b.fila.ronda - a.fila.ronda);
  return recientes.find((n) => n.vivo) ?? recientes[0] ?? null;
}

export function resumir(n: Nodo, metas: ReadonlyMap<string, Metas> = SIN_METAS): ProcesoResumido {
  return {
    id: n.id,
    padreId: n.fila.padreId,
    ref: n.fila.ref,
    ronda: n.fila.ronda,
    procedimiento: n.proc.id,
    situacion: n.situacionDeProceso,
    estados: estadosDe(n),
    pasos: pasosDe(n, null, metas),
    contexto: contextoDe(n),
    abiertoEn: n.fila.abiertoEn,
  };
}
