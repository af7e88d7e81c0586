import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes with a process without moving it: questions and observations with their answers, technical assistance, and
 * the reports of the POCL with their acknowledgements. PostgreSQL.
 */
const SENTENCIAS: readonly string[] = [
  `create table consulta (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id),
    raiz_id text collate "C" not null references raiz(id),
    proceso_id text collate "C",
    clase text not null check (clase in ('consulta','observacion')),
    paso integer,
    documento_id text collate "C",
    asunto text not null,
    texto text not null,
    dirigida_a text not null,
    vence text,
    estado text not null check (estado in ('abierta','respondida','resuelta','retirada')),
    hecha_por text collate "C" not null,
    hecha_como text not null,
    hecha_en bigint not null,
    cerrada_por text collate "C",
    cerrada_como text,
    cerrada_en bigint,
    cierre text
  )`,
  `create index consulta_de_raiz on consulta (raiz_id, hecha_en, id)`,
  `create index consulta_viva on consulta (titular_id, dirigida_a) where estado in ('abierta','respondida')`,
  `create index consulta_por_fecha on consulta (hecha_en, id)`,
  `create table consulta_respuesta (
    id text collate "C" not null primary key,
    consulta_id text collate "C" not null references consulta(id) on delete cascade,
    texto text not null,
    documento_id text collate "C",
    hecha_por text collate "C" not null,
    hecha_como text not null,
    hecha_en bigint not null
  )`,
  `create index respuesta_de_consulta on consulta_respuesta (consulta_id, hecha_en, id)`,
  `create table asistencia_tecnica (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id),
    raiz_id text collate "C" not null references raiz(id),
    paso integer,
    fecha text not null,
    modalidad text not null check (modalidad in ('presencial','virtual','telefonica','escrita')),
    tema text not null,
    texto text,
    participantes integer,
    documento_id text collate "C",
    hecha_por text collate "C" not null,
    hecha_como text not null,
    hecha_en bigint not null
  )`,
  `create index asistencia_de_raiz on asistencia_tecnica (raiz_id, fecha, id)`,
  `create table parte_de_avance (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id),
    raiz_id text collate "C" not null references raiz(id),
    desde text collate "C" not null,
    hasta text collate "C" not null,
    logros text not null,
    dificultades text,
    proximos text,
    pedidos text,
    resumen text not null,
    hecha_por text collate "C" not null,
    hecha_como text not null,
    hecha_en bigint not null,
    unique (raiz_id, hasta)
  )`,
  `create table acuse_de_parte (
    parte_id text collate "C" not null references parte_de_avance(id) on delete cascade,
    hecha_como text collate "C" not null,
    hecha_por text collate "C" not null,
    hecha_en bigint not null,
    comentario text,
    primary key (parte_id, hecha_como)
  )`,
];

export class Seguimiento1763683212000 implements MigrationInterface {
  readonly name = 'Seguimiento1763683212000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of [
      'acuse_de_parte',
      'parte_de_avance',
      'asistencia_tecnica',
      'consulta_respuesta',
      'consulta',
    ])
      await q.query(`drop table ${tabla}`);
  }
}
