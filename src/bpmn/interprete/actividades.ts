/** Activities: they begin, do or wait for their work, and end. */
import type { Json } from '../../../machines/contrato.js';
import type { Actividad, Evento, Llamada, Subproceso, Tarea } from '../modelo/modelo.js';
import { limpiar } from '../modelo/feel.js';
import { avanzarCompensacion } from './compensacion.js';
import { lanzarErrorDesde } from './errores.js';
import { saltarAlBorde } from './escuchas.js';
import type { Ficha, Hecha, Variables } from './foto.js';
import type { Mesa } from './mesa.js';
import { escribirMensaje, lanzarMensaje } from './mensajes.js';
import { armarDeAmbito, armarDeFicha } from './plazos.js';
import { empezarRepeticion, instanciaTerminada } from './repeticiones.js';
import { decidirTabla } from './tabla.js';
import { juntar, soloDeclarados, tomar } from './traspasos.js';

/** A token came to an activity: as many as it asks for make it begin. */
export function entrarEnActividad(
  mesa: Mesa,
  nodo: Actividad,
  ambito: string,
  flujo: string | null,
): void {
  if (nodo.fichasAlEntrar > 1) {
    const k = `${ambito}|${nodo.id}`;
    const han = (mesa.uniones[k]?.['*'] ?? 0) + 1;
    if (han < nodo.fichasAlEntrar) {
      mesa.uniones[k] = { '*': han };
      return;
    }
    delete mesa.uniones[k];
  }
  void flujo;
  const ficha = mesa.nueva({ nodo: nodo.id, ambito, espera: { tipo: 'tarea' } });
  empezar(mesa, ficha);
}

/** Its border begins to listen, and then the work. A condition on its border that holds already takes it away at once. */
export function empezar(mesa: Mesa, ficha: Ficha): void {
  const nodo = mesa.nodo<Actividad>(ficha.nodo);
  if (!armarDeFicha(mesa, ficha)) return;
  for (const b of nodo.bordes) {
    const borde = mesa.nodo<Evento>(b);
    const d = borde.disparadores.find((x) => x.tipo === 'condicion');
    if (d?.tipo !== 'condicion') continue;
    const e = mesa.evaluar(d.expresion, ficha.ambito);
    if (!('valor' in e) || e.valor !== true) continue;
    saltarAlBorde(mesa, ficha, borde, {});
    if (borde.interrumpe) return;
    const ahora = mesa.fichas[ficha.id];
    if (ahora !== undefined)
      mesa.cambiar(ficha.id, { ciertas: [...(ahora.ciertas ?? []), borde.id] });
  }
  if (nodo.repeticion !== null) empezarRepeticion(mesa, mesa.fichas[ficha.id]!, nodo.repeticion);
  else mesa.jugar({ que: 'ejecutar', ficha: ficha.id });
}

export function ejecutar(mesa: Mesa, ficha: Ficha): void {
  const nodo = mesa.nodo<Actividad>(ficha.nodo);
  if (nodo.tipo === 'tarea') hacerTarea(mesa, ficha, nodo);
  else if (nodo.tipo === 'subproceso') abrirSubproceso(mesa, ficha, nodo);
  else llamar(mesa, ficha, nodo);
}

/** With all that is known here, or with what is drawn to be handed over. */
function llamar(mesa: Mesa, ficha: Ficha, nodo: Llamada): void {
  const juntos =
    nodo.entrega === null
      ? { datos: mesa.variables(ficha.ambito, ficha) }
      : juntar(mesa, ficha.ambito, ficha, nodo.entrega);
  if ('fallo' in juntos) {
    mesa.fallo(ficha, juntos.fallo, 'ejecucion');
    return;
  }
  if (nodo.enElArchivo) {
    mesa.esperar(ficha.id, { tipo: 'ambito' });
    abrirProceso(mesa, nodo.llamado, {
      padre: ficha.ambito,
      ficha: ficha.id,
      aislado: true,
      variables: soloDeclarados(juntos.datos, mesa.modelo.ambitos[nodo.llamado]!.entradas),
    });
    return;
  }
  const ref = `llamada-${ficha.id}`;
  mesa.esperar(ficha.id, { tipo: 'hijo', ref });
  mesa.efectos.push({
    tipo: 'abrirHijo',
    ref,
    procedimiento: nodo.llamado,
    variables: juntos.datos,
  });
}

