/**
 * What no machine of the catalogue may be, seen without running it.
 * `estaticas.spec.ts` sees each rule red on a planted fault.
 */
import type { AnyStateMachine, StateNode } from 'xstate';
import type { MetaDeEstado, MetaDeTransicion, ParamsDeRequisitos } from '../../machines/al.js';
import type { DeclaracionDeEvento } from '../../machines/contrato.js';
import { recorrerEstados, type DefinicionXState } from '../../machines/definicion.js';
import { camposDe, esquemaDe } from './generador.js';

export type Regla =
  | 'COMODIN'
  | 'CICLO_AUTOMATICO'
  | 'ESPERA_SIN_NOMBRE'
  | 'ESPERA_SIN_IMPLEMENTAR'
  | 'PLAZO_SIN_DECLARAR'
  | 'PLAZO_SIN_USO'
  | 'GUARDA_SIN_NOMBRE'
  | 'ACCION_SIN_NOMBRE'
  | 'ACCION_PROHIBIDA'
  | 'HIJO_SIN_NOMBRE'
  | 'HIJO_SIN_VERSION'
  | 'HISTORIA'
  | 'DEMASIADAS_REGIONES'
  | 'TRANSICION_SIN_DECLARAR'
  | 'GUARDA_DISTINTA_DEL_DIBUJO'
  | 'DOS_CANDIDATAS'
  | 'PASO_DESCONOCIDO'
  | 'ACTUA_MAL_DECLARADO'
  | 'DATOS_SIN_ESQUEMA'
  | 'TEXTO_FALTANTE'
  | 'TEXTO_DISTINTO_ENTRE_IDIOMAS'
  | 'REQUISITO_CON_HUECOS'
  | 'NOMBRE';

export interface Falta {
  readonly regla: Regla;
  readonly donde: string;
}

/** What a decision costs grows with the regions alive at once; five is what the house pays for. */
const REGIONES = 5;
/** Effects the adapter can read; every other implementation must be an `assign`. */
const EFECTOS = new Set(['avisar', 'abrirHijo', 'abrirHijos', 'avisarPadre']);

export function revisar(d: DefinicionXState): Falta[] {
  return [
    ...[...recorrerEstados(d.maquina)].flatMap((nodo) => revisarEstado(d, nodo)),
    ...revisarImplementaciones(d.maquina),
    ...ciclosAutomaticos(d.maquina),
    ...revisarRegiones(d.maquina),
    ...revisarPlazos(d),
    ...[...d.eventos.values()].flatMap((e) => revisarEvento(d, e)),
    ...revisarTextos(d),
  ];
}

const falta = (regla: Regla, donde: string): Falta => ({ regla, donde });
type Escrita = { readonly guard?: unknown; readonly actions?: unknown; readonly meta?: unknown };
const lista = (x: unknown): unknown[] => (x === undefined ? [] : Array.isArray(x) ? x : [x]);
const escritas = (x: unknown): Escrita[] =>
  lista(x).map((t) => (typeof t === 'string' ? {} : (t as Escrita)));

