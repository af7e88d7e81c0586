/**
 * The forum of GAD Demostración 2 as a body that met on its second call, and the independent evaluation of the plan it
 * closed: draft, what the government observed of it, the answer, and the report.
 */
import type { Guion, Papel } from '../guion.js';
import { claveDeGad } from '../titulares.js';
import { Cuaderno } from './cuaderno.js';
import { papel } from './papeles.js';
import { asisten, REGLAS, silla } from './sesiones.js';

const GAD = 2;
const hoja = (clave: string, tipo: Papel['hoja']['tipos'][number], titulo: string, fecha: string) =>
  papel(`GAD Demostración ${GAD}`, fecha, { clave, tipos: [tipo], titulo });

const foro = new Cuaderno('foro', `secretaria:${GAD}`)
  .abrir('2025-05-05T09:00', 'organo', 'foroMultiactor', {
    clase: 'foroMultiactor',
    nombre: 'Foro Multiactor',
  })
  .acto('2025-05-05T09:10', 'constituirOrgano', {
    acta: hoja('foro-acta', 'acta_constitucion', 'Acta de constitución del foro', '2025-05-05'),
    representaciones: [
      silla('cargo', 'Autoridad del GAD Demostración 2', 'publico', 'presidencia'),
      silla('cargo', 'Unidad de planificación', 'publico', 'secretariaTecnica'),
      silla('cargo', 'Unidad de participación', 'publico'),
      silla('cargo', 'Instituto Ficticio', 'academia'),
      silla('cargo', 'Asociación Ficticia', 'sociedadCivil'),
      silla('cargo', 'Gremio Ficticio', 'privado'),
    ],
  })
  .acto('2025-05-05T09:20', 'adoptarNormativa', {
    normativa: hoja('foro-normativa', 'normativa', 'Normativa del foro', '2025-05-05'),
    desde: '2025-05-05',
    reglas: { ...REGLAS, informePrevio: false },
  });

const sesion = new Cuaderno('foro-1', `secretaria:${GAD}`)
  .abrir('2025-06-30T09:00', 'sesion', '1', { tipo: 'ordinaria', numero: 'FM-2025-01' }, 'foro')
  .acto('2025-06-30T09:10', 'convocarSesion', {
    fecha: '2025-07-08',
    hora: '15:00',
    modalidad: 'presencial',
    lugar: 'Casa comunal (ficticia)',
    puntos: [
      { titulo: 'Conocer el cierre del primer plan', clase: 'informativo' },
      {
        titulo: 'Abrir la cocreación del segundo plan',
        clase: 'resolutivo',
        documentos: [
          hoja('foro-propuesta', 'metodologia_cocreacion', 'Propuesta de método', '2025-06-27'),
        ],
      },
    ],
    notificadaEl: '2025-06-30',
    canal: 'quipux',
  })
  .acto('2025-07-08T15:30', 'declararSinQuorum', { hora: '15:30', asistencia: asisten(1, 2) })
  .acto('2025-07-08T16:00', 'convocarSegundaVez', { fecha: '2025-07-10', hora: '15:00' })
  .acto('2025-07-10T15:05', 'instalarSesion', {
    hora: '15:05',
    asistencia: asisten(1, 2, 4, 5),
    preside: 1,
  })
  .acto('2025-07-10T15:20', 'decidirPunto', { punto: 1, forma: 'conocido' })
  .acto('2025-07-10T16:00', 'decidirPunto', {
    punto: 2,
    forma: 'conteo',
    favor: 3,
    contra: 0,
    abstenciones: 1,
    blancos: 0,
    resolucion: 'Se abre la cocreación del segundo plan con mesas en cada parroquia.',
    acuerdos: [
      {
        texto: 'Convocar a las mesas territoriales.',
        responsable: 'secretariaTecnica',
        vence: '2025-09-30',
      },
    ],
  })
  .acto('2025-07-10T16:30', 'clausurarSesion', { hora: '16:30' })
  .acto('2025-07-10T17:00', 'elaborarActa', {
    numero: 'FM-2025-01',
    elaboradaPor: 'Secretaría Técnica',
    firmantes: [
      { cargo: 'Presidencia', institucion: 'Autoridad del GAD Demostración 2', representacion: 1 },
      { cargo: 'Secretaría Técnica', institucion: 'Unidad de planificación', representacion: 2 },
    ],
  })
  .acto('2025-07-10T17:10', 'registrarActaGenerada', {
    acta: hoja('foro-acta-1', 'acta_sesion', 'Acta de la sesión del foro', '2025-07-10'),
  })
  .acto('2025-07-10T17:20', 'aprobarActa', { forma: 'enLaMismaSesion' })
  .acto('2025-07-14T10:00', 'firmarActa', {
    acta: hoja('foro-acta-1-firmada', 'acta_sesion', 'Acta firmada del foro', '2025-07-14'),
    firmas: [
      { firmante: 1, forma: 'electronica' },
      { firmante: 2, forma: 'electronica' },
    ],
  })
  .acto('2025-07-14T10:30', 'publicarActa', {
    publicacion: 'https://demo.minga.invalid/gad-2/actas/FM-2025-01',
  });

const resultados = [
  { codigo: 'C1', nivel: 'completo', explicacion: 'Lo ofrecido está publicado (ficticio).' },
  { codigo: 'C2', nivel: 'completo', explicacion: 'La guía está en uso (ficticio).' },
  { codigo: 'C3', nivel: 'limitado', explicacion: 'Quedó en el inventario (ficticio).' },
];
const delEvaluador = { actuadoPor: { rol: 'evaluador' } } as const;
const borrador = (clave: string, fecha: string) =>
  hoja(clave, 'evaluacion', 'Borrador de la evaluación independiente', fecha);
const evaluacion = new Cuaderno('evaluacion', 'poc')
  .abrir('2025-08-11T09:00', 'evaluacion', '', { materia: 'resultados' }, undefined, 'poc', [
    'plan-1',
  ])
  .acto('2025-08-11T09:20', 'asignarEvaluador', {
    entidad: 'Entidad Ficticia de Monitoreo',
    vinculos: [],
    declaracion: hoja('eval-declaracion', 'oficio', 'Declaración de independencia', '2025-08-08'),
  })
  .acto(
    '2025-08-25T10:00',
    'presentarBorrador',
    {
      borrador: borrador('eval-borrador', '2025-08-22'),
      resumen: 'Dos de tres compromisos se cumplieron (ficticio).',
      resultados,
    },
    delEvaluador,
  )
  .acto(
    '2025-08-28T10:00',
    'observarBorrador',
    { observaciones: 'El inventario de C3 sí se publicó (ficticio).' },
    { registra: `pocl:${GAD}` },
  )
  .acto(
    '2025-09-02T10:00',
    'responderObservaciones',
    {
      respuesta: 'Se recoge, y C3 sigue como limitado (ficticio).',
      borrador: borrador('eval-borrador-2', '2025-09-01'),
    },
    delEvaluador,
  )
  .acto(
    '2025-09-10T10:00',
    'publicarEvaluacion',
    {
      evaluacion: hoja('eval-final', 'evaluacion', 'Evaluación independiente', '2025-09-09'),
      resultados,
    },
    delEvaluador,
  );

export const guionDeLaSegundaVuelta: Guion = {
  titular: claveDeGad(GAD),
  actos: [...foro.actos, ...sesion.actos, ...evaluacion.actos],
};
