import {
  type Acuse,
  type HechoDelPeriodo,
  type Parte,
  type ParteNuevo,
  type PartePendiente,
  ParteStore,
  type PorInformar,
  type ResumenDeParte,
} from '../../modules/seguimiento/parte-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, numeroONulo } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { deHecha, leerHecha, personaDe } from './quien-lo-hizo.js';

export class SqlParteStore extends ParteStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(p: ParteNuevo): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: CREAR,
      params: [
        p.id,
        p.titularId,
        p.raizId,
        p.desde,
        p.hasta,
        p.logros,
        p.dificultades,
        p.proximos,
        p.pedidos,
        JSON.stringify(p.resumen),
        ...deHecha(p.enviado),
      ],
    });
    return filas.length > 0;
  }

  override async find(alcance: Alcance, id: string): Promise<Parte | null> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${SELECCION} where ${y(`a.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return (await this.conAcuses(filas))[0] ?? null;
  }

  override async listar(alcance: Alcance, raizId: string, corte: Corte): Promise<Pagina<Parte>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), `a.raiz_id = ${r.v(raizId)}`];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(a.hasta, a.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by a.hasta desc, a.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(
      filas,
      corte,
      (fila) => fila,
      (f) => [f['hasta'] as string, f['id'] as string],
    );
    return { ...pagina, elementos: await this.conAcuses(pagina.elementos) };
  }

  override async ultimo(raizId: string): Promise<string | null> {
    const fila = await this.base.fila(ULTIMO, [raizId]);
    return (fila?.['hasta'] as string | null | undefined) ?? null;
  }

  override async abiertaEn(raizId: string): Promise<number> {
    const fila = await this.base.fila(ABIERTA_EN, [raizId]);
    return Number(fila?.['abierta_en']);
  }

  override async acusar(parteId: string, a: Acuse): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: ACUSAR,
      params: [parteId, a.hecha.como, a.hecha.cuentaId, a.hecha.en, a.comentario],
    });
    return filas.length > 0;
  }

  override async hechosEntre(
    raizId: string,
    desde: number,
    hasta: number,
    limite: number,
  ): Promise<readonly HechoDelPeriodo[]> {
    const filas = await this.base.filas(HECHOS_ENTRE, [raizId, desde, hasta, limite]);
    return filas.map((f) => ({
      procedimiento: f['procedimiento'] as string,
      evento: f['evento'] as string,
      paso: numeroONulo(f['paso']),
      ocurridoEn: f['ocurrido_en'] as string | null,
      registradoEn: Number(f['registrado_en']),
    }));
  }

  override async pendientes(
    alcance: Alcance,
    antesDe: string,
    antesDeMs: number,
    corte: Corte,
  ): Promise<Pagina<PartePendiente>> {
    const r = new Redaccion(this.base);
    const ultimo = '(select max(u.hasta) from parte_de_avance u where u.raiz_id = x.id)';
    const partes = [
      r.territorio(alcance),
      `x.situacion = 'activo'`,
      'x.marca_clase is null',
      `x.nombre in ('implementacion', 'plan')`,
      `x.abierta_en < ${r.v(antesDeMs)}`,
      `coalesce(${ultimo}, '') < ${r.v(antesDe)}`,
    ];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(t.clave_busqueda, x.id) > (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `select x.id, x.abierta_en, t.id as titular_id, t.nombre as titular_nombre, t.clave_busqueda, ${ultimo} as ultimo
         from raiz x join titular t on t.id = x.titular_id
        where ${y(...partes)} order by t.clave_busqueda, x.id limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(
      filas,
      corte,
      (f) => ({
        titularId: f['titular_id'] as string,
        titularNombre: f['titular_nombre'] as string,
        raizId: f['id'] as string,
        ultimo: f['ultimo'] as string | null,
        abiertaEn: Number(f['abierta_en']),
      }),
      (f) => [f['clave_busqueda'] as string, f['id'] as string],
    );
  }

  override async porInformar(despuesDe: string, limite: number): Promise<readonly PorInformar[]> {
    const filas = await this.base.filas(POR_INFORMAR, [despuesDe, limite]);
    return filas.map((f) => ({
      titularId: f['titular_id'] as string,
      raizId: f['id'] as string,
      ultimo: f['ultimo'] as string | null,
      abiertaEn: Number(f['abierta_en']),
    }));
  }

  private async conAcuses(filas: readonly Columnas[]): Promise<Parte[]> {
    if (filas.length === 0) return [];
    const r = new Redaccion(this.base);
    const acuses = await r.filas(
      `select h.*, p.nombre from acuse_de_parte h ${personaDe('h.hecha_por')}
        where ${r.en(
          'h.parte_id',
          filas.map((f) => f['id'] as string),
        )} order by h.hecha_en, h.hecha_como`,
    );
    return filas.map((f) => ({
      id: f['id'] as string,
      titularId: f['titular_id'] as string,
      raizId: f['raiz_id'] as string,
      desde: f['desde'] as string,
      hasta: f['hasta'] as string,
      logros: f['logros'] as string,
      dificultades: f['dificultades'] as string | null,
      proximos: f['proximos'] as string | null,
      pedidos: f['pedidos'] as string | null,
      resumen: JSON.parse(f['resumen'] as string) as ResumenDeParte,
      enviado: leerHecha(f),
      acuses: acuses
        .filter((h) => h['parte_id'] === f['id'])
        .map((h) => ({ comentario: h['comentario'] as string | null, hecha: leerHecha(h) })),
    }));
  }
}

const SELECCION = `select a.*, p.nombre from parte_de_avance a join titular t on t.id = a.titular_id
  ${personaDe('a.hecha_por')}`;

const CREAR: Consulta = {
  nombre: 'parte_crear',
  sql: `insert into parte_de_avance (id, titular_id, raiz_id, desde, hasta, logros, dificultades, proximos, pedidos,
      resumen, hecha_por, hecha_como, hecha_en) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
    on conflict do nothing returning id`,
};
const ULTIMO: Consulta = {
  nombre: 'parte_ultimo',
  sql: 'select max(hasta) as hasta from parte_de_avance where raiz_id = $1',
};
const ABIERTA_EN: Consulta = {
  nombre: 'parte_abierta_en',
  sql: 'select abierta_en from raiz where id = $1',
};
const POR_INFORMAR: Consulta = {
  nombre: 'parte_por_informar',
  sql: `select x.id, x.titular_id, x.abierta_en,
      (select max(u.hasta) from parte_de_avance u where u.raiz_id = x.id) as ultimo
     from raiz x join titular t on t.id = x.titular_id
    where x.id > $1 and x.situacion = 'activo' and x.marca_clase is null and t.clase <> 'nacional'
      and x.nombre in ('implementacion', 'plan')
    order by x.id limit $2`,
};
const ACUSAR: Consulta = {
  nombre: 'parte_acusar',
  sql: `insert into acuse_de_parte (parte_id, hecha_como, hecha_por, hecha_en, comentario)
    values ($1,$2,$3,$4,$5) on conflict do nothing returning parte_id`,
};
const HECHOS_ENTRE: Consulta = {
  nombre: 'parte_hechos',
  sql: `select b.evento, b.paso, b.ocurrido_en, b.registrado_en, p.procedimiento
      from bitacora b join proceso p on p.id = b.proceso_id
     where b.raiz_id = $1 and b.registrado_por is not null and b.registrado_en >= $2 and b.registrado_en < $3
     order by b.secuencia limit $4`,
};
