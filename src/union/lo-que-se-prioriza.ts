import { Inject, Injectable } from '@nestjs/common';
import type { TipoDocumento } from '../../machines/contrato.js';
import { TitularStore } from '../modules/directorio/titular-store.js';
import { DocumentoStore } from '../modules/documentos/documento-store.js';
import type {
  DocumentosPorAdjuntar,
  GobiernosPorPriorizar,
} from '../modules/priorizacion/puertos.js';
import type { Alcance } from '../platform/alcance.js';

/** What a prioritisation asks of the directory and of the documents. */
@Injectable()
export class LoQueSePrioriza implements GobiernosPorPriorizar, DocumentosPorAdjuntar {
  constructor(
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(DocumentoStore) private readonly documentos: DocumentoStore,
  ) {}

  async buscar(
    alcance: Alcance,
    filtro: { readonly nivel?: string; readonly provincia?: string; readonly gremio?: string },
  ): Promise<readonly string[]> {
    const todos = await this.titulares.conAutoridad(alcance);
    return todos
      .filter(
        (t) =>
          (filtro.nivel === undefined || t.nivel === filtro.nivel) &&
          (filtro.provincia === undefined || t.provincia === filtro.provincia) &&
          (filtro.gremio === undefined || t.gremio === filtro.gremio),
      )
      .map((t) => t.id);
  }

  async tipos(id: string, titularId: string | null): Promise<readonly TipoDocumento[] | null> {
    const [documento] = await this.documentos.porIds([id], titularId ?? '');
    return documento?.tipos ?? null;
  }
}
