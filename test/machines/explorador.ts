/**
 * Walks everything a procedure can do from birth, trying what its schemas and examples suggest, until every state
 * was reached, every transition walked and every requirement seen both met and unmet.
 */
import { z } from 'zod';
import { impide } from '../../machines/al.js';
import {
  efectoDeFuerza,
  eventoDeHijoConcluido,
  eventoDePlazo,
  ProcedimientoDefectuoso,
  type Decision,
  type DeclaracionDeEvento,
  type DocumentoHecho,
  type Efecto,
  type Evaluacion,
  type Hecho,
  type Hechos,
  type JsonObjeto,
  type Procedimiento,
  type Rechazo,
  type RequisitoEvaluado,
  type Situacion,
} from '../../machines/contrato.js';
import type { DefinicionXState } from '../../machines/definicion.js';
import { loQueSeSepa } from '../../src/engine/lo-que-se-sepa.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { Cobertura } from './cobertura.js';
import type { Ejemplos } from './ejemplos.js';
import { documentosEn, muestras, type Documentos } from './generador.js';
import { hechos, porJson } from './hechos.js';
import { aplicar, NACIENTE, type Nodo } from './motor-simulado.js';

interface Intento {
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
}

/** Having seen nothing new for so long, the walk gives up and says what it did not see. */
const TOPE_SIN_NOVEDAD = 12_000;
const DE_MAS = 400;
/** How many times every variation of an event is tried before only the plain ones are, unless a requirement of it is still unseen. */
const BARRIDOS = 4;
const BARRIDOS_BUSCANDO = 60;
/** How many situations each event is tried in with nothing known of it. */
const VECES_SIN_SABER = 40;

export class Explorador {
  readonly procedimiento: Procedimiento;
  readonly cobertura: Cobertura;
  readonly avisos = new Map<string, JsonObjeto>();
  readonly avisosAlPadre = new Map<string, JsonObjeto>();
  readonly pendientes = new Set<string>();
  /** Of each requirement seen unmet, the params it came with every time. */
  readonly faltas = new Map<string, ReadonlySet<string>>();
  /** Events seen awaited. */
  readonly esperados = new Set<string>();
  readonly cuentas = {
    situaciones: 0,
    intentos: 0,
    decisiones: 0,
    rechazos: 0,
    fueraDeLugar: 0,
    consumados: 0,
    justificados: 0,
    sinSaber: 0,
  };
  /** What was seen that should not be: each a sentence. */
  readonly errores: string[] = [];
  private readonly vistas = new Set<string>();
  private readonly prometedoras: Nodo[] = [];
  private readonly pendientesPorLugar = new Map<string, { nodos: Nodo[]; miradas: number }>();
  private readonly barridos = new Map<string, number>();
  private readonly sabiendoNada = new Map<string, number>();

  constructor(
    private readonly definicion: DefinicionXState,
    private readonly ejemplos: Ejemplos,
  ) {
    this.procedimiento = crearProcedimientoXState(definicion);
    this.cobertura = new Cobertura(definicion, Object.keys(ejemplos.incumplimientoImposible ?? {}));
  }

  explorar(): void {
    const entradas = [
      ...(this.ejemplos.entradas ?? []),
      ...muestras(this.definicion.entrada).map((m) => m.datos),
    ];
    for (const entrada of entradas)
      for (const h of [hechos(), ...(this.ejemplos.hechos ?? []).map(hechos)]) {
        const d = this.procedimiento.nacer(entrada, h);
        this.cobertura.nacio(entrada, h);
        this.anotar(aplicar(NACIENTE, d, ''), d, false);
        this.recorrer();
      }
  }

  /** Everything within reach of what was just born, until nothing new is learnt for a while. */
  private recorrer(): void {
    let [vistas, ultima] = [this.cobertura.novedades, this.cuentas.intentos];
    for (let nodo = this.siguiente(); nodo !== undefined; nodo = this.siguiente()) {
      if (this.cobertura.novedades > vistas) {
        vistas = this.cobertura.novedades;
        ultima = this.cuentas.intentos;
      }
      // It goes on for a while after the last novelty: the invariants are looked at everywhere it passes.
      if (this.cuentas.intentos - ultima > (this.cobertura.completa ? DE_MAS : TOPE_SIN_NOVEDAD))
        break;
      this.agotar(nodo);
    }
    this.prometedoras.length = 0;
    this.pendientesPorLugar.clear();
    this.barridos.clear();
  }

