/** For a CSV that a spreadsheet will open: what would be a formula is kept as the text it is. */
export const sinFormula = (texto: string): string =>
  /^[=+\-@\t\r]/.test(texto) ? `'${texto}` : texto;

/** As Excel opens it in Ecuador: semicolons, and the mark that says UTF-8. */
export const enCsv = (filas: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    `\uFEFF${filas
      .map((f) => f.map((c) => `"${sinFormula(c).replaceAll('"', '""')}"`).join(';'))
      .join('\r\n')}\r\n`,
  );

/** RFC 4180, with commas, for programs. */
export const renglonDeCsv = (celdas: readonly string[]): string =>
  `${celdas
    .map(sinFormula)
    .map((c) => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c))
    .join(',')}\r\n`;
