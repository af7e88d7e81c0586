import { Inject, Injectable } from '@nestjs/common';
import type { FilaLinea } from '../engine/puertos/filas.js';
import { LineasDeRaiz } from '../modules/inspector/puertos.js';
import { ConsultaDeProcesos } from '../modules/procesos/consulta-de-procesos.js';
import { TitularDeProceso } from '../modules/procesos/puertos.js';
import type { Alcance } from '../platform/alcance.js';
import type { Corte, Pagina } from '../platform/pagina.js';

/** What the inspector reads of processes. */
@Injectable()
export class LineasDeLosProcesos extends LineasDeRaiz {
  constructor(
    @Inject(ConsultaDeProcesos) private readonly consulta: ConsultaDeProcesos,
    @Inject(TitularDeProceso) private readonly titulares: TitularDeProceso,
  ) {
    super();
  }

  override async ubicar(
    alcance: Alcance,
    procesoId: string,
  ): Promise<{ readonly raizId: string; readonly titular: string } | null> {
    const lugar = await this.consulta.ubicar(alcance, procesoId);
    if (lugar === null) return null;
    const titular = await this.titulares.find(alcance, lugar.titularId);
    return { raizId: lugar.raizId, titular: titular?.nombre ?? '' };
  }

  override pagina(raizId: string, corte: Corte): Promise<Pagina<FilaLinea>> {
    return this.consulta.bitacora(raizId, 'asc', corte);
  }
}
