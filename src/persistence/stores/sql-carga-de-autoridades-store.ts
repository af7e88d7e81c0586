import type { Instante } from '../../engine/puertos/filas.js';
import {
  type Carga,
  CargaDeAutoridadesStore,
  type CargaNueva,
  ESTADOS_DE_FILA,
  type EstadoDeFila,
  type FilaDeCarga,
  type FilaVista,
  type ResultadoDeFila,
} from '../../modules/directorio/carga-de-autoridades-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlCargaDeAutoridadesStore extends CargaDeAutoridadesStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(c: CargaNueva): Promise<void> {
    const filas = c.filas.map((f) => ({
      numero: f.numero,
      titular: f.titularId,
      leida: JSON.stringify(f.leida),
      faltas: JSON.stringify(f.faltas),
      estado: f.estado,
    }));
    await this.base.escribir(
      {
        consulta: {
          nombre: 'crear_carga_de_autoridades',
          sql: `insert into carga_de_autoridades (id, nombre, sha256, original, documento_id, filas, creada_por, creada_en)
                values ($1,$2,$3,$4,$5,$6,$7,$8)`,
        },
        params: [
          c.id,
          c.nombre,
          c.sha256,
          Buffer.from(c.original),
          c.documentoId,
          c.filas.length,
          c.creadaPor,
          c.creadaEn,
        ],
      },
      {
        consulta: { nombre: '', sql: this.base.motor === 'sqlite' ? FILAS_SQLITE : FILAS_PG },
        params: [c.id, JSON.stringify(filas)],
      },
    );
  }

  override async find(id: string): Promise<Carga | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(`${CARGAS} where c.id = ${r.v(id)}`);
    if (!fila) return null;
    return (await this.conConteos([fila]))[0] ?? null;
  }

  override async listar(corte: Corte): Promise<Pagina<Carga>> {
    const r = new Redaccion(this.base);
    const partes: string[] = [];
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(c.creada_en, c.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${CARGAS} where ${y(...partes)} order by c.creada_en desc, c.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const cargas = await this.conConteos(filas.slice(0, corte.limite));
    return paginar(
      filas,
      corte,
      (f) => cargas.find((c) => c.id === f['id'])!,
      (f) => [Number(f['creada_en']), f['id'] as string],
    );
  }

  override async filas(
    id: string,
    filtro: { readonly estado?: EstadoDeFila },
    corte: Corte,
  ): Promise<Pagina<FilaVista>> {
    const r = new Redaccion(this.base);
    const partes = [`f.carga_id = ${r.v(id)}`];
    if (filtro.estado !== undefined) partes.push(`f.estado = ${r.v(filtro.estado)}`);
    const desde = leerCursor(corte.cursor, ['numero']);
    if (desde) partes.push(`f.numero > ${r.v(desde[0])}`);
    const filas = await r.filas(
      `select f.*, t.nombre as titular_nombre,
         (select p.nombre from designacion d join persona p on p.id = d.persona_id
           where d.titular_id = f.titular_id and d.rol = 'autoridad' and d.calidad = 'titular'
           order by d.desde desc, d.id desc limit 1) as autoridad_actual
       from fila_de_carga f left join titular t on t.id = f.titular_id
       where ${y(...partes)} order by f.numero limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(
      filas,
      corte,
      (f) => ({
        ...leerFila(f),
        titularNombre: (f['titular_nombre'] ?? null) as string | null,
        autoridadActual: (f['autoridad_actual'] ?? null) as string | null,
      }),
      (f) => [Number(f['numero'])],
    );
  }

  override async findFilas(
    id: string,
    numeros: readonly number[],
  ): Promise<readonly FilaDeCarga[]> {
    const r = new Redaccion(this.base);
    const pedidos = new Set(numeros);
    const filas = await r.filas(
      `select * from fila_de_carga where carga_id = ${r.v(id)} order by numero`,
    );
    return filas.filter((f) => pedidos.has(Number(f['numero']))).map(leerFila);
  }

  override async pendientes(id: string, cuantas: number): Promise<readonly FilaDeCarga[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select * from fila_de_carga where carga_id = ${r.v(id)} and estado = 'lista' order by numero limit ${r.v(cuantas)}`,
    );
    return filas.map(leerFila);
  }

  override async anotar(
    id: string,
    numero: number,
    estado: 'registrada' | 'fallida',
    resultado: ResultadoDeFila,
    en: Instante,
  ): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'anotar_fila_de_carga',
        sql: 'update fila_de_carga set estado = $3, resultado = $4, registrada_en = $5 where carga_id = $1 and numero = $2',
      },
      params: [id, numero, estado, JSON.stringify(resultado), en],
    });
  }

  override async original(id: string): Promise<Uint8Array | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(`select original from carga_de_autoridades where id = ${r.v(id)}`);
    return fila ? (fila['original'] as Uint8Array) : null;
  }

  private async conConteos(filas: readonly Columnas[]): Promise<Carga[]> {
    const r = new Redaccion(this.base);
    const conteos = await r.filas(
      `select carga_id, estado, count(*) as n from fila_de_carga where ${r.en(
        'carga_id',
        filas.map((f) => f['id'] as string),
      )} group by carga_id, estado`,
    );
    return filas.map((f) => {
      const de = (estado: EstadoDeFila): number =>
        Number(
          conteos.find((c) => c['carga_id'] === f['id'] && c['estado'] === estado)?.['n'] ?? 0,
        );
      return {
        id: f['id'] as string,
        nombre: f['nombre'] as string,
        sha256: f['sha256'] as string,
        documentoId: f['documento_id'] as string,
        filas: Number(f['filas']),
        creadaPor: f['creada_por'] as string,
        creadaPorNombre: (f['creada_por_nombre'] ?? '') as string,
        creadaEn: Number(f['creada_en']),
        conteos: Object.fromEntries(ESTADOS_DE_FILA.map((e) => [e, de(e)])) as Carga['conteos'],
      };
    });
  }
}

const leerFila = (f: Columnas): FilaDeCarga => ({
  numero: Number(f['numero']),
  titularId: (f['titular_id'] ?? null) as string | null,
  leida: JSON.parse(f['leida'] as string) as FilaDeCarga['leida'],
  faltas: JSON.parse(f['faltas'] as string) as FilaDeCarga['faltas'],
  estado: f['estado'] as EstadoDeFila,
  resultado:
    f['resultado'] == null ? null : (JSON.parse(f['resultado'] as string) as ResultadoDeFila),
});

// Without the bytes of the original: they are read only when asked for.
const CARGAS = `select c.id, c.nombre, c.sha256, c.documento_id, c.filas, c.creada_por, c.creada_en,
    p.nombre as creada_por_nombre from carga_de_autoridades c
  left join cuenta q on q.id = c.creada_por left join persona p on p.id = q.persona_id`;
const FILAS_SQLITE = `insert into fila_de_carga (carga_id, numero, titular_id, leida, faltas, estado)
  select $1, json_extract(value, '$.numero'), json_extract(value, '$.titular'), json_extract(value, '$.leida'),
    json_extract(value, '$.faltas'), json_extract(value, '$.estado') from json_each($2)`;
const FILAS_PG = `insert into fila_de_carga (carga_id, numero, titular_id, leida, faltas, estado)
  select $1, (x->>'numero')::integer, x->>'titular', x->>'leida', x->>'faltas', x->>'estado'
    from json_array_elements($2::json) x`;
