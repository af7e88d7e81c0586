import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document that changes moves the version of the directory too, and the number of changes beside it: a command decided
 * upon a document this process remembers is written only if it is still the same, and nobody forgets documents because
 * somebody's office changed. A new document moves nothing. SQLite.
 */
const CAMBIOS: readonly (readonly [nombre: string, suceso: string])[] = [
  ['documento_update_cambia_documentos', 'update on documento'],
  ['documento_delete_cambia_documentos', 'delete on documento'],
  [
    'documento_version_update_cambia_documentos',
    `update of tipos, instrumento, organo, numero, firmado, fecha_emision, fecha_recepcion, sha256
      on documento_version`,
  ],
];

export class CambiosDeDocumentos1763683520000 implements MigrationInterface {
  readonly name = 'CambiosDeDocumentos1763683520000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'alter table version_de_directorio add column cambios_de_documentos integer not null default 0',
    );
    for (const [nombre, suceso] of CAMBIOS)
      await q.query(`create trigger ${nombre} after ${suceso} begin
        update version_de_directorio
           set version = version + 1, cambios_de_documentos = cambios_de_documentos + 1;
      end`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [nombre] of CAMBIOS) await q.query(`drop trigger ${nombre}`);
    await q.query('alter table version_de_directorio drop column cambios_de_documentos');
  }
}