function revisarEstado(d: DefinicionXState, nodo: StateNode): Falta[] {
  const faltas: Falta[] = [];
  const { config } = nodo as unknown as { config: Record<string, unknown> };
  const porEvento = (config['on'] ?? {}) as Record<string, unknown>;
  const despues = (config['after'] ?? {}) as Record<string, unknown>;
  const invocados = lista(config['invoke']) as Record<string, unknown>[];

  if (nodo.type === 'history') faltas.push(falta('HISTORIA', nodo.id));
  for (const [evento, t] of Object.entries(porEvento)) {
    const donde = `${nodo.id} · ${evento}`;
    if (evento === '*' || evento === '' || evento.endsWith('.*'))
      faltas.push(falta('COMODIN', donde));
    else if (evento.startsWith('xstate.') || evento.startsWith('#'))
      faltas.push(falta('NOMBRE', donde));
    const candidatas = escritas(t);
    if (candidatas.length !== 1) faltas.push(falta('DOS_CANDIDATAS', donde));
    for (const c of candidatas) faltas.push(...revisarDeclarada(donde, c));
  }
  for (const [nombre, t] of Object.entries(despues)) {
    if (!Number.isNaN(Number(nombre)))
      faltas.push(falta('ESPERA_SIN_NOMBRE', `${nodo.id} · ${nombre}`));
    else if (typeof d.maquina.implementations.delays[nombre] !== 'number')
      faltas.push(falta('ESPERA_SIN_IMPLEMENTAR', `${nodo.id} · ${nombre}`));
    if (lista(t).length !== 1) faltas.push(falta('DOS_CANDIDATAS', `${nodo.id} · ${nombre}`));
  }
  for (const inv of invocados) {
    const donde = `${nodo.id} · invoke ${String(inv['id'])}`;
    if (
      typeof inv['id'] !== 'string' ||
      typeof inv['src'] !== 'string' ||
      d.maquina.implementations.actors[inv['src']] === undefined
    )
      faltas.push(falta('HIJO_SIN_NOMBRE', donde));
    else if (d.hijos[inv['src']] === undefined) faltas.push(falta('HIJO_SIN_VERSION', donde));
    for (const prohibida of ['systemId', 'onSnapshot', 'onError'])
      if (inv[prohibida] !== undefined)
        faltas.push(falta('ACCION_PROHIBIDA', `${donde} · ${prohibida}`));
  }
  const todas = [
    ...Object.values(porEvento),
    ...Object.values(despues),
    config['always'],
    config['onDone'],
    ...invocados.map((i) => i['onDone']),
  ].flatMap(escritas);
  for (const t of todas) {
    if (t.guard !== undefined && !esGuardaConNombre(d.maquina, t.guard))
      faltas.push(falta('GUARDA_SIN_NOMBRE', nodo.id));
    faltas.push(...revisarAcciones(d.maquina, nodo.id, t.actions));
    const meta = t.meta as Partial<MetaDeTransicion> | undefined;
    for (const n of meta?.cierra ?? [])
      if (!d.pasos.some((p) => p.numero === n))
        faltas.push(falta('PASO_DESCONOCIDO', `${nodo.id} · ${n}`));
  }
  faltas.push(
    ...revisarAcciones(d.maquina, nodo.id, config['entry']),
    ...revisarAcciones(d.maquina, nodo.id, config['exit']),
  );
  faltas.push(...revisarMeta(d, nodo), ...revisarNombreDeEstado(nodo));
  return faltas;
}

/** A person's event is written by `al` and by nothing else: the rule that guards it is the one that is shown. */
function revisarDeclarada(donde: string, t: Escrita): Falta[] {
  const meta = t.meta as Partial<MetaDeTransicion> | undefined;
  if (meta?.declaracion === undefined) return [falta('TRANSICION_SIN_DECLARAR', donde)];
  const guarda = t.guard as { type?: unknown; params?: Partial<ParamsDeRequisitos> } | undefined;
  const anota = lista(t.actions)[0] as { type?: unknown } | undefined;
  return guarda?.type === 'requisitos' &&
    guarda.params?.requisitos === meta.declaracion.requisitos &&
    anota?.type === 'anotarPaso'
    ? []
    : [falta('GUARDA_DISTINTA_DEL_DIBUJO', donde)];
}

const esGuardaConNombre = (maquina: AnyStateMachine, guarda: unknown): boolean => {
  const nombre = typeof guarda === 'string' ? guarda : (guarda as { type?: unknown }).type;
  return (
    typeof guarda !== 'function' &&
    typeof nombre === 'string' &&
    typeof maquina.implementations.guards[nombre] === 'function'
  );
};

function revisarAcciones(maquina: AnyStateMachine, donde: string, acciones: unknown): Falta[] {
  return lista(acciones).flatMap((a) => {
    const nombre =
      typeof a === 'string' ? a : typeof a === 'function' ? null : (a as { type?: unknown }).type;
    return typeof nombre === 'string' && maquina.implementations.actions[nombre] !== undefined
      ? []
      : [falta('ACCION_SIN_NOMBRE', `${donde} · ${String(nombre)}`)];
  });
}

/** No `sendTo`, `sendParent`, `raise`, `spawnChild`, `stopChild`, `cancel`, `enqueueActions`, `emit`, `log`: only `assign` and our effects. */
const revisarImplementaciones = (maquina: AnyStateMachine): Falta[] =>
  Object.entries(maquina.implementations.actions).flatMap(([nombre, accion]) =>
    (accion as { type?: unknown }).type === 'xstate.assign' ||
    (EFECTOS.has(nombre) && typeof accion === 'function' && !('resolve' in accion))
      ? []
      : [falta('ACCION_PROHIBIDA', nombre)],
  );

