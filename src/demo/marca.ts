/**
 * That the demonstration is in this database, and how its clock and the real one stood when it was loaded. It is kept
 * in the table of parameters, which is dated and says why.
 */
import type { Fecha } from '../../machines/contrato.js';
import type { Instante } from '../engine/puertos/filas.js';
import { DATO_DE_DEMOSTRACION } from './guion.js';
import { idDe } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';

export const PARAMETRO_DE_DEMOSTRACION = 'demostracion';

interface Marca {
  readonly real: Instante;
  readonly demostracion: Instante;
}

type Puertos = Pick<PuertosDeDemostracion, 'parametros' | 'reloj'>;

export async function leerMarca({ parametros }: Puertos): Promise<Marca | null> {
  const [ultima] = await parametros.historia(PARAMETRO_DE_DEMOSTRACION, null);
  const valor = ultima?.valor as Partial<Marca> | undefined;
  return typeof valor?.real === 'number' && typeof valor.demostracion === 'number'
    ? { real: valor.real, demostracion: valor.demostracion }
    : null;
}

export async function ponerMarca(
  { parametros, reloj }: Puertos,
  demostracion: Instante,
  desde: Fecha,
): Promise<void> {
  await parametros.fijar({
    id: idDe('parametro', PARAMETRO_DE_DEMOSTRACION),
    nombre: PARAMETRO_DE_DEMOSTRACION,
    titularId: null,
    valor: { real: reloj.ahoraReal(), demostracion },
    desde,
    motivo: `${DATO_DE_DEMOSTRACION}: los datos de demostración están cargados y su reloj corre desde esta fecha.`,
    creadoPor: null,
    creadoEn: demostracion,
  });
}
