import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a root is about: «one open root» is now one for each titular, procedure and matter. SQLite. */
const SENTENCIAS: readonly string[] = [
  `alter table raiz add column asunto text`,
  `drop index raiz_unica_abierta`,
  `create unique index raiz_unica_abierta on raiz (titular_id, nombre, coalesce(asunto, ''))
    where situacion in ('activo','cuarentena') and (marca_clase is null or marca_clase = 'suspendido')`,
  `create index raiz_de_asunto on raiz (asunto, abierta_en) where asunto is not null`,
];

export class Asunto1763683202000 implements MigrationInterface {
  readonly name = 'Asunto1763683202000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Two open roots of one kind would not fit in what there was: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
