import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import type { ArchivoSubido } from '../../platform/subida.js';
import { PropuestaStore, type Adjunto, type PropuestaEnLista } from './propuesta-store.js';
import { BytesDeAdjuntos } from './puertos.js';
import { RecepcionService } from './recepcion.service.js';
import { estadoPublico, leerTramite } from './tramite.js';

const TOPE_DE_ADJUNTOS = 3;
/** Before somebody admitted it, and after somebody said no, nobody else opens what came with it. */
const SIN_PUBLICAR: ReadonlySet<string> = new Set(['recibida', 'noAdmitida', 'apartada']);

export interface AdjuntosDeSuAutor {
  readonly archivos: readonly Adjunto[];
  /** Anybody may open them. */
  readonly publicos: boolean;
  /** Nobody has read the proposal, and there is room. */
  readonly admite: boolean;
}

interface Abierto {
  readonly adjunto: Adjunto;
  readonly bytes: Readable;
}

/** What comes with a proposal: in quarantine until somebody reads it, public from its admission on. */
@Injectable()
export class AdjuntosService {
  constructor(
    @Inject(PropuestaStore) private readonly store: PropuestaStore,
    @Inject(RecepcionService) private readonly recepcion: RecepcionService,
    @Inject(BytesDeAdjuntos) private readonly bytes: BytesDeAdjuntos,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  /** Whoever has the tracking code adds it, while nobody has read the proposal. */
  async adjuntar(codigo: string, subido: Omit<ArchivoSubido, 'metadatos'>): Promise<void> {
    const propuesta = await this.recepcion.porSeguimiento(codigo);
    if (!(await this.deSuAutor(propuesta)).admite)
      throw new Problema('ADJUNTO_NO_ADMITIDO', { tope: TOPE_DE_ADJUNTOS });
    const { tamano, sha256 } = subido;
    const { nombre, mime } = await this.bytes.guardar(subido);
    const hecho = await this.store.adjuntar(
      propuesta.id,
      { id: this.ids.nuevo(), nombre, mime, tamano, sha256 },
      { en: this.reloj.ahora(), tope: TOPE_DE_ADJUNTOS },
    );
    if (!hecho) throw new Problema('ADJUNTO_NO_ADMITIDO', { tope: TOPE_DE_ADJUNTOS });
  }

  /** For who has its code: what they sent, and whether they may send more. */
  async deSuAutor(propuesta: PropuestaEnLista): Promise<AdjuntosDeSuAutor> {
    const archivos = await this.store.adjuntos(propuesta.id);
    const sinLeer = propuesta.clase === 'propuesta' && propuesta.moderacion === 'porModerar';
    return {
      archivos,
      publicos: this.esPublica(propuesta),
      admite: sinLeer && archivos.length < TOPE_DE_ADJUNTOS,
    };
  }

  /** For whoever moderates, within their territory. */
  async abrir(quien: Identidad, propuestaId: string, numero: number): Promise<Abierto> {
    const propuesta = await this.store.find(quien.alcance, propuestaId);
    const adjunto =
      propuesta === null
        ? undefined
        : (await this.store.adjuntos(propuestaId)).find((a) => a.numero === numero);
    return this.con(adjunto);
  }

  async abrirPublico(id: string): Promise<Abierto> {
    const hallado = await this.store.adjuntoPublico(id);
    return this.con(
      hallado !== null && this.esPublica(hallado.propuesta) ? hallado.adjunto : undefined,
    );
  }

  /** Those of a proposal that anybody may open. */
  async publicos(propuesta: PropuestaEnLista): Promise<readonly Adjunto[]> {
    return this.esPublica(propuesta) ? this.store.adjuntos(propuesta.id) : [];
  }

  private esPublica(propuesta: PropuestaEnLista): boolean {
    const estado = estadoPublico(propuesta, leerTramite(this.catalogo, propuesta.tramite));
    return !SIN_PUBLICAR.has(estado);
  }

  private async con(adjunto: Adjunto | undefined): Promise<Abierto> {
    const bytes = adjunto === undefined ? null : await this.bytes.leer(adjunto.sha256);
    if (adjunto === undefined || bytes === null) throw new Problema('NO_ENCONTRADO');
    return { adjunto, bytes };
  }
}
