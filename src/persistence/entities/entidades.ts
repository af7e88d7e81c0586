import {
  EntregaEntity,
  FeriadoEntity,
  IdempotenciaEntity,
  ParametroEntity,
  SuscripcionEntity,
} from './administracion.js';
import {
  CodigoDeRescateEntity,
  CuentaEntity,
  DesafioEntity,
  FichaEntity,
  InvitacionDadaEntity,
  InvitacionEntity,
  RecuperacionEntity,
  SegundoFactorEntity,
  SesionEntity,
  VinculoEntity,
} from './cuentas.js';
import { PeticionDeCorreccionEntity } from './correcciones.js';
import {
  AsignacionDeAnalistaEntity,
  CantonEntity,
  DesignacionEntity,
  PersonaEntity,
  ProvinciaEntity,
  TitularEntity,
} from './directorio.js';
import {
  DocumentoEntity,
  DocumentoPublicoEntity,
  DocumentoSucesoEntity,
  DocumentoVersionEntity,
  ReglaDeVisibilidadEntity,
} from './documentos.js';

/** The administrative tables. What processes are made of is written by the hot path and has no entity. */
export const ENTIDADES = [
  ProvinciaEntity,
  CantonEntity,
  TitularEntity,
  PersonaEntity,
  DesignacionEntity,
  CuentaEntity,
  SesionEntity,
  InvitacionEntity,
  RecuperacionEntity,
  SegundoFactorEntity,
  CodigoDeRescateEntity,
  DesafioEntity,
  FichaEntity,
  VinculoEntity,
  InvitacionDadaEntity,
  AsignacionDeAnalistaEntity,
  FeriadoEntity,
  ParametroEntity,
  SuscripcionEntity,
  EntregaEntity,
  IdempotenciaEntity,
  DocumentoEntity,
  DocumentoVersionEntity,
  DocumentoPublicoEntity,
  DocumentoSucesoEntity,
  ReglaDeVisibilidadEntity,
  PeticionDeCorreccionEntity,
];
