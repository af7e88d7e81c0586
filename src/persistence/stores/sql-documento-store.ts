import type { DocumentoHecho, Json, TipoDocumento } from '../../../machines/contrato.js';
import type { ClaveIdempotente, RespuestaGuardada } from '../../engine/puertos/filas.js';
import {
  DocumentoStore,
  type FiltroDeDocumentos,
  type Reserva,
  type Retiro,
  type UsoDeDocumento,
  type VersionDeDocumento,
  VersionDeDocumentoOcupada,
} from '../../modules/documentos/documento-store.js';
import { ultimoDia } from '../../modules/documentos/tabla-de-visibilidad.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { DocumentosRecordados } from '../documentos-recordados.js';
import { IdempotenciaEntity } from '../entities/administracion.js';
import { DocumentoEntity, DocumentoVersionEntity } from '../entities/documentos.js';
import { cierto, type Columnas, enLista, lista, textoONulo } from '../filas-leidas.js';
import { CIERTO, o, Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';
import { efectivaEnSql } from '../visibilidad-efectiva.js';

export class SqlDocumentoStore extends DocumentoStore {
  constructor(
    private readonly base: Base,
    private readonly recordados: DocumentosRecordados,
  ) {
    super();
  }

  override async crear(
    version: VersionDeDocumento,
    respuesta: { readonly clave: ClaveIdempotente; readonly guardada: RespuestaGuardada } | null,
  ): Promise<RespuestaGuardada | null> {
    if (respuesta) {
      const ya = await this.respuestaDe(respuesta.clave);
      if (ya) return ya;
    }
    const desde = this.recordados.momento;
    try {
      await this.base.enTransaccion(async (em) => {
        if (respuesta) {
          const { clave, guardada } = respuesta;
          await em.insert(IdempotenciaEntity, {
            principal: clave.principal,
            clave: clave.clave,
            huella: guardada.huella,
            estado: guardada.estado,
            cuerpo: JSON.stringify(guardada.cuerpo),
            creadoEn: version.subidoEn,
          });
        }
        const { id, titularId } = version;
        await em.insert(DocumentoEntity, { id, titularId, version: version.version });
        await em.insert(DocumentoVersionEntity, aEntidad(version));
      });
    } catch (error) {
      const ya =
        respuesta && esRepetido(error, 'idempotencia', 'clave')
          ? await this.respuestaDe(respuesta.clave)
          : null;
      if (ya) return ya;
      throw error;
    }
    this.recordados.recordar(desde, version.titularId, hechoDe(version));
    return null;
  }

  private async respuestaDe(clave: ClaveIdempotente): Promise<RespuestaGuardada | null> {
    const f = await this.base.fila(RESPUESTA, [clave.principal, clave.clave]);
    return f
      ? {
          huella: f['huella'] as string,
          estado: Number(f['estado']),
          cuerpo: JSON.parse(f['cuerpo'] as string) as Json,
        }
      : null;
  }

  override async agregarVersion(version: VersionDeDocumento): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      // The head decides who comes first: only over the version before.
      const { affected } = await em.update(
        DocumentoEntity,
        { id: version.id, version: version.version - 1 },
        { version: version.version, titularId: version.titularId },
      );
      if (affected !== 1) throw new VersionDeDocumentoOcupada(version.id);
      await em.insert(DocumentoVersionEntity, aEntidad(version));
    });
  }

  override async find(
    alcance: Alcance,
    id: string,
    version?: number,
  ): Promise<VersionDeDocumento | null> {
    const r = new Redaccion(this.base);
    const cual = version === undefined ? 'v.version = d.version' : `v.version = ${r.v(version)}`;
    const [fila] = await r.filas(
      `${SELECCION} where ${y(`d.id = ${r.v(id)}`, cual, enTerritorio(r, alcance))}`,
    );
    return fila ? leerVersion(fila) : null;
  }

  override async porIds(
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly VersionDeDocumento[]> {
    const r = new Redaccion(this.base);
    const suyos = o('d.titular_id is null', `d.titular_id = ${r.v(titularId)}`);
    const filas = await r.filas(
      `${SELECCION} where ${y('v.version = d.version', r.en('d.id', ids), suyos)} order by d.id`,
    );
    return filas.map(leerVersion);
  }

  override async versiones(alcance: Alcance, id: string): Promise<readonly VersionDeDocumento[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${SELECCION} where ${y(`d.id = ${r.v(id)}`, enTerritorio(r, alcance))} order by v.version desc`,
    );
    return filas.map(leerVersion);
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeDocumentos,
    corte: Corte,
  ): Promise<Pagina<VersionDeDocumento>> {
    const r = new Redaccion(this.base);
    const dentro = ['v.version = d.version', enTerritorio(r, alcance)];
    if (filtro.titularId !== undefined) dentro.push(`d.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.tipo !== undefined) dentro.push(r.contiene('v.tipos', filtro.tipo));
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) dentro.push(`(v.subido_en, d.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const efectiva = efectivaEnSql(r, filtro.tabla, filtro.hoy);
    const suyo = o(
      `x.efectiva = 'publico'`,
      `x.subido_por = ${r.v(alcance.cuentaId)}`,
      ...filtro.visibles.map((regla) =>
        y(
          `x.efectiva = ${r.v(regla.visibilidad)}`,
          regla.nacional
            ? CIERTO
            : o(r.en('x.titular_id', regla.titulares), r.en('x.gremio', regla.gremios)),
        ),
      ),
    );
    // By its public version, a document is found by the public title: the original's is not to be guessed at.
    const publica = `exists (select 1 from documento_publico p where p.documento_id = x.documento_id
      and p.retiro_clase is null and ${r.busca('p.clave_busqueda', filtro.q)})`;
    const filas = await r.filas(
      `select * from (
         select v.*, d.titular_id, t.gremio, ${efectiva} as efectiva from documento d
           join documento_version v on v.documento_id = d.id
           left join titular t on t.id = d.titular_id
          where ${y(...dentro)}
       ) x
       where ${o(y(suyo, r.busca('x.clave_busqueda', filtro.q)), publica)}
       order by x.subido_en desc, x.documento_id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerVersion, (f) => [
      Number(f['subido_en']),
      f['documento_id'] as string,
    ]);
  }

  override async usos(alcance: Alcance, id: string): Promise<readonly UsoDeDocumento[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select l.raiz_id, l.proceso_id, l.paso, p.procedimiento, r.secuencia as largo from linea_documento l
         join proceso p on p.id = l.proceso_id join raiz r on r.id = l.raiz_id
         join titular t on t.id = r.titular_id
        where l.documento_id = ${r.v(id)} and (${r.territorio(alcance)}) order by l.raiz_id, l.proceso_id, l.paso limit 50`,
    );
    const usos: UsoDeDocumento[] = [];
    for (const f of filas) {
      const [linea] = Number(f['largo']) > LARGO_DE_BITACORA ? [] : await this.primeraLinea(f, id);
      usos.push({
        raizId: f['raiz_id'] as string,
        procesoId: f['proceso_id'] as string,
        procedimiento: f['procedimiento'] as string,
        paso: Number(f['paso']) === 0 ? null : Number(f['paso']),
        evento: (linea?.['evento'] ?? null) as string | null,
        secuencia: linea === undefined ? null : Number(linea['secuencia']),
        hash: (linea?.['hash'] ?? null) as string | null,
      });
    }
    return usos;
  }

  private primeraLinea(uso: Columnas, id: string): Promise<Columnas[]> {
    const r = new Redaccion(this.base);
    return r.filas(
      `select secuencia, hash, evento from bitacora where raiz_id = ${r.v(uso['raiz_id'])}
          and proceso_id = ${r.v(uso['proceso_id'])} and coalesce(paso, 0) = ${r.v(Number(uso['paso']))}
          and linea like ${r.v(`%"${id}"%`)} order by secuencia limit 1`,
    );
  }

  override async nombresDeCuentas(
    ids: readonly string[],
  ): Promise<{ readonly [id: string]: string }> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select c.id, p.nombre from cuenta c join persona p on p.id = c.persona_id
        where ${r.en('c.id', [...new Set(ids)])}`,
    );
    return Object.fromEntries(filas.map((f) => [f['id'], f['nombre']])) as Record<string, string>;
  }
}

