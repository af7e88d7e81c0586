/**
 * The journal of a root folded again from its first line: every command decided anew from the facts it recorded, under
 * the version it ran, with the corrections known so far. What comes out is what the rows must say.
 */
import {
  ProcedimientoDefectuoso,
  type FechaParcial,
  type Observacion,
  type Rechazo,
} from '../../machines/contrato.js';
import { Arbol } from './arbol.js';
import type { Autoria } from './cuaderno.js';
import { esMarca, MemoriaDeGrupo, type Correcciones, type Grupo } from './diario.js';
import { darPorVencido } from './disparo.js';
import { Fuentes, titularHecho } from './fuentes.js';
import { LibroDePlazos } from './libro-de-plazos.js';
import type { Linea, LineaPorSellar, Novedad, PlazoEnLinea } from './linea.js';
import { aplicarMarca } from './marcas.js';
import { IniciosDePasos } from './proyectar.js';
import { aplicarRecuento, RECONTAR } from './recuento.js';
import type { FilaPlazo, FilaProceso, MarcaDeRaiz } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { ultimoDiaDe } from './sobre.js';
import type { Herramientas } from './taller.js';
import { Unidad } from './unidad.js';

/** A line that, read so, could not have been. */
export interface Falla {
  readonly secuencia: number;
  readonly evento: string;
  readonly motivo: string;
  readonly rechazo: Rechazo | null;
}

const PLAZO = '#plazo:';

/** Observations the engine adds by itself: they are not decided again, they are remembered. */
const DEL_ENGINE = new Set(['PRUEBA_DE_ACTUACION', 'CARGO_POSTERIOR_AL_HECHO']);

export class Plegado {
  readonly arbol: Arbol;
  readonly plazos: LibroDePlazos;
  readonly inicios = new IniciosDePasos(true);
  readonly fallas: Falla[] = [];
  readonly novedades: Novedad[] = [];
  readonly plazosNuevos: (PlazoEnLinea & { readonly grupo: number })[] = [];
  /** Of each corrected line, what is observed of it as it is read now. */
  readonly observaciones = new Map<number, readonly Observacion[]>();
  marca: MarcaDeRaiz | null = null;

  constructor(
    private readonly h: Herramientas,
    private vista: VistaDeRaiz,
    private readonly raizId: string,
    private readonly correcciones: Correcciones,
    /** Rows there are now: a round given once is not given again. */
    private existentes: readonly FilaProceso[],
  ) {
    this.arbol = new Arbol(h.catalogo, [], null);
    this.plazos = new LibroDePlazos(h.calendario, h.ids, titularHecho(vista.titular), raizId, []);
  }

  /** Goes on with what was written since, under another reading. */
  continuar(vista: VistaDeRaiz, existentes: readonly FilaProceso[]): void {
    this.vista = vista;
    this.existentes = existentes;
  }

  /** Applies a command. Gives the lines it produced; null when it was taken back or could not be. */
  async aplicar(grupo: Grupo): Promise<readonly LineaPorSellar[] | null> {
    const { principal } = grupo;
    const correccion = this.correcciones.find(principal.secuencia);
    if (correccion !== null && correccion.hecho === null) return null;
    const datos = correccion?.hecho?.datos ?? principal.datos;
    const hechos = correccion?.hecho?.hechos ?? principal.hechos;
    const { evento } = principal;
    if (hechos === null) return this.fallar(principal, 'LINEA_SIN_HECHOS', null);

    const memoria = new MemoriaDeGrupo(grupo, this.correcciones, this.existentes);
    const fecha = hechos.ocurridoEn?.length === 10 ? hechos.ocurridoEn : hechos.hoy;
    const unidad = new Unidad({
      ahora: principal.registradoEn,
      hoy: hechos.hoy,
      raizId: this.raizId,
      // As it was then: what a titular is may change, what was decided does not.
      titular: hechos.titular,
      arbol: this.arbol,
      plazos: this.plazos,
      fuentes: new Fuentes(this.vista.lector, this.vista.titular.id, fecha),
      ids: this.h.ids,
      memoria,
    });
    try {
      if (evento === 'abrirProceso') {
        const proc = this.h.catalogo.get(principal.procedimiento);
        await unidad.abrirRaiz(proc, datos, hechos, autoriaDe(principal, hechos.ocurridoEn));
      } else if (esMarca(evento)) {
        const { documento } = principal;
        this.marca = aplicarMarca(unidad, evento, {
          ...autoriaDe(principal, hechos.ocurridoEn),
          hechos,
          motivo: principal.motivo ?? '',
          ...(documento === undefined ? {} : { documento }),
        });
      } else if (evento === RECONTAR) {
        const { plazo } = datos;
        const fila =
          typeof plazo === 'string' ? this.plazos.findVigente(principal.proceso, plazo) : null;
        // After a correction there may be no term to reckon: then it was not.
        if (fila === null || fila.estado !== 'armado') return null;
        aplicarRecuento(unidad, fila, {
          ...autoriaDe(principal, hechos.ocurridoEn),
          hechos,
          datos,
          motivo: principal.motivo ?? '',
          ...(principal.documento === undefined ? {} : { documento: principal.documento }),
        });
      } else if (evento.startsWith(PLAZO)) {
        const fila = this.plazos.findVigente(principal.proceso, evento.slice(PLAZO.length));
        // After a correction it may not have been due yet, or not have run at all: then it did not fire.
        if (fila === null || fila.estado !== 'armado' || fila.venceEn > principal.registradoEn)
          return null;
        if (this.arbol.find(fila.procesoId)?.vivo !== true) return null;
        await darPorVencido(unidad, fila, hechos);
      } else {
        const nodo = this.arbol.find(principal.proceso);
        if (nodo === null || !nodo.vivo)
          return this.fallar(
            principal,
            nodo === null ? 'PROCESO_NO_ABIERTO' : 'PROCESO_TERMINADO',
            null,
          );
        const d = await unidad.entregar(
          nodo,
          evento,
          datos,
          hechos,
          autoriaDe(principal, hechos.ocurridoEn),
        );
        if (d.clase === 'rechazo') return this.fallar(principal, d.codigo, d);
      }
    } catch (error) {
      if (!(error instanceof ProcedimientoDefectuoso)) throw error;
      return this.fallar(principal, 'PROCEDIMIENTO_DEFECTUOSO', null);
    }
    this.anotarNovedades(principal.secuencia, unidad.lineas, memoria);
    for (const id of new Set(unidad.lineas.map((l) => l.proceso))) {
      const nodo = this.arbol.find(id);
      if (nodo?.vivo === true) this.inicios.mirar(nodo);
    }
    if (correccion !== null)
      this.observaciones.set(principal.secuencia, unidad.lineas[0]?.observaciones ?? []);
    return unidad.lineas;
  }

