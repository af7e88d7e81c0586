/**
 * What the standard asks of a drawing whether or not it runs (BPMN 2.0.2, chapters 7 to 10): a file that breaks it is
 * told so, even where the interpreter would find its way.
 */
import { clase, id, nombre, si, texto, uno, varios, type Elemento } from './elemento.js';
import { definicionesDe } from './disparadores.js';
import type { Hallazgos } from './hallazgos.js';

const NODOS =
  /(Task|Event|Gateway|SubProcess|CallActivity|Transaction|CallChoreography|SubChoreography)$/;
export const esNodo = (e: Elemento): boolean => NODOS.test(clase(e));
const de = (e: Elemento) => ({ id: id(e), nombre: nombre(e) });

export function examinarNorma(raiz: Elemento, hallazgos: Hallazgos): void {
  const raices = varios(raiz, 'rootElements');
  const procesos = raices.filter((r) => clase(r) === 'Process');
  const ambitos: Elemento[] = [];
  const bajar = (e: Elemento): void => {
    ambitos.push(e);
    for (const n of varios(e, 'flowElements')) if (varios(n, 'flowElements').length > 0) bajar(n);
  };
  procesos.forEach(bajar);
  // Where a file writes the ends of its flows in the nodes too, they must be the same ones.
  const losEscribe = ambitos.some((a) =>
    varios(a, 'flowElements').some(
      (n) => varios(n, 'incoming').length + varios(n, 'outgoing').length > 0,
    ),
  );
  for (const a of ambitos) examinarAmbito(a, losEscribe, hallazgos);
  for (const c of raices.filter((r) => clase(r) === 'Collaboration'))
    for (const f of varios(c, 'messageFlows')) examinarMensaje(f, hallazgos);
}

function examinarAmbito(a: Elemento, losEscribe: boolean, hallazgos: Hallazgos): void {
  const elementos = varios(a, 'flowElements');
  const flujos = elementos.filter((e) => clase(e) === 'SequenceFlow');
  const nodos = elementos.filter(esNodo);
  const entran = (n: Elemento) => flujos.filter((f) => uno(f, 'targetRef') === n);
  const salen = (n: Elemento) => flujos.filter((f) => uno(f, 'sourceRef') === n);
  const hayInicio = nodos.some((n) => clase(n) === 'StartEvent');
  const hayFin = nodos.some((n) => clase(n) === 'EndEvent');
  const adHoc = clase(a) === 'AdHocSubProcess';
  if (hayInicio !== hayFin && !adHoc && nodos.length > 0)
    hallazgos.anotar(hayInicio ? 'INICIO_SIN_FIN' : 'FIN_SIN_INICIO', de(a));
  for (const n of nodos) {
    if (losEscribe)
      for (const [propiedad, suyos] of [
        ['incoming', entran(n)],
        ['outgoing', salen(n)],
      ] as const)
        if (suyos.length > varios(n, propiedad).length)
          hallazgos.anotar('EXTREMOS_DISTINTOS', de(n), {
            escritos: varios(n, propiedad).length,
            dibujados: suyos.length,
          });
    if (clase(n).endsWith('Gateway'))
      examinarCompuerta(
        n,
        Math.max(entran(n).length, varios(n, 'incoming').length),
        Math.max(salen(n).length, varios(n, 'outgoing').length),
        hallazgos,
      );
    const aparte = si(n, 'isForCompensation') || si(n, 'triggeredByEvent');
    const tipos = definicionesDe(n).map(clase);
    const suelta = aparte || adHoc || clase(n) === 'StartEvent' || clase(n) === 'BoundaryEvent';
    if (hayInicio && entran(n).length === 0 && !suelta && !tipos.includes('LinkEventDefinition'))
      hallazgos.anotar('SIN_ENTRADA', de(n));
    const acaba =
      aparte ||
      adHoc ||
      clase(n) === 'EndEvent' ||
      tipos.includes('LinkEventDefinition') ||
      tipos.includes('CompensateEventDefinition');
    const intermedio = /^(Intermediate|Boundary)/.test(clase(n));
    if ((hayFin || intermedio) && salen(n).length === 0 && !acaba)
      hallazgos.anotar(intermedio ? 'EVENTO_SIN_SALIDA' : 'SIN_SALIDA', de(n));
    if (clase(n) === 'ReceiveTask' && si(n, 'instantiate') && entran(n).length > 0)
      hallazgos.anotar('ENTRADA_PROHIBIDA', de(n));
    const metodo = clase(n) === 'Transaction' ? texto(n, 'method') : null;
    if (metodo !== null && !/^(##\w+|[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+)$/i.test(metodo))
      hallazgos.anotar('METODO_INVALIDO', de(n), { metodo });
  }
}

function examinarCompuerta(n: Elemento, entran: number, salen: number, hallazgos: Hallazgos): void {
  const direccion = texto(n, 'gatewayDirection');
  const bien =
    direccion === 'Converging'
      ? salen <= 1
      : direccion === 'Diverging'
        ? entran <= 1
        : direccion === 'Mixed'
          ? entran > 1 && salen > 1
          : true;
  if (!bien) hallazgos.anotar('DIRECCION_FALSA', de(n), { direccion, entran, salen });
  if (entran < 2 && salen < 2) hallazgos.anotar('COMPUERTA_SIN_CAMINOS', de(n), { entran, salen });
}

/** What stands in a process or beside it: whether a message may come to it is known. */
const DIBUJADO = /(Event|Gateway|Group|Association|TextAnnotation)$/;
const QUE_RECIBE =
  /(Participant|Task|SubProcess|Transaction|CallActivity|StartEvent|IntermediateCatchEvent|BoundaryEvent)$/;
const QUE_ENVIA =
  /(Participant|Task|SubProcess|Transaction|CallActivity|EndEvent|IntermediateThrowEvent)$/;

function examinarMensaje(f: Elemento, hallazgos: Hallazgos): void {
  const origen = uno(f, 'sourceRef');
  const destino = uno(f, 'targetRef');
  for (const [extremo, quienes] of [
    [origen, QUE_ENVIA],
    [destino, QUE_RECIBE],
  ] as const)
    if (extremo !== null && DIBUJADO.test(clase(extremo)) && !quienes.test(clase(extremo)))
      hallazgos.anotar('MENSAJE_SIN_EXTREMO', de(f), {
        elemento: id(extremo),
        clase: clase(extremo),
      });
  if (
    destino !== null &&
    clase(destino).endsWith('Event') &&
    definicionesDe(destino).every((d) => !/^(Message|Signal)/.test(clase(d)))
  )
    hallazgos.anotar('MENSAJE_SIN_EXTREMO', de(f), {
      elemento: id(destino),
      clase: clase(destino),
    });
}
