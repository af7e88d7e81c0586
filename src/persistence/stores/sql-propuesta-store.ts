import {
  PropuestaStore,
  type Adjunto,
  type AutorSellado,
  type Borrado,
  type ClaseDeAporte,
  type DestinoDeAporte,
  type FiltroDePropuestas,
  type Novedad,
  type Propuesta,
  type PropuestaEnLista,
  type Recepcion,
  type Revelacion,
} from '../../modules/propuestas/propuesta-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';
import { textosPorRef } from '../textos-por-ref.js';
import {
  RECEPCIONES,
  PROPUESTAS,
  RECIBIR,
  DESTINO,
  HAY_MESA,
  GASTAR_RETO,
  CON_AUTOR,
  MODERAR,
  ADJUNTOS,
  ADJUNTO,
  ADJUNTAR,
  AUTOR,
  AUTORES,
  ANOTAR_REVELACION,
  REVELACIONES,
  BORRADO_PEDIDO,
  PEDIR_BORRADO,
  VENCE_BORRADO,
  BORRADOS_VENCIDOS,
  BORRAR_AUTOR,
  BORRAR_CARTAS,
  BORRADO_ATENDIDO,
  COMPROMISO,
  ANOTAR_NOVEDAD,
  NOVEDADES,
  codigoDe,
  columnasDe,
  leerAdjunto,
  leerAutor,
  leerRecepcion,
  compromisosDe,
  pasaA,
  leer,
} from './consultas-de-propuesta.js';

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
    return textosPorRef((c, p) => this.base.filas(c, p), refs);
  }

  // ── What came with it ──────────────────────────────────────────────────────────────────────────

  override async adjuntos(propuestaId: string): Promise<readonly Adjunto[]> {
    return (await this.base.filas(ADJUNTOS, [propuestaId])).map(leerAdjunto);
  }

  override async adjuntar(
    propuestaId: string,
    a: Omit<Adjunto, 'numero' | 'subidoEn'>,
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

  override async findBorrado(propuestaId: string): Promise<string | null> {
    const [fila] = await this.base.filas(BORRADO_PEDIDO, [propuestaId]);
    return (fila?.['vence'] as string | undefined) ?? null;
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
      { consulta: BORRAR_CARTAS, params: [propuestaId] },
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