  private fallar(linea: Linea, motivo: string, rechazo: Rechazo | null): null {
    this.fallas.push({ secuencia: linea.secuencia, evento: linea.evento, motivo, rechazo });
    return null;
  }

  private anotarNovedades(
    grupo: number,
    lineas: readonly LineaPorSellar[],
    memoria: MemoriaDeGrupo,
  ): void {
    for (const l of memoria.nuevasEntre(lineas)) {
      const { parametros, hijos, terminos, padre } = l.hechos!;
      this.novedades.push({
        grupo,
        proceso: l.proceso,
        evento: l.evento,
        hechos: { parametros, hijos, terminos, ...(padre === undefined ? {} : { padre }) },
        ...(l.hijo === undefined ? {} : { hijo: l.hijo }),
      });
    }
    for (const l of lineas) {
      for (const p of l.plazos ?? [])
        if (memoria.esNuevo(p)) this.plazosNuevos.push({ ...p, grupo });
    }
  }
}

function autoriaDe(l: Linea, ocurridoEn: FechaParcial | null): Autoria {
  const suyas = (l.observaciones ?? []).filter(
    (o) => DEL_ENGINE.has(o.codigo) && !siEraDeSuCargo(o, ocurridoEn),
  );
  return {
    actuadoPor: l.actuadoPor,
    registradoPor: l.registradoPor,
    ...(l.justificaciones === undefined ? {} : { justificaciones: l.justificaciones }),
    ...(suyas.length === 0 ? {} : { observaciones: suyas }),
  };
}

/** Dated otherwise, the fact may be of the office of who recorded it after all. */
const siEraDeSuCargo = (
  { codigo, params }: Observacion,
  ocurridoEn: FechaParcial | null,
): boolean =>
  codigo === 'CARGO_POSTERIOR_AL_HECHO' &&
  ocurridoEn !== null &&
  typeof params['cargoDesde'] === 'string' &&
  params['cargoDesde'] <= ultimoDiaDe(ocurridoEn);

/** The whole journal, corrections aside: they were gathered in `correcciones` before. */
export async function plegar(
  h: Herramientas,
  vista: VistaDeRaiz,
  raizId: string,
  grupos: readonly Grupo[],
  correcciones: Correcciones,
  existentes: readonly FilaProceso[],
): Promise<Plegado> {
  const plegado = new Plegado(h, vista, raizId, correcciones, existentes);
  for (const grupo of grupos)
    if (grupo.principal.correccion === undefined) await plegado.aplicar(grupo);
  return plegado;
}

/** Rows to write so that the deadlines are those of the fold. */
export function diferenciaDePlazos(viejos: readonly FilaPlazo[], plegado: Plegado): FilaPlazo[] {
  const cambios: FilaPlazo[] = [];
  const porId = new Map(viejos.map((f) => [f.id, f]));
  for (const vieja of viejos) {
    const nueva = plegado.plazos.get(vieja.id);
    const vigente = nueva?.estado === 'armado' || nueva?.estado === 'detenido';
    if (!vigente)
      cambios.push({ ...vieja, estado: nueva?.estado === 'disparado' ? 'disparado' : 'cerrado' });
  }
  for (const f of plegado.plazos.vigentes()) {
    const vieja = porId.get(f.id);
    if (vieja === undefined) cambios.push(f);
    else if (
      vieja.venceEn !== f.venceEn ||
      vieja.venceFecha !== f.venceFecha ||
      vieja.estado !== f.estado
    )
      cambios.push({ ...f, computo: { ...vieja.computo, ...f.computo } });
  }
  return cambios;
}
