import { Inject, Injectable } from '@nestjs/common';
import type { JsonObjeto, Procedimiento, Rol } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Nombres } from '../../platform/nombres.js';
import { findTexto, interpolar, texto, type Idioma } from '../../platform/textos/textos.js';

const PLAZO = /^#plazo:(.+)$/;
const HIJO = /^#hijo:(.+)$/;
/** `compromiso-2`. */
const DE_LOS_SUYOS = /^(.+?)(?:-(\d+))?$/;

/** The words of the procedures and of the platform, joined: what a code is called. */
@Injectable()
export class Etiquetas extends Nombres {
  constructor(@Inject(Catalogo) private readonly catalogo: Catalogo) {
    super();
  }

  procedimiento(id: string): Procedimiento | null {
    return this.catalogo.find(id);
  }

  override nombre(idioma: Idioma, procedimiento: string): string {
    return this.find(idioma, procedimiento, 'procedimiento') ?? procedimiento;
  }

  /** A key of the procedure's own catalogue; where it says nothing, the platform's. */
  find(
    idioma: Idioma,
    procedimiento: string | null,
    clave: string,
    params: { readonly [k: string]: unknown } = {},
  ): string | null {
    const textos = procedimiento === null ? null : this.catalogo.find(procedimiento)?.textos;
    const frase = textos?.[idioma][clave] ?? textos?.es[clave];
    if (frase === undefined)
      return findTexto(idioma, clave, this.legibles(idioma, procedimiento, params));
    return interpolar(frase, this.legibles(idioma, procedimiento, params), idioma);
  }

  /** As `find`, in any procedure that knows the key: for refusals, which name none. */
  findEnCualquiera(
    idioma: Idioma,
    clave: string,
    params: { readonly [k: string]: unknown } = {},
  ): string | null {
    const conoce = this.catalogo.todos().find((p) => Object.hasOwn(p.textos.es, clave));
    return this.find(idioma, conoce?.id ?? null, clave, params);
  }

  /** Newest procedure that has this event. */
  procedimientoDeEvento(evento: string): string | null {
    return this.catalogo.todos().findLast((p) => p.eventos.has(evento))?.id ?? null;
  }

  override evento(idioma: Idioma, procedimiento: string | null, evento: string): string {
    const plazo = PLAZO.exec(evento)?.[1];
    if (plazo !== undefined) {
      const nombre = this.plazo(idioma, procedimiento, plazo);
      return texto(idioma, 'evento.plazoVencido', { plazo: nombre });
    }
    const hijo = HIJO.exec(evento)?.[1];
    if (hijo !== undefined)
      return texto(idioma, 'evento.hijoConcluido', { hijo: this.hijo(idioma, hijo) });
    if (evento.startsWith('#')) return texto(idioma, `evento.${evento.slice(1)}`);
    return (
      this.find(idioma, procedimiento, `evento.${evento}`) ??
      this.findEnCualquiera(idioma, `evento.${evento}`) ??
      evento
    );
  }

  override requisito(idioma: Idioma, procedimiento: string | null, codigo: string): string {
    const clave = `requisito.${codigo}`;
    return (
      this.find(idioma, procedimiento, clave) ?? this.findEnCualquiera(idioma, clave) ?? codigo
    );
  }

  override falta(
    idioma: Idioma,
    procedimiento: string | null,
    codigo: string,
    params: { readonly [k: string]: unknown } = {},
  ): string {
    const clave = `falta.${codigo}`;
    const dicho =
      this.find(idioma, procedimiento, clave, params) ??
      this.findEnCualquiera(idioma, clave, params);
    const sabido = dicho === null ? null : soloLoSabido(dicho);
    // Not known of which case: what the rule asks is said instead.
    if (sabido === null || HUECO.test(sabido))
      return texto(idioma, 'sePide', {
        requisito: minuscula(this.requisito(idioma, procedimiento, codigo)),
      });
    const porque =
      typeof params['motivo'] === 'string' ? findTexto(idioma, `motivo.${params['motivo']}`) : null;
    return porque === null ? sabido : `${sabido} ${porque}`;
  }

  override paso(idioma: Idioma, procedimiento: string, numero: number): string {
    return this.find(idioma, procedimiento, `paso.${numero}`) ?? texto(idioma, 'paso', { numero });
  }

  override aviso(
    idioma: Idioma,
    procedimiento: string | null,
    codigo: string,
    params: { readonly [k: string]: unknown },
  ): string {
    return (
      this.find(idioma, procedimiento, `aviso.${codigo}`, params) ??
      this.findEnCualquiera(idioma, `aviso.${codigo}`, params) ??
      codigo
    );
  }

  /** «el compromiso C2»: a process inside a sentence, told from its likes by what it was opened with. */
  esteProceso(
    idioma: Idioma,
    procedimiento: string,
    datos: { readonly [k: string]: unknown },
  ): string {
    const cual = loQueDistingue(datos);
    const suyo =
      cual === undefined ? null : this.find(idioma, procedimiento, 'esteProceso', { codigo: cual });
    return suyo ?? texto(idioma, 'unProceso', { nombre: this.nombre(idioma, procedimiento) });
  }

