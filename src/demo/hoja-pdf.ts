/** A page of text as a PDF, written by hand: a small, valid file whose bytes depend on its text alone. */
const ANCHO = 82;
const ALTO_DE_RENGLON = 14;
const RENGLONES_POR_PAGINA = 52;

export function hojaPdf(titulo: string, parrafos: readonly string[]): Buffer {
  const renglones = [...partir(titulo), '', ...parrafos.flatMap((p) => [...partir(p), ''])];
  const paginas = enPaginas(renglones);
  const numeroDePagina = (i: number): number => 4 + i * 2;
  const objetos: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${paginas.length} /Kids [${paginas.map((_, i) => `${numeroDePagina(i)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  paginas.forEach((pagina, i) => {
    const texto = escribir(pagina);
    objetos.push(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ' +
        `/Resources << /Font << /F1 3 0 R >> >> /Contents ${numeroDePagina(i) + 1} 0 R >>`,
      `<< /Length ${texto.length} >>\nstream\n${texto}\nendstream`,
    );
  });
  return armar(objetos, titulo);
}

function armar(objetos: readonly string[], titulo: string): Buffer {
  const conDatos = [...objetos, `<< /Title (${escapar(titulo)}) /Producer (Minga) >>`];
  // The comment of high bytes says to whoever copies the file that it is not plain text.
  let cuerpo = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const lugares = conDatos.map((objeto, i) => {
    const lugar = cuerpo.length;
    cuerpo += `${i + 1} 0 obj\n${objeto}\nendobj\n`;
    return lugar;
  });
  const tabla = cuerpo.length;
  cuerpo += `xref\n0 ${conDatos.length + 1}\n0000000000 65535 f \n`;
  for (const lugar of lugares) cuerpo += `${String(lugar).padStart(10, '0')} 00000 n \n`;
  cuerpo += `trailer\n<< /Size ${conDatos.length + 1} /Root 1 0 R /Info ${conDatos.length} 0 R >>\n`;
  cuerpo += `startxref\n${tabla}\n%%EOF\n`;
  return Buffer.from(cuerpo, 'latin1');
}

function escribir(renglones: readonly string[]): string {
  const lineas = renglones.map((r) => `(${escapar(r)}) Tj T*`).join('\n');
  return `BT\n/F1 10 Tf\n${ALTO_DE_RENGLON} TL\n60 780 Td\n${lineas}\nET`;
}

/** WinAnsi is Latin-1 but for a few signs of printing; what it does not have is left out. */
const DE_IMPRENTA: { readonly [signo: string]: string } = {
  '—': '\x97',
  '–': '\x96',
  '“': '\x93',
  '”': '\x94',
  '’': '\x92',
  '…': '\x85',
  '→': '->',
};
const escapar = (texto: string): string =>
  Array.from(texto.normalize('NFC'))
    .map((c) => DE_IMPRENTA[c] ?? (c.charCodeAt(0) > 255 ? '?' : c))
    .join('')
    .replace(/[\\()]/g, (c) => `\\${c}`);

function partir(parrafo: string): string[] {
  const renglones: string[] = [];
  let renglon = '';
  for (const palabra of parrafo.split(/\s+/)) {
    if (renglon !== '' && renglon.length + 1 + palabra.length > ANCHO) {
      renglones.push(renglon);
      renglon = palabra;
    } else renglon = renglon === '' ? palabra : `${renglon} ${palabra}`;
  }
  return [...renglones, renglon];
}

function enPaginas(renglones: readonly string[]): string[][] {
  const paginas: string[][] = [];
  for (let i = 0; i < renglones.length; i += RENGLONES_POR_PAGINA)
    paginas.push(renglones.slice(i, i + RENGLONES_POR_PAGINA));
  return paginas;
}
