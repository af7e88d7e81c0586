/**
 * From what was declared to the facts that record it, in the order in which the procedures list their past. What cannot
 * be so is told with its step and its rule, all at once; only what depends on the situation is left to the engine.
 */
import type {
  HitoDelPasado,
  JsonObjeto,
  Pasado,
  Procedimiento,
} from '../../../machines/contrato.js';
import { cadenasEn, camposDe } from '../../engine/campos-marcados.js';
import type { HechoDelPasado } from '../../engine/comandos.js';
import { loQueSeSepa } from '../../engine/lo-que-se-sepa.js';
import type { Catalogo } from '../../engine/puertos/catalogo.js';
import type { Declaracion, Respuesta } from './declaracion.dto.js';

export type CodigoDeFalta =
  | 'FALTA_DECLARAR'
  | 'FALTA_MOTIVO'
  | 'FALTA_DOCUMENTO'
  | 'FALTA_FECHA'
  | 'NO_ADMITE_NO_APLICA'
  | 'NO_PUEDE_FALTAR'
  | 'CUMPLIDO_POR_OTRO'
  | 'YA_REGISTRADO'
  | 'UNA_SOLA_VEZ'
  | 'HITO_DESCONOCIDO'
  | 'DATO_INVALIDO';

export interface FaltaDelPasado {
  /** Where in the declaration: `hitos.conformarForo.0.datos.base`. */
  readonly campo: string;
  readonly codigo: CodigoDeFalta;
  readonly paso: number;
  readonly procedimiento: string;
  readonly evento: string;
  /** The datum, for `DATO_INVALIDO`; the code of its fault. */
  readonly dato?: string;
  readonly falla?: string;
}

export interface GuionDelPasado {
  readonly hechos: readonly HechoDelPasado[];
  readonly faltas: readonly FaltaDelPasado[];
}

/** Steps the process has closed already: nothing is declared of them again. */
export type Cerrados = ReadonlySet<number>;

type Hitos = { readonly [evento: string]: readonly Respuesta[] };

export function guionDelPasado(
  catalogo: Catalogo,
  raiz: Procedimiento,
  declaracion: Declaracion,
  cerrados: Cerrados,
): GuionDelPasado {
  const g = new Escribano(catalogo, declaracion.llegaHasta, cerrados);
  const hitos = declaracion.hitos as Hitos;
  g.recorrer(raiz, hitos, [], 'hitos', true);
  return { hechos: g.hechos, faltas: g.faltas };
}

const esHito = (x: Pasado[number]): x is HitoDelPasado => 'evento' in x;

class Escribano {
  readonly hechos: HechoDelPasado[] = [];
  readonly faltas: FaltaDelPasado[] = [];

  constructor(
    private readonly catalogo: Catalogo,
    private readonly llegaHasta: number,
    private readonly cerrados: Cerrados,
  ) {}

  recorrer(
    proc: Procedimiento,
    hitos: Hitos,
    en: readonly string[],
    lugar: string,
    enLaRaiz: boolean,
  ): void {
    this.desconocidos(proc, hitos, lugar);
    this.andar(proc, hitos, en, lugar, enLaRaiz, this.ultimoDeclarado(proc, hitos));
  }

  /** Gives how many things of the past it went by. */
  private andar(
    proc: Procedimiento,
    hitos: Hitos,
    en: readonly string[],
    lugar: string,
    enLaRaiz: boolean,
    ultimo: HitoDelPasado | null,
    visto: { pasado: boolean } = { pasado: false },
  ): void {
    for (const h of proc.pasado) {
      if (!esHito(h)) {
        const hijo = this.get(h.hijo);
        this.andar(hijo, hitos, [...en, h.hijo], lugar, false, ultimo, visto);
        continue;
      }
      // Something that comes later is declared, or the whole stands past it.
      const debido = (enLaRaiz && h.paso < this.llegaHasta) || (ultimo !== null && !visto.pasado);
      if (h === ultimo) visto.pasado = true;
      this.hito(proc, h, hitos, en, lugar, debido, enLaRaiz);
    }
  }

