/**
 * A duration as someone writes it: «3 días término», «2 meses», «1 año», «72 horas».
 * COA, art. 158: términos in days only, plazos in months or years; hours are refused unless the
 * titular's own normativa says so, and then it must be named.
 */
export type Duracion =
  | { readonly clase: 'termino'; readonly dias: number }
  | { readonly clase: 'plazo'; readonly meses: number }
  | { readonly clase: 'horas'; readonly horas: number; readonly normativa: string };

export type DuracionRechazada = {
  readonly codigo: 'DURACION_EN_HORAS' | 'DURACION_ILEGIBLE' | 'DIAS_SIN_CLASE';
  readonly valor: string;
};

const FORMA =
  /^(\d{1,5})\s*(d[ií]as?(?:\s+(?:t[eé]rmino|h[aá]biles|calendario))?|mes(?:es)?|a[ñn]os?|h(?:oras?|s?)\.?)$/iu;
const PROSA = /^t[eé]rmino(?:\s+m[ií]nimo)?\s+de\s+(?:\p{L}+\s+\()?(\d{1,5})\)?\s+d[ií]as?$/iu;

export function leerDuracion(
  texto: string,
  opciones: { readonly horasSegunNormativa?: string } = {},
): Duracion | DuracionRechazada {
  const valor = texto.trim().replace(/\s+/gu, ' ');
  const prosa = PROSA.exec(valor);
  if (prosa) return enDias(Number(prosa[1]), valor);
  const m = FORMA.exec(valor);
  if (!m) return { codigo: 'DURACION_ILEGIBLE', valor };
  const cantidad = Number(m[1]);
  const unidad = (m[2] ?? '').toLowerCase();
  if (cantidad < 1) return { codigo: 'DURACION_ILEGIBLE', valor };
  if (unidad.startsWith('h')) {
    const normativa = opciones.horasSegunNormativa?.trim();
    return normativa
      ? { clase: 'horas', horas: cantidad, normativa }
      : { codigo: 'DURACION_EN_HORAS', valor };
  }
  if (unidad.startsWith('m')) return { clase: 'plazo', meses: cantidad };
  if (unidad.startsWith('a')) return { clase: 'plazo', meses: cantidad * 12 };
  // «3 días» alone may be read two ways; «calendario» is neither término nor plazo.
  if (/t[eé]rmino|h[aá]biles/u.test(unidad)) return enDias(cantidad, valor);
  return { codigo: 'DIAS_SIN_CLASE', valor };
}

function enDias(dias: number, valor: string): Duracion | DuracionRechazada {
  return dias < 1 ? { codigo: 'DURACION_ILEGIBLE', valor } : { clase: 'termino', dias };
}
