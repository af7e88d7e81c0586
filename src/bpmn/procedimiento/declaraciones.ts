/** What a model declares to the engine: its steps, its events and who may record them, its deadlines, its words. */
import { z } from 'zod';
import { clave, objeto, texto } from '../../../machines/campos.js';
import type {
  Cita,
  DeclaracionDeEvento,
  DeclaracionDePlazo,
  Paso,
  PorCuentaDe,
  RequisitoCualquiera,
  Rol,
  Textos,
} from '../../../machines/contrato.js';
import { leerFormulario, type Formulario } from '../modelo/formulario.js';
import type { Disparador, Modelo, Nodo, Tarea } from '../modelo/modelo.js';
import { diasDe, leerCiclo, medir, type Medida } from '../modelo/tiempo.js';
import { ANOTAR, NombresDeEventos, REINTENTAR } from './nombres-de-eventos.js';
import { PALABRAS_DE_CASA } from './palabras-de-casa.js';
import type { EsperasDeFormulario } from './situacion-de-fichas.js';

/**
 * Whom each lane stands for, as the POC confirmed it: the roles that act, and those that may record it for them. The key
 * `''` is for what stands in no lane; what nobody was named for is the POC's.
 */
export interface ResponsablesDeCarril {
  readonly actuan: readonly Rol[];
  readonly registran: readonly Rol[];
}
export type RolesDeCarriles = { readonly [carril: string]: ResponsablesDeCarril };

export interface Declarado {
  readonly entrada: z.ZodType;
  readonly pasos: readonly Paso[];
  readonly eventos: ReadonlyMap<string, DeclaracionDeEvento>;
  readonly plazos: ReadonlyMap<string, DeclaracionDePlazo>;
  readonly textos: Textos;
  /** Step of each node that is one. */
  readonly pasoDe: ReadonlyMap<string, number>;
  readonly rolesDe: (nodo: Nodo) => readonly Rol[];
  readonly nombres: NombresDeEventos;
}

/** Who looks after a process that stopped, and after what a machine does. */
export const QUIEN_CUIDA: readonly Rol[] = ['poc', 'administrador'];

const esPaso = (n: Tarea): boolean => ['usuario', 'manual', 'sinTipo'].includes(n.tarea);

