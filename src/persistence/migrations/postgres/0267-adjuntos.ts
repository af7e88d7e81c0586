import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that come with what citizens write. Their bytes lie where those of documents do. */
export class Adjuntos1763683467000 implements MigrationInterface {
  readonly name = 'Adjuntos1763683467000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table propuesta_adjunto (
      id text not null primary key,
      propuesta_id text not null references propuesta(id),
      numero integer not null,
      nombre text not null,
      mime text not null,
      tamano bigint not null,
      sha256 text not null,
      subido_en bigint not null,
      unique (propuesta_id, numero)
    )`);
    await q.query('create index adjunto_de_propuesta_sha256 on propuesta_adjunto (sha256)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table propuesta_adjunto');
  }
}
