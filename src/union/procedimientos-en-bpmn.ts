import { Inject, Injectable } from '@nestjs/common';
import type { Procedimiento } from '../../machines/contrato.js';
import { exportarProcedimiento } from '../bpmn/exportar/exportar-procedimiento.js';
import { ModeloStore } from '../modules/modelos/modelo-store.js';
import { EscrituraEnBpmn } from '../modules/procedimientos/escritura-en-bpmn.js';
import { texto } from '../platform/textos/textos.js';

/** What was drawn leaves as it came, byte for byte, with the drawing it had; the rest is written here. */
@Injectable()
export class ProcedimientosEnBpmn extends EscrituraEnBpmn {
  constructor(@Inject(ModeloStore) private readonly modelos: ModeloStore) {
    super();
  }

  override async escribir(p: Procedimiento): Promise<Uint8Array> {
    const dibujado = (await this.modelos.enMarcha(p.nombre)).find((m) => m.version === p.version);
    if (dibujado === undefined)
      return Buffer.from(exportarProcedimiento(p, (clave) => texto('es', clave)));
    const bytes = await this.modelos.bytes(dibujado.sha256);
    if (bytes === null) throw new Error(`the bytes of ${p.id} are not there`);
    return bytes;
  }
}
