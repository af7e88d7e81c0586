import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { VersionDeDocumento } from './documento-store.js';
import type { documentoDto } from './documentos.dto.js';

export const urlDeDescarga = (d: Pick<VersionDeDocumento, 'id' | 'version'>): string =>
  `/api/documentos/${d.id}/contenido?version=${d.version}`;

export function presentarDocumento(
  d: VersionDeDocumento,
  idioma: Idioma,
): z.infer<typeof documentoDto> {
  return {
    id: d.id,
    version: d.version,
    titular: d.titularId,
    titulo: d.titulo,
    tipos: d.tipos.map((tipo) => ({ tipo, etiqueta: texto(idioma, `tipo.${tipo}`) })),
    instrumento:
      d.instrumento === null
        ? null
        : { codigo: d.instrumento, etiqueta: texto(idioma, `instrumento.${d.instrumento}`) },
    organo:
      d.organo === null
        ? null
        : { codigo: d.organo, etiqueta: texto(idioma, `organo.${d.organo}`) },
    numero: d.numero,
    sistema: d.sistema,
    fechaEmision: d.fechaEmision,
    fechaRecepcion: d.fechaRecepcion,
    firmado: d.firmado,
    visibilidad: { codigo: d.visibilidad, etiqueta: texto(idioma, `visibilidad.${d.visibilidad}`) },
    reserva: d.reserva,
    nombre: d.nombre,
    mime: d.mime,
    tamano: d.tamano,
    sha256: d.sha256,
    subidoEn: aIso(d.subidoEn),
    motivo: d.motivo,
    urlDescarga: urlDeDescarga(d),
  };
}
