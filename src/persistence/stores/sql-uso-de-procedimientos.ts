import type { SituacionDeProceso } from '../../engine/puertos/filas.js';
import { UsoDeProcedimientos } from '../../modules/procedimientos/uso-de-procedimientos.js';
import type { Base } from '../base.js';

export class SqlUsoDeProcedimientos extends UsoDeProcedimientos {
  constructor(private readonly base: Base) {
    super();
  }

  override async contar() {
    const filas = await this.base.filas(
      {
        nombre: 'uso_de_procedimientos',
        sql: 'select procedimiento, situacion, count(*) as n from proceso group by procedimiento, situacion',
      },
      [],
    );
    return filas.map((f) => ({
      procedimiento: f['procedimiento'] as string,
      situacion: f['situacion'] as SituacionDeProceso,
      n: Number(f['n']),
    }));
  }
}
