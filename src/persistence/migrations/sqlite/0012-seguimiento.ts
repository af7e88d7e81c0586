import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes with a process without moving it: questions and observations with their answers, technical assistance, and
 * the reports of the POCL with their acknowledgements. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  `create table consulta (
    id text not null primary key,
    titular_id text not null references titular(id),
    raiz_id text not null references raiz(id),
    proceso_id text,
    clase text not null check (clase in ('consulta','observacion')),
    paso integer,
    documento_id text,
    asunto text not null,
    texto text not null,
    dirigida_a text not null,
    vence text,
    estado text not null check (estado in ('abierta','respondida','resuelta','retirada')),
    hecha_por text not null,
    hecha_como text not null,
    hecha_en integer not null,
    cerrada_por text,
    cerrada_como text,
    cerrada_en integer,
    cierre text
  ) strict`,
  `create index consulta_de_raiz on consulta (raiz_id, hecha_en, id)`,
  `create index consulta_viva on consulta (titular_id, dirigida_a) where estado in ('abierta','respondida')`,
  `create index consulta_por_fecha on consulta (hecha_en, id)`,
  `create table consulta_respuesta (
    id text not null primary key,
    consulta_id text not null references consulta(id) on delete cascade,
    texto text not null,
    documento_id text,
    hecha_por text not null,
    hecha_como text not null,
    hecha_en integer not null
  ) strict`,
  `create index respuesta_de_consulta on consulta_respuesta (consulta_id, hecha_en, id)`,
  `create table asistencia_tecnica (
    id text not null primary key,
    titular_id text not null references titular(id),
    raiz_id text not null references raiz(id),
    paso integer,
    fecha text not null,
    modalidad text not null check (modalidad in ('presencial','virtual','telefonica','escrita')),
    tema text not null,
    texto text,
    participantes integer,
    documento_id text,
    hecha_por text not null,
    hecha_como text not null,
    hecha_en integer not null
  ) strict`,
  `create index asistencia_de_raiz on asistencia_tecnica (raiz_id, fecha, id)`,
  `create table parte_de_avance (
    id text not null primary key,
    titular_id text not null references titular(id),
    raiz_id text not null references raiz(id),
    desde text not null,
    hasta text not null,
    logros text not null,
    dificultades text,
    proximos text,
    pedidos text,
    resumen text not null,
    hecha_por text not null,
    hecha_como text not null,
    hecha_en integer not null,
    unique (raiz_id, hasta)
  ) strict`,
  `create table acuse_de_parte (
    parte_id text not null references parte_de_avance(id) on delete cascade,
    hecha_como text not null,
    hecha_por text not null,
    hecha_en integer not null,
    comentario text,
    primary key (parte_id, hecha_como)
  ) strict, without rowid`,
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
