import type { JsonObjeto } from '../../../machines/contrato.js';
import type { OrganoEnSesion } from '../../../machines/organo/contexto.js';
import { COMITE_IMPULSOR } from '../../../machines/organo/norma.js';
import type { Ejemplo, Ejemplos } from '../ejemplos.js';

const ORGANO = '0197744a-0000-7000-8000-0000000000bb';
const miembro = (numero: number, mas: Partial<OrganoEnSesion['miembros'][number]> = {}) => ({
  numero,
  voto: true,
  preside: false,
  secretaria: false,
  principal: true,
  suplente: true,
  ...mas,
});
const MIEMBROS = [
  miembro(1, { preside: true }),
  miembro(2),
  miembro(3),
  miembro(4, { principal: false }),
];
const organo = (mas: Partial<OrganoEnSesion> = {}): OrganoEnSesion => ({
  clase: 'comiteImpulsor',
  constituido: true,
  norma: { version: 1, reglas: COMITE_IMPULSOR },
  miembros: MIEMBROS,
  ...mas,
});
const EXIGE = { version: 1, reglas: { ...COMITE_IMPULSOR, correoInstitucional: 'exige' as const } };

const con = (respuesta: OrganoEnSesion, dias = 3) => ({
  respuestas: { organo: respuesta },
  terminos: {
    anticipacion: { dias, calendario: 'v' },
    convocar: { dias, calendario: 'v' },
    celebrar: { dias, calendario: 'v' },
  },
});
/** The same data with a norm, without one, with a body not constituted, and with too little notice. */
const enTodas = (datos: JsonObjeto): Ejemplo[] => [
  { datos, hechos: con(organo()) },
  { datos, hechos: con(organo(), 1) },
  { datos, hechos: con(organo(), 9) },
  { datos, hechos: con(organo({ norma: null })) },
  { datos, hechos: con(organo({ norma: null }), 1) },
  { datos, hechos: con(organo({ constituido: false, norma: EXIGE })) },
];
const conNorma = (datos: JsonObjeto): Ejemplo[] => [{ datos, hechos: con(organo()) }];
const sinNorma = (datos: JsonObjeto): Ejemplo[] => [
  { datos, hechos: con(organo({ norma: null })) },
];
const punto = (clase: string, documentos: string[] = []) => ({
  titulo: 'texto:1',
  clase,
  documentos,
});
const DOC = '0197744a-0000-7000-8000-0000000000cc';
const LLAMADA = {
  fecha: '2025-06-20',
  hora: '15:00',
  modalidad: 'virtual',
  lugar: 'texto:2',
  notificadaEl: '2025-06-16',
  canal: 'quipux',
};
const asiste = (...n: number[]) =>
  n.map((representacion) => ({ representacion, calidad: 'principal' }));
const voto = (...v: [number, string][]) =>
  v.map(([representacion, x]) => ({ representacion, voto: x }));
const DECISIONES: JsonObjeto[] = [
  { punto: 1, forma: 'consenso' },
  {
    punto: 1,
    forma: 'unanimidad',
    acuerdos: [{ texto: 'texto:3', responsable: 'delegado', vence: '2025-12-31' }],
  },
  { punto: 1, forma: 'conteo', favor: 2, contra: 1 },
  { punto: 1, forma: 'conteo', favor: 40 },
  {
    punto: 1,
    forma: 'nominal',
    votos: voto([1, 'favor'], [2, 'contra']),
    dirimente: { voto: 'favor', razon: 'texto:4' },
  },
  { punto: 1, forma: 'nominal', votos: voto([1, 'favor'], [1, 'favor']) },
  { punto: 1, forma: 'nominal', votos: voto([4, 'favor']) },
  {
    punto: 1,
    forma: 'conteo',
    favor: 2,
    contra: 1,
    dirimente: { voto: 'favor', razon: 'texto:4' },
  },
  { punto: 77, forma: 'conocido' },
  { punto: 2, forma: 'diferido' },
];