/** A longer journal is not looked into line by line. */
const LARGO_DE_BITACORA = 5_000;

/** A national document is inside every territory. */
const enTerritorio = (r: Redaccion, alcance: Alcance): string =>
  o('d.titular_id is null', r.territorio(alcance));

function aEntidad({
  id,
  titularId: _,
  tipos,
  ...resto
}: VersionDeDocumento): DocumentoVersionEntity {
  return {
    ...resto,
    documentoId: id,
    tipos: enLista(tipos),
    reservaHasta: resto.reserva === null ? null : ultimoDia(resto.reserva.hasta),
    retiroClase: resto.retiro?.clase ?? null,
  };
}

/** As `leerDocumentoHecho` would read it. */
const hechoDe = (v: VersionDeDocumento): DocumentoHecho => ({
  id: v.id,
  version: v.version,
  tipos: [...v.tipos],
  instrumento: v.instrumento,
  organo: v.organo,
  numero: v.numero,
  firmado: v.firmado,
  fechaEmision: v.fechaEmision,
  fechaRecepcion: v.fechaRecepcion,
  sha256: v.sha256,
});

const objetoONulo = <T>(v: unknown): T | null =>
  v == null ? null : (JSON.parse(v as string) as T);

function leerVersion(f: Columnas): VersionDeDocumento {
  return {
    id: f['documento_id'] as string,
    version: Number(f['version']),
    titularId: textoONulo(f['titular_id']),
    titulo: f['titulo'] as string,
    tipos: lista(f['tipos']) as TipoDocumento[],
    instrumento: textoONulo(f['instrumento']) as VersionDeDocumento['instrumento'],
    organo: textoONulo(f['organo']) as VersionDeDocumento['organo'],
    numero: textoONulo(f['numero']),
    sistema: textoONulo(f['sistema']),
    fechaEmision: textoONulo(f['fecha_emision']),
    fechaRecepcion: textoONulo(f['fecha_recepcion']),
    firmado: cierto(f['firmado']),
    aprobado: cierto(f['aprobado']),
    visibilidad: f['visibilidad'] as VersionDeDocumento['visibilidad'],
    visibilidadFija: cierto(f['visibilidad_fija']),
    reserva: objetoONulo<Reserva>(f['reserva']),
    nombre: f['nombre'] as string,
    mime: f['mime'] as string,
    tamano: Number(f['tamano']),
    sha256: f['sha256'] as string,
    subidoPor: f['subido_por'] as string,
    subidoEn: Number(f['subido_en']),
    motivo: textoONulo(f['motivo']),
    retiro: objetoONulo<Retiro>(f['retiro']),
    claveBusqueda: f['clave_busqueda'] as string,
  };
}

const SELECCION = `select v.*, d.titular_id from documento d join documento_version v on v.documento_id = d.id
  left join titular t on t.id = d.titular_id`;
const RESPUESTA: Consulta = {
  nombre: 'respuesta_guardada',
  sql: 'select huella, estado, cuerpo from idempotencia where principal = $1 and clave = $2',
};
