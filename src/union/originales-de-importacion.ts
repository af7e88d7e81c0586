import { Inject, Injectable } from '@nestjs/common';
import { Archivo } from '../modules/documentos/archivo.js';
import { DocumentosService } from '../modules/documentos/documentos.service.js';
import { Originales } from '../modules/importaciones/puertos.js';
import type { Identidad } from '../platform/identidad.js';
import { Problema } from '../platform/problema.js';

/** The documents' module, for whoever reads what is in a file that was uploaded. */
@Injectable()
export class OriginalesEnDocumentos extends Originales {
  constructor(
    @Inject(DocumentosService) private readonly documentos: DocumentosService,
    @Inject(Archivo) private readonly archivo: Archivo,
  ) {
    super();
  }

  override async leer(
    quien: Identidad,
    documentoId: string,
    titularId: string,
  ): ReturnType<Originales['leer']> {
    const d = await this.find(quien, documentoId, titularId);
    const flujo = d === null ? null : await this.archivo.leer(d.sha256);
    if (d === null || flujo === null) return null;
    const trozos: Buffer[] = [];
    for await (const t of flujo as AsyncIterable<Buffer>) trozos.push(t);
    return { nombre: d.nombre, bytes: Buffer.concat(trozos) };
  }

  override async porNombre(
    quien: Identidad,
    documentos: readonly string[],
    titularId: string,
  ): Promise<ReadonlyMap<string, string>> {
    const hallados = new Map<string, string>();
    for (const id of new Set(documentos)) {
      const d = await this.find(quien, id, titularId);
      if (d !== null) hallados.set(d.nombre.toLowerCase(), id);
    }
    return hallados;
  }

  private async find(quien: Identidad, id: string, titularId: string) {
    try {
      const { documento } = await this.documentos.getOriginal(quien, id);
      return documento.titularId === titularId && documento.retiro === null ? documento : null;
    } catch (error) {
      if (error instanceof Problema && error.codigo === 'NO_ENCONTRADO') return null;
      throw error;
    }
  }
}
