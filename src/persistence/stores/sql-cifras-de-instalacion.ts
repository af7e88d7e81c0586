import type { Reloj } from '../../engine/puertos/reloj.js';
import { CifrasDeInstalacion, type Cifras } from '../../platform/cifras-de-instalacion.js';
import type { Base } from '../base.js';

const GRACIA_MS = 60_000;

/** Each is counted along an index that holds only what it counts. */
export class SqlCifrasDeInstalacion extends CifrasDeInstalacion {
  constructor(
    private readonly base: Base,
    private readonly reloj: Reloj,
  ) {
    super();
  }

  override async leer(): Promise<Cifras> {
    const ahora = this.reloj.ahora();
    const f = await this.base.fila(
      {
        nombre: 'cifras_de_instalacion',
        sql: `select
          (select count(*) from plazo where estado = 'armado' and proximo_en < $1) as plazos,
          (select count(*) from salida where estado = 'pendiente') + (select count(*) from salida_nueva) as pendientes,
          (select count(*) from salida where estado = 'fallida') as fallidas,
          (select min(proximo_en) from salida where estado = 'pendiente') as primera,
          (select count(*) from incidente where resuelto_en is null) as incidentes`,
      },
      [ahora - GRACIA_MS],
    );
    const primera = f?.['primera'] === null ? ahora : Number(f?.['primera']);
    return {
      plazosAtrasados: Number(f?.['plazos']),
      salidasPendientes: Number(f?.['pendientes']),
      salidasFallidas: Number(f?.['fallidas']),
      esperaDeSalidas: Math.max(0, Math.round((ahora - primera) / 1000)),
      incidentesAbiertos: Number(f?.['incidentes']),
    };
  }
}
