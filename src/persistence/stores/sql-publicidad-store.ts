import { In, IsNull } from 'typeorm';
import type { Retiro } from '../../modules/documentos/documento-store.js';
import {
  type CambioDeVisibilidad,
  PublicidadStore,
  type SucesoDeDocumento,
  type VersionPublica,
} from '../../modules/documentos/publicidad-store.js';
import { ultimoDia } from '../../modules/documentos/tabla-de-visibilidad.js';
import type { Base } from '../base.js';
import {
  DocumentoPublicoEntity,
  DocumentoSucesoEntity,
  DocumentoVersionEntity,
} from '../entities/documentos.js';
import { esRepetido } from '../repetido.js';

export class SqlPublicidadStore extends PublicidadStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async publicas(id: string): Promise<readonly VersionPublica[]> {
    const filas = await this.base.leer((em) =>
      em.find(DocumentoPublicoEntity, { where: { documentoId: id }, order: { numero: 'desc' } }),
    );
    return filas.map(leerPublica);
  }

  override async publicasEnVigor(ids: readonly string[]): Promise<readonly VersionPublica[]> {
    if (ids.length === 0) return [];
    const filas = await this.base.leer((em) =>
      em.find(DocumentoPublicoEntity, {
        where: { documentoId: In([...ids]), retiroClase: IsNull() },
        order: { documentoId: 'asc', numero: 'asc' },
      }),
    );
    // The last of each.
    return [...new Map(filas.map((f) => [f.documentoId, leerPublica(f)])).values()];
  }

  override async agregarPublica(
    publica: Omit<VersionPublica, 'numero'>,
    suceso: SucesoDeDocumento,
  ): Promise<VersionPublica> {
    for (let intento = 1; ; intento += 1) {
      try {
        return await this.base.enTransaccion(async (em) => {
          const ultima = await em.findOne(DocumentoPublicoEntity, {
            where: { documentoId: publica.id },
            order: { numero: 'desc' },
          });
          const nueva = { ...publica, numero: (ultima?.numero ?? 0) + 1 };
          const { id, ...resto } = nueva;
          await em.insert(DocumentoPublicoEntity, { ...resto, documentoId: id, retiroClase: null });
          await em.insert(DocumentoSucesoEntity, {
            ...suceso,
            detalle: { ...suceso.detalle, numero: nueva.numero },
          });
          return nueva;
        });
      } catch (error) {
        // Two at once took the same number: the second takes the next.
        if (intento >= 5 || !esRepetido(error, 'documento_publico', 'numero')) throw error;
      }
    }
  }

  override async cambiarVisibilidad(
    id: string,
    { visibilidad, fija, reserva }: CambioDeVisibilidad,
    suceso: SucesoDeDocumento,
  ): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      await em.update(
        DocumentoVersionEntity,
        { documentoId: id },
        {
          visibilidad,
          visibilidadFija: fija,
          reserva,
          reservaHasta: reserva === null ? null : ultimoDia(reserva.hasta),
        },
      );
      await em.insert(DocumentoSucesoEntity, suceso);
    });
  }

  override async retirar(
    id: string,
    que: { readonly original: boolean; readonly publica: boolean },
    retiro: Retiro,
    suceso: SucesoDeDocumento,
  ): Promise<readonly string[]> {
    return this.base.enTransaccion(async (em) => {
      const alcanzadas = new Set<string>();
      for (const [toca, entidad] of [
        [que.original, DocumentoVersionEntity],
        [que.publica, DocumentoPublicoEntity],
      ] as const) {
        if (!toca) continue;
        const antes = [
          { documentoId: id, retiroClase: IsNull() },
          ...(retiro.clase === 'borrado'
            ? [{ documentoId: id, retiroClase: 'oculto' as const }]
            : []),
        ];
        for (const donde of antes) {
          for (const { sha256 } of await em.find(entidad, { where: donde })) alcanzadas.add(sha256);
          await em.update(entidad, donde, { retiroClase: retiro.clase, retiro });
        }
      }
      if (alcanzadas.size > 0) await em.insert(DocumentoSucesoEntity, suceso);
      return [...alcanzadas];
    });
  }

  override async restituir(id: string, suceso: SucesoDeDocumento): Promise<boolean> {
    return this.base.enTransaccion(async (em) => {
      let tocadas = 0;
      for (const entidad of [DocumentoVersionEntity, DocumentoPublicoEntity]) {
        const { affected } = await em.update(
          entidad,
          { documentoId: id, retiroClase: 'oculto' },
          { retiroClase: null, retiro: null },
        );
        tocadas += affected ?? 0;
      }
      if (tocadas > 0) await em.insert(DocumentoSucesoEntity, suceso);
      return tocadas > 0;
    });
  }

  override sucesos(id: string): Promise<readonly SucesoDeDocumento[]> {
    return this.base.leer((em) =>
      em.find(DocumentoSucesoEntity, {
        where: { documentoId: id },
        order: { en: 'asc', id: 'asc' },
      }),
    );
  }
}

const leerPublica = ({
  documentoId,
  retiroClase: _,
  ...resto
}: DocumentoPublicoEntity): VersionPublica => ({ ...resto, id: documentoId });
