/** A list of new authorities, read and reviewed cell by cell. */
import { describe, expect, it } from '@jest/globals';
import {
  COLUMNAS,
  leerFilas,
  revisarFilas,
  type GobiernoDeLista,
} from '../../src/modules/directorio/leer-lista-de-autoridades.js';
import { claveBusqueda } from '../../src/platform/clave-busqueda.js';

const gobierno = (
  codigo: string,
  nombre: string,
  autoridad: GobiernoDeLista['autoridad'] = null,
): GobiernoDeLista => ({
  id: codigo,
  codigo,
  nombre,
  claveBusqueda: claveBusqueda(nombre),
  autoridad,
});
const CONTEXTO = {
  gobiernos: [
    gobierno('0101', 'Cuenca', { nombre: 'Persona Ficticia 1', desde: '2023-05-15' }),
    gobierno('1303', 'Bolívar'),
    gobierno('0402', 'Bolívar'),
    gobierno('D01', 'GAD Demostración 1'),
  ],
  correos: new Map([['ana@prueba.invalid', 'Persona Ficticia 2']]),
  hoy: '2027-05-20',
};
const TITULOS = COLUMNAS.map((c) => c.titulo);
const revisar = (...filas: readonly string[][]) =>
  revisarFilas(leerFilas([TITULOS, ...filas]) ?? [], CONTEXTO);
const faltas = (...fila: string[]): string[] =>
  revisar(fila)[0]!.faltas.map((f) => `${f.columna} ${f.codigo}`);

describe('a list of new authorities', () => {
  it('is read by its header, in any order, and only the rows that were filled in', () => {
    const filas = leerFilas([
      ['', ''],
      ['AUTORIDAD', 'Código DPA *', 'Fecha de posesión'],
      ['Persona  Ficticia 3', '0101', '15/05/2027'],
      ['', '0102', ''],
      ['Persona Ficticia 4', '0103', '2027-05-15'],
    ]);
    expect(filas?.map((f) => [f.numero, f.leida.nombre, f.leida.codigo, f.leida.desde])).toEqual([
      [3, 'Persona Ficticia 3', '0101', '2027-05-15'],
      [5, 'Persona Ficticia 4', '0103', '2027-05-15'],
    ]);
    expect(
      leerFilas([
        ['algo', 'otro'],
        ['a', 'b'],
      ]),
    ).toBeNull();
    expect(leerFilas([])).toBeNull();
  });

  it('finds the government by code, with the zero a spreadsheet drops, or by a name that is one', () => {
    const dos = revisar(
      ['101', '', 'Persona Ficticia 3', '', '2027-05-15', ''],
      ['', 'gad demostracion 1', 'Persona Ficticia 4', '', '2027-05-15', ''],
    );
    expect(dos.map((f) => [f.titularId, f.estado])).toEqual([
      ['0101', 'lista'],
      ['D01', 'lista'],
    ]);
    expect(faltas('', 'Bolivar', 'Persona Ficticia 3', '', '2027-05-15')).toEqual([
      'gobierno AMBIGUO',
    ]);
    expect(faltas('', '', 'Persona Ficticia 3', '', '2027-05-15')).toEqual(['codigo FALTA']);
    expect(faltas('9999', '', 'Persona Ficticia 3', '', '2027-05-15')).toEqual([
      'codigo NO_EXISTE',
    ]);
    expect(faltas('0101', 'Loja', 'Persona Ficticia 3', '', '2027-05-15')).toEqual([
      'gobierno NO_COINCIDE',
    ]);
  });

  it('tells every wrong cell of a row at once', () => {
    expect(faltas('9999', '', 'X', 'no es correo', '15 de mayo', '2020-01-01')).toEqual([
      'codigo NO_EXISTE',
      'nombre LARGO',
      'correo FORMA',
      'desde FORMA',
    ]);
    expect(faltas('0101', '', 'Persona Ficticia 3', '', '2027-05-15', '2027-05-15')).toEqual([
      'finDeMandato ANTES_DEL_INICIO',
    ]);
    expect(faltas('0101', '', 'Persona Ficticia 3', 'ANA@prueba.invalid', '2027-05-15')).toEqual([
      'correo EN_USO',
    ]);
    expect(faltas('0101', '', 'Persona ficticia 2', 'ana@prueba.invalid', '2027-05-15')).toEqual(
      [],
    );
    expect(faltas('0101', '', 'Persona Ficticia 3', '', '')).toEqual(['desde FALTA']);
    expect(faltas('0101', '', 'Persona Ficticia 3', '', '2027-05-21')).toEqual(['desde FUTURA']);
    expect(faltas('0101', '', 'Persona Ficticia 3', '', '2023-05-15')).toEqual(['desde YA_HAY']);
  });

  it('the same government twice: the second row says which was the first', () => {
    const [, segunda] = revisar(
      ['0101', '', 'Persona Ficticia 3', '', '2027-05-15', ''],
      ['0101', '', 'Persona Ficticia 4', '', '2027-05-15', ''],
    );
    expect(segunda?.faltas).toEqual([
      { columna: 'codigo', codigo: 'REPETIDO', params: { fila: 2 } },
    ]);
  });
});
