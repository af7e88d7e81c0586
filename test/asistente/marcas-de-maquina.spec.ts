import { fichaEscrita } from '../../src/modules/asistente/ficha-de-borrador.js';
import { marcasDe, sinConfirmar } from '../../src/modules/asistente/marcas-de-maquina.js';

const ESCRITO =
  'Publicar cada mes los contratos y los pagos de cada obra del barrio en un portal de datos abiertos.';
const sugerencias = { accion: { texto: ESCRITO, modelo: 'uno', en: 1 } };
const marca = (accion: string, confirmados: string[] = []) =>
  marcasDe(fichaEscrita.parse({ accion }), sugerencias, confirmados).accion;

it('a text of a machine is one until a person confirms it or writes over it', () => {
  expect(marca(ESCRITO)).toBe('sinConfirmar');
  // Neither spaces nor case nor a word in front make it a person's.
  expect(marca(`Nota: ${ESCRITO.toUpperCase().replaceAll(' ', '  ')}`)).toBe('sinConfirmar');
  expect(marca(ESCRITO, ['accion'])).toBe('confirmada');
  expect(marca(ESCRITO.replace('cada mes', 'cada trimestre'))).toBe('editada');
  expect(marca('Abrir una oficina de reclamos.')).toBeUndefined();
  expect(marca('')).toBeUndefined();
});

it('only what nobody confirmed nor changed holds it back', () => {
  const de = (accion: string, confirmados: string[]) =>
    sinConfirmar(marcasDe(fichaEscrita.parse({ accion }), sugerencias, confirmados));
  expect(de(ESCRITO, [])).toEqual(['accion']);
  expect(de(ESCRITO, ['titulo'])).toEqual(['accion']);
  expect(de(ESCRITO, ['accion'])).toEqual([]);
});
