import type { z } from 'zod';
import type { Json, JsonObjeto } from '../../../machines/contrato.js';
import { CADA, cadenasEn, camposDe } from '../../engine/campos-marcados.js';
import { leerLinea, type Linea } from '../../engine/linea.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import { esReferencia } from '../../engine/textos-borrables.js';
import { aIso } from '../../platform/formas.js';
import type { Llamados } from '../../platform/nombres-de-procesos.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Etiquetas } from './etiquetas.js';
import { deCualEs } from './lineas-con-codigo.js';
import {
  decirLineaDelSistema,
  esFinDeHijo,
  EVENTO_DE_NACIMIENTO,
  hijoDe,
  type Nacidos,
} from './lineas-del-sistema.js';
import { PresentadorDeRequisitos } from './presentar-requisitos.js';
import type { lineaDto } from './respuestas.dto.js';

type LineaDto = z.infer<typeof lineaDto>;

/** What the lines of a page point at, read all at once. */
export interface Referidos {
  readonly textos: { readonly [ref: string]: string | null };
  readonly cuentas: { readonly [id: string]: string };
  /** Those the reader may open. */
  readonly documentos: ReadonlyMap<string, { readonly titulo: string }>;
  /** Line corrected → line that corrects it. */
  readonly correcciones: ReadonlyMap<number, number>;
  readonly nacidos: Nacidos;
  /** Of those the lines opened. */
  readonly llamados: Llamados;
}

/** Everything a line points at. */
export function referenciasDe(lineas: readonly Linea[]): {
  textos: string[];
  cuentas: string[];
  documentos: string[];
} {
  const textos = new Set<string>();
  const cuentas = new Set<string>();
  const documentos = new Set<string>();
  const andar = (valor: unknown): void => {
    if (esReferencia(valor)) textos.add(valor);
    else if (typeof valor === 'object' && valor !== null) Object.values(valor).forEach(andar);
  };
  for (const l of lineas) {
    andar(l.datos);
    andar(l.justificaciones);
    andar(l.motivo);
    andar(l.correccion?.cambios);
    andar(l.correccion?.hecho?.datos);
    if (l.registradoPor !== null) cuentas.add(l.registradoPor.cuenta);
    if (l.pedida !== undefined) cuentas.add(l.pedida.cuenta);
    for (const id of Object.keys(l.hechos?.documentos ?? {})) documentos.add(id);
    for (const id of [l.actuadoPor?.documento, l.documento])
      if (typeof id === 'string') documentos.add(id);
  }
  return { textos: [...textos], cuentas: [...cuentas], documentos: [...documentos] };
}

const SIN_REFERIDOS: Referidos = {
  textos: {},
  cuentas: {},
  documentos: new Map(),
  correcciones: new Map(),
  nacidos: new Map(),
  llamados: new Map(),
};

export class PresentadorDeLineas {
  private readonly requisitos: PresentadorDeRequisitos;

  constructor(
    private readonly etiquetas: Etiquetas,
    private readonly idioma: Idioma,
    /** Names, mails and the like are shown to whoever works with them. */
    private readonly vePersonales: boolean,
  ) {
    this.requisitos = new PresentadorDeRequisitos(etiquetas, idioma);
  }

  linea(fila: FilaLinea, referidos: Referidos, tecnica: boolean): LineaDto {
    const { idioma } = this;
    const l = leerLinea(fila);
    const etiqueta =
      decirLineaDelSistema(this.etiquetas, idioma, l, referidos.nacidos) ?? this.acto(l, referidos);
    const sinConstancia = l.hechos?.sinConstancia ?? false;
    // Nobody came later to tell what the system wrote.
    const consumado =
      l.hechos?.modo === 'consumado' && l.causa === null && l.registradoPor !== null;
    return {
      secuencia: l.secuencia,
      evento: l.evento,
      etiqueta,
      frase: this.frase(l, etiqueta, consumado),
      paso: l.paso,
      procesoId: l.proceso,
      procedimiento: l.procedimiento,
      ocurridoEn: l.ocurridoEn,
      registradoEn: aIso(l.registradoEn),
      sinConstancia,
      consumado,
      regularizado: l.carga !== undefined || l.hechos?.declaracion !== undefined,
      actuo:
        l.actuadoPor === null
          ? null
          : { ...this.requisitos.rol(l.actuadoPor.rol), documento: l.actuadoPor.documento },
      registro:
        l.registradoPor === null
          ? null
          : {
              rol: l.registradoPor.rol,
              etiqueta: this.rolConCalidad(l.registradoPor),
              calidad: texto(idioma, `calidad.${l.registradoPor.calidad}`),
              cuenta: {
                id: l.registradoPor.cuenta,
                nombre: referidos.cuentas[l.registradoPor.cuenta] ?? '',
              },
            },
      datos: l.correccion === undefined ? this.datos(l, referidos) : this.cambios(l, referidos),
      motivo: l.motivo === undefined ? null : this.palabras(l.motivo, referidos),
      observaciones: (l.observaciones ?? []).map((o) =>
        this.requisitos.observacion(
          o,
          l.procedimiento,
          l.justificaciones?.[o.codigo] === undefined
            ? null
            : this.palabras(l.justificaciones[o.codigo] ?? '', referidos),
        ),
      ),
      rectificada: referidos.correcciones.get(l.secuencia) ?? false,
      corrige: l.correccion?.secuencia ?? null,
      pedida:
        l.pedida === undefined
          ? null
          : {
              id: l.pedida.id,
              ...this.requisitos.rol(l.pedida.rol),
              cuenta: { id: l.pedida.cuenta, nombre: referidos.cuentas[l.pedida.cuenta] ?? '' },
            },
      documento: this.documento(l, referidos),
      hash: fila.hash,
      hashAnterior: fila.hashAnterior,
      ...(tecnica ? { linea: fila.linea } : {}),
    };
  }

