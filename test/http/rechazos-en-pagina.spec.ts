/** What the platform itself refuses: a page to who reads pages, the same problem as ever to a program. */
import { Sqlite as Database } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { Obreros } from '../../src/obreros.js';
import { Puerta } from './puerta.js';

const NAVEGADOR = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const MEGA = 1024 * 1024;
const [POR_MINUTO, PAGINAS] = [4, 12];
let puerta: Puerta;

beforeAll(async () => {
  puerta = await Puerta.abrir({
    MINGA_RITMO: String(PAGINAS),
    MINGA_RITMO_PUBLICO: String(POR_MINUTO),
    // Each caller of these tests says where they come from.
    MINGA_PROXIES: '1',
    MINGA_SUBIDA_MAX_MB: '1',
  });
}, 120_000);
afterAll(() => puerta.cerrar());

type Cabeceras = Record<string, string>;
/** Somebody at an address of their own, with their browser or their program. */
const alguien = (acepta: string | null, suyas: Cabeceras = {}) => {
  const ip = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  return async (metodo: string, camino: string, body?: FormData | string, mas: Cabeceras = {}) => {
    const r = await fetch(`${puerta.url}${camino}`, {
      method: metodo,
      headers: {
        'x-forwarded-for': ip,
        ...(acepta === null ? {} : { accept: acepta }),
        ...suyas,
        ...mas,
      },
      ...(body === undefined ? {} : { body }),
    });
    const texto = await r.text();
    return { estado: r.status, cabeceras: r.headers, texto, tipo: r.headers.get('content-type') };
  };
};
type Dicho = Awaited<ReturnType<ReturnType<typeof alguien>>>;
const formulario = (archivos: readonly number[] = []): FormData => {
  const f = new FormData();
  f.set('problema', 'La vereda frente a la escuela está rota.');
  for (const n of archivos) f.append('archivo', new Blob([new Uint8Array(n)]), 'croquis.pdf');
  return f;
};
const textoDe = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** A page as any other of the portal: its frame, its protections, nothing kept and no script. */
function esPagina(r: Dicho, estado: number, titulo: string): void {
  expect([r.estado, r.tipo, /<h1>(.*?)<\/h1>/.exec(r.texto)?.[1]]).toEqual([
    estado,
    'text/html; charset=utf-8',
    titulo,
  ]);
  expect(r.texto).toMatch(/^<!doctype html><html lang="(es-EC|en)">/);
  expect(r.texto).toContain(`<title>${titulo} · Minga</title>`);
  expect(r.texto).toContain('<main id="contenido"');
  expect(r.texto).toContain('content="noindex"');
  expect(r.texto).not.toMatch(/<script|\bportal\.\w|\{\w+\}/);
  expect(r.cabeceras.get('content-security-policy')).toContain("script-src 'self';");
  expect(r.cabeceras.get('x-content-type-options')).toBe('nosniff');
  expect(r.cabeceras.get('cache-control')).toBe('no-store');
  expect(r.cabeceras.get('vary')).toMatch(/Accept(,|$)/);
}

