import type { Dibujo } from '../../../machines/contrato.js';
import type { Declarado } from './declaraciones.js';
import type { Flujo, Modelo } from '../modelo/modelo.js';

type Arco = Dibujo['arcos'][number];

/** The model as nodes and arcs, for whoever shows statecharts: a scope holds its nodes, a flow is an arc. */
export function dibujarModelo(modelo: Modelo, declarado: Declarado): Dibujo {
  const deProceso = modelo.procesos.map((p) => ({
    id: p,
    padre: null,
    nombre: p,
    tipo: 'compuesto' as const,
    paso: null,
    invoca: [],
  }));
  const nodos = Object.values(modelo.nodos).map((n) => ({
    id: n.id,
    padre: n.ambito,
    nombre: n.id,
    tipo:
      n.tipo === 'subproceso'
        ? ('compuesto' as const)
        : n.tipo === 'evento' && n.evento === 'fin'
          ? ('final' as const)
          : ('simple' as const),
    paso: declarado.pasoDe.get(n.id) ?? null,
    invoca: n.tipo === 'llamada' && !n.enElArchivo ? [n.llamado] : [],
  }));
  const arcos = Object.values(modelo.flujos).map((f) => arcoDe(modelo, declarado, f));
  const dibujados = new Set(arcos.map((a) => a.evento));
  // What may be recorded wherever it is: on the process itself.
  const propios = [...declarado.eventos.keys()].filter((e) => !dibujados.has(e));
  const deDonde = (evento: string): string => {
    const llamado = declarado.nombres.find(evento);
    return llamado?.verbo === 'hacer' ? llamado.que : modelo.procesos[0]!;
  };
  const sueltos = propios.map((evento): Arco => ({
    de: deDonde(evento),
    a: null,
    evento,
    clase: 'evento',
    requisitos: requisitosDe(declarado, evento),
  }));
  return { nodos: [...deProceso, ...nodos], arcos: [...arcos, ...sueltos] };
}

const requisitosDe = (declarado: Declarado, evento: string): readonly string[] =>
  declarado.eventos.get(evento)?.requisitos.map((r) => r.codigo) ?? [];

function arcoDe(modelo: Modelo, declarado: Declarado, f: Flujo): Arco {
  const origen = modelo.nodos[f.origen];
  const base = { de: f.origen, a: f.destino };
  if (origen?.tipo === 'tarea' && declarado.eventos.has(declarado.nombres.de('hacer', origen.id))) {
    const evento = declarado.nombres.de('hacer', origen.id);
    return { ...base, evento, clase: 'evento', requisitos: requisitosDe(declarado, evento) };
  }
  const disparador = origen?.tipo === 'evento' ? origen.disparadores[0] : undefined;
  if (origen?.tipo === 'evento' && origen.evento !== 'lanzamiento') {
    if (disparador?.tipo === 'plazo')
      return { ...base, evento: origen.id, clase: 'plazo', requisitos: [] };
    if (disparador?.tipo === 'mensaje' || disparador?.tipo === 'senal') {
      const verbo = disparador.tipo === 'mensaje' ? 'recibir' : 'emitir';
      const evento = declarado.nombres.de(verbo, disparador.nombre);
      return { ...base, evento, clase: 'evento', requisitos: [] };
    }
  }
  return { ...base, evento: f.id, clase: 'automatica', requisitos: [] };
}
