import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import type { ClaveIdempotente } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre, type Alcance, type Gremio } from '../../platform/alcance.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import type { ArchivoSubido } from '../../platform/subida.js';
import { Archivo } from './archivo.js';
import {
  DocumentoStore,
  VersionDeDocumentoOcupada,
  type Reserva,
  type VersionDeDocumento,
  type Visibilidad,
} from './documento-store.js';
import { BORRAN, PublicidadStore, RETIRAN, type VersionPublica } from './publicidad-store.js';
import type {
  consultaDeDocumentos,
  metadatosDeReemplazo,
  metadatosNuevos,
} from './documentos.dto.js';
import { nombreLimpio, reconocer } from './reconocer.js';
import { ordinaria, visibilidadDeHoy, type VisibilidadDeHoy } from './tabla-de-visibilidad.js';
import { CUIDAN, puedeLeer, reglasDe, rolesAnte, SUBEN, SUBEN_NACIONALES } from './visibilidad.js';
import { VisibilidadService } from './visibilidad.service.js';

/** A document as one account may see it: its original or, for who may only see what is public, its public version. */
export interface DocumentoVisto {
  readonly documento: VersionDeDocumento;
  /** As it is today. */
  readonly hoy: VisibilidadDeHoy;
  readonly publica: VersionPublica | null;
  readonly acceso: 'original' | 'publica';
  readonly puedo: {
    /** Replace it, describe it better, redact it, say how visible it is. */
    readonly cambiar: boolean;
    readonly retirar: boolean;
    readonly borrar: boolean;
    /** Open what is hidden. */
    readonly abrirOculto: boolean;
  };
}

/** Documents as they are: bytes kept for good before anything points at them, metadata in versions. */
@Injectable()
export class DocumentosService {
  constructor(
    @Inject(DocumentoStore) private readonly store: DocumentoStore,
    @Inject(PublicidadStore) private readonly publicidad: PublicidadStore,
    @Inject(Archivo) private readonly archivo: Archivo,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(VisibilidadService) private readonly visibilidades: VisibilidadService,
  ) {}

  async subir(
    quien: Identidad,
    metadatos: z.infer<typeof metadatosNuevos>,
    subido: ArchivoSubido,
    clave: ClaveIdempotente | null,
  ): Promise<VersionDeDocumento> {
    await this.exigirSubir(quien, metadatos.titular);
    const mime = await reconocer(subido.ruta, subido.nombre);
    const { titular, visibilidad, ...resto } = metadatos;
    const { tabla } = await this.visibilidades.deHoy();
    const documento: VersionDeDocumento = {
      ...resto,
      id: this.ids.nuevo(),
      version: 1,
      titularId: titular,
      visibilidad: visibilidad ?? ordinaria(tabla, resto),
      visibilidadFija: visibilidad !== undefined,
      nombre: nombreLimpio(subido.nombre),
      mime,
      tamano: subido.tamano,
      sha256: subido.sha256,
      subidoPor: quien.cuentaId,
      subidoEn: this.reloj.ahora(),
      motivo: null,
      retiro: null,
      claveBusqueda: claveBusqueda(metadatos.titulo),
    };
    exigirReserva(documento.visibilidad, documento.reserva);
    await this.archivo.guardar(subido.sha256, subido.ruta);
    const cuerpo: JsonObjeto = { id: documento.id };
    const anterior = await this.store.crear(
      documento,
      clave === null ? null : { clave, guardada: { huella: clave.huella, estado: 201, cuerpo } },
    );
    if (anterior === null) return documento;
    if (anterior.huella !== clave?.huella) throw new Problema('CLAVE_REUTILIZADA');
    return (await this.ver(quien, (anterior.cuerpo as { readonly id: string }).id)).documento;
  }

  /** A new version over the one it was written over; the earlier ones stay. Without a file, its bytes stay as they were. */
  async reemplazar(
    quien: Identidad,
    id: string,
    cambios: z.infer<typeof metadatosDeReemplazo>,
    subido: ArchivoSubido | null,
  ): Promise<VersionDeDocumento> {
    const { documento: actual, puedo } = await this.getOriginal(quien, id);
    if (!puedo.cambiar) throw new Problema('SIN_PERMISO');
    if (actual.version !== cambios.version)
      throw new Problema('DOCUMENTO_EN_CONFLICTO', { version: actual.version });
    if (actual.retiro !== null && subido === null) throw new Problema('DOCUMENTO_RETIRADO');
    const mime = subido === null ? actual.mime : await reconocer(subido.ruta, subido.nombre);
    const { motivo, version, ...dados } = cambios;
    const escritos = Object.fromEntries(Object.entries(dados).filter(([, v]) => v !== undefined));
    const nueva: VersionDeDocumento = {
      ...actual,
      ...escritos,
      version: version + 1,
      mime,
      ...(dados.visibilidad === undefined ? {} : { visibilidadFija: true }),
      ...(subido === null
        ? {}
        : { nombre: nombreLimpio(subido.nombre), tamano: subido.tamano, sha256: subido.sha256 }),
      subidoPor: quien.cuentaId,
      subidoEn: this.reloj.ahora(),
      motivo,
      retiro: null,
      claveBusqueda: claveBusqueda(dados.titulo ?? actual.titulo),
    };
    exigirReserva(nueva.visibilidad, nueva.reserva);
    if (subido !== null) await this.archivo.guardar(subido.sha256, subido.ruta);
    try {
      await this.store.agregarVersion(nueva);
    } catch (error) {
      if (error instanceof VersionDeDocumentoOcupada) throw new Problema('DOCUMENTO_EN_CONFLICTO');
      throw error;
    }
    return nueva;
  }

