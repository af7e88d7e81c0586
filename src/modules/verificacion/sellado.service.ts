import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Fecha } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { ArbolDeMerkle, type Cabeza, type Peldano } from './arbol-de-merkle.js';
import { SelloStore, type Sello } from './sello-store.js';

/** That a process stood so on the day of a seal: from its leaf to the root. */
export interface PruebaDeSello {
  readonly sello: Sello;
  readonly cabeza: Cabeza;
  readonly camino: readonly Peldano[];
}

/** Trees of past days are asked for again and again, and never change. */
const ARBOLES_RECORDADOS = 4;

export const cadenaDe = (anterior: string, fecha: Fecha, raiz: string): string =>
  createHash('sha256').update(`${anterior}\n${fecha}\n${raiz}`, 'utf8').digest('hex');

/** Once a day, one hash of where every process stands: whoever wrote it down can prove later that nothing was rewritten. */
@Injectable()
export class SelladoService {
  private readonly arboles = new Map<Fecha, Promise<ArbolDeMerkle>>();

  constructor(
    @Inject(SelloStore) private readonly store: SelloStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  /** Seals today if it is not sealed yet. Null when it was, when there is nothing to seal, or somebody else just did. */
  async sellarHoy(): Promise<Sello | null> {
    const ahora = this.reloj.ahora();
    const fecha = this.calendario.fecha(ahora, ZONA_NACIONAL);
    const ultimo = await this.store.ultimo();
    // A clock that goes back (the demonstration's does) seals nothing until it is past the last seal again.
    if (ultimo !== null && ultimo.fecha >= fecha) return null;
    const antes = new Map(
      (ultimo === null ? [] : await this.store.hojas(ultimo.fecha)).map((c) => [c.raizId, c]),
    );
    const nuevas = (await this.store.cabezas()).filter(
      (c) => antes.get(c.raizId)?.secuencia !== c.secuencia,
    );
    for (const c of nuevas) antes.set(c.raizId, c);
    if (antes.size === 0) return null;
    const arbol = new ArbolDeMerkle(
      [...antes.values()].sort((a, b) => (a.raizId < b.raizId ? -1 : 1)),
    );
    const anterior = ultimo?.cadena ?? '';
    const sello: Sello = {
      fecha,
      raiz: arbol.raiz,
      hojas: arbol.cabezas.length,
      anterior,
      cadena: cadenaDe(anterior, fecha, arbol.raiz),
      selladoEn: ahora,
    };
    return (await this.store.sellar(sello, nuevas)) ? sello : null;
  }

  /** In the seal of that day, or in the last one. Null when there is none, or that process was not in it. */
  async prueba(raizId: string, fecha?: Fecha): Promise<PruebaDeSello | null> {
    const sello = fecha === undefined ? await this.store.ultimo() : await this.store.find(fecha);
    if (sello === null) return null;
    const prueba = (await this.arbol(sello.fecha)).prueba(raizId);
    return prueba === null ? null : { sello, ...prueba };
  }

  private arbol(fecha: Fecha): Promise<ArbolDeMerkle> {
    const conocido = this.arboles.get(fecha);
    if (conocido !== undefined) return conocido;
    const arbol = this.store.hojas(fecha).then((hojas) => new ArbolDeMerkle(hojas));
    this.arboles.set(fecha, arbol);
    arbol.catch(() => this.arboles.delete(fecha));
    const [masVieja] = this.arboles.keys();
    if (this.arboles.size > ARBOLES_RECORDADOS && masVieja !== undefined)
      this.arboles.delete(masVieja);
    return arbol;
  }
}
