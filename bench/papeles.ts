/** The papers of the demonstration's scripts, as what is measured finds them. */
import { createHash } from 'node:crypto';
import type { Json } from '../machines/contrato.js';
import { NombreDe, Papel } from '../src/demo/guion.js';
import type { VersionDeDocumento } from '../src/modules/documentos/documento-store.js';

/** The bytes of every paper: they play no part in what is measured, and are there to be verified. */
export const HOJA = 'Hoja de una nación de prueba: dato ficticio.\n';
export const HUELLA_DE_HOJA = createHash('sha256').update(HOJA).digest('hex');

/** The document as the engine finds it. */
export function documentoDe(
  { hoja }: Papel,
  quien: Pick<VersionDeDocumento, 'id' | 'titularId' | 'subidoPor' | 'subidoEn'>,
): VersionDeDocumento {
  return {
    ...quien,
    version: 1,
    titulo: hoja.titulo,
    tipos: hoja.tipos,
    instrumento: hoja.instrumento,
    organo: hoja.organo,
    numero: hoja.numero,
    sistema: null,
    fechaEmision: hoja.fechaEmision,
    fechaRecepcion: hoja.fechaRecepcion,
    firmado: hoja.firmado,
    visibilidad: 'interno',
    aprobado: false,
    visibilidadFija: true,
    reserva: null,
    nombre: `${hoja.clave}.pdf`,
    mime: 'application/pdf',
    tamano: Buffer.byteLength(HOJA),
    sha256: HUELLA_DE_HOJA,
    motivo: null,
    retiro: null,
    claveBusqueda: hoja.clave,
  };
}

/** The data of an act, with the id of each paper in its place and somebody for each name. */
export function escribir(valor: unknown, documento: (p: Papel) => string): Json {
  if (valor instanceof Papel) return documento(valor);
  if (valor instanceof NombreDe) return 'Persona Ficticia 1';
  if (typeof valor !== 'object' || valor === null) return valor as Json;
  if (Array.isArray(valor)) return valor.map((v) => escribir(v, documento));
  return Object.fromEntries(Object.entries(valor).map(([k, v]) => [k, escribir(v, documento)]));
}
