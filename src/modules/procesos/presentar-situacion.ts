import type { z } from 'zod';
import type { Rol } from '../../../machines/contrato.js';
import type { Linea } from '../../engine/linea.js';
import type { OfertaVista, ProcesoResumido, SituacionVista } from '../../engine/comandos.js';
import { minutoEnQueVence } from '../../engine/libro-de-plazos.js';
import { pasoDelRecorrido } from '../../engine/paso-del-recorrido.js';
import { aIso, aIsoSiHay } from '../../platform/formas.js';
import type { Llamados } from '../../platform/nombres-de-procesos.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { presentarTitular, type TitularVisto } from '../../platform/titular.dto.js';
import { vestirEsquema } from './esquema.js';
import type { Etiquetas } from './etiquetas.js';
import {
  CERRADO,
  diasEntre,
  EN_MARCHA,
  estadoDe,
  PresentadorDePasos,
  procedimientoDe,
  type DocumentoVisible,
  type PasoDto,
} from './presentar-pasos.js';
import { PresentadorDeRequisitos } from './presentar-requisitos.js';
import { resumenDe } from './resumen-de-situacion.js';
import type { ofertaDto, situacionDto } from './situacion.dto.js';

type SituacionDto = z.infer<typeof situacionDto>;
type OfertaDto = z.infer<typeof ofertaDto>;

/** What the situation is dressed with: read apart, for it decides nothing. */
export interface Vestido {
  readonly titular: TitularVisto;
  readonly documentos: readonly DocumentoVisible[];
  readonly observadas: readonly Linea[];
  readonly textos: { readonly [ref: string]: string | null };
  readonly llamados: Llamados;
}

/** The engine's view of a process in the words of an official. */
export class PresentadorDeSituacion {
  private readonly requisitos: PresentadorDeRequisitos;
  private readonly pasos: PresentadorDePasos;

  constructor(
    private readonly etiquetas: Etiquetas,
    private readonly idioma: Idioma,
  ) {
    this.requisitos = new PresentadorDeRequisitos(etiquetas, idioma);
    this.pasos = new PresentadorDePasos(etiquetas, idioma, this.requisitos);
  }

  situacion(v: SituacionVista, vestido: Vestido): SituacionDto {
    const { idioma } = this;
    const proc = this.etiquetas.procedimiento(v.procedimiento);
    const pasos = v.pasos.map((p) => this.pasos.paso(p, v, vestido.documentos));
    const planes = v.descendientes
      .filter((d) => v.completan.includes(d.id))
      .map((p) => this.plan(p));
    const esperando = this.esperando(v, pasos);
    const estados = this.estados(v.procedimiento, v.estados);
    return {
      id: v.id,
      raizId: v.raizId,
      titular: presentarTitular(vestido.titular),
      procedimiento: {
        id: v.procedimiento,
        nombre: this.etiquetas.nombre(idioma, v.procedimiento),
        version: proc?.version ?? 0,
      },
      asunto: v.asunto,
      situacion: v.situacion,
      situacionEtiqueta: texto(idioma, `situacion.${v.situacion}`),
      marca: this.marca(v.marca),
      secuencia: v.secuencia,
      hash: v.hash,
      hoy: v.hoy,
      estados,
      resumen: resumenDe(
        idioma,
        v,
        { pasos, esperando, planes },
        {
          nombre:
            this.etiquetas.find(idioma, v.procedimiento, 'deQueEs', v.contexto) ??
            this.etiquetas.proceso(idioma, v.procedimiento, v.contexto),
          estados: estados.filter((e) => e.etiqueta !== e.nombre).map((e) => e.etiqueta),
        },
      ),
      esperando,
      pasos,
      planes,
      planElegido: v.elegido,
      ofertas: this.enOrden(v, pasos).map((o) => this.oferta(o, v, vestido.llamados)),
      marcas: v.marcas.map((m) => ({
        evento: m.evento,
        etiqueta: this.etiquetas.evento(idioma, null, m.evento),
        actua: this.requisitos.roles(m.actua),
        porCuentaDe: this.requisitos.porCuentaDe(m.porCuentaDe),
        puedo: m.puedo,
        como: this.requisitos.como(m.como),
        cita: this.requisitos.cita(m.cita, this.etiquetas.evento(idioma, null, m.evento)),
        lecturaNuestra: m.certeza !== 'fuente',
      })),
      hijos: v.descendientes.map((d) => ({
        id: d.id,
        padreId: d.padreId,
        ref: d.ref,
        procedimiento: d.procedimiento,
        etiqueta: this.etiquetas.nombre(idioma, d.procedimiento),
        nombre: nombreDeHijo(this.etiquetas, idioma, d, vestido.llamados),
        situacion: d.situacion,
        estados: this.estados(d.procedimiento, d.estados),
        datos: sinPasos(d.contexto),
      })),
      plazos: v.plazos.map((p) => ({
        procesoId: p.procesoId,
        nombre: p.nombre,
        etiqueta: this.etiquetas.plazo(idioma, procedimientoDe(v, p.procesoId), p.nombre),
        clase: p.clase,
        claseEtiqueta: texto(idioma, `claseDePlazo.${p.clase}`),
        vence: p.venceFecha,
        venceEn: aIsoSiHay(minutoEnQueVence(p)),
        vencido: p.estado !== 'detenido' && p.venceFecha < v.hoy,
        detenido: p.estado === 'detenido',
        dias: diasEntre(v.hoy, p.venceFecha),
        computo: { ...p.computo },
      })),
      observaciones: vestido.observadas.flatMap((l) =>
        (l.observaciones ?? []).map((o) => ({
          ...this.requisitos.observacion(
            o,
            l.procedimiento,
            this.justificacion(l, o.codigo, vestido.textos),
          ),
          secuencia: l.secuencia,
          evento: l.evento,
          paso: l.paso,
        })),
      ),
    };
  }

