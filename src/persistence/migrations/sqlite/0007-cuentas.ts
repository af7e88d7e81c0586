import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recovery, sessions, second factor, tokens, sign-on and the log of accesses. Its twin has the same number and name. */
const SENTENCIAS: readonly string[] = [
  // How a session began, with what, and from which network (keyed hash). Those open before keep what is not known as null.
  `alter table sesion add column medio text not null default 'clave'
      check (medio in ('clave','invitacion','recuperacion','institucion'))`,
  `alter table sesion add column doble integer not null default 0 check (doble in (0,1))`,
  `alter table sesion add column navegador text`,
  `alter table sesion add column sistema text`,
  `alter table sesion add column red text`,
  `create table recuperacion (
    id text not null primary key,
    cuenta_id text not null unique references cuenta(id) on delete cascade,
    huella text not null unique,
    creada_en integer not null,
    vence_en integer not null
  ) strict`,
  `create index recuperacion_por_vencer on recuperacion (vence_en)`,
  // secreto: sealed with the key of the installation. ultimo_paso: the last time step that was spent; a code is good once.
  `create table segundo_factor (
    cuenta_id text not null primary key references cuenta(id) on delete cascade,
    secreto text not null,
    ultimo_paso integer,
    creado_en integer not null,
    confirmado_en integer
  ) strict`,
  `create table codigo_de_rescate (
    cuenta_id text not null references segundo_factor(cuenta_id) on delete cascade,
    huella text not null,
    usado_en integer,
    primary key (cuenta_id, huella)
  ) strict`,
  // A login whose second step is still missing.
  `create table desafio (
    id text not null primary key,
    cuenta_id text not null references cuenta(id) on delete cascade,
    huella text not null unique,
    medio text not null,
    programa integer not null default 0 check (programa in (0,1)),
    intentos integer not null default 0,
    creado_en integer not null,
    vence_en integer not null
  ) strict`,
  `create index desafio_de_cuenta on desafio (cuenta_id)`,
  `create index desafio_por_vencer on desafio (vence_en)`,
  `create table ficha (
    id text not null primary key,
    cuenta_id text not null references cuenta(id) on delete cascade,
    nombre text not null,
    huella text not null unique,
    alcance text not null check (alcance in ('lectura','completo')),
    doble integer not null default 0 check (doble in (0,1)),
    creada_en integer not null,
    vence_en integer not null,
    usada_en integer,
    revocada_en integer
  ) strict`,
  `create index ficha_de_cuenta on ficha (cuenta_id, creada_en)`,
  `create table vinculo (
    emisor text not null,
    sujeto text not null,
    cuenta_id text not null references cuenta(id) on delete cascade,
    creado_en integer not null,
    usado_en integer,
    primary key (emisor, sujeto)
  ) strict`,
  `create unique index vinculo_de_cuenta on vinculo (cuenta_id, emisor)`,
  // The log of accesses holds ids, codes and keyed hashes; it refers to no other table, because it outlives what it names.
  `create table acceso (
    id text not null primary key,
    en integer not null,
    clase text not null,
    cuenta_id text,
    via text check (via in ('web','programa','ficha')),
    red text,
    objeto_clase text,
    objeto_id text,
    titular_id text,
    detalle text,
    motivo text
  ) strict`,
  `create index acceso_orden on acceso (en, id)`,
  `create index acceso_de_cuenta on acceso (cuenta_id, en, id) where cuenta_id is not null`,
  `create index acceso_sobre on acceso (objeto_id, en, id) where objeto_id is not null`,
  `create index acceso_de_clase on acceso (clase, en, id)`,
  `create index acceso_de_titular on acceso (titular_id, en, id) where titular_id is not null`,
  // Nothing that was written changes. What its retention no longer keeps is deleted, and that is written too.
  `create trigger acceso_no_cambia before update on acceso
      begin select raise(abort, 'the log of accesses is not changed'); end`,
];

export class Cuentas1763683207000 implements MigrationInterface {
  readonly name = 'Cuentas1763683207000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Undoing it would drop the log of accesses, and with the second factors the doors would stand open. It is refused. */
  async down(): Promise<void> {
    throw new Error(
      'Esta migración no se deshace: se perderían el registro de accesos y los segundos factores. Restaure un respaldo en otra base.',
    );
  }
}
