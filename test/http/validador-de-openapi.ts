/** Checks a value against the JSON Schema of an answer: the part of the language that zod writes. */
type Esquema = boolean | { readonly [k: string]: unknown };

export class ValidadorDeOpenApi {
  constructor(private readonly componentes: Record<string, object>) {}

  fallas(esquema: object | boolean, valor: unknown, lugar = '$'): string[] {
    if (typeof esquema === 'boolean') return esquema ? [] : [`${lugar}: nothing is allowed`];
    const e = esquema as Exclude<Esquema, boolean>;
    const fallas: string[] = [];
    const mal = (por: string): void => void fallas.push(`${lugar}: ${por}`);
    if (typeof e['$ref'] === 'string') {
      const nombre = e['$ref'].replace('#/components/schemas/', '');
      return this.fallas(this.componentes[nombre] ?? false, valor, lugar);
    }
    const ramas = (e['anyOf'] ?? e['oneOf']) as Esquema[] | undefined;
    if (
      ramas !== undefined &&
      !ramas.some((r) => this.fallas(r as object, valor, lugar).length === 0)
    )
      mal('no branch fits');
    if (Array.isArray(e['enum']) && !e['enum'].includes(valor))
      mal(`${JSON.stringify(valor)} is not in the list`);
    if ('const' in e && e['const'] !== valor) mal(`is not ${JSON.stringify(e['const'])}`);
    const tipos = e['type'] === undefined ? null : ([e['type']].flat() as string[]);
    if (tipos !== null && !tipos.some((t) => esDe(t, valor))) mal(`is not ${tipos.join()}`);
    if (
      typeof valor === 'string' &&
      typeof e['pattern'] === 'string' &&
      !new RegExp(e['pattern'], 'u').test(valor)
    )
      mal('pattern');
    if (Array.isArray(valor) && e['items'] !== undefined)
      valor.forEach((v, i) =>
        fallas.push(...this.fallas(e['items'] as object, v, `${lugar}[${i}]`)),
      );
    if (typeof valor === 'object' && valor !== null && !Array.isArray(valor)) {
      const propiedades = (e['properties'] ?? {}) as Record<string, object>;
      for (const r of (e['required'] ?? []) as string[])
        if (!Object.hasOwn(valor, r)) mal(`lacks ${r}`);
      for (const [k, v] of Object.entries(valor)) {
        const suyo = propiedades[k] ?? (e['additionalProperties'] as object | boolean | undefined);
        // zod writes answers closed (`additionalProperties: false`): a field nobody declared is a fault.
        if (suyo !== undefined) fallas.push(...this.fallas(suyo, v, `${lugar}.${k}`));
      }
    }
    return fallas;
  }
}

function esDe(tipo: string, valor: unknown): boolean {
  switch (tipo) {
    case 'null':
      return valor === null;
    case 'array':
      return Array.isArray(valor);
    case 'integer':
      return Number.isInteger(valor);
    case 'object':
      return typeof valor === 'object' && valor !== null && !Array.isArray(valor);
    default:
      return typeof valor === tipo;
  }
}