/** What was called gives back: its data are put here, and it is done. */
export function volverDeLlamada(
  mesa: Mesa,
  ficha: Ficha,
  salida: Variables,
  dentro: readonly Hecha[],
): void {
  const nodo = mesa.nodo(ficha.nodo);
  const tomados = tomar(mesa, salida, nodo.tipo === 'llamada' ? nodo.recoge : null);
  if ('fallo' in tomados) {
    mesa.fallo(ficha, tomados.fallo, 'salida');
    return;
  }
  mesa.poner(ficha.ambito, tomados.datos);
  completar(mesa, mesa.fichas[ficha.id]!, dentro);
}

function hacerTarea(mesa: Mesa, ficha: Ficha, nodo: Tarea): void {
  switch (nodo.tarea) {
    case 'guion':
      correrGuion(mesa, ficha, nodo);
      return;
    case 'regla': {
      const r = decidirTabla(mesa, ficha, nodo);
      if (r === null) return;
      mesa.poner(ficha.ambito, { [nodo.tabla!.resultado]: r });
      mesa.jugar({ que: 'completar', ficha: ficha.id });
      return;
    }
    case 'envio':
      enviar(mesa, ficha, nodo);
      return;
    case 'recepcion':
      mesa.esperar(ficha.id, { tipo: 'mensaje' });
      return;
    case 'servicio':
      mesa.esperar(ficha.id, { tipo: 'servicio' });
      mesa.efectos.push({
        tipo: 'servicio',
        ficha: ficha.id,
        nodo: nodo.id,
        variables: mesa.variables(ficha.ambito, ficha),
      });
      return;
    default:
      mesa.esperar(ficha.id, { tipo: 'tarea' });
  }
}

function enviar(mesa: Mesa, ficha: Ficha, nodo: Tarea): void {
  const escrito = escribirMensaje(
    mesa,
    ficha.ambito,
    nodo.mensaje ?? {
      tipo: 'mensaje',
      nombre: nodo.nombre || nodo.id,
      correlacion: null,
      lleva: null,
      deja: null,
      formulario: null,
    },
    ficha,
  );
  if ('fallo' in escrito) {
    mesa.fallo(ficha, escrito.fallo, 'ejecucion');
    return;
  }
  lanzarMensaje(mesa, nodo.id, escrito);
  // It may have ended what it was sent from.
  if (mesa.fichas[ficha.id] !== undefined) mesa.jugar({ que: 'completar', ficha: ficha.id });
}

function correrGuion(mesa: Mesa, ficha: Ficha, nodo: Tarea): void {
  const r = mesa.entorno.guionista.correr(
    limpiar(nodo.guion ?? 'null'),
    mesa.variables(ficha.ambito, ficha),
    nodo.resultado,
  );
  if ('variables' in r) {
    mesa.poner(ficha.ambito, r.variables);
    mesa.jugar({ que: 'completar', ficha: ficha.id });
  } else if ('luego' in r) mesa.esperar(ficha.id, { tipo: 'servicio' });
  else if ('error' in r) lanzarErrorDesde(mesa, ficha, r.error);
  else mesa.incidente(ficha, 'GUION_FALLIDO', r.fallo, 'ejecucion');
}

export function abrirSubproceso(mesa: Mesa, ficha: Ficha, nodo: Subproceso): void {
  mesa.esperar(ficha.id, { tipo: 'ambito' });
  const ambito = mesa.abrirAmbito({ de: nodo.id, padre: ficha.ambito, ficha: ficha.id });
  armarDeAmbito(mesa, ambito);
  const inicios = mesa.modelo.ambitos[nodo.id]!.inicios;
  if (nodo.clase === 'adHoc') {
    mesa.cambiarAmbito(ambito.id, { porHacer: inicios });
    seguirAdHoc(mesa, ambito.id);
  } else
    mesa.jugar(
      ...inicios.map((n) => ({ que: 'entrar' as const, nodo: n, ambito: ambito.id, flujo: null })),
    );
}

