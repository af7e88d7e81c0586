/** What is offered of an event that may happen now: to whom, with which requirements, whether it is awaited. */
import type {
  DeclaracionDeEvento,
  Hechos,
  JsonObjeto,
  Oferta,
  RequisitoEvaluado,
  Rol,
} from '../../machines/contrato.js';
import type { EventoPosible } from './configuraciones.js';
import { evaluar } from './requisitos-evaluados.js';
import { contextoConPasos } from './ver-pasos.js';

export function ofertaDe(
  evento: string,
  posible: EventoPosible,
  contexto: JsonObjeto,
  hechos: Hechos,
): Oferta {
  const { declaracion } = posible;
  const requisitos = evaluar(declaracion, contexto, undefined, hechos);
  return {
    evento,
    paso: declaracion.paso,
    declaracion: deQuienActua(
      posible.para.get(hechos.titular.clase) ?? declaracion,
      posible.actuaSi?.(contexto),
    ),
    requisitos,
    espera: seEspera(posible, requisitos, contexto),
    ...(posible.metaDe === null ? {} : { meta: posible.metaDe(contexto) }),
    marca: marca(posible, contexto),
  };
}

const deQuienActua = (
  d: DeclaracionDeEvento,
  actuan: readonly Rol[] | undefined,
): DeclaracionDeEvento =>
  actuan === undefined
    ? d
    : {
        ...d,
        actua: d.actua.filter((rol) => actuan.includes(rol)),
        porCuentaDe: d.porCuentaDe.filter((p) => actuan.includes(p.actua)),
      };

/** Nobody is waited for while a step that must come first has not. */
const seEspera = (
  { declaracion, esperaSi }: EventoPosible,
  requisitos: readonly RequisitoEvaluado[],
  contexto: JsonObjeto,
): boolean =>
  declaracion.espera &&
  (esperaSi?.(contexto) ?? true) &&
  !requisitos.some(
    ({ requisito: { clase, fuerza, certeza }, evaluacion }) =>
      clase === 'orden' &&
      fuerza === 'debe' &&
      certeza === 'fuente' &&
      evaluacion.resultado === 'falta',
  );

/** Of the step alone, and not of the states that listen: work on another step must not spoil it. */
function marca({ declaracion: { paso } }: EventoPosible, contexto: JsonObjeto): string {
  const { pasos, cambio } = contextoConPasos(contexto);
  return paso === null ? `-|${cambio}` : `${paso}|${pasos[paso]?.cambio ?? 0}`;
}
