import type { Procedimiento } from '../../machines/contrato.js';
import type { ModeloStore } from '../modules/modelos/modelo-store.js';
import { EscrituraEnBpmn } from '../modules/procedimientos/escritura-en-bpmn.js';

/** What was drawn leaves as it came, byte for byte, with the drawing it had; the rest is written here. */
export class ProcedimientosEnBpmn extends EscrituraEnBpmn {
  constructor(
    private readonly modelos: ModeloStore,
    private readonly exportar: (procedimiento: Procedimiento) => string,
  ) {
    super();
  }

  override async escribir(p: Procedimiento): Promise<Uint8Array> {
    const dibujado = (await this.modelos.enMarcha(p.nombre)).find((m) => m.version === p.version);
    if (dibujado === undefined) return Buffer.from(this.exportar(p));
    const bytes = await this.modelos.bytes(dibujado.sha256);
    if (bytes === null) throw new Error(`the bytes of ${p.id} are not there`);
    return bytes;
  }
}
