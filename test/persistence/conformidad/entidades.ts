import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

export interface ColumnaReal {
  readonly tabla: string;
  readonly nombre: string;
  readonly anulable: boolean;
  readonly porDefecto: boolean;
}

/** The entities say of each table what its migration made: the names, and what may be null. */
export function exerciseEntidades(
  fuente: () => Promise<DataSource>,
  columnas: (fuente: DataSource, tabla: string) => Promise<readonly ColumnaReal[]>,
): void {
  describe('entidades', () => {
    it('concuerdan con lo que hicieron las migraciones', async () => {
      const ds = await fuente();
      expect(ds.entityMetadatas.length).toBeGreaterThan(10);
      for (const entidad of ds.entityMetadatas) {
        const reales = new Map((await columnas(ds, entidad.tableName)).map((c) => [c.nombre, c]));
        for (const columna of entidad.columns) {
          const real = reales.get(columna.databaseName);
          const sitio = `${entidad.tableName}.${columna.databaseName}`;
          expect([sitio, real?.anulable]).toEqual([sitio, columna.isNullable]);
          reales.delete(columna.databaseName);
        }
        // What the entity does not know must fill itself.
        const obligatorias = [...reales.values()].filter((c) => !c.anulable && !c.porDefecto);
        expect([entidad.tableName, obligatorias]).toEqual([entidad.tableName, []]);
      }
      await ds.destroy();
    });
  });
}
