/**
 * What the engine answered at each version of a root, kept to be asked again when it is long past: decided anew from the
 * journal it must be the very same. And what is tried on a copy of then leaves no trace.
 */
import { expect } from '@jest/globals';
import type { SituacionVista } from '../../src/engine/comandos.js';
import type { Dado } from './paseo.js';
import type { Casa } from './casa.js';

export class Recuerdos {
  private readonly vistas: SituacionVista[] = [];
  private ultima = 0;

  constructor(
    private readonly casa: Casa,
    private readonly raizId: string,
    private readonly cuentaId: string,
  ) {}

  /** As it is seen now: the root, and each process below it. */
  async anotar(vista: SituacionVista): Promise<void> {
    if (vista.secuencia === this.ultima) return;
    this.ultima = vista.secuencia;
    const engine = this.casa.otroEngine();
    this.vistas.push(vista);
    for (const d of vista.descendientes)
      this.vistas.push(await engine.ver(d.id, { cuentaId: this.cuentaId }));
  }

  async comprobar(dado: Dado): Promise<void> {
    const engine = this.casa.otroEngine();
    const principal = { cuentaId: this.cuentaId };
    for (const v of this.vistas) {
      const otra = await engine.ver(v.id, principal, { linea: v.secuencia });
      expect(comoSeVe(otra)).toEqual(comoSeVe(v));
    }
    const antes = await this.todo();
    for (let i = 0; i < 5; i++) {
      const v = dado.uno(this.vistas);
      if (v.ofertas.length === 0) continue;
      const { procesoId, evento } = dado.uno(v.ofertas);
      await engine.simular(
        {
          principal,
          idempotencia: { principal: 'p', clave: `copia-${i}`, huella: 'x' },
          siCoincide: null,
          procesoId,
          evento,
          datos: {},
        },
        { linea: v.secuencia },
      );
    }
    expect(await this.todo()).toEqual(antes);
    expect((await engine.verificar(this.raizId)).discrepancias).toEqual([]);
  }

  /** Every row of every table that a command writes. */
  private async todo(): Promise<unknown> {
    const tablas = ['raiz', 'proceso', 'bitacora', 'plazo', 'paso', 'tarea', 'texto', 'salida'];
    const filas = [];
    for (const t of [...tablas, 'salida_nueva', 'idempotencia', 'aviso', 'incidente'])
      filas.push([t, await this.casa.banco.sql(`select * from ${t}`)]);
    return filas;
  }
}

/**
 * How a deadline came to its date is told differently by who reckoned it and by who remembers it; and the day of a past
 * view is that of its line, though whoever saw it live may have looked the day after.
 */
const comoSeVe = ({ plazos, hoy: _, ...vista }: SituacionVista): unknown => ({
  ...vista,
  plazos: plazos.map(({ computo: _c, restoMs: _r, ...p }) => p),
});
