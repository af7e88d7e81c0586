/** What anybody may read: what is public and nothing else, at once, and nobody's personal data. */
import { jest } from '@jest/globals';
import { taparDatosPersonales } from '../../src/modules/documentos/datos-personales.js';
import { ArchivosDeDatos } from '../../src/modules/portal/archivos-de-datos.js';
import { estadoOcds } from '../../src/modules/portal/conjuntos-de-planes.js';
import { MemoriaPublica } from '../../src/modules/portal/memoria-publica.js';
import { propuestaPublica } from '../../src/union/propuesta-publica.js';
import { Casos, type Caso } from './caso.js';
import { pedir, Puerta, type Respuesta } from './puerta.js';

const CEDULA = '1710034065';
let puerta: Puerta;
let casos: Casos;
let caso: Caso;
let publico: string;
let interno: string;
let personal: string;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  caso = await casos.conCompromiso();
  publico = await caso.pocl.documento(caso.gad, ['otro'], {
    titulo: 'Acta visible',
    visibilidad: 'publico',
  });
  interno = await caso.pocl.documento(caso.gad, ['otro'], { titulo: 'Borrador oculto' });
  personal = await caso.pocl.documento(caso.gad, ['registro_actores'], {
    titulo: `Lista de ${CEDULA}`,
  });
}, 120_000);
afterAll(() => puerta.cerrar());

/** Turns of the event loop while something is done: nobody's time is measured. */
async function vueltasMientras(hacer: () => Promise<void>): Promise<number> {
  let vueltas = 0;
  let contando = true;
  const contar = (): void => {
    vueltas++;
    if (contando) setImmediate(contar);
  };
  setImmediate(contar);
  await hacer();
  contando = false;
  return vueltas;
}

/** As it comes, without a session. */
async function leer(camino: string, cabeceras: Record<string, string> = {}, metodo = 'GET') {
  const r = await fetch(`${puerta.url}${camino}`, { method: metodo, headers: cabeceras });
  return { estado: r.status, cabeceras: r.headers, texto: await r.text() };
}
const api = (camino: string): Promise<Respuesta> =>
  pedir(puerta.url, 'GET', `/api/publico/v1${camino}`);
const dePapel = () => [
  `/gad/${caso.gad}`,
  `/en/gad/${caso.gad}`,
  `/gad/${caso.gad}/novedades.atom`,
  `/gad/${caso.gad}/novedades.rss`,
  '/novedades.atom',
  '/novedades.rss',
  '/',
  '/gads?q=gad',
  '/pais',
  `/api/publico/v1/gobiernos/${caso.gad}`,
  ...[
    'gobiernos',
    'pasos',
    'documentos',
    'representaciones',
    'planes',
    'mesas',
    'asistencia',
    'aportes',
    'propuestas',
  ].flatMap((c) => [`/datos/v1/${c}.csv`, `/datos/v1/${c}.json`]),
];

