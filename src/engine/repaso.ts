/** Goes over every root and asks whether it still says what happened: chains, decisions, rows. */
import type { Herramientas, Momento } from './taller.js';
import type { FilaRaiz } from './puertos/filas.js';
import { RaizInexistente, type Destino, type ProcesoStore } from './puertos/proceso-store.js';
import type { Direcciones } from './direcciones.js';
import {
  verificarRaiz,
  type Discrepancia,
  type Verificacion,
  type VerificacionDeRaiz,
} from './verificacion.js';

export class Repaso {
  constructor(
    private readonly h: Herramientas,
    private readonly store: ProcesoStore,
    private readonly direcciones: Direcciones,
  ) {}

  /** Holds rows, journal and decisions against each other, in one root or in all. Disagreements are told, not thrown. */
  async verificar(raizId?: string): Promise<Verificacion> {
    const discrepancias: Discrepancia[] = [];
    let raices = 0;
    let lineas = 0;
    for await (const r of this.unaAUna(raizId)) {
      raices++;
      lineas += r.lineas;
      discrepancias.push(...r.discrepancias);
    }
    return { raices, lineas, discrepancias };
  }

  /** The same, told root by root: of a whole nation no more than one is held at a time. */
  async *unaAUna(raizId?: string): AsyncGenerator<VerificacionDeRaiz> {
    for await (const id of this.ids(raizId)) {
      const direccion = await this.direcciones.find(id, null, null);
      if (direccion === null) {
        const detalle = { falta: 'proceso o titular' };
        const sinProceso = {
          raizId: id,
          secuencia: null,
          codigo: 'RAIZ_DISTINTA',
          detalle,
        } as const;
        yield { raizId: id, lineas: 0, discrepancias: [sinProceso] };
        continue;
      }
      const destino = { ...direccion.destino, procesoId: null };
      yield { raizId: id, ...(await this.una(destino, direccion.momento)) };
    }
  }

  /** How much there is to be verified. */
  async porHacer(): Promise<{ readonly raices: number; readonly lineas: number }> {
    let raices = 0;
    let lineas = 0;
    for await (const r of this.raices()) {
      raices++;
      lineas += r.secuencia;
    }
    return { raices, lineas };
  }

  private async una(
    destino: Destino,
    momento: Momento,
  ): Promise<Omit<VerificacionDeRaiz, 'raizId'>> {
    const { raizId } = destino;
    try {
      return await this.store.leer(destino, async (vista) =>
        verificarRaiz(this.h, vista, await this.store.textosDeRaiz(raizId), momento),
      );
    } catch (error) {
      if (!(error instanceof RaizInexistente)) throw error;
      // The root is there, its process is not.
      const detalle = { proceso: raizId, falta: true };
      const codigo = 'PROCESO_DISTINTO' as const;
      return { lineas: 0, discrepancias: [{ raizId, secuencia: null, codigo, detalle }] };
    }
  }

  private async *ids(raizId: string | undefined): AsyncGenerator<string> {
    if (raizId !== undefined) yield raizId;
    else for await (const r of this.raices()) yield r.id;
  }

  private async *raices(): AsyncGenerator<FilaRaiz> {
    for (let ultima: string | null = null; ;) {
      const pagina: readonly FilaRaiz[] = await this.store.raices(ultima, 200);
      yield* pagina;
      ultima = pagina.at(-1)?.id ?? null;
      if (ultima === null) return;
    }
  }
}
