/** Documents over HTTP: what is taken, who reads it, what an answer gives away. */
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { BarridoService } from '../../src/modules/documentos/barrido.service.js';
import { pdf, Puerta, type Programa } from './puerta.js';
import { hastaVer } from '../paciencia.js';

let puerta: Puerta;
let gad: string;
let pocl: Programa;
let gremio: Programa;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir({ MINGA_SUBIDA_MAX_MB: '1' });
  gad = await puerta.gad('GAD Demostración 1');
  pocl = await puerta.entrar('Persona Ficticia 1', { rol: 'pocl', titularId: gad });
  gremio = await puerta.entrar('Persona Ficticia 2', { rol: 'gremio', gremio: 'AME' });
  poc = await puerta.entrar('Persona Ficticia 3', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

const meta = (mas: object = {}) => ({
  titular: gad,
  tipos: ['otro'],
  titulo: 'Un documento',
  firmado: false,
  ...mas,
});
const zip = (entradas: Record<string, string>): Buffer => {
  // A stored zip, by hand: local headers, central directory, end.
  const partes: Buffer[] = [];
  const central: Buffer[] = [];
  let lugar = 0;
  const crc = (b: Buffer): number => {
    let c = ~0;
    for (const x of b) {
      c ^= x;
      for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
    }
    return ~c >>> 0;
  };
  for (const [nombre, texto] of Object.entries(entradas)) {
    const n = Buffer.from(nombre);
    const d = Buffer.from(texto);
    const comun = Buffer.alloc(26);
    comun.writeUInt16LE(20, 0);
    comun.writeUInt32LE(crc(d), 10);
    comun.writeUInt32LE(d.length, 14);
    comun.writeUInt32LE(d.length, 18);
    comun.writeUInt16LE(n.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), comun, n, d]);
    const fila = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
      comun,
      Buffer.alloc(14),
      n,
    ]);
    fila.writeUInt32LE(lugar, 42);
    partes.push(local);
    central.push(fila);
    lugar += local.length;
  }
  const tabla = Buffer.concat(central);
  const fin = Buffer.alloc(22);
  fin.write('PK\x05\x06', 'latin1');
  fin.writeUInt16LE(central.length, 8);
  fin.writeUInt16LE(central.length, 10);
  fin.writeUInt32LE(tabla.length, 12);
  fin.writeUInt32LE(lugar, 16);
  return Buffer.concat([...partes, tabla, fin]);
};
const docx = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document/>',
});

