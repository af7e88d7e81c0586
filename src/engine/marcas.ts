/**
 * The engine's marks on a root: suspended, archived for inactivity, desisted. They are no states of a procedure: its
 * states stay where they were, its deadlines stop with what was left of them and go on when it is resumed.
 */
import type { Certeza, Cita, PorCuentaDe, Rol } from '../../machines/contrato.js';
import { exigirVia, leerActo, type AutoriaDeActo } from './acto-del-engine.js';
import { viasDe, type QuienPuede } from './autorizacion.js';
import {
  ComandoRechazado,
  MARCAS,
  type ComandoMarca,
  type EventoDeMarca,
  type MarcaOfrecida,
} from './comandos.js';
import type { PlazoEnLinea } from './linea.js';
import { olvido } from './memoria.js';
import { nombreDe } from './procedimiento-seguro.js';
import type { Cargo, MarcaDeRaiz } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { TextosBorrables } from './textos-borrables.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import { Unidad } from './unidad.js';

type Clase = MarcaDeRaiz['clase'] | 'ninguna';

export interface ReglaDeMarca extends QuienPuede {
  readonly desde: readonly Clase[];
  readonly hacia: Clase;
  readonly cita: Cita;
  readonly certeza: Certeza;
}

const cita = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });
const CON_OFICIO = (actua: Rol, registran: readonly Rol[]): PorCuentaDe => ({
  actua,
  registran,
  prueba: 'sobre',
});

/**
 * Who may put each mark. No source speaks of stopping a process: all of it is our own reading of the practice (INF),
 * but that the Autoridad is who committed the GAD (S1, step 2) and so who may say it desists.
 */
export const REGLAS_DE_MARCA: { readonly [E in EventoDeMarca]: ReglaDeMarca } = {
  suspender: {
    desde: ['ninguna'],
    hacia: 'suspendido',
    actua: ['autoridad', 'poc'],
    porCuentaDe: [CON_OFICIO('autoridad', ['pocl', 'delegado', 'poc'])],
    cita: cita('detener un proceso'),
    certeza: 'INF',
  },
  reanudar: {
    desde: ['suspendido'],
    hacia: 'ninguna',
    actua: ['autoridad', 'poc'],
    porCuentaDe: [CON_OFICIO('autoridad', ['pocl', 'delegado', 'poc'])],
    cita: cita('detener un proceso'),
    certeza: 'INF',
  },
  desistir: {
    desde: ['ninguna', 'suspendido'],
    hacia: 'desistido',
    actua: ['autoridad'],
    porCuentaDe: [CON_OFICIO('autoridad', ['pocl', 'delegado', 'poc'])],
    cita: cita('detener un proceso'),
    certeza: 'INF',
  },
  archivarPorInactividad: {
    desde: ['ninguna', 'suspendido'],
    hacia: 'archivado',
    actua: ['poc'],
    porCuentaDe: [],
    cita: cita('detener un proceso'),
    certeza: 'INF',
  },
  reactivar: {
    desde: ['archivado'],
    hacia: 'ninguna',
    actua: ['poc'],
    porCuentaDe: [],
    cita: cita('detener un proceso'),
    certeza: 'INF',
  },
};

const claseDe = (marca: MarcaDeRaiz | null): Clase => marca?.clase ?? 'ninguna';

export function marcasPosibles(
  marca: MarcaDeRaiz | null,
  cargos: readonly Cargo[],
): MarcaOfrecida[] {
  return MARCAS.filter((m) => REGLAS_DE_MARCA[m].desde.includes(claseDe(marca))).map((evento) => {
    const r = REGLAS_DE_MARCA[evento];
    const vias = viasDe(cargos, r);
    return {
      evento,
      actua: r.actua,
      porCuentaDe: r.porCuentaDe,
      cita: r.cita,
      certeza: r.certeza,
      puedo: vias.length > 0,
      como: vias.map((v) => ({ registra: v.registra, actua: v.actua, prueba: v.prueba })),
    };
  });
}

/** @throws 404, 409, 403, 400, 422 */
export async function marcar(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoMarca,
  momento: Momento,
): Promise<{ unidad: Unidad; marca: MarcaDeRaiz | null; textos: TextosBorrables }> {
  const cargos = cargosAqui(vista);
  const raiz = vista.raiz!;
  const regla = REGLAS_DE_MARCA[cmd.evento] as ReglaDeMarca | undefined;
  if (regla === undefined) throw new ComandoRechazado('EVENTO_DESCONOCIDO', { evento: cmd.evento });
  const procesos = await vista.lector.procesosDeRaiz(raiz.id);
  const viva = procesos.some((p) => p.id === raiz.id && p.situacion === 'activo');
  if (!viva || !regla.desde.includes(claseDe(raiz.marca)))
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: cmd.evento,
      permitidos: viva ? marcasPosibles(raiz.marca, []).map((m) => m.evento) : [],
    });
  if (cmd.evento === 'reactivar') {
    const otra = await vista.lector.raizAbierta(
      raiz.titularId,
      nombreDe(raiz.procedimiento),
      raiz.asunto,
    );
    if (otra !== null && otra.id !== raiz.id)
      throw new ComandoRechazado('PROCESO_YA_ABIERTO', { procesoId: otra.id });
  }

  const via = exigirVia(cmd, cargos, regla);
  const e = await abrirTaller(h, vista, raiz.id, momento, momento.hoy, procesos);
  const textos = new TextosBorrables(h.ids);
  const autoria = await leerActo(e, cmd, via, textos);
  const unidad = new Unidad(e);
  const marca = aplicarMarca(unidad, cmd.evento, autoria);
  return { unidad, marca, textos };
}

/** Puts the mark and moves the deadlines. The fold of the journal comes through here too. */
export function aplicarMarca(
  unidad: Unidad,
  evento: EventoDeMarca,
  autoria: AutoriaDeActo,
): MarcaDeRaiz | null {
  const { e } = unidad;
  const { hacia } = REGLAS_DE_MARCA[evento];
  const plazos = moverPlazos(e, hacia);
  unidad.anotarActo(e.arbol.get(e.raizId), evento, autoria, plazos);
  return hacia === 'ninguna' ? null : { clase: hacia, desde: e.ahora };
}

function moverPlazos(e: EntornoDeUnidad, hacia: Clase): PlazoEnLinea[] {
  const memoria = e.memoria ?? olvido;
  switch (hacia) {
    case 'suspendido':
    case 'archivado':
      return e.plazos.detenerTodos(e, (id, vence) => memoria.detenido(id, vence));
    case 'desistido':
      return e.arbol.todos().flatMap((n) => e.plazos.cerrarDe(n.id));
    case 'ninguna':
      return e.plazos.reanudarTodos(
        e,
        (f) => e.arbol.find(f.procesoId)?.proc.plazos.get(f.nombre) ?? null,
        (id, resto) => memoria.reanudado(id, resto),
      );
  }
}
