import { Inject, Injectable } from '@nestjs/common';
import type { Fecha } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import type { FilaTitular } from '../../engine/puertos/filas.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import { Noticias } from '../../platform/noticias.js';
import { Problema } from '../../platform/problema.js';
import { EncargoStore, type Candidato } from './encargo-store.js';
import { ladoDe } from './lados.js';
import { TareaStore, type Reparto, type TareaVista } from './tarea-store.js';

export interface Donde {
  readonly procesoId: string;
  readonly evento: string;
}

/**
 * Taking a task, letting it go, asking another to take it. It says who is at it, so that two do not do the same; who
 * may act stays what the offices say, and is asked again when the act comes.
 */
@Injectable()
export class EncargosService {
  constructor(
    @Inject(TareaStore) private readonly tareas: TareaStore,
    @Inject(EncargoStore) private readonly encargos: EncargoStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Noticias) private readonly noticias: Noticias,
  ) {}

  reparto(quien: Identidad): Reparto {
    return {
      suyas: quien.alcance.ambitos,
      lado: ladoDe(quien.alcance),
      hoy: this.hoy(),
    };
  }

  private hoy(): Fecha {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }

  async tomar(quien: Identidad, donde: Donde): Promise<void> {
    const { tarea, titular } = await this.getTarea(quien, donde);
    if (!puede(quien, tarea, titular)) throw new Problema('SIN_PERMISO');
    await this.poner(quien, tarea, quien.cuentaId, null);
  }

  async delegar(
    quien: Identidad,
    {
      cuenta,
      motivo,
      ...donde
    }: Donde & { readonly cuenta: string; readonly motivo: string | null },
  ): Promise<void> {
    const { tarea, titular } = await this.getTarea(quien, donde);
    if (!puede(quien, tarea, titular)) throw new Problema('SIN_PERMISO');
    const candidatos = await this.candidatosDe(tarea, titular);
    if (!candidatos.some((c) => c.cuentaId === cuenta)) throw new Problema('PERSONA_SIN_CARGO');
    await this.poner(quien, tarea, cuenta, motivo);
    await this.noticias.dar({
      causa: `tarea:${tarea.procesoId}:${tarea.evento}:${tarea.desde}:${cuenta}:${this.reloj.ahora()}`,
      codigo: 'TAREA_ENCARGADA',
      params: {},
      titularId: tarea.titularId,
      raizId: tarea.raizId,
      paso: tarea.paso,
      ruta: '/bandeja',
      para: { cuentaId: cuenta },
      menosA: quien.cuentaId,
    });
  }

  async soltar(quien: Identidad, donde: Donde): Promise<void> {
    const { tarea } = await this.getTarea(quien, donde);
    if (tarea.encargo === null) return;
    if (!deQuien(quien, tarea))
      throw new Problema('TAREA_DE_OTRO', { nombre: tarea.encargo.nombre });
    await this.encargos.quitar(donde.procesoId, donde.evento, tarea.encargo.cuentaId);
  }

  /** Who may do it besides me. */
  async candidatos(quien: Identidad, donde: Donde): Promise<readonly Candidato[]> {
    const { tarea, titular } = await this.getTarea(quien, donde);
    if (!puede(quien, tarea, titular)) throw new Problema('SIN_PERMISO');
    return (await this.candidatosDe(tarea, titular)).filter((c) => c.cuentaId !== quien.cuentaId);
  }

  private candidatosDe(tarea: TareaVista, titular: FilaTitular): Promise<readonly Candidato[]> {
    return this.encargos.candidatos(
      titular,
      [...new Set([...tarea.actua, ...tarea.registran])],
      this.hoy(),
    );
  }

  private async poner(
    quien: Identidad,
    tarea: TareaVista,
    cuentaId: string,
    motivo: string | null,
  ): Promise<void> {
    const { encargo } = tarea;
    if (encargo !== null && !deQuien(quien, tarea))
      throw new Problema('TAREA_DE_OTRO', { nombre: encargo.nombre });
    const puesto = await this.encargos.poner(
      {
        procesoId: tarea.procesoId,
        evento: tarea.evento,
        tareaDesde: tarea.desde,
        cuentaId,
        puestoPor: quien.cuentaId,
        puestoEn: this.reloj.ahora(),
        motivo,
      },
      encargo === null ? [] : [encargo.cuentaId],
    );
    // Somebody took it between the reading and the writing.
    if (!puesto) {
      const otra = await this.tareas.find(
        quien.alcance,
        this.reparto(quien),
        tarea.procesoId,
        tarea.evento,
      );
      throw new Problema('TAREA_DE_OTRO', { nombre: otra?.encargo?.nombre ?? '' });
    }
  }

  private async getTarea(
    quien: Identidad,
    { procesoId, evento }: Donde,
  ): Promise<{ tarea: TareaVista; titular: FilaTitular }> {
    const tarea = await this.tareas.find(quien.alcance, this.reparto(quien), procesoId, evento);
    const titular = tarea === null ? null : await this.procesos.findTitular(tarea.titularId);
    if (tarea === null || titular === null) throw new Problema('NO_ENCONTRADO');
    return { tarea, titular };
  }
}

/** May this account act in it, or record it for who acts? */
export function puede(
  quien: Identidad,
  tarea: Pick<TareaVista, 'actua' | 'registran'>,
  titular: FilaTitular,
): boolean {
  return rolesSobre(quien.alcance, titular).some(
    (r) => tarea.actua.includes(r) || tarea.registran.includes(r),
  );
}

/** Is the task mine to give away: I have it, I gave it, or I stand in today for who has it? */
function deQuien(quien: Identidad, { encargo }: TareaVista): boolean {
  return (
    encargo !== null &&
    (encargo.cuentaId === quien.cuentaId ||
      encargo.puestoPor === quien.cuentaId ||
      encargo.ausencia?.sustitutoCuentaId === quien.cuentaId)
  );
}
