import { ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { FilaTitular } from '../../engine/puertos/filas.js';
import { rolesSobre } from '../../platform/alcance.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import {
  aplicaEn,
  CalendarioLaboral,
  jurisdiccionesDe,
  type CausaDelDia,
  type DiaDelCalendario,
  type FilaDeCalendario,
} from './calendario.js';
import { CalendarioService } from './calendario.service.js';
import { comparar, leerFecha, type Fecha } from './fecha.js';
import {
  LibroDeCalendarioStore,
  type Confirmacion,
  type TerminoEnCurso,
} from './libro-de-calendario-store.js';
import { calcularTermino, tocaTermino, type TerminoAbierto } from './termino.js';
import { fechaDeInstante } from './zona.js';

/** What is about to be done to the table. */
export interface CambioPedido {
  readonly guardar: readonly FilaDeCalendario[];
  readonly retirar: readonly string[];
}

/** A running term that the change touches. It keeps its reckoning: its owner is told what it would be today. */
export interface TerminoTocadoPorCambio {
  readonly termino: TerminoEnCurso;
  readonly nuevoVence: Fecha;
  readonly seMueve: boolean;
}

export interface DiaDelAnio {
  readonly fecha: Fecha;
  readonly causa: CausaDelDia;
  readonly fila: FilaDeCalendario | null;
  readonly dia: DiaDelCalendario;
}