  private acto(l: Linea, { nacidos, llamados }: Referidos): string {
    const evento = this.etiquetas.evento(this.idioma, l.procedimiento, l.evento);
    const cual = deCualEs(l, nacidos, llamados);
    return cual === null ? evento : texto(this.idioma, 'linea.deCual', { evento, cual });
  }

  private documento(l: Linea, referidos: Referidos): LineaDto['documento'] {
    const titulo =
      l.documento === undefined ? undefined : referidos.documentos.get(l.documento)?.titulo;
    return l.documento === undefined || titulo === undefined ? null : { id: l.documento, titulo };
  }

  private frase(l: Linea, evento: string, consumado: boolean): string {
    const { idioma } = this;
    const actua = l.actuadoPor === null ? null : texto(idioma, `rol.${l.actuadoPor.rol}`);
    const registra = l.registradoPor === null ? null : this.rolConCalidad(l.registradoPor);
    const frases: string[] = [];
    if (registra === null) frases.push(texto(idioma, 'frase.sistema', { evento }));
    else if (actua === null || l.actuadoPor?.rol === l.registradoPor?.rol)
      frases.push(texto(idioma, 'frase.hecho', { actua: registra, evento }));
    else frases.push(texto(idioma, 'frase.porCuenta', { registra, actua, evento }));
    if (consumado)
      frases.push(
        l.ocurridoEn === null
          ? texto(idioma, 'frase.consumadoSinFecha')
          : texto(idioma, 'frase.consumado', { fecha: l.ocurridoEn }),
      );
    if (l.correccion !== undefined)
      frases.push(texto(idioma, 'frase.correccion', { secuencia: l.correccion.secuencia }));
    return frases.join(' ');
  }

  /** «POCL (S)»: who stands in for another says so wherever it is read. */
  private rolConCalidad({ rol, calidad }: NonNullable<Linea['registradoPor']>): string {
    const dicho = texto(this.idioma, `rol.${rol}`);
    return calidad === 'titular'
      ? dicho
      : `${dicho} ${texto(this.idioma, `marcaDeCalidad.${calidad}`)}`;
  }

  private datos(l: Linea, referidos: Referidos): LineaDto['datos'] {
    const personales = this.lugaresPersonales(l);
    // What a child gave back, in the words of its own procedure; which one it was, the sentence says.
    const hijo = hijoDe(l, referidos.nacidos);
    const dichos: Linea = esFinDeHijo(l)
      ? {
          ...l,
          procedimiento: hijo?.procedimiento ?? l.procedimiento,
          datos: (l.datos['salida'] ?? {}) as JsonObjeto,
        }
      : l;
    return [...hojas(dichos.datos)].map(({ lugar, valor }) =>
      this.campo(dichos, lugar, valor, personales, referidos),
    );
  }

  private cambios(l: Linea, referidos: Referidos): LineaDto['datos'] {
    const personales = this.lugaresPersonales(l);
    return (l.correccion?.cambios ?? []).map((c) => {
      const antes = this.campo(l, c.campo, c.antes as Json, personales, referidos);
      const despues = this.campo(l, c.campo, c.despues as Json, personales, referidos);
      return { ...despues, antes: antes.valor };
    });
  }

