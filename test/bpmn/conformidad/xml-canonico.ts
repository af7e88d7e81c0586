/**
 * A file as the set of everything it says, each element with its path, its attributes and its words: names by namespace,
 * order and prefixes aside. Two files that say the same give the same list.
 */
import { Parser } from 'saxen';

/** Written or left out, they say the same (defaults of the BPMN 2.0 schema). */
const POR_DEFECTO = new Set(
  [
    'completionQuantity=1 startQuantity=1 isForCompensation=false isInterrupting=true cancelActivity=true',
    'parallelMultiple=false gatewayDirection=Unspecified isClosed=false processType=None triggeredByEvent=false',
    'isCollection=false itemKind=Information typeLanguage=http://www.w3.org/2001/XMLSchema',
    'expressionLanguage=http://www.w3.org/1999/XPath associationDirection=None implementation=##unspecified',
    'implementation=##WebService instantiate=false textFormat=text/plain isSequential=false behavior=All',
    'testBefore=false eventGatewayType=Exclusive method=##Compensate ordering=Parallel isUnlimited=true',
    'cancelRemainingInstances=true minimum=0 maximum=1 waitForCompletion=true isMarkerVisible=false',
  ].flatMap((l) => l.split(' ')),
);

export function loQueDice(xml: string): ReadonlyMap<string, number> {
  const dicho = new Map<string, number>();
  const pila: {
    nombre: string;
    espacios: Record<string, string>;
    texto: string;
    atributos: string;
  }[] = [];
  const espaciosDe = () => pila.at(-1)?.espacios ?? {};
  const conEspacio = (
    nombre: string,
    espacios: Record<string, string>,
    esAtributo: boolean,
  ): string => {
    const [prefijo, local] = nombre.includes(':')
      ? nombre.split(':')
      : [esAtributo ? null : '', nombre];
    return prefijo === null ? nombre : `{${espacios[prefijo!] ?? prefijo}}${local}`;
  };
  const parser = new Parser();
  parser.on('openTag', (nombre, atributosDe, decodificar) => {
    const atributos = atributosDe();
    const espacios = { ...espaciosDe() };
    for (const [k, v] of Object.entries(atributos))
      if (k === 'xmlns') espacios[''] = v;
      else if (k.startsWith('xmlns:')) espacios[k.slice(6)] = v;
    const propios = Object.entries(atributos)
      .filter(([k]) => k !== 'xmlns' && !k.startsWith('xmlns:') && !k.endsWith('schemaLocation'))
      .map(([k, v]) => [conEspacio(k, espacios, true), valor(decodificar(v), k, espacios)])
      .map(([k, v]) => `${k}=${v}`)
      // A way point is of the type its place asks for, said or not.
      .filter((a) => !POR_DEFECTO.has(a) && !/type=\{[^}]*DC\}Point$/.test(a))
      .sort();
    pila.push({
      nombre: conEspacio(nombre, espacios, false),
      espacios,
      texto: '',
      atributos: propios.join(' '),
    });
  });
  parser.on('text', (t, decodificar) => {
    const e = pila.at(-1);
    if (e !== undefined) e.texto += decodificar(t);
  });
  parser.on('cdata', (t) => {
    const e = pila.at(-1);
    if (e !== undefined) e.texto += t;
  });
  parser.on('closeTag', () => {
    const linea = `${pila.map((e) => e.nombre.replace(/^.*\}/, '')).join('/')} ${pila.at(-1)!.nombre} [${pila.at(-1)!.atributos}] ${pila.at(-1)!.texto.replace(/\s+/g, ' ').trim()}`;
    dicho.set(linea, (dicho.get(linea) ?? 0) + 1);
    pila.pop();
  });
  parser.parse(xml);
  return dicho;
}

/** `true` is `true`, `1.0` is `1`, and a type named with a prefix is the type of its namespace. */
function valor(v: string, nombre: string, espacios: Record<string, string>): string {
  if (nombre.endsWith(':type') && espacios[nombre.split(':')[0]!]?.endsWith('XMLSchema-instance')) {
    const [prefijo, local] = v.includes(':') ? v.split(':') : ['', v];
    return `{${espacios[prefijo!] ?? prefijo}}${local}`;
  }
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(v)) return String(Number(v));
  return v.replace(/\s+/g, ' ').trim();
}

/** What the first says and the second does not. */
export function perdido(antes: string, despues: string): readonly string[] {
  const quedan = loQueDice(despues);
  return [...loQueDice(antes)]
    .filter(([linea, n]) => (quedan.get(linea) ?? 0) < n)
    .map(([linea]) => linea);
}
