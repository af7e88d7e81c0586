import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../engine/puertos/reloj.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { ParametroStore, type FilaParametro } from '../modules/parametros/parametro-store.js';
import { PARAMETROS_DE_SEGUIMIENTO as P } from '../modules/parametros/parametros-de-seguimiento.js';
import { CadenciaDePartes, type RitmoDePartes } from '../modules/seguimiento/puertos.js';

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
    return valor(P.mesesEntrePartes, await this.enVigor(titularId));
  }

  override async de(titularId: string): Promise<RitmoDePartes> {
    const filas = await this.enVigor(titularId);
    return {
      meses: valor(P.mesesEntrePartes, filas),
      diasAntes: valor(P.diasAntesDelParte, filas),
      diasEntreRecordatorios: valor(P.diasEntreRecordatorios, filas),
    };
  }

  /** First those of the titular. */
  private async enVigor(titularId: string | null): Promise<readonly FilaParametro[]> {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const propios = titularId === null ? [] : await this.parametros.enVigor(titularId, hoy);
    return [...propios, ...(await this.parametros.enVigor(null, hoy))];
  }
}

function valor(
  { nombre, porDefecto }: { readonly nombre: string; readonly porDefecto: number },
  filas: readonly FilaParametro[],
): number {
  const fila = filas.find((f) => f.nombre === nombre);
  return typeof fila?.valor === 'number' ? fila.valor : porDefecto;
}
