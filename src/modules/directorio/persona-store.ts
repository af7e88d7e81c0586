import type { FechaParcial, Fecha, Rol } from '../../../machines/contrato.js';
import type { Cargo, Instante } from '../../engine/puertos/filas.js';
import type { Alcance, Gremio } from '../../platform/alcance.js';
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

/** What is known of somebody's way in. */
export type EstadoDeCuenta =
  /** None. */
  | 'sinCuenta'
  /** Invited: the password has not been set yet. */
  | 'invitada'
  | 'activa'
  | 'inactiva';

export interface PersonaEnLista extends Persona {
  readonly estadoDeCuenta: EstadoDeCuenta;
  /** The offices in force on the day asked about, inside the territory of who asks. */
  readonly cargos: readonly DesignacionVista[];
}

export interface FiltroDePersonas {
  /** Without accents or case: begins of words. */
  readonly q?: string;
  readonly titularId?: string;
  readonly rol?: Rol;
  /** By the association itself, or by a government of its level. */
  readonly gremio?: Gremio;
  readonly clase?: Persona['clase'];
  /** With some office in force on the day. */
  readonly conCargo?: boolean;
  /** Without an account they may enter with. */
  readonly sinCuenta?: boolean;
}

export interface PersonaNueva extends Omit<Persona, 'cuentaId'> {
  readonly claveBusqueda: string;
  readonly creadaPor: string | null;
  readonly creadaEn: Instante;
}

/** Designación (POCL, delegados, autoridad) or acreditación (members): person, role, titular, from–to, document. */
export interface Designacion extends Cargo {
  readonly personaId: string;
  /** Of a seat in a body, how it is held: by cargo it passes to whoever holds the cargo next. */
  readonly representacion: Representacion | null;
  /** The institutional address that its document declares: where notifications go (P11). */
  readonly correoDeclarado: string | null;
}
export const REPRESENTACIONES = ['cargo', 'institucion', 'persona'] as const;
export type Representacion = (typeof REPRESENTACIONES)[number];
export interface DesignacionNueva extends Omit<Designacion, 'representacion' | 'correoDeclarado'> {
  readonly representacion?: Representacion | null;
  readonly correoDeclarado?: string | null;
  readonly creadaPor: string | null;
  readonly creadaEn: Instante;
}
export interface DesignacionVista extends Designacion {
  readonly persona: Persona;
  readonly titularNombre: string | null;
  /** Of the titular, not of the office. */
  readonly titularGremio: Gremio | null;
  readonly documentoFinId: string | null;
  /** Of a POCL or a delegado whose new authority has not ratified: goes on «en funciones prorrogadas». */
  readonly prorrogada: boolean;
}

/** A change of authority, all or nothing. */
export interface CambioDeAutoridad {
  /** The person, when it is not in the directory yet. */
  readonly persona: PersonaNueva | null;
  readonly designacion: DesignacionNueva & { readonly titularId: string };
  readonly nuevoId: () => string;
}

export abstract class PersonaStore {
  abstract crear(persona: PersonaNueva): Promise<void>;
  /** A new person with their first office, or neither. @throws DesignacionEnVigor */
  abstract incorporar(
    persona: PersonaNueva,
    designacion: DesignacionNueva,
    termina: string | null,
  ): Promise<void>;
  /** Somebody in the directory with this institutional mail. */
  abstract findPorCorreo(correo: string): Promise<Persona | null>;
  /** Of those mails that are known, whose they are. */
  abstract nombresPorCorreo(correos: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Ends whoever was the authority the day before, and the substitutes still going; the new one begins, and takes the
   * seats the former held by cargo in that government. How many seats passed.
   */
  abstract cambiarAutoridad(cambio: CambioDeAutoridad): Promise<number>;
  /** People with some designación (past or present) inside the territory, or created by the account itself. */
  abstract find(alcance: Alcance, id: string): Promise<Persona | null>;
  /** By name. With the total, and the offices each holds on that day. */
  abstract listar(
    alcance: Alcance,
    filtro: FiltroDePersonas,
    fecha: Fecha,
    corte: Corte,
  ): Promise<Pagina<PersonaEnLista>>;
  abstract estadoDeCuenta(personaId: string): Promise<EstadoDeCuenta>;
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
  abstract terminar(
    id: string,
    hasta: Fecha,
    documentoId: string | null,
    por?: { readonly cuentaId: string; readonly en: Instante },
  ): Promise<void>;
  /** The document of a designación that had none. */
  /** The mail with which this person comes in; null: no account. */
  abstract correoDeCuenta(personaId: string): Promise<string | null>;
  abstract acreditar(id: string, documentoId: string): Promise<void>;
  /** Of a titular; with `fecha`, only those in force then. By role, then date. */
  abstract designacionesDeTitular(
    titularId: string,
    fecha: Fecha | null,
  ): Promise<readonly DesignacionVista[]>;
  /** By gremio or national: those of no titular. */
  abstract designacionesGenerales(fecha: Fecha | null): Promise<readonly DesignacionVista[]>;
  /** The document exists and belongs to this titular, or is national. */
  abstract hayDocumento(documentoId: string, titularId: string | null): Promise<boolean>;
  /** All of them, or those inside a territory. Newest first. */
  abstract designacionesDePersona(
    personaId: string,
    alcance?: Alcance,
  ): Promise<readonly DesignacionVista[]>;
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
