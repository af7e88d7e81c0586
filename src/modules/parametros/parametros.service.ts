import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Certeza, Json } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { parametroDeMeta } from '../../engine/procedimiento-seguro.js';
import { PARAMETROS_DE_RECTIFICACION } from '../../engine/quien-corrige.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { ParametroStore, type FilaParametro } from './parametro-store.js';
import { PARAMETROS_DE_ACCESO } from './parametros-de-acceso.js';
import { PARAMETROS_DE_CANALES } from './parametros-de-canales.js';
import { PARAMETROS_DE_LIMPIEZA } from './parametros-de-limpieza.js';
import { PARAMETROS_DE_RENDICION } from './parametros-de-rendicion.js';
import { PARAMETROS_DE_SEGUIMIENTO } from './parametros-de-seguimiento.js';

/** Of the calendar: does a recoverable suspended day stay a working day for términos? */
export const SUSPENSION_RECUPERABLE_ES_HABIL = 'suspensionRecuperableEsHabil';
const DIAS = z.int().min(1).max(3650);
/** Step 2 before step 10. */
const POR_NOMBRE = new Intl.Collator('es', { numeric: true });

export interface Declarado {
  readonly nombre: string;
  readonly porDefecto: Json;
  readonly unidad: string | null;
  readonly clase: string | null;
  readonly certeza: Certeza;
  /** What it is called after, in a procedure's texts: a deadline or a step. */
  readonly rotulo:
    | { readonly procedimiento: string; readonly plazo: string }
    | { readonly procedimiento: string; readonly paso: number }
    | null;
  readonly forma: z.ZodType<Json>;
  readonly deTitular: boolean;
}

/** Our own reading of how mistakes are mended in the open. */
const DE_RECTIFICACION: readonly Declarado[] = (
  [
    ['rectificacionAutorHoras', 'horas', z.int().min(0).max(8760)],
    ['deshacerMinutos', 'minutos', z.int().min(0).max(1440)],
    ['rectificacionExigeDocumento', null, z.boolean()],
  ] as const
).map(([nombre, unidad, forma]) => ({
  nombre,
  porDefecto: PARAMETROS_DE_RECTIFICACION[nombre],
  unidad,
  clase: null,
  certeza: 'INF',
  rotulo: null,
  forma,
  deTitular: true,
}));

export interface ParametroVisto extends Declarado {
  readonly valor: Json;
  readonly origen: 'porDefecto' | 'general' | 'titular';
  readonly fila: FilaParametro | null;
  /** The one that will be in force later, where there is one. */
  readonly proxima: FilaParametro | null;
  /** This person may set it. */
  readonly puedeFijar: boolean;
}

/** What may be set without touching the code: the parameters the procedures declare, and the calendar's. */
@Injectable()
export class ParametrosService {
  constructor(
    @Inject(ParametroStore) private readonly store: ParametroStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
  ) {}

  async listar(quien: Identidad, titularId: string | null): Promise<readonly ParametroVisto[]> {
    if (titularId !== null) await this.exigirTitular(quien, titularId);
    const hoy = this.hoy();
    const generales = porNombre(await this.store.enVigor(null, hoy));
    const propios =
      titularId === null ? new Map() : porNombre(await this.store.enVigor(titularId, hoy));
    const ultimas = porNombre(await this.store.enVigor(titularId, SIEMPRE));
    return this.declarados().map((d) => {
      const propia = propios.get(d.nombre) as FilaParametro | undefined;
      const fila = propia ?? generales.get(d.nombre) ?? null;
      const ultima = ultimas.get(d.nombre) ?? null;
      return {
        ...d,
        fila,
        valor: fila?.valor ?? d.porDefecto,
        origen: propia !== undefined ? 'titular' : fila !== null ? 'general' : 'porDefecto',
        proxima: ultima !== null && ultima.desde > hoy ? ultima : null,
        puedeFijar: puedeFijar(quien, d.nombre) && (titularId === null || d.deTitular),
      };
    });
  }

  async historia(
    quien: Identidad,
    nombre: string,
    titularId: string | null,
  ): Promise<readonly FilaParametro[]> {
    if (titularId !== null) await this.exigirTitular(quien, titularId);
    this.getDeclarado(nombre);
    return this.store.historia(nombre, titularId);
  }

