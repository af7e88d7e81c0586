/** The model as a whole: what each node may have before and after it, and what it leans on. */
import type { Obra } from './obra.js';
import { esActividad, type Compuerta, type Evento, type Modelo, type Nodo } from './modelo.js';

export function examinar(modelo: Modelo, obra: Obra): void {
  const nodos = Object.values(modelo.nodos);
  for (const n of nodos) {
    extremos(modelo, n, obra);
    if (n.tipo === 'compuerta') deCompuerta(modelo, n, obra);
    else if (n.tipo === 'evento') deEvento(modelo, n, obra);
    else if (n.tipo === 'subproceso')
      deSubproceso(modelo, n.id, n.clase === 'deEvento', n.clase === 'adHoc', obra);
    porDefecto(modelo, n, obra);
  }
  for (const p of modelo.procesos) {
    const a = modelo.ambitos[p];
    if (
      a !== undefined &&
      a.nodos.length > 0 &&
      a.inicios.length === 0 &&
      a.iniciosPorEvento.length === 0
    )
      obra.hallazgos.anotar('SIN_INICIO', { id: p, nombre: a.nombre });
  }
  deEnlaces(modelo, obra);
}

const de = (n: Nodo) => ({ id: n.id, nombre: n.nombre || null });

function extremos(modelo: Modelo, n: Nodo, { hallazgos }: Obra): void {
  const esDe = (lugar: Evento['evento']): boolean => n.tipo === 'evento' && n.evento === lugar;
  const enlace = n.tipo === 'evento' && n.disparadores.some((d) => d.tipo === 'enlace');
  const compensa =
    n.tipo === 'evento' &&
    n.evento === 'borde' &&
    n.disparadores.some((d) => d.tipo === 'compensacion');
  const sinEntrada = esDe('inicio') || esDe('borde') || (enlace && esDe('captura'));
  const sinSalida = esDe('fin') || compensa || (enlace && esDe('lanzamiento'));
  const aparte =
    esActividad(n) && (n.paraCompensar || (n.tipo === 'subproceso' && n.clase === 'deEvento'));
  if ((sinEntrada || aparte) && n.entradas.length > 0) hallazgos.anotar('ENTRADA_PROHIBIDA', de(n));
  if ((sinSalida || aparte) && n.salidas.length > 0) hallazgos.anotar('SALIDA_PROHIBIDA', de(n));
}

function porDefecto(modelo: Modelo, n: Nodo, { hallazgos }: Obra): void {
  if (!('porDefecto' in n) || n.porDefecto === null) return;
  if (!n.salidas.includes(n.porDefecto)) hallazgos.anotar('POR_DEFECTO_AJENO', de(n));
  else if (modelo.flujos[n.porDefecto]!.condicion !== null)
    hallazgos.anotar('POR_DEFECTO_CON_CONDICION', de(n));
}

function deCompuerta(modelo: Modelo, n: Compuerta, { hallazgos }: Obra): void {
  const con = n.salidas.filter((f) => modelo.flujos[f]!.condicion !== null);
  if (n.compuerta === 'paralela' || n.compuerta === 'deEventos') {
    if (con.length > 0)
      hallazgos.anotar(
        n.compuerta === 'paralela' ? 'CONDICION_EN_PARALELA' : 'COMPUERTA_DE_EVENTOS_MAL',
        de(n),
      );
  }
  if (n.compuerta === 'exclusiva' && n.salidas.length > 1) {
    const sin = n.salidas.filter((f) => !con.includes(f) && f !== n.porDefecto);
    if (sin.length > 0) hallazgos.anotar('COMPUERTA_SIN_CONDICION', de(n), { flujos: sin });
  }
  if (n.compuerta !== 'deEventos') return;
  if (n.salidas.length < 2) hallazgos.anotar('COMPUERTA_DE_EVENTOS_MAL', de(n));
  for (const f of n.salidas) {
    const destino = modelo.nodos[modelo.flujos[f]!.destino];
    const espera =
      (destino?.tipo === 'evento' &&
        destino.evento === 'captura' &&
        destino.disparadores.every((d) => d.tipo !== 'enlace')) ||
      (destino?.tipo === 'tarea' && destino.tarea === 'recepcion' && destino.bordes.length === 0);
    if (!espera || destino.entradas.length > 1)
      hallazgos.anotar('COMPUERTA_DE_EVENTOS_MAL', de(n), { destino: destino?.id ?? f });
  }
}

