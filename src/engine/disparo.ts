/** A deadline that fell due, given to its process by the same door as everything else. */
import { eventoDePlazo, type Hechos } from '../../machines/contrato.js';
import { DEL_ENGINE } from './cuaderno.js';
import { SIN_HIJOS } from './fuentes.js';
import type { FilaPlazo } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { resolverConsultas } from './respuestas.js';
import { abrirTaller, type Herramientas, type Momento } from './taller.js';
import { Unidad } from './unidad.js';

/** Null when there is nothing to fire: closed, stopped, moved or fired by somebody else meanwhile. */
export async function disparar(
  h: Herramientas,
  vista: VistaDeRaiz,
  plazoId: string,
  momento: Momento,
): Promise<Unidad | null> {
  const raiz = vista.raiz!;
  if (raiz.marca !== null) return null;
  const e = await abrirTaller(h, vista, raiz.id, momento, momento.hoy);
  const fila = e.plazos.get(plazoId);
  const nodo = fila === null ? null : e.arbol.find(fila.procesoId);
  if (fila === null || nodo === null || fila.estado !== 'armado') return null;
  if (fila.venceEn > momento.ahora || !nodo.vivo) return null;
  const unidad = new Unidad(e);
  const { respuestas } = await resolverConsultas(
    h.catalogo,
    vista.lector,
    e.titular,
    nodo.proc.plazos.get(fila.nombre)?.consultas ?? [],
    {
      datos: {},
      contexto: nodo.situacion.contexto,
      ocurridoEn: fila.venceFecha,
      hoy: momento.hoy,
      proceso: nodo.id,
    },
  );
  await darPorVencido(unidad, fila, {
    ...momento,
    ...(respuestas === undefined ? {} : { respuestas }),
  });
  return unidad;
}

/** The fold of the journal comes through here too. */
export async function darPorVencido(
  unidad: Unidad,
  fila: FilaPlazo,
  { hoy, respuestas }: Pick<Momento, 'hoy'> & Pick<Hechos, 'respuestas'>,
): Promise<void> {
  const { e } = unidad;
  const nodo = e.arbol.get(fila.procesoId);
  const evento = eventoDePlazo(fila.clave);
  const hechos: Hechos = {
    modo: 'consumado',
    // It ended on its last day, whenever somebody came to see it.
    ocurridoEn: fila.venceFecha < hoy ? fila.venceFecha : hoy,
    sinConstancia: false,
    hoy,
    justificadas: [],
    titular: e.titular,
    actua: null,
    registra: null,
    documentos: {},
    parametros: {},
    hijos: SIN_HIJOS,
    terminos: {},
    ...(respuestas === undefined ? {} : { respuestas }),
  };
  // Out of the way before it is told, so that the process may arm it again.
  const plazos = [e.plazos.disparar(fila)];
  const decision = await unidad.entregar(nodo, evento, {}, hechos, DEL_ENGINE, plazos);
  if (decision.clase === 'rechazo') unidad.anotarSinCambio(nodo, evento, hechos, plazos);
}
