/**
 * bpmn-engine, every instance kept alive in memory («hot»): 15 user tasks in sequence, completed one at a time.
 * The new state (`getState()` as JSON) is durable in SQLite, `synchronous=FULL`, before the next completion.
 * Plain JavaScript: this package is not installed with Minga, so it cannot be typed with it.
 */
import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

const PASOS = 15;

const modelo = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="banco" targetNamespace="http://minga">
  <process id="quincePasos" isExecutable="true">
    <startEvent id="inicio" />
    ${Array.from({ length: PASOS }, (_, i) => `<userTask id="paso${i + 1}" />`).join('')}
    <endEvent id="fin" />
    <sequenceFlow id="f0" sourceRef="inicio" targetRef="paso1" />
    ${Array.from({ length: PASOS }, (_, i) => `<sequenceFlow id="f${i + 1}" sourceRef="paso${i + 1}" targetRef="${i + 1 === PASOS ? 'fin' : `paso${i + 2}`}" />`).join('')}
  </process>
</definitions>`;

/**
 * @param {{ instancias: number, guardar: (id: number, estado: string) => void, abrir: (id: number, estado: string) => void }} opciones
 *   `abrir` and `guardar` write one row each, durably.
 * @returns {Promise<{ completados: number, ms: number, bytesDeEstado: number }>} completions and how long they took, opening left out.
 */
export async function medirBpmnEngine({ instancias, abrir, guardar }) {
  const vivos = [];
  for (let i = 0; i < instancias; i++) {
    const engine = new Engine({ name: `banco-${i}`, source: modelo });
    const oyente = new EventEmitter();
    const ejecucion = await engine.execute({ listener: oyente });
    abrir(i, JSON.stringify(await engine.getState()));
    vivos.push({ engine, ejecucion });
  }
  let bytesDeEstado = 0;
  const desde = performance.now();
  for (let paso = 1; paso <= PASOS; paso++) {
    for (const [i, { engine, ejecucion }] of vivos.entries()) {
      ejecucion.signal({ id: `paso${paso}` });
      const estado = JSON.stringify(await engine.getState());
      bytesDeEstado = Math.max(bytesDeEstado, estado.length);
      guardar(i, estado);
    }
  }
  const ms = performance.now() - desde;
  const terminados = vivos.filter(({ engine }) => engine.state === 'idle').length;
  if (terminados !== instancias) throw new Error(`bpmn-engine: ${terminados}/${instancias} ended`);
  return { completados: instancias * PASOS, ms, bytesDeEstado };
}