describe('what is public', () => {
  it('is read by anybody: the page, the list, the data and the file itself', async () => {
    const { estado, texto } = await leer(`/gad/${caso.gad}`);
    expect(estado).toBe(200);
    expect(texto).toContain('Acta visible');
    expect(texto).toContain('DATO DE DEMOSTRACIÓN');
    expect(texto).not.toContain('<script');
    const { cuerpo } = await api(`/gobiernos/${caso.gad}`);
    expect(cuerpo.documentos.map((d: { id: string }) => d.id)).toContain(publico);
    expect(cuerpo.gobierno.pasos.slice(0, 2).map((p: { estado: string }) => p.estado)).toEqual([
      'cumplido',
      'cumplido',
    ]);
    const archivo = await leer(`/api/publico/v1/documentos/${publico}/contenido`);
    expect([archivo.estado, archivo.texto.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect(archivo.cabeceras.get('content-disposition')).toMatch(/^attachment/);
  });

  it('is all there is: drafts, lists of people and names are nowhere', async () => {
    for (const id of [interno, personal])
      expect((await leer(`/api/publico/v1/documentos/${id}/contenido`)).estado).toBe(404);
    for (const camino of dePapel()) {
      const { estado, texto } = await leer(camino);
      expect([camino, estado]).toEqual([camino, 200]);
      for (const oculto of [interno, personal, 'Borrador oculto', CEDULA, 'Persona Ficticia'])
        expect([camino, oculto, texto.includes(oculto)]).toEqual([camino, oculto, false]);
      expect([camino, /[\w.+-]+@[\w-]+\.[\w.]+/.exec(texto)?.[0]]).toEqual([camino, undefined]);
    }
  });

  it('is never stale: what is published shows in the next answer, what is withdrawn goes', async () => {
    const antes = await leer(`/gad/${caso.gad}`);
    const etag = antes.cabeceras.get('etag') ?? '';
    expect(etag).not.toBe('');
    const igual = await leer(`/gad/${caso.gad}`, { 'if-none-match': etag });
    expect([igual.estado, igual.texto]).toEqual([304, '']);
    const nuevo = await caso.pocl.documento(caso.gad, ['otro'], {
      titulo: 'Recién publicado',
      visibilidad: 'publico',
    });
    const despues = await leer(`/gad/${caso.gad}`, { 'if-none-match': etag });
    expect([despues.estado, despues.texto.includes('Recién publicado')]).toEqual([200, true]);
    const retiro = await caso.autoridad.post(`/api/documentos/${nuevo}/retiros`, {
      clase: 'oculto',
      fundamento: 'LOPDP',
      autoridad: 'Autoridad de prueba',
      motivo: 'Contenía datos personales',
    });
    expect([retiro.estado, JSON.stringify(retiro.cuerpo)]).toEqual([200, expect.any(String)]);
    const sin = await leer(`/gad/${caso.gad}`);
    expect(sin.texto).not.toContain('Recién publicado');
    expect(sin.texto).toContain('Documento retirado');
    expect((await leer(`/api/publico/v1/documentos/${nuevo}/contenido`)).estado).toBe(410);
  });
});

describe('the pages', () => {
  it('lead to taking part, and that of a government to what its own citizens proposed', async () => {
    expect((await leer('/gads')).texto).toContain('<a href="/participar">Participar</a>');
    expect((await leer('/en/gads')).texto).toContain(
      '<a href="/participar?idioma=en">Take part</a>',
    );
    const { id, codigo, nombre } = (await api(`/gobiernos/${caso.gad}`)).cuerpo.gobierno;
    expect((await leer(`/gad/${codigo}`)).texto).toContain(
      `href="/participar/propuestas?titular=${id}"`,
    );
    // Where it leads says whose they are, and asks it by what the address has.
    for (const cual of [id, codigo]) {
      const { elementos, total } = (await api(`/gobiernos?gobierno=${cual}`)).cuerpo;
      expect([total, elementos[0].nombre]).toEqual([1, nombre]);
    }
    expect((await api('/gobiernos?gobierno=nadie')).cuerpo.elementos).toEqual([]);
  });

  it('find a government without its accents, and say what is not there', async () => {
    const { texto } = await leer('/gads?q=canar');
    expect(texto).toContain('Cañar');
    // The list counts the fictitious ones too, which no other figure does: it says so.
    const { gobiernos } = await puerta.servicio.app
      .get(MemoriaPublica, { strict: false })
      .gobiernos();
    const deDemo = gobiernos.filter((g) => g.demo && g.clase === 'gad').length;
    expect(deDemo).toBeGreaterThan(0);
    expect((await leer('/gads')).texto).toContain(`gobiernos locales (${deDemo} de demostración)`);
    expect(texto).not.toContain('de demostración)');
    // Whoever is asked for a file is led to where it is.
    expect((await leer('/verificar')).texto).toContain('<a href="/gads">Buscar su gobierno');
    expect((await leer('/gad/no-esta')).estado).toBe(404);
    expect((await leer('/gads?q=zzzz')).texto).toContain('Ningún gobierno local se llama así');
  });

  it('say once, and not section by section, that a government has not begun', async () => {
    const secciones = (texto: string) =>
      [...texto.matchAll(/<section aria-labelledby="(\w+)"/g)].map((m) => m[1]);
    for (const [camino, frase] of [
      ['/gad/0101', 'Cuando comience, aquí se publicarán'],
      ['/en/gad/0101', 'Once it starts, '],
    ] as const) {
      const { texto } = await leer(camino);
      expect([texto.includes(frase), secciones(texto)]).toEqual([true, ['datos']]);
    }
    const { texto } = await leer(`/gad/${caso.gad}`);
    expect(texto).not.toContain('Cuando comience, aquí se publicarán');
    expect(secciones(texto)).toEqual(expect.arrayContaining(['prometio', 'cuentas', 'foro']));
    // What it invites to is a link; and what a form refuses, it says how it is written.
    expect(texto).toContain('<a href="#datos">Suscríbase a las novedades');
    const verificar = (await leer('/verificar')).texto;
    expect(verificar).toContain('title="Huella (64 letras y cifras)"');
    // What its script would do is said how to do without it, beside each thing.
    expect(
      verificar.match(/<noscript><p class="caja">Su navegador no tiene JavaScript/g),
    ).toHaveLength(2);
  });

  it('stand at / for who has no session, in Spanish first', async () => {
    const inicio = await leer('/');
    expect(inicio.texto).toContain('<html lang="es-EC">');
    expect(inicio.cabeceras.get('vary')).toMatch(/Cookie/);
    expect((await leer('/', { cookie: 'minga_sesion=x' })).texto).not.toContain('<h1>¿Qué hace');
    const ingles = (await leer('/en')).texto;
    expect(ingles).toContain('The Spanish version prevails');
    expect(ingles).toContain('hrefLang="es"');
  });

  it('are small, found by who looks for them, and have an image', async () => {
    const r = await leer('/', { 'accept-encoding': 'identity' });
    expect(Number(r.cabeceras.get('content-length'))).toBeLessThan(60_000);
    const mapa = (await leer('/sitemap.xml')).texto;
    expect(mapa).toContain('/gad/0101<');
    expect(mapa).not.toContain(caso.gad);
    expect((await leer('/robots.txt')).texto).toContain('Disallow: /bandeja');
    const imagen = await fetch(`${puerta.url}/gad/${caso.gad}/imagen.png`);
    expect(Buffer.from(await imagen.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
  });
});

describe('the open data', () => {
  it('are read from any site, with a mark of their version', async () => {
    const r = await leer('/datos/v1/pasos.csv', { origin: 'https://otro.invalid' });
    expect(r.cabeceras.get('access-control-allow-origin')).toBe('*');
    const etag = r.cabeceras.get('etag') ?? '';
    expect((await leer('/datos/v1/pasos.csv', { 'if-none-match': etag })).estado).toBe(304);
    const previa = await leer(
      '/api/publico/v1/pais',
      { origin: 'https://otro.invalid', 'access-control-request-method': 'GET' },
      'OPTIONS',
    );
    expect(previa.estado).toBe(204);
    expect(previa.cabeceras.get('access-control-allow-methods')).toBe('GET, HEAD');
    expect((await leer('/api/tablero')).cabeceras.get('access-control-allow-origin')).toBeNull();
  });

  it('walked page by page are the same rows as in the file', async () => {
    const { texto } = await leer('/datos/v1/pasos.csv');
    const filas: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const pagina: Respuesta = await api(
        `/conjuntos/pasos?limite=7${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      filas.push(...pagina.cuerpo.elementos);
      cursor = pagina.cuerpo.siguiente as string | null;
    }
    expect(filas).toHaveLength(texto.trim().split('\r\n').length - 1);
    expect(filas).toHaveLength(15);
    expect((await api('/conjuntos/pasos?cursor=x')).estado).toBe(400);
    expect((await api('/gobiernos?limite=100')).cuerpo.total).toBeGreaterThanOrEqual(1070);
  });

  it('come whole in one file, with their dictionary and their catalogue', async () => {
    const zip = await fetch(`${puerta.url}/datos/v1/todo.zip`);
    expect(Buffer.from(await zip.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    const catalogo = JSON.parse((await leer('/datos/v1/catalogo.jsonld')).texto);
    expect(catalogo['dcat:dataset']).toHaveLength(14);
    const diccionario = JSON.parse((await leer('/datos/v1/diccionario.json')).texto) as {
      significado: string;
      meaning: string;
    }[];
    expect(diccionario.every((c) => c.significado !== '' && c.meaning !== '')).toBe(true);
    const tipos = (await leer('/en/datos')).texto.matchAll(/data-que="Type">([^<]+)</g);
    expect([...new Set([...tipos].map((m) => m[1]!.replace(' or empty', '')))].sort()).toEqual([
      'number',
      'text',
      'true/false',
    ]);
  });
});

describe('what was answered once', () => {
  it('is given again as it was, with its own request id, and 304 to who has it', async () => {
    for (const camino of [`/gad/${caso.gad}`, '/pais', '/api/publico/v1/gobiernos?limite=3']) {
      const [una, otra] = [await leer(camino), await leer(camino)];
      expect([otra.estado, otra.texto]).toEqual([200, una.texto]);
      const iguales = (c: Headers) =>
        [...c].filter(([k]) => !['date', 'x-request-id', 'keep-alive'].includes(k));
      expect(iguales(otra.cabeceras)).toEqual(iguales(una.cabeceras));
      expect(otra.cabeceras.get('x-request-id')).not.toBe(una.cabeceras.get('x-request-id'));
      const etag = una.cabeceras.get('etag')!;
      expect((await leer(camino, { 'if-none-match': `"x", ${etag}` })).estado).toBe(304);
      expect((await leer(camino, { 'if-none-match': '"x"' })).estado).toBe(200);
      const cabeza = await leer(camino, {}, 'HEAD');
      expect([cabeza.estado, cabeza.texto]).toEqual([200, '']);
    }
  });

  it('is another answer for another language, and never what somebody is asked in return', async () => {
    const camino = '/api/publico/v1/gobiernos?limite=0';
    const [es, en] = [
      await leer(camino, { 'accept-language': 'es' }),
      await leer(camino, { 'accept-language': 'en' }),
    ];
    expect([es.estado, en.estado]).toEqual([400, 400]);
    expect(en.texto).not.toBe(es.texto);
    const reto = async () => (await leer('/api/publico/v1/propuestas/reto')).texto;
    expect(await reto()).not.toBe(await reto());
  });

  it('two hundred at once are answered, and after a 200 nobody reads what was before', async () => {
    const camino = `/api/publico/v1/gobiernos/${caso.gad}`;
    const nuevo = await caso.pocl.documento(caso.gad, ['otro'], {
      titulo: 'Recién publicado',
      visibilidad: 'publico',
    });
    const muchas = await Promise.all(Array.from({ length: 200 }, () => leer(camino)));
    for (const { estado, texto } of muchas) {
      expect(estado).toBe(200);
      expect(texto).toContain(nuevo);
    }
  });
});

it('tells what was proposed and answered, never by whom nor how to call them', () => {
  const propuesta = {
    codigo: 'P-1',
    cocreacionId: 'c',
    problema: `Escriban a ${CEDULA}`,
    solucion: 'Llamar al 0991234567',
    eje: null,
    pilar: null,
    etiquetas: [],
    territorio: null,
    recibidaEn: 0,
    moderacion: 'enTramite',
    titular: { id: 't', nombre: 'GAD', demo: true },
    tieneAutor: true,
  };
  const tramite = { estado: 'evaluandoPropuesta', compromisos: ['C1'], calificaciones: { x: 90 } };
  expect(propuestaPublica({ propuesta, tramite, respuesta: null } as never)).toEqual({
    cocreacion: 'c',
    codigo: 'P-1',
    recibidaEn: '1970-01-01T00:00:00.000Z',
    problema: 'Escriban a •••',
    solucion: 'Llamar al •••',
    eje: null,
    pilar: null,
    etiquetas: [],
    territorio: null,
    estado: 'enEvaluacion',
    respuesta: null,
    adjuntos: [],
    compromisos: [],
  });
});

it('covers what people wrote and nobody should read', () => {
  expect(
    taparDatosPersonales(`Llamar a ${CEDULA} o a.b@c.ec, 0991234567. Son 1200000 dólares`),
  ).toBe('Llamar a ••• o •••, •••. Son 1200000 dólares');
  expect(
    ['cumplido', 'cerradoSinCumplir', 'enEjecucion'].map((estado) =>
      estadoOcds({ estado, avance: 0 }),
    ),
  ).toEqual(['met', 'notMet', 'scheduled']);
});

describe('a process that was only opened', () => {
  it('is nowhere, as if there were none, until somebody records the first act in it', async () => {
    const codigo = '0102';
    const id = (await api(`/gobiernos/${codigo}`)).cuerpo.gobierno.id as string;
    const ver = async () => {
      const { gobierno } = (await api(`/gobiernos/${codigo}`)).cuerpo;
      return {
        pais: (await api('/pais')).cuerpo.conProceso,
        gobierno: [gobierno.situacion, gobierno.proceso, gobierno.pasos.length],
        actividad: gobierno.ultimaActividad,
        pagina: (await leer(`/gad/${codigo}`)).texto,
        inicio: (await leer('/portal')).texto,
        pasos: (await leer('/datos/v1/pasos.csv')).texto,
        novedades: (await leer('/novedades.atom')).texto,
      };
    };
    const antes = await ver();
    expect(antes.gobierno).toEqual(['sinIniciar', null, 0]);
    const { cuerpo } = await casos.poc.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: id,
    });
    const proceso = cuerpo.id as string;
    expect(await ver()).toEqual(antes);
    const expediente = async () =>
      (await fetch(`${puerta.url}/api/publico/v1/procesos/${proceso}/expediente`)).status;
    expect(await expediente()).toBe(404);
    const analisis = await casos.poc.documento(id, ['analisis_priorizacion']);
    const acto = await casos.poc.transitar(proceso, 'indicarInteres', { origen: 'b', analisis });
    expect([acto.estado, JSON.stringify(acto.cuerpo)]).toEqual([200, expect.any(String)]);
    const despues = await ver();
    expect(despues).toMatchObject({
      pais: antes.pais + 1,
      gobierno: ['enProceso', proceso, 15],
      actividad: expect.any(String),
    });
    expect(await expediente()).toBe(200);
  });
});

it('whoever takes all the data away gives the others a turn whenever it has taken a while', async () => {
  const archivos = puerta.servicio.app.get(ArchivosDeDatos, { strict: false });
  const { gobiernos } = await puerta.servicio.app
    .get(MemoriaPublica, { strict: false })
    .gobiernos();
  const leerlos = async (): Promise<void> => {
    for await (const _ of archivos.find('pasos.csv', '')!.cuerpo);
  };
  // Each government seems to take long.
  let ahora = 0;
  const reloj = jest.spyOn(performance, 'now').mockImplementation(() => (ahora += 10));
  try {
    expect(await vueltasMientras(leerlos)).toBeGreaterThanOrEqual(gobiernos.length - 1);
  } finally {
    reloj.mockRestore();
  }
});
