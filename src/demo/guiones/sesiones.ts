/**
 * Bodies and sessions of the demonstration: a Comité Impulsor that met, voted and signed, and one it has called; and
 * Cuenca's as its methodology lists it, of whose sessions no source tells.
 */
import type { Expediente } from '../expediente.js';
import type { Datos, Guion, Papel, Valor } from '../guion.js';
import { claveDeGad } from '../titulares.js';
import { Cuaderno } from './cuaderno.js';
import { papel } from './papeles.js';

export const REGLAS: Datos = {
  cadenciaMeses: 3,
  avisoOrdinaria: 3,
  avisoExtraordinaria: 3,
  unidadDeAviso: 'diasTermino',
  quorum: 'mitadMasUno',
  cuentanVacantes: true,
  segundaConvocatoria: 'cualquiera',
  diasDeSegunda: 3,
  mayoria: 'simpleDePresentes',
  abstencionesCuentan: true,
  votoDirimente: true,
  porAcreditar: 'conVoz',
  informePrevio: true,
  documentosPorPunto: true,
  firmas: 'presidenciaYSecretaria',
  correoInstitucional: 'advierte',
};
export const silla = (
  clase: 'cargo' | 'institucion',
  nombre: string,
  sector: string,
  funcion = 'vocal',
): Datos => ({ clase, nombre, sector, funcion, voto: true });

const GAD = 1;
const titular = claveDeGad(GAD);
const SILLAS: readonly Datos[] = [
  silla('cargo', 'Autoridad del GAD Demostración 1', 'publico', 'presidencia'),
  silla('cargo', 'Unidad de transparencia', 'publico', 'secretariaTecnica'),
  silla('cargo', 'Unidad de participación', 'publico'),
  silla('institucion', 'Universidad Ficticia', 'academia'),
  silla('institucion', 'Colectivo Ficticio', 'sociedadCivil'),
  silla('institucion', 'Fundación Ficticia', 'sociedadCivil'),
  silla('institucion', 'Cámara Ficticia', 'privado'),
];
const hoja = (clave: string, tipo: Papel['hoja']['tipos'][number], nombre: string, fecha: string) =>
  papel(`GAD Demostración ${GAD}`, fecha, { clave, tipos: [tipo], titulo: nombre });

const oficio = hoja('ci-acreditaciones', 'oficio', 'Acreditación de delegados', '2025-06-02');
const organo = new Cuaderno('ci', 'secretaria:1')
  .abrir('2025-06-03T09:00', 'organo', 'comiteImpulsor', {
    clase: 'comiteImpulsor',
    nombre: 'Comité Impulsor',
  })
  .acto('2025-06-03T09:10', 'constituirOrgano', {
    acta: hoja('ci-constitucion', 'acta_sesion', 'Constitución del Comité Impulsor', '2025-06-03'),
    representaciones: SILLAS,
  })
  .acto('2025-06-03T09:20', 'adoptarNormativa', {
    normativa: hoja('ci-normativa', 'normativa', 'Reglas del Comité Impulsor', '2025-06-03'),
    desde: '2025-06-03',
    plantilla: 'comiteImpulsorS0',
    reglas: REGLAS,
  });
for (const [i, n] of [4, 5, 6, 7].entries())
  organo.acto(`2025-06-03T09:${30 + i * 5}`, 'acreditarDelegacion', {
    representacion: n,
    calidad: 'principal',
    nombre: `Persona Ficticia ${810 + n}`,
    oficio,
    desde: '2025-06-03',
  });

export const asisten = (...n: readonly number[]): readonly Valor[] =>
  n.map((representacion) => ({ representacion, calidad: 'principal', modo: 'presente' }));
