/** What a form holds: a JSON object, by paths such as `miembros.0.sector`. Absent means not answered. */
import { type FallaDeFecha, fallaDeFecha } from '../formato/fechas';
import type { Campo } from './campos';

export type Valores = Readonly<Record<string, unknown>>;

export function leerEn(valores: unknown, ruta: string): unknown {
  return ruta
    .split('.')
    .reduce<unknown>(
      (v, k) =>
        v === null || typeof v !== 'object' ? undefined : (v as Record<string, unknown>)[k],
      valores,
    );
}

/** A copy with one place changed; `undefined` takes the key away. */
export function ponerEn<T>(valores: T, ruta: string, valor: unknown): T {
  const [cabeza = '', ...resto] = ruta.split('.');
  const hijo =
    resto.length === 0
      ? valor
      : ponerEn(
          leerEn(valores, cabeza) ?? (/^\d+$/.test(resto[0] ?? '') ? [] : {}),
          resto.join('.'),
          valor,
        );
  if (Array.isArray(valores)) {
    const copia = [...(valores as unknown[])];
    copia[Number(cabeza)] = hijo;
    return copia as T;
  }
  const copia: Record<string, unknown> = { ...(valores as Record<string, unknown>) };
  if (hijo === undefined) delete copia[cabeza];
  else copia[cabeza] = hijo;
  return copia as T;
}

/** What is sent: texts trimmed, what was left empty left out, fixed values put in. */
export function porEnviar(campos: readonly Campo[], valores: Valores): Record<string, unknown> {
  const salida: Record<string, unknown> = {};
  for (const campo of campos) {
    const v = limpiar(campo, valores[campo.nombre]);
    if (v !== undefined) salida[campo.nombre] = v;
  }
  return salida;
}

function limpiar(campo: Campo, valor: unknown): unknown {
  switch (campo.clase) {
    case 'fijo':
      return campo.valor;
    case 'grupo': {
      const dentro = porEnviar(campo.campos, (valor ?? {}) as Valores);
      return Object.keys(dentro).length === 0 && !campo.obligatorio ? undefined : dentro;
    }
    case 'alternativa': {
      const v = (valor ?? {}) as Valores;
      const variante = campo.variantes.find((x) => x.valor === v[campo.por]);
      return variante === undefined
        ? undefined
        : { [campo.por]: variante.valor, ...porEnviar(variante.campos, v) };
    }
    case 'lista': {
      if (!Array.isArray(valor)) return campo.obligatorio ? [] : undefined;
      return valor.map((x) => limpiar(campo.de, x)).filter((x) => x !== undefined);
    }
    case 'conteos':
      return Array.isArray(valor) && valor.length > 0 ? valor : campo.obligatorio ? [] : undefined;
    case 'varias':
      return Array.isArray(valor) ? valor : campo.obligatorio ? [] : undefined;
    case 'texto': {
      const s = typeof valor === 'string' ? valor.trim() : '';
      return s === '' ? undefined : s;
    }
    default:
      return valor === '' || valor === null ? undefined : valor;
  }
}

export interface Error {
  readonly campo: string;
  readonly codigo:
    'falta' | 'corto' | 'largo' | 'minimo' | 'maximo' | 'pocas' | FallaDeFecha | 'enlace';
  readonly n?: number;
}

/** What the form itself can see is wrong before asking the server, which has the last word. */
export function revisar(
  campos: readonly Campo[],
  valores: Valores,
  hoy: string,
  base = '',
): Error[] {
  return campos.flatMap((campo) =>
    revisarUno(campo, valores[campo.nombre], hoy, `${base}${campo.nombre}`),
  );
}

function revisarUno(campo: Campo, valor: unknown, hoy: string, ruta: string): Error[] {
  const limpio = limpiar(campo, valor);
  const falta: Error[] = campo.obligatorio ? [{ campo: ruta, codigo: 'falta' }] : [];
  switch (campo.clase) {
    case 'grupo':
      return limpio === undefined
        ? []
        : revisar(campo.campos, (valor ?? {}) as Valores, hoy, `${ruta}.`);
    case 'alternativa': {
      const v = (valor ?? {}) as Valores;
      const variante = campo.variantes.find((x) => x.valor === v[campo.por]);
      return variante === undefined ? falta : revisar(variante.campos, v, hoy, `${ruta}.`);
    }
    case 'lista': {
      const xs = Array.isArray(valor) ? valor : [];
      if (xs.length < campo.min) return [{ campo: ruta, codigo: 'pocas', n: campo.min }];
      return xs.flatMap((x, i) => revisarUno(campo.de, x, hoy, `${ruta}.${i}`));
    }
    case 'varias':
      return Array.isArray(valor) && valor.length >= campo.min
        ? []
        : campo.obligatorio && campo.min > 0
          ? [{ campo: ruta, codigo: 'pocas', n: campo.min }]
          : [];
    default:
      return limpio === undefined ? falta : revisarValor(campo, limpio, hoy, ruta);
  }
}

function revisarValor(campo: Campo, valor: unknown, hoy: string, ruta: string): Error[] {
  if (campo.clase === 'texto' && typeof valor === 'string') {
    if (valor.length < campo.min) return [{ campo: ruta, codigo: 'corto', n: campo.min }];
    if (valor.length > campo.max) return [{ campo: ruta, codigo: 'largo', n: campo.max }];
    if (campo.entrada === 'url' && !/^https?:\/\/\S+$/.test(valor))
      return [{ campo: ruta, codigo: 'enlace' }];
  }
  if (campo.clase === 'numero' && typeof valor === 'number') {
    if (valor < campo.min) return [{ campo: ruta, codigo: 'minimo', n: campo.min }];
    if (valor > campo.max) return [{ campo: ruta, codigo: 'maximo', n: campo.max }];
  }
  if ((campo.clase === 'fecha' || campo.clase === 'fechaParcial') && typeof valor === 'string') {
    const codigo = fallaDeFecha(valor, campo.pasada ? hoy : null);
    if (codigo !== null) return [{ campo: ruta, codigo }];
  }
  return [];
}

/** `miembros[0].sector`, `datos.miembros.0.sector` and `/miembros/0/sector` are one path. */
export const rutaDe = (campo: string): string =>
  campo
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^\//, '')
    .replaceAll('/', '.')
    .replace(/^(cambios\.)?(datos\.)?/, '');
