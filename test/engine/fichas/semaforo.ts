/** The smallest procedure there can be, written by hand: a traffic light. No library, no net, no children. */
import { objeto } from '../../../machines/campos.js';
import {
  ProcedimientoDefectuoso,
  type Decision,
  type DeclaracionDeEvento,
  type FilaDeSituacion,
  type Hecho,
  type JsonObjeto,
  type Procedimiento,
  type Rechazo,
  type Situacion,
} from '../../../machines/contrato.js';
import { CITA_DE_PRUEBA } from './red.js';

const LUCES = ['rojo', 'verde', 'amarillo', 'apagado'] as const;
type Luz = (typeof LUCES)[number];
const SIGUIENTE: { readonly [evento: string]: { readonly de: Luz; readonly a: Luz } } = {
  darPaso: { de: 'rojo', a: 'verde' },
  advertir: { de: 'verde', a: 'amarillo' },
  detenerPaso: { de: 'amarillo', a: 'rojo' },
  apagar: { de: 'rojo', a: 'apagado' },
};

const declaracion = (nombre: string): DeclaracionDeEvento => ({
  nombre,
  paso: 1,
  actua: ['poc'],
  porCuentaDe: [],
  requisitos: [],
  datos: objeto({}),
  hechos: {},
  fechable: true,
  interno: false,
  espera: true,
});

const situacion = (luz: Luz, cambios: number): Situacion => ({
  estado: luz,
  contexto: { cambios },
  hijos: {},
  concluida: luz === 'apagado',
});
const decision = (s: Situacion): Decision => ({
  clase: 'decision',
  situacion: s,
  efectos: [],
  observaciones: [],
  salida: s.concluida ? {} : null,
});
const cambiosDe = (contexto: JsonObjeto): number => contexto['cambios'] as number;
const caben = (s: Situacion): string[] =>
  Object.keys(SIGUIENTE).filter((e) => SIGUIENTE[e]!.de === s.estado);

export const semaforo: Procedimiento = {
  id: 'semaforo@1',
  nombre: 'semaforo',
  version: 1,
  titulares: ['gad'],
  asunto: null,
  abren: ['poc'],
  entrada: objeto({}),
  pasos: [
    { numero: 1, responsables: ['poc'], productos: [], fuerza: 'puede', cita: CITA_DE_PRUEBA },
  ],
  eventos: new Map(Object.keys(SIGUIENTE).map((e) => [e, declaracion(e)])),
  plazos: new Map(),
  textos: { es: {}, en: {} },
  pasado: [],
  formato: 3,
  nacer: () => decision(situacion('rojo', 0)),
  restaurar(fila: FilaDeSituacion): Situacion {
    if (fila.formato !== 3 || !(LUCES as readonly unknown[]).includes(fila.estado))
      throw new ProcedimientoDefectuoso('semaforo@1', 'no such light');
    return {
      estado: fila.estado,
      contexto: fila.contexto,
      hijos: fila.hijos,
      concluida: fila.concluida,
    };
  },
  ofrecer: (s, _hechos, solo) =>
    caben(s)
      .filter((evento) => solo === undefined || evento === solo)
      .map((evento) => ({
        evento,
        paso: 1,
        declaracion: semaforo.eventos.get(evento)!,
        requisitos: [],
        espera: true,
        marca: String(cambiosDe(s.contexto)),
      })),
  decidir(s: Situacion, { evento }: Hecho): Decision | Rechazo {
    if (!caben(s).includes(evento))
      return { clase: 'rechazo', codigo: 'EVENTO_FUERA_DE_LUGAR', permitidos: caben(s) };
    return decision(situacion(SIGUIENTE[evento]!.a, cambiosDe(s.contexto) + 1));
  },
  verPasos: (s) => [
    {
      numero: 1,
      estado: s.concluida ? 'cumplido' : 'enCurso',
      vuelta: 1,
      desde: null,
      sinConstancia: false,
      pendientes: [],
    },
  ],
  verEstados: (s) => [s.estado as string],
  dibujar: () => ({
    nodos: LUCES.map((id) => ({
      id,
      padre: null,
      nombre: id,
      tipo: id === 'apagado' ? ('final' as const) : ('simple' as const),
      paso: 1,
      invoca: [],
    })),
    arcos: Object.entries(SIGUIENTE).map(([evento, { de, a }]) => ({
      de,
      a,
      evento,
      clase: 'evento' as const,
      requisitos: [],
    })),
  }),
};
