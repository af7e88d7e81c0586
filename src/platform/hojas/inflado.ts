/**
 * What a ZIP takes once inflated. A few kilobytes may be gigabytes, outside the memory a thread is given: its parts are
 * inflated here first, thrown away, and counted. Nothing it says of itself is believed, neither its sizes nor its index:
 * one of its readers goes by the index, another from part to part, so every part that begins anywhere is counted.
 */
import { inflateRawSync } from 'node:zlib';

/** Far more than the text of a document or the cells of a sheet of those that are read. */
const MAXIMO = 128 * 1024 * 1024;
const PARTE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const CABECERA = 30;
const DEFLATE = 8;

export function seInflaEnExceso(bytes: Uint8Array, maximo = MAXIMO): boolean {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let en = b.indexOf(PARTE); en >= 0; en = b.indexOf(PARTE, en + PARTE.length)) {
    if (en + CABECERA > b.length || b.readUInt16LE(en + 8) !== DEFLATE) continue;
    const desde = en + CABECERA + b.readUInt16LE(en + 26) + b.readUInt16LE(en + 28);
    total += loQueOcupa(b.subarray(desde), maximo - total);
    if (total > maximo) return true;
  }
  return false;
}

/** Up to where its stream ends. */
function loQueOcupa(parte: Uint8Array, queda: number): number {
  try {
    return inflateRawSync(parte, { maxOutputLength: queda + 1 }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return queda + 1;
    // Broken, and so will its reader find it. What looking took counts: thousands of them are no book either.
    return parte.length;
  }
}