  /** What may not be read does not exist. */
  async ver(quien: Identidad, id: string, version?: number): Promise<DocumentoVisto> {
    const documento = await this.store.find(quien.alcance, id, version);
    if (documento === null) throw new Problema('NO_ENCONTRADO');
    const [visto] = await this.vestir(quien, [documento]);
    // A version kept from the public does not open because a later one is public, nor the other way round.
    if (visto === undefined || (visto.acceso === 'publica' && version !== undefined))
      throw new Problema('NO_ENCONTRADO');
    return visto;
  }

  /** For who may read the original; for the others it does not exist. */
  async getOriginal(quien: Identidad, id: string): Promise<DocumentoVisto> {
    const visto = await this.ver(quien, id);
    if (visto.acceso !== 'original') throw new Problema('NO_ENCONTRADO');
    return visto;
  }

  /** Of these, those the account may read, by their current version. */
  async legibles(
    alcance: Alcance,
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly Pick<VersionDeDocumento, 'id' | 'titulo' | 'tipos'>[]> {
    const [titular, versiones, { tabla, hoy }, publicas] = await Promise.all([
      this.procesos.findTitular(titularId),
      this.store.porIds(ids, titularId),
      this.visibilidades.deHoy(),
      this.publicidad.publicasEnVigor(ids),
    ]);
    return versiones.flatMap(({ id, titulo, tipos, ...v }) => {
      const { visibilidad } = visibilidadDeHoy(tabla, hoy, { tipos, ...v });
      if (puedeLeer(alcance, v, visibilidad, titular?.gremio ?? null))
        return [{ id, titulo, tipos }];
      const publica = publicas.find((p) => p.id === id);
      return publica === undefined ? [] : [{ id, titulo: publica.titulo, tipos }];
    });
  }

  /** Of the original, newest first: those the account may read. */
  async versiones(quien: Identidad, id: string): Promise<readonly VersionDeDocumento[]> {
    const todas = await this.store.versiones(quien.alcance, id);
    const vistas = await this.vestir(quien, todas);
    return vistas.filter((v) => v.acceso === 'original').map((v) => v.documento);
  }

  async listar(
    quien: Identidad,
    { titular, tipo, q, limite, cursor }: z.infer<typeof consultaDeDocumentos>,
  ): Promise<Pagina<DocumentoVisto>> {
    const { elementos, siguiente } = await this.store.listar(
      quien.alcance,
      {
        visibles: reglasDe(quien.alcance),
        ...(await this.visibilidades.deHoy()),
        ...(titular === undefined ? {} : { titularId: titular }),
        ...(tipo === undefined ? {} : { tipo }),
        ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }),
      },
      { limite, cursor: cursor ?? null },
    );
    return { elementos: await this.vestir(quien, elementos), siguiente };
  }

  /** Each as this account may see it; those it may not see at all are left out. */
  private async vestir(
    quien: Identidad,
    documentos: readonly VersionDeDocumento[],
  ): Promise<readonly DocumentoVisto[]> {
    const { tabla, hoy } = await this.visibilidades.deHoy();
    const publicas = new Map(
      (await this.publicidad.publicasEnVigor([...new Set(documentos.map((d) => d.id))])).map(
        (p) => [p.id, p],
      ),
    );
    const gremios = new Map<string, Gremio | null>();
    for (const { titularId } of documentos)
      if (titularId !== null && !gremios.has(titularId))
        gremios.set(titularId, (await this.procesos.findTitular(titularId))?.gremio ?? null);
    return documentos.flatMap((documento): DocumentoVisto[] => {
      const gremio =
        documento.titularId === null ? null : (gremios.get(documento.titularId) ?? null);
      const deHoy = visibilidadDeHoy(tabla, hoy, documento);
      const publica = publicas.get(documento.id) ?? null;
      const lee = puedeLeer(quien.alcance, documento, deHoy.visibilidad, gremio);
      if (!lee && publica === null) return [];
      const roles = rolesAnte(quien.alcance, documento.titularId, gremio);
      // The others, what they brought themselves.
      const mio = documento.subidoPor === quien.cuentaId;
      const cuidan =
        documento.titularId === null ? SUBEN_NACIONALES : mio ? [...CUIDAN, ...SUBEN] : CUIDAN;
      const alguno = (cuales: readonly Rol[]): boolean =>
        lee && roles.some((r) => cuales.includes(r));
      return [
        {
          documento,
          hoy: deHoy,
          publica,
          acceso: lee ? 'original' : 'publica',
          puedo: {
            cambiar: alguno(cuidan),
            retirar: alguno(RETIRAN),
            borrar: alguno(BORRAN),
            abrirOculto: alguno(RETIRAN),
          },
        },
      ];
    });
  }

  async exigirSubir(quien: Identidad, titularId: string | null): Promise<void> {
    let roles: readonly Rol[];
    if (titularId === null)
      roles = rolesSobre(quien.alcance, null).filter((r) => SUBEN_NACIONALES.includes(r));
    else {
      const titular = await this.procesos.findTitular(titularId);
      const suyos = titular === null ? [] : rolesSobre(quien.alcance, titular);
      if (suyos.length === 0) throw new Problema('NO_ENCONTRADO');
      roles = suyos.filter((r) => SUBEN.includes(r));
    }
    if (roles.length === 0) throw new Problema('SIN_PERMISO');
  }
}

export function exigirReserva(visibilidad: Visibilidad, reserva: Reserva | null): void {
  if (visibilidad === 'reservado' && reserva === null) throw new Problema('RESERVA_SIN_FUNDAMENTO');
}
