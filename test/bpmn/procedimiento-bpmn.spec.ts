/** The second adapter against what the engine relies on. */
import { describe, expect, it } from '@jest/globals';
import { ProcedimientoBpmn } from '../../src/bpmn/procedimiento/procedimiento-bpmn.js';
import { exerciseProcedimiento } from '../engine/conformidad-procedimiento.js';
import { hechos } from '../machines/hechos.js';
import { modeloDe } from './dibujante.js';

const TRAMITE = `
  inicio i
  usuario recibir
  paralela parte
  usuario revisar
  usuario consultar
  borde tarde de=consultar plazo=P3D
  usuario insistir
  paralela junta
  exclusiva decide
  guion cuenta guion="{veces: 0}"
  usuario corregir
  fin f
  fin g
  i -> recibir
  recibir -> parte
  parte -> revisar
  parte -> consultar
  tarde -> insistir
  insistir -> g
  revisar -> junta
  consultar -> junta
  junta -> cuenta
  cuenta -> decide
  decide -> corregir : veces > 0
  decide => f
  corregir -> recibir
`;
const modelo = await modeloDe(TRAMITE);

const tramite = (id: string, m = modelo): ProcedimientoBpmn =>
  new ProcedimientoBpmn({ id, modelo: m, roles: {}, titulares: ['gad'], abren: ['poc'] });

exerciseProcedimiento(tramite('tramite@1'));
exerciseProcedimiento(
  tramite(
    'escucha@1',
    await modeloDe(`
      inicio i
      deEventos espera
      captura llega mensaje=respuesta
      captura vence plazo=P5D
      captura avisan senal=alto
      sub varias lista="[1, 2, 3]" elemento=n {
        inicio si
        usuario opinar
        fin sf
        si -> opinar
        opinar -> sf
      }
      usuario cerrar
      fin f
      i -> espera
      espera -> llega
      espera -> vence
      espera -> avisan
      llega -> varias
      vence -> varias
      avisan -> varias
      varias -> cerrar
      cerrar -> f
    `),
  ),
);

describe('un modelo dibujado, ante el motor', () => {
  it('dice sus pasos, a quién tocan y desde cuándo', () => {
    const p = tramite('tramite@1');
    const { situacion, efectos } = p.nacer({}, hechos());
    expect(p.verPasos(situacion).map((v) => v.estado)).toEqual([
      'enCurso',
      'aunNo',
      'aunNo',
      'aunNo',
      'aunNo',
    ]);
    expect(efectos).toEqual([]);
    const d = p.decidir(situacion, { evento: 'hacerRecibir', datos: {}, hechos: hechos() });
    expect(d).toMatchObject({
      clase: 'decision',
      efectos: [{ tipo: 'armarPlazo', nombre: 'tarde' }],
    });
  });
});