/** One at a time, in the order of the file. True while there was something left to do. */
export function seguirAdHoc(mesa: Mesa, id: string): boolean {
  const ambito = mesa.ambitos[id];
  const [primero, ...resto] = ambito?.porHacer ?? [];
  if (primero === undefined) return false;
  const nodo = mesa.nodo<Subproceso>(ambito!.de);
  if (nodo.terminaSi !== null && (mesa.visitas[nodo.id] ?? 0) > 0) {
    const e = mesa.evaluar(nodo.terminaSi, id);
    if ('valor' in e && e.valor === true) {
      mesa.cambiarAmbito(id, { porHacer: [] });
      return false;
    }
  }
  mesa.cambiarAmbito(id, { porHacer: resto });
  mesa.jugar({ que: 'entrar', nodo: primero, ambito: id, flujo: null });
  return true;
}

export function abrirProceso(
  mesa: Mesa,
  proceso: string,
  con: {
    readonly padre: string | null;
    readonly ficha: string | null;
    readonly aislado: boolean;
    readonly variables: Variables;
    readonly desde?: string;
  },
): void {
  const { desde, ...datos } = con;
  const ambito = mesa.abrirAmbito({ de: proceso, ...datos });
  armarDeAmbito(mesa, ambito);
  const { inicios } = mesa.modelo.ambitos[proceso]!;
  mesa.jugar(
    ...(desde === undefined ? inicios : [desde]).map((n) => ({
      que: 'entrar' as const,
      nodo: n,
      ambito: ambito.id,
      flujo: null,
    })),
  );
}

/** The work is done: this turn, this instance, this part of a compensation, or the activity itself. */
export function completar(mesa: Mesa, ficha: Ficha, dentro: readonly Hecha[] = []): void {
  if (ficha.instanciaDe !== undefined) {
    mesa.retirar(ficha.id);
    instanciaTerminada(mesa, ficha);
    return;
  }
  const nodo = mesa.nodo<Actividad>(ficha.nodo);
  mesa.retirar(ficha.id);
  if (ficha.compensa !== undefined) {
    avanzarCompensacion(mesa, ficha.compensa);
    return;
  }
  anotarHecha(mesa, nodo, ficha.ambito, dentro);
  mesa.jugar({ que: 'salir', nodo: nodo.id, ambito: ficha.ambito, veces: nodo.fichasAlSalir });
}

/** What can be undone is remembered, in the order it was done. */
function anotarHecha(mesa: Mesa, nodo: Actividad, ambito: string, dentro: readonly Hecha[]): void {
  const borde = nodo.bordes
    .map((b) => mesa.nodo<Evento>(b))
    .find((b) => b.compensaCon !== null && b.disparadores.some((d) => d.tipo === 'compensacion'));
  const propio =
    nodo.tipo === 'subproceso'
      ? mesa.modelo.ambitos[nodo.id]!.subprocesosDeEvento.find((s) =>
          mesa.modelo.ambitos[s]!.iniciosPorEvento.some((i) =>
            mesa.nodo<Evento>(i).disparadores.some((d) => d.tipo === 'compensacion'),
          ),
        )
      : undefined;
  const manejador = borde?.compensaCon ?? propio ?? null;
  if (manejador === null && dentro.length === 0) return;
  const vivo = mesa.ambitos[ambito];
  if (vivo !== undefined)
    mesa.cambiarAmbito(ambito, { hechas: [...vivo.hechas, { nodo: nodo.id, manejador, dentro }] });
}

/** The data with which a waiting task is completed. */
export function recibir(mesa: Mesa, ficha: Ficha, datos: { readonly [k: string]: Json }): void {
  if (ficha.instanciaDe !== undefined)
    mesa.cambiar(ficha.id, { variables: { ...ficha.variables, ...datos } });
  mesa.poner(ficha.ambito, datos);
  mesa.jugar({ que: 'completar', ficha: ficha.id });
}
