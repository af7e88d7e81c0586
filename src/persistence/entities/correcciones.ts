import { Entity } from 'typeorm';
import type { Rol } from '../../../machines/contrato.js';
import type {
  EstadoDePeticion,
  PeticionDeCorreccion,
} from '../../modules/procesos/peticion-de-correccion-store.js';
import { Clave, Entero, Largo, Objeto, Texto } from './columnas.js';

@Entity('peticion_de_correccion')
export class PeticionDeCorreccionEntity {
  @Clave() id!: string;
  @Texto() raizId!: string;
  @Texto() titularId!: string;
  @Largo() secuencia!: number;
  @Texto() procesoId!: string;
  @Texto() procedimiento!: string;
  @Texto() evento!: string;
  @Entero({ nullable: true }) paso!: number | null;
  @Texto() clase!: PeticionDeCorreccion['clase'];
  /** `CambiosPedidos`. */
  @Objeto() cambios!: object;
  @Texto() motivo!: string;
  @Texto({ nullable: true }) documentoId!: string | null;
  @Texto() estado!: EstadoDePeticion;
  @Texto() pedidaPor!: string;
  @Texto() pedidaComo!: Rol;
  @Largo() pedidaEn!: number;
  @Texto({ nullable: true }) resueltaPor!: string | null;
  @Texto({ nullable: true }) resueltaComo!: Rol | null;
  @Largo({ nullable: true }) resueltaEn!: number | null;
  @Texto({ nullable: true }) respuesta!: string | null;
  @Largo({ nullable: true }) asiento!: number | null;
}
