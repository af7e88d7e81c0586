/** Documents: a head that says whose it is and which version is current, and its versions whole. */
import { Entity, PrimaryColumn } from 'typeorm';
import type {
  Instrumento,
  Organo,
  Reserva,
  Visibilidad,
} from '../../modules/documentos/documento-store.js';
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
  @Texto() visibilidad!: Visibilidad;
  @Objeto({ nullable: true }) reserva!: Reserva | null;
  @Texto() nombre!: string;
  @Texto() mime!: string;
  @Largo() tamano!: number;
  @Texto() sha256!: string;
  @Texto() subidoPor!: string;
  @Largo() subidoEn!: number;
  @Texto({ nullable: true }) motivo!: string | null;
  /** `,acta,oficio,` */
  @Texto() tipos!: string;
}
