import type { Rol } from '../../../machines/contrato.js';
import {
  type ClaseDeConsulta,
  type Consulta,
  type ConsultaNueva,
  ConsultaStore,
  type EstadoDeConsulta,
  type FiltroDeConsultas,
  type Respuesta,
} from '../../modules/seguimiento/consulta-store.js';
import type { Hecha } from '../../modules/seguimiento/hecha.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta as ConsultaSql } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, numeroONulo } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';
import { deHecha, leerHecha, personaDe } from './quien-lo-hizo.js';

export class SqlConsultaStore extends ConsultaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(c: ConsultaNueva): Promise<void> {
    await this.base.escribir({
      consulta: CREAR,
      params: [
        c.id,
        c.titularId,
        c.raizId,
        c.procesoId,
        c.clase,
        c.paso,
        c.documentoId,
        c.asunto,
        c.texto,
        c.dirigidaA,
        c.vence,
        ...deHecha(c.hecha),
      ],
    });
  }

  override async find(alcance: Alcance, id: string): Promise<Consulta | null> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${SELECCION} where ${y(`c.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return (await this.conRespuestas(filas))[0] ?? null;
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeConsultas,
    corte: Corte,
  ): Promise<Pagina<Consulta>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance)];
    if (filtro.raizId !== undefined) partes.push(`c.raiz_id = ${r.v(filtro.raizId)}`);
    if (filtro.estado !== undefined) partes.push(`c.estado = ${r.v(filtro.estado)}`);
    if (filtro.paso !== undefined) partes.push(`c.paso = ${r.v(filtro.paso)}`);
    if (filtro.paraMi === true)
      partes.push(
        `c.estado in ('abierta','respondida')`,
        o(...alcance.ambitos.map((a) => y(r.cubre(a), `c.dirigida_a = ${r.v(a.rol)}`))),
      );
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(c.hecha_en, c.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by c.hecha_en desc, c.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(
      filas,
      corte,
      (fila) => fila,
      (f) => [Number(f['hecha_en']), f['id'] as string],
    );
    return { ...pagina, elementos: await this.conRespuestas(pagina.elementos) };
  }

  override async responder(consultaId: string, r: Respuesta): Promise<boolean> {
    const params = [r.id, consultaId, r.texto, r.documentoId, ...deHecha(r.hecha)];
    const [respuestas = []] = await this.base.escribir(
      { consulta: RESPONDER, params },
      { consulta: QUEDA_RESPONDIDA, params: [consultaId] },
    );
    return respuestas.length > 0;
  }

  override async cerrar(
    consultaId: string,
    estado: 'resuelta' | 'retirada',
    cierre: Hecha & { readonly texto: string | null },
  ): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: CERRAR,
      params: [consultaId, estado, ...deHecha(cierre), cierre.texto],
    });
    return filas.length > 0;
  }

  private async conRespuestas(filas: readonly Columnas[]): Promise<Consulta[]> {
    if (filas.length === 0) return [];
    const r = new Redaccion(this.base);
    const respuestas = await r.filas(
      `select h.*, p.nombre from consulta_respuesta h ${personaDe('h.hecha_por')}
        where ${r.en(
          'h.consulta_id',
          filas.map((f) => f['id'] as string),
        )} order by h.hecha_en, h.id`,
    );
    return filas.map((f) => ({
      id: f['id'] as string,
      titularId: f['titular_id'] as string,
      titularNombre: f['titular_nombre'] as string,
      raizId: f['raiz_id'] as string,
      procesoId: f['proceso_id'] as string | null,
      clase: f['clase'] as ClaseDeConsulta,
      paso: numeroONulo(f['paso']),
      documentoId: f['documento_id'] as string | null,
      asunto: f['asunto'] as string,
      texto: f['texto'] as string,
      dirigidaA: f['dirigida_a'] as Rol,
      vence: f['vence'] as string | null,
      estado: f['estado'] as EstadoDeConsulta,
      hecha: leerHecha(f),
      respuestas: respuestas
        .filter((h) => h['consulta_id'] === f['id'])
        .map((h) => ({
          id: h['id'] as string,
          texto: h['texto'] as string,
          documentoId: h['documento_id'] as string | null,
          hecha: leerHecha(h),
        })),
      cierre:
        f['cerrada_por'] == null
          ? null
          : {
              cuentaId: f['cerrada_por'] as string,
              como: f['cerrada_como'] as Rol,
              en: Number(f['cerrada_en']),
              nombre: f['cerrada_nombre'] as string,
              texto: f['cierre'] as string | null,
            },
    }));
  }
}

const SELECCION = `select c.*, t.nombre as titular_nombre, p.nombre, q.nombre as cerrada_nombre
  from consulta c join titular t on t.id = c.titular_id
  ${personaDe('c.hecha_por')} ${personaDe('c.cerrada_por', 'qc', 'q')}`;

const CREAR: ConsultaSql = {
  nombre: 'consulta_crear',
  sql: `insert into consulta (id, titular_id, raiz_id, proceso_id, clase, paso, documento_id, asunto, texto, dirigida_a,
      vence, hecha_por, hecha_como, hecha_en, estado)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,'abierta') on conflict do nothing`,
};
const RESPONDER: ConsultaSql = {
  nombre: 'consulta_responder',
  sql: `insert into consulta_respuesta (id, consulta_id, texto, documento_id, hecha_por, hecha_como, hecha_en)
    select $1,$2,$3,$4,$5,$6,cast($7 as bigint) where exists
      (select 1 from consulta where id = $2 and estado in ('abierta','respondida'))
    on conflict do nothing returning id`,
};
const QUEDA_RESPONDIDA: ConsultaSql = {
  nombre: 'consulta_respondida',
  sql: `update consulta set estado = 'respondida' where id = $1 and estado = 'abierta'`,
};
const CERRAR: ConsultaSql = {
  nombre: 'consulta_cerrar',
  sql: `update consulta set estado = $2, cerrada_por = $3, cerrada_como = $4, cerrada_en = $5, cierre = $6
     where id = $1 and estado in ('abierta','respondida') returning id`,
};
