import { Inject, Injectable } from '@nestjs/common';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Alcance } from '../../platform/alcance.js';
import { tieneRol, tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { mesDe, mesesAntes } from './dias.js';
import type { DiaDelTablero, Fila } from './fila.js';
import { filtrar, ordenar, type Orden, type Seleccion } from './filtro.js';
import { MemoriaDelTablero, MESES_DE_ACTIVIDAD } from './memoria-del-tablero.js';
import { AjustesDelTablero } from './puertos.js';
import { sumar, type Sumas } from './sumas.js';
import { TableroStore } from './tablero-store.js';

export interface TableroVisto {
  readonly hoy: string;
  readonly al: number;
  readonly posicion: string;
  readonly metas: ReadonlyMap<number, number>;
  /** Without filters: what the territory holds. */
  readonly deTodos: number;
  readonly filas: readonly Fila[];
  readonly sumas: Sumas;
}

/** Where every government stands, at once. Only reads. */
@Injectable()
export class TableroService {
  constructor(
    @Inject(MemoriaDelTablero) private readonly memoria: MemoriaDelTablero,
    @Inject(TableroStore) private readonly store: TableroStore,
    @Inject(AjustesDelTablero) private readonly ajustes: AjustesDelTablero,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Calendario) private readonly calendario: Calendario,
  ) {}

  async ver(
    quien: Identidad,
    seleccion: Seleccion,
    orden: { readonly por: Orden; readonly desciende: boolean } = {
      por: 'codigo',
      desciende: false,
    },
  ): Promise<TableroVisto> {
    exigirQueMire(quien);
    // Asked before the rows: whatever is recorded in between is news for the next reading.
    const posicion = await this.store.posicion();
    const al = this.reloj.ahora();
    const [dia, metas] = await Promise.all([this.dia(al), this.ajustes.metas()]);
    const todas = await this.memoria.leer(quien.alcance, dia);
    const elegidas = filtrar(todas, seleccion);
    const filas =
      orden.por === 'codigo' && !orden.desciende
        ? elegidas
        : ordenar(elegidas, orden.por, orden.desciende);
    const meses = Array.from({ length: MESES_DE_ACTIVIDAD }, (_, i) =>
      mesDe(mesesAntes(`${dia.hoy.slice(0, 7)}-01`, MESES_DE_ACTIVIDAD - 1 - i)),
    );
    let sumas: Sumas | undefined;
    return {
      hoy: dia.hoy,
      al,
      posicion,
      metas,
      deTodos: todas.length,
      filas,
      // The matrix does without them.
      get sumas() {
        return (sumas ??= sumar(filas, meses));
      },
    };
  }

  /** The rows alone, of this territory. Who may see them, and how much of each, is asked by whoever calls. */
  async filas(
    alcance: Alcance,
  ): Promise<{ readonly hoy: string; readonly filas: readonly Fila[] }> {
    const dia = await this.dia(this.reloj.ahora());
    return { hoy: dia.hoy, filas: await this.memoria.leer(alcance, dia) };
  }

  posicion(quien: Identidad): Promise<string> {
    exigirQueMire(quien);
    return this.store.posicion();
  }

  private async dia(al: number): Promise<DiaDelTablero> {
    const diaDe = (instante: number): string => this.calendario.fecha(instante, ZONA_NACIONAL);
    const hoy = diaDe(al);
    const [silencio, publicar] = await Promise.all([
      this.ajustes.mesesDeSilencio(),
      this.ajustes.mesesSinPublicar(),
    ]);
    return {
      hoy,
      diaDe,
      calladosDesde: mesesAntes(hoy, silencio),
      publicadoDesde: mesesAntes(hoy, publicar),
    };
  }
}

/** Who looks at many governments: the POC and those who govern the installation, the Grupo Núcleo, and each gremio at its own. */
export function exigirQueMire(quien: Identidad): void {
  if (tieneRolNacional(quien, 'poc', 'administrador', 'grupoNucleo') || tieneRol(quien, 'gremio'))
    return;
  throw new Problema('SIN_PERMISO');
}
