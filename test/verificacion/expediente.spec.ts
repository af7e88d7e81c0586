/** What leaves Minga in a ZIP, and whether a byte changed in it is found: by the verifier that is handed out. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { SelladoService } from '../../src/modules/verificacion/sellado.service.js';
import { decirInforme, verificarExpediente } from '../../verificador/minga-verificar.js';
import { Casos, type Caso } from '../http/caso.js';
import { pedir, Puerta, type Programa } from '../http/puerta.js';

let puerta: Puerta;
let caso: Caso;
let recibo: { raizId: string; secuencia: number; hash: string };
beforeAll(async () => {
  puerta = await Puerta.abrir();
  const casos = await Casos.en(puerta);
  caso = await casos.conCompromiso();
  await casos.nuevo();
  await casos.nuevo();
  const { cuerpo } = await caso.pocl.get(`/api/procesos/${caso.proceso}/bitacora`);
  const ultima = cuerpo.elementos[0] as { secuencia: number; hash: string };
  recibo = { raizId: caso.proceso, secuencia: ultima.secuencia, hash: ultima.hash };
  await puerta.servicio.app.get(SelladoService, { strict: false }).sellarHoy();
});
afterAll(() => puerta.cerrar());

const bajar = async (camino: string, quien?: Programa): Promise<Uint8Array> => {
  const r = await fetch(`${puerta.url}${camino}`, {
    headers: quien === undefined ? {} : { authorization: `Bearer ${quien.ficha}` },
  });
  expect(r.status).toBe(200);
  expect(r.headers.get('content-type')).toBe('application/zip');
  return new Uint8Array(await r.arrayBuffer());
};
const publico = () => bajar(`/api/publico/v1/procesos/${caso.proceso}/expediente`);
const oficial = () => bajar(`/api/procesos/${caso.proceso}/expediente`, caso.pocl);

/** Another reading of the ZIP than the verifier's: from the local headers, by their names. */
function contenido(zip: Uint8Array): Map<string, { desde: number; hasta: number; datos: Buffer }> {
  const b = Buffer.from(zip);
  const salida = new Map<string, { desde: number; hasta: number; datos: Buffer }>();
  let i = b.readUInt32LE(b.length - 6);
  while (b.readUInt32LE(i) === 0x02014b50) {
    const [comprimido, largo, extra] = [
      b.readUInt32LE(i + 20),
      b.readUInt16LE(i + 28),
      b.readUInt16LE(i + 30),
    ];
    const lugar = b.readUInt32LE(i + 42);
    const nombre = b.toString('utf8', i + 46, i + 46 + largo);
    const desde = lugar + 30 + b.readUInt16LE(lugar + 26) + b.readUInt16LE(lugar + 28);
    const crudo = b.subarray(desde, desde + comprimido);
    salida.set(nombre, {
      desde,
      hasta: desde + comprimido,
      datos: b.readUInt16LE(i + 10) === 8 ? inflateRawSync(crudo) : crudo,
    });
    i += 46 + largo + extra;
  }
  return salida;
}