export const ejemplos: Ejemplos = {
  entradas: [
    { tipo: 'ordinaria' },
    { tipo: 'extraordinaria' },
    { tipo: 'ordinaria', historica: true },
  ],
  hechos: [{ asunto: `${ORGANO}/1` }],
  salidas: { acuerdo: [{}] },
  datos: {
    convocarSesion: [
      ...conNorma({
        ...LLAMADA,
        puntos: [punto('resolutivo', [DOC]), punto('informativo')],
        motivo: 'texto:5',
      }),
      ...enTodas({ ...LLAMADA, puntos: [punto('resolutivo')], cuentasPersonales: 2 }),
      ...conNorma({ ...LLAMADA, puntos: [punto('protocolario')], informePrevio: DOC }),
    ],
    instalarSesion: [
      ...conNorma({ hora: '15:00', asistencia: asiste(1, 2, 3), preside: 1, informePrevio: DOC }),
      ...sinNorma({ hora: '15:00', asistencia: asiste(1, 2, 3), preside: 1, informePrevio: DOC }),
      ...conNorma({ hora: '15:00', asistencia: asiste(1, 88) }),
      ...sinNorma({ hora: '15:00', asistencia: asiste(1) }),
    ],
    declararSinQuorum: [
      ...conNorma({ asistencia: asiste(1) }),
      ...conNorma({ asistencia: asiste(1, 2, 3) }),
      ...conNorma({ asistencia: asiste(99) }),
    ],
    convocarSegundaVez: [
      { datos: { fecha: '2025-06-24', hora: '15:00' }, hechos: con(organo()) },
      { datos: { fecha: '2025-06-24', hora: '15:00' }, hechos: con(organo(), 9) },
    ],
    registrarAsistencia: [
      ...conNorma({
        representacion: 3,
        calidad: 'principal',
        movimiento: 'seRetira',
        hora: '16:00',
      }),
      ...conNorma({ representacion: 88, calidad: 'suplente', movimiento: 'llega', hora: '16:00' }),
      ...conNorma({ representacion: 3, calidad: 'suplente', movimiento: 'llega', hora: '16:00' }),
    ],
    clausurarSesion: [{ datos: { hora: '17:00' } }],
    reanudarSesion: [{ datos: { fecha: '2025-06-20', hora: '17:00' } }],
    decidirPunto: DECISIONES.map((datos) => ({ datos })),
    celebrarSesion: [
      ...DECISIONES.flatMap((d) =>
        conNorma({
          fecha: '2025-06-16',
          hora: '15:00',
          fin: '16:00',
          asistencia: asiste(1, 2, 3),
          preside: 1,
          informePrevio: DOC,
          agregados: [punto('resolutivo'), punto('informativo')],
          decisiones: [d],
        }),
      ),
      ...[conNorma, sinNorma].flatMap((de) =>
        de({
          fecha: '2025-06-16',
          hora: '15:00',
          fin: '16:00',
          asistencia: asiste(1, 88),
          decisiones: [],
        }),
      ),
      ...sinNorma({
        fecha: '2025-06-16',
        hora: '15:00',
        fin: '16:00',
        asistencia: asiste(1, 2, 3),
        informePrevio: DOC,
        decisiones: [],
      }),
    ],
    elaborarActa: [
      {
        datos: {
          elaboradaPor: 'texto:6',
          firmantes: [{ institucion: 'Una' }, { institucion: 'Otra' }],
          resoluciones: [{ punto: 1, resolucion: 'texto:7' }],
        },
      },
    ],
    firmarActa: [
      { datos: { acta: DOC, firmas: [{ firmante: 1, forma: 'seNego' }] } },
      {
        datos: { acta: DOC, firmas: [1, 2].map((firmante) => ({ firmante, forma: 'manuscrita' })) },
      },
    ],
  },
};
