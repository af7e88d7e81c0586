import type { Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import {
  type CuentaEnLista,
  type FiltroDeCuentas,
  ListaDeCuentas,
} from '../../modules/sesion/lista-de-cuentas.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';

interface Cuando {
  readonly ahora: Instante;
  readonly hoy: string;
}
type Cargos = CuentaEnLista['cargos'];

export class SqlListaDeCuentas extends ListaDeCuentas {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    filtro: FiltroDeCuentas,
    corte: Corte,
    cuando: Cuando,
  ): Promise<Pagina<CuentaEnLista>> {
    const r = new Redaccion(this.base);
    const columnas = columnasDe(r, cuando.ahora);
    const partes = [
      ...(filtro.q === undefined
        ? []
        : [o(r.busca('p.clave_busqueda', filtro.q), comienza(r, 'c.correo', filtro.q))]),
      ...(filtro.estado === undefined ? [] : [CONDICION[filtro.estado]]),
    ];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(p.clave_busqueda, c.id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${columnas} where ${y(...partes)} order by p.clave_busqueda, c.id limit ${r.v(corte.limite + 1)}`,
    );
    const cargos = await this.cargosDe(filas, cuando.hoy);
    return paginar(
      filas,
      corte,
      (f) => leer(f, cargos),
      (f) => [f['clave_busqueda'] as string, f['id'] as string],
    );
  }

  override async find(id: string, cuando: Cuando): Promise<CuentaEnLista | null> {
    const r = new Redaccion(this.base);
    const columnas = columnasDe(r, cuando.ahora);
    const filas = await r.filas(`${columnas} where c.id = ${r.v(id)}`);
    const [fila] = filas;
    if (fila === undefined) return null;
    return leer(fila, await this.cargosDe(filas, cuando.hoy));
  }

  private async cargosDe(
    filas: readonly Columnas[],
    hoy: string,
  ): Promise<ReadonlyMap<string, Cargos>> {
    const r = new Redaccion(this.base);
    const personas = filas.map((f) => f['persona_id'] as string);
    const dia = r.v(hoy);
    const cargos = await r.filas(
      `select d.persona_id, d.rol, t.nombre as titular_nombre from designacion d
         left join titular t on t.id = d.titular_id
        where ${y(r.en('d.persona_id', personas), `d.desde <= ${dia}`, `(d.hasta is null or d.hasta >= ${dia})`)}
        order by d.desde, d.id`,
    );
    const porPersona = new Map<string, Cargos[number][]>();
    for (const c of cargos) {
      const suyos = porPersona.get(c['persona_id'] as string) ?? [];
      suyos.push({ rol: c['rol'] as Rol, titularNombre: c['titular_nombre'] as string | null });
      porPersona.set(c['persona_id'] as string, suyos);
    }
    return porPersona;
  }
}

const comienza = (r: Redaccion, columna: string, q: string): string =>
  `${columna} like ${r.v(`${q.replace(/[\\%_]/g, '\\$&')}%`)} escape '\\'`;

const FACTOR =
  'exists (select 1 from segundo_factor f where f.cuenta_id = c.id and f.confirmado_en is not null)';
const VINCULO = 'exists (select 1 from vinculo v where v.cuenta_id = c.id)';
const CONDICION: { readonly [e in NonNullable<FiltroDeCuentas['estado']>]: string } = {
  activas: 'c.activa',
  apagadas: 'not c.activa',
  sinActivar: `c.clave is null and not ${VINCULO}`,
  sinFactor: `c.activa and not ${FACTOR}`,
};

function columnasDe(r: Redaccion, ahora: Instante): string {
  const vivas = `from sesion s where s.cuenta_id = c.id and s.vence_en > ${r.v(ahora)}`;
  return `select c.id, c.persona_id, c.correo, c.activa, c.creada_en, p.nombre, p.clave_busqueda,
      case when c.clave is null then 0 else 1 end as con_clave,
      case when ${FACTOR} then 1 else 0 end as segundo_factor,
      case when ${VINCULO} then 1 else 0 end as vinculada,
      (select count(*) ${vivas}) as sesiones, (select max(s.vista_en) ${vivas}) as vista_en
    from cuenta c join persona p on p.id = c.persona_id`;
}

const leer = (f: Columnas, cargos: ReadonlyMap<string, Cargos>): CuentaEnLista => ({
  id: f['id'] as string,
  personaId: f['persona_id'] as string,
  nombre: f['nombre'] as string,
  correo: f['correo'] as string,
  activa: cierto(f['activa']),
  conClave: Number(f['con_clave']) === 1,
  segundoFactor: Number(f['segundo_factor']) === 1,
  vinculada: Number(f['vinculada']) === 1,
  sesiones: Number(f['sesiones']),
  vistaEn: f['vista_en'] === null ? null : Number(f['vista_en']),
  creadaEn: Number(f['creada_en']),
  cargos: cargos.get(f['persona_id'] as string) ?? [],
});