  /** What was a novelty, and else one of the places least looked into: depth comes before numbers. */
  private siguiente(): Nodo | undefined {
    const prometedora = this.prometedoras.pop();
    if (prometedora !== undefined) return prometedora;
    let menos: { nodos: Nodo[]; miradas: number } | undefined;
    for (const grupo of this.pendientesPorLugar.values())
      if (grupo.nodos.length > 0 && (menos === undefined || grupo.miradas < menos.miradas))
        menos = grupo;
    if (menos === undefined) return undefined;
    menos.miradas++;
    // By turns the oldest and the newest, which has been through more.
    return menos.miradas % 2 === 0 ? menos.nodos.shift() : menos.nodos.pop();
  }

  /** Everything that may be tried from one situation. */
  private agotar(nodo: Nodo): void {
    const { situacion } = nodo;
    const ofrecidos = this.procedimiento.ofrecer(situacion, hechos());
    this.revisarSituacion(
      situacion,
      ofrecidos.map((o) => o.evento),
    );
    for (const o of ofrecidos) {
      if (o.espera) this.esperados.add(o.evento);
      for (const r of o.requisitos) this.anotarFalta(r);
    }
    for (const [evento, declaracion] of this.definicion.eventos) {
      if (
        declaracion.interno
          ? !this.atiende(nodo, evento)
          : !ofrecidos.some((o) => o.evento === evento)
      )
        continue;
      for (const intento of this.intentosDe(nodo, declaracion))
        this.intentar(nodo, evento, intento, declaracion);
      if (!declaracion.interno) this.sinSaber(nodo, declaracion);
    }
    for (const clave of nodo.armados)
      this.intentar(nodo, eventoDePlazo(clave), { datos: {}, hechos: this.base(nodo) });
    for (const [ref, { procesoId, procedimiento }] of Object.entries(situacion.hijos)) {
      const nombre = procedimiento.split('@')[0] ?? '';
      const salidas = this.ejemplos.salidas?.[ref] ?? this.ejemplos.salidas?.[nombre] ?? [{}];
      for (const salida of salidas)
        this.intentar(nodo, eventoDeHijoConcluido(ref), {
          datos: { procesoId, salida },
          hechos: this.base(nodo),
        });
    }
  }

  /** Of what happened, nothing is known but what decides the way: it is recorded all the same, and life goes on from it. */
  private sinSaber(nodo: Nodo, declaracion: DeclaracionDeEvento): void {
    const { nombre } = declaracion;
    const veces = this.sabiendoNada.get(nombre) ?? 0;
    if (veces >= VECES_SIN_SABER) return;
    this.sabiendoNada.set(nombre, veces + 1);
    const conocidos = [
      ...(this.ejemplos.datos?.[nombre] ?? []).slice(0, 1).map((e) => e.datos),
      ...muestras(declaracion.datos)
        .slice(0, 1)
        .map((m) => m.datos),
    ];
    for (const completos of conocidos) {
      const datos = soloLoEsencial(declaracion, completos);
      if (!loQueSeSepa(declaracion.datos).safeParse(datos).success)
        this.errores.push(
          `${nombre}: the least that is known does not fit ${JSON.stringify(datos)}`,
        );
      const h = this.hechosDe(
        nodo,
        declaracion,
        {},
        {
          modo: 'consumado',
          ocurridoEn: null,
          sinConstancia: true,
          justificadas: ['SIN_CONSTANCIA'],
        },
      );
      const r = this.decidir(nodo.situacion, { evento: nombre, datos, hechos: h });
      if (r === null) continue;
      if (r.clase === 'decision') {
        this.cuentas.sinSaber++;
        this.aceptada(nodo, nombre, { datos, hechos: h }, r, declaracion);
      } else this.errores.push(`${nombre}: it happened, and is refused for what nobody knows`);
    }
  }

