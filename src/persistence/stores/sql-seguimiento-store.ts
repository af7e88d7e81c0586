import type { Rol } from '../../../machines/contrato.js';
import {
  type Acuse,
  type Asistencia,
  type AsistenciaNueva,
  type ClaseDeConsulta,
  type Consulta as ConsultaVista,
  type ConsultaNueva,
  type EstadoDeConsulta,
  type FiltroDeConsultas,
  type Hecha,
  type HechaVista,
  type HechoDelPeriodo,
  type Modalidad,
  type Parte,
  type ParteNuevo,
  type PartePendiente,
  type PorInformar,
  type Respuesta,
  type ResumenDeParte,
  SeguimientoStore,
} from '../../modules/seguimiento/seguimiento-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';

export class SqlSeguimientoStore extends SeguimientoStore {
  constructor(private readonly base: Base) {
    super();
  }

  // ── Questions and observations ─────────────────────────────────────────────────────────────────

  override async crearConsulta(c: ConsultaNueva): Promise<void> {
    await this.base.escribir({
      consulta: CREAR_CONSULTA,
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

  override async findConsulta(alcance: Alcance, id: string): Promise<ConsultaVista | null> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${CONSULTAS} where ${y(`c.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return (await this.conRespuestas(filas))[0] ?? null;
  }

  override async consultas(
    alcance: Alcance,
    f: FiltroDeConsultas,
    corte: Corte,
  ): Promise<Pagina<ConsultaVista>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance)];
    if (f.raizId !== undefined) partes.push(`c.raiz_id = ${r.v(f.raizId)}`);
    if (f.estado !== undefined) partes.push(`c.estado = ${r.v(f.estado)}`);
    if (f.paso !== undefined) partes.push(`c.paso = ${r.v(f.paso)}`);
    if (f.paraMi === true)
      partes.push(
        `c.estado in ('abierta','respondida')`,
        o(...alcance.ambitos.map((a) => y(r.cubre(a), `c.dirigida_a = ${r.v(a.rol)}`))),
      );
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(c.hecha_en, c.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `${CONSULTAS} where ${y(...partes)} order by c.hecha_en desc, c.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(filas, corte, (fila) => fila, porFecha('hecha_en'));
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

  private async conRespuestas(filas: readonly Columnas[]): Promise<ConsultaVista[]> {
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
      paso: numero(f['paso']),
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

  // ── Technical assistance ───────────────────────────────────────────────────────────────────────

  override async crearAsistencia(a: AsistenciaNueva): Promise<void> {
    await this.base.escribir({
      consulta: CREAR_ASISTENCIA,
      params: [
        a.id,
        a.titularId,
        a.raizId,
        a.paso,
        a.fecha,
        a.modalidad,
        a.tema,
        a.texto,
        a.participantes,
        a.documentoId,
        ...deHecha(a.hecha),
      ],
    });
  }

  override async asistencias(
    alcance: Alcance,
    raizId: string,
    corte: Corte,
  ): Promise<Pagina<Asistencia>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), `a.raiz_id = ${r.v(raizId)}`];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(a.fecha, a.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `select a.*, p.nombre from asistencia_tecnica a join titular t on t.id = a.titular_id
         ${personaDe('a.hecha_por')}
        where ${y(...partes)} order by a.fecha desc, a.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerAsistencia, (f) => [f['fecha'] as string, f['id'] as string]);
  }

  // ── Reports ────────────────────────────────────────────────────────────────────────────────────

  override async crearParte(p: ParteNuevo): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: CREAR_PARTE,
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

  override async findParte(alcance: Alcance, id: string): Promise<Parte | null> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(`${PARTES} where ${y(`a.id = ${r.v(id)}`, r.territorio(alcance))}`);
    return (await this.conAcuses(filas))[0] ?? null;
  }

  override async partes(alcance: Alcance, raizId: string, corte: Corte): Promise<Pagina<Parte>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), `a.raiz_id = ${r.v(raizId)}`];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(a.hasta, a.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `${PARTES} where ${y(...partes)} order by a.hasta desc, a.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(
      filas,
      corte,
      (fila) => fila,
      (f) => [f['hasta'] as string, f['id'] as string],
    );
    return { ...pagina, elementos: await this.conAcuses(pagina.elementos) };
  }

  override async ultimoParte(raizId: string): Promise<string | null> {
    const fila = await this.base.fila(ULTIMO_PARTE, [raizId]);
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
      paso: numero(f['paso']),
      ocurridoEn: f['ocurrido_en'] as string | null,
      registradoEn: Number(f['registrado_en']),
    }));
  }

  override async partesPendientes(
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

const personaDe = (cuenta: string, c = 'pc', p = 'p'): string =>
  `left join cuenta ${c} on ${c}.id = ${cuenta} left join persona ${p} on ${p}.id = ${c}.persona_id`;

const deHecha = (h: Hecha): readonly unknown[] => [h.cuentaId, h.como, h.en];
const numero = (v: unknown): number | null => (v == null ? null : Number(v));
const porFecha =
  (columna: string) =>
  (f: Columnas): readonly (string | number)[] => [Number(f[columna]), f['id'] as string];

const leerHecha = (f: Columnas): HechaVista => ({
  cuentaId: f['hecha_por'] as string,
  como: f['hecha_como'] as Rol,
  en: Number(f['hecha_en']),
  nombre: (f['nombre'] as string | null) ?? '',
});

const leerAsistencia = (f: Columnas): Asistencia => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  raizId: f['raiz_id'] as string,
  paso: numero(f['paso']),
  fecha: f['fecha'] as string,
  modalidad: f['modalidad'] as Modalidad,
  tema: f['tema'] as string,
  texto: f['texto'] as string | null,
  participantes: numero(f['participantes']),
  documentoId: f['documento_id'] as string | null,
  hecha: leerHecha(f),
});

const CONSULTAS = `select c.*, t.nombre as titular_nombre, p.nombre, q.nombre as cerrada_nombre
  from consulta c join titular t on t.id = c.titular_id
  ${personaDe('c.hecha_por')} ${personaDe('c.cerrada_por', 'qc', 'q')}`;
const PARTES = `select a.*, p.nombre from parte_de_avance a join titular t on t.id = a.titular_id
  ${personaDe('a.hecha_por')}`;

const CREAR_CONSULTA: Consulta = {
  nombre: 'consulta_crear',
  sql: `insert into consulta (id, titular_id, raiz_id, proceso_id, clase, paso, documento_id, asunto, texto, dirigida_a,
      vence, hecha_por, hecha_como, hecha_en, estado)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,'abierta') on conflict do nothing`,
};
const RESPONDER: Consulta = {
  nombre: 'consulta_responder',
  sql: `insert into consulta_respuesta (id, consulta_id, texto, documento_id, hecha_por, hecha_como, hecha_en)
    select $1,$2,$3,$4,$5,$6,cast($7 as bigint) where exists
      (select 1 from consulta where id = $2 and estado in ('abierta','respondida'))
    on conflict do nothing returning id`,
};
const QUEDA_RESPONDIDA: Consulta = {
  nombre: 'consulta_respondida',
  sql: `update consulta set estado = 'respondida' where id = $1 and estado = 'abierta'`,
};
const CERRAR: Consulta = {
  nombre: 'consulta_cerrar',
  sql: `update consulta set estado = $2, cerrada_por = $3, cerrada_como = $4, cerrada_en = $5, cierre = $6
     where id = $1 and estado in ('abierta','respondida') returning id`,
};
const CREAR_ASISTENCIA: Consulta = {
  nombre: 'asistencia_crear',
  sql: `insert into asistencia_tecnica (id, titular_id, raiz_id, paso, fecha, modalidad, tema, texto, participantes,
      documento_id, hecha_por, hecha_como, hecha_en) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
    on conflict do nothing`,
};
const CREAR_PARTE: Consulta = {
  nombre: 'parte_crear',
  sql: `insert into parte_de_avance (id, titular_id, raiz_id, desde, hasta, logros, dificultades, proximos, pedidos,
      resumen, hecha_por, hecha_como, hecha_en) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
    on conflict do nothing returning id`,
};
const ULTIMO_PARTE: Consulta = {
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