describe('an expediente', () => {
  it('says nothing was changed, and shows the seal that covers it', async () => {
    const { cuerpo: sello } = await pedir(puerta.url, 'GET', '/api/publico/v1/sellos');
    const [hoy] = sello.elementos as { fecha: string; raiz: string; hojas: number }[];
    expect(hoy?.hojas).toBe(3);
    for (const zip of [await publico(), await oficial()]) {
      const informe = await verificarExpediente(zip, [{ fecha: hoy!.fecha, huella: hoy!.raiz }]);
      expect(informe.hallazgos).toEqual([]);
      expect(informe).toMatchObject({
        bien: true,
        titular: 'GAD Demostración 1',
        asientos: recibo.secuencia,
        sello: { fecha: hoy!.fecha, raiz: hoy!.raiz },
      });
    }
  });

  it('takes to the public no word of the journal and no document that is not public', async () => {
    const suyo = contenido(await publico());
    const interno = contenido(await oficial());
    expect([...suyo.keys()]).not.toContain('textos.ndjson');
    expect([...interno.keys()]).toContain('textos.ndjson');
    const documentos = (m: typeof suyo) => [...m.keys()].filter((k) => k.startsWith('documentos/'));
    expect(documentos(interno).length).toBeGreaterThan(documentos(suyo).length);
    const manifiesto = JSON.parse(suyo.get('manifiesto.json')!.datos.toString()) as {
      documentos: { estado: string; titulo: string; ruta: string | null }[];
    };
    const ocultos = manifiesto.documentos.filter((d) => d.estado === 'noPublico');
    expect(ocultos.length).toBeGreaterThan(0);
    for (const d of ocultos)
      expect(d).toMatchObject({
        ruta: null,
        titulo: expect.stringMatching(/^Documento [0-9a-f-]{36}$/),
      });
    const todo = Buffer.concat([...suyo.values()].map((v) => v.datos)).toString('latin1');
    expect(todo).not.toContain('Persona Ficticia');
  });

  it('shows any altered byte of any file, by its name', async () => {
    const zip = await oficial();
    const partes = contenido(zip);
    for (const [ruta, { desde, hasta }] of partes)
      for (const i of new Set([desde, Math.floor((desde + hasta) / 2), hasta - 1])) {
        const otro = new Uint8Array(zip);
        otro[i]! ^= 1;
        const { bien, veredicto, hallazgos } = await verificarExpediente(otro);
        expect([ruta, bien, veredicto]).toEqual([ruta, false, 'alterado']);
        expect(hallazgos.some((h) => h.explicacion.includes(ruta))).toBe(true);
      }
  });

  it('is the same, byte by byte, in every file of a ZIP that passes', async () => {
    const zip = await publico();
    const debe = contenido(zip);
    // Every byte outside the files too: headers, directory, end.
    for (let i = 0; i < zip.length; i += 7) {
      const otro = new Uint8Array(zip);
      otro[i]! ^= 0x41;
      if (!(await verificarExpediente(otro)).bien) continue;
      const hay = contenido(otro);
      for (const [ruta, { datos }] of debe) expect(hay.get(ruta)?.datos.equals(datos)).toBe(true);
    }
  });

  it('that does not open, or is none, is unreadable and accuses nobody of altering it', async () => {
    const zip = await publico();
    // What the ends of all ZIPs have: an empty one, which is no expediente.
    const vacio = new Uint8Array(22);
    vacio.set([0x50, 0x4b, 5, 6]);
    const pagina = new TextEncoder().encode('<!doctype html><title>No está</title>');
    const aMedias = zip.slice(0, zip.length >> 1);
    for (const bytes of [aMedias, zip.slice(1), vacio, pagina, new Uint8Array()]) {
      const informe = await verificarExpediente(bytes);
      expect(informe).toMatchObject({ bien: false, veredicto: 'ilegible', asientos: 0 });
      expect(decirInforme(informe)).toContain('Vuelva a descargarlo.');
      expect(decirInforme(informe)).not.toMatch(/alteraci|0 asientos/);
    }
  });

  it('counts the documents that are not public, and names them apart', async () => {
    const informe = await verificarExpediente(await publico());
    expect(informe.noPublicos.length).toBeGreaterThan(1);
    expect(informe.avisos.join('\n')).not.toContain('público');
    expect(decirInforme(informe).match(/no son públicos.*/g)).toEqual([
      `no son públicos (queda su huella): ${informe.noPublicos.length}. Cuáles: --json.`,
    ]);
  });

  it('whose lines were all sealed again by somebody else does not reach the published seal', async () => {
    const informe = await verificarExpediente(await publico(), [
      { fecha: (await hoyPublicado()).fecha, huella: 'f'.repeat(64) },
    ]);
    expect(informe.hallazgos.map((h) => h.codigo)).toEqual(['SELLO_DISTINTO_DEL_PUBLICADO']);
  });

  it('of a withdrawn document says «retirado»', async () => {
    const { cuerpo } = await caso.pocl.get(`/api/documentos?titular=${caso.gad}`);
    const [d] = cuerpo.elementos as { id: string; titulo: string }[];
    const r = await caso.autoridad.post(`/api/documentos/${d!.id}/retiros`, {
      clase: 'oculto',
      fundamento: 'LOTAIP art. 16',
      autoridad: 'Autoridad del GAD',
      motivo: 'Contenía un número de cédula.',
    });
    expect([200, 201]).toContain(r.estado);
    const informe = await verificarExpediente(await oficial());
    expect(informe.hallazgos).toEqual([]);
    expect(informe.avisos.join('\n')).toContain(`«${d!.titulo}»: retirado.`);
  });
});

