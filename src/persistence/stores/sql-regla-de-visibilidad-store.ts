import type { TipoDocumento } from '../../../machines/contrato.js';
import type {
  EstadoDeDocumento,
  VisibilidadOrdinaria,
} from '../../modules/documentos/documento-store.js';
import {
  type DocumentoQueCambiaria,
  type FilaDeVisibilidad,
  ReglaDeVisibilidadStore,
} from '../../modules/documentos/regla-de-visibilidad-store.js';
import type { Base } from '../base.js';
import { ReglaDeVisibilidadEntity } from '../entities/documentos.js';
import { Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';
import { ordinariaEnSql } from '../visibilidad-efectiva.js';

const TODAS = {
  nombre: 'reglas_de_visibilidad',
  sql: 'select * from regla_de_visibilidad order by tipo, estado, version',
};

export class SqlReglaDeVisibilidadStore extends ReglaDeVisibilidadStore {
  constructor(private readonly base: Base) {
    super();
  }

  /** In plain SQL: a connection that only reads, as that of the exports, asks it too. */
  override async todas(): Promise<readonly FilaDeVisibilidad[]> {
    const filas = await this.base.filas(TODAS, []);
    return filas.map((c) => ({
      id: c['id'] as string,
      tipo: c['tipo'] as TipoDocumento,
      estado: c['estado'] as EstadoDeDocumento,
      version: Number(c['version']),
      visibilidad: c['visibilidad'] as VisibilidadOrdinaria,
      desde: c['desde'] as string,
      hasta: c['hasta'] as string | null,
      fuente: c['fuente'] as string | null,
      motivo: c['motivo'] as string,
      creadaPor: c['creada_por'] as string,
      creadaEn: Number(c['creada_en']),
    }));
  }

  override historia(
    tipo: TipoDocumento,
    estado: EstadoDeDocumento,
  ): Promise<readonly FilaDeVisibilidad[]> {
    return this.base.leer((em) =>
      em.find(ReglaDeVisibilidadEntity, { where: { tipo, estado }, order: { version: 'desc' } }),
    );
  }

  override async fijar(fila: Omit<FilaDeVisibilidad, 'version'>): Promise<FilaDeVisibilidad> {
    for (let intento = 1; ; intento += 1) {
      try {
        return await this.base.enTransaccion(async (em) => {
          const ultima = await em.findOne(ReglaDeVisibilidadEntity, {
            where: { tipo: fila.tipo, estado: fila.estado },
            order: { version: 'desc' },
          });
          const nueva = { ...fila, version: (ultima?.version ?? 0) + 1 };
          await em.insert(ReglaDeVisibilidadEntity, nueva);
          return nueva;
        });
      } catch (error) {
        // Two at once took the same number: the second takes the next.
        if (intento >= 5 || !esRepetido(error, 'regla_de_visibilidad', 'version')) throw error;
      }
    }
  }

  override async cambiarian({
    tipo,
    estado,
    antes,
    despues,
    dia,
    limite,
  }: Parameters<ReglaDeVisibilidadStore['cambiarian']>[0]): Promise<
    Awaited<ReturnType<ReglaDeVisibilidadStore['cambiarian']>>
  > {
    const r = new Redaccion(this.base);
    const suyos = y(
      'v.version = d.version',
      r.contiene('v.tipos', tipo),
      estado === 'aprobado'
        ? 'v.aprobado'
        : y('not v.aprobado', estado === 'firmado' ? 'v.firmado' : 'not v.firmado'),
    );
    // Chosen by somebody, or reserved still.
    const fijo = `((v.visibilidad <> 'reservado' and v.visibilidad_fija)
      or (v.visibilidad = 'reservado' and (v.reserva_hasta is null or v.reserva_hasta >= ${r.v(dia)})))`;
    const dentro = `select d.id, v.titulo, v.subido_en, t.id as titular_id, t.nombre as titular_nombre,
        ${fijo} as fijo, ${ordinariaEnSql(r, antes)} as antes, ${ordinariaEnSql(r, despues)} as despues
      from documento d join documento_version v on v.documento_id = d.id
      left join titular t on t.id = d.titular_id where ${suyos}`;
    const [cuenta] = await r.filas(
      `select coalesce(sum(case when fijo then 1 else 0 end), 0) as fijos,
              coalesce(sum(case when not fijo and antes <> despues then 1 else 0 end), 0) as total from (${dentro}) x`,
    );
    const filas = await r.filas(
      `select * from (${dentro}) x where not fijo and antes <> despues
        order by subido_en desc, id limit ${r.v(limite)}`,
    );
    return {
      total: Number(cuenta?.['total'] ?? 0),
      fijos: Number(cuenta?.['fijos'] ?? 0),
      primeros: filas.map((f): DocumentoQueCambiaria => ({
        id: f['id'] as string,
        titulo: f['titulo'] as string,
        titular:
          f['titular_id'] == null
            ? null
            : { id: f['titular_id'] as string, nombre: f['titular_nombre'] as string },
        antes: f['antes'] as VisibilidadOrdinaria,
        despues: f['despues'] as VisibilidadOrdinaria,
      })),
    };
  }
}
