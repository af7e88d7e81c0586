import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines that tell what a plan is made of, by the process they are of: `lineas-de-plan.ts` asks in these words. */
const EVENTOS = [
  'planificarCocreacion',
  'formularCompromiso',
  'retirarCompromiso',
  'aprobarPlan',
  'publicarPlan',
  'registrarLanzamiento',
  'registrarEntregaOgp',
  'formalizarPlan',
  'describirPlan',
  'revisarEstandar',
  'fijarFechasDeCierre',
  'organizarEjecucion',
  'emitirDirectriz',
  'cumplirDirectriz',
  'registrarInformeAvance',
  'validarInforme',
  'actualizarPlan',
  'programarComunicacion',
  'cumplirComunicacion',
  'entregarInformeFinal',
  'programarRendicion',
  'rendirCuentas',
  'solicitarEvaluacion',
  'registrarEvaluacion',
  'cerrarPlan',
  'describirCompromiso',
  'aprobarHojaDeRuta',
  'iniciarCompromiso',
  'actualizarHito',
  'cumplirHito',
  'definirIndicador',
  'registrarMedicion',
  'registrarAvance',
  'validarAvance',
  'escalarDificultad',
  'atenderEscalamiento',
  'cumplirCompromiso',
  'cerrarSinCumplir',
  'asignarEvaluador',
  'presentarBorrador',
  'observarBorrador',
  'responderObservaciones',
  'publicarEvaluacion',
];

export class LineasDePlan1763683315000 implements MigrationInterface {
  readonly name = 'LineasDePlan1763683315000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create index bitacora_de_plan on bitacora (raiz_id, proceso_id, secuencia)
      where evento in (${EVENTOS.map((e) => `'${e}'`).join(',')})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index bitacora_de_plan');
  }
}
