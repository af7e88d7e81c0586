import { Inject, Injectable } from '@nestjs/common';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Alcance } from '../../platform/alcance.js';
import { tieneRol, tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { mesDe, mesesAntes } from './dias.js';
import type { DiaDelTablero, Fila } from './fila.js';
import type { Seleccion } from './filtro.js';
import { MemoriaDelTablero, MESES_DE_ACTIVIDAD } from './memoria-del-tablero.js';
import { AjustesDelTablero } from './puertos.js';
import { TableroStore, type CualesRaices } from './tablero-store.js';
import { verTablero, type LecturaDeTablero, type TableroVisto } from './tablero-visto.js';

type OrdenPedido = LecturaDeTablero['orden'];

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

  async ver(quien: Identidad, seleccion: Seleccion, orden?: OrdenPedido): Promise<TableroVisto> {
    const lectura = await this.lectura(quien, seleccion, orden);
    return verTablero(this.memoria, lectura, this.diaDe);
  }

  /** What is needed to read it, here or in another thread. */
  async lectura(
    quien: Identidad,
    seleccion: Seleccion,
    orden: OrdenPedido = { por: 'codigo', desciende: false },
  ): Promise<LecturaDeTablero> {
    exigirQueMire(quien);
    // Asked before the rows: whatever is recorded in between is news for the next reading.
    const posicion = await this.store.posicion();
    const al = this.reloj.ahora();
    const [dia, metas] = await Promise.all([this.dia(al), this.ajustes.metas()]);
    const meses = Array.from({ length: MESES_DE_ACTIVIDAD }, (_, i) =>
      mesDe(mesesAntes(`${dia.hoy.slice(0, 7)}-01`, MESES_DE_ACTIVIDAD - 1 - i)),
    );
    return { alcance: quien.alcance, seleccion, orden, dia, meses, metas, al, posicion };
  }

  /** The rows alone, of this territory. Who may see them, and how much of each, is asked by whoever calls. */
  async filas(
    alcance: Alcance,
    cuales: CualesRaices,
  ): Promise<{ readonly hoy: string; readonly filas: readonly Fila[] }> {
    const dia = await this.dia(this.reloj.ahora());
    const filas = await this.memoria.leer(alcance, { ...dia, diaDe: this.diaDe }, cuales);
    return { hoy: dia.hoy, filas };
  }

  posicion(quien: Identidad): Promise<string> {
    exigirQueMire(quien);
    return this.store.posicion();
  }

  private readonly diaDe = (instante: number): string =>
    this.calendario.fecha(instante, ZONA_NACIONAL);

  private async dia(al: number): Promise<Omit<DiaDelTablero, 'diaDe'>> {
    const hoy = this.diaDe(al);
    const [silencio, publicar] = await Promise.all([
      this.ajustes.mesesDeSilencio(),
      this.ajustes.mesesSinPublicar(),
    ]);
    return {
      hoy,
      calladosDesde: mesesAntes(hoy, silencio),
      publicadoDesde: mesesAntes(hoy, publicar),
      pasosDeHijos: this.ajustes.pasosDeHijos(),
    };
  }
}

/** Who looks at many governments: the POC and those who govern the installation, the Grupo Núcleo, and each gremio at its own. */
export function exigirQueMire(quien: Identidad): void {
  if (tieneRolNacional(quien, 'poc', 'administrador', 'grupoNucleo') || tieneRol(quien, 'gremio'))
    return;
  throw new Problema('SIN_PERMISO');
}
