import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who takes care of a task, who stands in for whom, and the index of the search. Same number and name as its SQLite
 * twin.
 *
 * What is to be indexed is noted by the tables themselves, in the same transaction that changes them: whoever writes
 * need not know that there is an index, and nothing is missed by a crash.
 */
const CAMBIAN = {
  titular: 'gobierno',
  proceso: 'proceso',
  documento: 'documento',
  persona: 'persona',
};

const SENTENCIAS: readonly string[] = [
  // tarea_desde: since when the task waited. If it was done and comes back, nobody has taken the new one.
  `create table encargo (
    proceso_id text collate "C" not null,
    evento text collate "C" not null,
    tarea_desde bigint not null,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    puesto_por text collate "C" not null,
    puesto_en bigint not null,
    motivo text,
    primary key (proceso_id, evento)
  )`,
  `create index encargo_de_cuenta on encargo (cuenta_id)`,
  `create table sustitucion (
    id text collate "C" not null primary key,
    persona_id text collate "C" not null references persona(id) on delete cascade,
    sustituto_id text collate "C" not null references persona(id) on delete cascade,
    desde text collate "C" not null,
    hasta text collate "C" not null,
    creada_por text collate "C" not null,
    creada_en bigint not null,
    retirada_por text,
    retirada_en bigint,
    check (persona_id <> sustituto_id),
    check (hasta >= desde)
  )`,
  `create index sustitucion_de_persona on sustitucion (persona_id, hasta) where retirada_en is null`,
  `create index sustitucion_del_sustituto on sustitucion (sustituto_id, hasta) where retirada_en is null`,

  // palabras: the words, without accents, once each, as they are: no dictionary takes part. cuerpo: text read from a file.
  `create table busqueda (
    clase text collate "C" not null check (clase in ('gobierno','proceso','documento','persona','texto')),
    id text collate "C" not null,
    titular_id text collate "C",
    orden text collate "C" not null,
    clave_titulo text collate "C" not null,
    palabras tsvector not null,
    cuerpo text,
    primary key (clase, id)
  )`,
  `create index busqueda_por_palabra on busqueda using gin (palabras)`,
  // vez: a change that comes while the one before is being indexed is not lost.
  `create table busqueda_pendiente (
    clase text collate "C" not null,
    id text collate "C" not null,
    vez integer not null default 0,
    primary key (clase, id)
  )`,
  `create function busqueda_anotar() returns trigger language plpgsql as $$
    begin
      insert into busqueda_pendiente (clase, id) values (tg_argv[0], new.id)
        on conflict (clase, id) do update set vez = busqueda_pendiente.vez + 1;
      return null;
    end $$`,
  `create function busqueda_olvidar() returns trigger language plpgsql as $$
    begin
      delete from busqueda where clase = tg_argv[0] and id = old.id;
      delete from busqueda_pendiente where clase = tg_argv[0] and id = old.id;
      return null;
    end $$`,
  ...Object.entries(CAMBIAN).flatMap(([tabla, clase]) => [
    `create trigger busqueda_nuevo after insert on ${tabla}
      for each row execute function busqueda_anotar('${clase}')`,
    `create trigger busqueda_ido after delete on ${tabla}
      for each row execute function busqueda_olvidar('${clase}')`,
    `insert into busqueda_pendiente (clase, id) select '${clase}', id from ${tabla} on conflict do nothing`,
  ]),
  // Of a process, what the index says of it does not change: only what is called otherwise is noted.
  `create trigger busqueda_otro after update on titular for each row
    when (new.nombre <> old.nombre or new.nombre_oficial <> old.nombre_oficial or new.clave_busqueda <> old.clave_busqueda)
    execute function busqueda_anotar('gobierno')`,
  `create trigger busqueda_otra after update on persona for each row
    when (new.nombre <> old.nombre or new.correo is distinct from old.correo)
    execute function busqueda_anotar('persona')`,
  `create trigger busqueda_otro after update on documento for each row
    when (new.version <> old.version or new.titular_id is distinct from old.titular_id)
    execute function busqueda_anotar('documento')`,
  // A version is only ever changed to hide it, or to say who may see it.
  `create function busqueda_anotar_version() returns trigger language plpgsql as $$
    begin
      insert into busqueda_pendiente (clase, id) values ('documento', new.documento_id)
        on conflict (clase, id) do update set vez = busqueda_pendiente.vez + 1;
      return null;
    end $$`,
  `create trigger busqueda_otra after update on documento_version
    for each row execute function busqueda_anotar_version()`,
  // Personal texts are not for searching. What is erased leaves the index at once.
  `create function busqueda_anotar_texto() returns trigger language plpgsql as $$
    begin
      insert into busqueda_pendiente (clase, id) values ('texto', new.ref)
        on conflict (clase, id) do update set vez = busqueda_pendiente.vez + 1;
      return null;
    end $$`,
  `create function busqueda_olvidar_texto() returns trigger language plpgsql as $$
    begin
      delete from busqueda where clase = 'texto' and id = old.ref;
      delete from busqueda_pendiente where clase = 'texto' and id = old.ref;
      return null;
    end $$`,
  `create trigger busqueda_nuevo after insert on texto for each row
    when (new.clase = 'texto' and new.texto is not null) execute function busqueda_anotar_texto()`,
  `create trigger busqueda_otro after update on texto for each row
    when (new.texto is null) execute function busqueda_olvidar_texto()`,
  `create trigger busqueda_ido after delete on texto
    for each row execute function busqueda_olvidar_texto()`,
  `insert into busqueda_pendiente (clase, id)
    select distinct 'texto', ref from texto where clase = 'texto' and texto is not null on conflict do nothing`,
];

const DESHACER: readonly string[] = [
  ...['texto', 'documento_version', 'documento', 'persona', 'proceso', 'titular'].flatMap(
    (tabla) => [
      `drop trigger if exists busqueda_nuevo on ${tabla}`,
      `drop trigger if exists busqueda_otro on ${tabla}`,
      `drop trigger if exists busqueda_otra on ${tabla}`,
      `drop trigger if exists busqueda_ido on ${tabla}`,
    ],
  ),
  'drop function busqueda_anotar_version',
  'drop function busqueda_olvidar_texto',
  'drop function busqueda_anotar_texto',
  'drop function busqueda_olvidar',
  'drop function busqueda_anotar',
  'drop table busqueda_pendiente',
  'drop table busqueda',
  'drop table sustitucion',
  'drop table encargo',
];

export class BandejaYBusqueda1763683204000 implements MigrationInterface {
  readonly name = 'BandejaYBusqueda1763683204000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const sql of DESHACER) await q.query(sql);
  }
}
