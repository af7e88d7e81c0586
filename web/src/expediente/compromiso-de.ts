import type { TFunction } from 'i18next';
import type { Situacion } from '../api/modelo';

type Parte = Situacion['hijos'][number];

/** «Compromiso C2»: commitments are told apart by their code, and without one by their number. */
export function nombreDeCompromiso({ datos }: Pick<Parte, 'datos'>, t: TFunction): string {
  const { codigo, numero } = datos;
  return t('plan.compromiso', {
    codigo: typeof codigo === 'string' && codigo !== '' ? codigo : numero,
  });
}

/** Of which commitment a process is; null when it is of none. Their acts have the same names in all of them. */
export function compromisoDe(
  { hijos }: Pick<Situacion, 'hijos'>,
  procesoId: string,
  t: TFunction,
): string | null {
  const parte = hijos.find((h) => h.id === procesoId);
  return parte?.procedimiento.startsWith('compromiso@') === true
    ? nombreDeCompromiso(parte, t)
    : null;
}
