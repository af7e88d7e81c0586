/**
 * A BPMN file, read. The answer is a model that runs or a list of what stands in its way; never an exception, and
 * nothing is skipped without a word: every warning of the parser means that something was lost.
 */
import { BpmnModdle } from 'bpmn-moddle';
import { compilar } from './compilar.js';
import { decodificar } from './decodificar.js';
import { id, nombre, type Elemento } from './elemento.js';
import { FEEL, type Evaluador } from './feel.js';
import { Hallazgos, type CodigoDeHallazgo, type Hallazgo } from './hallazgos.js';
import type { Modelo } from './modelo.js';

export interface Lectura {
  /** Present only when nothing impedes. */
  readonly modelo: Modelo | null;
  readonly hallazgos: readonly Hallazgo[];
  /** What the parser made of it, for whoever draws or writes it again; null when it could not be parsed. */
  readonly definiciones: Elemento | null;
  readonly xml: string | null;
}

export interface OpcionesDeLectura {
  readonly evaluador?: Evaluador;
  /** Names of the procedures a call activity may call. */
  readonly procedimientos?: ReadonlySet<string>;
}

interface Aviso {
  readonly message: string;
  readonly element?: Elemento;
  readonly property?: string;
  readonly value?: string;
}

export async function leerModelo(
  bytes: Uint8Array,
  { evaluador = FEEL, procedimientos = new Set() }: OpcionesDeLectura = {},
): Promise<Lectura> {
  const hallazgos = new Hallazgos();
  const fin = (
    modelo: Modelo | null,
    xml: string | null,
    definiciones: Elemento | null,
  ): Lectura => ({
    modelo: hallazgos.impiden ? null : modelo,
    hallazgos: hallazgos.lista,
    definiciones,
    xml,
  });
  const xml = decodificar(bytes, hallazgos);
  if (xml === null) return fin(null, null, null);
  let raiz: Elemento;
  let avisos: readonly Aviso[];
  try {
    const leido = await new BpmnModdle().fromXML(xml);
    raiz = leido.rootElement as unknown as Elemento;
    avisos = leido.warnings as unknown as readonly Aviso[];
  } catch (e) {
    const detalle = (e as Error).message;
    hallazgos.anotar(porQueNoSeLee(detalle, xml), {}, dondeFalla(detalle));
    return fin(null, xml, null);
  }
  avisos.forEach((a) => anotarAviso(a, hallazgos));
  const modelo = compilar(raiz, { hallazgos, evaluador, procedimientos });
  return fin(modelo, xml, raiz);
}

function porQueNoSeLee(detalle: string, xml: string): CodigoDeHallazgo {
  if (!xml.trimStart().startsWith('<') || /failed to parse document as/.test(detalle))
    return 'NO_ES_BPMN';
  return /unexpected end of file|unclosed/.test(detalle) ? 'XML_INCOMPLETO' : 'XML_MAL_FORMADO';
}

/** The reader of XML explains itself in English, to who programs: of that, where it is and at what it stumbled. */
function dondeFalla(mensaje: string): { linea: number; detalle: string } {
  return {
    linea: Number(/line: (\d+)/.exec(mensaje)?.[1] ?? 0) + 1,
    detalle: (/unparsable content (.+?) detected/.exec(mensaje)?.[1] ?? mensaje).slice(0, 300),
  };
}

/** A reference to what is drawn or typed elsewhere breaks no execution; any other does. */
const DE_OTRO_ASUNTO =
  /^(bpmndi|dc|di):|itemSubjectRef|structureRef|categoryValueRef|dataStoreRef|partitionElementRef|interfaceRef|inMessageRef|outMessageRef|operationRef|choreographyRef/;

function anotarAviso(aviso: Aviso, hallazgos: Hallazgos): void {
  const de =
    aviso.element === undefined ? {} : { id: id(aviso.element), nombre: nombre(aviso.element) };
  if (/unresolved reference/.test(aviso.message)) {
    const ajena =
      DE_OTRO_ASUNTO.test(aviso.property ?? '') ||
      /^(bpmndi|dc|di):/.test(aviso.element?.$type ?? '');
    hallazgos.anotar(ajena ? 'REFERENCIA_AJENA' : 'REFERENCIA_ROTA', de, {
      referencia: aviso.value ?? '',
      propiedad: aviso.property ?? '',
    });
  } else hallazgos.anotar('ELEMENTO_PERDIDO', de, dondeFalla(aviso.message));
}
