import type { Rol } from '../../../machines/contrato.js';
import {
  type Canal,
  type Destinatario,
  type DestinatarioPosible,
  type Envio,
  EnvioStore,
  type EnvioVisto,
  type FiltroDeEnvios,
  type LineaPorNotificar,
} from '../../modules/canales/envio-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, numeroONulo, textoONulo } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';

export class SqlEnvioStore extends EnvioStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(e: Envio): Promise<boolean> {
    const [creadas = []] = await this.base.escribir(
      {
        consulta: CREAR,
        params: [
          e.id,
          e.titularId,
          e.raizId,
          e.secuencia,
          e.evento,
          e.asunto,
          e.claveBusqueda,
          e.canal,
          e.sistema,
          e.numero,
          e.fecha,
          e.documentoId,
          e.registradoPor,
          e.registradoEn,
        ],
      },
      ...e.destinatarios.map((d) => ({
        consulta: DESTINAR,
        params: [
          e.id,
          d.orden,
          d.nombre,
          d.cargo,
          d.direccion,
          d.designacionId,
          d.recibidoEl,
          d.constanciaId,
          d.anotadoPor,
          d.anotadoEn,
        ],
      })),
    );
    return creadas.length > 0;
  }

  override async find(alcance: Alcance, id: string): Promise<EnvioVisto | null> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${SELECCION} where ${y(`e.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return (await this.conDestinatarios(filas))[0] ?? null;
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeEnvios,
    corte: Corte,
  ): Promise<Pagina<EnvioVisto>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), r.busca('e.clave_busqueda', filtro.q)];
    if (filtro.titularId !== undefined) partes.push(`e.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.raizId !== undefined) partes.push(`e.raiz_id = ${r.v(filtro.raizId)}`);
    if (filtro.canal !== undefined) partes.push(`e.canal = ${r.v(filtro.canal)}`);
    if (filtro.sinRecepcion === true)
      partes.push(
        'e.anulado_en is null',
        'e.id in (select envio_id from envio_destinatario where recibido_el is null)',
      );
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(e.fecha, e.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by e.fecha desc, e.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const vistos = await this.conDestinatarios(filas.slice(0, corte.limite));
    const { siguiente } = paginar(
      filas,
      corte,
      () => null,
      (f) => [f['fecha'] as string, f['id'] as string],
    );
    return { elementos: vistos, siguiente };
  }

  override async recibir(
    id: string,
    ordenes: readonly number[],
    recepcion: Parameters<EnvioStore['recibir']>[2],
  ): Promise<void> {
    await this.base.escribir(
      ...ordenes.map((orden) => ({
        consulta: RECIBIR,
        params: [
          recepcion.recibidoEl,
          recepcion.constanciaId,
          recepcion.por,
          recepcion.en,
          id,
          orden,
        ],
      })),
    );
  }

  override async anular(id: string, por: string, en: number, motivo: string): Promise<void> {
    await this.base.escribir({ consulta: ANULAR, params: [por, en, motivo, id] });
  }

  override async lineasPorNotificar(
    raizId: string,
    eventos: readonly string[],
  ): Promise<readonly LineaPorNotificar[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${LINEAS} where ${y(`b.raiz_id = ${r.v(raizId)}`, r.en('b.evento', eventos))}
        order by b.secuencia desc`,
    );
    const c = new Redaccion(this.base);
    const correcciones = await c.filas(
      `select linea from bitacora where ${y(`raiz_id = ${c.v(raizId)}`, `evento in ('deshacer','anularHecho')`)}`,
    );
    const retiradas = new Set(
      correcciones.map(
        (f) =>
          (JSON.parse(f['linea'] as string) as { correccion?: { secuencia?: number } }).correccion
            ?.secuencia,
      ),
    );
    return filas.map(leerLinea).filter((l) => !retiradas.has(l.secuencia));
  }

  override async findLinea(raizId: string, secuencia: number): Promise<LineaPorNotificar | null> {
    const f = await this.base.fila(UNA_LINEA, [raizId, secuencia]);
    return f ? leerLinea(f) : null;
  }

  override async raiz(
    raizId: string,
  ): Promise<{ readonly titularId: string; readonly procedimiento: string } | null> {
    const f = await this.base.fila(RAIZ, [raizId]);
    return f
      ? { titularId: f['titular_id'] as string, procedimiento: f['procedimiento'] as string }
      : null;
  }

  override async titular(
    alcance: Alcance,
    id: string,
  ): Promise<{
    readonly id: string;
    readonly nombre: string;
    readonly nombreOficial: string;
  } | null> {
    const r = new Redaccion(this.base);
    const [f] = await r.filas(
      `select t.id, t.nombre, t.nombre_oficial from titular t where ${y(`t.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return f
      ? {
          id: f['id'] as string,
          nombre: f['nombre'] as string,
          nombreOficial: f['nombre_oficial'] as string,
        }
      : null;
  }

  override async destinatarios(
    titularId: string,
    roles: readonly Rol[],
    hoy: string,
  ): Promise<readonly DestinatarioPosible[]> {
    const r = new Redaccion(this.base);
    const titular = r.v(titularId);
    const dia = r.v(hoy);
    const filas = await r.filas(
      `select d.id, d.rol, p.nombre, coalesce(d.correo_declarado, p.correo) as correo, d.correo_declarado, v.titulo, v.numero,
           (select c.id from cuenta c where c.persona_id = d.persona_id order by c.id limit 1) as cuenta_id
         from designacion d join persona p on p.id = d.persona_id join titular t on t.id = ${titular}
         left join documento x on x.id = d.documento_id
         left join documento_version v on v.documento_id = x.id and v.version = x.version
        where ${y(
          o(
            `d.titular_id = ${titular}`,
            y('d.titular_id is null', o('d.gremio is null', 'd.gremio = t.gremio')),
          ),
          r.en('d.rol', roles),
          `d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})`,
        )} order by d.rol, d.desde, d.id limit 60`,
    );
    return filas.map((f) => ({
      designacionId: f['id'] as string,
      cuentaId: textoONulo(f['cuenta_id']),
      nombre: f['nombre'] as string,
      rol: f['rol'] as Rol,
      correo: (f['correo'] ?? null) as string | null,
      declarado: f['correo_declarado'] != null,
      documento:
        f['titulo'] == null
          ? null
          : { titulo: f['titulo'] as string, numero: (f['numero'] ?? null) as string | null },
    }));
  }

  override async documentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<
    readonly { id: string; titulo: string; numero: string | null; fechaEmision: string | null }[]
  > {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select d.id, v.titulo, v.numero, v.fecha_emision from documento d
         join documento_version v on v.documento_id = d.id and v.version = d.version
        where ${y(r.en('d.id', ids), o('d.titular_id is null', `d.titular_id = ${r.v(titularId)}`))}
        order by d.id`,
    );
    return filas.map((f) => ({
      id: f['id'] as string,
      titulo: f['titulo'] as string,
      numero: (f['numero'] ?? null) as string | null,
      fechaEmision: (f['fecha_emision'] ?? null) as string | null,
    }));
  }

  private async conDestinatarios(filas: readonly Columnas[]): Promise<EnvioVisto[]> {
    if (filas.length === 0) return [];
    const r = new Redaccion(this.base);
    const todos = await r.filas(
      `select * from envio_destinatario where ${r.en(
        'envio_id',
        filas.map((f) => f['id'] as string),
      )} order by envio_id, orden`,
    );
    return filas.map((f) => ({
      ...leerEnvio(f),
      destinatarios: todos.filter((d) => d['envio_id'] === f['id']).map(leerDestinatario),
    }));
  }
}

const leerEnvio = (f: Columnas): Omit<EnvioVisto, 'destinatarios'> => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  titularNombre: f['titular_nombre'] as string,
  raizId: textoONulo(f['raiz_id']),
  secuencia: numeroONulo(f['secuencia']),
  evento: textoONulo(f['evento']),
  asunto: f['asunto'] as string,
  claveBusqueda: f['clave_busqueda'] as string,
  canal: f['canal'] as Canal,
  sistema: textoONulo(f['sistema']),
  numero: textoONulo(f['numero']),
  fecha: f['fecha'] as string,
  documentoId: textoONulo(f['documento_id']),
  registradoPor: f['registrado_por'] as string,
  registradoPorNombre: (f['registrado_por_nombre'] ?? '') as string,
  registradoEn: Number(f['registrado_en']),
  anuladoPor: textoONulo(f['anulado_por']),
  anuladoEn: numeroONulo(f['anulado_en']),
  motivo: textoONulo(f['motivo']),
});

