import { describe, expect, it } from '@jest/globals';
import type { DocumentoHecho } from '../../machines/contrato.js';
import { DocumentosRecordados } from '../../src/persistence/documentos-recordados.js';

const unHecho = (id: string): DocumentoHecho => ({
  id,
  version: 1,
  tipos: ['acta_sesion'],
  instrumento: null,
  organo: null,
  numero: null,
  firmado: true,
  fechaEmision: null,
  fechaRecepcion: null,
  sha256: '',
});

describe('los documentos recordados', () => {
  it('antes de haber visto la base no se recuerda nada', () => {
    const recordados = new DocumentosRecordados();
    recordados.recordar(recordados.momento, null, unHecho('a'));
    recordados.ver('0');
    expect(recordados.findTodos(['a'], 't')).toBeUndefined();
  });

  it('lo que empezó a leerse antes de ver un cambio no se recuerda después', () => {
    const recordados = new DocumentosRecordados();
    recordados.ver('0');
    const desde = recordados.momento;
    recordados.ver('1');
    recordados.recordar(desde, 't', unHecho('a'));
    expect(recordados.findTodos(['a'], 't')).toBeUndefined();
    recordados.recordar(recordados.momento, 't', unHecho('a'));
    expect(recordados.findTodos(['a'], 't')).toHaveLength(1);
  });

  it('lo recordado se olvida al ver un cambio, y no al ver lo mismo', () => {
    const recordados = new DocumentosRecordados();
    recordados.ver('0');
    recordados.recordar(recordados.momento, 't', unHecho('a'));
    recordados.ver('0');
    expect(recordados.findTodos(['a'], 't')).toHaveLength(1);
    recordados.ver('1');
    expect(recordados.findTodos(['a'], 't')).toBeUndefined();
  });

  it('todos o ninguno: los del titular y los nacionales', () => {
    const recordados = new DocumentosRecordados();
    recordados.ver('0');
    recordados.recordar(recordados.momento, 't', unHecho('suyo'));
    recordados.recordar(recordados.momento, null, unHecho('nacional'));
    expect(recordados.findTodos(['suyo', 'nacional'], 't')?.map((d) => d.id)).toEqual([
      'suyo',
      'nacional',
    ]);
    expect(recordados.findTodos(['suyo', 'nacional'], 'otro')).toBeUndefined();
    expect(recordados.findTodos(['suyo', 'ninguno'], 't')).toBeUndefined();
  });

  it('no crece sin fin: se olvida el que hace más que no se recuerda', () => {
    const recordados = new DocumentosRecordados();
    recordados.ver('0');
    for (let i = 0; i <= 5_000; i++) recordados.recordar('0', 't', unHecho(String(i)));
    expect(recordados.findTodos(['0'], 't')).toBeUndefined();
    expect(recordados.findTodos(['1'], 't')).toHaveLength(1);
  });
});
