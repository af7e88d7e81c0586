import type { DocumentoHecho, Hechos, JsonObjeto } from '../../machines/contrato.js';

export const HOY = '2025-06-16';

/** The facts of an ordinary act: today, a municipality, nothing missing. */
export const hechos = (cambios: Partial<Hechos> = {}): Hechos => ({
  modo: 'acto',
  ocurridoEn: HOY,
  sinConstancia: false,
  hoy: HOY,
  justificadas: [],
  titular: {
    id: '0197744a-0000-7000-8000-000000000001',
    clase: 'gad',
    nivel: 'municipal',
    gremio: 'AME',
    zona: 'America/Guayaquil',
  },
  actua: { rol: 'delegado', documento: null },
  registra: { rol: 'delegado' },
  documentos: {},
  parametros: {},
  hijos: {},
  terminos: {},
  ...cambios,
});

export const documentoHecho = (
  id: string,
  cambios: Partial<DocumentoHecho> = {},
): DocumentoHecho => ({
  id,
  version: 1,
  tipos: ['otro'],
  instrumento: 'oficio',
  organo: 'Alcaldía',
  numero: '001',
  firmado: true,
  fechaEmision: HOY,
  fechaRecepcion: HOY,
  sha256: 'a'.repeat(64),
  ...cambios,
});

/** As it comes back from the database. */
export const porJson = <T>(valor: T): T => JSON.parse(JSON.stringify(valor)) as T;

export type Datos = JsonObjeto;
