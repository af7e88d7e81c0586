/** What the parts of the engine share during one command: its ports, its instant, and the root as it was read. */
import type { Fecha } from '../../machines/contrato.js';
import { Arbol } from './arbol.js';
import { cargosQueCubren } from './autorizacion.js';
import { ComandoRechazado, type Recibo } from './comandos.js';
import { Fuentes, titularHecho } from './fuentes.js';
import { LibroDePlazos } from './libro-de-plazos.js';
import type { Calendario } from './puertos/calendario.js';
import type { Catalogo } from './puertos/catalogo.js';
import type { Cargo, ClaveIdempotente, FilaProceso, Instante } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';
import type { Asiento, VistaDeRaiz } from './puertos/proceso-store.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';

export interface Herramientas {
  readonly catalogo: Catalogo;
  readonly calendario: Calendario;
  readonly ids: Ids;
}

/** The instant of a command and its civil date for the titular. */
export interface Momento {
  readonly ahora: Instante;
  readonly hoy: Fecha;
}

/** What a command would write, and what it answers. */
export interface Hecho<T> {
  readonly asiento: Asiento | null;
  readonly valor: T;
}

/** The answer given before to the same key. @throws CLAVE_REUTILIZADA when it was another command */
export function repetida(vista: VistaDeRaiz, clave: ClaveIdempotente | null): Recibo | null {
  const { respuesta } = vista;
  if (respuesta === null || clave === null) return null;
  if (respuesta.huella !== clave.huella) throw new ComandoRechazado('CLAVE_REUTILIZADA');
  return { ...(respuesta.cuerpo as unknown as Recibo), repetida: true };
}

/** The offices that cover this titular. @throws NO_ENCONTRADO when there is none: nothing is said of what exists */
export function cargosAqui(vista: VistaDeRaiz): readonly Cargo[] {
  const cargos = cargosQueCubren(vista.cargos, vista.titular);
  if (cargos.length === 0) throw new ComandoRechazado('NO_ENCONTRADO');
  return cargos;
}

/** The root as it was read, ready to be worked on. */
export async function abrirTaller(
  h: Herramientas,
  vista: VistaDeRaiz,
  raizId: string,
  momento: Momento,
  /** Date on which parameters are wanted. */
  fecha: Fecha,
  procesos: readonly FilaProceso[] = vista.cadena,
): Promise<EntornoDeUnidad> {
  const titular = titularHecho(vista.titular);
  return {
    ahora: momento.ahora,
    hoy: momento.hoy,
    raizId,
    titular,
    ids: h.ids,
    arbol: new Arbol(h.catalogo, procesos, (id) => vista.lector.hijos(id)),
    plazos: new LibroDePlazos(h.calendario, h.ids, titular, raizId, vista.plazos),
    fuentes: new Fuentes(vista.lector, titular.id, fecha),
  };
}
