import type { Impreso, Marco } from './impreso.js';

// The printers come with the first document that is asked for: they take a second to load.
export const escribirPdf = async (impreso: Impreso, marco: Marco): Promise<Buffer> =>
  (await import('./escribir-pdf.js')).escribirPdf(impreso, marco);

export const escribirDocx = async (impreso: Impreso, marco: Marco | null): Promise<Buffer> =>
  (await import('./escribir-docx.js')).escribirDocx(impreso, marco);
