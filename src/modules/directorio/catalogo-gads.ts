import { z } from 'zod';
import { claveBusqueda } from './clave-busqueda.js';

/**
 * The 1,070 local governments of the product's own table (`data/gads.jsonl`): 24 of provincial level,
 * 222 of cantonal (221 municipal and Quito, metropolitano), 824 parroquial rural. Galápagos (20) counts
 * among the 24 but is no prefecture: its class is `regimenEspecial` and it has no gremio.
 */
export const NIVELES = ['provincial', 'metropolitano', 'municipal', 'parroquial_rural'] as const;
export const CONTEO_POR_NIVEL: Readonly<Record<(typeof NIVELES)[number], number>> = {
  provincial: 24,
  metropolitano: 1,
  municipal: 221,
  parroquial_rural: 824,
};
export const TOTAL_DE_GADS = 1070;

const CODIGO_REGIMEN_ESPECIAL = '20';

const esquemaGad = z.strictObject({
  codigo: z.string().regex(/^(\d{2}|\d{4}|\d{6})$/),
  clase: z.enum(['gad', 'regimenEspecial']),
  nivel: z.enum(NIVELES),
  nombre: z.string().trim().min(1),
  nombreOficial: z.string().trim().min(1),
  /** True: written by pattern, not the name registered for the institution. */
  nombreOficialGenerado: z.boolean(),
  provincia: z.string().regex(/^\d{2}$/),
  canton: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  gremio: z.enum(['CONGOPE', 'AME', 'CONAGOPARE']).nullable(),
  region: z.enum(['Costa', 'Sierra', 'Amazonía', 'Insular']),
  poblacion2022: z.int().positive().nullable(),
  cabecera: z.string().min(1).nullable(),
  zona: z.enum(['America/Guayaquil', 'Pacific/Galapagos']),
  codigosAnteriores: z.array(z.string().regex(/^\d{4}(\d{2})?$/)),
  fuente: z.string().min(1),
  nota: z.string().min(1).nullable(),
});

export interface Gad extends Readonly<z.infer<typeof esquemaGad>> {
  readonly claveBusqueda: string;
}

const esquemaEquivalencia = z.strictObject({
  anterior: z.string().nullable(),
  nombreAnterior: z.string().nullable(),
  actual: z.string().nullable(),
  nombreActual: z.string().nullable(),
  clase: z.enum([
    'cambioDeProvincia',
    'cambioDeCanton',
    'recodificada',
    'zonaAsignada',
    'cantonizacion',
    'urbanaARural',
    'creada',
    'yaNoConsta',
  ]),
  verificado: z.boolean(),
  fuente: z.string().min(1),
  nota: z.string().nullable(),
});
export type Equivalencia = Readonly<z.infer<typeof esquemaEquivalencia>>;

/** One fault of the table: which row, which rule. */
export interface FaltaDelCatalogo {
  readonly codigo: string;
  readonly regla: string;
  readonly detalle: string;
}

export class CatalogoInvalido extends Error {
  readonly code = 'CATALOGO_DE_GADS_INVALIDO';
  constructor(readonly faltas: readonly FaltaDelCatalogo[]) {
    const primeras = faltas.slice(0, 5).map((f) => `${f.codigo} ${f.regla} ${f.detalle}`);
    super(`CATALOGO_DE_GADS_INVALIDO (${faltas.length}): ${primeras.join('; ')}`);
    this.name = 'CatalogoInvalido';
  }
}

export class CatalogoDeGads {
  private readonly porCodigo: ReadonlyMap<string, Gad>;
  private readonly porNombre: ReadonlyMap<string, Gad>;
  private readonly actualDe: ReadonlyMap<string, Equivalencia>;

  private constructor(
    readonly gads: readonly Gad[],
    readonly equivalencias: readonly Equivalencia[],
  ) {
    this.porCodigo = new Map(gads.map((g) => [g.codigo, g]));
    this.porNombre = new Map(gads.map((g) => [claveDeNombre(g), g]));
    this.actualDe = new Map(
      equivalencias.flatMap((e) => (e.anterior === null ? [] : [[e.anterior, e] as const])),
    );
  }

