import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from './engine/puertos/reloj.js';
import { fechaDeInstante } from './modules/calendario/zona.js';
import { ParametroStore } from './modules/parametros/parametro-store.js';
import { PARAMETROS_DE_SEGUIMIENTO as P } from './modules/parametros/parametros-de-seguimiento.js';
import { CadenciaDePartes } from './modules/seguimiento/puertos.js';

/** What the following of a process asks of the parameters: the titular's own value, or the general one. */
@Injectable()
export class ParametrosDelSeguimiento extends CadenciaDePartes {
  constructor(
    @Inject(ParametroStore) private readonly parametros: ParametroStore,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    super();
  }

  override async meses(titularId: string | null): Promise<number> {
    const { nombre, porDefecto } = P.mesesEntrePartes;
    const hoy = fechaDeInstante(this.reloj.ahora(), 'America/Guayaquil');
    const propios = titularId === null ? [] : await this.parametros.enVigor(titularId, hoy);
    const fila =
      propios.find((f) => f.nombre === nombre) ??
      (await this.parametros.enVigor(null, hoy)).find((f) => f.nombre === nombre);
    return typeof fila?.valor === 'number' ? fila.valor : porDefecto;
  }
}
