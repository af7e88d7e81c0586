/** What may be tried next in a walk by chance: what is offered and what is not, deadlines, ends of children. */
import {
  eventoDeHijoConcluido,
  eventoDePlazo,
  type Hechos,
  type JsonObjeto,
  type Procedimiento,
} from '../../machines/contrato.js';
import type { DefinicionXState } from '../../machines/definicion.js';
import type { Azar } from './azar.js';
import type { Ejemplos } from './ejemplos.js';
import { documentosEn, muestras } from './generador.js';
import { hechos } from './hechos.js';
import type { Nodo } from './motor-simulado.js';

/** Deadlines and ends of children reach a plain actor without facts: given none, both date nothing. */
const SIN_FECHA: Partial<Hechos> = { ocurridoEn: null };

export type Jugada = {
  readonly evento: string;
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
} & (
  | { readonly clase: 'persona' }
  | { readonly clase: 'plazo'; readonly clave: string }
  | { readonly clase: 'hijo'; readonly ref: string }
);

export class Jugadas {
  constructor(
    private readonly definicion: DefinicionXState,
    private readonly procedimiento: Procedimiento,
    private readonly ejemplos: Ejemplos,
    private readonly azar: Azar,
  ) {}

  /** `hechas`: how many times each event was done in this life. */
  elegir(
    nodo: Nodo,
    hechas: ReadonlyMap<string, number>,
    vencen: ReadonlyMap<string, number>,
    ahora: number,
  ): Jugada | null {
    const { situacion } = nodo;
    const jugadas: (() => Jugada)[] = [];
    const atendidos = [...this.definicion.eventos.values()];
    const ofrecidos = new Set(this.procedimiento.ofrecer(situacion, hechos()).map((o) => o.evento));
    for (const declaracion of atendidos) {
      // What is offered is tried often (less once it was done, so that lives get far), what is not now and
      // then: both must agree on the refusal too.
      const hecho = hechas.get(declaracion.nombre) ?? 0;
      const peso =
        ofrecidos.has(declaracion.nombre) || declaracion.interno ? Math.max(1, 8 - 4 * hecho) : 0;
      for (let n = 0; n < peso; n++)
        jugadas.push(() => {
          const porMano = this.ejemplos.datos?.[declaracion.nombre] ?? [];
          const ejemplo =
            porMano.length > 0 && this.azar.siguiente() < 0.7 ? this.azar.uno(porMano) : undefined;
          const m = ejemplo === undefined ? this.azar.uno(muestras(declaracion.datos)) : undefined;
          const datos = ejemplo?.datos ?? m?.datos ?? {};
          const documentos = m?.documentos ?? documentosEn(declaracion, datos);
          const consumado = this.azar.siguiente() < 0.55;
          const { parametros = [], terminos = [] } = declaracion.hechos;
          return {
            clase: 'persona',
            evento: declaracion.nombre,
            datos,
            hechos: hechos({
              hijos: nodo.conteo,
              documentos,
              actua:
                declaracion.actua[0] === undefined
                  ? null
                  : { rol: declaracion.actua[0], documento: null },
              parametros: Object.fromEntries(
                parametros.map((p) => [
                  p,
                  { valor: this.ejemplos.parametros?.[p]?.[0] ?? 3, version: 1 },
                ]),
              ),
              terminos: Object.fromEntries(
                terminos.map((t) => [t.clave, { dias: 5, calendario: '1' }]),
              ),
              ...ejemplo?.hechos,
              ...(consumado ? { modo: 'consumado', ocurridoEn: '2022-08' } : {}),
            }),
          };
        });
    }
    const ajenos = atendidos.filter((d) => !ofrecidos.has(d.nombre) && !d.interno);
    if (ajenos.length > 0)
      jugadas.push(() => {
        const d = this.azar.uno(ajenos);
        return {
          clase: 'persona',
          evento: d.nombre,
          datos: muestras(d.datos)[0]?.datos ?? {},
          hechos: hechos(),
        };
      });
    for (const [ref, { procesoId, procedimiento }] of Object.entries(situacion.hijos)) {
      const nombre = procedimiento.split('@')[0] ?? '';
      const salida = this.azar.uno(
        this.ejemplos.salidas?.[ref] ?? this.ejemplos.salidas?.[nombre] ?? [{}],
      );
      for (let n = 0; n < 3; n++)
        jugadas.push(() => ({
          clase: 'hijo',
          ref,
          evento: eventoDeHijoConcluido(ref),
          datos: { procesoId, salida },
          hechos: hechos({ ...SIN_FECHA, hijos: nodo.conteo }),
        }));
    }
    const proximo = [...vencen].sort(([, a], [, b]) => a - b)[0];
    if (proximo !== undefined) {
      const [clave, vence] = proximo;
      const vencer = (): Jugada => ({
        clase: 'plazo',
        clave,
        evento: eventoDePlazo(clave),
        datos: {},
        hechos: hechos({ ...SIN_FECHA, hijos: nodo.conteo }),
      });
      // Time passes a little with every act of a person: one about to fall due comes before it.
      if (vence <= ahora + 1) return vencer();
      jugadas.push(vencer, vencer, vencer);
    }
    return jugadas.length === 0 ? null : this.azar.uno(jugadas)();
  }
}
