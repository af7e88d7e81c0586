/** A book of a few kilobytes that takes gigabytes once opened is not opened. */
import { deflateRawSync } from 'node:zlib';
import { leerArchivo } from '../../src/modules/documentos/lectura/leer-archivo.js';
import { NO_SE_LEE } from '../../src/modules/documentos/lector-de-texto.js';
import { escribirLibro } from '../../src/platform/hojas/hojas.js';
import { seInflaEnExceso } from '../../src/platform/hojas/inflado.js';
import { HojaIlegible, leerHojas } from '../../src/platform/hojas/leer-hojas.js';

const MEGA = 1024 * 1024;
const DEFLATE = Buffer.from([8, 0]);

/** One part, whose headers say it takes `dice` bytes. */
function zip(nombre: string, contenido: Buffer, dice = contenido.length): Buffer {
  const datos = deflateRawSync(contenido, { level: 9 });
  const comun = Buffer.alloc(26);
  comun.writeUInt16LE(20, 0);
  comun.writeUInt16LE(8, 4);
  comun.writeUInt32LE(datos.length, 14);
  comun.writeUInt32LE(dice, 18);
  comun.writeUInt16LE(nombre.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), comun, Buffer.from(nombre), datos]);
  const entrada = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    comun,
    Buffer.alloc(14),
    Buffer.from(nombre),
  ]);
  const fin = Buffer.alloc(18);
  fin.writeUInt16LE(1, 4);
  fin.writeUInt16LE(1, 6);
  fin.writeUInt32LE(entrada.length, 8);
  fin.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entrada, Buffer.from('PK\u0005\u0006'), fin]);
}

it('is counted by what it really takes, whatever it says and wherever its parts begin', async () => {
  const honrado = zip('a.xml', Buffer.alloc(2 * MEGA, ' '));
  expect(honrado.length).toBeLessThan(10_000);
  expect(seInflaEnExceso(honrado, 3 * MEGA)).toBe(false);
  expect(seInflaEnExceso(honrado, MEGA)).toBe(true);
  expect(seInflaEnExceso(zip('a.xml', Buffer.alloc(2 * MEGA, ' '), 10), MEGA)).toBe(true);
  expect(seInflaEnExceso(Buffer.concat([Buffer.from('delante'), honrado]), MEGA)).toBe(true);
  expect(seInflaEnExceso(Buffer.from('PK y nada más'), MEGA)).toBe(false);
  // A part that its index does not name: one of the readers goes from part to part.
  const sinIndice = honrado.subarray(0, honrado.indexOf('PK\u0001\u0002'));
  expect(seInflaEnExceso(Buffer.concat([sinIndice, zip('b.xml', Buffer.from('b'))]), MEGA)).toBe(
    true,
  );
  const rota = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(4),
    DEFLATE,
    Buffer.alloc(20),
    Buffer.alloc(14, 255),
  ]);
  expect(seInflaEnExceso(rota, MEGA)).toBe(false);
  expect(seInflaEnExceso(Buffer.concat(Array.from({ length: 500 }, () => rota)), MEGA)).toBe(true);
  const libro = await escribirLibro([
    { nombre: 'Hoja', columnas: [{ titulo: 'Uno', ancho: 10 }], filas: [['dos']] },
  ]);
  expect(seInflaEnExceso(libro)).toBe(false);
  expect((await leerHojas(libro))[0]?.filas).toEqual([['Uno'], ['dos']]);
});

it('neither the cells of a sheet nor the text of a document are read of it', async () => {
  const bomba = Buffer.alloc(130 * MEGA, ' ');
  await expect(leerHojas(zip('xl/worksheets/sheet1.xml', bomba))).rejects.toThrow(
    new HojaIlegible('El libro, desplegado, ocupa demasiado'),
  );
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(await leerArchivo(zip('word/document.xml', bomba), docx)).toEqual(NO_SE_LEE);
});
