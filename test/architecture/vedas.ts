import ts from 'typescript';

/**
 * What may not be written in `machines/` and `src/`, because it works today and fails in silence
 * years later. Where one is right, the line above says so: `// permitido: <the reason>`.
 */
export interface Veda {
  nombre: string;
  motivo: string;
  donde: RegExp;
  halla: (nodo: ts.Node) => boolean;
}

const PERMISO = /\/\/ permitido: \S.{9,}/;
const SERVICIO = /^(src|machines)\//;
const AZAR = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'];
const DECISION = /^(src\/engine|machines)\//;

export const VEDAS: Veda[] = [
  {
    nombre: 'no-timers',
    motivo: 'A term outlives the process, and 24.8 days overflow a timer: it is a row that is due.',
    donde: SERVICIO,
    halla: (nodo) =>
      llamaA(nodo, 'setTimeout') ||
      llamaA(nodo, 'setInterval') ||
      (ts.isImportDeclaration(nodo) && /timers/.test(nodo.moduleSpecifier.getText())),
  },
  {
    nombre: 'one-clock',
    motivo: 'Reloj is the only clock: the demo, the tests and PostgreSQL set its hour.',
    donde: SERVICIO,
    halla: (nodo) =>
      llamaA(nodo, 'Date.now') ||
      llamaA(nodo, 'Date') ||
      (ts.isNewExpression(nodo) &&
        nodo.expression.getText() === 'Date' &&
        (nodo.arguments?.length ?? 0) === 0),
  },
  {
    nombre: 'no-chance-in-decisions',
    motivo: 'Deciding again from the journal must give the same result.',
    donde: DECISION,
    halla: (nodo) =>
      llamaA(nodo, 'Math.random') ||
      AZAR.some((nombre) => llamaA(nodo, nombre) || llamaA(nodo, `crypto.${nombre}`)) ||
      llamaA(nodo, 'performance.now'),
  },
];

function llamaA(nodo: ts.Node, nombre: string): boolean {
  if (!ts.isCallExpression(nodo)) return false;
  const llamado = nodo.expression.getText();
  return llamado === nombre || llamado === `globalThis.${nombre}`;
}

/** Every breach in one file: `name: path:line`. */
export function buscarVedado(ruta: string, codigo: string): string[] {
  const vigentes = VEDAS.filter((veda) => veda.donde.test(ruta));
  if (vigentes.length === 0) return [];
  const fuente = ts.createSourceFile(ruta, codigo, ts.ScriptTarget.Latest, true);
  const lineas = codigo.split('\n');
  const hallazgos: string[] = [];
  const recorrer = (nodo: ts.Node): void => {
    for (const veda of vigentes.filter(({ halla }) => halla(nodo))) {
      const { line } = fuente.getLineAndCharacterOfPosition(nodo.getStart());
      if (permitida(lineas, line)) continue;
      hallazgos.push(`${veda.nombre}: ${ruta}:${line + 1}`);
    }
    ts.forEachChild(nodo, recorrer);
  };
  recorrer(fuente);
  return hallazgos;
}

/** The permission stands at the end of the line or in the comment right above it. */
function permitida(lineas: string[], linea: number): boolean {
  if (PERMISO.test(lineas[linea] ?? '')) return true;
  for (let arriba = linea - 1; /^\s*\/\//.test(lineas[arriba] ?? ''); arriba -= 1) {
    if (PERMISO.test(lineas[arriba] ?? '')) return true;
  }
  return false;
}
