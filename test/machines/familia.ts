/** A process and its children living together: what one opens, tells or ends reaches the others, as in the engine. */
import { CATALOGO } from '../../machines/catalogo.js';
import { eventoDeHijoConcluido } from '../../machines/contrato.js';
import type { JsonObjeto } from '../../machines/contrato.js';
import { Paseo, type Con } from './paseo.js';

interface Miembro {
  readonly id: string;
  readonly paseo: Paseo;
  readonly padre: Miembro | null;
  readonly ref: string;
}

export class Familia {
  private readonly miembros = new Map<string, Miembro>();

  constructor(procedimiento: string, entrada: JsonObjeto = {}) {
    this.nacer('raiz', procedimiento, entrada, null, '');
  }

  /** By its name in the family: `raiz`, `plan-1`, `plan-1/cocreacion`, `plan-1/compromiso-2`. */
  get(id = 'raiz'): Paseo {
    const m = this.miembros.get(id);
    if (m === undefined) throw new Error(`no '${id}' among ${[...this.miembros.keys()].join()}`);
    return m.paseo;
  }

  dar(id: string, evento: string, datos: JsonObjeto = {}, con: Con = {}): this {
    const m = this.miembros.get(id);
    if (m === undefined) throw new Error(`no '${id}' among ${[...this.miembros.keys()].join()}`);
    const padre = m.padre?.paseo.contexto ?? {};
    this.seguir(m, () => m.paseo.dar(evento, datos, { ...con, hechos: { padre, ...con.hechos } }));
    return this;
  }

  private nacer(
    id: string,
    procedimiento: string,
    entrada: JsonObjeto,
    padre: Miembro | null,
    ref: string,
  ): void {
    const definicion = CATALOGO.get(procedimiento);
    if (definicion === undefined) throw new Error(`no procedure '${procedimiento}'`);
    const leida = definicion.entrada.safeParse(entrada);
    if (!leida.success) throw new Error(`${procedimiento}: ${leida.error.message}`);
    const m: Miembro = { id, paseo: new Paseo(definicion, entrada), padre, ref };
    this.miembros.set(id, m);
    this.repartir(m);
  }

  private seguir(m: Miembro, mover: () => void): void {
    mover();
    this.repartir(m);
  }

  private repartir(m: Miembro): void {
    const { efectos, salida } = m.paseo;
    for (const e of efectos) {
      if (e.tipo === 'abrirHijo')
        this.nacer(
          m.padre === null ? e.ref : `${m.id}/${e.ref}`,
          e.procedimiento,
          e.entrada,
          m,
          e.ref,
        );
      if (e.tipo === 'avisarPadre' && m.padre !== null) this.dar(m.padre.id, e.evento, e.datos);
    }
    if (m.paseo.situacion.concluida && m.padre !== null) {
      const { paseo } = m.padre;
      const procesoId = paseo.situacion.hijos[m.ref]?.procesoId ?? '';
      this.seguir(m.padre, () => paseo.dar(eventoDeHijoConcluido(m.ref), { procesoId, salida }));
    }
  }
}