  /** Internal events are not offered: they are tried wherever something listens. */
  private atiende(nodo: Nodo, evento: string): boolean {
    const plano = this.ejemplos.datos?.[evento]?.[0]?.datos ?? {};
    const r = this.procedimiento.decidir(nodo.situacion, {
      evento,
      datos: plano,
      hechos: this.base(nodo),
    });
    return r.clase === 'decision' || r.codigo !== 'EVENTO_FUERA_DE_LUGAR';
  }

  private base(nodo: Nodo): Hechos {
    return hechos({ hijos: nodo.conteo });
  }

  private *intentosDe(nodo: Nodo, declaracion: DeclaracionDeEvento): Generator<Intento> {
    const { nombre } = declaracion;
    const porMano = (this.ejemplos.datos?.[nombre] ?? []).map((e) => ({
      datos: e.datos,
      hechos: this.hechosDe(nodo, declaracion, documentosEn(declaracion, e.datos), e.hechos),
    }));
    yield* porMano;
    const deEsquema = muestras(declaracion.datos);
    const planas = deEsquema.slice(0, 2).map((m) => ({
      datos: m.datos,
      hechos: this.hechosDe(nodo, declaracion, m.documentos),
    }));
    yield* planas;
    const n = this.barridos.get(nombre) ?? 0;
    const busca = declaracion.requisitos.some(
      (r) =>
        !this.cobertura.incumplidos.has(`${nombre}·${r.codigo}`) ||
        !this.cobertura.cumplidos.has(`${nombre}·${r.codigo}`),
    );
    if (n >= (busca ? BARRIDOS_BUSCANDO : BARRIDOS)) return;
    this.barridos.set(nombre, n + 1);
    for (const m of deEsquema.slice(2))
      yield { datos: m.datos, hechos: this.hechosDe(nodo, declaracion, m.documentos) };
    for (const i of [...porMano, ...planas.slice(0, 1)])
      for (const cambios of this.variaciones(declaracion, i.hechos))
        yield { datos: i.datos, hechos: { ...i.hechos, ...cambios } };
  }

  private hechosDe(
    nodo: Nodo,
    { actua, hechos: pedidos }: DeclaracionDeEvento,
    documentos: Documentos,
    cambios: Partial<Hechos> = {},
  ): Hechos {
    const rol = actua[0];
    const parametros = Object.fromEntries(
      (pedidos.parametros ?? []).map((p) => [
        p,
        { valor: this.ejemplos.parametros?.[p]?.[0] ?? 3, version: 1 },
      ]),
    );
    const terminos = Object.fromEntries(
      (pedidos.terminos ?? []).map((t) => [t.clave, { dias: 5, calendario: '1' }]),
    );
    return hechos({
      hijos: nodo.conteo,
      documentos,
      parametros,
      terminos,
      actua: rol === undefined ? null : { rol, documento: null },
      ...cambios,
    });
  }

