import { Inject, Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import type { ArchivoSubido } from '../../platform/subida.js';
import { Archivo } from './archivo.js';
import { buscarDatosPersonales, type Hallazgo } from './datos-personales.js';
import {
  DocumentoStore,
  type Retiro,
  type UsoDeDocumento,
  type VersionDeDocumento,
  type Visibilidad,
} from './documento-store.js';
import type {
  metadatosNuevos,
  publicaNueva,
  restitucionPedida,
  retiroPedido,
  visibilidadPedida,
} from './documentos.dto.js';
import { DocumentosService, exigirReserva, type DocumentoVisto } from './documentos.service.js';
import { LectorDeTexto, type TextoLeido } from './lector-de-texto.js';
import {
  PublicidadStore,
  type SucesoDeDocumento,
  type VersionPublica,
} from './publicidad-store.js';
import { nombreLimpio, reconocer } from './reconocer.js';
import { ReferenciasAlArchivo } from './referencias-al-archivo.js';
import { nuncaEsPublico, ordinaria } from './tabla-de-visibilidad.js';
import { VisibilidadService } from './visibilidad.service.js';

const HALLAZGOS_A_LA_VISTA = 100;

export interface Revision {
  readonly lectura: Pick<TextoLeido, 'resultado' | 'sinLetras'>;
  readonly hallazgos: readonly Hallazgo[];
  readonly total: number;
}

export interface HistoriaDeDocumento {
  readonly versiones: readonly VersionDeDocumento[];
  readonly publicas: readonly VersionPublica[];
  readonly sucesos: readonly SucesoDeDocumento[];
  readonly usos: readonly UsoDeDocumento[];
  readonly nombres: { readonly [cuentaId: string]: string };
}

/** What the citizens see of a document: as it is, redacted beside it, or withdrawn. */
@Injectable()
export class PublicidadService {
  constructor(
    @Inject(PublicidadStore) private readonly store: PublicidadStore,
    @Inject(DocumentoStore) private readonly guardados: DocumentoStore,
    @Inject(Archivo) private readonly archivo: Archivo,
    @Inject(ReferenciasAlArchivo) private readonly referencias: ReferenciasAlArchivo,
    @Inject(DocumentosService) private readonly documentos: DocumentosService,
    @Inject(VisibilidadService) private readonly visibilidades: VisibilidadService,
    @Inject(LectorDeTexto) private readonly lector: LectorDeTexto,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  /** The bytes of the version asked for, or of the public one. What was withdrawn is not given. */
  async contenido(
    quien: Identidad,
    id: string,
    pedido: { readonly version?: number; readonly publica?: number },
  ): Promise<{ readonly fichero: VersionDeDocumento | VersionPublica; readonly bytes: Readable }> {
    const visto = await this.documentos.ver(quien, id, pedido.version);
    const fichero =
      pedido.publica === undefined && visto.acceso === 'original'
        ? visto.documento
        : await this.getPublica(visto, pedido.publica);
    if (fichero.retiro !== null && (fichero.retiro.clase === 'borrado' || !visto.puedo.abrirOculto))
      throw new Problema('DOCUMENTO_RETIRADO');
    const bytes = await this.archivo.leer(fichero.sha256);
    if (bytes === null) throw new Error(`bytes of document ${id} are gone`);
    if (fichero === visto.documento) await this.anotarLectura(quien, visto);
    return { fichero, bytes };
  }

  /** Who opened what holds personal data, or is reserved, stays written. */
  private async anotarLectura(quien: Identidad, { documento, hoy }: DocumentoVisto): Promise<void> {
    if (hoy.visibilidad !== 'personal' && hoy.visibilidad !== 'reservado') return;
    await this.accesos.anotar({
      clase: 'documentoLeido',
      ...hechoPor(quien),
      objeto: { clase: 'documento', id: documento.id },
      titularId: documento.titularId,
      detalle: hoy.visibilidad,
    });
  }

  private async getPublica(visto: DocumentoVisto, numero?: number): Promise<VersionPublica> {
    if (numero === undefined || numero === 0 || numero === visto.publica?.numero) {
      if (visto.publica === null) throw new Problema('NO_ENCONTRADO');
      return visto.publica;
    }
    const otra = (await this.store.publicas(visto.documento.id)).find((p) => p.numero === numero);
    // An earlier public version was corrected by the one shown: it is history, for who may see the original.
    if (otra === undefined || visto.acceso !== 'original') throw new Problema('NO_ENCONTRADO');
    return otra;
  }

  /** Personal data in a file not kept yet. */
  async revisarSubido(
    quien: Identidad,
    metadatos: z.infer<typeof metadatosNuevos>,
    subido: ArchivoSubido,
  ): Promise<Revision & { readonly visibilidad: Visibilidad; readonly mime: string }> {
    await this.documentos.exigirSubir(quien, metadatos.titular);
    exigirReserva(metadatos.visibilidad ?? 'interno', metadatos.reserva);
    const mime = await reconocer(subido.ruta, subido.nombre);
    const { tabla } = await this.visibilidades.deHoy();
    return {
      ...(await this.revisar(await readFile(subido.ruta), mime)),
      visibilidad: metadatos.visibilidad ?? ordinaria(tabla, metadatos),
      mime,
    };
  }

  /** The same of a document that is kept: of its original, or of its public version. */
  async revisarGuardado(
    quien: Identidad,
    id: string,
    pedido: { readonly version?: number; readonly publica?: number },
  ): Promise<Revision> {
    await this.documentos.getOriginal(quien, id);
    const { fichero, bytes } = await this.contenido(quien, id, pedido);
    return this.revisar(await buffer(bytes), fichero.mime);
  }

  private async revisar(bytes: Buffer, mime: string): Promise<Revision> {
    const { resultado, sinLetras, partes } = await this.lector.leer(new Uint8Array(bytes), mime);
    const hallazgos = buscarDatosPersonales(partes);
    return {
      lectura: { resultado, sinLetras },
      hallazgos: hallazgos.slice(0, HALLAZGOS_A_LA_VISTA),
      total: hallazgos.length,
    };
  }

  /** Says how visible a document is, or gives it back to the table. */
  async cambiarVisibilidad(
    quien: Identidad,
    id: string,
    { visibilidad, reserva, motivo }: z.infer<typeof visibilidadPedida>,
  ): Promise<DocumentoVisto> {
    const visto = await this.exigirCambiar(quien, id);
    const { documento } = visto;
    if (visibilidad === 'publico' && documento.tipos.some(nuncaEsPublico))
      throw campoInvalido('visibilidad', 'NUNCA_PUBLICO');
    if (visibilidad !== null) exigirReserva(visibilidad, reserva);
    const { tabla } = await this.visibilidades.deHoy();
    const nueva = visibilidad ?? ordinaria(tabla, documento);
    await this.store.cambiarVisibilidad(
      id,
      {
        visibilidad: nueva,
        fija: visibilidad !== null,
        reserva: visibilidad === 'reservado' ? reserva : null,
      },
      this.suceso(quien, id, 'visibilidad', motivo, {
        antes: visto.hoy.visibilidad,
        despues: nueva,
        porLaTabla: visibilidad === null,
        ...(visibilidad === 'reservado' && reserva !== null ? { ...reserva } : {}),
      }),
    );
    return this.documentos.ver(quien, id);
  }

  /** A redacted version for the public, apart from the original, which stays as it is. */
  async agregarPublica(
    quien: Identidad,
    id: string,
    { titulo, tapado, version }: z.infer<typeof publicaNueva>,
    subido: ArchivoSubido,
  ): Promise<DocumentoVisto> {
    const { documento } = await this.exigirCambiar(quien, id);
    if (documento.version !== version)
      throw new Problema('DOCUMENTO_EN_CONFLICTO', { version: documento.version });
    if (documento.retiro !== null) throw new Problema('DOCUMENTO_RETIRADO');
    const mime = await reconocer(subido.ruta, subido.nombre);
    if (subido.sha256 === documento.sha256) throw new Problema('PUBLICA_IGUAL_AL_ORIGINAL');
    await this.archivo.guardar(subido.sha256, subido.ruta);
    await this.store.agregarPublica(
      {
        id,
        version,
        titulo,
        tapado,
        claveBusqueda: claveBusqueda(titulo),
        nombre: nombreLimpio(subido.nombre),
        mime,
        tamano: subido.tamano,
        sha256: subido.sha256,
        subidoPor: quien.cuentaId,
        subidoEn: this.reloj.ahora(),
        retiro: null,
      },
      this.suceso(quien, id, 'versionPublica', tapado, { version }),
    );
    return this.documentos.ver(quien, id);
  }

  /** Takes it from the public. Its hash and this note remain. */
  async retirar(
    quien: Identidad,
    id: string,
    { clase, alcance, fundamento, autoridad, motivo }: z.infer<typeof retiroPedido>,
  ): Promise<DocumentoVisto> {
    // permitido: compared with the dates of files on disk, which are of its clock.
    const empieza = Date.now();
    const visto = await this.documentos.getOriginal(quien, id);
    if (!(clase === 'borrado' ? visto.puedo.borrar : visto.puedo.retirar))
      throw new Problema('SIN_PERMISO');
    const retiro: Retiro = {
      clase,
      fundamento,
      autoridad,
      motivo,
      por: quien.cuentaId,
      en: this.reloj.ahora(),
    };
    const alcanzados = await this.store.retirar(
      id,
      { original: alcance !== 'publica', publica: alcance !== 'original' },
      retiro,
      this.suceso(quien, id, 'retiro', motivo, { clase, alcance, fundamento, autoridad }),
    );
    if (alcanzados.length === 0) throw new Problema('NADA_QUE_RETIRAR');
    if (clase === 'borrado') await this.borrarBytes(alcanzados, empieza);
    return this.documentos.ver(quien, id);
  }

  /** Those nobody else points at. What was renewed meanwhile stays: somebody has just uploaded the same. */
  private async borrarBytes(sha256: readonly string[], siAnteriorA: number): Promise<void> {
    const vivos = new Set(await this.referencias.referidos(sha256));
    for (const cual of sha256) if (!vivos.has(cual)) await this.archivo.borrar(cual, siAnteriorA);
  }

  /** What was hidden is shown again. */
  async restituir(
    quien: Identidad,
    id: string,
    { motivo }: z.infer<typeof restitucionPedida>,
  ): Promise<DocumentoVisto> {
    const visto = await this.documentos.getOriginal(quien, id);
    if (!visto.puedo.retirar) throw new Problema('SIN_PERMISO');
    if (!(await this.store.restituir(id, this.suceso(quien, id, 'restitucion', motivo, {}))))
      throw new Problema('NADA_QUE_RESTITUIR');
    return this.documentos.ver(quien, id);
  }

  /** Versions, who and when, what was done and where the journal names it: for who may read the original. */
  async historia(quien: Identidad, visto: DocumentoVisto): Promise<HistoriaDeDocumento> {
    const { id } = visto.documento;
    if (visto.acceso === 'publica')
      return { versiones: [], publicas: [], sucesos: [], usos: [], nombres: {} };
    const [versiones, publicas, sucesos, usos] = await Promise.all([
      this.documentos.versiones(quien, id),
      this.store.publicas(id),
      this.store.sucesos(id),
      this.guardados.usos(quien.alcance, id),
    ]);
    const cuentas = [
      ...[...versiones, ...publicas].flatMap((v) => [
        v.subidoPor,
        ...(v.retiro ? [v.retiro.por] : []),
      ]),
      ...sucesos.map((s) => s.por),
    ];
    return {
      versiones,
      publicas,
      sucesos,
      usos,
      nombres: await this.guardados.nombresDeCuentas(cuentas),
    };
  }

  private async exigirCambiar(quien: Identidad, id: string): Promise<DocumentoVisto> {
    const visto = await this.documentos.getOriginal(quien, id);
    if (!visto.puedo.cambiar) throw new Problema('SIN_PERMISO');
    return visto;
  }

  private suceso(
    quien: Identidad,
    documentoId: string,
    clase: SucesoDeDocumento['clase'],
    motivo: string,
    detalle: SucesoDeDocumento['detalle'],
  ): SucesoDeDocumento {
    return {
      id: this.ids.nuevo(),
      documentoId,
      clase,
      detalle,
      motivo,
      por: quien.cuentaId,
      en: this.reloj.ahora(),
    };
  }
}
