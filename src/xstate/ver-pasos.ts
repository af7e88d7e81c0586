import { abiertoDesde, estaCerrado, impide, type ContextoConPasos } from '../../machines/al.js';
import type { EstadoDePaso, Hechos, JsonObjeto, Paso, PasoVisto } from '../../machines/contrato.js';
import type { Configuracion } from './configuraciones.js';

/** A rule of order looks at the context alone; these are the facts of nobody on no day. */
const SIN_HECHOS: Hechos = {
  modo: 'acto',
  ocurridoEn: null,
  sinConstancia: false,
  hoy: '1970-01-01',
  justificadas: [],
  titular: { id: '', clase: 'gad', nivel: null, gremio: null, zona: 'UTC' },
  actua: null,
  registra: null,
  documentos: {},
  parametros: {},
  hijos: {},
  terminos: {},
};

/** Every machine's context holds the steps; its schema said so. */
export const contextoConPasos = (contexto: JsonObjeto): ContextoConPasos =>
  contexto as unknown as ContextoConPasos;

/** The steps: what was recorded of each, corrected by the states that are active now. */
export function verPasos(
  pasos: readonly Paso[],
  configuracion: Configuracion,
  contexto: ContextoConPasos,
): PasoVisto[] {
  return pasos.map(({ numero }) => {
    const registro = contexto.pasos[numero];
    const meta = configuracion.pasos.findLast((m) => m.paso === numero);
    if (meta === undefined)
      return registro === undefined
        ? SIN_EMPEZAR(numero)
        : { numero, ...visto(registro), estado: registro.estado };
    const abierto = registro !== undefined && !estaCerrado(registro.estado);
    // The record may know more than the state: work begun inside a state that only says «available».
    const estado: EstadoDePaso =
      abierto && meta.situacion === 'disponible' && registro.estado !== 'aunNo'
        ? registro.estado
        : meta.situacion;
    if (estado === 'disponible' && faltaOtroAntes(numero, configuracion, contexto))
      return {
        numero,
        ...vuelta(registro, abierto),
        estado: 'aunNo',
        desde: null,
        abierto: null,
        sinConstancia: false,
      };
    if (registro === undefined) return { ...SIN_EMPEZAR(numero), estado };
    return abierto
      ? { numero, ...visto(registro), estado }
      : // Open again without a record of its own: the next round, of which nothing is dated yet.
        {
          numero,
          ...vuelta(registro, abierto),
          estado,
          desde: null,
          abierto: null,
          sinConstancia: false,
        };
  });
}

type Registro = ContextoConPasos['pasos'][string];

const SIN_EMPEZAR = (numero: number): PasoVisto => ({
  numero,
  estado: 'aunNo',
  vuelta: 1,
  desde: null,
  abierto: null,
  sinConstancia: false,
  pendientes: [],
});

const visto = (registro: Registro) => ({
  vuelta: registro.vuelta,
  desde: registro.desde,
  abierto: abiertoDesde(registro),
  sinConstancia: registro.sinConstancia,
  ...(registro.regularizado === true ? { regularizado: true } : {}),
  pendientes: registro.pendientes,
});

const vuelta = (registro: Registro | undefined, abierto: boolean) => ({
  vuelta: registro === undefined ? 1 : abierto ? registro.vuelta : registro.vuelta + 1,
  pendientes: registro?.pendientes ?? [],
});

/** Is the closing of this step kept waiting by a rule of order (and not merely warned)? */
function faltaOtroAntes(
  paso: number,
  configuracion: Configuracion,
  contexto: ContextoConPasos,
): boolean {
  for (const { declaracion, cierra } of configuracion.eventos.values()) {
    if (!cierra.includes(paso)) continue;
    for (const r of declaracion.requisitos)
      if (r.clase === 'orden') {
        const evaluacion = r.evaluar(contexto as never, undefined, SIN_HECHOS);
        if (evaluacion.resultado === 'falta' && impide(r, evaluacion, SIN_HECHOS)) return true;
      }
  }
  return false;
}
