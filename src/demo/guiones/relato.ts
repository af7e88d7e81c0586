/** How the story of a demonstration titular is told: on which day and at which hour each act falls, and with which papers. */
import type { Fecha, FechaParcial, TipoDocumento } from '../../../machines/contrato.js';
import { alas, enDiaLaborable, sumar } from '../dias.js';
import type { Acto, Datos, Evento, Guion, Papel } from '../guion.js';
import { claveDeGad } from '../titulares.js';
import { papel, TITULOS, type PapelPedido } from './papeles.js';

export interface OpcionesDeRelato {
  /** Days between one act and the next. */
  readonly ritmo?: number;
  readonly unaSolaPersona?: boolean;
  readonly cambioDeAutoridad?: Fecha;
}

type Como = Omit<Evento, 'tipo' | 'clave' | 'cuando' | 'registra' | 'evento' | 'datos' | 'en'> & {
  readonly en?: readonly string[];
  /** Written down this many days after it happened. */
  readonly tarde?: number;
};

export class Relato {
  protected readonly actos: Acto[] = [];
  protected dia: Fecha;
  protected readonly nombre: string;
  protected readonly ritmo: number;

  constructor(
    readonly n: number,
    inicio: Fecha,
    protected readonly opciones: OpcionesDeRelato = {},
  ) {
    this.dia = enDiaLaborable(inicio);
    this.ritmo = opciones.ritmo ?? 6;
    this.nombre = `GAD Demostración ${n}`;
    this.actos.push({
      tipo: 'abrir',
      clave: 'abrir',
      cuando: alas(this.dia, 480 + (n % 30)),
      registra: 'poc',
      procedimiento: 'implementacion',
      entrada: {},
    });
  }

  guion(): Guion {
    return { titular: claveDeGad(this.n), actos: this.actos };
  }

  /** Nothing happens for so many days. */
  pasan(dias: number): this {
    this.dia = enDiaLaborable(sumar(this.dia, dias));
    return this;
  }

  /** It goes on that day. */
  el(fecha: Fecha): this {
    if (fecha < this.dia) throw new Error(`${this.nombre}: ${fecha} is before ${this.dia}`);
    this.dia = enDiaLaborable(fecha);
    return this;
  }

  protected acto(
    registra: string,
    evento: string,
    datos: Datos,
    { tarde = 0, en = [], ...mas }: Como = {},
    dias = this.ritmo,
  ): this {
    const ocurridoEn = tarde > 0 ? { ocurridoEn: this.dia } : {};
    if (tarde > 0) this.pasan(tarde);
    this.poner({
      tipo: 'evento',
      clave: this.clave(evento),
      cuando: this.ahora(),
      registra,
      evento,
      en,
      datos,
      ...ocurridoEn,
      ...mas,
    });
    return this.pasan(dias);
  }

  protected poner(acto: Acto): void {
    this.actos.push(acto);
  }

  protected clave(evento: string): string {
    return `${String(this.actos.length).padStart(3, '0')}-${evento}`;
  }

  /** Office hours, and never two acts of one titular at the same minute. */
  protected ahora(): string {
    return alas(this.dia, 520 + ((this.n * 7 + this.actos.length * 11) % 420));
  }

  protected papel(
    tipo: TipoDocumento,
    mas: Partial<PapelPedido> = {},
    fecha?: FechaParcial,
  ): Papel {
    return papel(this.nombre, fecha ?? this.dia, {
      clave: tipo,
      tipos: [tipo],
      titulo: TITULOS[tipo] ?? 'Oficio',
      ...mas,
    });
  }

  protected acta(asunto: string): Papel {
    return this.papel('acta_sesion', {
      clave: `acta-${asunto}`,
      instrumento: 'acta',
      organo: 'foro',
    });
  }
}