/** From a state with `always` back to itself by `always` alone, guards apart: it might never return. */
function ciclosAutomaticos(maquina: AnyStateMachine): Falta[] {
  const pasos = new Map<StateNode, StateNode[]>();
  for (const nodo of recorrerEstados(maquina)) {
    const destinos = (nodo.always ?? []).flatMap((t) => t.target ?? [nodo]);
    pasos.set(
      nodo,
      destinos.flatMap((n) => [n, ...ancestros(n), ...iniciales(n)]),
    );
  }
  const enCiclo = (inicio: StateNode): boolean => {
    const vistos = new Set<StateNode>();
    const porVer = [...(pasos.get(inicio) ?? [])];
    for (let n = porVer.pop(); n !== undefined; n = porVer.pop()) {
      if (n === inicio) return true;
      if (vistos.has(n)) continue;
      vistos.add(n);
      porVer.push(...(pasos.get(n) ?? []));
    }
    return false;
  };
  return [...pasos.keys()]
    .filter((n) => (n.always?.length ?? 0) > 0 && enCiclo(n))
    .map((n) => falta('CICLO_AUTOMATICO', n.id));
}

const ancestros = (n: StateNode): StateNode[] =>
  n.parent === undefined ? [] : [n.parent, ...ancestros(n.parent)];
const iniciales = (n: StateNode): StateNode[] =>
  n.type === 'compound'
    ? n.initial.target.flatMap((h) => [h, ...iniciales(h)])
    : n.type === 'parallel'
      ? Object.values(n.states).flatMap((h) => [h, ...iniciales(h)])
      : [];

export function regionesVivas(n: StateNode): number {
  const hijos = Object.values(n.states).map(regionesVivas);
  return n.type === 'parallel' ? hijos.reduce((a, b) => a + b, 0) : Math.max(1, ...hijos);
}

const revisarRegiones = (maquina: AnyStateMachine): Falta[] => {
  const n = regionesVivas(maquina.root);
  return n > REGIONES ? [falta('DEMASIADAS_REGIONES', `${n}`)] : [];
};

function revisarPlazos(d: DefinicionXState): Falta[] {
  const usados = new Set(
    [...recorrerEstados(d.maquina)].flatMap((n) =>
      Object.keys((n.config as { after?: object }).after ?? {}),
    ),
  );
  const declarados = new Set(d.plazos.map((p) => p.nombre));
  return [
    ...[...usados].filter((n) => !declarados.has(n)).map((n) => falta('PLAZO_SIN_DECLARAR', n)),
    ...[...declarados].filter((n) => !usados.has(n)).map((n) => falta('PLAZO_SIN_USO', n)),
  ];
}

function revisarMeta(d: DefinicionXState, nodo: StateNode): Falta[] {
  const meta = nodo.meta as Partial<MetaDeEstado> | undefined;
  return meta?.paso === undefined || d.pasos.some((p) => p.numero === meta.paso)
    ? []
    : [falta('PASO_DESCONOCIDO', `${nodo.id} · ${meta.paso}`)];
}

function revisarEvento(d: DefinicionXState, e: DeclaracionDeEvento): Falta[] {
  const faltas: Falta[] = [];
  if (e.paso !== null && !d.pasos.some((p) => p.numero === e.paso))
    faltas.push(falta('PASO_DESCONOCIDO', e.nombre));
  let campos = new Map<string, ReturnType<typeof esquemaDe>>();
  try {
    campos = new Map(
      [...camposDe(esquemaDe(e.datos))].map(({ campo, esquema }) => [campo, esquema]),
    );
  } catch (causa) {
    faltas.push(falta('DATOS_SIN_ESQUEMA', `${e.nombre}: ${String(causa)}`));
  }
  if (!e.interno && e.actua.length === 0) faltas.push(falta('ACTUA_MAL_DECLARADO', e.nombre));
  for (const p of e.porCuentaDe)
    if (
      !e.actua.includes(p.actua) ||
      p.registran.length === 0 ||
      (p.prueba !== 'sobre' && campos.get(p.prueba)?.minga !== 'documento')
    )
      faltas.push(falta('ACTUA_MAL_DECLARADO', `${e.nombre} · ${p.actua} · ${p.prueba}`));
  if (!/^[a-z][A-Za-z0-9]*$/.test(e.nombre) || !/^[a-z]*(ar|er|ir)(se)?(?![a-z])/.test(e.nombre))
    faltas.push(falta('NOMBRE', `evento ${e.nombre}`));
  for (const r of e.requisitos)
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(r.codigo))
      faltas.push(falta('NOMBRE', `requisito ${r.codigo}`));
  return faltas;
}

