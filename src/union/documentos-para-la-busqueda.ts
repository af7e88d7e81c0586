import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { Reloj } from '../engine/puertos/reloj.js';
import type {
  CriterioDeDocumentos,
  LecturaDeDocumentos,
  TextoDeDocumentos,
} from '../modules/busqueda/puertos.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { Archivo } from '../modules/documentos/archivo.js';
import { LectorDeTexto } from '../modules/documentos/lector-de-texto.js';
import { ReglaDeVisibilidadStore } from '../modules/documentos/regla-de-visibilidad-store.js';
import { tablaCon } from '../modules/documentos/tabla-de-visibilidad.js';
import { reglasDe } from '../modules/documentos/visibilidad.js';
import type { Alcance } from '../platform/alcance.js';

/** Where the nation's day begins. */

/** What the search asks of documents: which of them an account may read, and what their files say. */
@Injectable()
export class DocumentosParaLaBusqueda implements LecturaDeDocumentos, TextoDeDocumentos {
  constructor(
    @Inject(ReglaDeVisibilidadStore) private readonly reglas: ReglaDeVisibilidadStore,
    @Inject(Archivo) private readonly archivo: Archivo,
    @Inject(LectorDeTexto) private readonly lector: LectorDeTexto,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async criterio(alcance: Alcance): Promise<CriterioDeDocumentos> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    return {
      visibles: reglasDe(alcance),
      tabla: tablaCon(await this.reglas.todas(), hoy),
      hoy,
    };
  }

  async leer(sha256: string, mime: string): Promise<string> {
    const bytes = await this.archivo.leer(sha256);
    if (bytes === null) return '';
    const { partes } = await this.lector.leer(new Uint8Array(await buffer(bytes)), mime);
    return partes.map((p) => p.texto).join('\n');
  }
}
