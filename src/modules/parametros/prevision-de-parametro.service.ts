import { Inject, Injectable } from '@nestjs/common';
import type { Fecha, Json } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import type { Identidad } from '../../platform/identidad.js';
import { AfectadosStore, type Afectado } from './afectados-store.js';
import { EfectoEnTerminos } from './efecto-en-terminos.js';
import type { FilaParametro } from './parametro-store.js';
import {
  ParametrosService,
  SUSPENSION_RECUPERABLE_ES_HABIL,
  type Declarado,
} from './parametros.service.js';

/** An open thing and its date, before and after. */
export interface Movimiento {
  readonly clase: 'meta' | 'plazo' | 'termino';
  readonly afectado: Omit<Afectado, 'desde' | 'vence'>;
  readonly antes: Fecha;
  readonly despues: Fecha;
  /** Of a term: what it is called. */
  readonly plazo: string | null;
}

export interface PrevisionDeParametro {
  readonly mueven: readonly Movimiento[];
  /** Open ones that keep the date they have: they began before the new value is in force, or have one of their own. */
  readonly conservan: number;
  /** It rules dates: otherwise nothing can move. */
  readonly rigeFechas: boolean;
}

/** What would happen to what is open if a parameter were set. Nothing is written. */
@Injectable()
export class PrevisionDeParametroService {
  constructor(
    @Inject(ParametrosService) private readonly parametros: ParametrosService,
    @Inject(AfectadosStore) private readonly store: AfectadosStore,
    @Inject(EfectoEnTerminos) private readonly terminos: EfectoEnTerminos,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
  ) {}

  async prever(
    quien: Identidad,
    nombre: string,
    p: { readonly titular: string | null; readonly valor: unknown; readonly desde: Fecha },
  ): Promise<PrevisionDeParametro> {
    const { declarado, valor } = await this.parametros.leerPedido(quien, nombre, p);
    if (nombre === SUSPENSION_RECUPERABLE_ES_HABIL) return this.deTerminos(valor === true);
    if (declarado.rotulo === null) return { mueven: [], conservan: 0, rigeFechas: false };
    const filas = await this.store.filasDe(nombre);
    const despues = [...filas, filaNueva(nombre, p.titular, p.desde, valor)];
    const pasos = await this.pasosDe(declarado, p.titular);
    const mueven = pasos.flatMap((a): Movimiento[] => {
      const [antes, luego] = [filas, despues].map((f) =>
        sumarDias(a.desde, diasEl(f, a.titular.id, a.desde, declarado.porDefecto)),
      );
      const { desde: _, vence: __, ...afectado } = a;
      return antes === luego
        ? []
        : [{ clase: 'meta', afectado, antes: antes!, despues: luego!, plazo: null }];
    });
    const armados = await this.armadosDe(declarado, p.titular);
    return {
      mueven,
      // A deadline already armed keeps its reckoning, whatever is set afterwards.
      conservan: pasos.length - mueven.length + armados,
      rigeFechas: true,
    };
  }

  private async pasosDe(d: Declarado, titularId: string | null): Promise<readonly Afectado[]> {
    const { rotulo } = d;
    return rotulo !== null && 'paso' in rotulo
      ? this.store.pasosAbiertos(rotulo.procedimiento, rotulo.paso, titularId)
      : [];
  }

  private async armadosDe(d: Declarado, titularId: string | null): Promise<number> {
    const { rotulo } = d;
    if (rotulo === null || !('plazo' in rotulo)) return 0;
    const mismo = this.catalogo.get(rotulo.procedimiento).plazos.get(rotulo.plazo);
    return mismo === undefined
      ? 0
      : (await this.store.plazosArmados(rotulo.procedimiento, mismo.nombre, titularId)).length;
  }

  private async deTerminos(habiles: boolean): Promise<PrevisionDeParametro> {
    const terminos = await this.terminos.conSuspensionesHabiles(habiles);
    const mueven = terminos.filter((t) => t.vence !== t.nuevoVence);
    return {
      mueven: mueven.map(({ nombre, vence, nuevoVence, ...afectado }) => ({
        clase: 'termino',
        afectado,
        antes: vence,
        despues: nuevoVence,
        plazo: nombre,
      })),
      conservan: terminos.length - mueven.length,
      rigeFechas: true,
    };
  }
}

const filaNueva = (
  nombre: string,
  titularId: string | null,
  desde: Fecha,
  valor: Json,
): FilaParametro => ({
  id: '',
  nombre,
  titularId,
  valor,
  version: Number.MAX_SAFE_INTEGER,
  desde,
  motivo: '',
  creadoPor: null,
  creadoEn: 0,
});

/** The titular's own before the general one; of each, the last version in force that day. As the engine reads it. */
function diasEl(
  filas: readonly FilaParametro[],
  titularId: string,
  fecha: Fecha,
  porDefecto: Json,
): number {
  const vigente = (deQuien: string | null): FilaParametro | undefined =>
    filas.findLast((f) => f.titularId === deQuien && f.desde <= fecha);
  const valor = (vigente(titularId) ?? vigente(null))?.valor;
  return typeof valor === 'number' ? valor : Number(porDefecto);
}

const sumarDias = (fecha: Fecha, dias: number): Fecha =>
  new Date(Date.parse(fecha) + dias * 86_400_000).toISOString().slice(0, 10);