  async fijar(
    quien: Identidad,
    nombre: string,
    p: {
      readonly titular: string | null;
      readonly valor: unknown;
      readonly desde: string;
      readonly motivo: string;
    },
  ): Promise<FilaParametro> {
    const { valor } = await this.leerPedido(quien, nombre, p);
    const fijada = await this.store.fijar({
      id: this.ids.nuevo(),
      nombre,
      titularId: p.titular,
      valor,
      desde: p.desde,
      motivo: p.motivo,
      creadoPor: quien.cuentaId,
      creadoEn: this.reloj.ahora(),
    });
    await this.accesos.anotar({
      clase: 'parametroFijado',
      ...hechoPor(quien),
      objeto: { clase: 'parametro', id: fijada.id },
      titularId: p.titular,
      detalle: nombre,
    });
    return fijada;
  }

  /** What is asked, read by its own form, if this person may set it. @throws Problema */
  async leerPedido(
    quien: Identidad,
    nombre: string,
    p: { readonly titular: string | null; readonly valor: unknown },
  ): Promise<{ readonly declarado: Declarado; readonly valor: Json }> {
    if (!puedeFijar(quien, nombre)) throw new Problema('SIN_PERMISO');
    const declarado = this.getDeclarado(nombre);
    if (p.titular !== null) {
      await this.exigirTitular(quien, p.titular);
      if (!declarado.deTitular) throw campoInvalido('titular', 'PARAMETRO_GENERAL');
    }
    const valor = declarado.forma.safeParse(p.valor);
    if (!valor.success) throw campoInvalido('valor', 'FORMA');
    return { declarado, valor: valor.data };
  }

  private declarados(): readonly Declarado[] {
    const vistos = new Map<string, Declarado>();
    for (const proc of this.catalogo.todos()) {
      for (const { numero, metaDias } of proc.pasos)
        if (metaDias !== undefined)
          vistos.set(parametroDeMeta(proc, numero), {
            nombre: parametroDeMeta(proc, numero),
            porDefecto: metaDias,
            unidad: 'diasCalendario',
            clase: 'meta',
            certeza: 'INF',
            rotulo: { procedimiento: proc.id, paso: numero },
            forma: DIAS,
            deTitular: true,
          });
      for (const plazo of proc.plazos.values())
        vistos.set(plazo.parametro, {
          nombre: plazo.parametro,
          porDefecto: plazo.porDefecto,
          unidad: plazo.unidad,
          clase: plazo.clase,
          certeza: plazo.certeza,
          rotulo: { procedimiento: proc.id, plazo: plazo.nombre },
          forma: DIAS,
          deTitular: true,
        });
    }
    vistos.set(SUSPENSION_RECUPERABLE_ES_HABIL, {
      nombre: SUSPENSION_RECUPERABLE_ES_HABIL,
      porDefecto: true,
      unidad: null,
      clase: null,
      certeza: 'INF',
      rotulo: null,
      forma: z.boolean(),
      deTitular: false,
    });
    for (const p of [
      ...Object.values(PARAMETROS_DE_CANALES),
      ...Object.values(PARAMETROS_DE_ACCESO),
      ...Object.values(PARAMETROS_DE_RENDICION),
      ...Object.values(PARAMETROS_DE_SEGUIMIENTO),
      ...Object.values(PARAMETROS_DE_LIMPIEZA),
    ])
      vistos.set(p.nombre, { ...p, clase: null, certeza: 'INF', rotulo: null });
    for (const d of DE_RECTIFICACION) vistos.set(d.nombre, d);
    return [...vistos.values()].sort((a, b) => POR_NOMBRE.compare(a.nombre, b.nombre));
  }

  private getDeclarado(nombre: string): Declarado {
    const declarado = this.declarados().find((d) => d.nombre === nombre);
    if (declarado === undefined) throw new Problema('NO_ENCONTRADO');
    return declarado;
  }

  private async exigirTitular(quien: Identidad, id: string): Promise<void> {
    const titular = await this.procesos.findTitular(id);
    if (titular === null || rolesSobre(quien.alcance, titular).length === 0)
      throw new Problema('NO_ENCONTRADO');
  }

  private hoy(): string {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }
}

/** Who may come in, and how long it is remembered: of the installation, not of the procedure. */
const DE_ACCESO: ReadonlySet<string> = new Set(
  Object.values(PARAMETROS_DE_ACCESO).map((p) => p.nombre),
);

/** Later than any date somebody writes. */
const SIEMPRE = '9999-12-31';

const puedeFijar = (quien: Identidad, nombre: string): boolean =>
  tieneRolNacional(quien, 'poc', 'administrador') &&
  (!DE_ACCESO.has(nombre) || tieneRolNacional(quien, 'administrador'));

const porNombre = (filas: readonly FilaParametro[]): Map<string, FilaParametro> =>
  new Map(filas.map((f) => [f.nombre, f]));
