import {
  clave,
  documento,
  enlace,
  esencial,
  fecha,
  lista,
  objeto,
  opcion,
  siNo,
  texto,
} from '../campos.js';
import { codigoDeCompromiso, NIVELES } from '../compromiso/datos.js';
import { MATERIAS } from './contexto.js';

export const entradaDeEvaluacion = objeto({
  materia: opcion(MATERIAS),
  codigo: codigoDeCompromiso().optional(),
  desde: fecha({ titulo: 'campo.cuentaDesde' }).optional(),
  miembroOgp: siNo().optional(),
});

/** Whom the evaluator may not belong to: who is evaluated does not evaluate itself. */
export const VINCULOS = [
  'gobiernoLocal',
  'foroMultiactor',
  'comiteImpulsor',
  'entidadResponsable',
] as const;
export const asignarEvaluador = objeto({
  entidad: texto({ max: 300 }),
  vinculos: esencial(lista(opcion(VINCULOS), { max: 4, ayuda: 'ayuda.vinculos' })),
  declaracion: documento(['oficio', 'otro', 'verificable']).optional(),
});
export const relevarEvaluador = objeto({ motivo: texto() });

const GRADOS = ['noAbrio', 'abrioPoco', 'abrioMucho', 'abrioPorCompleto'] as const;
const resultados = () =>
  lista(
    objeto({
      codigo: clave({ max: 12 }),
      nivel: opcion(NIVELES),
      explicacion: texto().optional(),
      problemas: texto().optional(),
      apertura: opcion(GRADOS).optional(),
      lecciones: texto().optional(),
      recomendaciones: texto().optional(),
    }),
    { max: 30 },
  );
export const presentarBorrador = objeto({
  borrador: documento(['evaluacion']).optional(),
  resumen: texto({ max: 4000 }).optional(),
  resultados: resultados().optional(),
});
export const observarBorrador = objeto({
  observaciones: texto({ max: 4000 }),
  documento: documento(['oficio', 'acta_sesion', 'otro']).optional(),
});
export const responderObservaciones = objeto({
  respuesta: texto({ max: 4000 }),
  borrador: documento(['evaluacion', 'otro']).optional(),
});
export const publicarEvaluacion = objeto({
  evaluacion: documento(['evaluacion']).optional(),
  direccion: enlace().optional(),
  resultados: resultados().optional(),
});
export const conMotivo = objeto({ motivo: texto() });
