import { Inject, Injectable } from '@nestjs/common';
import { ComandoRechazado } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import {
  IncidenteStore,
  type FiltroDeIncidentes,
  type IncidenteVisto,
  type SalidaFallida,
} from './incidente-store.js';

export type Reintento = {
  readonly codigo:
    | 'SANO'
    | 'DISPARADOS'
    | 'SIGUE_DEFECTUOSO'
    | 'YA_NO_ESTA'
    | 'RECONSTRUIDO'
    | 'NO_SE_RECONSTRUYE';
  readonly disparados: number;
};

/** Faults of the system: seen, tried again, closed with a note. */
@Injectable()
export class IncidentesService {
  constructor(
    @Inject(IncidenteStore) private readonly store: IncidenteStore,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  listar(
    quien: Identidad,
    filtro: FiltroDeIncidentes,
    corte: Corte,
  ): Promise<Pagina<IncidenteVisto>> {
    exigirPermiso(quien);
    return this.store.listar(filtro, corte);
  }

  async get(quien: Identidad, id: string): Promise<IncidenteVisto> {
    exigirPermiso(quien);
    const incidente = await this.store.find(id);
    if (incidente === null) throw new Problema('NO_ENCONTRADO');
    return incidente;
  }

  /** With those of the same cause on the same process. */
  async resolver(quien: Identidad, id: string, nota: string): Promise<number> {
    const incidente = await this.get(quien, id);
    if (incidente.resueltoEn !== null) throw new Problema('INCIDENTE_RESUELTO');
    return this.store.resolver(incidente, quien.cuentaId, nota, this.reloj.ahora());
  }

  /** Reads the process again and fires what fell due meanwhile. What goes wrong again is another incident. */
  async reintentar(quien: Identidad, id: string): Promise<Reintento> {
    const incidente = await this.get(quien, id);
    if (!puedeReintentarse(incidente)) throw new Problema('NADA_QUE_REINTENTAR');
    const reintento = await this.intentar(quien, incidente);
    await this.store.anotarReintento(id, reintento.codigo, this.reloj.ahora());
    return reintento;
  }

  /** Makes the rows of the process again from its journal, if the journal holds, and tries again. */
  async reconstruir(quien: Identidad, id: string): Promise<Reintento> {
    const incidente = await this.get(quien, id);
    if (!puedeReconstruirse(incidente)) throw new Problema('NADA_QUE_REINTENTAR');
    const { impiden } = await this.engine.reconstruir(incidente.raizId!);
    const { codigo, disparados } = await this.intentar(quien, incidente);
    const bien = impiden.length === 0 && (codigo === 'SANO' || codigo === 'DISPARADOS');
    const hecho = bien ? ('RECONSTRUIDO' as const) : ('NO_SE_RECONSTRUYE' as const);
    await this.store.anotarReintento(id, hecho, this.reloj.ahora());
    return { codigo: hecho, disparados };
  }

  salidasFallidas(quien: Identidad, corte: Corte): Promise<Pagina<SalidaFallida>> {
    exigirPermiso(quien);
    return this.store.salidasFallidas(corte);
  }

  async reintentarSalida(quien: Identidad, id: string): Promise<void> {
    exigirPermiso(quien);
    if (!(await this.store.reintentarSalida(id, this.reloj.ahora())))
      throw new Problema('NO_ENCONTRADO');
  }

  private async intentar(quien: Identidad, i: IncidenteVisto): Promise<Reintento> {
    let disparados = 0;
    try {
      await this.engine.ver(i.procesoId ?? i.raizId ?? '', { cuentaId: quien.cuentaId });
      if (i.raizId !== null)
        for (const plazo of await this.store.plazosVencidos(i.raizId, this.reloj.ahora()))
          if (await this.engine.dispararPlazo(plazo)) disparados += 1;
    } catch (error) {
      if (!(error instanceof ComandoRechazado)) throw error;
      return {
        codigo: error.codigo === 'NO_ENCONTRADO' ? 'YA_NO_ESTA' : 'SIGUE_DEFECTUOSO',
        disparados,
      };
    }
    return { codigo: disparados > 0 ? 'DISPARADOS' : 'SANO', disparados };
  }
}

/** Only what happened to a process can be tried again. */
export const puedeReintentarse = (
  i: Pick<IncidenteVisto, 'codigo' | 'procesoId' | 'raizId' | 'resueltoEn'>,
): boolean =>
  i.resueltoEn === null &&
  i.codigo === 'PROCEDIMIENTO_DEFECTUOSO' &&
  (i.procesoId ?? i.raizId) !== null;

/** What was tried again and still does not read. */
export const puedeReconstruirse = (
  i: Parameters<typeof puedeReintentarse>[0] & Pick<IncidenteVisto, 'reintento'>,
): boolean => puedeReintentarse(i) && i.raizId !== null && i.reintento === 'SIGUE_DEFECTUOSO';

function exigirPermiso(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
}
