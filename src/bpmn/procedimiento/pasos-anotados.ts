/** The state of each step, and since when: the tokens know where they are, not when they came. */
import type { EstadoDePaso, JsonObjeto, PasoVisto } from '../../../machines/contrato.js';
import type { Foto } from '../interprete/foto.js';
import type { Declarado } from './declaraciones.js';

interface PasoAnotado {
  readonly estado: EstadoDePaso;
  readonly desde: string | null;
  readonly abierto: string | null;
}
type Anotados = { readonly [numero: string]: PasoAnotado };

const anotadosDe = (contexto: JsonObjeto): Anotados =>
  (contexto['pasos'] ?? {}) as unknown as Anotados;

/** As they are after what happened on that date: who did not move keeps its own. */
export function anotarPasos(
  { pasoDe }: Declarado,
  contexto: JsonObjeto,
  foto: Foto,
  fecha: string | null,
): Anotados {
  const antes = anotadosDe(contexto);
  const despues: { [numero: string]: PasoAnotado } = {};
  for (const [nodo, numero] of pasoDe) {
    const esperan = Object.values(foto.fichas).some(
      (f) => f.nodo === nodo && f.instanciaDe === undefined,
    );
    const visto = (foto.visitas[nodo] ?? 0) > 0;
    const estado: EstadoDePaso = esperan ? 'enCurso' : visto ? 'cumplido' : 'aunNo';
    const previo = antes[numero];
    if (estado === 'aunNo') continue;
    despues[numero] =
      previo?.estado === estado
        ? previo
        : {
            estado,
            desde: fecha,
            abierto: estado === 'enCurso' ? fecha : (previo?.abierto ?? fecha),
          };
  }
  return despues;
}

export function verPasosAnotados(
  { pasos, pasoDe }: Declarado,
  contexto: JsonObjeto,
  foto: Foto,
): readonly PasoVisto[] {
  const anotados = anotadosDe(contexto);
  const nodoDe = new Map([...pasoDe].map(([nodo, numero]) => [numero, nodo]));
  return pasos.map(({ numero }) => {
    const anotado = anotados[numero];
    return {
      numero,
      estado: anotado?.estado ?? 'aunNo',
      vuelta: foto.visitas[nodoDe.get(numero) ?? ''] ?? 0,
      desde: anotado?.desde ?? null,
      abierto: anotado?.abierto ?? null,
      sinConstancia: anotado !== undefined && anotado.desde === null,
      pendientes: [],
    };
  });
}
