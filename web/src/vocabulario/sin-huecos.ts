/** A sentence about what is not known yet comes with its places unfilled («Faltan: {pilares}.»): they are left out. */
export const sinHuecos = (frase: string): string =>
  frase
    .replaceAll(/\s*[(:]?\s*\{\w+\}\)?/g, '')
    .replaceAll(/\s+([.,;])/g, '$1')
    .replaceAll(/\s(Faltan|Missing)\./g, '');
