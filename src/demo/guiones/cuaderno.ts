/** The acts of a root of its own — a body, a session, an evaluation — written one after the other. */
import type { Acto, Datos, Evento } from '../guion.js';

export class Cuaderno {
  readonly actos: Acto[] = [];
  private n = 0;

  constructor(
    private readonly raiz: string,
    private readonly registra: string,
  ) {}

  abrir(
    cuando: string,
    procedimiento: string,
    asunto: string,
    entrada: Datos,
    sobre?: string,
    registra = this.registra,
    de?: readonly string[],
  ): this {
    this.actos.push({
      tipo: 'abrir',
      clave: `${this.raiz}-abrir`,
      cuando,
      registra,
      raiz: this.raiz,
      procedimiento,
      asunto,
      entrada,
      ...(sobre === undefined ? {} : { sobre }),
      ...(de === undefined ? {} : { de }),
    });
    return this;
  }

  acto(cuando: string, evento: string, datos: Datos, mas: Partial<Evento> = {}): this {
    this.actos.push({
      tipo: 'evento',
      clave: `${this.raiz}-${String(++this.n).padStart(2, '0')}-${evento}`,
      cuando,
      registra: this.registra,
      raiz: this.raiz,
      evento,
      en: [],
      datos,
      ...mas,
    });
    return this;
  }
}