  private *variaciones(
    { actua, hechos: pedidos }: DeclaracionDeEvento,
    h: Hechos,
  ): Generator<Partial<Hechos>> {
    const todos = (cambio: Partial<DocumentoHecho>): Partial<Hechos> => ({
      documentos: Object.fromEntries(
        Object.entries(h.documentos).map(([id, d]) => [id, { ...d, ...cambio }]),
      ),
    });
    yield todos({ firmado: false });
    yield todos({ tipos: ['otro'] });
    yield todos({
      fechaEmision: null,
      fechaRecepcion: null,
      numero: null,
      organo: null,
      instrumento: null,
    });
    yield todos({ fechaEmision: '2031-01-01' });
    yield todos({ fechaEmision: '2019' });
    yield { documentos: {} };
    for (const clase of ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'] as const)
      yield {
        titular: {
          ...h.titular,
          clase,
          nivel: clase === 'gad' ? 'parroquial_rural' : null,
          gremio: null,
        },
      };
    for (const rol of actua.slice(1)) yield { actua: { rol, documento: null } };
    for (const p of pedidos.parametros ?? [])
      for (const valor of this.ejemplos.parametros?.[p] ?? [0, 1, 1000])
        yield { parametros: { ...h.parametros, [p]: { valor, version: 1 } } };
    for (const t of pedidos.terminos ?? [])
      for (const dias of [0, 1, 2, 3, 4, 10, 400])
        yield { terminos: { ...h.terminos, [t.clave]: { dias, calendario: '1' } } };
    yield* this.ejemplos.hechos ?? [];
  }

  private intentar(
    nodo: Nodo,
    evento: string,
    intento: Intento,
    declaracion?: DeclaracionDeEvento,
  ): void {
    const { situacion } = nodo;
    const hecho = { evento, ...intento };
    this.cuentas.intentos++;
    const r = this.decidir(situacion, hecho);
    if (r === null) return;
    if (declaracion !== undefined && this.cuentas.intentos % 16 === 0)
      this.igual(
        r,
        this.procedimiento.decidir(porJson(situacion), porJson(hecho)),
        `${evento}: decided again, decided otherwise`,
      );
    if (r.clase === 'decision') {
      this.aceptada(nodo, evento, intento, r, declaracion);
      return;
    }
    this.cuentas.rechazos++;
    if (r.codigo === 'EVENTO_FUERA_DE_LUGAR') {
      this.errores.push(
        `${evento} was offered and is refused as out of place at ${JSON.stringify(situacion.estado)}`,
      );
      return;
    }
    for (const i of r.incumplidos) {
      this.cobertura.incumplidos.add(`${evento}·${i.requisito.codigo}`);
      this.anotarFalta(i);
    }
    this.otrasPuertas(nodo, evento, intento, r.incumplidos, declaracion);
  }

  /** P1: what is refused as an act is recorded as a fact; what is suggested passes with its reason. */
  private otrasPuertas(
    nodo: Nodo,
    evento: string,
    { datos, hechos: h }: Intento,
    incumplidos: readonly RequisitoEvaluado[],
    declaracion?: DeclaracionDeEvento,
  ): void {
    const codigos = incumplidos.map((i) => i.requisito.codigo);
    const puertas: [string, Partial<Hechos>][] = [
      ['consumados', { modo: 'consumado', ocurridoEn: '2022-08' }],
    ];
    if (incumplidos.every((i) => i.requisito.fuerza === 'sugerido'))
      puertas.push(['justificados', { justificadas: codigos }]);
    for (const [puerta, cambios] of puertas) {
      const intento = { datos, hechos: { ...h, ...cambios } };
      const r = this.decidir(nodo.situacion, { evento, ...intento });
      if (r === null) continue;
      if (r.clase !== 'decision') {
        this.errores.push(`${evento}: ${codigos.join()} still refuse (${puerta})`);
        continue;
      }
      this.cuentas[puerta as 'consumados' | 'justificados']++;
      const vistas = r.observaciones.map((o) => o.codigo);
      if (!codigos.every((c) => vistas.includes(c)))
        this.errores.push(`${evento}: ${codigos.join()} unmet and not observed (${puerta})`);
      this.aceptada(nodo, evento, intento, r, declaracion);
    }
  }

  /** A procedure that breaks is said to, and the walk goes on. */
  private decidir(situacion: Situacion, hecho: Hecho): Decision | Rechazo | null {
    try {
      return this.procedimiento.decidir(situacion, hecho);
    } catch (causa) {
      if (!(causa instanceof ProcedimientoDefectuoso)) throw causa;
      this.errores.push(`${hecho.evento}: ${causa.message}`);
      return null;
    }
  }

  private aceptada(
    nodo: Nodo,
    evento: string,
    { datos, hechos: h }: Intento,
    d: Decision,
    declaracion?: DeclaracionDeEvento,
  ): void {
    this.cuentas.decisiones++;
    const antes = this.cobertura.novedades;
    for (const requisito of declaracion?.requisitos ?? []) {
      const evaluacion = requisito.evaluar(nodo.situacion.contexto as never, datos as never, h);
      const clave = `${evento}·${requisito.codigo}`;
      if (evaluacion.resultado === 'cumple') this.cobertura.cumplidos.add(clave);
      if (nadaPide(evaluacion)) continue;
      this.cobertura.incumplidos.add(clave);
      this.anotarFalta({ requisito, evaluacion });
      const efecto = efectoDeFuerza(
        requisito.fuerza,
        requisito.certeza,
        h.modo,
        h.justificadas.includes(requisito.codigo),
      );
      if (impide(requisito, evaluacion, h))
        this.errores.push(`${evento}: passed over ${requisito.codigo}`);
      if ((efecto === 'observa') !== d.observaciones.some((o) => o.codigo === requisito.codigo))
        this.errores.push(
          `${evento}: ${requisito.codigo} is observed when it should not be, or the other way round`,
        );
    }
    this.cobertura.paso(nodo.situacion, sucesoDe(this.definicion, evento, datos, h));
    const despues = aplicar(
      { ...nodo, armados: new Set([...nodo.armados].filter((c) => evento !== eventoDePlazo(c))) },
      d,
      evento,
    );
    if (declaracion !== undefined)
      this.revisarMarcas(nodo.situacion, despues.situacion, declaracion);
    this.anotar(despues, d, this.cobertura.novedades > antes);
  }

  /** Remembers a situation if it is new, and what was said on the way. */
  private anotar(nodo: Nodo, d: Decision, prometedora: boolean): void {
    for (const e of d.efectos) this.anotarEfecto(e);
    const clave = JSON.stringify([
      nodo.situacion.estado,
      abreviar(nodo.situacion.contexto),
      Object.keys(nodo.situacion.hijos),
    ]);
    if (this.vistas.has(clave)) return;
    this.vistas.add(clave);
    this.cuentas.situaciones++;
    if (prometedora || this.prometeVer(nodo.situacion)) {
      this.prometedoras.push(nodo);
      return;
    }
    const lugar = lugarDe(nodo.situacion);
    const grupo = this.pendientesPorLugar.get(lugar) ?? { nodos: [], miradas: 0 };
    grupo.nodos.push(nodo);
    this.pendientesPorLugar.set(lugar, grupo);
  }

  /** Would a requirement be seen here, met or unmet, as it was never seen? */
  private prometeVer(situacion: Situacion): boolean {
    if (this.cobertura.completa) return false;
    return this.procedimiento.ofrecer(situacion, hechos()).some(({ evento, requisitos }) =>
      requisitos.some(({ requisito, evaluacion }) => {
        const clave = `${evento}·${requisito.codigo}`;
        return (
          (evaluacion.resultado === 'cumple' && !this.cobertura.cumplidos.has(clave)) ||
          (evaluacion.resultado === 'falta' && !this.cobertura.incumplidos.has(clave))
        );
      }),
    );
  }

  private anotarFalta({ requisito: { codigo }, evaluacion }: RequisitoEvaluado): void {
    if (evaluacion.resultado !== 'falta') return;
    const dados = Object.keys(evaluacion.params ?? {});
    const antes = this.faltas.get(codigo);
    this.faltas.set(codigo, new Set(dados.filter((p) => antes?.has(p) ?? true)));
  }

  private anotarEfecto(e: Efecto): void {
    if (e.tipo === 'avisar') this.avisos.set(e.codigo, e.params);
    if (e.tipo === 'avisarPadre') this.avisosAlPadre.set(e.evento, e.datos);
  }

  /** What must hold of every situation, whatever it is. */
  private revisarSituacion(situacion: Situacion, ofrecidos: readonly string[]): void {
    const p = this.procedimiento;
    const vuelta = p.restaurar({ ...porJson(situacion), procesoId: 'x', formato: p.formato });
    this.igual(vuelta, situacion, 'it does not come back from JSON as it went');
    this.igual(
      p.ofrecer(vuelta, hechos()).map((o) => o.marca),
      p.ofrecer(situacion, hechos()).map((o) => o.marca),
      'restored, it offers otherwise',
    );
    const pasos = p.verPasos(situacion);
    if (pasos.length !== p.pasos.length) this.errores.push(`it shows ${pasos.length} steps`);
    for (const c of pasos.flatMap((v) => v.pendientes)) this.pendientes.add(c);
    for (const [evento, { interno }] of this.definicion.eventos) {
      if (interno || ofrecidos.includes(evento)) continue;
      const r: Decision | Rechazo = p.decidir(situacion, { evento, datos: {}, hechos: hechos() });
      if (r.clase !== 'rechazo' || r.codigo !== 'EVENTO_FUERA_DE_LUGAR')
        this.errores.push(`${evento} is not offered and is taken`);
      else
        this.igual(
          [...r.permitidos].sort(),
          [...ofrecidos].sort(),
          `${evento}: the permitted list is not the offers`,
        );
      this.cuentas.fueraDeLugar++;
    }
  }

  /** An event of a step changes the mark of what that step still offers, and leaves alone the untouched ones. */
  private revisarMarcas(
    antes: Situacion,
    despues: Situacion,
    { nombre, paso }: DeclaracionDeEvento,
  ): void {
    const previas = new Map(this.procedimiento.ofrecer(antes, hechos()).map((o) => [o.evento, o]));
    const registros = (s: Situacion) =>
      s.contexto['pasos'] as unknown as { [n: string]: { cambio: number } };
    for (const o of this.procedimiento.ofrecer(despues, hechos())) {
      const previa = previas.get(o.evento);
      if (previa === undefined) continue;
      if (o.paso === paso && o.marca === previa.marca)
        this.errores.push(`${nombre} does not change the mark of ${o.evento}`);
      const intacto =
        o.paso !== null &&
        o.paso !== paso &&
        registros(antes)[o.paso]?.cambio === registros(despues)[o.paso]?.cambio;
      const [deAntes, deAhora] = [previa.marca.split('|')[0], o.marca.split('|')[0]];
      if (intacto && deAntes === deAhora && o.marca !== previa.marca)
        this.errores.push(`${nombre} changes the mark of ${o.evento}`);
    }
  }

  private igual(a: unknown, b: unknown, error: string): void {
    if (JSON.stringify(a) !== JSON.stringify(b))
      this.errores.push(
        `${error}: ${JSON.stringify(a).slice(0, 300)} ≠ ${JSON.stringify(b).slice(0, 300)}`,
      );
  }
}

/** The event XState would be given for one of ours. */
function sucesoDe(
  d: DefinicionXState,
  evento: string,
  datos: JsonObjeto,
  h: Hechos,
): { type: string; datos: unknown; hechos: Hechos; output?: unknown } {
  if (evento.startsWith('#hijo:'))
    return {
      type: `xstate.done.actor.${evento.slice(6)}`,
      output: datos['salida'],
      datos,
      hechos: h,
    };
  if (!evento.startsWith('#plazo:')) return { type: evento, datos, hechos: h };
  const clave = evento.slice(7);
  const corte = clave.lastIndexOf(':');
  return {
    type: `xstate.after.${clave.slice(corte + 1)}.${clave.slice(0, corte)}`,
    datos,
    hechos: h,
  };
}

/** Its states, and what is still not there: what an early event said may be asked about much later. */
const lugarDe = ({ estado, contexto }: Situacion): string =>
  JSON.stringify([estado, loQueNoHay(contexto, '')]);

const loQueNoHay = (parte: object, donde: string): readonly string[] =>
  Object.entries(parte).flatMap(([clave, v]) => {
    if (v === null || v === 0) return [`${donde}${clave}`];
    // The steps are told by the states.
    return donde === '' && clave !== 'pasos' && typeof v === 'object' && !Array.isArray(v)
      ? loQueNoHay(v as object, `${clave}.`)
      : [];
  });

/** The context without what grows for ever: big numbers, counters of changes, dates, ids and texts. */
function abreviar(valor: unknown, clave = ''): unknown {
  if (typeof valor === 'number') return clave === 'cambio' ? 0 : Math.max(-2, Math.min(valor, 2));
  if (typeof valor === 'string')
    return /^(\d{4}(-\d\d){0,2}$|texto:|[0-9a-f]{8}-)/.test(valor) ? '…' : valor;
  if (Array.isArray(valor)) return valor.map((v) => abreviar(v)).slice(0, 3);
  if (typeof valor === 'object' && valor !== null) {
    const { desde: _, ...resto } = valor as Record<string, unknown>;
    return Object.fromEntries(Object.entries(resto).map(([k, v]) => [k, abreviar(v, k)]));
  }
  return valor;
}

/** The fields whose schema says that they decide the way. */
function soloLoEsencial({ datos }: DeclaracionDeEvento, completos: JsonObjeto): JsonObjeto {
  const campos = datos instanceof z.ZodObject ? (datos.shape as Record<string, z.ZodType>) : {};
  return Object.fromEntries(
    Object.entries(completos).filter(([campo]) => campos[campo]?.meta()?.['esencial'] === true),
  );
}

const nadaPide = ({ resultado }: Evaluacion): boolean =>
  resultado === 'cumple' || resultado === 'noAplica';
