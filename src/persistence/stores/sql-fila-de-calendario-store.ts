import type { Ambito, FilaDeCalendario } from '../../modules/calendario/calendario.js';
import { FilaDeCalendarioStore } from '../../modules/calendario/fila-de-calendario-store.js';
import type { Base } from '../base.js';
import { FeriadoEntity } from '../entities/administracion.js';

export class SqlFilaDeCalendarioStore extends FilaDeCalendarioStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async todas(): Promise<readonly FilaDeCalendario[]> {
    const filas = await this.base.leer((em) =>
      em.find(FeriadoEntity, { order: { fecha: 'asc', id: 'asc' } }),
    );
    return filas.map(({ ambito, codigo, guardadoPor: _, guardadoEn: __, ...resto }) => ({
      ...resto,
      ambito: (ambito === 'nacional' ? { tipo: ambito } : { tipo: ambito, codigo }) as Ambito,
    })) as unknown as readonly FilaDeCalendario[];
  }

  override async guardar(
    filas: readonly FilaDeCalendario[],
    cuentaId: string | null,
    en: number,
  ): Promise<void> {
    if (filas.length === 0) return;
    const entidades = filas.map(({ ambito, ...resto }) => ({
      ...resto,
      ambito: ambito.tipo,
      codigo: ambito.tipo === 'nacional' ? null : ambito.codigo,
      guardadoPor: cuentaId,
      guardadoEn: en,
    }));
    await this.base.enTransaccion((em) => em.upsert(FeriadoEntity, entidades, ['id']));
  }

  override async borrar(id: string): Promise<void> {
    await this.base.enTransaccion((em) => em.delete(FeriadoEntity, { id }));
  }
}