function deEvento(modelo: Modelo, n: Evento, { hallazgos }: Obra): void {
  if (n.evento === 'borde') {
    const actividad = n.de === null ? undefined : modelo.nodos[n.de];
    if (n.de !== null && (actividad === undefined || !esActividad(actividad)))
      hallazgos.anotar('BORDE_SUELTO', de(n));
    for (const d of n.disparadores) {
      if (d.tipo === 'compensacion' && n.compensaCon === null)
        hallazgos.anotar('COMPENSACION_SIN_MANEJADOR', de(n));
      if (
        d.tipo === 'cancelacion' &&
        !(actividad?.tipo === 'subproceso' && actividad.clase === 'transaccion')
      )
        hallazgos.anotar('CANCELACION_FUERA_DE_TRANSACCION', de(n));
      if (!n.interrumpe && ['error', 'cancelacion', 'compensacion'].includes(d.tipo))
        hallazgos.anotar('DISPARADOR_FUERA_DE_LUGAR', de(n), {
          disparador: d.tipo,
          lugar: 'bordeQueNoInterrumpe',
        });
    }
  }
  if (n.evento === 'fin' && n.disparadores.some((d) => d.tipo === 'cancelacion')) {
    let a: Nodo | undefined = modelo.nodos[n.ambito];
    while (a !== undefined && !(a.tipo === 'subproceso' && a.clase === 'transaccion'))
      a = modelo.nodos[a.ambito];
    if (a === undefined) hallazgos.anotar('CANCELACION_FUERA_DE_TRANSACCION', de(n));
  }
  if (
    n.evento === 'inicio' &&
    !n.interrumpe &&
    n.disparadores.some((d) => d.tipo === 'error' || d.tipo === 'compensacion')
  )
    hallazgos.anotar('DISPARADOR_FUERA_DE_LUGAR', de(n), {
      disparador: 'error',
      lugar: 'inicioQueNoInterrumpe',
    });
}

function deSubproceso(
  modelo: Modelo,
  id: string,
  deEvento: boolean,
  adHoc: boolean,
  { hallazgos }: Obra,
): void {
  const a = modelo.ambitos[id]!;
  const n = de(modelo.nodos[id]!);
  if (deEvento) {
    const inicios = a.nodos
      .map((x) => modelo.nodos[x]!)
      .filter((x) => x.tipo === 'evento' && x.evento === 'inicio');
    if (inicios.length !== 1 || a.iniciosPorEvento.length !== 1)
      hallazgos.anotar('SUBPROCESO_DE_EVENTO_MAL', n);
    return;
  }
  if (a.iniciosPorEvento.length > 0)
    hallazgos.anotar('DISPARADOR_FUERA_DE_LUGAR', n, { disparador: 'inicio', lugar: 'subproceso' });
  if (a.nodos.length > 0 && a.inicios.length === 0) hallazgos.anotar('SIN_INICIO', n);
  if (adHoc)
    for (const x of a.nodos.map((y) => modelo.nodos[y]!))
      if (x.tipo === 'evento' && (x.evento === 'inicio' || x.evento === 'fin'))
        hallazgos.anotar('NO_EJECUTABLE_AQUI', de(x), { clase: 'AdHocSubProcess' });
}

function deEnlaces(modelo: Modelo, { hallazgos }: Obra): void {
  const enlaces = Object.values(modelo.nodos).flatMap((n) =>
    n.tipo === 'evento'
      ? n.disparadores.flatMap((d) => (d.tipo === 'enlace' ? [{ n, nombre: d.nombre }] : []))
      : [],
  );
  const llegada = (ambito: string, nombre: string) =>
    enlaces.filter((e) => e.n.evento === 'captura' && e.n.ambito === ambito && e.nombre === nombre);
  for (const { n, nombre } of enlaces) {
    if (n.evento === 'lanzamiento' && llegada(n.ambito, nombre).length === 0)
      hallazgos.anotar('ENLACE_SIN_PAREJA', de(n), { enlace: nombre });
    if (n.evento === 'captura') {
      if (llegada(n.ambito, nombre).length > 1)
        hallazgos.anotar('ENLACE_REPETIDO', de(n), { enlace: nombre });
      if (
        !enlaces.some(
          (e) => e.n.evento === 'lanzamiento' && e.n.ambito === n.ambito && e.nombre === nombre,
        )
      )
        hallazgos.anotar('ENLACE_SIN_PAREJA', de(n), { enlace: nombre });
    }
  }
}
