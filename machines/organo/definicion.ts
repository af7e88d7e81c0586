import type { ConsultaAProceso, DeclaracionDePlazo } from '../contrato.js';
import { definir } from '../definicion.js';
import { contextoDeOrgano, enSesion } from './contexto.js';
import type { ContextoOrgano } from './contexto.js';
import { entradaDeOrgano } from './datos.js';
import { maquinaDeOrgano } from './organo.machine.js';
import { textos } from './textos.js';
import { vista } from './vista.js';

const SESIONES: readonly ConsultaAProceso[] = [
  {
    clave: 'sesiones',
    procedimientos: ['sesion'],
    pregunta: 'celebrada',
    con: { organo: 'proceso' },
  },
];
const PLAZOS: readonly DeclaracionDePlazo[] = [
  {
    nombre: 'cadenciaDeSesiones',
    clase: 'plazo',
    unidad: 'meses',
    parametro: 'cadenciaDeSesiones',
    porDefecto: 3,
    certeza: 'fuente',
    cuantoEn: 'cadenciaMeses',
    desdeEn: 'cadenciaDesde',
    consultas: SESIONES,
  },
  {
    nombre: 'revisionDeCadencia',
    clase: 'meta',
    unidad: 'meses',
    parametro: 'revisionDeCadencia',
    porDefecto: 1,
    certeza: 'INF',
    consultas: SESIONES,
  },
];

/** Several of each kind may live at once: what tells them apart is their key (`comiteImpulsor`, `grupoEjecutor:C3`). */
export const organo = definir({
  id: 'organo@1',
  maquina: maquinaDeOrgano,
  entrada: entradaDeOrgano,
  contextoEsquema: contextoDeOrgano,
  pasos: [],
  plazos: PLAZOS,
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'],
  abren: ['secretariaTecnica', 'pocl', 'delegado', 'autoridad', 'poc'],
  asunto: { procesos: [], obligatorio: true },
  respuestas: {
    enSesion: (c: ContextoOrgano, con) =>
      enSesion(c, typeof con['fecha'] === 'string' ? con['fecha'] : null),
    vista: (c: ContextoOrgano, con) =>
      vista(c, typeof con['fecha'] === 'string' ? con['fecha'] : null),
  },
  formato: 1,
});
