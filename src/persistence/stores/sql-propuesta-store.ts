import {
  PropuestaStore,
  type Adjunto,
  type AutorSellado,
  type Borrado,
  type ClaseDeAporte,
  type DestinoDeAporte,
  type FilaDeTramite,
  type FiltroDePropuestas,
  type Moderacion,
  type Novedad,
  type Propuesta,
  type PropuestaEnLista,
  type Recepcion,
  type Revelacion,
} from '../../modules/propuestas/propuesta-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { TEXTOS, type Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, enLista, lista, type Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';

/** Two may take the same number at once: the second tries again with the next. */
const INTENTOS = 8;

export class SqlPropuestaStore extends PropuestaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async recepcion(cocreacionId: string): Promise<Recepcion | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(`${RECEPCIONES} and p.id = ${r.v(cocreacionId)}`);
    return fila ? leerRecepcion(fila) : null;
  }

  override async recepciones(titularId: string | null): Promise<readonly Recepcion[]> {
    const r = new Redaccion(this.base);
    const partes = [`p.situacion = 'activo'`, `p.estado like '%"recibiendoPropuestas"%'`];
    if (titularId !== null) partes.push(`p.titular_id = ${r.v(titularId)}`);
    const filas = await r.filas(
      `${RECEPCIONES} and ${y(...partes)} order by t.clave_busqueda, p.id`,
    );
    return filas.map(leerRecepcion);
  }

  override async recibir(
    p: Omit<Propuesta, 'numero' | 'codigo'>,
    mas: Parameters<PropuestaStore['recibir']>[1],
  ): Promise<{ readonly numero: number; readonly codigo: string } | null> {
    const sentencias = [
      ...(mas.reto === null
        ? []
        : [{ consulta: GASTAR_RETO, params: [mas.reto.huella, mas.reto.vence] }]),
      { consulta: RECIBIR, params: [...columnasDe(p), mas.seguimiento] },
      ...(mas.autor === null
        ? []
        : [
            {
              consulta: CON_AUTOR,
              params: [
                p.id,
                mas.autor.claveId,
                mas.autor.sellado,
                mas.autor.consentimiento,
                mas.autor.consentidoEn,
              ],
            },
          ]),
    ];
    for (let i = 1; ; i++)
      try {
        const filas = await this.base.escribir(...sentencias);
        const numero = Number(filas[mas.reto === null ? 0 : 1]?.[0]?.['numero']);
        return { numero, codigo: codigoDe(p.clase, numero) };
      } catch (error) {
        if (esRepetido(error, 'reto_usado', 'huella')) return null;
        if (!esRepetido(error, 'propuesta', 'numero') || i === INTENTOS) throw error;
      }
  }

  override async destino(procesoId: string): Promise<DestinoDeAporte | null> {
    const f = await this.base.fila(DESTINO, [procesoId]);
    if (f === undefined || f['situacion'] !== 'activo' || f['cocreacion_id'] == null) return null;
    const contexto = JSON.parse(f['contexto'] as string) as {
      readonly codigo?: string;
      readonly consulta?: { readonly hasta: string; readonly compromisos: readonly string[] };
    };
    const comun = {
      procesoId,
      cocreacionId: f['cocreacion_id'] as string,
      titularId: f['titular_id'] as string,
      titular: f['nombre'] as string,
      demo: cierto(f['demo']),
    };
    if ((f['procedimiento'] as string).startsWith('compromiso@'))
      return {
        ...comun,
        clase: 'comentario',
        compromisos: [contexto.codigo ?? ''],
        hasta: null,
      };
    const { consulta } = contexto;
    return consulta == null ? null : { ...comun, clase: 'observacion', ...consulta };
  }

  override async find(alcance: Alcance, id: string): Promise<PropuestaEnLista | null> {
    const r = new Redaccion(this.base);
    return this.una(r, y(`x.id = ${r.v(id)}`, r.territorio(alcance)));
  }

  override async porSeguimiento(huella: string): Promise<PropuestaEnLista | null> {
    const r = new Redaccion(this.base);
    return this.una(r, `x.seguimiento = ${r.v(huella)}`);
  }

  override async porProceso(procesoId: string): Promise<PropuestaEnLista | null> {
    const r = new Redaccion(this.base);
    return this.una(r, `x.proceso_id = ${r.v(procesoId)}`);
  }

  private async una(r: Redaccion, donde: string): Promise<PropuestaEnLista | null> {
    const [fila] = await r.filas(`${PROPUESTAS} where ${donde}`);
    return fila ? leer(fila) : null;
  }

  override listar(
    alcance: Alcance,
    filtro: FiltroDePropuestas,
    corte: Corte,
  ): Promise<Pagina<PropuestaEnLista>> {
    const r = new Redaccion(this.base);
    return this.pagina(r, [r.territorio(alcance)], filtro, corte);
  }

  override listarPublicas(
    filtro: FiltroDePropuestas,
    corte: Corte,
  ): Promise<Pagina<PropuestaEnLista>> {
    return this.pagina(new Redaccion(this.base), [], { ...filtro, moderacion: 'enTramite' }, corte);
  }

  private async pagina(
    r: Redaccion,
    partes: string[],
    f: FiltroDePropuestas,
    corte: Corte,
  ): Promise<Pagina<PropuestaEnLista>> {
    if (f.titularId !== undefined) partes.push(`x.titular_id = ${r.v(f.titularId)}`);
    if (f.cocreacionId !== undefined) partes.push(`x.cocreacion_id = ${r.v(f.cocreacionId)}`);
    if (f.moderacion !== undefined) partes.push(`x.moderacion = ${r.v(f.moderacion)}`);
    if (f.estado !== undefined) partes.push(`p.estado like ${r.v(`%"${f.estado}"%`)}`);
    if (f.clases !== undefined) partes.push(r.en('x.clase', f.clases));
    if (f.mesa !== undefined) partes.push(`x.mesa = ${r.v(f.mesa)}`);
    if (f.eje !== undefined) partes.push(`x.eje = ${r.v(f.eje)}`);
    if (f.q !== undefined && f.q !== '') partes.push(r.busca('x.clave_busqueda', f.q));
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    const todas = [...partes];
    if (desde) todas.push(`(x.recibida_en, x.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `${PROPUESTAS} where ${y(...todas)} order by x.recibida_en desc, x.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (fila) => [
      Number(fila['recibida_en']),
      fila['id'] as string,
    ]);
  }

  override async hayMesa(cocreacionId: string, mesa: number): Promise<boolean> {
    return (await this.base.fila(HAY_MESA, [cocreacionId, mesa])) !== undefined;
  }

  override async moderar(
    id: string,
    como: Parameters<PropuestaStore['moderar']>[1],
  ): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: MODERAR,
      params: [id, como.moderacion, como.motivo, como.procesoId, como.por, como.en],
    });
    return filas.length > 0;
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    const filas = refs.length === 0 ? [] : await this.base.filas(TEXTOS, [JSON.stringify(refs)]);
    return Object.fromEntries(filas.map((f) => [f['ref'] as string, f['texto'] as string | null]));
  }

  // ── What came with it ──────────────────────────────────────────────────────────────────────────

  override async adjuntos(propuestaId: string): Promise<readonly Adjunto[]> {
    return (await this.base.filas(ADJUNTOS, [propuestaId])).map(leerAdjunto);
  }

  override async adjuntar(
    propuestaId: string,
    a: Omit<Adjunto, 'numero'>,
    { en, tope }: { readonly en: number; readonly tope: number },
  ): Promise<boolean> {
    for (let i = 1; ; i++)
      try {
        const [filas = []] = await this.base.escribir({
          consulta: ADJUNTAR,
          params: [a.id, propuestaId, a.nombre, a.mime, a.tamano, a.sha256, en, tope],
        });
        return filas.length > 0;
      } catch (error) {
        if (!esRepetido(error, 'propuesta_adjunto', 'numero') || i === INTENTOS) throw error;
      }
  }

  override async adjuntoPublico(
    id: string,
  ): Promise<{ readonly adjunto: Adjunto; readonly propuesta: PropuestaEnLista } | null> {
    const fila = await this.base.fila(ADJUNTO, [id]);
    if (fila === undefined) return null;
    const r = new Redaccion(this.base);
    const propuesta = await this.una(
      r,
      `x.id = ${r.v(fila['propuesta_id'])} and x.moderacion = 'enTramite'`,
    );
    return propuesta === null ? null : { adjunto: leerAdjunto(fila), propuesta };
  }

  // ── Who proposed ───────────────────────────────────────────────────────────────────────────────

  override async autores(
    cocreacionId: string,
  ): Promise<readonly (AutorSellado & { readonly propuestaId: string })[]> {
    const filas = await this.base.filas(AUTORES, [cocreacionId]);
    return filas.map((f) => ({ ...leerAutor(f), propuestaId: f['propuesta_id'] as string }));
  }

  override async autor(propuestaId: string): Promise<AutorSellado | null> {
    const fila = await this.base.fila(AUTOR, [propuestaId]);
    return fila ? leerAutor(fila) : null;
  }

  override async revelar(
    propuestaId: string,
    r: Parameters<PropuestaStore['revelar']>[1],
  ): Promise<AutorSellado | null> {
    const [anotadas = []] = await this.base.escribir({
      consulta: ANOTAR_REVELACION,
      params: [r.id, propuestaId, r.cuentaId, r.motivo, r.en],
    });
    return anotadas.length === 0 ? null : this.autor(propuestaId);
  }

  override async revelaciones(propuestaId: string): Promise<readonly Revelacion[]> {
    const filas = await this.base.filas(REVELACIONES, [propuestaId]);
    return filas.map((f) => ({
      cuentaId: f['cuenta_id'] as string,
      nombre: (f['nombre'] ?? '') as string,
      motivo: f['motivo'] as string,
      en: Number(f['en']),
    }));
  }

  override async pedirBorrado(propuestaId: string, en: number, vence: string): Promise<string> {
    const [, [fila] = []] = await this.base.escribir(
      { consulta: PEDIR_BORRADO, params: [propuestaId, en, vence] },
      { consulta: VENCE_BORRADO, params: [propuestaId] },
    );
    return fila?.['vence'] as string;
  }

  override async borrados(alcance: Alcance): Promise<readonly Borrado[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select b.*, x.numero, x.clase, t.nombre from propuesta_borrado b
         join propuesta x on x.id = b.propuesta_id join titular t on t.id = x.titular_id
        where ${y('b.atendido_en is null', r.territorio(alcance))} order by b.vence, b.propuesta_id`,
    );
    return filas.map((f) => ({
      propuestaId: f['propuesta_id'] as string,
      codigo: codigoDe(f['clase'] as ClaseDeAporte, Number(f['numero'])),
      titular: f['nombre'] as string,
      pedidoEn: Number(f['pedido_en']),
      vence: f['vence'] as string,
    }));
  }

  override async borradosVencidos(hasta: string): Promise<readonly string[]> {
    const filas = await this.base.filas(BORRADOS_VENCIDOS, [hasta]);
    return filas.map((f) => f['propuesta_id'] as string);
  }

  override async borrarAutor(
    propuestaId: string,
    en: number,
    por: string | null,
  ): Promise<boolean> {
    const [borradas = []] = await this.base.escribir(
      { consulta: BORRAR_AUTOR, params: [propuestaId] },
      { consulta: BORRADO_ATENDIDO, params: [propuestaId, en, por] },
    );
    return borradas.length > 0;
  }

  // ── What became of it ──────────────────────────────────────────────────────────────────────────

  override async vinculadas(
    compromisoProcesoId: string,
  ): Promise<{ readonly codigo: string; readonly propuestas: readonly PropuestaEnLista[] }> {
    const fila = await this.base.fila(COMPROMISO, [compromisoProcesoId]);
    const codigo =
      fila === undefined
        ? ''
        : ((JSON.parse(fila['contexto'] as string) as { codigo?: string }).codigo ?? '');
    if (fila === undefined || codigo === '') return { codigo: '', propuestas: [] };
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${PROPUESTAS} join proceso c on c.id = x.cocreacion_id
        where c.padre_id = ${r.v(fila['padre_id'])} and p.contexto like ${r.v(`%"${codigo.replace(/[\\%_"]/g, '')}"%`)}
        order by x.numero`,
    );
    const propuestas = filas.map(leer).filter((x) => compromisosDe(x.tramite).includes(codigo));
    return { codigo, propuestas };
  }

  override async unidasA(procesoId: string): Promise<readonly PropuestaEnLista[]> {
    const halladas = new Map<string, PropuestaEnLista>();
    const porVer = [procesoId];
    for (let destino = porVer.pop(); destino !== undefined; destino = porVer.pop()) {
      const r = new Redaccion(this.base);
      const filas = await r.filas(
        `${PROPUESTAS} where p.procedimiento like 'propuesta@%' and p.contexto like ${r.v(`%"${destino}"%`)}
          and x.cocreacion_id = (select cocreacion_id from propuesta where proceso_id = ${r.v(destino)})`,
      );
      for (const x of filas.map(leer))
        if (x.procesoId !== null && !halladas.has(x.id) && pasaA(x.tramite).includes(destino)) {
          halladas.set(x.id, x);
          porVer.push(x.procesoId);
        }
    }
    return [...halladas.values()];
  }

  override async anotarNovedad(propuestaId: string, n: Novedad): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: ANOTAR_NOVEDAD,
      params: [propuestaId, n.id, n.codigo, n.compromiso, n.en],
    });
    return filas.length > 0;
  }

  override async novedades(propuestaId: string): Promise<readonly Novedad[]> {
    const filas = await this.base.filas(NOVEDADES, [propuestaId]);
    return filas.map((f) => ({
      id: f['id'] as string,
      codigo: f['codigo'] as string,
      compromiso: (f['compromiso'] ?? null) as string | null,
      en: Number(f['en']),
    }));
  }
}

const consulta = (nombre: string, sql: string): Consulta => ({
  nombre: `propuesta_${nombre}`,
  sql,
});

const RECEPCIONES = `select p.id, p.titular_id, p.estado, p.situacion, p.contexto, t.nombre, t.demo
  from proceso p join titular t on t.id = p.titular_id where p.procedimiento like 'cocreacion@%'`;
const PROPUESTAS = `select x.*, t.nombre as titular_nombre, t.demo as titular_demo,
    p.procedimiento as t_procedimiento, p.formato as t_formato, p.estado as t_estado,
    p.contexto as t_contexto, p.hijos as t_hijos, p.situacion as t_situacion,
    (select count(*) from propuesta_autor a where a.propuesta_id = x.id) as autores
  from propuesta x join titular t on t.id = x.titular_id left join proceso p on p.id = x.proceso_id`;

const RECIBIR = consulta(
  'recibir',
  `insert into propuesta (id, cocreacion_id, titular_id, canal, problema, solucion, clave_busqueda,
     eje, pilar, etiquetas, territorio, moderacion, motivo_de_moderacion, proceso_id, recibida_en, registrada_por,
     mesa, clase, sobre_id, compromiso, seguimiento, numero)
   values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,
     (select coalesce(max(z.numero), 0) + 1 from propuesta z where z.cocreacion_id = $2))
   returning numero`,
);
/** A commitment is written about within the co-creation of its plan, where its number is taken. */
const DESTINO = consulta(
  'destino_de_aporte',
  `select p.procedimiento, p.situacion, p.contexto, p.titular_id, t.nombre, t.demo,
      case when p.procedimiento like 'cocreacion@%' then p.id else
        (select max(c.id) from proceso c where c.padre_id = p.padre_id and c.procedimiento like 'cocreacion@%')
      end as cocreacion_id
     from proceso p join titular t on t.id = p.titular_id
    where p.id = $1 and (p.procedimiento like 'cocreacion@%' or p.procedimiento like 'compromiso@%')`,
);
const HAY_MESA = consulta(
  'hay_mesa',
  `select 1 as hay from bitacora b join proceso p on p.raiz_id = b.raiz_id
    where p.id = $1 and b.secuencia = $2 and b.proceso_id = p.id and b.evento = 'registrarMesa'`,
);
const GASTAR_RETO = consulta(
  'gastar_reto',
  'insert into reto_usado (huella, vence) values ($1,$2)',
);
const CON_AUTOR = consulta(
  'con_autor',
  `insert into propuesta_autor (propuesta_id, clave_id, sellado, consentimiento, consentido_en) values ($1,$2,$3,$4,$5)`,
);
const MODERAR = consulta(
  'moderar',
  `update propuesta set moderacion = $2, motivo_de_moderacion = $3, proceso_id = $4, moderada_por = $5, moderada_en = $6
    where id = $1 and moderacion = 'porModerar' returning id`,
);
const ADJUNTOS = consulta(
  'adjuntos',
  'select * from propuesta_adjunto where propuesta_id = $1 order by numero',
);
const ADJUNTO = consulta('adjunto', 'select * from propuesta_adjunto where id = $1');
const ADJUNTAR = consulta(
  'adjuntar',
  `insert into propuesta_adjunto (id, propuesta_id, nombre, mime, tamano, sha256, subido_en, numero)
   select $1, x.id, $3, $4, cast($5 as bigint), $6, cast($7 as bigint),
     (select coalesce(max(z.numero), 0) + 1 from propuesta_adjunto z where z.propuesta_id = x.id)
     from propuesta x where x.id = $2 and x.moderacion = 'porModerar'
      and (select count(*) from propuesta_adjunto z where z.propuesta_id = x.id) < cast($8 as bigint)
   returning id`,
);
const AUTOR = consulta('autor', 'select * from propuesta_autor where propuesta_id = $1');
const AUTORES = consulta(
  'autores',
  `select a.* from propuesta_autor a join propuesta x on x.id = a.propuesta_id
    where x.cocreacion_id = $1 and x.clase = 'propuesta' and x.moderacion = 'enTramite'`,
);
const ANOTAR_REVELACION = consulta(
  'anotar_revelacion',
  `insert into propuesta_revelacion (id, propuesta_id, cuenta_id, motivo, en)
   select $1, a.propuesta_id, $3, $4, cast($5 as bigint) from propuesta_autor a where a.propuesta_id = $2 returning id`,
);
const REVELACIONES = consulta(
  'revelaciones',
  `select v.*, q.nombre from propuesta_revelacion v left join cuenta c on c.id = v.cuenta_id
     left join persona q on q.id = c.persona_id where v.propuesta_id = $1 order by v.en desc, v.id`,
);
const PEDIR_BORRADO = consulta(
  'pedir_borrado',
  `insert into propuesta_borrado (propuesta_id, pedido_en, vence) values ($1,$2,$3)
   on conflict (propuesta_id) do nothing`,
);
const VENCE_BORRADO = consulta(
  'vence_borrado',
  // Written as an update so that it is read in the same unit.
  'update propuesta_borrado set vence = vence where propuesta_id = $1 returning vence',
);
const BORRADOS_VENCIDOS = consulta(
  'borrados_vencidos',
  'select propuesta_id from propuesta_borrado where atendido_en is null and vence <= $1 order by vence limit 100',
);
const BORRAR_AUTOR = consulta(
  'borrar_autor',
  'delete from propuesta_autor where propuesta_id = $1 returning propuesta_id',
);
const BORRADO_ATENDIDO = consulta(
  'borrado_atendido',
  `update propuesta_borrado set atendido_en = $2, atendido_por = $3
    where propuesta_id = $1 and atendido_en is null`,
);
const COMPROMISO = consulta(
  'compromiso',
  `select contexto, padre_id from proceso where id = $1 and procedimiento like 'compromiso@%'`,
);
const ANOTAR_NOVEDAD = consulta(
  'anotar_novedad',
  `insert into propuesta_novedad (propuesta_id, id, codigo, compromiso, en) values ($1,$2,$3,$4,$5)
   on conflict (propuesta_id, id) do nothing returning id`,
);
const NOVEDADES = consulta(
  'novedades',
  'select * from propuesta_novedad where propuesta_id = $1 order by en desc, id desc limit 100',
);

const LETRA = { propuesta: 'P', observacion: 'O', comentario: 'C' } as const;
const codigoDe = (clase: ClaseDeAporte, numero: number): string => `${LETRA[clase]}-${numero}`;

const columnasDe = (p: Omit<Propuesta, 'numero' | 'codigo'>): unknown[] => [
  p.id,
  p.cocreacionId,
  p.titularId,
  p.canal,
  p.problema,
  p.solucion,
  p.claveBusqueda,
  p.eje,
  p.pilar,
  enLista(p.etiquetas),
  p.territorio,
  p.moderacion,
  p.motivoDeModeracion,
  p.procesoId,
  p.recibidaEn,
  p.registradaPor,
  p.mesa,
  p.clase,
  p.sobreId,
  p.compromiso,
];

const leerAdjunto = (f: Columnas): Adjunto => ({
  id: f['id'] as string,
  numero: Number(f['numero']),
  nombre: f['nombre'] as string,
  mime: f['mime'] as string,
  tamano: Number(f['tamano']),
  sha256: f['sha256'] as string,
});

const leerAutor = (f: Columnas): AutorSellado => ({
  claveId: f['clave_id'] as string,
  sellado: f['sellado'] as string,
  consentimiento: Number(f['consentimiento']),
  consentidoEn: Number(f['consentido_en']),
});

function leerRecepcion(f: Columnas): Recepcion {
  const { ordinal, criterios } = JSON.parse(f['contexto'] as string) as {
    readonly ordinal?: number;
    readonly criterios?: Recepcion['criterios'];
  };
  return {
    cocreacionId: f['id'] as string,
    titularId: f['titular_id'] as string,
    titular: f['nombre'] as string,
    demo: cierto(f['demo']),
    ordinal: ordinal ?? 1,
    abierta:
      f['situacion'] === 'activo' && (f['estado'] as string).includes('"recibiendoPropuestas"'),
    criterios: criterios ?? null,
  };
}

const dentroDe = (t: FilaDeTramite | null, que: 'compromisos' | 'pasoA'): readonly string[] =>
  t === null
    ? []
    : ((JSON.parse(t.contexto) as { readonly [k: string]: readonly string[] })[que] ?? []);
const compromisosDe = (t: FilaDeTramite | null): readonly string[] => dentroDe(t, 'compromisos');
const pasaA = (t: FilaDeTramite | null): readonly string[] => dentroDe(t, 'pasoA');

function leer(f: Columnas): PropuestaEnLista {
  const dicho = (columna: string): string => f[columna] as string;
  const tal = (columna: string): string | null => (f[columna] ?? null) as string | null;
  const procesoId = tal('proceso_id');
  return {
    id: dicho('id'),
    numero: Number(f['numero']),
    clase: dicho('clase') as ClaseDeAporte,
    codigo: codigoDe(dicho('clase') as ClaseDeAporte, Number(f['numero'])),
    cocreacionId: dicho('cocreacion_id'),
    titularId: dicho('titular_id'),
    canal: dicho('canal') as Propuesta['canal'],
    problema: dicho('problema'),
    solucion: dicho('solucion'),
    claveBusqueda: dicho('clave_busqueda'),
    eje: tal('eje'),
    pilar: tal('pilar'),
    etiquetas: lista(f['etiquetas']),
    territorio: tal('territorio'),
    sobreId: tal('sobre_id'),
    compromiso: tal('compromiso'),
    mesa: f['mesa'] == null ? null : Number(f['mesa']),
    moderacion: dicho('moderacion') as Moderacion,
    motivoDeModeracion: tal('motivo_de_moderacion'),
    procesoId,
    recibidaEn: Number(f['recibida_en']),
    registradaPor: tal('registrada_por'),
    titular: {
      id: dicho('titular_id'),
      nombre: dicho('titular_nombre'),
      demo: cierto(f['titular_demo']),
    },
    tramite:
      procesoId === null
        ? null
        : {
            id: procesoId,
            procedimiento: dicho('t_procedimiento'),
            formato: Number(f['t_formato']),
            estado: dicho('t_estado'),
            contexto: dicho('t_contexto'),
            hijos: dicho('t_hijos'),
            concluido: f['t_situacion'] === 'concluido',
          },
    tieneAutor: Number(f['autores']) > 0,
  };
}
