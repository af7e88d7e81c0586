import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Archivo } from '../modules/documentos/archivo.js';
import { nombreLimpio, reconocer } from '../modules/documentos/reconocer.js';
import { BytesDeAdjuntos } from '../modules/propuestas/puertos.js';

/** What citizens attach, looked at and kept as documents are. */
@Injectable()
export class AdjuntosEnElArchivo extends BytesDeAdjuntos {
  constructor(@Inject(Archivo) private readonly archivo: Archivo) {
    super();
  }

  override async guardar(subido: {
    readonly ruta: string;
    readonly nombre: string;
    readonly sha256: string;
  }): Promise<{ readonly nombre: string; readonly mime: string }> {
    const mime = await reconocer(subido.ruta, subido.nombre);
    await this.archivo.guardar(subido.sha256, subido.ruta);
    return { nombre: nombreLimpio(subido.nombre), mime };
  }

  override leer(sha256: string): Promise<Readable | null> {
    return this.archivo.leer(sha256);
  }
}
