import type { Catalogo } from './catalogo';
import { armazon } from './en/armazon';
import { ingreso } from './en/ingreso';
import { bandeja } from './en/bandeja';
import { gobiernos } from './en/gobiernos';
import { expediente } from './en/expediente';
import { requisitos } from './en/requisitos';
import { avanzar } from './en/avanzar';
import { documentos } from './en/documentos';
import { historial } from './en/historial';
import { ayuda } from './en/ayuda';
import { administracion } from './en/administracion';

/** English, complete. Terms of the Ecuadorian model keep their Spanish name where it is a proper one. */
export const en: Catalogo = {
  ...armazon,
  ...ingreso,
  ...bandeja,
  ...gobiernos,
  ...expediente,
  ...requisitos,
  ...avanzar,
  ...documentos,
  ...historial,
  ...ayuda,
  ...administracion,
};
