/** Why an expression cannot be read, and where: the library says it in English and by the names of its grammar. */

/** Sentence: `problemaDeFeel.CODIGO`; `construccion` is a code too (`construccionDeFeel.X`). */
export interface ProblemaDeFeel {
  readonly codigo:
    | 'RELOJ'
    | 'VACIA'
    | 'INCOMPLETA'
    | 'SIGNO_AJENO'
    | 'COMILLAS_SIMPLES'
    | 'COMILLAS_ABIERTAS'
    | 'OPERADOR_AJENO'
    | 'NO_SE_CALCULA'
    | 'NO_ES_TIEMPO'
    | 'HORAS_EN_TERMINO';
  /** Character of the expression as it was written, from 1 on. */
  readonly posicion?: number;
  readonly signo?: string;
  /** How FEEL writes what other languages write with that sign. */
  readonly seEscribe?: string;
  readonly construccion?: Construccion;
}

const CONSTRUCCIONES = {
  Expression: 'expresion',
  ParenthesizedExpression: 'parentesis',
  Comparison: 'comparacion',
  ArithmeticExpression: 'operacion',
  IfExpression: 'si',
  ForExpression: 'paraCada',
  InExpression: 'paraCada',
  QuantifiedExpression: 'algunoOTodos',
  List: 'lista',
  Context: 'contexto',
  ContextEntry: 'contexto',
  FunctionInvocation: 'funcion',
  PathExpression: 'camino',
  FilterExpression: 'filtro',
  VariableName: 'nombre',
  Interval: 'intervalo',
} as const;
type Construccion = (typeof CONSTRUCCIONES)[keyof typeof CONSTRUCCIONES];

const DE_OTROS: { readonly [signo: string]: string } = {
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '!': 'not(…)',
  '!==': '!=',
  '===': '=',
};

/** What `feelin` throws. `antes`: characters of the written text before those it read. */
export function problemaDe(error: unknown, leida: string, antes: number): ProblemaDeFeel {
  if (leida.trim() === '') return { codigo: 'VACIA' };
  const { message, input, position } = error as {
    readonly message: string;
    readonly input?: string;
    readonly position?: { readonly from: number };
  };
  if (position === undefined) return { codigo: 'NO_SE_CALCULA' };
  const posicion = antes + position.from + 1;
  const gramatica = /(?:Incomplete|in) <(\w+)>$/.exec(message)?.[1] ?? '';
  const construccion = CONSTRUCCIONES[gramatica as keyof typeof CONSTRUCCIONES] ?? 'expresion';
  const signo = (input ?? '').trim().slice(0, 40);
  if (signo === '') return { codigo: 'INCOMPLETA', posicion, construccion };
  if (signo.startsWith("'")) return { codigo: 'COMILLAS_SIMPLES', posicion };
  if (signo.startsWith('"')) return { codigo: 'COMILLAS_ABIERTAS', posicion };
  const seEscribe = DE_OTROS[signo];
  if (seEscribe !== undefined) return { codigo: 'OPERADOR_AJENO', posicion, signo, seEscribe };
  return { codigo: 'SIGNO_AJENO', posicion, signo, construccion };
}

/** The name nobody set, out of what `feelin` warns; null when it warns of something else. */
export const datoDesconocido = (aviso: string): string | null =>
  /^(?:Variable|Property|Context entry) '(.+?)' not found/.exec(aviso)?.[1] ?? null;
