import { Inject, Injectable } from '@nestjs/common';
import type { Nivel } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { BusquedaStore, CLASES, type Clase, type Hallazgo } from './busqueda-store.js';
import { Indizador } from './indizador.js';
import { palabrasBuscadas } from './palabras.js';
import { LecturaDeDocumentos } from './puertos.js';

/** Where the nation's day begins. */
/** Nobody reads further than this; counting further would only cost. */
const TOPE = 1000;

export interface Pregunta {
  readonly q: string;
  readonly clase?: Clase | undefined;
  readonly titularId?: string | undefined;
  readonly nivel?: Nivel | undefined;
  readonly provincia?: string | undefined;
}

export interface Grupo extends Pagina<Hallazgo> {
  readonly clase: Clase;
  readonly total: number;
  readonly hayMas: boolean;
}

/** One box for everything: the same words are looked for in each kind, and of each only what this account may see. */
@Injectable()
export class BusquedaService {
  constructor(
    @Inject(BusquedaStore) private readonly store: BusquedaStore,
    @Inject(Indizador) private readonly indizador: Indizador,
    @Inject(LecturaDeDocumentos) private readonly lectura: LecturaDeDocumentos,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async buscar(
    quien: Identidad,
    { q, clase, titularId, nivel, provincia }: Pregunta,
    corte: Corte,
  ): Promise<{ readonly palabras: readonly string[]; readonly grupos: readonly Grupo[] }> {
    const palabras = palabrasBuscadas(q);
    if (palabras.join('').length < 2) return { palabras, grupos: [] };
    await this.indizador.ponerAlDia();
    const comun = {
      palabras,
      documentos: await this.lectura.criterio(quien.alcance),
      hoy: this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL),
      ...(titularId === undefined ? {} : { titularId }),
      ...(nivel === undefined ? {} : { nivel }),
      ...(provincia === undefined ? {} : { provincia }),
    };
    const grupos = await Promise.all(
      (clase === undefined ? CLASES : [clase]).map(async (c): Promise<Grupo> => {
        const peticion = { ...comun, clase: c };
        const pagina = await this.store.buscar(quien.alcance, peticion, corte);
        // All of them are on the page: they are counted.
        const contadas =
          pagina.siguiente === null && corte.cursor === null
            ? pagina.elementos.length
            : await this.store.contar(quien.alcance, peticion, TOPE + 1);
        return {
          ...pagina,
          clase: c,
          total: Math.min(contadas, TOPE),
          hayMas: contadas > TOPE,
        };
      }),
    );
    return { palabras, grupos: grupos.filter((g) => g.total > 0 || clase !== undefined) };
  }
}
