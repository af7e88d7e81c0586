/** A commitment corrected while it is formulated: what is left blank stays as it was. */
import type { JsonObjeto } from '../../machines/contrato.js';
import { formuladosEn } from '../../src/modules/planes/formulado-leido.js';

const linea = (evento: string, datos: JsonObjeto) => ({
  secuencia: 1,
  proceso: 'C',
  procedimiento: 'cocreacion@1',
  evento,
  ocurridoEn: '2025-09-15',
  registradoEn: 0,
  datos,
  observaciones: [],
  respuestas: {},
});
const PRIMERO = linea('formularCompromiso', {
  codigo: 'B1',
  inicio: '2026-01-01',
  fin: '2026-12-31',
  compromiso: { titulo: 'Datos abiertos', presupuesto: 100 },
  hitos: [{ clave: 'H1', descripcion: 'Inventario' }],
});

it('keeps what the correction does not say', () => {
  const corregido = linea('formularCompromiso', {
    codigo: 'B1',
    fin: '2027-06-30',
    compromiso: { presupuesto: 12_000 },
  });
  expect(formuladosEn([PRIMERO, corregido]).get('B1')).toMatchObject({
    ficha: { titulo: 'Datos abiertos', presupuesto: 12_000 },
    inicio: '2026-01-01',
    fin: '2027-06-30',
    hitos: [{ clave: 'H1', descripcion: 'Inventario' }],
  });
});

it('keeps the short answers until others are given', () => {
  const dice = linea('formularCompromiso', {
    codigo: 'B1',
    responsable: true,
    contraparte: false,
    hitosVerificables: 3,
  });
  const corregido = linea('formularCompromiso', { codigo: 'B1', contraparte: true });
  expect(formuladosEn([dice, corregido]).get('B1')?.dicho).toEqual({
    responsable: true,
    contraparte: true,
    hitosVerificables: 3,
  });
});

it('takes the hitos that are written again', () => {
  const corregido = linea('formularCompromiso', {
    codigo: 'B1',
    hitos: [{ clave: 'H2', descripcion: 'Publicación' }],
  });
  expect(formuladosEn([PRIMERO, corregido]).get('B1')?.hitos).toMatchObject([{ clave: 'H2' }]);
});

it('remembers nothing of one that was withdrawn', () => {
  const otraVez = linea('formularCompromiso', { codigo: 'B1' });
  const retiro = linea('retirarCompromiso', { codigo: 'B1' });
  expect(formuladosEn([PRIMERO, retiro, otraVez]).get('B1')).toMatchObject({
    ficha: {},
    inicio: null,
    hitos: [],
  });
});
