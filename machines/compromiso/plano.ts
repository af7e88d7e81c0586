/** One commitment from its beginning to one of its two ends, as a diagram. It has no numbered steps of its own. */
import type { Plano } from '../contrato.js';
import { exclusiva, fin, flujo, inicio, salida, tarea } from '../plano.js';

export const plano: Plano = {
  elementos: [
    inicio('inicio', 'grupoEjecutor', 'Incorporado', 'Brought in'),
    tarea('por_iniciar', 'grupoEjecutor', 'Por iniciar', 'To begin', { estados: ['noIniciado'] }),
    salida('cierra_antes', 'grupoEjecutor', '', '', { sobre: 'por_iniciar' }),
    tarea('ejecucion', 'grupoEjecutor', 'En ejecución', 'In execution', {
      estados: ['ejecutandoCompromiso'],
    }),
    salida('se_retrasa', 'grupoEjecutor', '', '', { sobre: 'ejecucion' }),
    tarea('retraso', 'grupoEjecutor', 'Retrasado', 'Delayed', { estados: ['retrasado'] }),
    salida('se_supera', 'grupoEjecutor', '', '', { sobre: 'retraso' }),
    exclusiva('termino', 'foro', '¿Se cumplió?', 'Fulfilled?'),
    fin('fin_cumplido', 'foro', 'Cumplido', 'Fulfilled', { estados: ['cumplido'] }),
    fin('fin_sin_cumplir', 'foro', 'Cerrado sin cumplir', 'Closed unfulfilled', {
      estados: ['cerradoSinCumplir'],
    }),
  ],
  flujos: [
    flujo('inicio', 'por_iniciar', 'abrirProceso'),
    flujo('por_iniciar', 'ejecucion', 'iniciarCompromiso'),
    flujo('cierra_antes', 'fin_sin_cumplir', { evento: 'cerrarSinCumplir', desde: ['noIniciado'] }),
    flujo('se_retrasa', 'retraso', 'registrarRetraso'),
    flujo('se_supera', 'ejecucion', 'superarRetraso'),
    flujo(
      'ejecucion',
      'termino',
      { evento: 'cumplirCompromiso', desde: ['ejecutandoCompromiso'] },
      { evento: 'cerrarSinCumplir', desde: ['ejecutandoCompromiso'] },
    ),
    flujo(
      'retraso',
      'termino',
      { evento: 'cumplirCompromiso', desde: ['retrasado'] },
      { evento: 'cerrarSinCumplir', desde: ['retrasado'] },
    ),
    flujo('termino', 'fin_cumplido', 'cumplirCompromiso'),
    flujo('termino', 'fin_sin_cumplir', {
      evento: 'cerrarSinCumplir',
      desde: ['ejecutandoCompromiso', 'retrasado'],
    }),
  ],
};
