/** Event definitions: what makes an event happen, or what it throws. */
import {
  clase,
  cuerpo,
  extension,
  id,
  nombre,
  texto,
  uno,
  varios,
  type Elemento,
} from './elemento.js';
import type { Taller } from './obra.js';
import type { ProblemaDeFeel } from './problema-de-feel.js';
import { paramsDe, revisar, revisarFormulario } from './revisar.js';
import type { Disparador, LugarDeEvento } from './modelo.js';
import { leerTraspasos } from './traspasos.js';
import { esDuracion, esFecha, leerCiclo } from './tiempo.js';

/** Definitions of an event, its own and those it refers to, in that order. */
export const definicionesDe = (e: Elemento): readonly Elemento[] => [
  ...varios(e, 'eventDefinitions'),
  ...varios(e, 'eventDefinitionRef'),
];

const TIPO: { readonly [clase: string]: Disparador['tipo'] } = {
  MessageEventDefinition: 'mensaje',
  SignalEventDefinition: 'senal',
  TimerEventDefinition: 'plazo',
  ConditionalEventDefinition: 'condicion',
  ErrorEventDefinition: 'error',
  EscalationEventDefinition: 'escalamiento',
  CompensateEventDefinition: 'compensacion',
  CancelEventDefinition: 'cancelacion',
  LinkEventDefinition: 'enlace',
  TerminateEventDefinition: 'terminacion',
};

/** What each place of an event may carry (BPMN 2.0, tables 10.84 to 10.93). */
const PERMITIDOS: {
  readonly [lugar in LugarDeEvento | 'inicioDeSubproceso']: readonly Disparador['tipo'][];
} = {
  inicio: ['mensaje', 'senal', 'plazo', 'condicion'],
  inicioDeSubproceso: [
    'mensaje',
    'senal',
    'plazo',
    'condicion',
    'error',
    'escalamiento',
    'compensacion',
  ],
  captura: ['mensaje', 'senal', 'plazo', 'condicion', 'enlace'],
  lanzamiento: ['mensaje', 'senal', 'escalamiento', 'compensacion', 'enlace'],
  borde: [
    'mensaje',
    'senal',
    'plazo',
    'condicion',
    'error',
    'escalamiento',
    'compensacion',
    'cancelacion',
  ],
  fin: ['mensaje', 'senal', 'error', 'escalamiento', 'compensacion', 'cancelacion', 'terminacion'],
};

export function leerDisparadores(
  e: Elemento,
  lugar: keyof typeof PERMITIDOS,
  taller: Taller,
): readonly Disparador[] {
  const de = { id: id(e), nombre: nombre(e) };
  const salida: Disparador[] = [];
  for (const d of definicionesDe(e)) {
    const tipo = TIPO[clase(d)];
    if (tipo !== undefined && !PERMITIDOS[lugar].includes(tipo)) {
      taller.hallazgos.anotar('DISPARADOR_FUERA_DE_LUGAR', de, { disparador: tipo, lugar });
      continue;
    }
    const leido = leerDisparador(d, e, lugar, taller);
    if (leido !== null) salida.push(leido);
  }
  return salida;
}

