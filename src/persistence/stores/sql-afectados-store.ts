import type { Json, JsonObjeto } from '../../../machines/contrato.js';
import { type Afectado, AfectadosStore } from '../../modules/parametros/afectados-store.js';
import type { FilaParametro } from '../../modules/parametros/parametro-store.js';
import type { Base } from '../base.js';
import { ParametroEntity } from '../entities/administracion.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlAfectadosStore extends AfectadosStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async pasosAbiertos(
    procedimiento: string,
    paso: number,
    titularId: string | null,
  ): Promise<readonly Afectado[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select s.proceso_id, s.raiz_id, p.procedimiento, s.desde, t.id as titular_id, t.nombre as titular
         from paso s join proceso p on p.id = s.proceso_id join titular t on t.id = s.titular_id
        where ${y(
          `s.numero = ${r.v(paso)}`,
          `s.estado in ('disponible','enCurso','observado')`,
          `p.procedimiento = ${r.v(procedimiento)}`,
          `p.situacion = 'activo'`,
          's.desde is not null',
          ...(titularId === null ? [] : [`s.titular_id = ${r.v(titularId)}`]),
        )} order by t.clave_busqueda, s.proceso_id`,
    );
    return filas.map((f) => leer(f, ultimoDia(f['desde'] as string)));
  }

  override async plazosArmados(
    procedimiento: string,
    plazo: string,
    titularId: string | null,
  ): Promise<readonly Afectado[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select z.proceso_id, z.raiz_id, p.procedimiento, z.vence_fecha, z.computo, t.id as titular_id,
              t.nombre as titular
         from plazo z join proceso p on p.id = z.proceso_id join titular t on t.id = p.titular_id
        where ${y(
          `z.estado = 'armado'`,
          `z.nombre = ${r.v(plazo)}`,
          `p.procedimiento = ${r.v(procedimiento)}`,
          ...(titularId === null ? [] : [`p.titular_id = ${r.v(titularId)}`]),
        )} order by t.clave_busqueda, z.id`,
    );
    return filas.map((f) => {
      const { desde } = JSON.parse(f['computo'] as string) as JsonObjeto;
      return leer(f, typeof desde === 'string' ? desde : (f['vence_fecha'] as string));
    });
  }

  override async filasDe(nombre: string): Promise<readonly FilaParametro[]> {
    const filas = await this.base.leer((em) =>
      em.find(ParametroEntity, { where: { nombre }, order: { version: 'asc' } }),
    );
    return filas.map(({ valor, ...resto }) => ({ ...resto, valor: JSON.parse(valor) as Json }));
  }

  override async nombresDeCuentas(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select c.id, n.nombre from cuenta c join persona n on n.id = c.persona_id where ${r.en('c.id', ids)}`,
    );
    return new Map(filas.map((f) => [f['id'] as string, f['nombre'] as string]));
  }
}

const leer = (f: Columnas, desde: string): Afectado => ({
  procesoId: f['proceso_id'] as string,
  raizId: f['raiz_id'] as string,
  procedimiento: f['procedimiento'] as string,
  titular: { id: f['titular_id'] as string, nombre: f['titular'] as string },
  desde,
  vence: typeof f['vence_fecha'] === 'string' ? f['vence_fecha'] : null,
});

/** A step that opened some day of a month or a year is reckoned from the last of them, as targets are. */
function ultimoDia(fecha: string): string {
  const [anio, mes, dia] = fecha.split('-').map(Number);
  if (dia !== undefined) return fecha;
  return new Date(Date.UTC(anio!, mes ?? 12, 0)).toISOString().slice(0, 10);
}
