import type { Rol } from '../../../machines/contrato.js';
import {
  type Carta,
  CartaStore,
  type EstadoDeCarta,
  ESTADOS_DE_CARTA,
  type FiltroDeCartas,
  type LectorDeCarta,
} from '../../modules/canales/carta-store.js';
import type { GrupoDeAvisos } from '../../modules/canales/grupos-de-avisos.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { leerSilencio } from './sql-preferencia-store.js';
import { o, Redaccion, y } from '../redaccion.js';
import { zonaDeCuenta } from './zona-de-cuenta.js';

export class SqlCartaStore extends CartaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async poner(cartas: readonly Carta[]): Promise<void> {
    if (cartas.length === 0) return;
    await this.base.escribir(...cartas.map(ponerCarta));
  }

  override async find(id: string): Promise<Carta | null> {
    const f = await this.base.fila(FIND, [id]);
    return f ? leerCarta(f) : null;
  }

  override async listar(filtro: FiltroDeCartas, corte: Corte): Promise<Pagina<Carta>> {
    const r = new Redaccion(this.base);
    const partes: string[] = [];
    if (filtro.estado !== undefined) partes.push(`estado = ${r.v(filtro.estado)}`);
    if (filtro.cuentaId !== undefined) partes.push(`cuenta_id = ${r.v(filtro.cuentaId)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(creada_en, id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select * from carta where ${y(...partes)}
        order by creada_en desc, id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerCarta, (f) => [Number(f['creada_en']), f['id'] as string]);
  }

  override async conteos(): Promise<{ readonly [e in EstadoDeCarta]: number }> {
    const filas = await this.base.filas(CONTEOS, []);
    const cuantas = new Map(filas.map((f) => [f['estado'] as string, Number(f['n'])]));
    return Object.fromEntries(ESTADOS_DE_CARTA.map((e) => [e, cuantas.get(e) ?? 0])) as {
      [e in EstadoDeCarta]: number;
    };
  }

  override async arrendar(
    ahora: number,
    n: number,
    arrendatario: string,
    hasta: number,
  ): Promise<readonly Carta[]> {
    const [filas = []] = await this.base.escribir({
      consulta: ARRENDAR,
      params: [ahora, n, arrendatario, hasta],
    });
    return filas.map(leerCarta).sort((a, b) => a.creadaEn - b.creadaEn);
  }

  override async enviada(id: string, en: number, olvidar: boolean): Promise<void> {
    await this.base.escribir({
      consulta: olvidar ? ENVIADA_Y_OLVIDADA : ENVIADA,
      params: [en, id],
    });
  }

  override async fallada(
    id: string,
    { error, proximoEn }: { readonly error: string; readonly proximoEn: number | null },
  ): Promise<void> {
    await this.base.escribir(
      proximoEn === null
        ? { consulta: RENDIDA, params: [error, id] }
        : { consulta: FALLADA, params: [error, proximoEn, id] },
    );
  }

  override async reintentar(id: string, ahora: number): Promise<boolean> {
    const [filas = []] = await this.base.escribir({ consulta: REINTENTAR, params: [ahora, id] });
    return filas.length > 0;
  }

  override async barrer(antesDe: number): Promise<number> {
    const [filas = []] = await this.base.escribir({ consulta: BARRER, params: [antesDe] });
    return filas.length;
  }

  override async lector(cuentaId: string, hoy: string): Promise<LectorDeCarta | null> {
    const f = await this.base.fila(LECTOR, [cuentaId, hoy]);
    return f ? leerLector(f) : null;
  }

  override async lectorAlMomento(
    cuentaId: string,
    grupo: GrupoDeAvisos,
    hoy: string,
  ): Promise<readonly LectorDeCarta[]> {
    const r = new Redaccion(this.base);
    const dia = r.v(hoy);
    const filas = await r.filas(
      `select ${lectorDe(dia)} from preferencia_de_avisos p join cuenta c on c.id = p.cuenta_id
        where ${y('c.activa', `c.id = ${r.v(cuentaId)}`, r.contiene('p.al_momento', grupo))}`,
    );
    return filas.map(leerLector);
  }

  override async administradores(hoy: string): Promise<readonly LectorDeCarta[]> {
    return (await this.base.filas(ADMINISTRADORES, [hoy])).map(leerLector);
  }

  override async lectoresAlMomento(
    titularId: string | null,
    roles: readonly Rol[],
    grupo: GrupoDeAvisos,
    hoy: string,
  ): Promise<readonly LectorDeCarta[]> {
    const r = new Redaccion(this.base);
    const dia = r.v(hoy);
    const cubre =
      titularId === null
        ? y('d.titular_id is null', 'd.gremio is null')
        : o(
            `d.titular_id = ${r.v(titularId)}`,
            y(
              'd.titular_id is null',
              o(
                'd.gremio is null',
                `d.gremio = (select t.gremio from titular t where t.id = ${r.v(titularId)})`,
              ),
            ),
          );
    const filas = await r.filas(
      `select ${lectorDe(dia)}
         from preferencia_de_avisos p join cuenta c on c.id = p.cuenta_id
        where ${y(
          'c.activa',
          r.contiene('p.al_momento', grupo),
          `exists (select 1 from designacion d where ${y(
            'd.persona_id = c.persona_id',
            r.en('d.rol', roles),
            `d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})`,
            cubre,
          )})`,
        )} order by c.id`,
    );
    return filas.map(leerLector);
  }
}

export const ponerCarta = (c: Carta): Sentencia => ({
  consulta: PONER,
  params: [
    c.id,
    c.clase,
    c.cuentaId,
    c.para,
    c.idioma,
    c.asunto,
    c.texto,
    c.html,
    c.sellada,
    c.baja,
    c.estado,
    c.proximoEn,
    c.creadaEn,
  ],
});

/** What is asked of a reader, of alias `c` with preferences `p`; `dia` is the place of the day of today. */
const lectorDe = (dia: string): string =>
  `c.id as cuenta_id, c.correo, p.idioma, p.silencio_desde, p.silencio_hasta, ${zonaDeCuenta(dia)} as zona`;

const leerLector = (f: Columnas): LectorDeCarta => ({
  cuentaId: f['cuenta_id'] as string,
  correo: f['correo'] as string,
  idioma: (f['idioma'] ?? 'es') as LectorDeCarta['idioma'],
  silencio: leerSilencio(f),
  zona: f['zona'] as string,
});

const leerCarta = (f: Columnas): Carta => ({
  id: f['id'] as string,
  clase: f['clase'] as Carta['clase'],
  cuentaId: (f['cuenta_id'] ?? null) as string | null,
  para: f['para'] as string,
  idioma: f['idioma'] as Carta['idioma'],
  asunto: f['asunto'] as string,
  texto: (f['texto'] ?? null) as string | null,
  html: (f['html'] ?? null) as string | null,
  sellada: cierto(f['sellada']),
  baja: (f['baja'] ?? null) as string | null,
  estado: f['estado'] as EstadoDeCarta,
  intentos: Number(f['intentos']),
  proximoEn: Number(f['proximo_en']),
  error: (f['error'] ?? null) as string | null,
  creadaEn: Number(f['creada_en']),
  enviadaEn: f['enviada_en'] == null ? null : Number(f['enviada_en']),
});

const PONER: Consulta = {
  nombre: 'carta_poner',
  sql: `insert into carta (id, clase, cuenta_id, para, idioma, asunto, texto, html, sellada, baja, estado, proximo_en, creada_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) on conflict (id) do nothing`,
};
const FIND: Consulta = { nombre: 'carta_find', sql: 'select * from carta where id = $1' };
const CONTEOS: Consulta = {
  nombre: 'carta_conteos',
  sql: 'select estado, count(*) as n from carta group by estado',
};
const ARRENDAR: Consulta = {
  nombre: 'carta_arrendar',
  sql: `update carta set arrendatario = $3, proximo_en = $4, intentos = intentos + 1
    where id in (select id from carta where estado = 'pendiente' and proximo_en <= $1
      order by proximo_en limit $2 for update skip locked) returning *`,
  sqlite: `update carta set arrendatario = $3, proximo_en = $4, intentos = intentos + 1
    where id in (select id from carta where estado = 'pendiente' and proximo_en <= $1
      order by proximo_en limit $2) returning *`,
};
const ENVIADA: Consulta = {
  nombre: 'carta_enviada',
  sql: `update carta set estado = 'enviada', enviada_en = $1, error = null, arrendatario = null where id = $2`,
};
const ENVIADA_Y_OLVIDADA: Consulta = {
  nombre: 'carta_enviada_y_olvidada',
  sql: `update carta set estado = 'enviada', enviada_en = $1, error = null, arrendatario = null,
    texto = null, html = null where id = $2`,
};
const FALLADA: Consulta = {
  nombre: 'carta_fallada',
  sql: 'update carta set error = $1, proximo_en = $2, arrendatario = null where id = $3',
};
const RENDIDA: Consulta = {
  nombre: 'carta_rendida',
  sql: `update carta set estado = 'fallida', error = $1, arrendatario = null where id = $2`,
};
const REINTENTAR: Consulta = {
  nombre: 'carta_reintentar',
  sql: `update carta set estado = 'pendiente', intentos = 0, proximo_en = $1 where id = $2 and estado = 'fallida' returning id`,
};
const BARRER: Consulta = {
  nombre: 'carta_barrer',
  sql: `delete from carta where creada_en < $1 and estado in ('enviada','buzon') returning id`,
};
const LECTOR: Consulta = {
  nombre: 'carta_lector',
  sql: `select ${lectorDe('$2')}
    from cuenta c left join preferencia_de_avisos p on p.cuenta_id = c.id where c.id = $1`,
};
const ADMINISTRADORES: Consulta = {
  nombre: 'carta_administradores',
  sql: `select distinct ${lectorDe('$1')}
    from cuenta c join designacion d on d.persona_id = c.persona_id
    left join preferencia_de_avisos p on p.cuenta_id = c.id
    where c.activa and d.rol = 'administrador' and d.titular_id is null and d.gremio is null
      and d.desde <= $1 and (d.hasta is null or d.hasta >= $1) order by c.id`,
};