  /**
   * Reads the two files (their text, not their paths) and checks them whole.
   * @throws CatalogoInvalido listing every fault at once.
   */
  static leer(gadsJsonl: string, equivalenciasJson: string): CatalogoDeGads {
    const faltas: FaltaDelCatalogo[] = [];
    const gads: Gad[] = [];
    gadsJsonl.split('\n').forEach((linea, i) => {
      if (linea.trim() === '') return;
      const leida = esquemaGad.safeParse(leerJson(linea));
      if (leida.success) {
        gads.push({ ...leida.data, claveBusqueda: claveBusqueda(leida.data.nombre) });
      } else {
        faltas.push({
          codigo: `línea ${i + 1}`,
          regla: 'FORMA',
          detalle: z.prettifyError(leida.error),
        });
      }
    });
    const equivalencias = z.array(esquemaEquivalencia).parse(leerJson(equivalenciasJson));
    faltas.push(...comprobar(gads, equivalencias));
    if (faltas.length > 0) throw new CatalogoInvalido(faltas);
    return new CatalogoDeGads(gads, equivalencias);
  }

  get(codigo: string): Gad {
    const gad = this.porCodigo.get(codigo);
    if (!gad) throw new Error(`GAD_INEXISTENTE: ${codigo}`);
    return gad;
  }

  find(codigo: string): Gad | null {
    return this.porCodigo.get(codigo) ?? null;
  }

  /** By its code of today or by an old one; `equivalencia` tells how it was resolved. */
  resolver(
    codigo: string,
  ): { readonly gad: Gad; readonly equivalencia: Equivalencia | null } | null {
    const hoy = this.porCodigo.get(codigo);
    if (hoy) return { gad: hoy, equivalencia: null };
    const equivalencia = this.actualDe.get(codigo);
    if (!equivalencia?.verificado || equivalencia.actual === null) return null;
    // A cabecera is coded as a parish but governed by its canton.
    const gad =
      this.porCodigo.get(equivalencia.actual) ??
      this.porCodigo.get(equivalencia.actual.slice(0, 4));
    return gad ? { gad, equivalencia } : null;
  }

  /**
   * The one GAD of that name where the name must be unique: provincial in the nation, cantonal in its
   * province, parroquial in its canton. `dentroDe` is the province's or canton's code.
   */
  findPorNombre(nivel: Gad['nivel'], nombre: string, dentroDe: string | null = null): Gad | null {
    return (
      this.porNombre.get(`${ambitoDelNombre(nivel, dentroDe)}/${claveBusqueda(nombre)}`) ?? null
    );
  }

  /** «Bolívar (Manabí)», «La Unión (Quinindé, Esmeraldas)»: the name as it is told apart in a list. */
  nombreDistintivo(gad: Gad): string {
    const provincia = this.porCodigo.get(gad.provincia)?.nombre ?? gad.provincia;
    if (gad.codigo.length === 2) return gad.nombre;
    if (gad.codigo.length === 4) return `${gad.nombre} (${provincia})`;
    const canton = gad.canton ? this.porCodigo.get(gad.canton)?.nombre : undefined;
    return `${gad.nombre} (${canton ?? gad.canton}, ${provincia})`;
  }
}

function leerJson(texto: string): unknown {
  try {
    return JSON.parse(texto);
  } catch {
    return undefined;
  }
}

function ambitoDelNombre(nivel: Gad['nivel'], dentroDe: string | null): string {
  if (nivel === 'provincial') return 'provincial';
  // Quito is looked for among the cantons, whatever its level is called.
  return nivel === 'parroquial_rural' ? `parroquial/${dentroDe}` : `cantonal/${dentroDe}`;
}

function claveDeNombre(g: Gad): string {
  const dentroDe = g.nivel === 'parroquial_rural' ? g.canton : g.provincia;
  return `${ambitoDelNombre(g.nivel, dentroDe)}/${g.claveBusqueda}`;
}

const LARGO_DEL_CODIGO: Readonly<Record<Gad['nivel'], number>> = {
  provincial: 2,
  metropolitano: 4,
  municipal: 4,
  parroquial_rural: 6,
};

