import type { TFunction } from 'i18next';
import type { Envio } from './consultas';

/** Once everybody received it there is nothing to note: what was noted may be mended. */
export const rotuloDeRecepcion = (
  { destinatarios }: Pick<Envio, 'destinatarios'>,
  t: TFunction,
): string =>
  t(
    destinatarios.some((d) => d.recibidoEl === null)
      ? 'canales.notificaciones.anotarRecepcion'
      : 'canales.notificaciones.corregirRecepcion',
  );
