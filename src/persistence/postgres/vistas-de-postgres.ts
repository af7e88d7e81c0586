import type {
  Asiento,
  Destino,
  LectorDeUnidad,
  VistaDeRaiz,
} from '../../engine/puertos/proceso-store.js';
import { type RaizSuelta, VistasRecordadas } from '../vistas-recordadas.js';
import type { VistaConDirectorio } from './vista-postgres.js';

/**
 * What this process wrote last of each root, and who held which office at one version of the directory. It may be out
 * of date, for other nodes write too: it only serves to decide what is then written under the guard of both versions.
 */
export class VistasDePostgres {
  private readonly recordadas = new VistasRecordadas();
  private directorio: bigint | null = null;

  /** Null unless all of it is known. The answer of an idempotency key is not: writing it twice is refused. */
  tomar(destino: Destino, lector: LectorDeUnidad): VistaConDirectorio | null {
    if (this.directorio === null || destino.nueva) return null;
    const { raizId, procesoId } = destino;
    const raiz = this.recordadas.findRaiz(raizId);
    const cadena = raiz && this.recordadas.findCadena(raizId, procesoId);
    const titular = raiz && this.recordadas.findTitular(raiz.titularId);
    const cargos = titular && this.recordadas.findCargos(claveDeCargos(destino, titular.id));
    if (!cadena || !cargos) return null;
    return {
      raiz,
      titular,
      cadena,
      cargos,
      respuesta: null,
      lector,
      directorio: String(this.directorio),
    };
  }

  /** Offices and titular just read. The rows of a root are remembered only when they are written. */
  anotarLeida(vista: VistaConDirectorio, destino: Destino): void {
    const leido = BigInt(vista.directorio);
    if (this.directorio === null || leido > this.directorio) {
      this.directorio = leido;
      this.recordadas.olvidarDirectorio();
    }
    if (leido !== this.directorio) return;
    this.recordadas.recordarTitular(vista.titular);
    this.recordadas.recordarCargos(claveDeCargos(destino, vista.titular.id), vista.cargos);
  }

  soltar(raizId: string): RaizSuelta {
    return this.recordadas.soltar(raizId);
  }

  /** Over the processes known at the version it was decided upon. */
  anotarEscrita(asiento: Asiento, vista: VistaDeRaiz, { raiz, olvidos }: RaizSuelta): void {
    const previas = raiz?.raiz.version === vista.raiz?.version ? (raiz?.procesos ?? []) : [];
    const procesos = new Map([...previas, ...vista.cadena.map((f) => [f.id, f] as const)]);
    this.recordadas.recordarEscritas(asiento, vista, {
      olvidos,
      raiz: vista.raiz ? { raiz: vista.raiz, procesos } : undefined,
    });
  }
}

const claveDeCargos = ({ cuentaId, fecha }: Destino, titularId: string): string =>
  `${cuentaId ?? ''} ${fecha} ${titularId}`;