  override proceso(
    idioma: Idioma,
    procedimiento: string,
    datos: JsonObjeto,
    titulo: string | null = null,
  ): string {
    const cual = loQueDistingue(datos);
    if (titulo !== null) return cual === undefined ? titulo : `${cual} · ${titulo}`;
    const nombre = this.nombre(idioma, procedimiento);
    if (cual === undefined) return nombre;
    return this.find(idioma, procedimiento, 'suNombre', { codigo: cual }) ?? `${nombre} ${cual}`;
  }

  /** The key of a deadline carries, beside its name, what tells it from its likes: the state that armed it, a round. */
  override plazo(idioma: Idioma, procedimiento: string | null, claveONombre: string): string {
    for (const parte of claveONombre.split(':')) {
      const clave = `plazo.${parte}`;
      const dicho = this.find(idioma, procedimiento, clave) ?? this.findEnCualquiera(idioma, clave);
      if (dicho !== null) return dicho;
    }
    return texto(idioma, 'plazoSinNombre');
  }

  /** Of a child only the name its parent gave it is known: that of its procedure, and which of them. */
  private hijo(idioma: Idioma, ref: string): string {
    const [, nombre = '', ordinal] = DE_LOS_SUYOS.exec(ref) ?? [];
    const vigente = this.catalogo.findVigente(nombre);
    return vigente === null
      ? texto(idioma, 'procesoDependiente')
      : this.esteProceso(idioma, vigente.id, ordinal === undefined ? {} : { ordinal });
  }

  rol(idioma: Idioma, rol: Rol): { rol: Rol; etiqueta: string } {
    return { rol, etiqueta: texto(idioma, `rol.${rol}`) };
  }

  roles(idioma: Idioma, roles: readonly Rol[]): string {
    return enumerar(
      idioma,
      roles.map((r) => texto(idioma, `rol.${r}`)),
    );
  }

  opcion(idioma: Idioma, procedimiento: string | null, valor: string): string | null {
    return this.find(idioma, procedimiento, `opcion.${valor}`);
  }

  /** Codes inside the params of a sentence, by what they are called. */
  private legibles(
    idioma: Idioma,
    procedimiento: string | null,
    params: { readonly [k: string]: unknown },
  ): { readonly [k: string]: unknown } {
    const textos = procedimiento === null ? null : this.catalogo.find(procedimiento)?.textos;
    const decir = (v: unknown): unknown => {
      if (typeof v !== 'string') return v;
      if (FECHA.test(v)) return fechaLarga(idioma, v);
      const nombre = textos?.[idioma][`nombre.${v}`];
      if (nombre !== undefined) return nombre;
      for (const prefijo of ['opcion', 'campo', 'pendiente']) {
        const dicho = textos?.[idioma][`${prefijo}.${v}`];
        if (dicho !== undefined) return minuscula(dicho);
      }
      return v;
    };
    return Object.fromEntries(
      Object.entries(params).map(([k, v]) => {
        // What a person called a commitment is nobody's code.
        if (PROPIOS.has(k)) return [k, Array.isArray(v) ? enumerar(idioma, v.map(String)) : v];
        if (!Array.isArray(v)) return [k, decir(v)];
        if (v.length === 0) return [k, texto(idioma, 'ninguno')];
        return [
          k,
          enumerar(
            idioma,
            v.map((x) => String(decir(x))),
          ),
        ];
      }),
    );
  }
}

/** What a process was opened with that tells it from its likes. */
const loQueDistingue = (datos: { readonly [k: string]: unknown }): string | number | undefined =>
  [datos['codigo'], datos['ordinal'], datos['numero']].find(
    (v): v is string | number => typeof v === 'number' || (typeof v === 'string' && v !== ''),
  );

const HUECO = /\{\w+[},]/;
/** «Faltan: {sectores}.» and «… abiertos: {compromisos}.» go away when nobody says which; the rest still holds. */
const soloLoSabido = (frase: string): string =>
  frase.replace(/\s\p{Lu}\p{L}+: \{\w+\}\./gu, '').replace(/: \{\w+\}/g, '');
const FECHA = /^\d{4}-\d{2}-\d{2}$/;
const PROPIOS: ReadonlySet<string> = new Set(['codigo', 'compromisos']);

/** Inside a sentence; an acronym or a code keeps its capitals. */
const minuscula = (dicho: string): string =>
  /^\p{Lu}[\p{Ll}\s]/u.test(dicho) ? dicho.charAt(0).toLowerCase() + dicho.slice(1) : dicho;

const fechaLarga = (idioma: Idioma, fecha: string): string =>
  new Intl.DateTimeFormat(idioma === 'es' ? 'es-EC' : 'en', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${fecha}T00:00:00Z`));

export function enumerar(idioma: Idioma, cosas: readonly string[]): string {
  return new Intl.ListFormat(idioma === 'es' ? 'es-EC' : 'en', { type: 'conjunction' }).format(
    cosas,
  );
}
