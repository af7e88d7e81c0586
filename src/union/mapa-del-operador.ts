import { Inject, Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { MapaDelOperador } from '../modules/tablero/puertos.js';
import { CONFIGURACION, type Configuracion } from '../platform/configuracion.js';
import { Registro } from '../platform/registro.js';

type Leido = Awaited<ReturnType<MapaDelOperador['leer']>>;

/** The file `MINGA_MAPA` names, read once. A file that is no map is said in the log and the tiles are drawn. */
@Injectable()
export class MapaDelOperadorEnArchivo extends MapaDelOperador {
  private leido: Promise<Leido> | null = null;

  constructor(
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Registro) private readonly registro: Registro,
  ) {
    super();
  }

  override leer(): Promise<Leido> {
    return (this.leido ??= this.delArchivo());
  }

  private async delArchivo(): Promise<Leido> {
    if (this.config.mapa === null) return null;
    try {
      const contenido = await readFile(this.config.mapa, 'utf8');
      const { type } = JSON.parse(contenido) as { readonly type?: unknown };
      if (type === 'Topology') return { tipo: 'topojson', contenido };
      if (type === 'FeatureCollection') return { tipo: 'geojson', contenido };
      throw new Error('it is neither a Topology nor a FeatureCollection');
    } catch (error) {
      this.registro.warn(
        { mapa: this.config.mapa, causa: String(error) },
        'MINGA_MAPA no se pudo leer',
      );
      return null;
    }
  }
}
