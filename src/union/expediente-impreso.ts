import { Inject, Injectable } from '@nestjs/common';
import {
  ExpedienteDeTitular,
  type EstadoDelExpediente,
} from '../modules/directorio/expediente-de-titular.js';
import type { Etiquetas } from '../modules/procesos/etiquetas.js';
import { PresentadorDeSituacion } from '../modules/procesos/presentar-situacion.js';
import { ProcesosService } from '../modules/procesos/procesos.service.js';
import { Nombres } from '../platform/nombres.js';
import type { Identidad } from '../platform/identidad.js';
import type { Idioma } from '../platform/textos/textos.js';

/** What the directory prints of a process, from what the process module presents. */
@Injectable()
export class ExpedienteImpreso extends ExpedienteDeTitular {
  constructor(
    @Inject(ProcesosService) private readonly procesos: ProcesosService,
    @Inject(Nombres) private readonly etiquetas: Etiquetas,
  ) {
    super();
  }

  async leer(quien: Identidad, idioma: Idioma, procesoId: string): Promise<EstadoDelExpediente> {
    const vista = await this.procesos.ver(quien, idioma, procesoId);
    const vestido = await this.procesos.vestir(quien, idioma, vista);
    const s = new PresentadorDeSituacion(this.etiquetas, idioma).situacion(vista, vestido);
    return {
      procedimiento: s.procedimiento.nombre,
      resumen: s.resumen,
      hoy: s.hoy,
      secuencia: s.secuencia,
      hash: s.hash,
      pasos: s.pasos.map((p) => ({
        numero: p.numero,
        actividad: p.actividad,
        estado: p.etiquetaEstado,
        desde: p.desde,
        pendientes: p.pendientes.map((x) => x.texto),
        meta: p.meta?.fecha ?? null,
        documentos: p.documentos.map((d) => d.titulo),
      })),
      planes: s.planes.map((p) => ({
        nombre: p.nombre,
        periodo: p.periodo,
        pasos: p.pasos.map((x) => ({ numero: x.numero, estado: x.etiquetaEstado })),
      })),
      esperando: s.ofertas
        .filter((o) => o.espera)
        .map((o) => ({
          que: o.etiqueta,
          quien: o.actua.map((r) => r.etiqueta).join(', '),
          paso: o.paso,
        })),
      plazos: s.plazos.map((p) => ({ etiqueta: p.etiqueta, vence: p.vence, vencido: p.vencido })),
    };
  }
}