const GREMIO: Readonly<Record<Gad['nivel'], Gad['gremio']>> = {
  provincial: 'CONGOPE',
  metropolitano: 'AME',
  municipal: 'AME',
  parroquial_rural: 'CONAGOPARE',
};

function comprobar(
  gads: readonly Gad[],
  equivalencias: readonly Equivalencia[],
): FaltaDelCatalogo[] {
  const faltas: FaltaDelCatalogo[] = [];
  const falta = (codigo: string, regla: string, detalle: string): void => {
    faltas.push({ codigo, regla, detalle });
  };
  const exigir = (cumple: boolean, codigo: string, regla: string, detalle: string): void => {
    if (!cumple) falta(codigo, regla, detalle);
  };

  const codigos = new Set<string>();
  const nombres = new Map<string, string>();
  const cuenta = new Map<string, number>();
  for (const g of gads) {
    exigir(!codigos.has(g.codigo), g.codigo, 'CODIGO_REPETIDO', g.nombre);
    codigos.add(g.codigo);
    cuenta.set(g.nivel, (cuenta.get(g.nivel) ?? 0) + 1);
    const clave = claveDeNombre(g);
    exigir(!nombres.has(clave), g.codigo, 'NOMBRE_REPETIDO', nombres.get(clave) ?? '');
    nombres.set(clave, g.codigo);
    comprobarFila(g, exigir);
  }
  for (const g of gads) {
    exigir(codigos.has(g.provincia), g.codigo, 'PROVINCIA_INEXISTENTE', g.provincia);
    if (g.canton) exigir(codigos.has(g.canton), g.codigo, 'CANTON_INEXISTENTE', g.canton);
    for (const anterior of g.codigosAnteriores) {
      exigir(!codigos.has(anterior), g.codigo, 'CODIGO_ANTERIOR_EN_USO', anterior);
      const e = equivalencias.find((x) => x.anterior === anterior);
      exigir(e?.actual === g.codigo, g.codigo, 'CODIGO_ANTERIOR_SIN_EQUIVALENCIA', anterior);
    }
  }
  for (const nivel of NIVELES) {
    const hay = cuenta.get(nivel) ?? 0;
    exigir(hay === CONTEO_POR_NIVEL[nivel], nivel, 'CONTEO', `${hay}`);
  }
  for (const e of equivalencias) {
    if (e.actual === null) continue;
    const existe = codigos.has(e.actual) || codigos.has(e.actual.slice(0, 4));
    exigir(existe, e.actual, 'EQUIVALENCIA_SIN_DESTINO', e.anterior ?? '');
  }
  return faltas;
}

function comprobarFila(
  g: Gad,
  exigir: (cumple: boolean, codigo: string, regla: string, detalle: string) => void,
): void {
  const especial = g.codigo === CODIGO_REGIMEN_ESPECIAL;
  exigir(g.codigo.length === LARGO_DEL_CODIGO[g.nivel], g.codigo, 'NIVEL_Y_CODIGO', g.nivel);
  exigir(g.codigo.startsWith(g.provincia), g.codigo, 'PROVINCIA_Y_CODIGO', g.provincia);
  const canton = g.codigo.length === 2 ? null : g.codigo.slice(0, 4);
  exigir(g.canton === canton, g.codigo, 'CANTON_Y_CODIGO', `${g.canton}`);
  exigir((g.nivel === 'metropolitano') === (g.codigo === '1701'), g.codigo, 'METROPOLITANO', '');
  exigir((g.clase === 'regimenEspecial') === especial, g.codigo, 'REGIMEN_ESPECIAL', g.clase);
  exigir(g.gremio === (especial ? null : GREMIO[g.nivel]), g.codigo, 'GREMIO', `${g.gremio}`);
  const zona = g.provincia === CODIGO_REGIMEN_ESPECIAL ? 'Pacific/Galapagos' : 'America/Guayaquil';
  exigir(g.zona === zona, g.codigo, 'ZONA', g.zona);
  const insular = g.provincia === CODIGO_REGIMEN_ESPECIAL;
  exigir((g.region === 'Insular') === insular, g.codigo, 'REGION', g.region);
}
