import {
  type Entrega,
  type Suscripcion,
  SuscripcionStore,
} from '../../modules/webhooks/suscripcion-store.js';
import type { Base } from '../base.js';
import { EntregaEntity, SuscripcionEntity } from '../entities/administracion.js';

export class SqlSuscripcionStore extends SuscripcionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(suscripcion: Suscripcion): Promise<void> {
    const entidad = { ...suscripcion, tipos: [...suscripcion.tipos] };
    await this.base.enTransaccion((em) => em.insert(SuscripcionEntity, entidad));
  }

  override async activas(): Promise<readonly Suscripcion[]> {
    return this.base.leer((em) =>
      em.find(SuscripcionEntity, {
        where: { activa: true },
        order: { creadaEn: 'asc', id: 'asc' },
      }),
    );
  }

  override async todas(): Promise<readonly Suscripcion[]> {
    return this.base.leer((em) =>
      em.find(SuscripcionEntity, { order: { creadaEn: 'asc', id: 'asc' } }),
    );
  }

  override async find(id: string): Promise<Suscripcion | null> {
    return this.base.leer((em) => em.findOneBy(SuscripcionEntity, { id }));
  }

  override async cambiarActiva(id: string, activa: boolean): Promise<void> {
    await this.base.enTransaccion((em) => em.update(SuscripcionEntity, { id }, { activa }));
  }

  override async borrar(id: string): Promise<void> {
    await this.base.enTransaccion((em) => em.delete(SuscripcionEntity, { id }));
  }

  override async entregadasA(salidaId: string): Promise<readonly string[]> {
    const filas = await this.base.leer((em) =>
      em.findBy(EntregaEntity, { salidaId, resultado: 'entregada' }),
    );
    return [...new Set(filas.map((f) => f.suscripcionId))];
  }

  override async anotar(entrega: Entrega): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'entrega_anotar',
        // The subscription may have been removed while its message was on its way.
        sql: `insert into entrega (suscripcion_id, salida_id, resultado, detalle, en)
          select id, $2, $3, $4, $5 from suscripcion where id = $1`,
      },
      params: [
        entrega.suscripcionId,
        entrega.salidaId,
        entrega.resultado,
        entrega.detalle,
        entrega.en,
      ],
    });
  }

  override async entregas(suscripcionId: string, limite: number): Promise<readonly Entrega[]> {
    const filas = await this.base.leer((em) =>
      em.find(EntregaEntity, { where: { suscripcionId }, order: { id: 'desc' }, take: limite }),
    );
    return filas.map(({ id: _, ...entrega }) => entrega);
  }
}
