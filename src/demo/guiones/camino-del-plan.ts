/** How a demonstration titular walks steps 13 to 15 with each of its plans; here, how it closes them. */
import { CaminoDeLaEjecucion } from './camino-de-la-ejecucion.js';

export class CaminoDelPlan extends CaminoDeLaEjecucion {
  entregaInformeFinal(): this {
    const informeFinal = this.papel('informe_final', { clave: this.del('informe-final') });
    return this.enPlan('entregarInformeFinal', { informeFinal, entregadoEl: this.dia });
  }

  rindeCuentas(): this {
    const rendicion = this.papel('rendicion_cuentas', { clave: this.del('rendicion') });
    return this.enPlan('rendirCuentas', { rendicion, asistentes: 80 + this.n });
  }

  pideEvaluacion(): this {
    const solicitud = this.papel('oficio', {
      clave: this.del('evaluacion'),
      titulo: 'Solicitud de evaluación externa',
    });
    return this.enPlan('solicitarEvaluacion', { ente: 'Entidad Ficticia de Monitoreo', solicitud });
  }

  seEvalua(materia: 'disenio' | 'ejecucion' | 'resultados'): this {
    const evaluacion = this.papel('evaluacion', { clave: this.del(`evaluacion-${materia}`) });
    return this.acto('poc', 'registrarEvaluacion', { materia, evaluacion }, { en: this.lugar() });
  }

  cierraPlan(abiertos: Readonly<Record<string, string>> = {}): this {
    const justificaciones = Object.entries(abiertos).map(([codigo, motivo]) => ({
      codigo,
      motivo,
    }));
    return this.enPlan('cerrarPlan', {
      justificaciones,
      actaSesion: this.acta(this.del('cierre')),
    });
  }
}
