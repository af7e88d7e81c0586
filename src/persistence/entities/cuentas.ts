/** Who may come in. */
import { Entity } from 'typeorm';
import { Cierto, Clave, Entero, Largo, Texto } from './columnas.js';

@Entity('cuenta')
export class CuentaEntity {
  @Clave() id!: string;
  @Texto() personaId!: string;
  @Texto() correo!: string;
  /** argon2id, PHC text; null until an invitation is accepted. */
  @Texto({ nullable: true }) clave!: string | null;
  @Cierto() activa!: boolean;
  @Largo() creadaEn!: number;
}

@Entity('sesion')
export class SesionEntity {
  @Clave() id!: string;
  @Texto() cuentaId!: string;
  @Texto() huella!: string;
  @Texto() clase!: 'web' | 'programa';
  @Texto({ nullable: true }) csrf!: string | null;
  @Largo() creadaEn!: number;
  @Largo() vistaEn!: number;
  @Largo() venceEn!: number;
}

@Entity('invitacion')
export class InvitacionEntity {
  @Clave() id!: string;
  @Texto() cuentaId!: string;
  @Texto() huella!: string;
  @Texto({ nullable: true }) creadaPor!: string | null;
  @Largo() creadaEn!: number;
  @Largo() venceEn!: number;
}

/** Who invited whom, and what became of it. The secret lives in `invitacion` while it is good. */
@Entity('invitacion_dada')
export class InvitacionDadaEntity {
  @Clave() id!: string;
  @Texto() cuentaId!: string;
  @Texto({ nullable: true }) creadaPor!: string | null;
  @Largo() creadaEn!: number;
  @Largo() venceEn!: number;
  @Largo({ nullable: true }) aceptadaEn!: number | null;
  @Largo({ nullable: true }) revocadaEn!: number | null;
  @Texto({ nullable: true }) revocadaPor!: string | null;
  @Largo({ nullable: true }) reemplazadaEn!: number | null;
}

@Entity('recuperacion')
export class RecuperacionEntity {
  @Clave() id!: string;
  @Texto() cuentaId!: string;
  @Texto() huella!: string;
  @Largo() creadaEn!: number;
  @Largo() venceEn!: number;
}

@Entity('segundo_factor')
export class SegundoFactorEntity {
  @Clave() cuentaId!: string;
  /** Sealed. */
  @Texto() secreto!: string;
  @Largo({ nullable: true }) ultimoPaso!: number | null;
  @Largo() creadoEn!: number;
  @Largo({ nullable: true }) confirmadoEn!: number | null;
}

@Entity('codigo_de_rescate')
export class CodigoDeRescateEntity {
  @Clave() cuentaId!: string;
  @Clave() huella!: string;
  @Largo({ nullable: true }) usadoEn!: number | null;
}

@Entity('desafio')
export class DesafioEntity {
  @Clave() id!: string;
  @Texto() cuentaId!: string;
  @Texto() huella!: string;
  @Texto() medio!: string;
  @Cierto() programa!: boolean;
  @Entero() intentos!: number;
  @Largo() creadoEn!: number;
  @Largo() venceEn!: number;
}

@Entity('ficha')
export class FichaEntity {
  @Clave() id!: string;
  @Texto() cuentaId!: string;
  @Texto() nombre!: string;
  @Texto() huella!: string;
  @Texto() alcance!: 'lectura' | 'completo';
  @Cierto() doble!: boolean;
  @Largo() creadaEn!: number;
  @Largo() venceEn!: number;
  @Largo({ nullable: true }) usadaEn!: number | null;
  @Largo({ nullable: true }) revocadaEn!: number | null;
}

@Entity('vinculo')
export class VinculoEntity {
  @Clave() emisor!: string;
  @Clave() sujeto!: string;
  @Texto() cuentaId!: string;
  @Largo() creadoEn!: number;
  @Largo({ nullable: true }) usadoEn!: number | null;
}