const leerDestinatario = (f: Columnas): Destinatario => ({
  orden: Number(f['orden']),
  nombre: f['nombre'] as string,
  cargo: textoONulo(f['cargo']),
  direccion: textoONulo(f['direccion']),
  designacionId: textoONulo(f['designacion_id']),
  recibidoEl: textoONulo(f['recibido_el']),
  constanciaId: textoONulo(f['constancia_id']),
  anotadoPor: textoONulo(f['anotado_por']),
  anotadoEn: numeroONulo(f['anotado_en']),
});

const leerLinea = (f: Columnas): LineaPorNotificar => ({
  raizId: f['raiz_id'] as string,
  secuencia: Number(f['secuencia']),
  procesoId: f['proceso_id'] as string,
  evento: f['evento'] as string,
  linea: f['linea'] as string,
  hash: f['hash'] as string,
  envios: Number(f['envios']),
});

const SELECCION = `select e.*, t.nombre as titular_nombre, p.nombre as registrado_por_nombre
  from envio e join titular t on t.id = e.titular_id
  left join cuenta c on c.id = e.registrado_por left join persona p on p.id = c.persona_id`;
const LINEAS = `select b.raiz_id, b.secuencia, b.proceso_id, b.evento, b.linea, b.hash,
    (select count(*) from envio e where e.raiz_id = b.raiz_id and e.secuencia = b.secuencia and e.anulado_en is null) as envios
  from bitacora b`;
const UNA_LINEA: Consulta = {
  nombre: 'envio_linea',
  sql: `${LINEAS} where b.raiz_id = $1 and b.secuencia = $2`,
};
const RAIZ: Consulta = {
  nombre: 'envio_raiz',
  sql: 'select titular_id, procedimiento from raiz where id = $1',
};
const CREAR: Consulta = {
  nombre: 'envio_crear',
  sql: `insert into envio (id, titular_id, raiz_id, secuencia, evento, asunto, clave_busqueda, canal, sistema, numero,
      fecha, documento_id, registrado_por, registrado_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14) on conflict (id) do nothing returning id`,
};
const DESTINAR: Consulta = {
  nombre: 'envio_destinar',
  sql: `insert into envio_destinatario (envio_id, orden, nombre, cargo, direccion, designacion_id, recibido_el,
      constancia_id, anotado_por, anotado_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) on conflict (envio_id, orden) do nothing`,
};
const RECIBIR: Consulta = {
  nombre: 'envio_recibir',
  sql: `update envio_destinatario set recibido_el = $1, constancia_id = $2, anotado_por = $3, anotado_en = $4
    where envio_id = $5 and orden = $6`,
};
const ANULAR: Consulta = {
  nombre: 'envio_anular',
  sql: 'update envio set anulado_por = $1, anulado_en = $2, motivo = $3 where id = $4 and anulado_en is null',
};
