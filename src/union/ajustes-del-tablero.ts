import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import { Catalogo } from '../engine/puertos/catalogo.js';
import { pasosDeHijos } from '../engine/paso-del-recorrido.js';
import { fichaDe } from '../engine/procedimiento-seguro.js';
import { Reloj } from '../engine/puertos/reloj.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { ParametroStore } from '../modules/parametros/parametro-store.js';
import { PARAMETROS_DE_CANALES } from '../modules/parametros/parametros-de-canales.js';
import { PARAMETROS_DE_SEGUIMIENTO } from '../modules/parametros/parametros-de-seguimiento.js';
import { CON_FECHA_DEL_PLAN } from '../modules/tablero/fila.js';
import { AjustesDelTablero } from '../modules/tablero/puertos.js';
import type { PasosDeHijos } from '../modules/tablero/tablero-store.js';

/** The procedures whose steps the board shows, each with its own. */
const DEL_TABLERO = ['implementacion', 'plan'];

/** What the board asks of the table of parameters and of the procedures. */
@Injectable()
export class AjustesDelTableroNacional extends AjustesDelTablero {
  constructor(
    @Inject(ParametroStore) private readonly parametros: ParametroStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    super();
  }

  override mesesDeSilencio(): Promise<number> {
    return this.numero(PARAMETROS_DE_CANALES.mesesDeSilencio);
  }

  override mesesSinPublicar(): Promise<number> {
    return this.numero(PARAMETROS_DE_SEGUIMIENTO.mesesSinPublicar);
  }

  override async metas(): Promise<ReadonlyMap<number, number>> {
    const fijados = await this.enVigor();
    const metas = new Map<number, number>();
    for (const nombre of DEL_TABLERO) {
      const procedimiento = this.catalogo.findVigente(nombre);
      if (procedimiento === null) continue;
      for (const [paso, { parametro, dias }] of fichaDe(procedimiento).metas) {
        if (CON_FECHA_DEL_PLAN.has(paso)) continue;
        const fijado = fijados.get(parametro);
        metas.set(paso, typeof fijado === 'number' ? fijado : dias);
      }
    }
    return metas;
  }

  override pasosDeHijos(): PasosDeHijos {
    return pasosDeHijos(this.catalogo.todos());
  }

  private async numero(p: {
    readonly nombre: string;
    readonly porDefecto: number;
  }): Promise<number> {
    const valor = (await this.enVigor()).get(p.nombre);
    return typeof valor === 'number' ? valor : p.porDefecto;
  }

  private async enVigor(): Promise<ReadonlyMap<string, unknown>> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const filas = await this.parametros.enVigor(null, hoy);
    return new Map(filas.map((f) => [f.nombre, f.valor]));
  }
}
