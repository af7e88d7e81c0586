import { renglonDeCsv } from '../../platform/hojas/csv.js';
import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Reloj } from '../../engine/puertos/reloj.js';
import { aIso } from '../../platform/formas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { AccesoStore, type AccesoVisto, type FiltroDeAccesos } from './acceso-store.js';
import { RetencionDeAccesos } from './retencion-de-accesos.js';

const DIA = 24 * 3_600_000;
const TANDA = 500;
/** A sheet with more lines opens nowhere; a narrower filter gives the rest. */
const MAXIMO_EXPORTADO = 100_000;

/** Who came in and what they saw or changed: read by the administrator; each person reads what is theirs. */
@Injectable()
export class AccesosService {
  constructor(
    @Inject(AccesoStore) private readonly store: AccesoStore,
    @Inject(RegistroDeAccesos) private readonly registro: RegistroDeAccesos,
    @Inject(RetencionDeAccesos) private readonly retencion: RetencionDeAccesos,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  listar(quien: Identidad, filtro: FiltroDeAccesos, corte: Corte): Promise<Pagina<AccesoVisto>> {
    exigirAdministrador(quien);
    return this.store.listar(filtro, corte);
  }

  /** What was done by their account, or on it. */
  propios(quien: Identidad, corte: Corte): Promise<Pagina<AccesoVisto>> {
    return this.store.listar({ cuentaId: quien.cuentaId }, corte);
  }

  diasDeRetencion(): Promise<number> {
    return this.retencion.dias();
  }

  /** As it is read, page by page: the whole never stands in memory. That it was taken out is itself written. */
  async exportar(
    quien: Identidad,
    filtro: FiltroDeAccesos,
    cabecera: readonly string[],
    enPalabras: (a: AccesoVisto) => readonly string[],
  ): Promise<Readable> {
    exigirAdministrador(quien);
    await this.registro.anotar({ clase: 'accesosExportados', ...hechoPor(quien) });
    return Readable.from(this.renglones(filtro, cabecera, enPalabras));
  }

  private async *renglones(
    filtro: FiltroDeAccesos,
    cabecera: readonly string[],
    enPalabras: (a: AccesoVisto) => readonly string[],
  ): AsyncGenerator<string> {
    // The mark by which Excel knows that it is UTF-8.
    yield `\uFEFF${renglonDeCsv(cabecera)}`;
    let cursor: string | null = null;
    let escritos = 0;
    do {
      const pagina: Pagina<AccesoVisto> = await this.store.listar(filtro, {
        limite: TANDA,
        cursor,
      });
      yield pagina.elementos.map((a) => renglonDeCsv([aIso(a.en), ...enPalabras(a)])).join('');
      escritos += pagina.elementos.length;
      cursor = pagina.siguiente;
    } while (cursor !== null && escritos < MAXIMO_EXPORTADO);
  }

  /** Takes away what its retention no longer keeps, and writes how much. */
  async purgar(): Promise<number> {
    const antesDe = this.reloj.ahora() - (await this.retencion.dias()) * DIA;
    let purgados = 0;
    for (;;) {
      const n = await this.store.purgar(antesDe, TANDA);
      purgados += n;
      if (n < TANDA) break;
    }
    if (purgados > 0)
      await this.registro.anotar({
        clase: 'accesosPurgados',
        cuentaId: null,
        via: null,
        red: null,
        detalle: String(purgados),
      });
    return purgados;
  }
}

function exigirAdministrador(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'administrador')) throw new Problema('SIN_PERMISO');
}
