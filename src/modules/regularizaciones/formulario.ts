/** What may be declared of a procedure's past, with its words: the form is drawn from it. */
import type {
  ClaseTitular,
  HitoDelPasado,
  JsonObjeto,
  Procedimiento,
} from '../../../machines/contrato.js';
import { esquemaDe } from '../../engine/campos-marcados.js';
import type { Catalogo } from '../../engine/puertos/catalogo.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { PalabrasDelPasado } from './puertos.js';
import type { Cerrados } from './guion-del-pasado.js';

export interface HitoDeFormulario {
  readonly evento: string;
  readonly procedimiento: string;
  readonly etiqueta: string;
  readonly ayuda: string | null;
  readonly paso: number;
  readonly actividad: string;
  readonly noAplica: boolean;
  readonly alternativa: {
    readonly evento: string;
    readonly etiqueta: string;
    readonly esquema: unknown;
  } | null;
  readonly puedeFaltar: boolean;
  readonly repite: boolean;
  readonly registrado: boolean;
  readonly cumplidoPor: HitoDelPasado['cumplidoPor'] | null;
  readonly actuan: { rol: string; etiqueta: string }[];
  readonly esquema: unknown;
  readonly dentro: HitoDeFormulario[] | null;
}

export class Formulario {
  constructor(
    private readonly catalogo: Catalogo,
    private readonly palabras: PalabrasDelPasado,
    private readonly idioma: Idioma,
    private readonly clase: ClaseTitular,
    /** Whose rows of Anexo 4 name the steps. */
    private readonly raiz: Procedimiento,
  ) {}

  hitos(cerrados: Cerrados): HitoDeFormulario[] {
    return this.de(this.raiz, cerrados);
  }

  entrada(): unknown {
    const esquema = esquemaDe(this.raiz.entrada);
    return Object.keys((esquema['properties'] ?? {}) as object).length === 0
      ? null
      : this.palabras.esquema(this.idioma, this.raiz.id, esquema);
  }

  private de(proc: Procedimiento, cerrados: Cerrados): HitoDeFormulario[] {
    return proc.pasado.flatMap((h) =>
      'evento' in h ? this.uno(proc, h, cerrados) : this.de(this.get(h.hijo), NINGUNO),
    );
  }

  /** What is declared together with another has no question of its own. */
  private uno(proc: Procedimiento, h: HitoDelPasado, cerrados: Cerrados): HitoDeFormulario[] {
    if (h.conjuntoCon !== undefined) return [];
    const { idioma, palabras } = this;
    const otro = typeof h.noAplica === 'string' ? h.noAplica : null;
    return [
      {
        evento: h.evento,
        procedimiento: proc.id,
        etiqueta: palabras.evento(idioma, proc.id, h.evento),
        ayuda: palabras.ayuda(idioma, proc.id, h.evento),
        paso: h.paso,
        actividad: palabras.paso(idioma, this.raiz.id, h.paso),
        noAplica: h.noAplica !== false,
        alternativa:
          otro === null
            ? null
            : {
                evento: otro,
                etiqueta: palabras.evento(idioma, proc.id, otro),
                esquema: this.esquema(proc, otro),
              },
        puedeFaltar: h.puedeFaltar,
        repite: h.repite,
        registrado: cerrados.has(h.paso) && !h.repite,
        cumplidoPor: h.cumplidoPor ?? null,
        actuan: this.actuan(proc, h.evento),
        esquema: this.esquema(proc, h.evento),
        dentro: h.abre === undefined ? null : this.de(this.get(h.abre), NINGUNO),
      },
    ];
  }

  private esquema(proc: Procedimiento, evento: string): unknown {
    const d = proc.eventos.get(evento);
    const esquema: JsonObjeto = d === undefined ? {} : esquemaDe(d.datos);
    return this.palabras.esquema(this.idioma, proc.id, esquema);
  }

  /** In a national plan the Grupo Núcleo stands where a forum does. */
  private actuan(proc: Procedimiento, evento: string): HitoDeFormulario['actuan'] {
    const roles = proc.eventos.get(evento)?.actua ?? [];
    const suyos = roles.filter((r) =>
      this.clase === 'nacional'
        ? r !== 'foro' || !roles.includes('grupoNucleo')
        : r !== 'grupoNucleo',
    );
    return suyos.map((rol) => ({ rol, etiqueta: this.palabras.rol(this.idioma, rol) }));
  }

  private get(nombre: string): Procedimiento {
    const proc = this.catalogo.findVigente(nombre);
    if (proc === null) throw new Error(`no procedure '${nombre}'`);
    return proc;
  }
}

const NINGUNO: Cerrados = new Set();
