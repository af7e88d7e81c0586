import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import type { ClaveIdempotente } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre, type Alcance } from '../../platform/alcance.js';
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
import type {
  consultaDeDocumentos,
  metadatosDeReemplazo,
  metadatosNuevos,
} from './documentos.dto.js';
import { nombreLimpio, reconocer } from './reconocer.js';
import {
  puedeLeer,
  reglasDe,
  SUBEN,
  SUBEN_NACIONALES,
  visibilidadPorDefecto,
} from './visibilidad.js';

/** Documents as they are: bytes kept for good before anything points at them, metadata in versions. */
@Injectable()
export class DocumentosService {
  constructor(
    @Inject(DocumentoStore) private readonly store: DocumentoStore,
    @Inject(Archivo) private readonly archivo: Archivo,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
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
    const documento: VersionDeDocumento = {
      ...resto,
      id: this.ids.nuevo(),
      version: 1,
      titularId: titular,
      visibilidad: visibilidad ?? visibilidadPorDefecto(resto.tipos, resto.firmado),
      nombre: nombreLimpio(subido.nombre),
      mime,
      tamano: subido.tamano,
      sha256: subido.sha256,
      subidoPor: quien.cuentaId,
      subidoEn: this.reloj.ahora(),
      motivo: null,
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
    return this.get(quien, (anterior.cuerpo as { readonly id: string }).id);
  }

  /** A new version over the one it was written over; the earlier ones stay. */
  async reemplazar(
    quien: Identidad,
    id: string,
    cambios: z.infer<typeof metadatosDeReemplazo>,
    subido: ArchivoSubido,
  ): Promise<VersionDeDocumento> {
    const actual = await this.get(quien, id);
    await this.exigirSubir(quien, actual.titularId);
    if (actual.version !== cambios.version)
      throw new Problema('DOCUMENTO_EN_CONFLICTO', { version: actual.version });
    const mime = await reconocer(subido.ruta, subido.nombre);
    const { motivo, version, ...dados } = cambios;
    const escritos = Object.fromEntries(Object.entries(dados).filter(([, v]) => v !== undefined));
    const nueva: VersionDeDocumento = {
      ...actual,
      ...escritos,
      version: version + 1,
      nombre: nombreLimpio(subido.nombre),
      mime,
      tamano: subido.tamano,
      sha256: subido.sha256,
      subidoPor: quien.cuentaId,
      subidoEn: this.reloj.ahora(),
      motivo,
      claveBusqueda: claveBusqueda(dados.titulo ?? actual.titulo),
    };
    exigirReserva(nueva.visibilidad, nueva.reserva);
    await this.archivo.guardar(subido.sha256, subido.ruta);
    try {
      await this.store.agregarVersion(nueva);
    } catch (error) {
      if (error instanceof VersionDeDocumentoOcupada) throw new Problema('DOCUMENTO_EN_CONFLICTO');
      throw error;
    }
    return nueva;
  }

  /** What may not be read does not exist. */
  async get(quien: Identidad, id: string, version?: number): Promise<VersionDeDocumento> {
    const d = await this.store.find(quien.alcance, id, version);
    if (d === null) throw new Problema('NO_ENCONTRADO');
    const titular = d.titularId === null ? null : await this.procesos.findTitular(d.titularId);
    // A version kept from the public does not open because a later one is public, nor the other way round.
    if (!puedeLeer(quien.alcance, d, titular?.gremio ?? null)) throw new Problema('NO_ENCONTRADO');
    return d;
  }

  /** Of these, those the account may read, by their current version. */
  async legibles(
    alcance: Alcance,
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly VersionDeDocumento[]> {
    const [titular, versiones] = await Promise.all([
      this.procesos.findTitular(titularId),
      this.store.porIds(ids, titularId),
    ]);
    return versiones.filter((v) => puedeLeer(alcance, v, titular?.gremio ?? null));
  }

  async versiones(quien: Identidad, id: string): Promise<readonly VersionDeDocumento[]> {
    const actual = await this.get(quien, id);
    const titular =
      actual.titularId === null ? null : await this.procesos.findTitular(actual.titularId);
    const todas = await this.store.versiones(quien.alcance, id);
    return todas.filter((v) => puedeLeer(quien.alcance, v, titular?.gremio ?? null));
  }

  async contenido(
    quien: Identidad,
    id: string,
    version?: number,
  ): Promise<{ readonly documento: VersionDeDocumento; readonly bytes: Readable }> {
    const documento = await this.get(quien, id, version);
    const bytes = await this.archivo.leer(documento.sha256);
    if (bytes === null) throw new Error(`bytes of document ${id} are gone`);
    return { documento, bytes };
  }

  listar(
    quien: Identidad,
    { titular, tipo, q, limite, cursor }: z.infer<typeof consultaDeDocumentos>,
  ): Promise<Pagina<VersionDeDocumento>> {
    return this.store.listar(
      quien.alcance,
      {
        visibles: reglasDe(quien.alcance),
        ...(titular === undefined ? {} : { titularId: titular }),
        ...(tipo === undefined ? {} : { tipo }),
        ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }),
      },
      { limite, cursor: cursor ?? null },
    );
  }

  private async exigirSubir(quien: Identidad, titularId: string | null): Promise<void> {
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

function exigirReserva(visibilidad: Visibilidad, reserva: Reserva | null): void {
  if (visibilidad === 'reservado' && reserva === null) throw new Problema('RESERVA_SIN_FUNDAMENTO');
}
