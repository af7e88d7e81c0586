import { Documentos } from '../modules/documentos/documentos.service.js';
import { DocumentoStore } from '../modules/documentos/documento-store.js';

export const cargador = [Documentos, DocumentoStore];
