import {
  EntregaEntity,
  FeriadoEntity,
  IdempotenciaEntity,
  ParametroEntity,
  SuscripcionEntity,
} from './administracion.js';
import { CuentaEntity, InvitacionDadaEntity, InvitacionEntity, SesionEntity } from './cuentas.js';
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
