/**
 * What a commitment is asked before it is proposed to a plan: whether it is whole, and whether it is specific,
 * measurable, achievable, relevant and in time. By rule, each named and with its source; what no source says in so many
 * words is our reading (`INF`). It blocks nothing.
 */
import type { Certeza, Cita } from '../../../machines/contrato.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { TEXTOS, type CampoDeTexto, type FichaEscrita } from './ficha-de-borrador.js';
import { raiz } from './parecidos.js';

export const CLASES_DE_REGLA = [
  'completo',
  'especifico',
  'medible',
  'alcanzable',
  'relevante',
  'temporal',
] as const;
export type ClaseDeRegla = (typeof CLASES_DE_REGLA)[number];

export interface Contorno {
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly finDeMandato: string | null;
  readonly hayDatosPersonales: (texto: string) => boolean;
}
type Falta = { readonly [param: string]: string | number } | null;
interface Regla {
  readonly clase: ClaseDeRegla;
  /** Where the answer is written. */
  readonly campo: string;
  readonly cita: Cita;
  readonly certeza: Certeza;
  /** Null: it holds. */
  readonly falta: (f: FichaEscrita, c: Contorno) => Falta;
}
export interface Revision {
  readonly codigo: CodigoDeRegla;
  readonly clase: ClaseDeRegla;
  readonly campo: string;
  readonly cumple: boolean;
  readonly params: { readonly [param: string]: string | number };
  readonly cita: Cita;
  readonly certeza: Certeza;
}

const PLANTILLA: Cita = {
  documento: 'S3',
  lugar: 'punto 3',
  claves: ['plantillas de compromisos'],
};
const DESAFIO: Cita = {
  documento: 'S3',
  lugar: 'punto 3',
  claves: ['un campo sobre el desafío de gobierno abierto'],
};
const HOJA_DE_RUTA: Cita = {
  documento: 'S2',
  lugar: 'control periódico',
  claves: ['tiempos, actividades, responsables y verificables'],
};
const ANEXO_13: Cita = {
  documento: 'S1',
  lugar: 'Anexo 4, paso 13',
  claves: ['selección de entidades responsables y contrapartes'],
};
const FIN_DE_EJECUCION: Cita = {
  documento: 'S0',
  lugar: '§8',
  claves: ['fecha final para la ejecución de acciones de los compromisos'],
};
const MINGA = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });
const bien: Falta = null;
const si = (cumple: boolean, params: Falta = {}): Falta => (cumple ? bien : params);

const LARGO_DE_TITULO = 150;
const dichoEn = (campo: CampoDeTexto, minimo: number) => (f: FichaEscrita) =>
  si(f[campo].trim().length >= minimo, { minimo });
const inf = (
  clase: ClaseDeRegla,
  campo: string,
  falta: Regla['falta'],
  cita: Cita = PLANTILLA,
): Regla => ({ clase, campo, cita, certeza: 'INF', falta });
const deFuente = (
  clase: ClaseDeRegla,
  campo: string,
  cita: Cita,
  falta: Regla['falta'],
): Regla => ({ clase, campo, cita, certeza: 'fuente', falta });

/** They say that something will be better, not what will be there. */
const SIN_MEDIDA = new Set(
  'fortalecer promover impulsar fomentar mejorar apoyar contribuir sensibilizar concientizar procurar propiciar potenciar'.split(
    ' ',
  ),
);
const primera = (texto: string): string => claveBusqueda(texto).split(' ')[0] ?? '';
const esInfinitivo = (palabra: string): boolean =>
  /^\w{2,}(ar|er|ir)(se|los|las|lo|la)?$/.test(palabra);
const raices = (texto: string): ReadonlySet<string> =>
  new Set(
    claveBusqueda(texto)
      .split(' ')
      .flatMap((p) => raiz(p) ?? []),
  );
/** Of the words of the shorter one, how many the other has too. */
function repetido(a: string, b: string): number {
  const [x, y] = [raices(a), raices(b)];
  const menor = Math.min(x.size, y.size);
  return menor === 0 ? 0 : [...x].filter((p) => y.has(p)).length / menor;
}
const IGUALES = 0.8;
const conFalta = (f: FichaEscrita, mal: (h: FichaEscrita['hitos'][number]) => boolean): Falta => {
  const malos = f.hitos.filter(mal).map((h) => h.clave);
  return si(malos.length === 0, { hitos: malos.join(', ') });
};

