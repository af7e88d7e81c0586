import { Inject, Injectable } from '@nestjs/common';
import { CalendarioService } from '../modules/calendario/calendario.service.js';
import {
  LoQueSeImprime,
  type CompromisoPorImprimir,
  type PlanPorImprimir,
  type SesionPorImprimir,
} from '../modules/documentos-producidos/lo-que-se-imprime.js';
import { TitularDeProceso } from '../modules/procesos/puertos.js';
import type { Identidad } from '../platform/identidad.js';
import type { Idioma } from '../platform/textos/textos.js';
import { compromisoPorImprimir } from './compromiso-por-imprimir.js';
import { nombreDePlan, planPorImprimir } from './plan-por-imprimir.js';
import { ProcesoPorImprimir, type ProcesoLeido } from './proceso-por-imprimir.js';
import { sesionPorImprimir } from './sesion-por-imprimir.js';

const esDe = (p: { readonly procedimiento: string }, cual: string): boolean =>
  p.procedimiento.startsWith(`${cual}@`);

/** What documents print, from what the processes remember and their journals say. */
@Injectable()
export class LoQueDicenLosProcesos extends LoQueSeImprime {
  constructor(
    @Inject(ProcesoPorImprimir) private readonly procesos: ProcesoPorImprimir,
    @Inject(CalendarioService) private readonly calendario: CalendarioService,
    @Inject(TitularDeProceso) private readonly titulares: TitularDeProceso,
  ) {
    super();
  }

  override async clase(quien: Identidad, idioma: Idioma, id: string): Promise<string | null> {
    const p = await this.procesos.leer(quien, idioma, id);
    return p === null ? null : (p.procedimiento.split('@')[0] ?? null);
  }

  override async sesion(
    quien: Identidad,
    idioma: Idioma,
    id: string,
  ): Promise<SesionPorImprimir | null> {
    const s = await this.leer(quien, idioma, id, 'sesion');
    if (s === null) return null;
    const organoId = s.contexto['organo'];
    const organo =
      typeof organoId === 'string' && organoId !== ''
        ? await this.procesos.leer(quien, idioma, organoId)
        : null;
    const titular = await this.titulares.find(quien.alcance, s.titularId);
    return sesionPorImprimir(s, {
      idioma,
      organo,
      codigoDpa: titular?.codigoDpa ?? null,
      calendario: this.calendario,
    });
  }

  override async compromiso(
    quien: Identidad,
    idioma: Idioma,
    id: string,
  ): Promise<CompromisoPorImprimir | null> {
    const c = await this.leer(quien, idioma, id, 'compromiso');
    if (c === null) return null;
    const plan = c.padreId === null ? null : await this.procesos.leer(quien, idioma, c.padreId);
    return compromisoPorImprimir(c, plan === null ? '—' : nombreDePlan(plan, idioma));
  }

  override async plan(
    quien: Identidad,
    idioma: Idioma,
    id: string,
  ): Promise<PlanPorImprimir | null> {
    const p = await this.leer(quien, idioma, id, 'plan');
    if (p === null) return null;
    const nombre = nombreDePlan(p, idioma);
    const compromisos: CompromisoPorImprimir[] = [];
    // One after another: a plan has few, and one connection reads them.
    for (const hijo of p.hijos.filter((h) => esDe(h, 'compromiso'))) {
      const c = await this.procesos.leer(quien, idioma, hijo.id);
      if (c !== null) compromisos.push(compromisoPorImprimir(c, nombre));
    }
    return planPorImprimir(
      p,
      idioma,
      compromisos.toSorted((a, b) => a.codigo.localeCompare(b.codigo, 'es', { numeric: true })),
    );
  }

  private async leer(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    cual: string,
  ): Promise<ProcesoLeido | null> {
    const p = await this.procesos.leer(quien, idioma, id);
    return p !== null && esDe(p, cual) ? p : null;
  }
}