describe('the plain form, refused before anybody read it', () => {
  it('too often: the rule and its number, how long to wait, and that nothing is lost', async () => {
    const vecina = alguien(NAVEGADOR);
    for (let i = 0; i < POR_MINUTO; i++) await vecina('POST', '/formulario', formulario());
    const r = await vecina('POST', '/formulario', formulario());
    esPagina(r, 429, 'Demasiados envíos seguidos');
    const espera = Number(r.cabeceras.get('retry-after'));
    expect(espera).toBeGreaterThan(0);
    expect(textoDe(r.texto)).toContain(`hasta ${POR_MINUTO} envíos por minuto`);
    expect(textoDe(r.texto)).toMatch(/Espere (un segundo|\d+ segundos), vuelva atrás/);
    expect(textoDe(r.texto)).toContain('Lo que escribió no se ha perdido');
    expect(r.texto).toContain('href="/gads"');
  });

  it('too large, too many files, not a form, from another site: each says its own', async () => {
    const vecina = alguien(NAVEGADOR);
    const grande = await vecina('POST', '/formulario', formulario([MEGA + 1]));
    esPagina(grande, 413, 'Lo que envió pesa demasiado');
    expect(textoDe(grande.texto)).toContain('hasta 3 archivos, de 1 MB cada uno');
    const muchos = await vecina('POST', '/formulario', formulario([9, 9, 9, 9]));
    esPagina(muchos, 400, 'No se pudo leer lo que envió');
    expect(textoDe(muchos.texto)).toContain('no haya elegido más de 3 archivos');
    const cortado = await vecina('POST', '/formulario', '--x\r\nContent-Disp', {
      'content-type': 'multipart/form-data; boundary=x',
    });
    esPagina(cortado, 400, 'No se pudo leer lo que envió');
    const otro = alguien(NAVEGADOR);
    const forma = await otro('POST', '/formulario', 'problema=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    esPagina(forma, 415, 'No se pudo leer lo que envió');
    const json = { 'content-type': 'application/json' };
    esPagina(
      await otro('POST', '/formulario', `"${'x'.repeat(MEGA + 9)}"`, json),
      413,
      'Lo que envió pesa demasiado',
    );
    const ajeno = await otro('POST', '/formulario', formulario(), {
      'sec-fetch-site': 'cross-site',
    });
    esPagina(ajeno, 403, 'El envío no salió de este sitio');
    for (const r of [grande, muchos, cortado, forma, ajeno])
      expect(textoDe(r.texto)).toContain('Lo que escribió no se ha perdido');
  });

  it('in the language of the form it was sent from, or else of the browser', async () => {
    const malo = async (camino: string, prefiere: string) =>
      alguien(NAVEGADOR, { 'accept-language': prefiere })('POST', camino, 'x');
    const ingles = 'What you sent could not be read';
    esPagina(await malo('/formulario?idioma=en', 'es-EC'), 415, ingles);
    esPagina(await malo('/formulario', 'en-US'), 415, ingles);
    const enEspanol = await malo('/formulario?idioma=es', 'en-US');
    esPagina(enEspanol, 415, 'No se pudo leer lo que envió');
    expect(enEspanol.texto).toContain('<html lang="es-EC">');
  });

  it('what is done with a tracking code is as much a form, and of this site alone', async () => {
    for (const acto of ['borrado', 'archivos']) {
      const camino = `/formulario/seguimiento/${acto}`;
      const vecina = alguien(NAVEGADOR);
      const ajeno = await vecina('POST', camino, formulario(), { 'sec-fetch-site': 'cross-site' });
      esPagina(ajeno, 403, 'El envío no salió de este sitio');
      for (let i = 0; i < POR_MINUTO; i++) await vecina('POST', camino, formulario());
      esPagina(await vecina('POST', camino, formulario()), 429, 'Demasiados envíos seguidos');
    }
  });

  it('says nothing that it was asked: an address is not read back', async () => {
    const malicia = `/formulario?cocreacion=${encodeURIComponent('"><img src=x onerror=1>'.padEnd(60))}`;
    const r = await alguien(NAVEGADOR)('GET', malicia);
    esPagina(r, 400, 'Esta página no existe');
    expect(r.texto).not.toContain('onerror');
    // Nothing was sent: there is nothing to be lost.
    expect(textoDe(r.texto)).not.toContain('Lo que escribió');
    const pagina = await alguien(NAVEGADOR)('POST', '/gad/%22%3E%3Cb%3E"><b>', 'x');
    expect([pagina.tipo, pagina.texto.includes('"><b>')]).toEqual([
      'text/html; charset=utf-8',
      false,
    ]);
  });
});

describe('a public page', () => {
  it('asked for too often is told as a page, in its own language, and again once one waits', async () => {
    for (const [camino, titulo, dice] of [
      ['/gads', 'Demasiadas páginas seguidas', `hasta ${PAGINAS} páginas por minuto`],
      ['/en', 'Too many pages in a row', `Up to ${PAGINAS} pages a minute`],
    ] as const) {
      const lector = alguien(NAVEGADOR);
      for (let i = 0; i < PAGINAS; i++) expect((await lector('GET', camino)).estado).toBe(200);
      const r = await lector('GET', camino);
      esPagina(r, 429, titulo);
      expect(Number(r.cabeceras.get('retry-after'))).toBeGreaterThan(0);
      expect(textoDe(r.texto)).toContain(dice);
      const cabeza = await lector('HEAD', camino);
      expect([cabeza.estado, cabeza.texto]).toEqual([429, '']);
      // The others are not told what was told to this one.
      expect((await alguien(NAVEGADOR)('GET', camino)).estado).toBe(200);
    }
  });
});

describe('a failure of ours', () => {
  it('is told as a page without its insides, with the number it is found by in the log', async () => {
    const bd = new Database(join(puerta.carpeta, 'minga.sqlite'));
    bd.exec('alter table documento_suceso rename to documento_suceso_guardado');
    const pagina = await alguien(NAVEGADOR)('GET', '/pais');
    const programa = await alguien('application/json')('GET', '/pais');
    bd.exec('alter table documento_suceso_guardado rename to documento_suceso');
    bd.close();
    esPagina(pagina, 500, 'Algo falló de nuestro lado');
    const peticion = pagina.cabeceras.get('x-request-id') ?? '';
    expect(textoDe(pagina.texto)).toContain(`dé este número: ${peticion}`);
    expect(pagina.texto).not.toContain('documento_suceso');
    expect(puerta.registro).toContain(`"peticion":"${peticion}","codigo":"ERROR_INTERNO"`);
    expect([programa.estado, JSON.parse(programa.texto).codigo]).toEqual([500, 'ERROR_INTERNO']);
    expect((await alguien(NAVEGADOR)('GET', '/pais')).estado).toBe(200);
  });
});

describe('a program', () => {
  const PROGRAMAS = [
    null,
    '*/*',
    'application/json',
    'application/problem+json',
    'application/json, text/html;q=0.9',
  ];
  it('is told the problem as ever, whatever it asks', async () => {
    for (const acepta of PROGRAMAS) {
      const r = await alguien(acepta, { 'accept-language': 'es' })('POST', '/formulario', 'x');
      expect([acepta, r.estado, r.tipo]).toEqual([
        acepta,
        415,
        'application/problem+json; charset=utf-8',
      ]);
      expect(JSON.parse(r.texto)).toEqual({
        type: '/problemas/TIPO_DE_CUERPO_NO_ADMITIDO',
        title: 'Tipo de contenido no admitido',
        status: 415,
        detail: 'Envíe el cuerpo como JSON.',
        instance: '/formulario',
        codigo: 'TIPO_DE_CUERPO_NO_ADMITIDO',
        params: {},
        peticion: r.cabeceras.get('x-request-id'),
      });
    }
  });

  it('and the API is a program, even in a browser', async () => {
    for (const camino of ['/api/nada', '/api/publico/v1/gobiernos/nadie']) {
      const r = await alguien(NAVEGADOR)('GET', camino);
      expect([r.estado, r.tipo]).toEqual([404, 'application/problem+json; charset=utf-8']);
    }
    const lector = alguien('text/csv');
    for (let i = 0; i <= PAGINAS; i++) await lector('GET', '/datos');
    const r = await lector('GET', '/datos');
    expect([r.estado, JSON.parse(r.texto).params.segundos]).toEqual([429, expect.any(Number)]);
  });
});

describe('while the service is being stopped', () => {
  it('people are told so as a page, wherever they were going, and programs as a problem', async () => {
    const obreros = puerta.servicio.app.get(Obreros);
    const parar = obreros.onModuleDestroy.bind(obreros);
    let soltar = (): void => undefined;
    const retenido = new Promise<void>((listo) => (soltar = listo));
    obreros.onModuleDestroy = async () => {
      await retenido;
      await parar();
    };
    const cierre = puerta.reiniciar();
    try {
      for (const [camino, prefiere, titulo] of [
        ['/gads', 'es', 'Fuera de servicio por ahora'],
        ['/en/gads', 'es', 'Out of service for now'],
        ['/formulario?idioma=en', 'es', 'Out of service for now'],
        ['/participar', 'es', 'Fuera de servicio por ahora'],
        ['/bandeja', 'en', 'Out of service for now'],
      ] as const) {
        const r = await alguien(NAVEGADOR, { 'accept-language': prefiere })('GET', camino);
        esPagina(r, 503, titulo);
        expect([r.cabeceras.get('retry-after'), r.cabeceras.get('connection')]).toEqual([
          '30',
          'close',
        ]);
      }
      for (const [acepta, camino] of [
        ['application/json', '/gads'],
        ['*/*', '/participar'],
        [NAVEGADOR, '/api/publico/v1/gobiernos'],
        [NAVEGADOR, '/salud'],
      ] as const) {
        const r = await alguien(acepta)('GET', camino);
        expect([camino, r.estado, r.tipo, JSON.parse(r.texto).codigo]).toEqual([
          camino,
          503,
          'application/problem+json; charset=utf-8',
          'NO_DISPONIBLE',
        ]);
      }
    } finally {
      soltar();
      await cierre;
    }
  });
});
