/** One process walked by hand through its procedure: an event, its data, and what came of it. Children are not run. */
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import type {
  Decision,
  DocumentoHecho,
  Efecto,
  Hechos,
  JsonObjeto,
  Observacion,
  Oferta,
  PasoVisto,
  Procedimiento,
  Rechazo,
  Situacion,
  TipoDocumento,
} from '../../machines/contrato.js';
import type { DefinicionXState } from '../../machines/definicion.js';
import { documentosEn } from './generador.js';
import { documentoHecho, hechos, porJson } from './hechos.js';

let ultimo = 0;
/** A document id nobody used. */
export const unDocumento = (): string =>
  `0197744a-0000-7000-9000-${(++ultimo).toString(16).padStart(12, '0')}`;

const procedimientos = new Map<DefinicionXState, Procedimiento>();
export function procedimientoDe(definicion: DefinicionXState): Procedimiento {
  let p = procedimientos.get(definicion);
  if (p === undefined) procedimientos.set(definicion, (p = crearProcedimientoXState(definicion)));
  return p;
}

/** What an act is tried with: changes to the facts, documents that are not as the field asks. */
export interface Con {
  readonly hechos?: Partial<Hechos>;
  readonly documentos?: {
    readonly [id: string]: Partial<DocumentoHecho> & { tipos?: TipoDocumento[] };
  };
}

export class Paseo {
  situacion: Situacion;
  efectos: readonly Efecto[];
  observaciones: readonly Observacion[] = [];
  salida: JsonObjeto | null = null;
  readonly procedimiento: Procedimiento;
  private hijos = 0;

  constructor(
    definicion: DefinicionXState,
    entrada: JsonObjeto = {},
    private readonly siempre: Partial<Hechos> = {},
  ) {
    this.procedimiento = procedimientoDe(definicion);
    const d = this.procedimiento.nacer(entrada, hechos(siempre));
    this.situacion = d.situacion;
    this.efectos = d.efectos;
    this.adoptar(d);
  }

  /** The same step of the way, as it would come back from the database. */
  clon(): Paseo {
    const otro = Object.create(Paseo.prototype) as Paseo;
    return Object.assign(otro, this, { situacion: porJson(this.situacion) });
  }

  probar(evento: string, datos: JsonObjeto = {}, con: Con = {}): Decision | Rechazo {
    const declaracion = this.procedimiento.eventos.get(evento);
    if (declaracion === undefined && !evento.startsWith('#'))
      throw new Error(`no event '${evento}'`);
    const documentos: { [id: string]: DocumentoHecho } = {};
    if (declaracion !== undefined) {
      const leidos = declaracion.datos.safeParse(datos);
      if (!leidos.success) throw new Error(`${evento}: ${leidos.error.message}`);
      Object.assign(documentos, documentosEn(declaracion, datos));
    }
    for (const [id, cambios] of Object.entries(con.documentos ?? {}))
      documentos[id] = documentoHecho(id, { ...documentos[id], ...cambios });
    const actua = declaracion?.actua[0];
    return this.procedimiento.decidir(porJson(this.situacion), {
      evento,
      datos,
      hechos: hechos({
        actua: actua === undefined ? null : { rol: actua, documento: null },
        ...this.siempre,
        documentos,
        ...con.hechos,
      }),
    });
  }

  /** @throws Error when it is refused */
  dar(evento: string, datos: JsonObjeto = {}, con: Con = {}): this {
    const r = this.probar(evento, datos, con);
    if (r.clase === 'rechazo') throw new Error(`${evento}: ${JSON.stringify(codigos(r))}`);
    this.adoptar(r);
    return this;
  }

  /** What already happened, recorded afterwards. */
  consumado(evento: string, datos: JsonObjeto = {}, cambios: Partial<Hechos> = {}): this {
    return this.dar(evento, datos, { hechos: { modo: 'consumado', ...cambios } });
  }

  /** Codes of a refusal; fails if it is not refused. */
  rechazo(evento: string, datos: JsonObjeto = {}, con: Con = {}): string[] {
    const r = this.probar(evento, datos, con);
    if (r.clase !== 'rechazo') throw new Error(`'${evento}' was accepted`);
    return codigos(r);
  }

  vencer(plazo: string, con: Con = {}): this {
    return this.dar(`#plazo:${plazo}`, {}, con);
  }

  ofertas(): readonly Oferta[] {
    return this.procedimiento.ofrecer(this.situacion, hechos(this.siempre));
  }
  ofrecidos(): string[] {
    return this.ofertas().map((o) => o.evento);
  }
  paso(numero: number): PasoVisto {
    const visto = this.procedimiento.verPasos(this.situacion).find((p) => p.numero === numero);
    if (visto === undefined) throw new Error(`no step ${numero}`);
    return visto;
  }
  estados(): readonly string[] {
    return this.procedimiento.verEstados(this.situacion);
  }
  get contexto(): JsonObjeto {
    return this.situacion.contexto;
  }
  avisos(): string[] {
    return this.efectos.flatMap((e) => (e.tipo === 'avisar' ? [e.codigo] : []));
  }
  alPadre(): { evento: string; datos: JsonObjeto }[] {
    return this.efectos.flatMap((e) =>
      e.tipo === 'avisarPadre' ? [{ evento: e.evento, datos: e.datos }] : [],
    );
  }

  private adoptar(d: Decision): void {
    const hijos = { ...d.situacion.hijos };
    for (const e of d.efectos)
      if (e.tipo === 'abrirHijo')
        hijos[e.ref] = {
          procesoId: `hijo-${++this.hijos}`,
          procedimiento: e.procedimiento,
          ronda: 1,
        };
    this.situacion = { ...d.situacion, hijos };
    this.efectos = d.efectos;
    this.observaciones = d.observaciones;
    this.salida = d.salida;
  }
}

export const codigos = (r: Rechazo): string[] =>
  r.codigo === 'EVENTO_FUERA_DE_LUGAR' ? [r.codigo] : r.incumplidos.map((i) => i.requisito.codigo);
