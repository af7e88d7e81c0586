import { Inject, Injectable } from '@nestjs/common';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { claveBusqueda } from './clave-busqueda.js';
import { PersonaStore, type DesignacionVista } from './persona-store.js';
import { puedeDesignar } from './quien-designa.js';
import { TitularStore, type TitularEnLista } from './titular-store.js';

/** Titulares, and the offices held in each. */
@Injectable()
export class DirectorioService {
  constructor(
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(PersonaStore) private readonly personas: PersonaStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async getTitular(quien: Identidad, id: string): Promise<TitularEnLista> {
    const titular = await this.titulares.find(quien.alcance, id);
    if (titular === null) throw new Problema('NO_ENCONTRADO');
    return titular;
  }

  async crearTitular(
    quien: Identidad,
    t: {
      readonly clase: 'mancomunidad' | 'nacional';
      readonly nombre: string;
      readonly nombreOficial?: string | undefined;
      readonly provincia?: string | undefined;
    },
  ): Promise<TitularEnLista> {
    if (!puedeDesignar(quien, 'pocl', null)) throw new Problema('SIN_PERMISO');
    const id = this.ids.nuevo();
    await this.titulares.crear({
      id,
      clase: t.clase,
      nivel: null,
      nombre: t.nombre,
      nombreOficial: t.nombreOficial ?? t.nombre,
      codigoDpa: null,
      provincia: t.provincia ?? null,
      canton: null,
      gremio: null,
      zona: ZONA_NACIONAL,
      poblacion: null,
      demo: false,
      claveBusqueda: claveBusqueda(t.nombre),
    });
    return this.getTitular(quien, id);
  }

  async designacionesDe(
    quien: Identidad,
    titularId: string,
    soloVigentes: boolean,
  ): Promise<readonly DesignacionVista[]> {
    const titular = await this.getTitular(quien, titularId);
    return this.personas.designacionesDeTitular(
      titular.id,
      soloVigentes ? this.hoy(titular.zona) : null,
    );
  }

  hoy(zona: string = ZONA_NACIONAL): string {
    return this.calendario.fecha(this.reloj.ahora(), zona);
  }
}
