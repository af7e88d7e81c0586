/** Who there is: territories, people, and the offices they hold. */
import { Entity } from 'typeorm';
import type { ClaseTitular, Nivel, Rol } from '../../../machines/contrato.js';
import type { Cargo } from '../../engine/puertos/filas.js';
import { Cierto, Clave, Entero, Largo, Texto } from './columnas.js';

@Entity('provincia')
export class ProvinciaEntity {
  @Clave() codigo!: string;
  @Texto() nombre!: string;
}

@Entity('canton')
export class CantonEntity {
  @Clave() codigo!: string;
  @Texto() nombre!: string;
}

@Entity('titular')
export class TitularEntity {
  @Clave() id!: string;
  @Texto() clase!: ClaseTitular;
  @Texto({ nullable: true }) nivel!: Nivel | null;
  @Texto() nombre!: string;
  @Texto() nombreOficial!: string;
  @Texto() claveBusqueda!: string;
  @Texto({ nullable: true }) codigoDpa!: string | null;
  @Texto({ nullable: true }) provincia!: string | null;
  @Texto({ nullable: true }) canton!: string | null;
  @Texto({ nullable: true }) gremio!: Cargo['gremio'];
  @Texto() zona!: string;
  @Entero({ nullable: true }) poblacion!: number | null;
  @Cierto() demo!: boolean;
}

@Entity('persona')
export class PersonaEntity {
  @Clave() id!: string;
  @Texto() clase!: 'persona' | 'unidad';
  @Texto() nombre!: string;
  @Texto() claveBusqueda!: string;
  @Texto({ nullable: true }) correo!: string | null;
  @Texto({ nullable: true }) creadaPor!: string | null;
  @Largo() creadaEn!: number;
}

@Entity('designacion')
export class DesignacionEntity {
  @Clave() id!: string;
  @Texto() personaId!: string;
  @Texto() rol!: Rol;
  @Texto({ nullable: true }) titularId!: string | null;
  @Texto({ nullable: true }) gremio!: Cargo['gremio'];
  @Texto() calidad!: Cargo['calidad'];
  @Texto() desde!: string;
  @Texto({ nullable: true }) hasta!: string | null;
  @Texto({ nullable: true }) documentoId!: string | null;
  /** What ended it, when it was ended by a document. */
  @Texto({ nullable: true }) documentoFinId!: string | null;
  @Texto({ nullable: true }) creadaPor!: string | null;
  @Largo() creadaEn!: number;
  /** How a seat in a body is held. By cargo: it passes to whoever holds the cargo next. */
  @Texto({ nullable: true }) representacion!: 'cargo' | 'institucion' | 'persona' | null;
  @Texto({ nullable: true }) terminadaPor!: string | null;
  @Largo({ nullable: true }) terminadaEn!: number | null;
  /** The institutional address its document declares. */
  @Texto({ nullable: true }) correoDeclarado!: string | null;
}

/** Which analyst of the POC answers for a government, and who did before. */
@Entity('asignacion_de_analista')
export class AsignacionDeAnalistaEntity {
  @Clave() id!: string;
  @Texto() titularId!: string;
  @Texto() personaId!: string;
  @Largo() desde!: number;
  @Largo({ nullable: true }) hasta!: number | null;
  @Texto({ nullable: true }) asignadaPor!: string | null;
  @Texto({ nullable: true }) terminadaPor!: string | null;
}
