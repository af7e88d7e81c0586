import { Inject, Injectable } from '@nestjs/common';
import type { PropuestaDeOrigen } from '../modules/asistente/desde-propuestas.js';
import { OrigenesDeBorrador, type Destino } from '../modules/asistente/puertos.js';
import { LecturaDePlanes } from '../modules/planes/puertos.js';
import { PlanesService } from '../modules/planes/planes.service.js';
import { PropuestaStore } from '../modules/propuestas/propuesta-store.js';
import { PropuestasService } from '../modules/propuestas/propuestas.service.js';
import type { Identidad } from '../platform/identidad.js';

/** What a draft begins with, read by whoever writes it: the proposals, and the plan as it stands. */
@Injectable()
export class OrigenesEnLosModulos extends OrigenesDeBorrador {
  constructor(
    @Inject(PropuestaStore) private readonly propuestas: PropuestaStore,
    @Inject(PropuestasService) private readonly tramites: PropuestasService,
    @Inject(LecturaDePlanes) private readonly lectura: LecturaDePlanes,
    @Inject(PlanesService) private readonly planes: PlanesService,
  ) {
    super();
  }

  override async propuesta(quien: Identidad, id: string): Promise<PropuestaDeOrigen | null> {
    const p = await this.propuestas.find(quien.alcance, id);
    if (p === null || p.moderacion === 'apartada') return null;
    const { tramite } = await this.tramites.vista(p);
    return { ...p, compromisos: tramite.compromisos };
  }

  override async destino(quien: Identidad, procesoId: string): Promise<Destino | null> {
    const arbol = await this.lectura.arbol(quien.alcance, procesoId);
    if (arbol === null) return null;
    const { plan, hijos } = arbol;
    const leido = await this.planes.plan(quien, plan.id, 'es');
    return {
      titular: { id: plan.titularId, nombre: plan.titular },
      raizId: plan.raizId,
      planId: plan.id,
      ordinal: leido.ordinal,
      inicio: leido.inicio,
      fin: leido.fin,
      finDeMandato: leido.finDeMandato,
      cocreacionId: hijos.findLast((h) => h.procedimiento.startsWith('cocreacion@'))?.id ?? null,
      compromisos: leido.compromisos.map((c) => ({
        id: c.procesoId,
        codigo: c.codigo,
        ficha: c.ficha,
        inicio: c.inicio,
        fin: c.fin,
        hitos: c.hitos,
      })),
    };
  }
}
