/**
 * A procedure that somebody drew, put into use by the ordinary door, with one process of it walked halfway: a table
 * decided how the help is given, and the POC has it to do.
 */
import { createHash } from 'node:crypto';
import type { JsonObjeto, Rol } from '../../machines/contrato.js';
import type { Sobre } from '../engine/comandos.js';
import type { Engine } from '../engine/engine.js';
import type { Gente } from './gente.js';
import type { IdsDeDemostracion } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';

export const AJUSTES_DEL_MODELO = {
  carriles: {
    carril_pocl: { actuan: ['pocl'], registran: [] },
    carril_poc: { actuan: ['poc'], registran: [] },
  },
  titulares: ['gad'],
  abren: ['poc', 'pocl'],
} as const;

const PEDIDO: JsonObjeto = { tema: 'participacion', personas: 25, urgente: false };

/** How many lines people recorded. */
export async function escribirModelo(
  puertos: PuertosDeDemostracion,
  engine: Engine,
  gente: Gente,
  ids: IdsDeDemostracion,
  titularId: string,
): Promise<number> {
  const procedimiento = await puertos.ponerEnUsoElModelo(
    gente.get('administrador').cuentaId,
    gente.get('poc').cuentaId,
  );
  const { cuentaId } = gente.get('pocl:2');
  const sobre = (acto: string): Sobre => {
    const nombre = `modelo/${acto}`;
    ids.empezar(nombre);
    const huella = createHash('sha256').update(nombre).digest('hex');
    return {
      principal: { cuentaId },
      idempotencia: { principal: cuentaId, clave: `demo/${nombre}`, huella },
      registradoComo: 'pocl' satisfies Rol,
    };
  };
  const { raizId } = await engine.abrir({
    ...sobre('abrir'),
    procedimiento,
    titularId,
    entrada: {},
    sinAvisos: true,
  });
  await engine.registrar({
    ...sobre('pedir'),
    procesoId: raizId,
    evento: 'hacerPedir',
    datos: PEDIDO,
    siCoincide: null,
    sinAvisos: true,
  });
  return 2;
}
