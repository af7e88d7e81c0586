import { Inject, Injectable } from '@nestjs/common';
import { Calendario } from '../../engine/puertos/calendario.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { NoticiasDeSeguimiento } from './noticias-de-seguimiento.js';
import { mesesDespues } from './periodo.js';
import { ParteStore, type PorInformar } from './parte-store.js';
import { CadenciaDePartes } from './puertos.js';

const DIA_MS = 86_400_000;
const TANDA = 200;

/**
 * Reports that are about to be due, or late: those who send them are reminded, on working days of their government. Each
 * reminder has a number of its own, so that going over them again tells nobody twice.
 */
@Injectable()
export class RecordatorioDePartes {
  constructor(
    @Inject(ParteStore) private readonly store: ParteStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(CadenciaDePartes) private readonly cadencia: CadenciaDePartes,
    @Inject(NoticiasDeSeguimiento) private readonly noticias: NoticiasDeSeguimiento,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async hacer(): Promise<void> {
    for (let desde = '', tanda = TANDA; tanda === TANDA;) {
      const filas = await this.store.porInformar(desde, TANDA);
      for (const f of filas) await this.recordar(f);
      tanda = filas.length;
      desde = filas.at(-1)?.raizId ?? desde;
    }
  }

  private async recordar(f: PorInformar): Promise<void> {
    const titular = await this.procesos.findTitular(f.titularId);
    if (titular === null) return;
    const ahora = this.reloj.ahora();
    const hoy = this.calendario.fecha(ahora, titular.zona);
    const ayer = this.calendario.fecha(ahora - DIA_MS, titular.zona);
    const ritmo = await this.cadencia.de(f.titularId);
    const ultimo = f.ultimo ?? this.calendario.fecha(f.abiertaEn, titular.zona);
    const vence = mesesDespues(ultimo, ritmo.meses);
    const habiles = (a: string, b: string): number =>
      this.calendario.diasTermino(a, b, titular).dias;
    if (habiles(ayer, hoy) === 0) return;
    const vez =
      hoy <= vence
        ? habiles(hoy, vence) <= ritmo.diasAntes
          ? 0
          : null
        : 1 + Math.floor((habiles(vence, hoy) - 1) / ritmo.diasEntreRecordatorios);
    if (vez === null) return;
    await this.noticias.recordada({ ...f, vence }, hoy > vence, vez);
  }
}
