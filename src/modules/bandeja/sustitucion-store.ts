import type { Fecha } from '../../../machines/contrato.js';
import type { Cargo, Instante } from '../../engine/puertos/filas.js';

interface PersonaNombrada {
  readonly id: string;
  readonly nombre: string;
}

/** From–to, while somebody is on leave: who looks after what that person had taken. It authorises nobody. */
export interface Sustitucion {
  readonly id: string;
  readonly persona: PersonaNombrada;
  readonly sustituto: PersonaNombrada;
  readonly desde: Fecha;
  readonly hasta: Fecha;
  readonly creadaEn: Instante;
}

/** An office with the days it holds and what its titular is called. */
export interface CargoConTitular extends Pick<
  Cargo,
  'rol' | 'titularId' | 'gremio' | 'calidad' | 'desde' | 'hasta'
> {
  readonly titularNombre: string | null;
  readonly titularGremio: Cargo['gremio'];
}

export interface PersonaConCargos extends PersonaNombrada {
  readonly cargos: readonly CargoConTitular[];
}

export abstract class SustitucionStore {
  abstract personaDeCuenta(cuentaId: string): Promise<PersonaConCargos | null>;
  /** Null: nobody, or nobody who can enter. */
  abstract findPersona(personaId: string): Promise<PersonaConCargos | null>;
  /** Who holds, on some day between those, an office with one of the roles of this person; by name, without it. */
  abstract colegas(
    persona: PersonaConCargos,
    desde: Fecha,
    hasta: Fecha,
    limite: number,
  ): Promise<readonly PersonaConCargos[]>;
  /** Not withdrawn and not over: those of this person, and those in which it stands in. By their first day. */
  abstract vigentesDe(personaId: string, hoy: Fecha): Promise<readonly Sustitucion[]>;
  /** Unless this person already has one in those days. Whether it was written. */
  abstract crear(
    s: Omit<Sustitucion, 'persona' | 'sustituto'> & {
      readonly personaId: string;
      readonly sustitutoId: string;
      readonly creadaPor: string;
    },
  ): Promise<boolean>;
  /** Only of that person. Whether there was one. */
  abstract retirar(id: string, personaId: string, por: string, en: Instante): Promise<boolean>;
}
