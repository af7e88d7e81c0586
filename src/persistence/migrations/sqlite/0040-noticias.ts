import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offices tell people outside the journal (questions, reports that are due, offices given). SQLite. */
const SENTENCIAS: readonly string[] = [
  `create table noticia (
    id text not null primary key,
    causa text not null unique,
    codigo text not null,
    params text not null,
    titular_id text references titular(id) on delete cascade,
    raiz_id text,
    paso integer,
    ruta text not null,
    roles text not null,
    cuenta_id text references cuenta(id) on delete cascade,
    menos_a text,
    creada_en integer not null
  ) strict`,
  `create index noticia_de_titular on noticia (titular_id, id)`,
  `create index noticia_de_cuenta on noticia (cuenta_id, id) where cuenta_id is not null`,
  `create index noticia_por_fecha on noticia (creada_en, id)`,
  `create table noticia_leida (
    cuenta_id text not null references cuenta(id) on delete cascade,
    noticia_id text not null references noticia(id) on delete cascade,
    leida_en integer not null,
    primary key (cuenta_id, noticia_id)
  ) strict, without rowid`,
];

export class Noticias1763683240000 implements MigrationInterface {
  readonly name = 'Noticias1763683240000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table noticia_leida');
    await q.query('drop table noticia');
  }
}