  private hito(
    proc: Procedimiento,
    h: HitoDelPasado,
    hitos: Hitos,
    en: readonly string[],
    lugar: string,
    debido: boolean,
    enLaRaiz: boolean,
  ): void {
    const aqui = `${lugar}.${h.evento}`;
    const falta = (codigo: CodigoDeFalta, campo = aqui): void =>
      this.anotar(proc, h, codigo, campo);
    const dadas = hitos[h.evento] ?? [];
    const conjunto = h.conjuntoCon;
    const respuestas =
      conjunto === undefined || dadas.length > 0
        ? dadas
        : (hitos[conjunto.evento] ?? []).map((r) => conLosSuyos(r, conjunto.campos));
    const contadas = respuestas.filter((r) => r.como !== 'pendiente');

    if (this.cumplidoPorOtro(h, hitos)) {
      if (contadas.length > 0) falta('CUMPLIDO_POR_OTRO');
      return;
    }
    if (enLaRaiz && this.cerrados.has(h.paso) && !h.repite) {
      if (contadas.length > 0 && !(h.puedeFaltar && h.noAplica === false)) falta('YA_REGISTRADO');
      if (!h.puedeFaltar || h.noAplica !== false) return;
    }
    if (respuestas.length === 0) {
      if (debido && !h.puedeFaltar) falta('FALTA_DECLARAR');
      return;
    }
    if (!h.repite && respuestas.length > 1) falta('UNA_SOLA_VEZ', `${aqui}.1`);
    respuestas.forEach((r, i) => {
      const suyo = `${aqui}.${i}`;
      if (r.como === 'pendiente') {
        if (debido && !h.puedeFaltar) falta('NO_PUEDE_FALTAR', suyo);
        return;
      }
      this.hecho(proc, h, r, en, suyo);
      if (h.abre !== undefined)
        this.recorrer(this.get(h.abre), r.dentro ?? {}, [...en, h.abre], `${suyo}.dentro`, false);
    });
  }

  private hecho(
    proc: Procedimiento,
    h: HitoDelPasado,
    r: Respuesta,
    en: readonly string[],
    lugar: string,
  ): void {
    const falta = (codigo: CodigoDeFalta, campo: string): void =>
      this.anotar(proc, h, codigo, campo);
    const noAplica = r.como === 'noAplica';
    const motivo = r.motivo?.trim() ?? '';
    if (noAplica && h.noAplica === false) return falta('NO_ADMITE_NO_APLICA', `${lugar}.como`);
    const evento = noAplica && typeof h.noAplica === 'string' ? h.noAplica : h.evento;
    const declaracion = proc.eventos.get(evento);
    if (declaracion === undefined) return falta('HITO_DESCONOCIDO', lugar);
    const deSuPropioEvento = noAplica && evento !== h.evento;

    const campos = camposDe(declaracion.datos);
    const dados: JsonObjeto = noAplica && !deSuPropioEvento ? {} : (r.datos as JsonObjeto);
    const datos =
      motivo !== '' &&
      dados['motivo'] === undefined &&
      campos.textos.some((c) => c.ruta.length === 1 && c.ruta[0] === 'motivo')
        ? { ...dados, motivo }
        : dados;
    const leidos = loQueSeSepa(declaracion.datos).safeParse(datos);
    // Of what did not apply nothing is known, and nothing decides its way.
    if (!leidos.success && !(noAplica && !deSuPropioEvento))
      for (const i of leidos.error.issues)
        this.faltas.push({
          campo: [lugar, 'datos', ...i.path.map(String)].join('.'),
          codigo: 'DATO_INVALIDO',
          paso: h.paso,
          procedimiento: proc.id,
          evento,
          dato: String(i.path[0] ?? (i as { keys?: string[] }).keys?.[0] ?? ''),
          falla:
            (i as { params?: { codigo?: string } }).params?.codigo ??
            ((i as { input?: unknown }).input === undefined && i.code === 'invalid_type'
              ? 'REQUERIDO'
              : i.code.toUpperCase()),
        });

    const enDatos = campos.documentos.flatMap((ruta) => [...cadenasEn(datos, ruta)]);
    const documento = r.documento ?? enDatos[0]?.cadena;
    const sinFecha = r.ocurridoEn === undefined;
    if (r.como === 'conDocumento') {
      if (documento === undefined) falta('FALTA_DOCUMENTO', `${lugar}.documento`);
      if (sinFecha && motivo === '') falta('FALTA_FECHA', `${lugar}.ocurridoEn`);
    } else if (motivo === '') falta('FALTA_MOTIVO', `${lugar}.motivo`);

    const segun = h.actuaSegun;
    const elegido = segun === undefined ? undefined : datos[segun.campo];
    const deLosDatos = typeof elegido === 'string' ? segun?.roles[elegido] : undefined;
    const actua = r.actua ?? deLosDatos;
    // Neither that it happened nor when: what the engine calls «sin constancia».
    const sinConstancia = r.como !== 'conDocumento' || sinFecha;
    this.hechos.push({
      clave: lugar,
      en,
      evento,
      declaracion: noAplica && !deSuPropioEvento ? 'noAplica' : 'cumplido',
      datos,
      ...(r.ocurridoEn === undefined || noAplica ? {} : { ocurridoEn: r.ocurridoEn }),
      ...(sinConstancia ? { sinConstancia: true } : {}),
      ...(motivo === '' ? {} : { justificaciones: { SIN_CONSTANCIA: motivo } }),
      ...(actua === undefined ? {} : { actua }),
      ...(documento === undefined ? {} : { documento }),
    });
  }

