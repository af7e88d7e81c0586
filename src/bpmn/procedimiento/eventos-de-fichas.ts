/**
 * Between the events of the engine, by name, and what happens to tokens: which may come now, and what each of them says.
 */
import type { JsonObjeto } from '../../../machines/contrato.js';
import { escuchas } from '../interprete/escuchas.js';
import type { Foto, Suceso, Variables } from '../interprete/foto.js';
import { ENTORNO } from '../interprete/interprete.js';
import { Mesa } from '../interprete/mesa.js';
import { FEEL } from '../modelo/feel.js';
import type { Modelo } from '../modelo/modelo.js';
import type { Declarado } from './declaraciones.js';
import { ANOTAR, REINTENTAR } from './nombres-de-eventos.js';
import { esperaPersona } from './situacion-de-fichas.js';

export class EventosDeFichas {
  constructor(
    private readonly modelo: Modelo,
    private readonly declarado: Pick<Declarado, 'eventos' | 'nombres'>,
  ) {}

  /** What may happen now: tasks that wait, messages and signals somebody listens to, what stopped. */
  posibles(foto: Foto): readonly string[] {
    const { nombres, eventos } = this.declarado;
    const posibles = new Set<string>();
    for (const f of Object.values(foto.fichas)) {
      if (esperaPersona(f)) posibles.add(nombres.de('hacer', f.nodo));
      if (f.espera.tipo === 'incidente') posibles.add(REINTENTAR);
    }
    const mesa = new Mesa(this.modelo, foto, ENTORNO);
    // One that comes before anybody listens is kept until somebody does.
    for (const evento of eventos.keys())
      if (nombres.find(evento)?.verbo === 'recibir') posibles.add(evento);
    for (const e of escuchas(mesa, 'senal'))
      if (e.disparador.tipo === 'senal') posibles.add(nombres.de('emitir', e.disparador.nombre));
    if (escuchas(mesa, 'condicion').length > 0) posibles.add(ANOTAR);
    return [...posibles].filter((n) => eventos.has(n));
  }

  /** Messages that are all a token waits for. */
  mensajesEsperados(foto: Foto): ReadonlySet<string> {
    const esperados = new Set<string>();
    for (const e of escuchas(new Mesa(this.modelo, foto, ENTORNO), 'mensaje'))
      if (
        e.clase === 'ficha' &&
        e.disparador.tipo === 'mensaje' &&
        ['mensaje', 'evento', 'eventos'].includes(e.ficha.espera.tipo)
      )
        esperados.add(this.declarado.nombres.de('recibir', e.disparador.nombre));
    return esperados;
  }

  /** Other tokens, or another round of them, are another offer. */
  marca(foto: Foto, evento: string): string {
    const llamado = this.declarado.nombres.find(evento);
    const nodo = llamado?.verbo === 'hacer' ? llamado.que : null;
    const suyas = Object.values(foto.fichas).filter((f) =>
      nodo === null ? f.espera.tipo !== 'tarea' : f.nodo === nodo,
    );
    return `${nodo === null ? evento : (foto.visitas[nodo] ?? 0)}:${suyas.map((f) => f.id).join(',')}`;
  }

  /** What an event says to the tokens; null: there is none it could be said to. */
  suceso(foto: Foto, evento: string, datos: JsonObjeto): Suceso | null {
    if (evento === ANOTAR) return { tipo: 'poner', datos: valorDicho(datos) };
    const fichas = Object.values(foto.fichas);
    if (evento === REINTENTAR) {
      const detenidas = fichas.filter((f) => f.espera.tipo === 'incidente');
      const f = detenidas.find((x) => x.nodo === datos['elemento']) ?? detenidas[0];
      return f === undefined ? null : { tipo: 'reintentar', ficha: f.id, datos: valorDicho(datos) };
    }
    const llamado = this.declarado.nombres.find(evento);
    if (llamado === null) return null;
    const { verbo, que } = llamado;
    if (verbo === 'recibir') {
      const { clave, nota: _, ...trae } = datos;
      return { tipo: 'mensaje', nombre: que, clave: clave ?? null, datos: trae };
    }
    if (verbo === 'emitir') return { tipo: 'senal', nombre: que, datos: {} };
    const { ficha, ...resto } = datos;
    const suyas = fichas.filter((f) => f.nodo === que && esperaPersona(f));
    const una = suyas.find((f) => f.id === ficha) ?? suyas[0];
    return una === undefined ? null : { tipo: 'completar', ficha: una.id, datos: resto };
  }
}

/** A datum as it was typed: FEEL when it can be read so, the words themselves when it cannot. */
function valorDicho(datos: JsonObjeto): Variables {
  const { dato, valor } = datos;
  if (typeof dato !== 'string' || typeof valor !== 'string') return {};
  const e = FEEL.evaluar(valor, {});
  return { [dato]: 'valor' in e ? e.valor : valor };
}