export function declarar(nombre: string, modelo: Modelo, roles: RolesDeCarriles): Declarado {
  const nodos = Object.values(modelo.nodos);
  const rolesDe = (n: Nodo): readonly Rol[] => {
    const suyos = roles[n.carril ?? '']?.actuan ?? [];
    return suyos.length === 0 ? ['poc'] : suyos;
  };
  /** Who may record what those of the lane did, with the signed document of the envelope. */
  const porCuentaDe = (n: Nodo): readonly PorCuentaDe[] =>
    rolesDe(n).flatMap((actua) => {
      const registran = (roles[n.carril ?? '']?.registran ?? []).filter((r) => r !== actua);
      return registran.length === 0 ? [] : [{ actua, registran, prueba: 'sobre' }];
    });
  // Two models may call a step the same and number it the same: it is not the same row.
  const cita = (n: Nodo): Cita => ({
    documento: 'MINGA',
    lugar: `${modelo.nombre || nombre}: ${n.nombre || n.id}`,
    claves: [],
  });
  const palabras: { [clave: string]: string } = { procedimiento: modelo.nombre || nombre };
  const nombres = new NombresDeEventos();
  const hacer = (nodo: string): string => nombres.de('hacer', nodo);
  const eventos = new Map<string, DeclaracionDeEvento>();
  const declararEvento = (
    evento: string,
    d: Pick<DeclaracionDeEvento, 'paso' | 'actua' | 'datos' | 'espera'> &
      Partial<Pick<DeclaracionDeEvento, 'requisitos' | 'porCuentaDe'>>,
  ): void => {
    eventos.set(evento, {
      nombre: evento,
      porCuentaDe: [],
      requisitos: [],
      hechos: {},
      fechable: true,
      interno: false,
      ...d,
    });
  };
  const pasos: Paso[] = [];
  const pasoDe = new Map<string, number>();
  for (const n of nodos) {
    palabras[`estado.${n.id}`] = n.nombre || n.id;
    if (n.tipo !== 'tarea') continue;
    if (esPaso(n)) {
      const numero = pasos.length + 1;
      pasoDe.set(n.id, numero);
      pasos.push({
        numero,
        responsables: rolesDe(n),
        productos: [],
        fuerza: 'debe',
        cita: cita(n),
      });
      palabras[`paso.${numero}`] = n.nombre || n.id;
      palabras[`paso.${numero}.descripcion`] = n.documentacion ?? n.nombre;
    }
    if (!esPaso(n) && n.tarea !== 'servicio') continue;
    const formulario = n.formulario === null ? null : leerFormulario(n.formulario);
    declararEvento(hacer(n.id), {
      paso: pasoDe.get(n.id) ?? null,
      actua: n.tarea === 'servicio' ? QUIEN_CUIDA : rolesDe(n),
      porCuentaDe: n.tarea === 'servicio' ? [] : porCuentaDe(n),
      espera: esPaso(n),
      requisitos: [ficha(n.id)],
      datos: conFicha(formulario?.datos ?? objeto({ nota: texto().optional() })),
    });
    palabras[`evento.${hacer(n.id)}`] = n.nombre || n.id;
    palabras[`ayuda.${hacer(n.id)}`] = n.documentacion ?? n.nombre;
    for (const [campo, titulo] of Object.entries(formulario?.titulos ?? {}))
      palabras[`campo.${campo}`] = titulo;
  }
  for (const [mensaje, oyentes] of oyentesDe(nodos, 'mensaje')) {
    const recibir = nombres.de('recibir', mensaje);
    const trae = formularioDeMensaje(oyentes, mensaje);
    declararEvento(recibir, {
      paso: null,
      actua: [...new Set(oyentes.flatMap(rolesDe))],
      espera: false,
      datos: conSobre(trae?.datos ?? objeto({})),
    });
    for (const [campo, titulo] of Object.entries(trae?.titulos ?? {}))
      palabras[`campo.${campo}`] = titulo;
    palabras[`evento.${recibir}`] = mensaje;
  }
  for (const [senal, oyentes] of oyentesDe(nodos, 'senal')) {
    const emitir = nombres.de('emitir', senal);
    declararEvento(emitir, {
      paso: null,
      actua: [...new Set(oyentes.flatMap(rolesDe))],
      espera: false,
      datos: objeto({ nota: texto().optional() }),
    });
    palabras[`evento.${emitir}`] = senal;
  }
  declararEvento(REINTENTAR, {
    paso: null,
    actua: QUIEN_CUIDA,
    espera: true,
    requisitos: [ELEMENTO_DETENIDO],
    datos: objeto({ elemento: clave(), dato: clave().optional(), valor: clave().optional() }),
  });
  declararEvento(ANOTAR, {
    paso: null,
    actua: QUIEN_CUIDA,
    espera: false,
    datos: objeto({ dato: clave(), valor: clave() }),
  });
  const plazos = plazosDe(nombre, nodos, palabras);
  const textos = { ...PALABRAS_DE_CASA.es, ...palabras };
  return {
    entrada: entradaDe(modelo),
    pasos,
    eventos,
    plazos,
    textos: { es: textos, en: { ...PALABRAS_DE_CASA.en, ...palabras } },
    pasoDe,
    rolesDe,
    nombres,
  };
}

const CITA_DE_CASA: Cita = { documento: 'MINGA', lugar: 'modelo', claves: [] };
const regla = (
  codigo: string,
  evaluar: (c: EsperasDeFormulario, d: { readonly [campo: string]: unknown }) => boolean,
): RequisitoCualquiera => ({
  codigo,
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: CITA_DE_CASA,
  evaluar: (c: EsperasDeFormulario, d: { readonly [campo: string]: unknown } | undefined) =>
    d === undefined
      ? { resultado: 'dependeDeLosDatos' }
      : evaluar(c, d)
        ? { resultado: 'cumple' }
        : { resultado: 'falta' },
});
const ficha = (nodo: string): RequisitoCualquiera =>
  regla(
    'FICHA_QUE_ESPERA',
    (c, d) => d['ficha'] === undefined || (c.esperan[nodo] ?? []).includes(d['ficha'] as string),
  );