export function leerDisparador(
  d: Elemento,
  e: Elemento,
  lugar: keyof typeof PERMITIDOS,
  { hallazgos, evaluador }: Taller,
): Disparador | null {
  const de = { id: id(e), nombre: nombre(e) };
  const tipo = TIPO[clase(d)];
  switch (tipo) {
    case 'mensaje': {
      const mensaje = uno(d, 'messageRef');
      if (mensaje === null) {
        hallazgos.anotar('MENSAJE_SIN_NOMBRE', de);
        return null;
      }
      return leerMensaje(mensaje, d, e, { hallazgos, evaluador });
    }
    case 'senal': {
      const senal = uno(d, 'signalRef');
      if (senal === null) {
        hallazgos.anotar('SENAL_SIN_NOMBRE', de);
        return null;
      }
      return { tipo, nombre: nombre(senal) ?? id(senal) };
    }
    case 'plazo':
      return leerPlazo(d, de, { hallazgos, evaluador });
    case 'condicion': {
      const expresion = cuerpo(d, 'condition');
      if (expresion === null) {
        hallazgos.anotar('CONDICION_SIN_TEXTO', de);
        return null;
      }
      revisar(expresion, de, { hallazgos, evaluador });
      return { tipo, expresion };
    }
    case 'error': {
      const ref = uno(d, 'errorRef');
      return { tipo, codigo: ref === null ? null : (texto(ref, 'errorCode') ?? id(ref)) };
    }
    case 'escalamiento': {
      const ref = uno(d, 'escalationRef');
      return { tipo, codigo: ref === null ? null : (texto(ref, 'escalationCode') ?? id(ref)) };
    }
    case 'compensacion': {
      const actividad = uno(d, 'activityRef');
      return { tipo, actividad: actividad === null ? null : id(actividad) };
    }
    case 'enlace': {
      const propio = nombre(d) ?? de.nombre;
      const extremos = [...varios(d, 'source'), uno(d, 'target')].filter((e) => e !== null);
      const ajeno = extremos.find((e) => clase(e) !== 'LinkEventDefinition');
      if (ajeno !== undefined) {
        hallazgos.anotar('REFERENCIA_DE_OTRA_CLASE', de, { elemento: id(ajeno) });
        return null;
      }
      if (propio === null) hallazgos.anotar('ENLACE_SIN_PAREJA', de);
      return { tipo, nombre: propio ?? '' };
    }
    case 'cancelacion':
    case 'terminacion':
      return { tipo };
    default:
      hallazgos.anotar('NO_EJECUTABLE_AQUI', de, { clase: clase(d), lugar });
      return null;
  }
}

/** `donde`: what says that it is a message. `de`: the task or the event whose data it takes or gives. */
export function leerMensaje(
  mensaje: Elemento,
  donde: Elemento,
  de: Elemento,
  taller: Taller,
): Extract<Disparador, { tipo: 'mensaje' }> {
  const correlacion = extension(donde, 'correlacion') ?? extension(mensaje, 'correlacion');
  const formulario = extension(mensaje, 'formulario') ?? extension(de, 'formulario');
  const suyo = { id: id(de), nombre: nombre(de) };
  if (correlacion !== null) revisar(correlacion, suyo, taller);
  if (formulario !== null) revisarFormulario(formulario, suyo, taller);
  return {
    tipo: 'mensaje',
    nombre: nombre(mensaje) ?? id(mensaje),
    correlacion,
    lleva: leerTraspasos(de, 'dataInputAssociations', taller),
    deja: leerTraspasos(de, 'dataOutputAssociations', taller),
    formulario,
  };
}

function leerPlazo(
  d: Elemento,
  de: { readonly id: string; readonly nombre: string | null },
  { hallazgos, evaluador }: Taller,
): Disparador | null {
  const formas = [
    ['fecha', cuerpo(d, 'timeDate')],
    ['duracion', cuerpo(d, 'timeDuration')],
    ['ciclo', cuerpo(d, 'timeCycle')],
  ] as const;
  const dadas = formas.filter(([, expresion]) => expresion !== null);
  const [primera] = dadas;
  if (primera === undefined || dadas.length > 1) {
    hallazgos.anotar('PLAZO_SIN_TIEMPO', de, { formas: dadas.length });
    return null;
  }
  const [forma, expresion] = primera as [(typeof formas)[number][0], string];
  const literal = {
    fecha: esFecha,
    duracion: esDuracion,
    ciclo: (t: string) => leerCiclo(t) !== null,
  };
  if (!literal[forma](expresion)) {
    // Not ISO 8601: then it is an expression that gives it.
    const problema: ProblemaDeFeel | null = /^[RP]\d|^P|^\d/.test(expresion)
      ? { codigo: 'NO_ES_TIEMPO' }
      : evaluador.revisar(expresion);
    if (problema !== null) hallazgos.anotar('PLAZO_ILEGIBLE', de, paramsDe(expresion, problema));
  }
  const enDiasTermino = extension(d, 'unidad') === 'diasTermino';
  if (enDiasTermino && /^(R\d*\/)?P[^T]*T/.test(expresion))
    hallazgos.anotar('PLAZO_ILEGIBLE', de, paramsDe(expresion, { codigo: 'HORAS_EN_TERMINO' }));
  return { tipo: 'plazo', clase: forma, expresion, enDiasTermino };
}
