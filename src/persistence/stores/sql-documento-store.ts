import type { Json, TipoDocumento } from '../../../machines/contrato.js';
import type { ClaveIdempotente, RespuestaGuardada } from '../../engine/puertos/filas.js';
import {
  DocumentoStore,
  type FiltroDeDocumentos,
  type VersionDeDocumento,
  VersionDeDocumentoOcupada,
} from '../../modules/documentos/documento-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { IdempotenciaEntity } from '../entities/administracion.js';
import { DocumentoEntity, DocumentoVersionEntity } from '../entities/documentos.js';
import { cierto, type Columnas, enLista, lista } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';

export class SqlDocumentoStore extends DocumentoStore {
  constructor(private readonly base: Base) {
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
    const partes = [
      'v.version = d.version',
      enTerritorio(r, alcance),
      r.busca('v.clave_busqueda', filtro.q),
    ];
    if (filtro.titularId !== undefined) partes.push(`d.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.tipo !== undefined) partes.push(r.contiene('v.tipos', filtro.tipo));
    partes.push(
      o(
        `v.visibilidad = 'publico'`,
        ...filtro.visibles.map((regla) =>
          y(
            `v.visibilidad = ${r.v(regla.visibilidad)}`,
            regla.nacional
              ? '1 = 1'
              : o(r.en('d.titular_id', regla.titulares), r.en('t.gremio', regla.gremios)),
          ),
        ),
      ),
    );
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(v.subido_en, d.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by v.subido_en desc, d.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerVersion, (f) => [
      Number(f['subido_en']),
      f['documento_id'] as string,
    ]);
  }

  override async huellas(despuesDe: string | null, limite: number): Promise<readonly string[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select distinct sha256 from documento_version where sha256 > ${r.v(despuesDe ?? '')}
       order by sha256 limit ${r.v(limite)}`,
    );
    return filas.map((f) => f['sha256'] as string);
  }

  override async referidos(sha256: readonly string[]): Promise<readonly string[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select distinct sha256 from documento_version where ${r.en('sha256', sha256)}`,
    );
    return filas.map((f) => f['sha256'] as string);
  }
}

/** A national document is inside every territory. */
const enTerritorio = (r: Redaccion, alcance: Alcance): string =>
  o('d.titular_id is null', r.territorio(alcance));

function aEntidad({
  id,
  titularId: _,
  tipos,
  ...resto
}: VersionDeDocumento): DocumentoVersionEntity {
  return { ...resto, documentoId: id, tipos: enLista(tipos) };
}

function leerVersion(f: Columnas): VersionDeDocumento {
  const texto = (columna: string): string | null => (f[columna] ?? null) as string | null;
  return {
    id: f['documento_id'] as string,
    version: Number(f['version']),
    titularId: texto('titular_id'),
    titulo: f['titulo'] as string,
    tipos: lista(f['tipos']) as TipoDocumento[],
    instrumento: texto('instrumento') as VersionDeDocumento['instrumento'],
    organo: texto('organo') as VersionDeDocumento['organo'],
    numero: texto('numero'),
    sistema: texto('sistema'),
    fechaEmision: texto('fecha_emision'),
    fechaRecepcion: texto('fecha_recepcion'),
    firmado: cierto(f['firmado']),
    visibilidad: f['visibilidad'] as VersionDeDocumento['visibilidad'],
    reserva:
      f['reserva'] == null
        ? null
        : (JSON.parse(f['reserva'] as string) as VersionDeDocumento['reserva']),
    nombre: f['nombre'] as string,
    mime: f['mime'] as string,
    tamano: Number(f['tamano']),
    sha256: f['sha256'] as string,
    subidoPor: f['subido_por'] as string,
    subidoEn: Number(f['subido_en']),
    motivo: texto('motivo'),
    claveBusqueda: f['clave_busqueda'] as string,
  };
}

const SELECCION = `select v.*, d.titular_id from documento d join documento_version v on v.documento_id = d.id
  left join titular t on t.id = d.titular_id`;
const RESPUESTA: Consulta = {
  nombre: 'respuesta_guardada',
  sql: 'select huella, estado, cuerpo from idempotencia where principal = $1 and clave = $2',
};
