/**
 * A database of every version that was released, opened by today's code: restored as its backup left it, migrated, and
 * verified line by line. The folders beside this file are those backups; each release adds its own.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../src/engine/engine.js';
import { Archivo } from '../../src/modules/documentos/archivo.js';
import { ArchivoEnCarpeta } from '../../src/modules/documentos/archivo-en-carpeta.js';
import { verificarArchivos } from '../../src/modules/documentos/verificar-archivos.js';
import { restaurar } from '../../src/modules/respaldos/respaldar.js';
import { abrirVolcado } from '../../src/persistence/respaldo/abrir-volcado.js';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import { leerConfiguracion } from '../../src/platform/configuracion.js';
import { conPartes } from '../../src/servicio.js';
import { BytesDeDocumentos } from '../../src/union/bytes-de-documentos.js';

const AQUI = import.meta.dirname;
const VERSIONES = readdirSync(AQUI, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => e.name);

export function suiteDeActualizacion(
  motor: 'sqlite' | 'postgres',
  base: (carpeta: string) => Promise<string>,
): void {
  describe(`bases de versiones anteriores, sobre ${motor}`, () => {
    it('hay alguna', () => expect(VERSIONES.length).toBeGreaterThan(0));

    it.each(VERSIONES)(
      '%s: se restaura, se migra, y todo dice lo que decía',
      async (version) => {
        const carpeta = mkdtempSync(join(tmpdir(), 'minga-actualizar-'));
        const archivos = join(carpeta, 'archivos');
        mkdirSync(archivos);
        const bd = await base(carpeta);
        try {
          const m = await restaurar(
            {
              ...abrirVolcado(bd, carpeta),
              bytes: new BytesDeDocumentos(new ArchivoEnCarpeta(archivos)),
              frase: null,
            },
            join(AQUI, version, motor),
            carpeta,
          );
          const antes = await abrirPersistencia({ url: bd });
          // It stands as that version left it, and not as today's would have made it.
          const pendientes = await antes.migracionesPendientes();
          await antes.cerrar();
          expect(pendientes.length).toBeGreaterThan(0);
          expect(pendientes.filter((p) => m.migraciones.includes(p))).toEqual([]);

          const config = leerConfiguracion({
            MINGA_PERFIL: 'prueba',
            MINGA_DATOS: carpeta,
            MINGA_BD: bd,
            MINGA_ARCHIVOS: `carpeta:${archivos}`,
            MINGA_REGISTRO: 'silent',
          });
          await conPartes(
            config,
            async (partes, persistencia) => {
              expect(await persistencia.migracionesPendientes()).toEqual([]);
              const v = await partes.get(Engine).verificar();
              expect(v.raices).toBeGreaterThan(0);
              expect(v.lineas).toBeGreaterThan(v.raices);
              expect(v.discrepancias).toEqual([]);
              const a = await verificarArchivos(
                partes.get(Archivo),
                persistencia.referenciasAlArchivo,
              );
              expect(a.archivos).toBeGreaterThan(0);
              expect(a.fallas).toEqual([]);
            },
            { migrar: true },
          );
        } finally {
          rmSync(carpeta, { recursive: true, force: true });
        }
      },
      120_000,
    );
  });
}
