import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offices tell people outside the journal (questions, reports that are due, offices given). PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  `create table noticia (
    id text collate "C" not null primary key,
    causa text collate "C" not null unique,
    codigo text not null,
    params text not null,
    titular_id text collate "C" references titular(id) on delete cascade,
    raiz_id text collate "C",
    paso integer,
    ruta text not null,
    roles text not null,
    cuenta_id text collate "C" references cuenta(id) on delete cascade,
    menos_a text collate "C",
    creada_en bigint not null
  )`,
  `create index noticia_de_titular on noticia (titular_id, id)`,
  `create index noticia_de_cuenta on noticia (cuenta_id, id) where cuenta_id is not null`,
  `create index noticia_por_fecha on noticia (creada_en, id)`,
  `create table noticia_leida (
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    noticia_id text collate "C" not null references noticia(id) on delete cascade,
    leida_en bigint not null,
    primary key (cuenta_id, noticia_id)
  )`,
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