const ELEMENTO_DETENIDO = regla('ELEMENTO_DETENIDO', (c, d) =>
  c.detenidos.includes(d['elemento'] as string),
);

/** Several of the same task may wait at once: `ficha` says which; without it, the oldest. */
function conFicha(datos: z.ZodType): z.ZodType {
  return datos instanceof z.ZodObject
    ? datos.extend({ ficha: clave({ max: 20 }).optional() })
    : datos;
}

/** A message says by which key it finds who waits for it; a note stays in the journal. */
function conSobre(datos: z.ZodType): z.ZodType {
  return datos instanceof z.ZodObject
    ? datos.extend({ clave: clave().optional(), nota: texto().optional() })
    : datos;
}

const mensajesDe = (n: Nodo): readonly Extract<Disparador, { tipo: 'mensaje' }>[] =>
  n.tipo === 'evento'
    ? n.disparadores.filter((d) => d.tipo === 'mensaje')
    : n.tipo === 'tarea' && n.mensaje !== null
      ? [n.mensaje]
      : [];

/** What it carries, as the first who listens to it says. */
function formularioDeMensaje(oyentes: readonly Nodo[], mensaje: string): Formulario | null {
  const dicho = oyentes
    .flatMap(mensajesDe)
    .find((d) => d.nombre === mensaje && d.formulario !== null)?.formulario;
  return dicho == null ? null : leerFormulario(dicho);
}

/** Who opens one that begins by a message says what it carried. */
function entradaDe(modelo: Modelo): z.ZodType {
  const { inicios, iniciosPorEvento } = modelo.ambitos[modelo.procesos[0]!]!;
  const inicio = inicios.length > 0 ? undefined : modelo.nodos[iniciosPorEvento[0] ?? ''];
  const [mensaje] = inicio === undefined ? [] : mensajesDe(inicio);
  return mensaje?.formulario == null ? objeto({}) : leerFormulario(mensaje.formulario).datos;
}

function oyentesDe(
  nodos: readonly Nodo[],
  tipo: 'mensaje' | 'senal',
): ReadonlyMap<string, readonly Nodo[]> {
  const oyentes = new Map<string, Nodo[]>();
  const anotar = (nombre: string, n: Nodo): void => {
    oyentes.set(nombre, [...(oyentes.get(nombre) ?? []), n]);
  };
  for (const n of nodos) {
    if (n.tipo === 'evento' && n.evento !== 'lanzamiento' && n.evento !== 'fin')
      for (const d of n.disparadores) if (d.tipo === tipo) anotar(d.nombre, n);
    if (n.tipo === 'tarea' && n.tarea === 'recepcion' && n.mensaje !== null && tipo === 'mensaje')
      anotar(n.mensaje.nombre, n);
  }
  return oyentes;
}

function plazosDe(
  nombre: string,
  nodos: readonly Nodo[],
  palabras: { [clave: string]: string },
): ReadonlyMap<string, DeclaracionDePlazo> {
  const plazos = new Map<string, DeclaracionDePlazo>();
  for (const n of nodos) {
    if (n.tipo !== 'evento') continue;
    const d = n.disparadores.find((x) => x.tipo === 'plazo');
    if (d?.tipo !== 'plazo') continue;
    plazos.set(n.id, {
      nombre: n.id,
      clase: d.enDiasTermino ? 'termino' : 'meta',
      ...declarada(d),
      // Nobody else's, whatever it was called in the drawing.
      parametro: `plazo.${nombre}.${n.id}`,
      certeza: 'INF',
    });
    if (n.nombre !== '') palabras[`plazo.${n.id}`] = n.nombre;
  }
  return plazos;
}

/** As it is written in the drawing; one that is worked out from data is known when it is armed. */
function declarada(
  d: Extract<Disparador, { tipo: 'plazo' }>,
): Pick<DeclaracionDePlazo, 'unidad' | 'porDefecto'> {
  const duracion = leerCiclo(d.expresion)?.duracion ?? d.expresion;
  if (d.enDiasTermino) return { unidad: 'diasTermino', porDefecto: diasDe(duracion) ?? 0 };
  const { cuanto, unidad }: Medida = medir(duracion) ?? { cuanto: 0, unidad: 'diasCalendario' };
  return { unidad, porDefecto: cuanto };
}
