import type { FechaParcial, Fecha, Rol } from '../../../machines/contrato.js';
import type { Cargo, Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';

/** A person, or an administrative unit that was designated (`unidad`). May have no account. */
export interface Persona {
  readonly id: string;
  readonly clase: 'persona' | 'unidad';
  readonly nombre: string;
  /** Institutional, as declared in the oficio. Never shown to the public. */
  readonly correo: string | null;
  readonly cuentaId: string | null;
}

export interface PersonaNueva extends Omit<Persona, 'cuentaId'> {
  readonly claveBusqueda: string;
  readonly creadaPor: string | null;
  readonly creadaEn: Instante;
}

/** Designación (POCL, delegados, autoridad) or acreditación (members): person, role, titular, from–to, document. */
export interface Designacion extends Cargo {
  readonly personaId: string;
}
export interface DesignacionNueva extends Designacion {
  readonly creadaPor: string | null;
  readonly creadaEn: Instante;
}
export interface DesignacionVista extends Designacion {
  readonly persona: Persona;
  readonly titularNombre: string | null;
}

export abstract class PersonaStore {
  abstract crear(persona: PersonaNueva): Promise<void>;
  /** People with some designación (past or present) inside the territory, or created by the account itself. */
  abstract find(alcance: Alcance, id: string): Promise<Persona | null>;
  abstract listar(
    alcance: Alcance,
    filtro: { readonly q?: string; readonly titularId?: string },
    corte: Corte,
  ): Promise<Pagina<Persona>>;
  abstract corregir(
    id: string,
    cambios: {
      readonly nombre?: string;
      readonly correo?: string | null;
      readonly claveBusqueda?: string;
    },
  ): Promise<void>;

  /**
   * Writes a designación; with `termina`, ends that other one the day before, in the same transaction.
   * @throws DesignacionEnVigor when the role has one holder (`pocl`, `autoridad`, calidad `titular`) and somebody else's
   * designación overlaps in time for the same titular.
   */
  abstract designar(designacion: DesignacionNueva, termina: string | null): Promise<void>;
  abstract findDesignacion(alcance: Alcance, id: string): Promise<DesignacionVista | null>;
  /** `hasta` included. */
  abstract terminar(id: string, hasta: Fecha, documentoId: string | null): Promise<void>;
  /** Of a titular; with `fecha`, only those in force then. By role, then date. */
  abstract designacionesDeTitular(
    titularId: string,
    fecha: Fecha | null,
  ): Promise<readonly DesignacionVista[]>;
  /** By gremio or national: those of no titular. */
  abstract designacionesGenerales(fecha: Fecha | null): Promise<readonly DesignacionVista[]>;
  /** The document exists and belongs to this titular, or is national. */
  abstract hayDocumento(documentoId: string, titularId: string | null): Promise<boolean>;
  abstract designacionesDePersona(personaId: string): Promise<readonly DesignacionVista[]>;
}

export class DesignacionEnVigor extends Error {
  override readonly name = 'DesignacionEnVigor';
  constructor(
    readonly designacionId: string,
    readonly rol: Rol,
    readonly desde: FechaParcial,
  ) {
    super(designacionId);
  }
}
