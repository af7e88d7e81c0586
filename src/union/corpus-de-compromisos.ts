import { Inject, Injectable } from '@nestjs/common';
import type { CompromisoDelCorpus } from '../modules/asistente/parecidos.js';
import { CorpusDeCompromisos } from '../modules/asistente/puertos.js';
import { TitularStore } from '../modules/directorio/titular-store.js';
import { PlanesService } from '../modules/planes/planes.service.js';
import { MemoriaPublica } from '../modules/portal/memoria-publica.js';
import type { Identidad } from '../platform/identidad.js';

const dicho = (ficha: { readonly [campo: string]: unknown }, campo: string): string =>
  typeof ficha[campo] === 'string' ? ficha[campo] : '';

/** The public commitments of the country, and those of the titular that are not public yet. */
@Injectable()
export class CorpusDeLosPlanes extends CorpusDeCompromisos {
  constructor(
    @Inject(MemoriaPublica) private readonly publico: MemoriaPublica,
    @Inject(PlanesService) private readonly planes: PlanesService,
    @Inject(TitularStore) private readonly titulares: TitularStore,
  ) {
    super();
  }

  override marca(): Promise<string> {
    return this.publico.marca();
  }

  override async leer(
    quien: Identidad,
    titularId: string,
  ): Promise<readonly CompromisoDelCorpus[]> {
    const todos = new Map<string, CompromisoDelCorpus>();
    const marca = await this.publico.marca();
    const { gobiernos } = await this.publico.gobiernos();
    for (const g of gobiernos)
      if (g.planes > 0 && g.id !== titularId)
        for (const plan of (await this.publico.fichaDe(g, marca)).planes)
          for (const c of plan.compromisos)
            todos.set(c.id, {
              id: c.id,
              codigo: c.codigo,
              titulo: c.titulo ?? '',
              problema: c.problema ?? '',
              accion: c.accion ?? '',
              gobierno: { id: g.id, codigo: g.codigo, nombre: g.nombre },
              plan: plan.ordinal,
              situacion: c.situacion,
              demo: g.demo,
            });
    const suyo = await this.titulares.find(quien.alcance, titularId);
    const gobierno = {
      id: titularId,
      codigo: suyo?.codigoDpa ?? titularId,
      nombre: suyo?.nombre ?? '',
    };
    for (const { procesoId } of (await this.planes.planes(quien, titularId, 'es')).elementos) {
      const plan = await this.planes.plan(quien, procesoId, 'es');
      for (const c of plan.compromisos)
        todos.set(c.procesoId ?? `${plan.procesoId}/${c.codigo}`, {
          id: c.procesoId ?? `${plan.procesoId}/${c.codigo}`,
          codigo: c.codigo,
          titulo: dicho(c.ficha, 'titulo'),
          problema: dicho(c.ficha, 'problema'),
          accion: dicho(c.ficha, 'accion'),
          gobierno,
          plan: plan.ordinal,
          situacion: c.situacion,
          demo: suyo?.demo ?? false,
        });
    }
    return [...todos.values()];
  }
}