export const REGLAS = {
  TITULO_DICHO: inf('completo', 'titulo', dichoEn('titulo', 10)),
  PROBLEMA_DICHO: inf('completo', 'problema', dichoEn('problema', 80)),
  CAUSAS_DICHAS: inf('completo', 'causas', dichoEn('causas', 20)),
  ACCION_DICHA: inf('completo', 'accion', dichoEn('accion', 60)),
  SOLUCION_EXPLICADA: inf('completo', 'comoResuelve', dichoEn('comoResuelve', 40)),
  DESAFIO_CONTESTADO: deFuente('completo', 'desafioOgp', DESAFIO, (f) =>
    si(f.desafioOgp === false || (f.desafioOgp === true && f.areaDelDesafio.trim() !== '')),
  ),
  SIN_DATOS_DE_PERSONAS: inf(
    'completo',
    'problema',
    (f, c) =>
      si(!(Object.keys(TEXTOS) as CampoDeTexto[]).some((campo) => c.hayDatosPersonales(f[campo]))),
    MINGA('datos personales'),
  ),

  TITULO_BREVE: inf('especifico', 'titulo', (f) =>
    si(f.titulo.trim().length <= LARGO_DE_TITULO, {
      largo: f.titulo.trim().length,
      maximo: LARGO_DE_TITULO,
    }),
  ),
  ACCION_CON_VERBO: inf('especifico', 'accion', (f) =>
    si([f.accion, f.titulo].some((t) => esInfinitivo(primera(t)))),
  ),
  ACCION_CONCRETA: inf('especifico', 'accion', (f) => {
    const vago = [f.titulo, f.accion].map(primera).find((p) => SIN_MEDIDA.has(p));
    return si(vago === undefined, { verbo: vago ?? '' });
  }),
  ACCION_DISTINTA_DEL_PROBLEMA: inf('especifico', 'accion', (f) =>
    si(repetido(f.problema, f.accion) < IGUALES),
  ),

  RESULTADOS_DICHOS: inf('medible', 'resultadosEsperados', dichoEn('resultadosEsperados', 40)),
  RESULTADOS_CON_CIFRA: inf('medible', 'resultadosEsperados', (f) =>
    si(/\d/.test(f.resultadosEsperados)),
  ),
  CON_HITOS: deFuente('medible', 'hitos', HOJA_DE_RUTA, (f) => si(f.hitos.length > 0)),
  HITOS_VERIFICABLES: deFuente('medible', 'hitos', HOJA_DE_RUTA, (f) =>
    conFalta(f, (h) => h.verificable.trim() === '' || h.descripcion.trim() === ''),
  ),

  CON_RESPONSABLE: deFuente('alcanzable', 'responsable', ANEXO_13, (f) =>
    si(f.responsable.trim() !== ''),
  ),
  CON_CONTRAPARTE: deFuente('alcanzable', 'contrapartes', ANEXO_13, (f) =>
    si(f.contrapartes.some((c) => c.trim() !== '')),
  ),
  HITOS_CON_RESPONSABLE: deFuente('alcanzable', 'hitos', HOJA_DE_RUTA, (f) =>
    conFalta(f, (h) => h.responsable.trim() === ''),
  ),
  CON_RECURSOS: inf('alcanzable', 'presupuesto', (f) =>
    si(f.presupuesto !== null || f.fuentesDeFinanciamiento.trim() !== ''),
  ),

  CON_VALOR: inf('relevante', 'valores', (f) => si(f.valores.length > 0)),
  RELEVANCIA_EXPLICADA: inf('relevante', 'relevancia', dichoEn('relevancia', 40)),
  CON_PLANIFICACION: inf('relevante', 'pdot', (f) =>
    si(f.pdot.trim() !== '' || f.pnd.trim() !== '' || f.ods.length > 0),
  ),

  CON_FECHAS: deFuente('temporal', 'inicio', HOJA_DE_RUTA, (f) =>
    si(f.inicio !== null && f.fin !== null),
  ),
  FECHAS_EN_ORDEN: inf(
    'temporal',
    'fin',
    (f) => si(f.inicio === null || f.fin === null || f.inicio < f.fin),
    MINGA('período del compromiso'),
  ),
  DENTRO_DEL_PLAN: deFuente('temporal', 'fin', FIN_DE_EJECUCION, (f, c) => {
    const tope = [c.fin, c.finDeMandato].filter((x) => x !== null).toSorted()[0] ?? null;
    return si(tope === null || f.fin === null || f.fin <= tope, {
      fin: f.fin ?? '',
      tope: tope ?? '',
    });
  }),
  HITOS_CON_FECHAS: deFuente('temporal', 'hitos', HOJA_DE_RUTA, (f) =>
    conFalta(f, (h) => h.inicio === null || h.fin === null),
  ),
  HITOS_EN_EL_COMPROMISO: inf(
    'temporal',
    'hitos',
    (f) =>
      conFalta(
        f,
        (h) =>
          (h.inicio !== null && h.fin !== null && h.inicio > h.fin) ||
          (h.inicio !== null && f.inicio !== null && h.inicio < f.inicio) ||
          (h.fin !== null && f.fin !== null && h.fin > f.fin),
      ),
    MINGA('período del compromiso'),
  ),
} as const satisfies { readonly [codigo: string]: Regla };
export type CodigoDeRegla = keyof typeof REGLAS;

/** Every rule, in the order of the form, met or not. */
export function revisar(ficha: FichaEscrita, contorno: Contorno): readonly Revision[] {
  return Object.entries(REGLAS).map(([codigo, regla]: [string, Regla]) => {
    const falta = regla.falta(ficha, contorno);
    return {
      codigo: codigo as CodigoDeRegla,
      clase: regla.clase,
      campo: regla.campo,
      cumple: falta === null,
      params: falta ?? {},
      cita: regla.cita,
      certeza: regla.certeza,
    };
  });
}
