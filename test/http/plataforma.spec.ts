/** Configuration, texts, health, static web, and what happens when something is broken. */
import type { ConexionSqlite } from '../../src/persistence/sqlite/conexion-sqlite.js';
import { Sqlite as Database } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { ConfiguracionInvalida, leerConfiguracion } from '../../src/platform/configuracion.js';
import { ESTADO_DE_PROBLEMA } from '../../src/platform/problema.js';
import { en } from '../../src/platform/textos/en.js';
import { es } from '../../src/platform/textos/es.js';
import { elegirIdioma, interpolar } from '../../src/platform/textos/textos.js';
import { levantar, MigracionesPendientes } from '../../src/servicio.js';
import { pedir, Puerta } from './puerta.js';

const COMPLETA = {
  MINGA_PERFIL: 'produccion',
  MINGA_BD: 'sqlite:/x',
  MINGA_SECRETO: 's'.repeat(40),
  MINGA_CLAVES_PERSONALES: `clave-1:${Buffer.alloc(32, 7).toString('base64')}`,
  MINGA_ARCHIVOS: 'bd',
  MINGA_URL: 'https://minga.invalid',
};
const faltas = (entorno: Record<string, string>): string[] => {
  try {
    leerConfiguracion(entorno);
    return [];
  } catch (error) {
    if (error instanceof ConfiguracionInvalida) return error.faltas.map((f) => f.variable);
    throw error;
  }
};

