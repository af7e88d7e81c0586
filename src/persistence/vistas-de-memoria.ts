import { cargosQueCubren } from '../engine/autorizacion.js';
import type { Cargo, FilaPlazo, FilaProceso, FilaRaiz } from '../engine/puertos/filas.js';
import type {
  Asiento,
  Destino,
  LectorDeUnidad,
  VistaDeRaiz,
} from '../engine/puertos/proceso-store.js';
import type { DocumentosRecordados } from './documentos-recordados.js';
import type { Columnas } from './filas-leidas.js';
import { type RaizRecordada, VistasRecordadas } from './vistas-recordadas.js';

/** What a command is decided upon, and the version of the directory its offices were read at. */
export interface VistaConDirectorio extends VistaDeRaiz {
  readonly directorio: string;
}

/** A view just read, with what the database says besides and serves others. */
export interface VistaLeida {
  readonly vista: VistaConDirectorio;
  /** Of the account that day, over whomever. */
  readonly cargosDeCuenta: readonly Cargo[];
  /** How many times a document has changed. */
  readonly cambiosDeDocumentos: string;
}

/** What a command starts from that is the root's own. */
export interface DeRaiz {
  readonly raiz: FilaRaiz;
  readonly cadena: readonly FilaProceso[];
  readonly plazos: readonly FilaPlazo[];
}

/**
 * What this process wrote or read last of each root, and who held which office at one version of the directory. It may be out
 * of date, for other processes write too: it only serves to decide what is then written under the guard of both versions.
 */
export class VistasDeMemoria {
  private readonly recordadas = new VistasRecordadas();
  private directorio: bigint | null = null;

  constructor(private readonly documentos: DocumentosRecordados) {}

  /** Null unless all of it is known. The answer of an idempotency key is not: writing it twice is refused. */
  tomar(destino: Destino, lector: LectorDeUnidad): VistaConDirectorio | null {
    if (this.directorio === null || destino.nueva) return null;
    const suya = this.deRaiz(destino.raizId, destino.procesoId);
    const titular = suya && this.recordadas.findTitular(suya.raiz.titularId);
    const cargos = this.recordadas.findCargos(claveDeCargos(destino));
    if (!suya || !titular || !cargos) return null;
    return {
      raiz: suya.raiz,
      titular,
      cadena: suya.cadena,
      plazos: suya.plazos,
      cargos: cargosQueCubren(cargos, titular),
      respuesta: null,
      lector,
      directorio: String(this.directorio),
    };
  }

  /** A root, from a process of its (null: its own) up to it, and its deadlines, as they were last written here. */
  deRaiz(raizId: string, procesoId: string | null): DeRaiz | null {
    const sabida = this.recordadas.findRaiz(raizId);
    const cadena = sabida && this.recordadas.findCadena(raizId, procesoId);
    return cadena ? { raiz: sabida.raiz, cadena, plazos: sabida.plazos } : null;
  }

  /** What the database says now of a root, whatever was believed of it. */
  anotarRaiz({ raiz, cadena, plazos }: DeRaiz): void {
    this.recordadas.recordarLeidas(raiz, cadena, plazos);
  }

  /** Offices and titular just read. */
  anotarLeida({ vista, cargosDeCuenta, cambiosDeDocumentos }: VistaLeida, destino: Destino): void {
    if (!this.vale(vista.directorio, cambiosDeDocumentos)) return;
    this.recordadas.recordarTitular(vista.titular);
    this.recordadas.recordarCargos(claveDeCargos(destino), cargosDeCuenta);
  }

  soltar(raizId: string): RaizRecordada | undefined {
    return this.recordadas.soltar(raizId);
  }

  /** Over what was known at the version it was decided upon. */
  anotarEscrita(asiento: Asiento, vista: VistaDeRaiz, suelta: RaizRecordada | undefined): void {
    this.recordadas.recordarEscritas(asiento, vista, suelta);
  }

  /**
   * Rows that only change with the version of the directory (`clave`: the whole of what was asked), as at the newest
   * version seen: what is decided upon them is written if it is still that one.
   */
  filas(clave: string, leer: () => Columnas[]): readonly Columnas[] {
    const sabidas = this.recordadas.findLeidas(clave);
    if (sabidas) return sabidas;
    const filas = leer();
    this.recordadas.recordarFilas(clave, filas);
    return filas;
  }

  /** Is it the newest version seen? What was remembered at an older one is forgotten. */
  private vale(version: string, cambiosDeDocumentos: string): boolean {
    const leida = BigInt(version);
    if (this.directorio === null || leida > this.directorio) {
      this.directorio = leida;
      this.recordadas.olvidarDirectorio();
      this.documentos.ver(cambiosDeDocumentos);
    }
    return leida === this.directorio;
  }
}

const claveDeCargos = ({ cuentaId, fecha }: Destino): string => `${cuentaId ?? ''} ${fecha}`;
