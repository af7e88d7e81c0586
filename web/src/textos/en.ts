import type { Catalogo } from './catalogo';
import { armazon } from './en/armazon';
import { ingreso } from './en/ingreso';
import { bandeja } from './en/bandeja';
import { buscar } from './en/buscar';
import { encargos } from './en/encargos';
import { gobiernos } from './en/gobiernos';
import { expediente } from './en/expediente';
import { requisitos } from './en/requisitos';
import { avanzar } from './en/avanzar';
import { documentos } from './en/documentos';
import { historial } from './en/historial';
import { ayuda } from './en/ayuda';
import { administracion } from './en/administracion';
import { instalacion } from './en/instalacion';
import { priorizacion } from './en/priorizacion';
import { propuestas } from './en/propuestas';
import { regularizacion } from './en/regularizacion';
import { directorio } from './en/directorio';
import { canales } from './en/canales';
import { cuenta } from './en/cuenta';
import { inspector } from './en/inspector';
import { procedimientoVivo } from './en/procedimiento-vivo';
import { planes } from './en/planes';
import { seguimiento } from './en/seguimiento';
import { sesiones } from './en/sesiones';
import { tablero } from './en/tablero';
import { modelos } from './en/modelos';

/** English, complete. Terms of the Ecuadorian model keep their Spanish name where it is a proper one. */
export const en: Catalogo = {
  ...armazon,
  ...ingreso,
  ...bandeja,
  ...buscar,
  ...encargos,
  ...gobiernos,
  ...expediente,
  ...requisitos,
  ...avanzar,
  ...documentos,
  ...historial,
  ...ayuda,
  ...administracion,
  ...instalacion,
  ...priorizacion,
  ...propuestas,
  ...regularizacion,
  ...directorio,
  ...canales,
  ...cuenta,
  ...inspector,
  ...procedimientoVivo,
  ...planes,
  ...seguimiento,
  ...sesiones,
  ...tablero,
  ...modelos,
};
