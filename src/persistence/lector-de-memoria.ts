import type { DocumentoHecho } from '../../machines/contrato.js';
import type { DocumentosRecordados } from './documentos-recordados.js';
import { leerDocumentoHecho, textoONulo } from './filas-leidas.js';
import { type Consultar, LectorDeUnidadSql } from './lector-de-unidad.js';

/**
 * What a command decided upon what is remembered reads with: documents too are taken from what this process knows, and
 * what it had to read is remembered.
 */
export class LectorDeMemoria extends LectorDeUnidadSql {
  constructor(
    consultar: Consultar,
    private readonly recordados: DocumentosRecordados,
  ) {
    super(consultar);
  }

  override async documentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly DocumentoHecho[]> {
    const sabidos = this.recordados.findTodos(ids, titularId);
    if (sabidos) return sabidos;
    const desde = this.recordados.momento;
    return (await this.filasDeDocumentos(ids, titularId)).map((fila) => {
      const hecho = leerDocumentoHecho(fila);
      this.recordados.recordar(desde, textoONulo(fila['titular_id']), hecho);
      return hecho;
    });
  }
}