const votos = (favor: readonly number[], contra: readonly number[]): readonly Valor[] => [
  ...favor.map((representacion) => ({ representacion, voto: 'favor' })),
  ...contra.map((representacion) => ({ representacion, voto: 'contra' })),
];
const acta = hoja('ci-acta-1', 'acta_sesion', 'Acta de la primera sesión', '2025-06-18');
const primera = new Cuaderno('ci-1', 'secretaria:1')
  .abrir('2025-06-11T09:00', 'sesion', '1', { tipo: 'ordinaria', numero: 'CI-2025-01' }, 'ci')
  .acto('2025-06-11T09:10', 'convocarSesion', {
    fecha: '2025-06-18',
    hora: '10:00',
    modalidad: 'hibrida',
    lugar: 'Sala de sesiones del GAD Demostración 1',
    puntos: [
      { titulo: 'Lectura y aprobación del orden del día', clase: 'protocolario' },
      {
        titulo: 'Validar los indicadores de seguimiento',
        clase: 'resolutivo',
        documentos: [
          hoja('ci-indicadores', 'plan_trabajo', 'Indicadores de seguimiento', '2025-06-09'),
        ],
      },
      {
        titulo: 'Mover el segundo hito del compromiso C2',
        clase: 'resolutivo',
        documentos: [
          hoja('ci-pedido-c2', 'oficio', 'Pedido de la contraparte de C2', '2025-06-09'),
        ],
      },
      { titulo: 'Varios', clase: 'informativo' },
    ],
    notificadaEl: '2025-06-11',
    canal: 'quipux',
    informePrevio: hoja('ci-avance-1', 'informe_avance', 'Informe de avance', '2025-06-10'),
  })
  .acto('2025-06-18T11:30', 'celebrarSesion', {
    fecha: '2025-06-18',
    hora: '10:00',
    fin: '11:20',
    asistencia: asisten(1, 2, 3, 4, 5, 6),
    invitados: [{ nombre: 'Persona Ficticia 820', institucion: 'Organismo Ficticio' }],
    preside: 1,
    decisiones: [
      { punto: 1, forma: 'unanimidad' },
      {
        punto: 2,
        forma: 'consenso',
        resolucion: 'Se validan los indicadores. El seguimiento será mensual.',
        acuerdos: [
          {
            texto: 'Publicar la ficha de cada indicador en el portal.',
            responsable: 'delegado',
            vence: '2025-09-30',
          },
        ],
      },
      {
        punto: 3,
        forma: 'nominal',
        votos: votos([1, 2, 3], [4, 5, 6]),
        dirimente: { voto: 'favor', razon: 'La contraparte ya reservó a su equipo para octubre.' },
        salvados: [{ representacion: 5, razon: 'Dos meses es mucho para la ciudadanía.' }],
        resolucion: 'El segundo hito de C2 se mueve dos meses.',
      },
      { punto: 4, forma: 'conocido' },
    ],
  })
  .acto('2025-06-18T12:00', 'elaborarActa', {
    numero: 'CI-2025-01',
    elaboradaPor: 'Secretaría Técnica',
    firmantes: [
      { cargo: 'Presidencia', institucion: 'Autoridad del GAD Demostración 1', representacion: 1 },
      { cargo: 'Secretaría Técnica', institucion: 'Unidad de transparencia', representacion: 2 },
    ],
  })
  .acto('2025-06-18T12:10', 'registrarActaGenerada', { acta })
  .acto('2025-06-18T12:20', 'aprobarActa', { forma: 'enLaMismaSesion' })
  .acto('2025-06-20T10:00', 'firmarActa', {
    acta: hoja(
      'ci-acta-1-firmada',
      'acta_sesion',
      'Acta firmada de la primera sesión',
      '2025-06-20',
    ),
    firmas: [
      { firmante: 1, forma: 'manuscrita' },
      { firmante: 2, forma: 'manuscrita' },
    ],
  });

const segunda = new Cuaderno('ci-2', 'secretaria:1')
  .abrir('2025-09-09T09:00', 'sesion', '2', { tipo: 'ordinaria', numero: 'CI-2025-02' }, 'ci')
  .acto('2025-09-09T09:20', 'convocarSesion', {
    fecha: '2025-09-17',
    hora: '10:00',
    modalidad: 'presencial',
    lugar: 'Sala de sesiones del GAD Demostración 1',
    puntos: [
      { titulo: 'Conocer el avance de los compromisos', clase: 'informativo' },
      {
        titulo: 'Validar el informe de avance',
        clase: 'resolutivo',
        documentos: [hoja('ci-avance-2', 'informe_avance', 'Informe de avance', '2025-09-08')],
      },
    ],
    notificadaEl: '2025-09-09',
    canal: 'correoInstitucional',
    informePrevio: hoja('ci-avance-2', 'informe_avance', 'Informe de avance', '2025-09-08'),
  });

export const guionDeSesiones: Guion = {
  titular,
  actos: [...organo.actos, ...primera.actos, ...segunda.actos],
};

/** As the methodology lists them (S0 §4.1); that the Cámara stands for the private sector is our reading. */
const DE_CUENCA: readonly Datos[] = [
  silla(
    'cargo',
    'Máxima autoridad del GAD Municipal de Cuenca o su delegado',
    'publico',
    'presidencia',
  ),
  silla('cargo', 'Dirección de Participación y Gobernabilidad', 'publico'),
  silla('cargo', 'Dirección de Tecnologías de Información y Comunicaciones', 'publico'),
  silla('cargo', 'Dirección de Desarrollo Estratégico Institucional', 'publico'),
  silla('cargo', 'Dirección de Comunicación Social', 'publico'),
  silla('cargo', 'Jefatura de Transparencia y Prevención de la Corrupción', 'publico'),
  silla('institucion', 'Universidad del Azuay', 'academia'),
  silla('institucion', 'Programa Acordes de la Universidad de Cuenca', 'academia'),
  silla('institucion', 'Colectivo Cuenca ciudad para vivir', 'sociedadCivil'),
  silla('institucion', 'Fundación Crea tu Espacio', 'sociedadCivil'),
  silla('institucion', 'Cámara de la Pequeña Industria de Cuenca', 'privado'),
];

/** Cuenca's, on the day the methodology gives. Of its norm no source gives the date: none is entered, and no rhythm is watched. */
export const guionDelComiteDeCuenca = (e: Expediente): Guion => ({
  titular: 'gad:0101',
  actos: new Cuaderno('comite', 'registro')
    .abrir('2025-09-12T09:00', 'organo', 'comiteImpulsor', {
      clase: 'comiteImpulsor',
      nombre: 'Comité Impulsor de Gobierno Abierto de Cuenca',
    })
    .acto(
      '2025-09-12T09:20',
      'constituirOrgano',
      { acta: e.ficha('cuenca-05'), representaciones: DE_CUENCA },
      {
        modo: 'consumado',
        ocurridoEn: e.fecha('cuenca-05'),
        actuadoPor: { rol: 'autoridad', documento: e.ficha('cuenca-05') },
      },
    ).actos,
});
