const CABECERA = 20;
const OID_DE_TEXT = 25;

/**
 * A `text[]` as PostgreSQL reads it in binary: no letter of it is escaped by who sends nor looked at by who receives,
 * which a text full of quotes is when it travels inside a JSON. A `Buffer` among the parameters goes as it is.
 */
export function textosEnBinario(textos: readonly string[]): Buffer {
  const largos = textos.map((t) => Buffer.byteLength(t));
  const total = largos.reduce((a, b) => a + b + 4, CABECERA);
  const b = Buffer.allocUnsafe(total);
  b.writeInt32BE(1, 0); // dimensions
  b.writeInt32BE(0, 4); // none of them is null
  b.writeInt32BE(OID_DE_TEXT, 8);
  b.writeInt32BE(textos.length, 12);
  b.writeInt32BE(1, 16); // the first is number one
  let en = CABECERA;
  for (const [i, t] of textos.entries()) {
    en = b.writeInt32BE(largos[i]!, en);
    en += b.write(t, en);
  }
  return b;
}
