import type { z } from 'zod';
import type { EstadoDePaso } from '../../../machines/contrato.js';
import type { PasoDeSituacion, SituacionVista } from '../../engine/comandos.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { DocumentoDePaso } from './consulta-de-procesos.js';
import type { Etiquetas } from './etiquetas.js';
import type { PresentadorDeRequisitos } from './presentar-requisitos.js';
import type { DocumentoNombrado } from './puertos.js';
import type { pasoDto } from './situacion.dto.js';

export type PasoDto = z.infer<typeof pasoDto>;

export const EN_MARCHA: ReadonlySet<EstadoDePaso> = new Set(['disponible', 'enCurso', 'observado']);
export const CERRADO: ReadonlySet<EstadoDePaso> = new Set(['cumplido', 'omitido', 'noAplica']);

export interface DocumentoVisible extends DocumentoDePaso {
  readonly documento: DocumentoNombrado;
}

/** The steps of a process in the words of an official, each with the documents that were given in it. */
export class PresentadorDePasos {
  constructor(
    private readonly etiquetas: Etiquetas,
    private readonly idioma: Idioma,
    private readonly requisitos: PresentadorDeRequisitos,
  ) {}

  paso(p: PasoDeSituacion, v: SituacionVista, documentos: readonly DocumentoVisible[]): PasoDto {
    const { idioma } = this;
    const procedimiento = p.procesoId === null ? v.procedimiento : procedimientoDe(v, p.procesoId);
    const actividad = this.etiquetas.paso(idioma, procedimiento, p.numero);
    const descripcion =
      this.etiquetas.find(idioma, procedimiento, `paso.${p.numero}.descripcion`) ?? '';
    const enMarcha = EN_MARCHA.has(p.estado);
    const suyos =
      p.procesoId === null ? null : new Set([p.procesoId, ...this.bajo(v, p.procesoId)]);
    return {
      numero: p.numero,
      actividad,
      descripcion,
      responsables: this.requisitos.roles(p.responsables),
      productos: p.productos.map((tipo) => ({ tipo, etiqueta: texto(idioma, `tipo.${tipo}`) })),
      fuerza: p.fuerza,
      cita: this.requisitos.cita(p.cita, descripcion === '' ? actividad : descripcion),
      estado: p.estado,
      etiquetaEstado: estadoDe(this.idioma, p),
      vuelta: p.vuelta,
      desde: p.desde,
      diasEnPaso:
        enMarcha && p.desde?.length === 10 ? Math.max(0, diasEntre(p.desde, v.hoy)) : null,
      sinConstancia: p.sinConstancia,
      regularizado: p.regularizado,
      pendientes: p.pendientes.map((codigo) => ({
        codigo,
        texto: this.etiquetas.find(idioma, procedimiento, `pendiente.${codigo}`) ?? codigo,
      })),
      meta: p.meta === null ? null : { fecha: p.meta, vencido: p.meta < v.hoy },
      procesoId: p.procesoId,
      documentos: documentos
        .filter(
          (d) =>
            this.pasoDeDocumento(v, d) === p.numero && (suyos === null || suyos.has(d.procesoId)),
        )
        .map((d) => ({
          id: d.documentoId,
          titulo: d.documento.titulo,
          tipos: d.documento.tipos.map((tipo) => ({
            tipo,
            etiqueta: texto(idioma, `tipo.${tipo}`),
          })),
        })),
    };
  }

  /** The step of the root a document belongs to: what a sub-process did, it did for the step that invokes it. */
  private pasoDeDocumento(v: SituacionVista, d: DocumentoDePaso): number | null {
    const hijo = v.descendientes.find((x) => x.id === d.procesoId);
    const padre = v.descendientes.find((x) => x.id === hijo?.padreId);
    if (hijo === undefined || padre === undefined) return d.paso;
    const nombre = this.etiquetas.procedimiento(hijo.procedimiento)?.nombre;
    const dibujo = this.etiquetas.procedimiento(padre.procedimiento)?.dibujar();
    return (
      dibujo?.nodos.find((n) => nombre !== undefined && n.invoca.includes(nombre))?.paso ?? d.paso
    );
  }

  private bajo(v: SituacionVista, id: string): string[] {
    const hijos = v.descendientes.filter((d) => d.padreId === id).map((d) => d.id);
    return id === v.id ? [] : [...hijos, ...hijos.flatMap((h) => this.bajo(v, h))];
  }
}

/** The procedure of the process itself, or of one below it. */
export const procedimientoDe = (v: SituacionVista, procesoId: string): string =>
  v.descendientes.find((d) => d.id === procesoId)?.procedimiento ?? v.procedimiento;

export const sinDocumentar = (p: Pick<PasoDeSituacion, 'estado' | 'sinConstancia'>): boolean =>
  p.estado === 'cumplido' && p.sinConstancia;

/** A step that is done and nothing documents is not told as one that was proven. */
export const estadoDe = (
  idioma: Idioma,
  p: Pick<PasoDeSituacion, 'estado' | 'sinConstancia'>,
): string => texto(idioma, `estadoPaso.${sinDocumentar(p) ? 'sinConstancia' : p.estado}`);

/** Calendar days between two civil dates. */
export const diasEntre = (desde: string, hasta: string): number =>
  Math.round((Date.parse(`${hasta}T00:00:00Z`) - Date.parse(`${desde}T00:00:00Z`)) / 86_400_000);
