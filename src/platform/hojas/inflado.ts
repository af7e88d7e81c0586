/**
 * What a ZIP takes once inflated. A few kilobytes may be gigabytes, outside the memory a thread is given: its parts are
 * inflated here first, thrown away, and counted. What its headers say of their sizes is not believed.
 */
import { inflateRawSync } from 'node:zlib';

/** Far more than the text of a document or the cells of a sheet of those that are read. */
const MAXIMO = 128 * 1024 * 1024;
const FIN = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRADA = 0x02014b50;
const DEFLATE = 8;

export function seInflaEnExceso(bytes: Uint8Array, maximo = MAXIMO): boolean {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fin = b.lastIndexOf(FIN);
  // Cut short or no ZIP: its reader says so.
  if (fin < 0 || fin + 22 > b.length) return false;
  const entradas = b.readUInt16LE(fin + 10);
  let en = fin - b.readUInt32LE(fin + 12);
  // What was put before the first part moves them all.
  const corrida = en - b.readUInt32LE(fin + 16);
  let total = 0;
  for (let n = 0; n < entradas; n++) {
    // One whose parts are not where it says (or of the large kind) is not inflated by anybody here.
    if (en < 0 || en + 46 > fin || b.readUInt32LE(en) !== ENTRADA) return true;
    const local = b.readUInt32LE(en + 42) + corrida;
    if (local < 0 || local + 30 > b.length) return true;
    if (b.readUInt16LE(en + 10) === DEFLATE) {
      const desde = local + 30 + b.readUInt16LE(local + 26) + b.readUInt16LE(local + 28);
      const parte = b.subarray(desde, desde + b.readUInt32LE(en + 20));
      total += loQueOcupa(parte, maximo - total);
      if (total > maximo) return true;
    }
    en += 46 + b.readUInt16LE(en + 28) + b.readUInt16LE(en + 30) + b.readUInt16LE(en + 32);
  }
  return false;
}

function loQueOcupa(parte: Uint8Array, queda: number): number {
  try {
    return inflateRawSync(parte, { maxOutputLength: queda + 1 }).length;
  } catch (error) {
    // Otherwise it is broken, and so will its reader find it.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? queda + 1 : 0;
  }
}
