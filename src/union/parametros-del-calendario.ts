import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../engine/puertos/reloj.js';
import {
  PARAMETROS_POR_DEFECTO,
  type ParametrosDeCalendario,
} from '../modules/calendario/calendario.js';
import { LectorDeParametrosDeCalendario } from '../modules/calendario/lector-de-parametros.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { ParametroStore } from '../modules/parametros/parametro-store.js';
import { SUSPENSION_RECUPERABLE_ES_HABIL } from '../modules/parametros/parametros.service.js';

/** The calendar's own parameters, from the table of parameters. */
@Injectable()
export class ParametrosDelCalendario extends LectorDeParametrosDeCalendario {
  constructor(
    @Inject(ParametroStore) private readonly parametros: ParametroStore,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    super();
  }

  override async leer(): Promise<ParametrosDeCalendario> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const filas = await this.parametros.enVigor(null, hoy);
    const valor = filas.find((f) => f.nombre === SUSPENSION_RECUPERABLE_ES_HABIL)?.valor;
    return {
      suspensionRecuperableEsHabil:
        typeof valor === 'boolean' ? valor : PARAMETROS_POR_DEFECTO.suspensionRecuperableEsHabil,
    };
  }
}