  /** Which of the steps that are shown an offer belongs to; null when it is of none. */
  private pasoMostrado(v: SituacionVista, o: OfertaVista): number | null {
    return o.procesoId === v.id || v.completan.includes(o.procesoId)
      ? o.paso
      : pasoDelRecorrido(this.etiquetas.procedimiento(o.procedimiento), o.paso);
  }

  /** First what is awaited, then what else an open step takes, what may be done any time, what goes over a closed step. */
  private enOrden(v: SituacionVista, pasos: readonly PasoDto[]): readonly OfertaVista[] {
    const estados = new Map(pasos.map((p) => [p.numero, p.estado]));
    const rango = (o: OfertaVista): number => {
      if (o.espera) return 0;
      const paso = this.pasoMostrado(v, o);
      if (paso === null) return 2;
      const estado = estados.get(paso);
      return estado === undefined || !CERRADO.has(estado) ? 1 : 3;
    };
    const lugar = (o: OfertaVista): number => this.pasoMostrado(v, o) ?? 99;
    return v.ofertas.toSorted(
      (a, b) => rango(a) - rango(b) || lugar(a) - lugar(b) || (a.paso ?? 99) - (b.paso ?? 99),
    );
  }

  private oferta(o: OfertaVista, v: SituacionVista, llamados: Llamados): OfertaDto {
    const { idioma } = this;
    const quienes = [...new Set([...o.actua, ...o.porCuentaDe.flatMap((p) => p.registran)])];
    return {
      procesoId: o.procesoId,
      procedimiento: o.procedimiento,
      sobre: this.nombreDeProceso(v, o.procesoId, llamados),
      evento: o.evento,
      etiqueta: this.etiquetas.evento(idioma, o.procedimiento, o.evento),
      ayuda:
        this.etiquetas.find(idioma, o.procedimiento, `ayuda.${o.evento}`) ??
        (o.paso === null
          ? null
          : this.etiquetas.find(idioma, o.procedimiento, `paso.${o.paso}.descripcion`)),
      paso: o.paso,
      pasoDelRecorrido: this.pasoMostrado(v, o),
      espera: o.espera,
      actua: this.requisitos.roles(o.actua),
      porCuentaDe: this.requisitos.porCuentaDe(o.porCuentaDe),
      puedo: o.puedo,
      motivoNoPuedo: o.puedo
        ? null
        : texto(idioma, 'motivo.noPuedo', { quienes: this.etiquetas.roles(idioma, quienes) }),
      como: this.requisitos.como(o.como),
      fechable: o.fechable,
      requisitos: o.requisitos.map((r) => this.requisitos.requisito(r, o.procedimiento)),
      esquema: vestirEsquema(this.etiquetas, idioma, o.procedimiento, o.esquema),
      etag: o.etag,
    };
  }

