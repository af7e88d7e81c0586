/** Documents: a head that says whose it is and which version is current, its versions whole, and what was done to them. */
import { Entity, PrimaryColumn } from 'typeorm';
import type { TipoDocumento } from '../../../machines/contrato.js';
import type {
  EstadoDeDocumento,
  Instrumento,
  Organo,
  Reserva,
  Retiro,
  Visibilidad,
  VisibilidadOrdinaria,
} from '../../modules/documentos/documento-store.js';
import type { SucesoDeDocumento } from '../../modules/documentos/publicidad-store.js';
import { Cierto, Clave, Largo, Objeto, Texto } from './columnas.js';

@Entity('documento')
export class DocumentoEntity {
  @Clave() id!: string;
  /** Null: national. */
  @Texto({ nullable: true }) titularId!: string | null;
  @Largo() version!: number;
}

@Entity('documento_version')
export class DocumentoVersionEntity {
  @Clave() documentoId!: string;
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @Texto() titulo!: string;
  @Texto() claveBusqueda!: string;
  @Texto({ nullable: true }) instrumento!: Instrumento | null;
  @Texto({ nullable: true }) organo!: Organo | null;
  @Texto({ nullable: true }) numero!: string | null;
  @Texto({ nullable: true }) sistema!: string | null;
  @Texto({ nullable: true }) fechaEmision!: string | null;
  @Texto({ nullable: true }) fechaRecepcion!: string | null;
  @Cierto() firmado!: boolean;
  @Cierto() aprobado!: boolean;
  @Texto() visibilidad!: Visibilidad;
  @Cierto() visibilidadFija!: boolean;
  @Objeto({ nullable: true }) reserva!: Reserva | null;
  /** The last day of `reserva.hasta`. */
  @Texto({ nullable: true }) reservaHasta!: string | null;
  @Texto() nombre!: string;
  @Texto() mime!: string;
  @Largo() tamano!: number;
  @Texto() sha256!: string;
  @Texto() subidoPor!: string;
  @Largo() subidoEn!: number;
  @Texto({ nullable: true }) motivo!: string | null;
  @Texto({ nullable: true }) retiroClase!: Retiro['clase'] | null;
  @Objeto({ nullable: true }) retiro!: Retiro | null;
  /** `,acta,oficio,` */
  @Texto() tipos!: string;
}

@Entity('documento_publico')
export class DocumentoPublicoEntity {
  @Clave() documentoId!: string;
  @PrimaryColumn({ type: 'integer' }) numero!: number;
  @Largo() version!: number;
  @Texto() titulo!: string;
  @Texto() claveBusqueda!: string;
  @Texto() tapado!: string;
  @Texto() nombre!: string;
  @Texto() mime!: string;
  @Largo() tamano!: number;
  @Texto() sha256!: string;
  @Texto() subidoPor!: string;
  @Largo() subidoEn!: number;
  @Texto({ nullable: true }) retiroClase!: Retiro['clase'] | null;
  @Objeto({ nullable: true }) retiro!: Retiro | null;
}

@Entity('documento_suceso')
export class DocumentoSucesoEntity {
  @Clave() id!: string;
  @Texto() documentoId!: string;
  @Texto() clase!: SucesoDeDocumento['clase'];
  @Objeto() detalle!: SucesoDeDocumento['detalle'];
  @Texto() motivo!: string;
  @Texto() por!: string;
  @Largo() en!: number;
}

@Entity('regla_de_visibilidad')
export class ReglaDeVisibilidadEntity {
  @Clave() id!: string;
  @Texto() tipo!: TipoDocumento;
  @Texto() estado!: EstadoDeDocumento;
  @Largo() version!: number;
  @Texto() visibilidad!: VisibilidadOrdinaria;
  @Texto() desde!: string;
  @Texto({ nullable: true }) hasta!: string | null;
  @Texto({ nullable: true }) fuente!: string | null;
  @Texto() motivo!: string;
  @Texto() creadaPor!: string;
  @Largo() creadaEn!: number;
}
