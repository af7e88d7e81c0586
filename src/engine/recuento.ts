/**
 * A término that is running, reckoned again by the calendar of today. A row entered later never moves a day that
 * somebody was notified of: who answers for the process decides it, with the reason, and it is written in its journal.
 */
import { exigirVia, leerActo, type AutoriaDeActo, type ComandoDeActo } from './acto-del-engine.js';
import { ComandoRechazado, type ComandoRecontar } from './comandos.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import type { PlazoEnLinea } from './linea.js';
import { olvido } from './memoria.js';
import type { FilaPlazo } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { noSuspendido } from './situar.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { TextosBorrables } from './textos-borrables.js';
import { Unidad } from './unidad.js';
import type { QuienPuede } from './autorizacion.js';

export const RECONTAR = 'recontarTermino';

/**
 * No source says who: whether a decree published later extends a term already running is for the law of each
 * government (INF). So, those who answer there, and the POC that keeps the calendar.
 */
const QUIENES: QuienPuede = {
  actua: ['autoridad', 'secretariaTecnica', 'pocl', 'poc'],
  porCuentaDe: [],
};

/** @throws 404, 409, 403, 400, 412 when it would not end on the day that was seen */
export async function recontar(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoRecontar,
  momento: Momento,
): Promise<{ unidad: Unidad; textos: TextosBorrables }> {
  const cargos = cargosAqui(vista);
  const raiz = vista.raiz!;
  const acto: ComandoDeActo = { ...cmd, evento: RECONTAR };
  const procesos = await vista.lector.procesosDeRaiz(raiz.id);
  const e = await abrirTaller(h, vista, raiz.id, momento, momento.hoy, procesos);
  const fila = e.plazos.get(cmd.plazoId);
  if (fila === null) throw new ComandoRechazado('NO_ENCONTRADO');
  noSuspendido(raiz.marca);
  const v = fila.estado === 'armado' ? contar(e, fila) : null;
  if (v === null || v.fecha === fila.venceFecha)
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: RECONTAR,
      motivo: v === null ? 'NO_ES_TERMINO_EN_CURSO' : 'MISMO_DIA',
      permitidos: [],
    });
  const via = exigirVia(acto, cargos, QUIENES);
  if (v.fecha !== cmd.vence)
    throw new ComandoRechazado('VERSION_DESACTUALIZADA', { evento: RECONTAR, vence: v.fecha });
  const textos = new TextosBorrables(h.ids);
  const autoria = await leerActo(e, acto, via, textos);
  const unidad = new Unidad(e);
  aplicarRecuento(unidad, fila, { ...autoria, datos: { plazo: fila.clave } });
  return { unidad, textos };
}

/** Moves it, by today's calendar or as the journal remembers. The fold comes through here too. */
export function aplicarRecuento(unidad: Unidad, fila: FilaPlazo, autoria: AutoriaDeActo): void {
  const { e } = unidad;
  const recordado = (e.memoria ?? olvido).recontado(fila.id, fila.venceFecha);
  const v =
    recordado === null
      ? contar(e, fila)
      : { fecha: recordado.vence, instante: recordado.venceEn, computo: {} };
  const plazos: PlazoEnLinea[] = v === null ? [] : [e.plazos.recontar(fila, v, e)];
  unidad.anotarActo(e.arbol.get(fila.procesoId), RECONTAR, autoria, plazos);
}

const contar = (e: EntornoDeUnidad, fila: FilaPlazo) =>
  e.plazos.contarDeNuevo(
    fila,
    e.arbol.find(fila.procesoId)?.proc.plazos.get(fila.nombre)?.certeza ?? 'INF',
  );
