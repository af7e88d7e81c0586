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
  readonly pueblo: string | null;
  readonly discapacidad: string | null;
  /** The version of the consent that was ticked. */
  readonly acepto: number | null;
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
  pueblo: null,
  discapacidad: null,
  acepto: null,
};

export type Falta = 'corto' | 'consentimiento' | 'nombre' | 'correo';
const MINIMO = 10;
/** Did they begin to say who they are? */
export const diceQuien = (e: Escrita): boolean =>
  [e.nombre, e.correo, e.telefono, e.canton].some((x) => x.trim() !== '') ||
  [e.genero, e.edad, e.pueblo, e.discapacidad].some((x) => x !== null);

/**
 * What is missing, by field: told at each one before anything is sent. Who accepted other words than those that are shown
 * has not accepted these.
 */
export function faltas(e: Escrita, version: number): { readonly [campo in keyof Escrita]?: Falta } {
  const persona = diceQuien(e);
  return {
    ...(e.problema.trim().length < MINIMO ? { problema: 'corto' as const } : {}),
    ...(e.solucion.trim().length < MINIMO ? { solucion: 'corto' as const } : {}),
    ...(persona && e.nombre.trim().length < 2 ? { nombre: 'nombre' as const } : {}),
    ...(e.correo.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(e.correo.trim())
      ? { correo: 'correo' as const }
      : {}),
    ...(persona && e.acepto !== version ? { acepto: 'consentimiento' as const } : {}),
  };
}

const dicho = <K extends string>(clave: K, valor: string | null) =>
  valor === null || valor.trim() === '' ? {} : ({ [clave]: valor.trim() } as Record<K, string>);

/** Who writes, as the server takes it: nothing, when they did not say. */
const quienParaEnviar = (e: Escrita, version: number) =>
  diceQuien(e)
    ? {
        persona: {
          nombre: e.nombre.trim(),
          ...dicho('correo', e.correo),
          ...dicho('telefono', e.telefono),
          ...dicho('canton', e.canton),
          ...(e.genero === null ? {} : { genero: e.genero as 'femenino' }),
          ...(e.edad === null ? {} : { edad: e.edad as 'hasta17' }),
          ...(e.pueblo === null ? {} : { autoidentificacion: e.pueblo as 'indigena' }),
          ...(e.discapacidad === null ? {} : { discapacidad: e.discapacidad === 'con' }),
        },
        consentimiento: { version, acepto: e.acepto === version },
      }
    : {};

/** As the server takes it: what was left blank is not said. */
export const paraEnviar = (e: Escrita, version: number) => ({
  problema: e.problema.trim(),
  solucion: e.solucion.trim(),
  ...(e.eje === null ? {} : { eje: e.eje as 'social' }),
  ...(e.pilar === null ? {} : { pilar: e.pilar as 'integridad' }),
  ...(e.etiquetas.length === 0 ? {} : { etiquetas: [...e.etiquetas] as 'genero'[] }),
  ...dicho('territorio', e.territorio),
  ...quienParaEnviar(e, version),
});

/** What is said of a commitment: what it should say instead may be left out. */
export const aporteParaEnviar = (e: Escrita, version: number) => ({
  dice: e.problema.trim(),
  ...dicho('sugiere', e.solucion),
  ...quienParaEnviar(e, version),
});
export const faltasDeAporte = (e: Escrita, version: number): ReturnType<typeof faltas> => {
  const { solucion: _sePuedeCallar, ...demas } = faltas(e, version);
  return demas;
};