  private cumplidoPorOtro(h: HitoDelPasado, hitos: Hitos): boolean {
    const otro = h.cumplidoPor;
    return (
      otro !== undefined &&
      (hitos[otro.evento] ?? []).some((r) => r.datos[otro.campo] === otro.valor)
    );
  }

  private ultimoDeclarado(proc: Procedimiento, hitos: Hitos): HitoDelPasado | null {
    return (
      this.todos(proc).findLast((h) =>
        (hitos[h.evento] ?? []).some((r) => r.como !== 'pendiente'),
      ) ?? null
    );
  }

  private todos(proc: Procedimiento): HitoDelPasado[] {
    return proc.pasado.flatMap((h) => (esHito(h) ? [h] : this.todos(this.get(h.hijo))));
  }

  private desconocidos(proc: Procedimiento, hitos: Hitos, lugar: string): void {
    const sabidos = new Set(this.todos(proc).map((h) => h.evento));
    for (const evento of Object.keys(hitos))
      if (!sabidos.has(evento))
        this.faltas.push({
          campo: `${lugar}.${evento}`,
          codigo: 'HITO_DESCONOCIDO',
          paso: 0,
          procedimiento: proc.id,
          evento,
        });
  }

  private anotar(
    proc: Procedimiento,
    h: HitoDelPasado,
    codigo: CodigoDeFalta,
    campo: string,
  ): void {
    this.faltas.push({ campo, codigo, paso: h.paso, procedimiento: proc.id, evento: h.evento });
  }

  private get(nombre: string): Procedimiento {
    const proc = this.catalogo.findVigente(nombre);
    if (proc === null) throw new Error(`no procedure '${nombre}'`);
    return proc;
  }
}

/** The same answer, with the data this one needs of it. */
function conLosSuyos(r: Respuesta, campos: { readonly [propio: string]: string }): Respuesta {
  const { dentro: _, ...resto } = r;
  return {
    ...resto,
    datos: Object.fromEntries(
      Object.entries(campos).flatMap(([propio, delOtro]) =>
        r.datos[delOtro] === undefined ? [] : [[propio, r.datos[delOtro]]],
      ),
    ),
  };
}
