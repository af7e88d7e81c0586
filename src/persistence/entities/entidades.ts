import {
  EntregaEntity,
  FeriadoEntity,
  IdempotenciaEntity,
  ParametroEntity,
  SuscripcionEntity,
} from './administracion.js';
import { CuentaEntity, InvitacionEntity, SesionEntity } from './cuentas.js';
import {
  CantonEntity,
  DesignacionEntity,
  PersonaEntity,
  ProvinciaEntity,
  TitularEntity,
} from './directorio.js';
import { DocumentoEntity, DocumentoVersionEntity } from './documentos.js';

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
  FeriadoEntity,
  ParametroEntity,
  SuscripcionEntity,
  EntregaEntity,
  IdempotenciaEntity,
  DocumentoEntity,
  DocumentoVersionEntity,
];
