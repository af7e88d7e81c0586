import type { Notificacion } from './redactar-notificacion.js';

/** The same text as an editable document, without letterhead: each institution puts its own. */
export async function comoDocx(
  { asunto, cuerpo }: Notificacion,
  para: readonly string[],
): Promise<Buffer> {
  // It comes with the first letter that is asked for so.
  const { Document, Packer, Paragraph, TextRun } = await import('docx');
  const parrafo = (texto: string, opciones: { negrita?: boolean } = {}) =>
    new Paragraph({
      spacing: { after: 200 },
      children: texto.split('\n').map(
        (linea, i) =>
          new TextRun({
            text: linea,
            bold: opciones.negrita ?? false,
            ...(i > 0 ? { break: 1 } : {}),
          }),
      ),
    });
  return Packer.toBuffer(
    new Document({
      creator: 'Minga',
      title: asunto,
      styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
      sections: [
        {
          children: [
            parrafo(`Asunto: ${asunto}`, { negrita: true }),
            ...(para.length === 0 ? [] : [parrafo(`Para:\n${para.join('\n')}`)]),
            ...cuerpo.split('\n\n').map((p) => parrafo(p)),
          ],
        },
      ],
    }),
  );
}

export const comoTexto = ({ asunto, cuerpo }: Notificacion, para: readonly string[]): string =>
  [
    `Asunto: ${asunto}`,
    ...(para.length === 0 ? [] : [`Para:\n${para.join('\n')}`]),
    cuerpo,
    '',
  ].join('\n\n');
