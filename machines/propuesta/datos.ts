import {
  clave,
  cuentaQueActua,
  entero,
  esencial,
  lista,
  objeto,
  opcion,
  texto,
} from '../campos.js';
import { codigoDeCompromiso } from '../compromiso/datos.js';
import { PILARES } from '../exigencias.js';

/** The five axes of the second plan; a plan without axes of its own is read by them. */
export const EJES = [
  'economico',
  'social',
  'seguridad',
  'transicionEcologica',
  'institucional',
] as const;
/** What cuts across every axis: the four approaches the second plan asked for. */
export const ETIQUETAS = ['derechosHumanos', 'interculturalidad', 'ambiente', 'genero'] as const;
const CANALES = ['web', 'mesa', 'taller', 'papel'] as const;
/** The characteristics a proposal is scored on, in the order and words of the national guide. */
export const CRITERIOS = [
  'relevancia',
  'factibilidad',
  'innovacion',
  'alcance',
  'sostenibilidad',
] as const;
const ESCALA = { min: 1, max: 5 } as const;

const codigoDePropuesta = () => clave({ max: 20, titulo: 'campo.codigoDePropuesta' });
/** The id of another process. */
const otraPropuesta = () => clave({ min: 36, max: 36, titulo: 'campo.otraPropuesta' });

export const entradaDePropuesta = objeto({
  codigo: codigoDePropuesta(),
  canal: opcion(CANALES, { titulo: 'campo.canalDePropuesta' }),
  problema: texto({ max: 6000 }),
  solucion: texto({ max: 6000 }),
  eje: opcion(EJES).optional(),
  pilar: opcion(PILARES).optional(),
  etiquetas: lista(opcion(ETIQUETAS), { max: 4 }).optional(),
  /** The proposals it was made of, when another was split. */
  origen: lista(otraPropuesta(), { max: 5 }).optional(),
});
export const admitirPropuesta = objeto({});
export const inadmitirPropuesta = objeto({
  causa: opcion(['fueraDeCompetencia', 'sinContenido', 'ilegal', 'repetida', 'otraCausa']),
  respuesta: texto({ max: 4000, titulo: 'campo.respuesta' }),
});
/** Who evaluates: its own account; of another's score on paper, a key that never changes in this plan. */
const evaluador = () => esencial(cuentaQueActua({ titulo: 'campo.evaluador' }));
export const declararConflicto = objeto({ evaluador: evaluador(), motivo: texto() });
export const calificarPropuesta = objeto({
  evaluador: evaluador(),
  calificaciones: lista(
    objeto({
      criterio: clave({ max: 40 }),
      puntaje: entero(ESCALA),
      comentario: texto().optional(),
    }),
    { min: 1, max: 12 },
  ),
});
export const decidirSeleccion = objeto({ motivo: texto().optional() });
export const responderPropuesta = objeto({
  respuesta: texto({ max: 4000, titulo: 'campo.respuesta' }),
});
export const vincularCompromiso = objeto({ codigo: esencial(codigoDeCompromiso()) });
export const desvincularCompromiso = objeto({
  codigo: esencial(codigoDeCompromiso()),
  motivo: texto(),
});
export const fusionarPropuesta = objeto({ destino: esencial(otraPropuesta()), motivo: texto() });
export const dividirPropuesta = objeto({
  partes: esencial(lista(otraPropuesta(), { min: 2, max: 10, titulo: 'campo.partes' })),
  motivo: texto(),
});
export const concluirSeguimiento = objeto({ motivo: texto() });
