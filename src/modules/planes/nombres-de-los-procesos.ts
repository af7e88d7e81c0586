import { Inject, Injectable } from '@nestjs/common';
import { esReferencia } from '../../engine/textos-borrables.js';
import type { Alcance } from '../../platform/alcance.js';
import { NombresDeProcesos, type Llamados } from '../../platform/nombres-de-procesos.js';
import { Nombres } from '../../platform/nombres.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { cadena } from './compromiso-leido.js';
import { ProcesosPorNombrar, type ProcesoPorNombrar } from './procesos-por-nombrar.js';
import { titulosDe } from './titulo-leido.js';

/** A commitment is called by its code and its title; any other process, by what it was opened with. */
@Injectable()
export class NombresDeLosProcesos extends NombresDeProcesos {
  constructor(
    @Inject(ProcesosPorNombrar) private readonly procesos: ProcesosPorNombrar,
    @Inject(Nombres) private readonly nombres: Nombres,
  ) {
    super();
  }

  override async leer(alcance: Alcance, idioma: Idioma, ids: readonly string[]): Promise<Llamados> {
    if (ids.length === 0) return new Map();
    const procesos = await this.procesos.leer(alcance, [...new Set(ids)]);
    const titulos = await this.titulos(
      procesos.filter((p) => p.procedimiento.startsWith('compromiso@')),
    );
    return new Map(
      procesos.map(({ id, procedimiento, contexto }) => {
        const titulo = titulos.get(id) ?? null;
        const nombre = this.nombres.proceso(idioma, procedimiento, contexto, titulo);
        return [id, { nombre, codigo: cadena(contexto, 'codigo'), titulo }];
      }),
    );
  }

  private async titulos(
    compromisos: readonly ProcesoPorNombrar[],
  ): Promise<ReadonlyMap<string, string>> {
    if (compromisos.length === 0) return new Map();
    const escritos = titulosDe(compromisos, await this.procesos.lineasDeTitulos(compromisos));
    const palabras = await this.procesos.textos([...escritos.values()].flat().filter(esReferencia));
    const decir = (escrito: string): string | null =>
      esReferencia(escrito) ? (palabras[escrito] ?? null) : escrito;
    return new Map(
      [...escritos].flatMap(([id, suyos]) => {
        // Erased words are no title.
        const titulo = suyos.map(decir).find((t) => t !== null && t !== '');
        return titulo == null ? [] : [[id, titulo] as const];
      }),
    );
  }
}
