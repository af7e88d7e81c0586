/**
 * The public betsy models say in symbols what their scripts do (`SCRIPT_task1` writes a line) and write their conditions
 * in the manner of Java. This is that little language, so that the interpreter is what is measured.
 */
import { FEEL, type Evaluador } from '../../../src/bpmn/modelo/feel.js';
import type { Variables } from '../../../src/bpmn/interprete/foto.js';
import type { Guionista } from '../../../src/bpmn/interprete/mesa.js';

export const aFeel = (expresion: string): string =>
  expresion
    .trim()
    .replace(/^\$\{([\s\S]*)\}$/, '$1')
    .replace(/&&/g, ' and ')
    .replace(/\|\|/g, ' or ')
    .replace(/==/g, '=')
    .replace(/!\s*([A-Za-z_]\w*)\.contains\(([^)]*)\)/g, 'not(contains($1, $2))')
    .replace(/([A-Za-z_]\w*)\.contains\(([^)]*)\)/g, 'contains($1, $2)');

export const EVALUADOR_DE_BETSY: Evaluador = {
  evaluar: (expresion, variables) => FEEL.evaluar(aFeel(expresion), variables),
  probar: (celda, entrada, variables) => FEEL.probar(celda, entrada, variables),
  // Whole sentences of that language: whatever they are, running them says whether they can be read.
  revisar: (expresion) =>
    /^[A-Z][A-Za-z0-9_]*$/.test(expresion) ? null : FEEL.revisar(aFeel(expresion)),
};

export interface Traza {
  readonly lineas: string[];
  marcada: boolean;
}

const ESPERAS: { readonly [guion: string]: number } = { WAIT_TEN_SECONDS: 10_000 };
export const duracionDe = (guion: string): number => ESPERAS[guion] ?? 0;

export const guionistaDeBetsy = (traza: Traza): Guionista => ({
  correr(guion, variables): ReturnType<Guionista['correr']> {
    const nada: { readonly variables: Variables } = { variables: {} };
    if (guion in ESPERAS) return { luego: true };
    switch (guion) {
      case 'CREATE_LOG_FILE':
        return nada;
      case 'CREATE_MARKER_FILE':
        traza.marcada = true;
        return nada;
      case 'SET_STRING_DATA':
        return { variables: { data: 'String' } };
      case 'LOG_DATA':
        traza.lineas.push(variables['data'] === 'String' ? 'DATA_correct' : 'DATA_incorrect');
        return nada;
      case 'INCREMENT_INTEGER_VARIABLE':
      case 'INCREMENT_INTEGER_VARIABLE_AND_LOG': {
        const antes = variables['integerVariable'];
        if (guion.endsWith('LOG'))
          traza.lineas.push(
            typeof antes === 'number' ? 'INCREMENT_correct' : 'INCREMENT_incorrect',
          );
        return { variables: { integerVariable: Number(antes) + 1 } };
      }
      case 'THROW_ERROR':
        return { error: 'ERR_CODE' };
      default:
        traza.lineas.push(guion);
        return nada;
    }
  },
});
