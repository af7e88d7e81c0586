import { z } from 'zod';
import {
  clave,
  documento,
  entero,
  esencial,
  fecha,
  lista,
  objeto,
  opcion,
  personal,
  siNo,
  texto,
} from '../campos.js';
import { CLASES_DE_ORGANO } from '../decision-de-organo.js';
import { SECTORES } from '../exigencias.js';
import { NOMBRES_DE_PLANTILLA, reglasDeNorma } from './norma.js';

export const CLASES_DE_REPRESENTACION = ['cargo', 'institucion', 'persona'] as const;
export const FUNCIONES = ['presidencia', 'copresidencia', 'secretariaTecnica', 'vocal'] as const;
export const CALIDADES = ['principal', 'suplente'] as const;
export const FINES_DE_REPRESENTACION = [
  'alternabilidad',
  'renovacion',
  'objecion',
  'renuncia',
] as const;

export const numeroDeRepresentacion = () =>
  entero({ min: 1, max: 200, titulo: 'campo.representacion' });
const persona = () => z.uuid().meta({ titulo: 'campo.persona' });

export const entradaDeOrgano = objeto({
  clase: opcion(CLASES_DE_ORGANO, { titulo: 'campo.claseDeOrgano' }),
  /** As it is called here: «Comité Impulsor», «Consejo Consultivo». */
  nombre: clave({ max: 160, titulo: 'campo.nombreDeOrgano' }),
});

/** A seat: an office, an institution or a person elected. Never the name of who holds it. */
const representacion = {
  clase: opcion(CLASES_DE_REPRESENTACION, { titulo: 'campo.claseDeRepresentacion' }),
  nombre: clave({ max: 160, titulo: 'campo.nombreDeRepresentacion' }),
  sector: opcion(SECTORES),
  funcion: opcion(FUNCIONES),
  voto: siNo({ titulo: 'campo.conVoto' }),
};
export const constituirOrgano = objeto({
  acta: documento([
    'acta_constitucion',
    'acta_sesion',
    'normativa',
    'designacion',
    'otro',
  ]).optional(),
  representaciones: lista(objeto(representacion), { max: 60 }),
});
export const adoptarNormativa = objeto({
  normativa: documento(['normativa', 'metodologia_implementacion', 'acta_sesion']).optional(),
  desde: fecha(),
  plantilla: opcion(NOMBRES_DE_PLANTILLA).optional(),
  /** Does the instrument itself give the notice in hours? */
  horasSegunNormativa: siNo().optional(),
  reglas: esencial(reglasDeNorma),
});
export const crearRepresentacion = objeto({
  ...representacion,
  acta: documento(['acta_sesion', 'oficio', 'normativa', 'otro']).optional(),
});
export const terminarRepresentaciones = objeto({
  representaciones: lista(numeroDeRepresentacion(), { min: 1, max: 60 }),
  fin: opcion(FINES_DE_REPRESENTACION, { titulo: 'campo.finDeRepresentacion' }),
  motivo: texto(),
  acta: documento(['acta_sesion', 'oficio', 'otro']).optional(),
});
export const acreditarDelegacion = objeto({
  representacion: esencial(numeroDeRepresentacion()),
  calidad: esencial(opcion(CALIDADES)),
  persona: persona().optional(),
  nombre: personal().optional(),
  correo: personal().optional(),
  oficio: documento(['oficio', 'oficio_delegacion', 'designacion']).optional(),
  /** It has no oficio yet: it attends as the norm says, and is put in order before the minutes are approved. */
  porAcreditar: siNo().optional(),
  desde: fecha(),
  hasta: fecha().optional(),
  transferencia: texto().optional(),
});
export const objetarDelegacion = objeto({
  representacion: esencial(numeroDeRepresentacion()),
  calidad: esencial(opcion(CALIDADES)),
  motivo: texto(),
  acta: documento(['acta_sesion', 'oficio', 'otro']).optional(),
});
export const elegirDirectiva = objeto({
  presidencia: numeroDeRepresentacion().optional(),
  copresidencia: numeroDeRepresentacion().optional(),
  secretariaTecnica: numeroDeRepresentacion().optional(),
  acta: documento(['acta_sesion', 'acta_constitucion', 'normativa', 'otro']).optional(),
});
export const terminarFunciones = objeto({
  motivo: texto(),
  constancia: documento(['acta_sesion', 'oficio', 'normativa', 'otro']).optional(),
});
