import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document that changes moves the version of the directory too, and the number of changes beside it: a command decided
 * upon a document this process remembers is written only if it is still the same, and nobody forgets documents because
 * somebody's office changed. A new document moves nothing. PostgreSQL.
 */
const CAMBIOS: readonly (readonly [tabla: string, sucesos: string])[] = [
  ['documento', 'update or delete or truncate'],
  [
    'documento_version',
    'update of tipos, instrumento, organo, numero, firmado, fecha_emision, fecha_recepcion, sha256',
  ],
];

export class CambiosDeDocumentos1763683520000 implements MigrationInterface {
  readonly name = 'CambiosDeDocumentos1763683520000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'alter table version_de_directorio add column cambios_de_documentos bigint not null default 0',
    );
    await q.query(`create function minga_documentos_cambian() returns trigger language plpgsql as $$
      begin
        update version_de_directorio
           set version = version + 1, cambios_de_documentos = cambios_de_documentos + 1;
        return null;
      end $$`);
    for (const [tabla, sucesos] of CAMBIOS)
      await q.query(`create trigger ${tabla}_cambia_documentos after ${sucesos} on ${tabla}
        for each statement execute function minga_documentos_cambian()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [tabla] of CAMBIOS)
      await q.query(`drop trigger ${tabla}_cambia_documentos on ${tabla}`);
    await q.query('drop function minga_documentos_cambian()');
    await q.query('alter table version_de_directorio drop column cambios_de_documentos');
  }
}
