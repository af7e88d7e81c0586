/** The parser's elements as text again. */
import { BpmnModdle } from 'bpmn-moddle';
import type { Elemento } from '../modelo/elemento.js';

export async function escribirBpmn(definiciones: Elemento): Promise<string> {
  const { xml } = await new BpmnModdle().toXML(definiciones, { format: true });
  return xml;
}
