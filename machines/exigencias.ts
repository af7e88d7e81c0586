/** Rules that several procedures ask for in the same words: a document, a piece of data, one of each sector. */
import { cumple, depende, falta, noAplica, requisito } from './al.js';
import type { ContextoConPasos } from './al.js';
import type {
  Cita,
  DocumentoHecho,
  Evaluacion,
  Hechos,
  Requisito,
  RequisitoCualquiera,
  TipoDocumento,
} from './contrato.js';

/** What every rule says of itself. Without `fuerza` it is a duty; without `certeza`, written in the source. */
export interface Regla {
  readonly codigo: string;
  readonly cita: Cita;
  readonly fuerza?: Requisito['fuerza'];
  readonly certeza?: Requisito['certeza'];
}
const comun = (r: Regla): Pick<Requisito, 'codigo' | 'cita' | 'fuerza' | 'certeza'> => ({
  codigo: r.codigo,
  cita: r.cita,
  fuerza: r.fuerza ?? 'debe',
  certeza: r.certeza ?? 'fuente',
});

type Datos = { readonly [campo: string]: unknown };

export const documentoDe = (
  datos: Datos,
  campo: string,
  hechos: Hechos,
): DocumentoHecho | undefined => {
  const id = datos[campo];
  return typeof id === 'string' ? hechos.documentos[id] : undefined;
};

/** The document of this field is there, is one of these products (it may be several at once) and is signed. */
export function producto(
  campo: string,
  tipos: readonly TipoDocumento[],
  r: Regla & { readonly sinFirma?: boolean; readonly cuando?: (datos: Datos) => boolean },
): RequisitoCualquiera {
  return requisito<ContextoConPasos, Datos>({
    ...comun(r),
    clase: 'producto',
    evaluar: (_contexto, datos, hechos) => {
      if (datos === undefined) return depende;
      if (r.cuando?.(datos) === false) return noAplica;
      const d = documentoDe(datos, campo, hechos);
      if (d === undefined) return falta({ campo, motivo: 'ausente' });
      if (!d.tipos.some((t) => tipos.includes(t))) return falta({ campo, motivo: 'otroTipo' });
      return d.firmado || r.sinFirma === true ? cumple : falta({ campo, motivo: 'sinFirma' });
    },
  });
}

/** What a rule that is not met tells. */
export interface Pega {
  readonly [k: string]: string | number | readonly string[];
}
export const dictamen = (pega: Pega | 'noAplica' | null): Evaluacion =>
  pega === null ? cumple : pega === 'noAplica' ? noAplica : falta(pega);

/** A condition on the data: null when met, `noAplica` when it is of other cases, else what to tell. */
export function contenido<D = Datos>(
  r: Regla,
  mirar: (datos: D, hechos: Hechos) => Pega | 'noAplica' | null,
): RequisitoCualquiera {
  return requisito<ContextoConPasos, D>({
    ...comun(r),
    clase: 'contenido',
    evaluar: (_contexto, datos, hechos) => {
      if (datos === undefined) return depende;
      return dictamen(mirar(datos, hechos));
    },
  });
}

/** A condition on what went before, looked at in the context and the facts alone. `noAplica`: it is of other cases. */
export const orden = <C extends ContextoConPasos>(
  r: Regla,
  ocurrio: (contexto: C, hechos: Hechos) => boolean | 'noAplica',
): RequisitoCualquiera =>
  requisito<C>({
    ...comun(r),
    clase: 'orden',
    evaluar: (contexto, _datos, hechos) => {
      const visto = ocurrio(contexto, hechos);
      return dictamen(visto === 'noAplica' ? visto : visto ? null : {});
    },
  });

/** Of what there is, the act names one. That there is any is another rule: with none, this one says nothing. */
export const senalado = <C extends ContextoConPasos, D>(
  r: Regla,
  cuales: (contexto: C) => readonly (string | number)[],
  cual: (datos: D) => string | number,
  param: string,
): RequisitoCualquiera =>
  requisito<C, D>({
    ...comun(r),
    clase: 'contenido',
    evaluar: (contexto, datos) => {
      if (datos === undefined) return depende;
      const hay = cuales(contexto);
      const dicho = cual(datos);
      if (hay.length === 0) return noAplica;
      return hay.includes(dicho) ? cumple : falta({ [param]: dicho });
    },
  });

export const SECTORES = ['publico', 'privado', 'sociedadCivil', 'academia'] as const;
export type Sector = (typeof SECTORES)[number];
export type PorSector = { readonly [S in Sector]?: number | undefined };

export const sectoresSinNadie = (cuentas: PorSector): readonly Sector[] =>
  SECTORES.filter((s) => (cuentas[s] ?? 0) < 1);

/** Those said to have nobody; of one that is not known, nothing is said. */
export const sectoresDeclaradosSinNadie = (cuentas: PorSector): readonly Sector[] =>
  SECTORES.filter((s) => cuentas[s] === 0);

/** The four pillars of the model, as the guide lists them. */
export const PILARES = ['transparencia', 'integridad', 'participacion', 'colaboracion'] as const;
