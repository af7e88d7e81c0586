/** What administrators keep: the calendar's rows, parameters, subscriptions. */
import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ClaseDeFila } from '../../modules/calendario/calendario.js';
import { Cierto, Clave, Entero, Largo, Objeto, Texto } from './columnas.js';

@Entity('feriado')
export class FeriadoEntity {
  @Clave() id!: string;
  @Texto() fecha!: string;
  @Texto() nombre!: string;
  @Texto() clase!: ClaseDeFila;
  @Texto() ambito!: 'nacional' | 'provincial' | 'cantonal';
  @Texto({ nullable: true }) codigo!: string | null;
  @Texto() norma!: string;
  @Texto({ nullable: true }) publicadaEn!: string | null;
  @Cierto({ nullable: true }) cuentaParaTermino!: boolean | null;
  @Texto({ nullable: true }) guardadoPor!: string | null;
  @Largo() guardadoEn!: number;
}

@Entity('parametro')
export class ParametroEntity {
  @Clave() id!: string;
  @Texto() nombre!: string;
  @Texto({ nullable: true }) titularId!: string | null;
  @Largo() version!: number;
  /** JSON. */
  @Texto() valor!: string;
  @Texto() desde!: string;
  @Texto() motivo!: string;
  @Texto({ nullable: true }) creadoPor!: string | null;
  @Largo() creadoEn!: number;
}

@Entity('suscripcion')
export class SuscripcionEntity {
  @Clave() id!: string;
  @Texto() nombre!: string;
  @Texto() url!: string;
  @Texto() secretoSellado!: string;
  @Texto({ nullable: true }) secretoAnterior!: string | null;
  @Largo({ nullable: true }) anteriorHasta!: number | null;
  @Objeto() tipos!: string[];
  @Cierto() activa!: boolean;
  @Largo({ nullable: true }) fallandoDesde!: number | null;
  @Largo({ nullable: true }) detenidaEn!: number | null;
  @Texto() creadaPor!: string;
  @Largo() creadaEn!: number;
}

@Entity('entrega')
export class EntregaEntity {
  @PrimaryGeneratedColumn({ type: 'integer' }) id!: number;
  @Texto() suscripcionId!: string;
  @Texto() salidaId!: string;
  @Texto() resultado!: 'entregada' | 'fallida';
  @Texto() detalle!: string;
  @Largo() en!: number;
  @Entero({ nullable: true }) duracionMs!: number | null;
  @Texto({ nullable: true }) respuesta!: string | null;
}

/** The answer a command was acknowledged with, by who asked and the key they gave. */
@Entity('idempotencia')
export class IdempotenciaEntity {
  @Clave() principal!: string;
  @Clave() clave!: string;
  @Texto() huella!: string;
  @Entero() estado!: number;
  /** JSON. */
  @Texto() cuerpo!: string;
  @Largo() creadoEn!: number;
}