/** Gerund while it lasts (`conformandoForo`), participle once it is a fact (`normativaAprobada`); regions are nouns. */
function revisarNombreDeEstado(nodo: StateNode): Falta[] {
  if (nodo.parent === undefined) return [];
  const ascii = /^[a-z][A-Za-z0-9]*$/.test(nodo.key);
  const palabras = nodo.key.split(/(?=[A-Z0-9])/).map((p) => p.toLowerCase());
  const gerundio = /(ando|endo|yendo)$/.test(palabras[0] ?? '');
  const participio = palabras.some(
    (p) =>
      /(ad|id|sut|ct|cht|ch|st|ert|rt|it|nt)[oa]s?$/.test(p) ||
      /^(abiert|hech|escrit|suscrit|pospuest)[oa]s?$/.test(p),
  );
  const bien =
    nodo.type === 'atomic' ? gerundio || participio : nodo.type === 'final' ? participio : true;
  return ascii && bien ? [] : [falta('NOMBRE', `estado ${nodo.id}`)];
}

function revisarTextos(d: DefinicionXState): Falta[] {
  const claves = new Set<string>(['procedimiento']);
  for (const p of d.pasos) claves.add(`paso.${p.numero}`);
  for (const p of d.plazos) claves.add(`plazo.${p.nombre}`);
  for (const nodo of recorrerEstados(d.maquina))
    if (nodo.parent !== undefined) claves.add(`estado.${nodo.key}`);
  const conCampos = [...d.eventos.values()].map((e) => e.datos);
  for (const e of d.eventos.values()) {
    claves.add(`evento.${e.nombre}`);
    if (!e.interno) claves.add(`ayuda.${e.nombre}`);
    for (const r of e.requisitos) {
      claves.add(`requisito.${r.codigo}`);
      claves.add(`falta.${r.codigo}`);
    }
  }
  for (const tipo of [d.entrada, ...conCampos])
    for (const clave of clavesDeCampos(tipo)) claves.add(clave);
  const faltas = [...claves].flatMap((clave) =>
    (['es', 'en'] as const)
      .filter((idioma) => (d.textos[idioma][clave] ?? '').trim() === '')
      .map((idioma) => falta('TEXTO_FALTANTE', `${idioma} · ${clave}`)),
  );
  const { es, en } = d.textos;
  for (const clave of new Set([...Object.keys(es), ...Object.keys(en)]))
    if (huecos(es[clave]) !== huecos(en[clave]))
      faltas.push(falta('TEXTO_DISTINTO_ENTRE_IDIOMAS', clave));
  // What a rule asks is printed before anything is known of the case.
  for (const [idioma, textos] of Object.entries(d.textos))
    for (const [clave, dicho] of Object.entries(textos))
      if (/^(requisito|ayuda)\./.test(clave) && dicho.includes('{'))
        faltas.push(falta('REQUISITO_CON_HUECOS', `${idioma} · ${clave}`));
  return faltas;
}

function clavesDeCampos(tipo: DefinicionXState['entrada']): string[] {
  try {
    return [...camposDe(esquemaDe(tipo))].flatMap(({ campo, esquema }) => [
      esquema.titulo ?? `campo.${campo}`,
      ...(esquema.ayuda === undefined ? [] : [esquema.ayuda]),
      ...[...(esquema.enum ?? []), ...(esquema.items?.enum ?? [])].map(
        (v) => `opcion.${String(v)}`,
      ),
    ]);
  } catch {
    return []; // DATOS_SIN_ESQUEMA says so
  }
}

/** The parameters a sentence leaves room for; undefined sentences have none and an impossible mark. */
const huecos = (texto: string | undefined): string =>
  texto === undefined
    ? '—'
    : // The words of a plural, `one{mes}`, are no room for anything.
      [...new Set(texto.match(/(?<!\w)\{[A-Za-z0-9_]+(?=[,}])/g) ?? [])].sort().join();