  marca(marca: SituacionVista['marca']): SituacionDto['marca'] {
    if (marca === null) return null;
    return {
      clase: marca.clase,
      etiqueta: texto(this.idioma, `marca.${marca.clase}`),
      desde: aIso(marca.desde),
    };
  }

  private plan(p: ProcesoResumido): SituacionDto['planes'][number] {
    const { contexto } = p;
    const dato = (k: string): string | null =>
      typeof contexto[k] === 'string' ? contexto[k] : null;
    return {
      procesoId: p.id,
      nombre: texto(this.idioma, 'plan.nombre', { ordinal: contexto['ordinal'] ?? p.ronda }),
      periodo: { inicio: dato('inicio'), fin: dato('fin') },
      pasos: p.pasos.map((x) => ({
        numero: x.numero,
        estado: x.estado,
        etiquetaEstado: estadoDe(this.idioma, x),
        sinConstancia: x.sinConstancia,
        regularizado: x.regularizado,
      })),
      situacion: p.situacion,
    };
  }

  /** Who is awaited, and since how many days: those who do what each open step waits for; of what has no steps, what it waits for. */
  private esperando(v: SituacionVista, pasos: readonly PasoDto[]): SituacionDto['esperando'] {
    const conOferta = new Map<number, Set<Rol>>();
    for (const o of v.ofertas) {
      const paso = this.pasoMostrado(v, o);
      if (paso === null || !o.espera) continue;
      const roles = conOferta.get(paso) ?? new Set<Rol>();
      for (const r of o.actua) roles.add(r);
      conOferta.set(paso, roles);
    }
    if (pasos.length === 0)
      return [...new Set(v.ofertas.filter((o) => o.espera).flatMap((o) => o.actua))].map((rol) => ({
        ...this.requisitos.rol(rol),
        paso: null,
        dias: null,
      }));
    return pasos
      .filter((p) => EN_MARCHA.has(p.estado))
      .flatMap((p) =>
        [...(conOferta.get(p.numero) ?? [])].map((rol) => ({
          ...this.requisitos.rol(rol),
          paso: p.numero,
          dias: p.diasEnPaso,
        })),
      );
  }

  private estados(
    procedimiento: string,
    nombres: readonly string[],
  ): { nombre: string; etiqueta: string }[] {
    return nombres.map((nombre) => ({
      nombre,
      etiqueta:
        this.etiquetas.find(
          this.idioma,
          procedimiento,
          `estado.${nombre.split('.').at(-1) ?? nombre}`,
        ) ?? nombre,
    }));
  }

  private nombreDeProceso(v: SituacionVista, id: string, llamados: Llamados): string | null {
    const hijo = v.descendientes.find((d) => d.id === id);
    return hijo === undefined ? null : nombreDeHijo(this.etiquetas, this.idioma, hijo, llamados);
  }

  private justificacion(l: Linea, codigo: string, textos: Vestido['textos']): string | null {
    const ref = l.justificaciones?.[codigo];
    if (ref === undefined) return null;
    return Object.hasOwn(textos, ref) ? (textos[ref] ?? texto(this.idioma, 'textoBorrado')) : null;
  }
}

/** As people call it; of what only the situation knows, by what it was opened with. */
export const nombreDeHijo = (
  etiquetas: Etiquetas,
  idioma: Idioma,
  hijo: ProcesoResumido,
  llamados: Llamados,
): string =>
  llamados.get(hijo.id)?.nombre ?? etiquetas.proceso(idioma, hijo.procedimiento, hijo.contexto);

/** The context without what the steps already say. */
function sinPasos(contexto: ProcesoResumido['contexto']): Record<string, unknown> {
  const { pasos: _p, cambio: _c, ...resto } = contexto;
  return resto;
}
