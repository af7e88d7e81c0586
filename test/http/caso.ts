/** A demonstration GAD with a process of its own and the people who move it, as many as are asked for. */
import type { Programa, Puerta } from './puerta.js';

export interface Caso {
  readonly gad: string;
  readonly proceso: string;
  readonly pocl: Programa;
  readonly autoridad: Programa;
  readonly delegado: Programa;
}

export class Casos {
  private n = 0;

  private constructor(
    readonly puerta: Puerta,
    readonly poc: Programa,
  ) {}

  static async en(puerta: Puerta): Promise<Casos> {
    return new Casos(puerta, await puerta.entrar('Persona Ficticia 1', { rol: 'poc' }));
  }

  async nuevo(): Promise<Caso> {
    this.n += 1;
    const { puerta } = this;
    const gad = await puerta.gad(`GAD Demostración ${this.n}`);
    const abierto = await this.poc.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: gad,
    });
    expect(abierto.estado).toBe(201);
    expect(abierto.cabeceras.get('location')).toBe(`/api/procesos/${abierto.cuerpo.id}`);
    return {
      gad,
      proceso: abierto.cuerpo.id as string,
      pocl: await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: gad }),
      autoridad: await puerta.entrar('Persona Ficticia 3', { rol: 'autoridad', titularId: gad }),
      delegado: await puerta.entrar('Persona Ficticia 4', { rol: 'delegado', titularId: gad }),
    };
  }

  /** Up to the end of step 2. */
  async conCompromiso(): Promise<Caso> {
    const c = await this.nuevo();
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
    expect(
      (await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion }))
        .estado,
    ).toBe(200);
    const r = await c.autoridad.transitar(c.proceso, 'suscribirCompromiso', await compromiso(c));
    expect(r.estado).toBe(200);
    return c;
  }
}

export const compromiso = async (c: Caso) => ({
  oficioDelegacion: await c.autoridad.documento(c.gad, ['oficio_delegacion']),
  actaCompromiso: await c.autoridad.documento(c.gad, ['acta_compromiso_modelo']),
  pocl: 'Persona Ficticia 2',
  delegados: 2,
  comunicadoPoc: '2025-09-15',
  comunicadoGremio: '2025-09-15',
});
