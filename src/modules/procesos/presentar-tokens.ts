import type { z } from 'zod';
import type { Plano } from '../../../machines/contrato.js';
import type { PasoDeSituacion, ProcesoResumido, SituacionVista } from '../../engine/comandos.js';
import type { Linea } from '../../engine/linea.js';
import { aIso } from '../../platform/formas.js';
import type { Llamados } from '../../platform/nombres-de-procesos.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Etiquetas } from './etiquetas.js';
import { diasEntre, estadoDe } from './presentar-pasos.js';
import { nombreDeHijo } from './presentar-situacion.js';
import { contarFlujos, recorrer, type ElementoRecorrido } from './recorrido-de-plano.js';
import type { tokensDto } from './tokens.dto.js';

type Tokens = z.infer<typeof tokensDto>;
type Elemento = Tokens['elementos'][number];

const SIN_PLANO: Plano = { elementos: [], flujos: [] };
const EN_MARCHA: ReadonlySet<string> = new Set(['disponible', 'enCurso', 'observado']);

/** A process on its diagram, in the words of an official. */
export class PresentadorDeTokens {
  constructor(
    private readonly etiquetas: Etiquetas,
    private readonly idioma: Idioma,
    private readonly llamados: Llamados,
  ) {}

  tokens(v: SituacionVista, lineas: readonly Linea[]): Tokens {
    const { idioma } = this;
    const plano = this.etiquetas.procedimiento(v.procedimiento)?.plano;
    const dibujado = plano ?? SIN_PLANO;
    const { recorrido } = v;
    const veces =
      recorrido === undefined
        ? contarFlujos(dibujado, v.id, lineas)
        : new Map(Object.entries(recorrido.flujos));
    const elementos = recorrer(dibujado, v, veces);
    return {
      id: v.id,
      raizId: v.raizId,
      procedimiento: {
        id: v.procedimiento,
        nombre: this.etiquetas.nombre(idioma, v.procedimiento),
      },
      conPlano: plano !== undefined,
      situacion: v.situacion,
      marca:
        v.marca === null
          ? null
          : {
              clase: v.marca.clase,
              etiqueta: texto(idioma, `marca.${v.marca.clase}`),
              desde: aIso(v.marca.desde),
            },
      secuencia: v.secuencia,
      hash: v.hash,
      hoy: v.hoy,
      carriles: [...new Set(dibujado.elementos.map((e) => e.carril))].map((rol) =>
        this.etiquetas.rol(idioma, rol),
      ),
      elementos: elementos.map((e) => this.elemento(e, v)),
      fichas: elementos.flatMap((e) =>
        e.fichas.map((f) => ({
          id: `${f.elemento}:${f.procesoId}`,
          elemento: f.elemento,
          procesoId: f.procesoId,
          de: f.hijo === null ? null : this.nombreDe(f.hijo),
          estado: f.paso?.estado ?? 'enCurso',
          etiquetaEstado:
            f.paso === null ? texto(idioma, 'estadoPaso.enCurso') : estadoDe(idioma, f.paso),
          desde: f.paso?.desde ?? null,
          dias: diasEn(f.paso, v.hoy),
          vuelta: f.paso?.vuelta ?? 1,
          meta: metaDe(f.paso, v.hoy),
        })),
      ),
      flujos: dibujado.flujos.map((f) => ({ id: f.id, veces: veces.get(f.id) ?? 0 })),
    };
  }

  private elemento(
    { elemento: e, estado, paso, fichas, pasadas, hijos }: ElementoRecorrido,
    v: SituacionVista,
  ): Elemento {
    const { idioma } = this;
    // Of several that are here, what is said of the element is what is most pressing.
    const pasos = fichas.length > 0 ? fichas.map((f) => f.paso) : [paso];
    const dias = pasos.map((p) => diasEn(p, v.hoy)).filter((d) => d !== null);
    const metas = pasos.map((p) => metaDe(p, v.hoy)).filter((m) => m !== null);
    return {
      id: e.id,
      clase: e.clase,
      nombre: e.nombre[idioma],
      carril: e.carril,
      paso: e.paso ?? null,
      estado,
      etiquetaEstado:
        estado === null
          ? null
          : estadoDe(idioma, { estado, sinConstancia: paso?.sinConstancia ?? false }),
      fichas: fichas.length,
      pasadas,
      desde: fichas[0]?.paso?.desde ?? paso?.desde ?? null,
      dias: dias.length === 0 ? null : Math.max(...dias),
      meta: metas.toSorted((a, b) => (a.fecha < b.fecha ? -1 : 1))[0] ?? null,
      sinConstancia: paso?.sinConstancia ?? false,
      regularizado: paso?.regularizado ?? false,
      pendientes: paso?.pendientes.length ?? 0,
      detenido: this.detenidoEn(e.id, v),
      hijos: hijos.map((h) => ({
        id: h.id,
        etiqueta: this.nombreDe(h),
        situacion: h.situacion,
        situacionEtiqueta: texto(idioma, `situacion.${h.situacion}`),
      })),
    };
  }

  private detenidoEn(elemento: string, v: SituacionVista): string | null {
    const porque = v.recorrido?.detenidos[elemento];
    if (porque === undefined) return null;
    const decir = (clave: string): string | null =>
      this.etiquetas.find(this.idioma, v.procedimiento, `${clave}.${porque.codigo}`, porque.params);
    return decir('detenido') ?? decir('nombre') ?? porque.codigo;
  }

  private nombreDe(hijo: ProcesoResumido): string {
    return nombreDeHijo(this.etiquetas, this.idioma, hijo, this.llamados);
  }
}

const diasEn = (p: PasoDeSituacion | null, hoy: string): number | null =>
  p !== null && EN_MARCHA.has(p.estado) && p.desde?.length === 10
    ? Math.max(0, diasEntre(p.desde, hoy))
    : null;

const metaDe = (p: PasoDeSituacion | null, hoy: string): Elemento['meta'] =>
  p === null || p.meta === null || !EN_MARCHA.has(p.estado)
    ? null
    : { fecha: p.meta, vencido: p.meta < hoy };
