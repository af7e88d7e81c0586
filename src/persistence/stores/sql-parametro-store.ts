import { IsNull } from 'typeorm';
import type { Fecha, Json } from '../../../machines/contrato.js';
import { type FilaParametro, ParametroStore } from '../../modules/parametros/parametro-store.js';
import type { Base } from '../base.js';
import { ParametroEntity } from '../entities/administracion.js';
import { esRepetido } from '../repetido.js';

export class SqlParametroStore extends ParametroStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async enVigor(
    titularId: string | null,
    fecha: Fecha,
  ): Promise<readonly FilaParametro[]> {
    const filas = await this.base.leer((em) =>
      em.find(ParametroEntity, {
        where: { titularId: titularId ?? IsNull() },
        order: { nombre: 'asc', version: 'asc' },
      }),
    );
    // Of those that began, the last version of each name.
    const vigentes = new Map<string, FilaParametro>();
    for (const fila of filas) if (fila.desde <= fecha) vigentes.set(fila.nombre, leer(fila));
    return [...vigentes.values()];
  }

  override async historia(
    nombre: string,
    titularId: string | null,
  ): Promise<readonly FilaParametro[]> {
    const filas = await this.base.leer((em) =>
      em.find(ParametroEntity, {
        where: { nombre, titularId: titularId ?? IsNull() },
        order: { version: 'desc' },
      }),
    );
    return filas.map(leer);
  }

  override async fijar(fila: Omit<FilaParametro, 'version'>): Promise<FilaParametro> {
    for (let intento = 1; ; intento += 1) {
      try {
        return await this.base.enTransaccion(async (em) => {
          const ultima = await em.findOne(ParametroEntity, {
            where: { nombre: fila.nombre, titularId: fila.titularId ?? IsNull() },
            order: { version: 'desc' },
          });
          const nueva = { ...fila, version: (ultima?.version ?? 0) + 1 };
          await em.insert(ParametroEntity, { ...nueva, valor: JSON.stringify(nueva.valor) });
          return nueva;
        });
      } catch (error) {
        // Two at once took the same number: the second takes the next.
        if (intento >= 5 || !esRepetido(error, 'parametro', 'version')) throw error;
      }
    }
  }
}

const leer = ({ valor, ...resto }: ParametroEntity): FilaParametro => ({
  ...resto,
  valor: JSON.parse(valor) as Json,
});