const hoyPublicado = async (): Promise<{ fecha: string }> =>
  (await pedir(puerta.url, 'GET', '/api/publico/v1/sellos')).cuerpo.elementos[0];

describe('a receipt', () => {
  const ver = (r: typeof recibo) =>
    pedir(puerta.url, 'GET', `/api/publico/v1/recibos/${r.raizId}/${r.secuencia}?hash=${r.hash}`);

  it('is in its place, and sealed that day; another hash, or nothing there, is not', async () => {
    const { fecha } = await hoyPublicado();
    expect((await ver(recibo)).cuerpo).toEqual({ coincide: true, selladoEl: fecha });
    const no = { coincide: false, selladoEl: null };
    expect((await ver({ ...recibo, hash: '0'.repeat(64) })).cuerpo).toEqual(no);
    expect((await ver({ ...recibo, secuencia: 9999 })).cuerpo).toEqual(no);
  });
});

describe('the daily seal', () => {
  it('is made once a day, and each continues the one before', async () => {
    const sellado = puerta.servicio.app.get(SelladoService, { strict: false });
    expect(await sellado.sellarHoy()).toBeNull();
    puerta.reloj.pasan(86_400_000);
    const nuevo = await sellado.sellarHoy();
    const { cuerpo } = await pedir(puerta.url, 'GET', '/api/publico/v1/sellos');
    const [ultimo, anterior] = cuerpo.elementos as { cadena: string; anterior: string }[];
    expect(ultimo).toMatchObject({ cadena: nuevo!.cadena, anterior: anterior!.cadena });
  });
});

describe('out of reach', () => {
  it('another territory has no expediente, and nobody without a session the official one', async () => {
    const otro = await puerta.gad('GAD Demostración 90');
    const ajeno = await puerta.entrar('Persona Ficticia 9', { rol: 'pocl', titularId: otro });
    expect((await ajeno.get(`/api/procesos/${caso.proceso}/expediente`)).estado).toBe(404);
    const sin = await pedir(puerta.url, 'GET', `/api/procesos/${caso.proceso}/expediente`);
    expect(sin.estado).toBe(401);
  });
});

describe('at a terminal', () => {
  it('ends with 0, with 1 when something was changed, with 2 when it cannot be read', async () => {
    const carpeta = await mkdtemp(join(tmpdir(), 'minga-verificar-'));
    const correr = (...argumentos: string[]) =>
      new Promise<{ codigo: number; salida: string }>((listo) => {
        execFile(
          process.execPath,
          ['--import', 'tsx', 'verificador/minga-verificar.ts', ...argumentos],
          (error, salida, errores) =>
            listo({ codigo: error === null ? 0 : Number(error.code), salida: salida + errores }),
        );
      });
    try {
      const zip = await publico();
      const bueno = join(carpeta, 'bueno.zip');
      const malo = join(carpeta, 'malo.zip');
      await writeFile(bueno, zip);
      const { desde } = contenido(zip).get('bitacora.ndjson')!;
      const otro = new Uint8Array(zip);
      otro[desde]! ^= 1;
      await writeFile(malo, otro);
      const partido = join(carpeta, 'partido.zip');
      await writeFile(partido, zip.subarray(0, 1000));
      const [si, no, nada] = [await correr(bueno), await correr(malo), await correr('no-hay.zip')];
      expect((await correr(partido)).codigo).toBe(2);
      expect(si).toMatchObject({ codigo: 0, salida: expect.stringContaining('✓ Nada se alteró') });
      expect(no).toMatchObject({ codigo: 1, salida: expect.stringContaining('bitacora.ndjson') });
      expect(nada.codigo).toBe(2);
    } finally {
      await rm(carpeta, { recursive: true, force: true });
    }
  });
});
