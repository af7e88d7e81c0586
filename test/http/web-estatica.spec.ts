import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { servirWeb } from '../../src/platform/web-estatica.js';

describe('la web construida', () => {
  const carpeta = mkdtempSync(join(tmpdir(), 'minga-web-'));
  let servidor: Server;
  let origen: string;
  beforeAll(async () => {
    mkdirSync(join(carpeta, 'api'));
    writeFileSync(join(carpeta, 'index.html'), '<title>Minga</title>');
    writeFileSync(join(carpeta, 'direcciones.json'), '["/gobiernos/:titularId"]');
    writeFileSync(join(carpeta, 'logo.svg'), '<svg/>');
    writeFileSync(join(carpeta, 'api', 'logo.svg'), '<svg/>');
    const app = express();
    servirWeb(app as unknown as NestExpressApplication, carpeta);
    app.use((_p, r) => void r.status(404).send('el servicio'));
    servidor = createServer(app);
    await new Promise<void>((listo) => servidor.listen(0, '127.0.0.1', listo));
    origen = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((listo) => servidor.close(listo));
    rmSync(carpeta, { recursive: true, force: true });
  });

  const pedir = async (camino: string): Promise<readonly [number, string]> => {
    const r = await fetch(origen + camino, { headers: { accept: 'text/html' } });
    return [r.status, await r.text()];
  };

  it('da sus archivos, y su página en los caminos que dibuja', async () => {
    expect(await pedir('/logo.svg')).toEqual([200, '<svg/>']);
    expect(await pedir('/gobiernos/1')).toEqual([200, '<title>Minga</title>']);
    expect(await pedir('/lo-que-no-hay')).toEqual([404, '<title>Minga</title>']);
    expect(await pedir('/no-hay.svg')).toEqual([404, 'el servicio']);
  });

  it('lo que responde el servicio no se busca en el disco', async () => {
    for (const camino of ['/api/logo.svg', '/api', '/salud', '/metricas', '/problemas/X'])
      expect(await pedir(camino)).toEqual([404, 'el servicio']);
  });
});
