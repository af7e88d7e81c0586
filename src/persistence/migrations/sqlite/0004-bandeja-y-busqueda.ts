import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who takes care of a task, who stands in for whom, and the index of the search. Same number and name as its PostgreSQL
 * twin.
 *
 * What is to be indexed is noted by the tables themselves, in the same transaction that changes them: whoever writes
 * need not know that there is an index, and nothing is missed by a crash.
 */
const CAMBIAN = {
  titular: ['gobierno', 'id'],
  proceso: ['proceso', 'id'],
  documento: ['documento', 'id'],
  persona: ['persona', 'id'],
} as const;

const anotar = (clase: string, fila: 'new' | 'old', id: string): string =>
  `insert into busqueda_pendiente (clase, id) values ('${clase}', ${fila}.${id})
    on conflict (clase, id) do update set vez = vez + 1`;

const SENTENCIAS: readonly string[] = [
  // tarea_desde: since when the task waited. If it was done and comes back, nobody has taken the new one.
  `create table encargo (
    proceso_id text not null,
    evento text not null,
    tarea_desde integer not null,
    cuenta_id text not null references cuenta(id) on delete cascade,
    puesto_por text not null,
    puesto_en integer not null,
    motivo text,
    primary key (proceso_id, evento)
  ) strict, without rowid`,
  `create index encargo_de_cuenta on encargo (cuenta_id)`,
  `create table sustitucion (
    id text not null primary key,
    persona_id text not null references persona(id) on delete cascade,
    sustituto_id text not null references persona(id) on delete cascade,
    desde text not null,
    hasta text not null,
    creada_por text not null,
    creada_en integer not null,
    retirada_por text,
    retirada_en integer,
    check (persona_id <> sustituto_id),
    check (hasta >= desde)
  ) strict`,
  `create index sustitucion_de_persona on sustitucion (persona_id, hasta) where retirada_en is null`,
  `create index sustitucion_del_sustituto on sustitucion (sustituto_id, hasta) where retirada_en is null`,

  // n: the row of the full-text table. clave: the words, without accents, once each. cuerpo: text read from a file.
  `create table busqueda (
    n integer primary key,
    clase text not null check (clase in ('gobierno','proceso','documento','persona','texto')),
    id text not null,
    titular_id text,
    orden text not null,
    clave_titulo text not null,
    cuerpo text,
    unique (clase, id)
  ) strict`,
  `create virtual table busqueda_palabras using fts5(clave, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0", prefix='2 3')`,
  `create trigger busqueda_borrada after delete on busqueda
    begin delete from busqueda_palabras where rowid = old.n; end`,
  // vez: a change that comes while the one before is being indexed is not lost.
  `create table busqueda_pendiente (
    clase text not null,
    id text not null,
    vez integer not null default 0,
    primary key (clase, id)
  ) strict, without rowid`,
  ...Object.entries(CAMBIAN).flatMap(([tabla, [clase, id]]) => [
    `create trigger busqueda_${tabla}_nuevo after insert on ${tabla} begin ${anotar(clase, 'new', id)}; end`,
    `create trigger busqueda_${tabla}_ido after delete on ${tabla}
      begin delete from busqueda where clase = '${clase}' and id = old.${id};
        delete from busqueda_pendiente where clase = '${clase}' and id = old.${id}; end`,
    `insert into busqueda_pendiente (clase, id) select '${clase}', ${id} from ${tabla} where true on conflict do nothing`,
  ]),
  // Of a process, what the index says of it does not change: only what is called otherwise is noted.
  `create trigger busqueda_titular_otro after update on titular
    when new.nombre <> old.nombre or new.nombre_oficial <> old.nombre_oficial or new.clave_busqueda <> old.clave_busqueda
    begin ${anotar('gobierno', 'new', 'id')}; end`,
  `create trigger busqueda_persona_otra after update on persona
    when new.nombre <> old.nombre or coalesce(new.correo, '') <> coalesce(old.correo, '')
    begin ${anotar('persona', 'new', 'id')}; end`,
  `create trigger busqueda_documento_otro after update on documento
    when new.version <> old.version or coalesce(new.titular_id, '') <> coalesce(old.titular_id, '')
    begin ${anotar('documento', 'new', 'id')}; end`,
  // A version is only ever changed to hide it, or to say who may see it.
  `create trigger busqueda_version_otra after update on documento_version
    begin ${anotar('documento', 'new', 'documento_id')}; end`,
  // Personal texts are not for searching. What is erased leaves the index at once.
  `create trigger busqueda_texto_nuevo after insert on texto when new.clase = 'texto' and new.texto is not null
    begin ${anotar('texto', 'new', 'ref')}; end`,
  `create trigger busqueda_texto_otro after update on texto when new.texto is null
    begin delete from busqueda where clase = 'texto' and id = new.ref;
      delete from busqueda_pendiente where clase = 'texto' and id = new.ref; end`,
  `create trigger busqueda_texto_ido after delete on texto
    begin delete from busqueda where clase = 'texto' and id = old.ref;
      delete from busqueda_pendiente where clase = 'texto' and id = old.ref; end`,
  `insert into busqueda_pendiente (clase, id)
    select 'texto', ref from texto where clase = 'texto' and texto is not null on conflict do nothing`,
];

const DESHACER: readonly string[] = [
  ...[
    'texto_ido',
    'texto_otro',
    'texto_nuevo',
    'version_otra',
    'documento_otro',
    'persona_otra',
    'titular_otro',
  ],
  ...Object.keys(CAMBIAN).flatMap((tabla) => [`${tabla}_nuevo`, `${tabla}_ido`]),
]
  .map((nombre) => `drop trigger busqueda_${nombre}`)
  .concat([
    'drop table busqueda_pendiente',
    'drop table busqueda_palabras',
    'drop table busqueda',
    'drop table sustitucion',
    'drop table encargo',
  ]);

export class BandejaYBusqueda1763683204000 implements MigrationInterface {
  readonly name = 'BandejaYBusqueda1763683204000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const sql of DESHACER) await q.query(sql);
  }
}