/** What administrators do to the calendar: see what a change moves, make it with its reason, confirm local holidays. */
@Injectable()
export class AdministracionDeCalendario {
  constructor(
    @Inject(CalendarioService) private readonly calendario: CalendarioService,
    @Inject(LibroDeCalendarioStore) private readonly libro: LibroDeCalendarioStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  static confirman(rol: string): boolean {
    return CONFIRMAN.has(rol);
  }

  /** The days of a year that the rule or a row speaks of; with a titular, those that hold for it. */
  async anio(
    quien: Identidad,
    anio: number,
    titularId: string | null,
  ): Promise<readonly DiaDelAnio[]> {
    const jurisdicciones = titularId === null ? null : await this.jurisdicciones(quien, titularId);
    const { actual } = this.calendario;
    const [desde, hasta] = [leerFecha(`${anio}-01-01`), leerFecha(`${anio}-12-31`)];
    const soloRegla = CalendarioLaboral.leySola();
    const dias: DiaDelAnio[] = [];
    for (const fecha of soloRegla.diasEspeciales(desde, hasta))
      for (const causa of soloRegla.dia(fecha, []).causas)
        dias.push({ fecha, causa, fila: null, dia: actual.dia(fecha, jurisdicciones ?? []) });
    for (const fila of actual.filas) {
      if (fila.fecha < desde || fila.fecha > hasta) continue;
      const suyas = fila.ambito.tipo === 'nacional' ? (jurisdicciones ?? []) : [fila.ambito.codigo];
      if (jurisdicciones !== null && !aplicaEn(fila.ambito, jurisdicciones)) continue;
      const { clase, nombre, norma, ambito, id } = fila;
      dias.push({
        fecha: fila.fecha,
        causa: { origen: 'fila', filaId: id, clase, nombre, norma, ambito, original: null },
        fila,
        dia: actual.dia(fila.fecha, jurisdicciones ?? suyas),
      });
    }
    return dias.sort((a, b) => comparar(a.fecha, b.fecha));
  }

  /** Which running terms a change touches, and where each would end. Nothing is written. */
  async prever(quien: Identidad, cambio: CambioPedido): Promise<readonly TerminoTocadoPorCambio[]> {
    exigirPermiso(quien);
    return this.tocados(cambio);
  }

  /** The running terms under another reading of the recoverable suspension. */
  async conSuspensionesHabiles(habiles: boolean) {
    const hoy = fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
    const { filas } = this.calendario.actual;
    const despues = CalendarioLaboral.crear(filas, { suspensionRecuperableEsHabil: habiles });
    const abiertos = await this.libro.terminosEntre(hoy, '9999-12-31');
    return abiertos.map((t) => ({
      procesoId: t.procesoId,
      raizId: t.raizId,
      procedimiento: t.procedimiento,
      titular: t.titular,
      nombre: t.nombre,
      vence: t.vence,
      nuevoVence: calcularTermino(despues, comoTermino(t)).vence as string,
    }));
  }

  /** Running terms of the territory that today's calendar would end on another day. */
  async porRecontar(quien: Identidad): Promise<readonly TerminoTocadoPorCambio[]> {
    const { actual } = this.calendario;
    return (await this.libro.terminosEnCurso(quien.alcance)).flatMap((t) => {
      const nuevoVence = calcularTermino(actual, comoTermino(t)).vence;
      return nuevoVence === t.vence ? [] : [{ termino: t, nuevoVence, seMueve: true }];
    });
  }

  /** Writes the change with its reason, and tells the owners of the terms it touches. */
  async cambiar(
    quien: Identidad,
    cambio: CambioPedido,
    motivo: string | null,
  ): Promise<{ readonly version: string; readonly avisados: number }> {
    exigirPermiso(quien);
    const tocados = await this.tocados(cambio);
    const antes = new Map(this.calendario.actual.filas.map((f) => [f.id, f]));
    const ahora = this.reloj.ahora();
    for (const id of cambio.retirar) if (!antes.has(id)) throw new Problema('NO_ENCONTRADO');
    if (cambio.guardar.length > 0)
      await this.calendario.registrar(cambio.guardar, quien.cuentaId, ahora);
    for (const id of cambio.retirar) await this.calendario.retirar(id);
    const cambiadas = [
      ...cambio.guardar.map((f) => ({ id: f.id, fecha: f.fecha, despues: f })),
      ...cambio.retirar.map((id) => ({ id, fecha: antes.get(id)!.fecha, despues: null })),
    ];
    await this.libro.anotar(
      cambiadas.map(({ id, fecha, despues }) => ({
        id: this.ids.nuevo(),
        filaId: id,
        fecha,
        antes: antes.get(id) ?? null,
        despues,
        motivo,
        hechoPor: quien.cuentaId,
        hechoEn: ahora,
      })),
    );
    await this.avisar(tocados, cambiadas[0]?.fecha ?? '');
    return { version: this.calendario.actual.version, avisados: tocados.length };
  }

  /** Says that the local holidays of a year are all in the calendar: its own people, or the POC. */
  async confirmar(
    quien: Identidad,
    titularId: string,
    anio: number,
    nota: string | null,
  ): Promise<Confirmacion> {
    const titular = await this.exigirTitular(quien, titularId);
    const roles = rolesSobre(quien.alcance, titular);
    if (!roles.some((r) => CONFIRMAN.has(r))) throw new Problema('SIN_PERMISO');
    const confirmacion: Confirmacion = {
      titularId,
      anio,
      nota,
      confirmadoPor: quien.cuentaId,
      confirmadoEn: this.reloj.ahora(),
    };
    await this.libro.confirmar(confirmacion);
    return confirmacion;
  }

  async desconfirmar(quien: Identidad, titularId: string, anio: number): Promise<void> {
    const titular = await this.exigirTitular(quien, titularId);
    if (!rolesSobre(quien.alcance, titular).some((r) => CONFIRMAN.has(r)))
      throw new Problema('SIN_PERMISO');
    await this.libro.desconfirmar(titularId, anio);
  }

  /** Not confirmed yet for the year of that day: a call of that year says so. The nation has no local holiday. */
  async sinConfirmar(titularId: string, dia: string): Promise<boolean> {
    const titular = await this.procesos.findTitular(titularId);
    if (titular === null || titular.clase === 'nacional') return false;
    return (await this.libro.findConfirmacion(titularId, Number(dia.slice(0, 4)))) === null;
  }

  async jurisdicciones(quien: Identidad, titularId: string): Promise<string[]> {
    const { codigoDpa } = await this.exigirTitular(quien, titularId);
    return codigoDpa === null ? [] : jurisdiccionesDe(codigoDpa);
  }

  private async tocados(cambio: CambioPedido): Promise<readonly TerminoTocadoPorCambio[]> {
    const { actual } = this.calendario;
    const ids = new Set([...cambio.guardar.map((f) => f.id), ...cambio.retirar]);
    // A row that moves touches what ran over its old day as well.
    const filas = [...actual.filas.filter((f) => ids.has(f.id)), ...cambio.guardar];
    if (filas.length === 0) return [];
    const fechas = filas.map((f) => f.fecha).sort(comparar);
    const despues = cambio.retirar.reduce((c, id) => c.sin(id), actual.con(...cambio.guardar));
    const abiertos = await this.libro.terminosEntre(fechas[0]!, fechas.at(-1)!);
    return abiertos.flatMap((t) => {
      const termino = comoTermino(t);
      if (!filas.some((f) => tocaTermino(f, termino))) return [];
      const nuevoVence = calcularTermino(despues, termino).vence;
      return [{ termino: t, nuevoVence, seMueve: nuevoVence !== t.vence }];
    });
  }

  /** Those already past say nothing to anybody. */
  private async avisar(tocados: readonly TerminoTocadoPorCambio[], dia: string): Promise<void> {
    const ahora = this.reloj.ahora();
    const hoy = fechaDeInstante(ahora, ZONA_NACIONAL);
    await this.libro.avisar(
      tocados
        .filter((x) => x.termino.vence >= hoy || x.nuevoVence >= hoy)
        .map(({ termino: t, nuevoVence, seMueve }) => ({
          id: this.ids.nuevo(),
          raizId: t.raizId,
          procesoId: t.procesoId,
          titularId: t.titular.id,
          secuencia: t.secuencia,
          codigo: seMueve ? 'TERMINO_MOVIDO_POR_CALENDARIO' : 'TERMINO_TOCADO_POR_CALENDARIO',
          roles: t.roles.length === 0 ? ['pocl', 'delegado', 'poc'] : t.roles,
          params: { plazo: t.nombre, vence: t.vence, nuevoVence, dia },
          creadoEn: ahora,
        })),
    );
  }

  private async exigirTitular(quien: Identidad, id: string): Promise<FilaTitular> {
    const titular = await this.procesos.findTitular(id);
    if (titular === null || rolesSobre(quien.alcance, titular).length === 0)
      throw new Problema('NO_ENCONTRADO');
    return titular;
  }
}

const comoTermino = (t: TerminoEnCurso): TerminoAbierto => ({
  notificacion: leerFecha(t.notificacion),
  dias: t.dias,
  vence: leerFecha(t.vence),
  jurisdicciones: t.jurisdicciones,
});

const CONFIRMAN: ReadonlySet<string> = new Set([
  'poc',
  'administrador',
  'autoridad',
  'pocl',
  'secretariaTecnica',
]);

function exigirPermiso(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
}

/** An id given twice in one change is a mistake of whoever writes it. */
export function exigirSinRepetir(filas: readonly FilaDeCalendario[]): void {
  if (new Set(filas.map((f) => f.id)).size < filas.length)
    throw campoInvalido('elementos', 'FILA_REPETIDA');
}
