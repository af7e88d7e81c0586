import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { FilaLinea } from '../engine/puertos/filas.js';
import { ProcesoStore } from '../engine/puertos/proceso-store.js';
import { Archivo } from '../modules/documentos/archivo.js';
import { DocumentoStore, type VersionDeDocumento } from '../modules/documentos/documento-store.js';
import { PublicidadStore, type VersionPublica } from '../modules/documentos/publicidad-store.js';
import { visibilidadDeHoy } from '../modules/documentos/tabla-de-visibilidad.js';
import { puedeLeer } from '../modules/documentos/visibilidad.js';
import { VisibilidadService } from '../modules/documentos/visibilidad.service.js';
import { ConsultaDeProcesos } from '../modules/procesos/consulta-de-procesos.js';
import type { Etiquetas } from '../modules/procesos/etiquetas.js';
import { TitularDeProceso } from '../modules/procesos/puertos.js';
import {
  LoQueSeExporta,
  type AsientoExportado,
  type DocumentoExportado,
  type RaizExportable,
  type ReferenciaADocumento,
  type TextoExportado,
} from '../modules/verificacion/puertos.js';
import type { Alcance } from '../platform/alcance.js';
import { Nombres } from '../platform/nombres.js';
import type { Idioma } from '../platform/textos/textos.js';

const TANDA = 100;

const exportar = ({ secuencia, hashAnterior, hash, linea }: FilaLinea): AsientoExportado => ({
  secuencia,
  hashAnterior,
  hash,
  linea,
});

/** What leaves in an expediente, from the rooms that keep it. */
@Injectable()
export class LoQueSeExportaDeLosProcesos extends LoQueSeExporta {
  constructor(
    @Inject(ConsultaDeProcesos) private readonly consulta: ConsultaDeProcesos,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(TitularDeProceso) private readonly titulares: TitularDeProceso,
    @Inject(Nombres) private readonly nombres: Etiquetas,
    @Inject(DocumentoStore) private readonly documentosGuardados: DocumentoStore,
    @Inject(PublicidadStore) private readonly publicidad: PublicidadStore,
    @Inject(VisibilidadService) private readonly visibilidades: VisibilidadService,
    @Inject(Archivo) private readonly archivo: Archivo,
  ) {
    super();
  }

  override async raiz(
    alcance: Alcance,
    idioma: Idioma,
    procesoId: string,
  ): Promise<RaizExportable | null> {
    const lugar = await this.consulta.ubicar(alcance, procesoId);
    if (lugar === null) return null;
    const [titular, primera] = await Promise.all([
      this.titulares.find(alcance, lugar.titularId),
      this.consulta.linea(lugar.raizId, 1),
    ]);
    if (titular === null || primera === null) return null;
    const { procedimiento, hechos } = JSON.parse(primera.linea) as {
      readonly procedimiento: string;
      readonly hechos: { readonly asunto?: string } | null;
    };
    return {
      raizId: lugar.raizId,
      titular: { id: titular.id, nombre: titular.nombre },
      procedimiento: { id: procedimiento, nombre: this.nombres.nombre(idioma, procedimiento) },
      asunto: hechos?.asunto ?? null,
    };
  }

  override esPublica(raizId: string): Promise<boolean> {
    return this.consulta.esPublica(raizId);
  }

  override async *asientos(raizId: string): AsyncIterable<AsientoExportado> {
    for (let cursor: string | null = null; ;) {
      const { elementos, siguiente }: Awaited<ReturnType<ConsultaDeProcesos['bitacora']>> =
        await this.consulta.bitacora(raizId, 'asc', { limite: TANDA, cursor });
      for (const f of elementos) yield exportar(f);
      if (siguiente === null) return;
      cursor = siguiente;
    }
  }

  override async asiento(raizId: string, secuencia: number): Promise<AsientoExportado | null> {
    const f = await this.consulta.linea(raizId, secuencia);
    return f === null ? null : exportar(f);
  }

  override async textos(raizId: string): Promise<readonly TextoExportado[]> {
    const textos = await this.procesos.textosDeRaiz(raizId);
    return textos.flatMap(({ ref, campo, clase, sal, texto }) =>
      texto === null || clase === 'personal' ? [] : [{ ref, campo, sal, texto }],
    );
  }

  override async documentos(
    alcance: Alcance,
    titularId: string,
    referencias: readonly ReferenciaADocumento[],
  ): Promise<readonly DocumentoExportado[]> {
    const ids = [...new Set(referencias.map((r) => r.id))];
    const [titular, { tabla, hoy }, publicas] = await Promise.all([
      this.procesos.findTitular(titularId),
      this.visibilidades.deHoy(),
      this.publicidad.publicasEnVigor(ids),
    ]);
    return Promise.all(
      referencias.map(async (r) => {
        const d = await this.documentosGuardados.find(alcance, r.id, r.version);
        const publica = publicas.find((p) => p.id === r.id);
        if (d === null) return this.sinBytes(r, null, 'noPublico');
        const { visibilidad } = visibilidadDeHoy(tabla, hoy, d);
        // What is personal or reserved is read in the product, where it stays written who did.
        const seLee =
          (visibilidad === 'publico' || visibilidad === 'interno') &&
          puedeLeer(alcance, d, visibilidad, titular?.gremio ?? null);
        if (seLee && d.retiro !== null) return this.sinBytes(r, d, 'retirado');
        if (seLee) return this.conBytes(r, d, 'incluido', d.version);
        if (publica === undefined)
          return this.sinBytes(r, null, d.retiro === null ? 'noPublico' : 'retirado');
        return this.conBytes(r, { ...publica, tipos: d.tipos }, 'versionPublica', null);
      }),
    );
  }

  private conBytes(
    r: ReferenciaADocumento,
    d: (VersionDeDocumento | VersionPublica) & Pick<VersionDeDocumento, 'tipos'>,
    estado: 'incluido' | 'versionPublica',
    version: number | null,
  ): DocumentoExportado {
    const abrir = async (): Promise<Readable> => {
      const bytes = await this.archivo.leer(d.sha256);
      if (bytes === null) throw new Error(`bytes of document ${d.id} are gone`);
      return bytes;
    };
    const { titulo, tipos, nombre, sha256 } = d;
    return { id: r.id, version, titulo, tipos, estado, nombre, sha256, abrir };
  }

  /** Nobody is told the title of what they may not read. */
  private sinBytes(
    r: ReferenciaADocumento,
    d: VersionDeDocumento | null,
    estado: 'retirado' | 'noPublico',
  ): DocumentoExportado {
    return {
      ...r,
      titulo: d?.titulo ?? `Documento ${r.id}`,
      tipos: d?.tipos ?? [],
      estado,
      nombre: null,
      abrir: null,
    };
  }
}
