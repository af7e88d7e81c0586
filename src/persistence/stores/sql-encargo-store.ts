import type { Rol } from '../../../machines/contrato.js';
import { type Candidato, type Encargo, EncargoStore } from '../../modules/bandeja/encargo-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { Redaccion } from '../redaccion.js';

export class SqlEncargoStore extends EncargoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async candidatos(
    titular: { readonly id: string; readonly gremio: string | null },
    roles: readonly Rol[],
    hoy: string,
  ): Promise<readonly Candidato[]> {
    const r = new Redaccion(this.base);
    const dia = r.v(hoy);
    const filas = await r.filas(
      `select c.id as cuenta_id, p.id as persona_id, p.nombre, p.clave_busqueda, d.rol, s.hasta as ausente_hasta,
          (select q.nombre from persona q where q.id = s.sustituto_id) as sustituto
         from designacion d join cuenta c on c.persona_id = d.persona_id and c.activa and c.clave is not null
         join persona p on p.id = d.persona_id
         left join sustitucion s on s.persona_id = p.id and s.retirada_en is null
           and s.desde <= ${dia} and s.hasta >= ${dia}
        where ${r.en('d.rol', roles)} and d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})
          and (d.titular_id = ${r.v(titular.id)}
            or (d.titular_id is null and (d.gremio is null or d.gremio = ${r.v(titular.gremio ?? '')})))
        order by p.clave_busqueda, c.id, d.rol`,
    );
    const porCuenta = new Map<string, Candidato>();
    for (const f of filas) {
      const cuentaId = f['cuenta_id'] as string;
      const antes = porCuenta.get(cuentaId);
      const rol = f['rol'] as Rol;
      porCuenta.set(cuentaId, {
        cuentaId,
        personaId: f['persona_id'] as string,
        nombre: f['nombre'] as string,
        roles: [...new Set([...(antes?.roles ?? []), rol])],
        ausencia:
          f['ausente_hasta'] == null
            ? null
            : { hasta: f['ausente_hasta'] as string, sustituto: f['sustituto'] as string },
      });
    }
    return [...porCuenta.values()];
  }

  override async poner(e: Encargo, siDe: readonly string[]): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: this.base.motor === 'sqlite' ? PONER_SQLITE : PONER_POSTGRES,
      params: [
        e.procesoId,
        e.evento,
        e.tareaDesde,
        e.cuentaId,
        e.puestoPor,
        e.puestoEn,
        e.motivo,
        JSON.stringify(siDe),
      ],
    });
    return (filas ?? []).length > 0;
  }

  override async quitar(procesoId: string, evento: string, cuentaId: string): Promise<void> {
    await this.base.escribir({ consulta: QUITAR, params: [procesoId, evento, cuentaId] });
  }
}

const poner = (lista: string): string =>
  `insert into encargo (proceso_id, evento, tarea_desde, cuenta_id, puesto_por, puesto_en, motivo)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (proceso_id, evento) do update set tarea_desde = excluded.tarea_desde,
      cuenta_id = excluded.cuenta_id, puesto_por = excluded.puesto_por, puesto_en = excluded.puesto_en,
      motivo = excluded.motivo
    where encargo.tarea_desde <> excluded.tarea_desde or encargo.cuenta_id in (${lista})
    returning cuenta_id`;
const PONER_SQLITE: Consulta = {
  nombre: 'encargo_poner',
  sql: poner('select value from json_each($8)'),
};
const PONER_POSTGRES: Consulta = {
  nombre: 'encargo_poner',
  sql: poner('select json_array_elements_text($8::json)'),
};
const QUITAR: Consulta = {
  nombre: 'encargo_quitar',
  sql: 'delete from encargo where proceso_id = $1 and evento = $2 and cuenta_id = $3',
};
