/** Commitments that look like a text, by the words they share: the same answer whatever the database. */
import MiniSearch from 'minisearch';
import { claveBusqueda } from '../../platform/clave-busqueda.js';

export interface CompromisoDelCorpus {
  readonly id: string;
  readonly codigo: string;
  readonly titulo: string;
  readonly problema: string;
  readonly accion: string;
  readonly gobierno: { readonly id: string; readonly codigo: string; readonly nombre: string };
  readonly plan: number;
  readonly situacion: string;
  readonly demo: boolean;
}
export interface Parecido {
  readonly compromiso: CompromisoDelCorpus;
  /** Share of the words of the text that it has too, from 0 to 1; rare words weigh more. */
  readonly cercania: number;
  /** Words both have, as the text writes them. */
  readonly comunes: readonly string[];
}

/** Spanish words that say nothing of what a text is about, and those every commitment of open government has. */
const VACIAS = new Set(
  `a al algo algun alguna algunas algunos ante antes aquel aquella aqui asi aun aunque bajo bien cada casi como con contra
cual cuales cualquier cuando cuanto de debe deben del desde donde dos durante e el ella ellas ellos en entre era eran es esa
esas ese eso esos esta estan estar estas este esto estos fue fueron ha hace hacer hacia han hasta hay la las le les lo los
mas me menos mi mis mismo mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestro o otra otras otro otros para
pero poca pocas poco pocos por porque pues puede pueden que quien quienes se sea sean segun ser si sido sin sino sobre solo
son su sus tal tambien tan tanto te tener tiene tienen toda todas todo todos tras tu un una unas uno unos usted ustedes va
van y ya
dato datos demostracion ficticia ficticio compromiso gobierno abierto estado plan accion canton cantonal parroquia municipio
municipal gad provincia provincial parroquial propuesta p`
    .split(/\s+/)
    .filter((p) => p !== ''),
);

/**
 * The light pruning of Savoy for Spanish, as far as it serves to count: the plural goes, and then the vowel of gender.
 * A key without accents comes in.
 */
export function raiz(palabra: string): string | null {
  if (palabra.length < 3 || VACIAS.has(palabra) || /^\d+$/.test(palabra)) return null;
  const sinPlural = palabra.length > 4 ? palabra.replace(/s$/, '') : palabra;
  return sinPlural.length > 4 ? sinPlural.replace(/[aeo]$/, '') : sinPlural;
}
const palabras = (texto: string): string[] => claveBusqueda(texto).split(' ');

/** The lines that come back, and how near they must be. */
const CUANTOS = 8;
const COMUNES = 6;
const CERCANIA_MINIMA = 0.12;

export class IndiceDeCompromisos {
  private readonly porId: ReadonlyMap<string, CompromisoDelCorpus>;
  private readonly frecuencia = new Map<string, number>();
  private readonly mini: MiniSearch<CompromisoDelCorpus>;

  constructor(corpus: readonly CompromisoDelCorpus[]) {
    const enOrden = corpus.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.porId = new Map(enOrden.map((c) => [c.id, c]));
    this.mini = new MiniSearch({
      fields: ['titulo', 'problema', 'accion'],
      tokenize: palabras,
      processTerm: raiz,
    });
    this.mini.addAll([...this.porId.values()]);
    for (const c of this.porId.values())
      for (const termino of terminos([c.titulo, c.problema, c.accion].join(' ')).keys())
        this.frecuencia.set(termino, (this.frecuencia.get(termino) ?? 0) + 1);
  }

  /** Nearest first; of equal ones, by id. */
  buscar(texto: string, menos: readonly string[] = []): readonly Parecido[] {
    const pedidos = terminos(texto);
    const peso = (t: string): number =>
      Math.log(1 + this.porId.size / (1 + (this.frecuencia.get(t) ?? 0)));
    const total = [...pedidos.keys()].reduce((s, t) => s + peso(t), 0);
    if (total === 0) return [];
    return this.mini
      .search([...pedidos.keys()].join(' '), {
        boost: { titulo: 2 },
        filter: ({ id }) => !menos.includes(id as string),
      })
      .flatMap(({ id, terms, score }) => {
        const suyas = [...new Set(terms)].toSorted((a, b) => peso(b) - peso(a) || (a < b ? -1 : 1));
        const cercania = suyas.reduce((s, t) => s + peso(t), 0) / total;
        if (suyas.length < 2 || cercania < CERCANIA_MINIMA) return [];
        const comunes = suyas.slice(0, COMUNES).map((t) => pedidos.get(t) ?? t);
        return [{ id: id as string, score, cercania, comunes }];
      })
      .toSorted((a, b) => b.cercania - a.cercania || b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, CUANTOS)
      .map(({ id, cercania, comunes }) => ({
        compromiso: this.porId.get(id)!,
        cercania: Math.round(cercania * 100) / 100,
        comunes,
      }));
  }
}

/** The pruned words of a text, each with the first way it is written there. */
function terminos(texto: string): ReadonlyMap<string, string> {
  const todos = new Map<string, string>();
  for (const escrita of texto.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const termino = raiz(claveBusqueda(escrita));
    if (termino !== null && !todos.has(termino)) todos.set(termino, escrita);
  }
  return todos;
}
