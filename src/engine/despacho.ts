/** How a command goes through the store: answered once, refused without a trace, and a broken procedure written down. */
import { ProcedimientoDefectuoso } from '../../machines/contrato.js';
import { ComandoRechazado, type Recibo } from './comandos.js';
import { ProcedimientoAusente, type Catalogo } from './puertos/catalogo.js';
import type { ClaveIdempotente } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';
import {
  RaizInexistente,
  type Asiento,
  type Destino,
  type ProcesoStore,
  type VistaDeRaiz,
} from './puertos/proceso-store.js';
import type { Reloj } from './puertos/reloj.js';
import { repetida } from './taller.js';

export class Despacho {
  constructor(
    private readonly store: ProcesoStore,
    private readonly catalogo: Catalogo,
    private readonly reloj: Reloj,
    private readonly ids: Ids,
  ) {}

  /** A key that was used answers with its receipt. @throws ComandoRechazado */
  async mandar(
    destino: Destino,
    clave: ClaveIdempotente | null,
    decidir: (
      vista: VistaDeRaiz,
    ) => Promise<{ readonly asiento: Asiento | null; readonly recibo: Recibo }>,
  ): Promise<Recibo> {
    return this.conIncidentes(destino, async () => {
      // A refusal goes out through the store as an answer: nothing is written, nothing is retried.
      const r = await this.store.asentar<Recibo | ComandoRechazado>(destino, async (vista) => {
        try {
          const antes = repetida(vista, clave);
          if (antes !== null) return { asiento: null, valor: antes };
          const { asiento, recibo } = await decidir(vista);
          return { asiento, valor: recibo };
        } catch (error) {
          if (error instanceof ComandoRechazado) return { asiento: null, valor: error };
          throw error;
        }
      });
      if (r instanceof ComandoRechazado) throw r;
      return r;
    });
  }

  /** @throws ComandoRechazado */
  leer<T>(destino: Destino, ver: (vista: VistaDeRaiz) => Promise<T>): Promise<T> {
    return this.conIncidentes(destino, () => this.store.leer(destino, ver));
  }

  /** A broken procedure is an incident and a 500; what is not there is a 404. */
  async conIncidentes<T>(destino: Destino, trabajo: () => Promise<T>): Promise<T> {
    try {
      return await trabajo();
    } catch (error) {
      if (error instanceof RaizInexistente)
        throw new ComandoRechazado('NO_ENCONTRADO', {}, { cause: error });
      if (!(error instanceof ProcedimientoDefectuoso)) throw error;
      // Nothing was written: once it is here, the same is asked again.
      if (error instanceof ProcedimientoAusente && (await this.catalogo.traer(error.procedimiento)))
        return this.conIncidentes(destino, trabajo);
      throw await this.incidente(destino, error);
    }
  }

  private async incidente(
    { nueva, raizId, procesoId }: Destino,
    error: ProcedimientoDefectuoso,
  ): Promise<ComandoRechazado> {
    const { procedimiento, detalle } = error;
    const id = this.ids.nuevo();
    await this.store.anotarIncidente({
      id,
      raizId: nueva ? null : raizId,
      procesoId: nueva ? null : procesoId,
      codigo: 'PROCEDIMIENTO_DEFECTUOSO',
      detalle: { procedimiento, detalle },
      creadoEn: this.reloj.ahora(),
    });
    return new ComandoRechazado(
      'PROCEDIMIENTO_DEFECTUOSO',
      { incidente: id, procedimiento },
      { cause: error },
    );
  }
}
