import { Inject, Injectable } from '@nestjs/common';
import { TIPOS_DOCUMENTO, type Fecha, type TipoDocumento } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import {
  ESTADOS_DE_DOCUMENTO,
  type EstadoDeDocumento,
  type TablaDeVisibilidad,
  type VisibilidadOrdinaria,
} from './documento-store.js';
import { ReglaDeVisibilidadStore, type FilaDeVisibilidad } from './regla-de-visibilidad-store.js';
import { deFabrica, nuncaEsPublico, tablaCon } from './tabla-de-visibilidad.js';

const A_LA_VISTA = 20;

export interface ReglaPedida {
  readonly tipo: TipoDocumento;
  readonly estado: EstadoDeDocumento;
  readonly visibilidad: VisibilidadOrdinaria;
  readonly desde: Fecha;
  readonly hasta: Fecha | null;
}

/** One cell of the table as it stands today, with the row that comes next if one is written already. */
export interface CeldaDeVisibilidad {
  readonly tipo: TipoDocumento;
  readonly estado: EstadoDeDocumento;
  readonly visibilidad: VisibilidadOrdinaria;
  readonly deFabrica: VisibilidadOrdinaria;
  readonly nuncaPublico: boolean;
  readonly fila: FilaDeVisibilidad | null;
  readonly siguiente: FilaDeVisibilidad | null;
}

/** The table of P23: what is public by default, by type and state. The code only gives what it is shipped with. */
@Injectable()
export class VisibilidadService {
  constructor(
    @Inject(ReglaDeVisibilidadStore) private readonly store: ReglaDeVisibilidadStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  hoy(): Fecha {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }

  async deHoy(): Promise<{ readonly tabla: TablaDeVisibilidad; readonly hoy: Fecha }> {
    const hoy = this.hoy();
    return { hoy, tabla: tablaCon(await this.store.todas(), hoy) };
  }

  async celdas(): Promise<readonly CeldaDeVisibilidad[]> {
    const hoy = this.hoy();
    const filas = await this.store.todas();
    const tabla = tablaCon(filas, hoy);
    return TIPOS_DOCUMENTO.flatMap((tipo) =>
      ESTADOS_DE_DOCUMENTO.map((estado) => {
        const suyas = filas.filter((f) => f.tipo === tipo && f.estado === estado);
        const vigentes = suyas.filter(
          (f) => f.desde <= hoy && (f.hasta === null || hoy <= f.hasta),
        );
        const futuras = suyas.filter((f) => f.desde > hoy);
        return {
          tipo,
          estado,
          visibilidad: tabla[estado][tipo],
          deFabrica: deFabrica(tipo, estado),
          nuncaPublico: nuncaEsPublico(tipo),
          fila: vigentes.at(-1) ?? null,
          siguiente: futuras.at(-1) ?? null,
        };
      }),
    );
  }

  historia(tipo: TipoDocumento, estado: EstadoDeDocumento): Promise<readonly FilaDeVisibilidad[]> {
    return this.store.historia(tipo, estado);
  }

  /** Which documents of today would be shown otherwise once the row is in force. Nothing is written. */
  async previa(
    quien: Identidad,
    pedida: ReglaPedida,
  ): ReturnType<ReglaDeVisibilidadStore['cambiarian']> {
    this.exigir(quien, pedida);
    const filas = await this.store.todas();
    const nueva: FilaDeVisibilidad = {
      ...pedida,
      id: '',
      version: Number.MAX_SAFE_INTEGER,
      fuente: null,
      motivo: '',
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    };
    return this.store.cambiarian({
      tipo: pedida.tipo,
      estado: pedida.estado,
      antes: tablaCon(filas, pedida.desde),
      despues: tablaCon([...filas, nueva], pedida.desde),
      dia: pedida.desde,
      limite: A_LA_VISTA,
    });
  }

  fijar(
    quien: Identidad,
    {
      fuente,
      motivo,
      ...pedida
    }: ReglaPedida & { readonly fuente: string | null; readonly motivo: string },
  ): Promise<FilaDeVisibilidad> {
    this.exigir(quien, pedida);
    return this.store.fijar({
      ...pedida,
      id: this.ids.nuevo(),
      fuente,
      motivo,
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    });
  }

  puedeCambiar(quien: Identidad): boolean {
    return tieneRolNacional(quien, 'poc', 'administrador');
  }

  private exigir(quien: Identidad, p: ReglaPedida): void {
    if (!this.puedeCambiar(quien)) throw new Problema('SIN_PERMISO');
    if (p.visibilidad === 'publico' && nuncaEsPublico(p.tipo))
      throw campoInvalido('visibilidad', 'NUNCA_PUBLICO');
    // What people could read yesterday is not changed today.
    if (p.desde < this.hoy()) throw campoInvalido('desde', 'DIA_PASADO');
    if (p.hasta !== null && p.hasta < p.desde) throw campoInvalido('hasta', 'TERMINA_ANTES');
  }
}
