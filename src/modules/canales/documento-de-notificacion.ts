import { escribirDocx } from '../../platform/impresos/escribir.js';
import { parrafo } from '../../platform/impresos/impreso.js';
import type { Notificacion } from './redactar-notificacion.js';

/** The same text as an editable document, without letterhead: each institution puts its own. */
export const comoDocx = (
  { asunto, cuerpo }: Notificacion,
  para: readonly string[],
): Promise<Buffer> =>
  escribirDocx(
    {
      titulo: `Asunto: ${asunto}`,
      bajada: null,
      idioma: 'es',
      bloques: [
        ...(para.length === 0 ? [] : [parrafo(`Para:\n${para.join('\n')}`)]),
        ...cuerpo.split('\n\n').map((p) => parrafo(p)),
      ],
    },
    null,
  );

export const comoTexto = ({ asunto, cuerpo }: Notificacion, para: readonly string[]): string =>
  [
    `Asunto: ${asunto}`,
    ...(para.length === 0 ? [] : [`Para:\n${para.join('\n')}`]),
    cuerpo,
    '',
  ].join('\n\n');