describe('configuration', () => {
  it('production names everything, and keeps its cookie for https', () => {
    expect(faltas({ MINGA_PERFIL: 'produccion' })).toEqual([
      'MINGA_BD',
      'MINGA_SECRETO',
      'MINGA_CLAVES_PERSONALES',
      'MINGA_ARCHIVOS',
      'MINGA_URL',
    ]);
    expect(faltas(COMPLETA)).toEqual([]);
    expect(faltas({ ...COMPLETA, MINGA_SECRETO: 'corto' })).toEqual(['MINGA_SECRETO']);
    for (const mal of ['corta:AAAA', 'sin-dos-puntos', `${COMPLETA.MINGA_CLAVES_PERSONALES},x:AA`])
      expect(faltas({ ...COMPLETA, MINGA_CLAVES_PERSONALES: mal })).toEqual([
        'MINGA_CLAVES_PERSONALES',
      ]);
    expect(faltas({ ...COMPLETA, MINGA_URL: 'http://minga.invalid' })).toEqual(['MINGA_URL']);
    expect(leerConfiguracion(COMPLETA)).toMatchObject({
      escucha: '0.0.0.0',
      cookieSegura: true,
      archivos: { clase: 'bd' },
    });
    const dicho = ((): string => {
      try {
        leerConfiguracion({ ...COMPLETA, MINGA_SECRETO: 'corto-pero-secreto' });
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(dicho).not.toContain('corto-pero-secreto');
  });

  it('the demonstration listens on this machine only, whatever it is told', () => {
    expect(leerConfiguracion({}).escucha).toBe('127.0.0.1');
    expect(leerConfiguracion({ MINGA_PERFIL: 'demo', MINGA_ESCUCHA: '0.0.0.0' }).escucha).toBe(
      '127.0.0.1',
    );
  });

  it('production refuses to start while there are migrations to apply', async () => {
    const carpeta = await mkdtemp(join(tmpdir(), 'minga-prod-'));
    try {
      const config = leerConfiguracion({
        ...COMPLETA,
        PORT: '0',
        MINGA_DATOS: carpeta,
        MINGA_BD: `sqlite:${join(carpeta, 'minga.sqlite')}`,
        MINGA_REGISTRO: 'silent',
      });
      await expect(levantar(config)).rejects.toBeInstanceOf(MigracionesPendientes);
    } finally {
      await rm(carpeta, { recursive: true, force: true });
    }
  });
});

describe('texts', () => {
  it('every code of a problem has its title and its sentence; both languages fill the same places', () => {
    const huecos = (frase: string): string[] =>
      [...frase.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();
    for (const codigo of Object.keys(ESTADO_DE_PROBLEMA))
      for (const parte of ['titulo', 'detalle'])
        expect(es).toHaveProperty([`problema.${codigo}.${parte}`]);
    for (const [clave, frase] of Object.entries(es))
      expect([clave, huecos(en[clave as keyof typeof es])]).toEqual([clave, huecos(frase)]);
    expect(interpolar('{a} y {b}', { a: 1 })).toBe('1 y {b}');
  });

  it('Spanish unless English is preferred', () => {
    expect(['en', 'en-GB,es;q=0.5', 'es;q=0.4, en;q=0.9'].map(elegirIdioma)).toEqual([
      'en',
      'en',
      'en',
    ]);
    expect([undefined, '', 'qu', 'es-EC,en;q=0.9', 'en;q=0', 'fr,de'].map(elegirIdioma)).toEqual(
      Array(6).fill('es'),
    );
  });
});

describe('the service', () => {
  it('answers for its health, carries its protections, and knows no other paths', async () => {
    const puerta = await Puerta.abrir();
    try {
      const salud = await pedir(puerta.url, 'GET', '/salud');
      expect([salud.estado, salud.cuerpo]).toEqual([200, { estado: 'bien' }]);
      expect(salud.cabeceras.get('x-powered-by')).toBeNull();
      expect(salud.cabeceras.get('content-security-policy')).toContain("script-src 'self';");
      expect(salud.cabeceras.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      const nada = await pedir(puerta.url, 'GET', '/api/nada');
      expect([nada.estado, nada.cuerpo.codigo, nada.cuerpo.peticion]).toEqual([
        404,
        'NO_ENCONTRADO',
        nada.cabeceras.get('x-request-id'),
      ]);
      // The `type` of a problem leads to a page about it.
      const pagina = await pedir(puerta.url, 'GET', nada.cuerpo.type as string);
      expect([pagina.estado, pagina.cuerpo]).toEqual([200, expect.stringContaining('No existe')]);
      expect((await pedir(puerta.url, 'GET', '/problemas/INVENTADO')).estado).toBe(404);
      const enorme = await pedir(puerta.url, 'POST', '/api/sesion', {
        cuerpo: { correo: 'x'.repeat(2_000_000), clave: 'x' },
      });
      expect([enorme.estado, enorme.cuerpo.codigo]).toEqual([413, 'CUERPO_DEMASIADO_GRANDE']);
    } finally {
      await puerta.cerrar();
    }
  });

  it('tells Prometheus, and nobody else, how it is', async () => {
    const clave = 'la clave del que vigila';
    const puerta = await Puerta.abrir({ MINGA_METRICAS_CLAVE: clave });
    const cerrada = await Puerta.abrir();
    try {
      expect((await pedir(cerrada.url, 'GET', '/metricas')).estado).toBe(404);
      expect((await pedir(puerta.url, 'GET', '/salud/vivo')).cuerpo).toEqual({ estado: 'vivo' });
      const leer = (de: string) =>
        pedir(puerta.url, 'GET', '/metricas', { cabeceras: { authorization: `Bearer ${de}` } });
      expect((await leer('otra')).estado).toBe(401);
      const persona = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
      await persona.get(`/api/procesos/${uuid()}`);
      await puerta.servicio.persistencia.procesos.anotarIncidente({
        id: uuid(),
        codigo: 'PROCEDIMIENTO_DEFECTUOSO',
        raizId: null,
        procesoId: null,
        detalle: {},
        creadoEn: puerta.reloj.ahora(),
      });
      const { cuerpo, cabeceras } = await leer(clave);
      expect(cabeceras.get('content-type')).toContain('text/plain');
      expect(cuerpo).toMatch(
        /minga_http_duracion_segundos_count\{metodo="GET",ruta="\/api\/procesos\/:id",estado="404"\} 1/,
      );
      expect(cuerpo).toContain('minga_incidentes_abiertos 1\n');
      expect(cuerpo).toContain('minga_plazos_atrasados 0\n');
      expect(cuerpo).not.toContain(persona.cuentaId);
    } finally {
      await puerta.cerrar();
      await cerrada.cerrar();
    }
  });

  it('a procedure that no longer fits its row is a 500 with an incident, and says nothing of its insides', async () => {
    const puerta = await Puerta.abrir();
    try {
      const poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
      const gad = await puerta.gad('GAD Demostración 1');
      const id = (
        await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad })
      ).cuerpo.id as string;
      const bd = new Database(join(puerta.carpeta, 'minga.sqlite'));
      bd.prepare('update proceso set estado = ? where id = ?').run(
        '{"malo":"secreto interno"}',
        id,
      );
      const r = await poc.transitar(id, 'indicarInteres', { origen: 'b' });
      const incidentes = bd.prepare('select codigo from incidente').all();
      bd.close();
      expect([r.estado, r.cuerpo.codigo]).toEqual([500, 'PROCEDIMIENTO_DEFECTUOSO']);
      expect(JSON.stringify(r.cuerpo)).not.toContain('secreto interno');
      expect(incidentes).toEqual([{ codigo: 'PROCEDIMIENTO_DEFECTUOSO' }]);
    } finally {
      await puerta.cerrar();
    }
  });

  it('a full disk is said to be so, and with room again the work goes on', async () => {
    const puerta = await Puerta.abrir();
    try {
      const poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
      const gobiernos = await Promise.all(
        Array.from({ length: 100 }, (_, i) => puerta.gad(`GAD Demostración ${i + 1}`)),
      );
      const abrir = (titular: string) =>
        poc.post('/api/procesos', { procedimiento: 'implementacion', titular });
      const { bd } = (
        puerta.servicio.persistencia.procesos as unknown as {
          escritor: { bd: ConexionSqlite };
        }
      ).escritor;
      // The smallest it may be: as large as the file is now. Some of its pages may still have room.
      bd.pragma('max_page_count = 1');
      let titular = gobiernos.pop()!;
      let r = await abrir(titular);
      while (r.estado === 201 && gobiernos.length > 0) {
        titular = gobiernos.pop()!;
        r = await abrir(titular);
      }
      expect([r.estado, r.cuerpo.codigo]).toEqual([507, 'SIN_ESPACIO']);
      expect(r.cuerpo.detail).toMatch(/^No se registró nada/);
      expect(puerta.registro).toContain('"codigo":"SIN_ESPACIO"');
      bd.pragma('max_page_count = 1000000');
      expect((await abrir(titular)).estado).toBe(201);
    } finally {
      await puerta.cerrar();
    }
  });

  it('serves the built web: its page for any path of its own, compressed and for ever what carries a fingerprint', async () => {
    const web = await mkdtemp(join(tmpdir(), 'minga-web-'));
    await mkdir(join(web, 'assets'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Minga</title>');
    await writeFile(
      join(web, 'direcciones.json'),
      JSON.stringify(['/ingreso', '/bandeja', '/procesos/:id/pasos']),
    );
    await writeFile(join(web, 'assets', 'app-abc123.js'), 'console.log(1)');
    await writeFile(join(web, 'assets', 'app-abc123.js.br'), 'comprimido');
    await writeFile(join(web, '.secreto'), 'no');
    const puerta = await Puerta.abrir({ MINGA_WEB: web });
    try {
      const ver = (camino: string, cabeceras: Record<string, string> = {}) =>
        pedir(puerta.url, 'GET', camino, { cabeceras: { accept: 'text/html', ...cabeceras } });
      for (const [camino, estado] of [
        ['/ingreso', 200],
        ['/Bandeja/?q=x', 200],
        ['/procesos/1/pasos', 200],
        ['/procesos', 404],
        ['/procesos/1/pasos/2', 404],
        ['/bandejas', 404],
      ] as const) {
        const r = await ver(camino);
        expect([camino, r.estado, r.cuerpo]).toEqual([
          camino,
          estado,
          '<!doctype html><title>Minga</title>',
        ]);
      }
      expect((await ver('/ingreso')).cabeceras.get('cache-control')).toBe('no-cache');
      const js = await ver('/assets/app-abc123.js', { 'accept-encoding': 'identity' });
      expect([js.cuerpo, js.cabeceras.get('cache-control')]).toEqual([
        'console.log(1)',
        'public, max-age=31536000, immutable',
      ]);
      const br = await fetch(`${puerta.url}/assets/app-abc123.js`, {
        method: 'HEAD',
        headers: { 'accept-encoding': 'br' },
      });
      expect([br.headers.get('content-encoding'), br.headers.get('content-type')]).toEqual([
        'br',
        'text/javascript; charset=utf-8',
      ]);
      expect((await ver('/assets/no-esta.js')).estado).toBe(404);
      expect((await ver('/.secreto')).cuerpo).not.toBe('no');
      expect((await ver('/..%2f..%2fetc%2fpasswd')).cuerpo).not.toContain('root:');
      expect((await ver('/api/nada')).estado).toBe(404);
    } finally {
      await puerta.cerrar();
      await rm(web, { recursive: true, force: true });
    }
  });
});
