/** A proposal as it is being written, on the web or copied from paper. */
export interface Escrita {
  readonly problema: string;
  readonly solucion: string;
  readonly eje: string | null;
  readonly pilar: string | null;
  readonly etiquetas: readonly string[];
  readonly territorio: string;
  readonly nombre: string;
  readonly correo: string;
  readonly telefono: string;
  readonly canton: string;
  readonly genero: string | null;
  readonly edad: string | null;
  readonly acepto: boolean;
}
export const EN_BLANCO: Escrita = {
  problema: '',
  solucion: '',
  eje: null,
  pilar: null,
  etiquetas: [],
  territorio: '',
  nombre: '',
  correo: '',
  telefono: '',
  canton: '',
  genero: null,
  edad: null,
  acepto: false,
};

export type Falta = 'corto' | 'consentimiento' | 'nombre' | 'correo';
const MINIMO = 10;
/** Did they begin to say who they are? */
export const diceQuien = (e: Escrita): boolean =>
  [e.nombre, e.correo, e.telefono, e.canton].some((x) => x.trim() !== '') ||
  e.genero !== null ||
  e.edad !== null;

/** What is missing, by field: told at each one before anything is sent. */
export function faltas(e: Escrita): { readonly [campo in keyof Escrita]?: Falta } {
  const persona = diceQuien(e);
  return {
    ...(e.problema.trim().length < MINIMO ? { problema: 'corto' as const } : {}),
    ...(e.solucion.trim().length < MINIMO ? { solucion: 'corto' as const } : {}),
    ...(persona && e.nombre.trim().length < 2 ? { nombre: 'nombre' as const } : {}),
    ...(e.correo.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(e.correo.trim())
      ? { correo: 'correo' as const }
      : {}),
    ...(persona && !e.acepto ? { acepto: 'consentimiento' as const } : {}),
  };
}

/** As the server takes it: what was left blank is not said. */
export function paraEnviar(e: Escrita, version: number) {
  const dicho = <K extends string>(clave: K, valor: string | null) =>
    valor === null || valor.trim() === '' ? {} : ({ [clave]: valor.trim() } as Record<K, string>);
  return {
    problema: e.problema.trim(),
    solucion: e.solucion.trim(),
    ...(e.eje === null ? {} : { eje: e.eje as 'social' }),
    ...(e.pilar === null ? {} : { pilar: e.pilar as 'integridad' }),
    ...(e.etiquetas.length === 0 ? {} : { etiquetas: [...e.etiquetas] as 'genero'[] }),
    ...dicho('territorio', e.territorio),
    ...(diceQuien(e)
      ? {
          persona: {
            nombre: e.nombre.trim(),
            ...dicho('correo', e.correo),
            ...dicho('telefono', e.telefono),
            ...dicho('canton', e.canton),
            ...(e.genero === null ? {} : { genero: e.genero as 'femenino' }),
            ...(e.edad === null ? {} : { edad: e.edad as 'hasta17' }),
          },
          consentimiento: { version, acepto: e.acepto },
        }
      : {}),
  };
}