  private campo(
    l: Linea,
    lugar: string,
    valor: Json,
    personales: ReadonlySet<string>,
    referidos: Referidos,
  ): LineaDto['datos'][number] {
    const etiqueta = this.rotulo(l.procedimiento, lugar, l.evento);
    if (typeof valor === 'string' && l.hechos?.documentos[valor] !== undefined) {
      const titulo = referidos.documentos.get(valor)?.titulo;
      if (titulo === undefined)
        return { campo: lugar, etiqueta, valor: texto(this.idioma, 'documentoNoVisible') };
      return { campo: lugar, etiqueta, valor: titulo, documento: { id: valor, titulo } };
    }
    const oculto = personales.has(lugar) && !this.vePersonales;
    return {
      campo: lugar,
      etiqueta,
      valor: oculto ? '—' : this.valor(l.procedimiento, valor, referidos),
    };
  }

  private valor(procedimiento: string, valor: Json, referidos: Referidos): string {
    if (valor === null || valor === undefined) return '—';
    if (typeof valor === 'boolean') return texto(this.idioma, valor ? 'si' : 'no');
    if (typeof valor === 'number')
      return new Intl.NumberFormat(this.idioma === 'es' ? 'es-EC' : 'en').format(valor);
    if (typeof valor === 'string') {
      if (esReferencia(valor)) return this.palabras(valor, referidos);
      return this.etiquetas.opcion(this.idioma, procedimiento, valor) ?? valor;
    }
    return JSON.stringify(valor);
  }

  /** A value of a procedure's data in words. */
  decir(procedimiento: string, valor: Json): string {
    return this.valor(procedimiento, valor, SIN_REFERIDOS);
  }

  private palabras(ref: string, referidos: Referidos): string {
    if (!esReferencia(ref)) return ref;
    return referidos.textos[ref] ?? texto(this.idioma, 'textoBorrado');
  }

  /** Label of a place in the data: `compromisos.0.fin` is called as its event calls it, else as `fin`. */
  rotulo(procedimiento: string, lugar: string, evento?: string): string {
    const tramos = lugar.split('.').filter((t) => t !== 'datos');
    const nombre = tramos.filter((t) => !/^\d+$/.test(t)).at(-1) ?? lugar;
    const orden = tramos.find((t) => /^\d+$/.test(t));
    const deLaLista = /^\d+$/.test(tramos.at(-1) ?? '') ? tramos.slice(0, -1) : tramos;
    const dicho =
      this.tituloDe(procedimiento, tramos, (e) => e === evento) ??
      this.tituloDe(procedimiento, deLaLista, (e) => e === evento) ??
      this.etiquetas.find(this.idioma, procedimiento, `campo.${nombre}`) ??
      // A correction does not say of which event it was.
      this.tituloDe(procedimiento, tramos, () => true) ??
      nombre;
    return orden === undefined ? dicho : `${dicho} (${Number(orden) + 1})`;
  }

  private tituloDe(
    procedimiento: string,
    tramos: readonly string[],
    esDe: (evento: string) => boolean,
  ): string | null {
    const p = this.etiquetas.procedimiento(procedimiento);
    if (p === null) return null;
    const apertura = { nombre: EVENTO_DE_NACIMIENTO, datos: p.entrada };
    for (const { nombre, datos } of [apertura, ...p.eventos.values()]) {
      const clave = !esDe(nombre)
        ? undefined
        : camposDe(datos).titulos.find(
            ({ ruta }) =>
              ruta.length === tramos.length && ruta.every((t, i) => t === CADA || t === tramos[i]),
          )?.clave;
      if (clave !== undefined) return this.etiquetas.find(this.idioma, procedimiento, clave);
    }
    return null;
  }

  private lugaresPersonales(l: Linea): ReadonlySet<string> {
    const declaracion = this.etiquetas.procedimiento(l.procedimiento)?.eventos.get(l.evento);
    if (declaracion === undefined) return new Set();
    const lugares = new Set<string>();
    for (const { ruta, clase } of camposDe(declaracion.datos).textos) {
      if (clase !== 'personal') continue;
      lugares.add(ruta.map((t) => (t === CADA ? '*' : t)).join('.'));
      for (const { lugar } of cadenasEn(l.datos, ruta)) lugares.add(lugar);
    }
    return lugares;
  }
}

/** Every value of the data that is not a group, with its place. */
function* hojas(
  datos: JsonObjeto | readonly Json[],
  lugar = '',
): Generator<{ lugar: string; valor: Json }> {
  for (const [clave, valor] of Object.entries(datos)) {
    const aqui = lugar === '' ? clave : `${lugar}.${clave}`;
    if (typeof valor === 'object' && valor !== null) yield* hojas(valor as JsonObjeto, aqui);
    else yield { lugar: aqui, valor: valor as Json };
  }
}