describe('what is taken', () => {
  it.each([
    ['a PDF', 'acta.pdf', Buffer.from(pdf('acta')), 'application/pdf'],
    [
      'a DOCX',
      'acta.docx',
      docx,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a text', 'lista.csv', Buffer.from('sector;número\npúblico;3\n'), 'text/csv'],
    [
      'a PNG',
      'foto.PNG',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'image/png',
    ],
    [
      'a signed file',
      'acta.pdf.p7m',
      Buffer.from('3080060 92a864886f70d010702a080'.replace(' ', ''), 'hex'),
      'application/pkcs7-mime',
    ],
  ])('%s is taken for what its bytes say', async (_que, nombre, bytes, mime) => {
    const r = await pocl.subir(meta(), { nombre, bytes });
    expect([r.estado, r.cuerpo.mime, r.cuerpo.nombre]).toEqual([201, mime, nombre]);
    expect(r.cabeceras.get('location')).toBe(`/api/documentos/${r.cuerpo.id}`);
  });

  it.each([
    ['a page called PDF', 'acta.pdf', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a PDF called DOCX', 'acta.docx', Buffer.from(pdf('acta'))],
    ['a zip called DOCX', 'acta.docx', zip({ 'x.txt': 'hola' })],
    ['a page', 'acta.html', Buffer.from('<p>hola</p>')],
    ['a page called text', 'acta.txt', Buffer.from('  <!DOCTYPE html><p>hola</p>')],
    ['a program', 'acta.exe', Buffer.from('MZ')],
    ['a program called CSV', 'acta.csv', Buffer.from([0x4d, 0x5a, 0x90, 0, 3])],
    ['something called p7m', 'acta.p7m', Buffer.from('hola')],
    ['without extension', 'acta', Buffer.from(pdf('acta'))],
  ])('%s is not', async (_que, nombre, bytes) => {
    const r = await pocl.subir(meta(), { nombre, bytes });
    expect([r.estado, r.cuerpo.codigo]).toEqual([415, 'TIPO_DE_ARCHIVO_NO_ADMITIDO']);
  });

  it('nor what is too large, empty, nobody’s or not described', async () => {
    const grande = await pocl.subir(meta(), {
      nombre: 'a.pdf',
      bytes: Buffer.concat([pdf('x'), Buffer.alloc(1024 * 1024)]),
    });
    expect([grande.estado, grande.cuerpo.codigo]).toEqual([413, 'ARCHIVO_DEMASIADO_GRANDE']);
    const vacio = await pocl.subir(meta(), { nombre: 'a.pdf', bytes: new Uint8Array() });
    expect([vacio.estado, vacio.cuerpo.codigo]).toEqual([422, 'ARCHIVO_VACIO']);
    const ajeno = await pocl.subir(meta({ titular: await puerta.gad('otro') }), {
      nombre: 'a.pdf',
      bytes: pdf('x'),
    });
    expect(ajeno.estado).toBe(404);
    const nacional = await pocl.subir(meta({ titular: null }), {
      nombre: 'a.pdf',
      bytes: pdf('x'),
    });
    expect([nacional.estado, nacional.cuerpo.codigo]).toEqual([403, 'SIN_PERMISO']);
    const mal = await pocl.subir(meta({ tipos: [], fechaEmision: '2025-02-30' }), {
      nombre: 'a.pdf',
      bytes: pdf('x'),
    });
    expect(mal.cuerpo.errores.map((e: { campo: string }) => e.campo).sort()).toEqual([
      'metadatos.fechaEmision',
      'metadatos.tipos',
    ]);
    const json = await pocl.post('/api/documentos', {});
    expect([json.estado, json.cuerpo.codigo]).toEqual([415, 'TIPO_DE_CUERPO_NO_ADMITIDO']);
    const reservado = await pocl.subir(meta({ visibilidad: 'reservado' }), {
      nombre: 'a.pdf',
      bytes: pdf('x'),
    });
    expect(reservado.cuerpo.codigo).toBe('RESERVA_SIN_FUNDAMENTO');
    // Nothing of what was refused is left behind.
    const quedan = () => readdir(join(puerta.carpeta, 'temporal'));
    expect(await hastaVer(quedan, (vistos) => vistos.length === 0)).toEqual([]);
  });

  it('the same upload twice is one document; the same key for another is refused', async () => {
    const subir = (titulo: string) =>
      pocl.subir(
        meta({ titulo }),
        { nombre: 'a.pdf', bytes: pdf('repetido') },
        { 'idempotency-key': 'subida-1' },
      );
    const [a, b] = [await subir('Uno'), await subir('Uno')];
    expect([a.estado, b.estado, a.cuerpo.id === b.cuerpo.id]).toEqual([201, 201, true]);
    expect((await subir('Otro')).cuerpo.codigo).toBe('CLAVE_REUTILIZADA');
  });

  it('an answer never tells that the bytes were known', async () => {
    const bytes = pdf('los mismos bytes');
    const una = await pocl.subir(meta(), { nombre: 'a.pdf', bytes });
    const otroGad = await puerta.gad('GAD Demostración 2');
    const otro = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: otroGad });
    const dos = await otro.subir(meta({ titular: otroGad }), { nombre: 'a.pdf', bytes });
    expect(dos.estado).toBe(201);
    expect(Object.keys(dos.cuerpo).sort()).toEqual(Object.keys(una.cuerpo).sort());
    expect(dos.cuerpo.id).not.toBe(una.cuerpo.id);
    expect(dos.cuerpo.sha256).toBe(una.cuerpo.sha256);
  });
});

