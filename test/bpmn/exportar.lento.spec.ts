/**
 * Every procedure written as BPMN: by the schema of the standard, by the rules of the modelers, drawn without overlaps,
 * and doing what the machine does when the file is run.
 */
import { CATALOGO } from '../../machines/catalogo.js';
import { exportarProcedimiento } from '../../src/bpmn/exportar/exportar-procedimiento.js';
import { leerModelo } from '../../src/bpmn/modelo/leer-modelo.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { semilla } from '../machines/azar.js';
import { faltasDelDibujo } from './dibujo-de-archivo.js';
import { deCasa, idaYVuelta, NOMBRES } from './ida-y-vuelta/ida-y-vuelta.js';
import { contraElEsquema, contraLasReglas } from './normas.js';

const ARCHIVOS = [...CATALOGO.values()].map((definicion) => {
  const procedimiento = crearProcedimientoXState(definicion);
  return {
    id: definicion.id,
    definicion,
    procedimiento,
    xml: exportarProcedimiento(procedimiento, deCasa),
  };
});

describe.each(ARCHIVOS)('$id', ({ definicion, procedimiento, xml }) => {
  it('keeps the schema of BPMN 2.0', async () => {
    expect(await contraElEsquema(xml)).toEqual([]);
  });

  it('is drawn without overlaps', async () => {
    expect(await faltasDelDibujo(xml)).toEqual([]);
  });

  it('runs as it is, and says each of its steps with its source', async () => {
    const { modelo, hallazgos } = await leerModelo(Buffer.from(xml), { procedimientos: NOMBRES });
    expect(hallazgos).toEqual([]);
    const papeles = Object.values(modelo!.nodos).map((n) => n.documentacion ?? '');
    for (const paso of procedimiento.pasos)
      expect([paso.numero, papeles.some((d) => d.includes(`Paso ${paso.numero}:`))]).toEqual([
        paso.numero,
        true,
      ]);
    for (const { nombre } of procedimiento.eventos.values())
      expect([nombre, papeles.some((d) => d.includes(`(«${nombre}»)`))]).toEqual([nombre, true]);
  });

  it('does what the machine does, step by step', async () => {
    const cuenta = await idaYVuelta(definicion, 150, semilla());
    expect(cuenta.pasos).toBeGreaterThanOrEqual(150);
  });
});

it('is read without a warning, and breaks no rule of the modelers', async () => {
  const informes = await contraLasReglas(ARCHIVOS.map((a) => a.xml));
  expect(informes).toEqual(ARCHIVOS.map(() => ({ avisos: [], reglas: [] })));
});

describe('the checks can fail', () => {
  const { xml, definicion } = ARCHIVOS.find((a) => a.id === 'evaluacion@1')!;

  it('a file that breaks the schema, a rule or the drawing is told', async () => {
    expect(await contraElEsquema(xml.replace('<bpmn:endEvent', '<bpmn:endOfIt'))).not.toEqual([]);
    const sinNombre = xml.replace(/(<bpmn:userTask id="\w+") name="[^"]*"/, '$1');
    expect((await contraLasReglas([sinNombre]))[0]!.reglas).not.toEqual([]);
    const movido = xml.replace(/(bpmnElement="t_evaluando"[^>]*><dc:Bounds x=")[\d.]+/, '$1100');
    expect(await faltasDelDibujo(movido)).not.toEqual([]);
  });

  it('a file that leads elsewhere than the machine is told', async () => {
    const cambiado = xml
      .replaceAll('suceso = &quot;desistirDeEvaluar&quot;', 'suceso = &quot;?&quot;')
      .replaceAll(
        'suceso = &quot;presentarBorrador&quot;',
        'suceso = &quot;desistirDeEvaluar&quot;',
      )
      .replaceAll('suceso = &quot;?&quot;', 'suceso = &quot;presentarBorrador&quot;');
    expect(cambiado).not.toBe(xml);
    await expect(idaYVuelta(definicion, 150, 1, cambiado)).rejects.toThrow(/evaluacion@1/);
  });
});
