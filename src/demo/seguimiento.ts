/** What goes with the process of the first government: a question answered, another that waits, assistance, a report. */
import type { Rol } from '../../machines/contrato.js';
import type { ConsultaNueva } from '../modules/seguimiento/consulta-store.js';
import { alas, instanteDe } from './dias.js';
import type { Gente } from './gente.js';
import { idDe } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';

const DIEZ = 10 * 60;
const id = (clave: string): string => idDe('seguimiento', clave);

export async function escribirSeguimiento(
  {
    consultas,
    asistencias,
    partes,
  }: Pick<PuertosDeDemostracion, 'consultas' | 'asistencias' | 'partes'>,
  gente: Gente,
  { titularId, raizId }: { readonly titularId: string; readonly raizId: string },
): Promise<void> {
  const por = (alias: string, como: Rol, fecha: string): ConsultaNueva['hecha'] => ({
    cuentaId: gente.get(alias).cuentaId,
    como,
    en: instanteDe(alas(fecha, DIEZ)),
  });
  const deAqui = { titularId, raizId, procesoId: null, documentoId: null };
  await consultas.crear({
    ...deAqui,
    id: id('resuelta'),
    clase: 'consulta',
    paso: 14,
    asunto: 'Evidencia de un hito cumplido en parte',
    texto:
      '¿Se registra el hito como cumplido cuando falta la firma de la contraparte, o se espera a tenerla?',
    dirigidaA: 'poc',
    vence: null,
    hecha: por('pocl:1', 'pocl', '2025-08-04'),
  });
  await consultas.responder(id('resuelta'), {
    id: id('resuelta/1'),
    texto:
      'Se espera a tener la evidencia completa. Mientras tanto, registre el avance con su porcentaje.',
    documentoId: null,
    hecha: por('poc', 'poc', '2025-08-05'),
  });
  await consultas.cerrar(id('resuelta'), 'resuelta', {
    ...por('pocl:1', 'pocl', '2025-08-06'),
    texto: null,
  });
  await consultas.crear({
    ...deAqui,
    id: id('abierta'),
    clase: 'observacion',
    paso: 14,
    asunto: 'El compromiso C2 se retrasa por su contraparte',
    texto:
      'La contraparte pide mover el segundo hito dos meses. El foro lo tratará en su próxima sesión.',
    dirigidaA: 'poc',
    vence: '2025-09-19',
    hecha: por('pocl:1', 'pocl', '2025-09-08'),
  });
  await asistencias.crear({
    id: id('asistencia'),
    titularId,
    raizId,
    paso: 14,
    fecha: '2025-07-22',
    modalidad: 'virtual',
    tema: 'Cómo informar el avance de los hitos',
    texto: 'Se revisó con los grupos ejecutores qué evidencia acompaña a cada hito.',
    participantes: 9,
    documentoId: null,
    hecha: por('poc', 'poc', '2025-07-22'),
  });
  const [desde, hasta] = ['2025-03-01', '2025-05-30'];
  await partes.crear({
    id: id('parte'),
    titularId,
    raizId,
    desde,
    hasta,
    logros: 'Los dos primeros compromisos están en ejecución y el primero cumplió su primer hito.',
    dificultades: 'La contraparte del segundo compromiso cambió de responsable.',
    proximos: 'Presentar el informe de avance al foro.',
    pedidos: 'Acompañamiento para reprogramar el segundo compromiso.',
    resumen: {
      hechos: await partes.hechosEntre(
        raizId,
        instanteDe(alas(desde, 0)),
        instanteDe(alas(hasta, 0)),
        50,
      ),
      pasos: [
        { numero: 13, estado: 'cumplido', desde: null },
        { numero: 14, estado: 'enCurso', desde: '2025-01-13' },
      ],
      pendientes: [],
    },
    enviado: por('pocl:1', 'pocl', hasta),
  });
  await partes.acusar(id('parte'), {
    comentario: 'Recibido. Coordinamos la asistencia para julio.',
    hecha: por('poc', 'poc', '2025-06-03'),
  });
}