describe('what is given', () => {
  it('the file as it came, as a download that runs nothing', async () => {
    const bytes = Buffer.from(pdf('así como vino'));
    const r = await pocl.subir(meta(), { nombre: 'acta de sesión «ñ».pdf', bytes });
    const d = await fetch(`${puerta.url}${r.cuerpo.urlDescarga}`, {
      headers: { authorization: `Bearer ${pocl.ficha}` },
    });
    expect(Buffer.from(await d.arrayBuffer()).equals(bytes)).toBe(true);
    expect(d.headers.get('content-type')).toBe('application/pdf');
    expect(d.headers.get('content-disposition')).toMatch(
      /^attachment; filename="acta de sesion n\.pdf"; filename\*=UTF-8''acta%20de%20sesi%C3%B3n/,
    );
    expect(d.headers.get('x-content-type-options')).toBe('nosniff');
    expect(d.headers.get('content-security-policy')).toContain('sandbox');
    expect(d.headers.get('cache-control')).toBe('private, no-store');
  });

  it('a new version keeps the old one, with its reason; two at once are not both the next', async () => {
    const id = (await pocl.subir(meta({ numero: 'OF-1' }), { nombre: 'a.pdf', bytes: pdf('v1') }))
      .cuerpo.id as string;
    const reemplazar = (texto: string) =>
      pocl.subir(
        { motivo: 'Faltaba una firma', version: 1, firmado: true },
        { nombre: 'b.pdf', bytes: pdf(texto) },
        {},
        `/api/documentos/${id}/reemplazos`,
      );
    const estados = (await Promise.all([reemplazar('v2'), reemplazar('v2 bis')])).map((r) => [
      r.estado,
      r.cuerpo.codigo,
    ]);
    expect(estados).toEqual(
      expect.arrayContaining([
        [201, undefined],
        [409, 'DOCUMENTO_EN_CONFLICTO'],
      ]),
    );
    const d = (await pocl.get(`/api/documentos/${id}`)).cuerpo;
    expect(d).toMatchObject({
      version: 2,
      nombre: 'b.pdf',
      numero: 'OF-1',
      firmado: true,
      motivo: 'Faltaba una firma',
    });
    expect(d.versiones.map((v: { version: number }) => v.version).sort()).toEqual([1, 2]);
    const primera = await pocl.get(`/api/documentos/${id}/contenido?version=1`);
    expect(primera.cuerpo).toContain('v1');
  });

  it('each reads what its office lets it: internal, personal, reserved', async () => {
    const subir = async (mas: object) =>
      (await pocl.subir(meta(mas), { nombre: 'a.pdf', bytes: pdf(JSON.stringify(mas)) })).cuerpo;
    const interno = await subir({ titulo: 'Borrador interno' });
    const publico = await subir({ tipos: ['normativa'], titulo: 'Ordenanza', firmado: true });
    const personal = await subir({
      tipos: ['registro_sensibilizacion'],
      titulo: 'Lista de asistencia',
    });
    const reservado = await subir({
      titulo: 'Reservado',
      visibilidad: 'reservado',
      reserva: { fundamento: 'Norma ficticia', autoridad: 'Autoridad', hasta: '2026' },
    });
    expect([interno, publico, personal, reservado].map((d) => d.visibilidad.codigo)).toEqual([
      'interno',
      'publico',
      'personal',
      'reservado',
    ]);
    const nucleo = await puerta.entrar('Persona Ficticia 5', { rol: 'grupoNucleo' });
    const lee = async (quien: Programa) =>
      (
        await Promise.all(
          [interno, publico, personal, reservado].map((d) => quien.get(`/api/documentos/${d.id}`)),
        )
      ).map((r) => r.estado);
    expect(await lee(poc)).toEqual([200, 200, 200, 200]);
    expect(await lee(gremio)).toEqual([200, 200, 404, 404]);
    expect(await lee(nucleo)).toEqual([404, 200, 404, 404]);
    const titulos = async (quien: Programa) =>
      (await quien.get(`/api/documentos?titular=${gad}&limite=100`)).cuerpo.elementos.map(
        (d: { titulo: string }) => d.titulo,
      );
    expect(await titulos(gremio)).not.toEqual(expect.arrayContaining(['Lista de asistencia']));
    expect(await titulos(gremio)).not.toEqual(expect.arrayContaining(['Reservado']));
    expect(await titulos(nucleo)).toEqual(['Ordenanza']);
    expect(await titulos(poc)).toEqual(
      expect.arrayContaining(['Lista de asistencia', 'Reservado', 'Borrador interno']),
    );
    expect((await nucleo.get(`/api/documentos/${interno.id}/contenido`)).estado).toBe(404);
    expect(
      (await poc.get(`/api/documentos?titular=${gad}&q=ordenan`)).cuerpo.elementos,
    ).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('takes what nothing points at after a day, and nothing else', async () => {
    const d = (await pocl.subir(meta(), { nombre: 'a.pdf', bytes: pdf('se queda') })).cuerpo;
    const archivos = join(puerta.carpeta, 'archivos');
    const { Archivo } = await import('../../src/modules/documentos/archivo.js');
    const { writeFile } = await import('node:fs/promises');
    const huerfano = 'ab'.repeat(32);
    const reciente = 'cd'.repeat(32);
    for (const sha of [huerfano, reciente]) {
      await writeFile(join(puerta.carpeta, sha), 'x');
      await puerta.servicio.app.get(Archivo).guardar(sha, join(puerta.carpeta, sha));
    }
    await writeFile(join(puerta.carpeta, 'temporal', 'olvidado'), 'x');
    const ayer = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(archivos, 'ab', huerfano), ayer, ayer);
    await utimes(join(archivos, d.sha256.slice(0, 2), d.sha256), ayer, ayer);
    await utimes(join(puerta.carpeta, 'temporal', 'olvidado'), ayer, ayer);
    expect(await puerta.servicio.app.get(BarridoService).barrer()).toEqual({
      huerfanos: 1,
      temporales: 1,
    });
    expect(await readdir(join(archivos, 'ab'))).not.toContain(huerfano);
    expect(await readdir(join(archivos, 'cd'))).toContain(reciente);
    expect((await pocl.get(d.urlDescarga)).estado).toBe(200);
  });
});

describe('in the database', () => {
  it('the bytes live where the rest lives', async () => {
    const otra = await Puerta.abrir({ MINGA_ARCHIVOS: 'bd' });
    try {
      const g = await otra.gad('GAD Demostración 3');
      const quien = await otra.entrar('Persona Ficticia 6', { rol: 'pocl', titularId: g });
      const r = await quien.subir(meta({ titular: g }), {
        nombre: 'a.pdf',
        bytes: pdf('en la base'),
      });
      expect(r.estado).toBe(201);
      expect((await quien.get(r.cuerpo.urlDescarga)).cuerpo).toContain('en la base');
      expect(await readdir(join(otra.carpeta)).then((n) => n.includes('archivos'))).toBe(false);
    } finally {
      await otra.cerrar();
    }
  });
});
