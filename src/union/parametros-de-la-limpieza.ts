import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import type { DiasQueSeGuarda } from '../engine/limpieza.js';
import { Reloj } from '../engine/puertos/reloj.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { ParametroStore } from '../modules/parametros/parametro-store.js';
import { PARAMETROS_DE_LIMPIEZA } from '../modules/parametros/parametros-de-limpieza.js';

/** For how long what served its purpose is kept: what the table of parameters says, or its default. */
@Injectable()
export class ParametrosDeLaLimpieza {
  constructor(
    @Inject(ParametroStore) private readonly parametros: ParametroStore,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async dias(): Promise<DiasQueSeGuarda> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const filas = await this.parametros.enVigor(null, hoy);
    const valor = ({ nombre, porDefecto }: { nombre: string; porDefecto: number }): number => {
      const fijado = filas.find((f) => f.nombre === nombre)?.valor;
      return typeof fijado === 'number' ? fijado : porDefecto;
    };
    return {
      claves: valor(PARAMETROS_DE_LIMPIEZA.claves),
      salidas: valor(PARAMETROS_DE_LIMPIEZA.salidas),
    };
  }
}
