/** Walks a process as an official would: acts only on what the last situation offers, and looks before it leaps. */
import { v7 as uuid } from 'uuid';
import type { Programa, Respuesta } from '../http/puerta.js';

interface Oferta {
  readonly procesoId: string;
  readonly evento: string;
  readonly sobre: string | null;
  readonly puedo: boolean;
  readonly etag: string;
  readonly requisitos: readonly {
    readonly cita: { readonly lugar: string; readonly documento: string };
  }[];
}
interface Situacion {
  readonly pasos: readonly { readonly numero: number; readonly estado: string }[];
  readonly ofertas: readonly Oferta[];
  readonly hijos: readonly { readonly id: string }[];
}

export class Caminante {
  /** What was sent: event by event. */
  readonly actos: string[] = [];
  /** Where each process was on its diagram, as said right after each act. */
  private readonly dichos: {
    readonly procesoId: string;
    readonly linea: number;
    tokens: unknown;
  }[] = [];

  constructor(
    readonly raiz: string,
    private readonly mirar: Programa,
  ) {}

  async actuar(
    quien: Programa,
    evento: string,
    datos: object,
    mas: { readonly sobre?: RegExp } & Record<string, unknown> = {},
  ): Promise<Respuesta> {
    const { sobre, ...cuerpo } = mas;
    const antes = (await quien.get(`/api/procesos/${this.raiz}`)).cuerpo as Situacion;
    const oferta = antes.ofertas.find(
      (o) => o.evento === evento && (sobre === undefined || sobre.test(o.sobre ?? '')),
    );
    if (oferta === undefined)
      throw new Error(`${evento} is not offered: ${antes.ofertas.map((o) => o.evento).join(' ')}`);
    if (!oferta.puedo) throw new Error(`${evento} is offered, but not to this account`);
    const camino = `/api/procesos/${oferta.procesoId}`;
    const simulada = await quien.post(
      `${camino}/simulaciones/${evento}`,
      { datos, ...cuerpo },
      { 'if-match': oferta.etag },
    );
    if (simulada.cuerpo.permitido !== true)
      throw new Error(`${evento} would be refused: ${JSON.stringify(simulada.cuerpo.problema)}`);
    const r = await quien.post(
      `${camino}/transiciones/${evento}`,
      { datos, ...cuerpo },
      { 'if-match': oferta.etag, 'idempotency-key': uuid() },
    );
    if (r.estado !== 200) throw new Error(`${evento}: ${r.estado} ${JSON.stringify(r.cuerpo)}`);
    this.actos.push(evento);
    await this.recordar();
    // What was promised is what happened.
    const despues = new Map((await this.situacion()).pasos.map((p) => [p.numero, p.estado]));
    for (const p of simulada.cuerpo.pasos as { numero: number; despues: string }[])
      if (
        despues.has(p.numero) &&
        antes.pasos.some((x) => x.numero === p.numero) &&
        esDeLaRaiz(p.numero)
      )
        expect([evento, p.numero, despues.get(p.numero)]).toEqual([evento, p.numero, p.despues]);
    return r;
  }

  private async recordar(): Promise<void> {
    const { hijos } = await this.situacion();
    for (const procesoId of [this.raiz, ...hijos.map((h) => h.id)]) {
      const { cuerpo: tokens } = await this.mirar.get(`/api/procesos/${procesoId}/tokens`);
      this.dichos.push({ procesoId, linea: tokens.secuencia as number, tokens });
    }
  }

  /** Decided again from the journal, each moment is what was said then. Gives how many were asked for. */
  async comprobarPasado(): Promise<number> {
    for (const { procesoId, linea, tokens } of this.dichos) {
      const r = await this.mirar.get(`/api/procesos/${procesoId}/tokens?linea=${linea}`);
      expect(r.cuerpo).toEqual(tokens);
    }
    return this.dichos.length;
  }

  async situacion(): Promise<Situacion> {
    return (await this.mirar.get(`/api/procesos/${this.raiz}`)).cuerpo as Situacion;
  }

  async estados(): Promise<string> {
    return (await this.situacion()).pasos.map((p) => `${p.numero}:${p.estado}`).join(' ');
  }
}

/** The co-creation counts its own five stages. */
const esDeLaRaiz = (numero: number): boolean => numero > 5;
