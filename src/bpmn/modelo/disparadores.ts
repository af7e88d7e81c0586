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
import type { Disparador, LugarDeEvento } from './modelo.js';
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
    const leido = leerDisparador(d, de, lugar, taller);
    if (leido !== null) salida.push(leido);
  }
  return salida;
}

export function leerDisparador(
  d: Elemento,
  de: { readonly id: string; readonly nombre: string | null },
  lugar: keyof typeof PERMITIDOS,
  { hallazgos, evaluador }: Taller,
): Disparador | null {
  const tipo = TIPO[clase(d)];
  switch (tipo) {
    case 'mensaje': {
      const mensaje = uno(d, 'messageRef');
      if (mensaje === null) {
        hallazgos.anotar('MENSAJE_SIN_NOMBRE', de);
        return null;
      }
      return leerMensaje(mensaje, d);
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

export const leerMensaje = (
  mensaje: Elemento,
  donde: Elemento,
): Extract<Disparador, { tipo: 'mensaje' }> => ({
  tipo: 'mensaje',
  nombre: nombre(mensaje) ?? id(mensaje),
  correlacion: extension(donde, 'correlacion') ?? extension(mensaje, 'correlacion'),
});

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
    const problema = /^[RP]\d|^P|^\d/.test(expresion) ? expresion : evaluador.revisar(expresion);
    if (problema !== null) hallazgos.anotar('PLAZO_ILEGIBLE', de, { forma, expresion, problema });
  }
  return {
    tipo: 'plazo',
    clase: forma,
    expresion,
    enDiasTermino: extension(d, 'unidad') === 'diasTermino',
  };
}

export function revisar(
  expresion: string,
  de: { readonly id: string; readonly nombre: string | null },
  { hallazgos, evaluador }: Taller,
): void {
  const problema = evaluador.revisar(expresion);
  if (problema !== null) hallazgos.anotar('EXPRESION_ILEGIBLE', de, { expresion, problema });
}
