/**
 * The rules a body meets by, as its normativa sets them. A session keeps the version in force on its day. Where no norm
 * was adopted, Cuenca's methodology is the reading offered, and then nothing of it binds.
 */
import type { z } from 'zod';
import { entero, objeto, opcion, siNo } from '../campos.js';

export const UNIDADES_DE_AVISO = ['diasTermino', 'horas'] as const;
export const FORMULAS_DE_QUORUM = [
  'mitadMasUno',
  'mitadMasUnoHaciaArriba',
  'dosTercios',
  'todosLosMiembros',
  'sinMinimo',
] as const;
export const SEGUNDAS_CONVOCATORIAS = ['cualquiera', 'convocarEn', 'celebrarEn', 'noHay'] as const;
export const MAYORIAS = [
  'simpleDePresentes',
  'masAFavorQueEnContra',
  'absolutaDeMiembros',
  'dosTerciosDePresentes',
  'unanimidadDePresentes',
] as const;
export const POR_ACREDITAR = ['conVoz', 'cuentaSinVotar', 'cuentaYVota'] as const;
export const FIRMAS = [
  'presidenciaYSecretaria',
  'mayoriaDePresentes',
  'todosLosPresentes',
] as const;
export const CORREOS = ['exige', 'advierte', 'noPide'] as const;

/** Days término a notice is given with, or hours where the normativa says so. */
const dias = () => entero({ max: 240 });
export const reglasDeNorma = objeto({
  cadenciaMeses: entero({ min: 1, max: 24 }).nullable(),
  avisoOrdinaria: dias(),
  avisoExtraordinaria: dias(),
  unidadDeAviso: opcion(UNIDADES_DE_AVISO),
  quorum: opcion(FORMULAS_DE_QUORUM),
  cuentanVacantes: siNo(),
  segundaConvocatoria: opcion(SEGUNDAS_CONVOCATORIAS),
  diasDeSegunda: entero({ min: 1, max: 30 }),
  mayoria: opcion(MAYORIAS),
  abstencionesCuentan: siNo(),
  votoDirimente: siNo(),
  porAcreditar: opcion(POR_ACREDITAR),
  informePrevio: siNo(),
  documentosPorPunto: siNo(),
  firmas: opcion(FIRMAS),
  correoInstitucional: opcion(CORREOS),
});
export type ReglasDeNorma = z.infer<typeof reglasDeNorma>;

/** Cuenca's Comité Impulsor (S0 §4.1). Half plus one of an odd number rounds down: our reading, shown with its formula. */
export const COMITE_IMPULSOR: ReglasDeNorma = {
  cadenciaMeses: 3,
  avisoOrdinaria: 3,
  avisoExtraordinaria: 3,
  unidadDeAviso: 'diasTermino',
  quorum: 'mitadMasUno',
  cuentanVacantes: true,
  segundaConvocatoria: 'cualquiera',
  diasDeSegunda: 3,
  mayoria: 'simpleDePresentes',
  abstencionesCuentan: true,
  votoDirimente: true,
  porAcreditar: 'conVoz',
  informePrevio: true,
  documentosPorPunto: true,
  firmas: 'presidenciaYSecretaria',
  correoInstitucional: 'advierte',
};
/** Cuenca's Grupo Ejecutor (S0 §5): monthly, two days for the extraordinary; its quorum and vote are not written anywhere. */
export const GRUPO_EJECUTOR: ReglasDeNorma = {
  ...COMITE_IMPULSOR,
  cadenciaMeses: 1,
  avisoExtraordinaria: 2,
  quorum: 'sinMinimo',
  segundaConvocatoria: 'noHay',
  votoDirimente: false,
  informePrevio: false,
};
/** Quito's Consejo Consultivo (S2): it meets every month; the rest is not published and stays as offered. */
export const CONSEJO_CONSULTIVO: ReglasDeNorma = {
  ...COMITE_IMPULSOR,
  cadenciaMeses: 1,
  informePrevio: false,
};
export const PLANTILLAS = {
  comiteImpulsorS0: COMITE_IMPULSOR,
  grupoEjecutorS0: GRUPO_EJECUTOR,
  consejoConsultivoS2: CONSEJO_CONSULTIVO,
} as const;
export const NOMBRES_DE_PLANTILLA = [
  'comiteImpulsorS0',
  'grupoEjecutorS0',
  'consejoConsultivoS2',
] as const;
