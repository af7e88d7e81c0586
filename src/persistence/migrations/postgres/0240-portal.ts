import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public portal counts to know whether anything changed is counted in an index. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  `create index documento_version_por_subida on documento_version (subido_en)`,
  `create index documento_publico_por_subida on documento_publico (subido_en)`,
  `create index documento_suceso_por_fecha on documento_suceso (en)`,
  `create index texto_borrado on texto (raiz_id) where texto is null`,
];

export class Portal1763683440000 implements MigrationInterface {
  readonly name = 'Portal1763683440000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const i of [
      'documento_version_por_subida',
      'documento_publico_por_subida',
      'documento_suceso_por_fecha',
      'texto_borrado',
    ])
      await q.query(`drop index ${i}`);
  }
}
