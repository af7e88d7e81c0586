/** «Por cuenta de el foro» is written «del foro»: of a name that comes with its article, put after «de» or «a». */
export const contraer = (frase: string): string =>
  frase.replace(/\b(de|a) el /gu, (_, p: string) => (p === 'de' ? 'del ' : 'al '));
