import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import {
  type VersionDeDocumento,
  VersionDeDocumentoOcupada,
} from '../../../src/modules/documentos/documento-store.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import { tablaCon } from '../../../src/modules/documentos/tabla-de-visibilidad.js';
import { AHORA, type Banco, HOY, unDocumento, unTitular } from '../fabrica.js';
import { ambito, NACION, todo } from '../listas.js';

const tabla = tablaCon([], HOY);

export function exerciseDocumentos(banco: () => Banco): void {
  describe('documentos', () => {
    it('guarda versiones enteras, y la que llega tarde no entra', async () => {
      const { documentos } = banco().persistencia;
      const titularId = await unTitular(banco());
      const v1 = unDocumento(titularId, {
        visibilidad: 'reservado',
        reserva: { fundamento: 'f', autoridad: 'a', hasta: '2026' },
      });
      expect(await documentos.crear(v1, null)).toBeNull();
      expect(await documentos.find(NACION, v1.id)).toEqual(v1);
      const v2 = {
        ...v1,
        version: 2,
        titulo: 'Acta corregida',
        motivo: 'error',
        visibilidad: 'interno' as const,
        reserva: null,
      };
      const intentos = await Promise.allSettled([1, 2, 3].map(() => documentos.agregarVersion(v2)));
      expect(intentos.filter((i) => i.status === 'fulfilled')).toHaveLength(1);
      for (const i of intentos) {
        if (i.status === 'rejected') expect(i.reason).toBeInstanceOf(VersionDeDocumentoOcupada);
      }
      expect(await documentos.find(NACION, v1.id)).toEqual(v2);
      expect(await documentos.find(NACION, v1.id, 1)).toEqual(v1);
      expect((await documentos.versiones(NACION, v1.id)).map((v) => v.version)).toEqual([2, 1]);
      expect(await documentos.find(alcanceDe('x', [ambito('pocl', 'otro')]), v1.id)).toBeNull();
      const { referenciasAlArchivo } = banco().persistencia;
      expect(await referenciasAlArchivo.referidos([v1.sha256, 'nada'])).toEqual([v1.sha256]);
    });

    it('la misma clave de idempotencia responde lo que respondió', async () => {
      const { documentos } = banco().persistencia;
      const titularId = await unTitular(banco());
      const clave = { principal: 'c', clave: uuid(), huella: 'h' };
      const guardada = { huella: 'h', estado: 201, cuerpo: { id: 'uno' } };
      const docs = [1, 2, 3].map(() => unDocumento(titularId));
      const respuestas = await Promise.all(
        docs.map((d) => documentos.crear(d, { clave, guardada })),
      );
      expect(respuestas.filter((r) => r === null)).toHaveLength(1);
      expect(respuestas.filter((r) => r !== null)).toEqual([guardada, guardada]);
      const hay = await Promise.all(docs.map((d) => documentos.find(NACION, d.id)));
      expect(hay.filter((d) => d !== null)).toHaveLength(1);
    });

    it('lista lo que se puede ver: territorio, visibilidad por cargo, tipo y palabras', async () => {
      const { documentos } = banco().persistencia;
      const [mio, ajeno] = [await unTitular(banco()), await unTitular(banco())];
      const marca = uuid().slice(-6);
      const crear = async (
        titularId: string | null,
        titulo: string,
        mas: Partial<VersionDeDocumento> = {},
      ) => {
        const d = unDocumento(titularId, { titulo, claveBusqueda: `${marca} ${titulo}`, ...mas });
        await documentos.crear(d, null);
      };
      await crear(mio, 'publico', { visibilidad: 'publico', subidoEn: AHORA + 1 });
      await crear(mio, 'interno', { subidoEn: AHORA + 2, tipos: ['normativa'] });
      await crear(mio, 'reservado', { visibilidad: 'reservado', subidoEn: AHORA + 3 });
      await crear(ajeno, 'ajeno', { visibilidad: 'publico' });
      await crear(null, 'nacional', { visibilidad: 'publico', subidoEn: AHORA + 4 });
      const yo = alcanceDe('yo', [ambito('delegado', mio)]);
      const titulos = async (
        visibles: Parameters<typeof documentos.listar>[1]['visibles'],
        filtro = {},
        alcance = yo,
      ) =>
        (
          await todo(
            (k) =>
              documentos.listar(alcance, { q: marca, visibles, tabla, hoy: HOY, ...filtro }, k),
            2,
          )
        ).map((d) => d.titulo);
      const regla = (
        visibilidad: 'interno' | 'reservado',
        titulares: string[],
        nacional = false,
      ) => ({
        visibilidad,
        nacional,
        gremios: [],
        titulares,
      });
      expect(await titulos([])).toEqual(['nacional', 'publico']);
      expect(await titulos([regla('interno', [mio])])).toEqual(['nacional', 'interno', 'publico']);
      expect(await titulos([regla('reservado', ['otro'])])).toEqual(['nacional', 'publico']);
      expect(
        await titulos([regla('interno', [], true), regla('reservado', [], true)], {}, NACION),
      ).toEqual(['nacional', 'reservado', 'interno', 'publico', 'ajeno']);
      expect(await titulos([regla('interno', [mio])], { tipo: 'normativa' })).toEqual(['interno']);
      expect(await titulos([], { titularId: mio })).toEqual(['publico']);
    });

    it('guarda los bytes en la base y los olvida si nadie los renovó', async () => {
      const { archivo } = banco().persistencia;
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256));
      const clave = createHash('sha256').update(bytes).digest('hex');
      const carpeta = mkdtempSync(join(tmpdir(), 'minga-bytes-'));
      const guardar = async () => {
        const ruta = join(carpeta, uuid());
        writeFileSync(ruta, bytes);
        await archivo.guardar(clave, ruta);
        expect(existsSync(ruta)).toBe(false);
      };
      await guardar();
      await guardar();
      const trozos: Buffer[] = [];
      for await (const trozo of (await archivo.leer(clave))!) trozos.push(trozo as Buffer);
      expect(Buffer.concat(trozos).equals(bytes)).toBe(true);
      expect(await archivo.leer('nada')).toBeNull();
      const luego = Date.now() + 10_000;
      expect(await archivo.anteriores(luego, null, 100)).toContain(clave);
      expect(await archivo.anteriores(luego, clave, 100)).not.toContain(clave);
      await archivo.borrar(clave, Date.now() - 10_000);
      expect(await archivo.leer(clave)).not.toBeNull();
      await archivo.borrar(clave, luego);
      expect(await archivo.leer(clave)).toBeNull();
      rmSync(carpeta, { recursive: true });
    });
  });
}
