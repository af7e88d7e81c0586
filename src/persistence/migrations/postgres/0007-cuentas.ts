import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recovery, sessions, second factor, tokens, sign-on and the log of accesses. Its twin has the same number and name. */
const SENTENCIAS: readonly string[] = [
  // How a session began, with what, and from which network (keyed hash). Those open before keep what is not known as null.
  `alter table sesion add column medio text collate "C" not null default 'clave'
      check (medio in ('clave','invitacion','recuperacion','institucion'))`,
  `alter table sesion add column doble boolean not null default false`,
  `alter table sesion add column navegador text collate "C"`,
  `alter table sesion add column sistema text collate "C"`,
  `alter table sesion add column red text collate "C"`,
  `create table recuperacion (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null unique references cuenta(id) on delete cascade,
    huella text collate "C" not null unique,
    creada_en bigint not null,
    vence_en bigint not null
  )`,
  `create index recuperacion_por_vencer on recuperacion (vence_en)`,
  // secreto: sealed with the key of the installation. ultimo_paso: the last time step that was spent; a code is good once.
  `create table segundo_factor (
    cuenta_id text collate "C" not null primary key references cuenta(id) on delete cascade,
    secreto text collate "C" not null,
    ultimo_paso bigint,
    creado_en bigint not null,
    confirmado_en bigint
  )`,
  `create table codigo_de_rescate (
    cuenta_id text collate "C" not null references segundo_factor(cuenta_id) on delete cascade,
    huella text collate "C" not null,
    usado_en bigint,
    primary key (cuenta_id, huella)
  )`,
  // A login whose second step is still missing.
  `create table desafio (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    huella text collate "C" not null unique,
    medio text collate "C" not null,
    programa boolean not null default false,
    intentos integer not null default 0,
    creado_en bigint not null,
    vence_en bigint not null
  )`,
  `create index desafio_de_cuenta on desafio (cuenta_id)`,
  `create index desafio_por_vencer on desafio (vence_en)`,
  `create table ficha (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    nombre text not null,
    huella text collate "C" not null unique,
    alcance text collate "C" not null check (alcance in ('lectura','completo')),
    doble boolean not null default false,
    creada_en bigint not null,
    vence_en bigint not null,
    usada_en bigint,
    revocada_en bigint
  )`,
  `create index ficha_de_cuenta on ficha (cuenta_id, creada_en)`,
  `create table vinculo (
    emisor text collate "C" not null,
    sujeto text collate "C" not null,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    creado_en bigint not null,
    usado_en bigint,
    primary key (emisor, sujeto)
  )`,
  `create unique index vinculo_de_cuenta on vinculo (cuenta_id, emisor)`,
  // The log of accesses holds ids, codes and keyed hashes; it refers to no other table, because it outlives what it names.
  `create table acceso (
    id text collate "C" not null primary key,
    en bigint not null,
    clase text collate "C" not null,
    cuenta_id text collate "C",
    via text collate "C" check (via in ('web','programa','ficha')),
    red text collate "C",
    objeto_clase text collate "C",
    objeto_id text collate "C",
    titular_id text collate "C",
    detalle text collate "C",
    motivo text
  )`,
  `create index acceso_orden on acceso (en, id)`,
  `create index acceso_de_cuenta on acceso (cuenta_id, en, id) where cuenta_id is not null`,
  `create index acceso_sobre on acceso (objeto_id, en, id) where objeto_id is not null`,
  `create index acceso_de_clase on acceso (clase, en, id)`,
  `create index acceso_de_titular on acceso (titular_id, en, id) where titular_id is not null`,
  // Nothing that was written changes. What its retention no longer keeps is deleted, and that is written too.
  `create function acceso_no_cambia() returns trigger language plpgsql as $$
      begin raise exception 'the log of accesses is not changed'; end $$`,
  `create trigger acceso_no_cambia before update or truncate on acceso
      for each statement execute function acceso_no_cambia()`,
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
