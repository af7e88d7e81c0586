import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number that changes whenever somebody may come to hold, or no longer hold, an office: a command decided upon what
 * this process remembers is written only if it is still the same. PostgreSQL.
 */
const TABLAS = ['cuenta', 'designacion', 'titular'] as const;

export class VersionDeDirectorio1763683220000 implements MigrationInterface {
  readonly name = 'VersionDeDirectorio1763683220000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table version_de_directorio (
      unica boolean not null primary key default true check (unica),
      version bigint not null
    )`);
    await q.query('insert into version_de_directorio (version) values (1)');
    await q.query(`create function minga_directorio_cambia() returns trigger language plpgsql as $$
      begin
        update version_de_directorio set version = version + 1;
        return null;
      end $$`);
    for (const tabla of TABLAS)
      await q.query(`create trigger ${tabla}_cambia_directorio
        after insert or update or delete or truncate on ${tabla}
        for each statement execute function minga_directorio_cambia()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of TABLAS)
      await q.query(`drop trigger ${tabla}_cambia_directorio on ${tabla}`);
    await q.query('drop function minga_directorio_cambia()');
    await q.query('drop table version_de_directorio');
  }
}
