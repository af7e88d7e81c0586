/**
 * How the known facts of a real institution are written down: as what already happened, each with its source, and what
 * no source tells as «sin constancia». Who records is a person of the demonstration; who acted, an office of Anexo 4.
 */
import type { Rol } from '../../../machines/contrato.js';
import { alas, enDiaLaborable, sumar } from '../dias.js';
import { DESDE_EL_REGISTRO } from '../elenco.js';
import type { Expediente } from '../expediente.js';
import type { Acto, Datos, Evento, Guion, Papel } from '../guion.js';

type Detalle = Pick<Evento, 'justificaciones'> & {
  readonly en?: readonly string[];
  /** Who records, when it is not the same as always. */
  readonly registra?: string;
};

export class Registro {
  private readonly actos: Acto[] = [];

  constructor(
    private readonly titular: string,
    readonly e: Expediente,
    private readonly registra: string,
    /** Which of its roots, when it has several: the name it goes by, and what it is about. */
    private readonly raiz?: string,
  ) {}

  guion(): Guion {
    return { titular: this.titular, actos: this.actos };
  }

  abrir(procedimiento: string, entrada: Datos = {}): this {
    this.actos.push({
      tipo: 'abrir',
      clave: this.clave('abrir'),
      cuando: this.ahora(),
      registra: 'poc',
      procedimiento,
      entrada,
      ...(this.raiz === undefined ? {} : { raiz: this.raiz, asunto: this.raiz }),
    });
    return this;
  }

  /** What a source states, on the date it gives. `prueba`: the record that stands for the document of who acted. */
  consta(
    evento: string,
    actua: Rol,
    hecho: string,
    datos: Datos,
    prueba: Papel,
    mas: Detalle = {},
  ): this {
    const ocurridoEn = this.e.fecha(hecho);
    return this.poner(evento, datos, mas, {
      ocurridoEn,
      actuadoPor: { rol: actua, documento: prueba },
    });
  }

  /** What no source tells, or tells without a date: why, in the words of the file of known facts. */
  noConsta(evento: string, actua: Rol, datos: Datos, motivo: string, mas: Detalle = {}): this {
    return this.poner(
      evento,
      datos,
      { ...mas, justificaciones: { ...mas.justificaciones, SIN_CONSTANCIA: motivo } },
      { sinConstancia: true, actuadoPor: { rol: actua } },
    );
  }

  private poner(
    evento: string,
    datos: Datos,
    { en = [], registra = this.registra, ...mas }: Detalle,
    hecho: Pick<Evento, 'ocurridoEn' | 'sinConstancia' | 'actuadoPor'>,
  ): this {
    this.actos.push({
      tipo: 'evento',
      clave: this.clave(`${String(this.actos.length).padStart(3, '0')}-${evento}`),
      cuando: this.ahora(),
      registra,
      evento,
      en,
      datos,
      modo: 'consumado',
      ...(this.raiz === undefined ? {} : { raiz: this.raiz }),
      ...mas,
      ...hecho,
    });
    return this;
  }

  /** Within its titular: what is said of two of its roots is not taken for the same. */
  private clave(acto: string): string {
    return this.raiz === undefined ? acto : `${this.raiz}-${acto}`;
  }

  /** Twelve facts a day, every twenty-five minutes. */
  private ahora(): string {
    const n = this.actos.length;
    const dia = enDiaLaborable(sumar(DESDE_EL_REGISTRO, 1 + Math.floor(n / 12)));
    return alas(dia, 540 + (n % 12) * 25);
  }
}

/** Steps 3 to 8 when nothing documents them: nothing is known of them, and nothing is said. */
export function sinConstanciaHastaElForo(r: Registro): Registro {
  const { e } = r;
  return r
    .noConsta('informarGrupoNucleo', 'poc', {}, e.sinConstancia(3), { registra: 'poc' })
    .noConsta('sensibilizarDelegados', 'poc', {}, e.sinConstancia(4))
    .noConsta('identificarActores', 'delegado', {}, e.sinConstancia(5))
    .noConsta('elaborarDiagnostico', 'delegado', {}, e.sinConstancia(6))
    .noConsta('mapearActores', 'delegado', {}, e.sinConstancia(7))
    .noConsta('concluirAcercamiento', 'delegado', {}, e.sinConstancia(8));
}
