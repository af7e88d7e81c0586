import { armazon } from './es/armazon';
import { ingreso } from './es/ingreso';
import { bandeja } from './es/bandeja';
import { buscar } from './es/buscar';
import { encargos } from './es/encargos';
import { gobiernos } from './es/gobiernos';
import { expediente } from './es/expediente';
import { requisitos } from './es/requisitos';
import { avanzar } from './es/avanzar';
import { documentos } from './es/documentos';
import { historial } from './es/historial';
import { ayuda } from './es/ayuda';
import { administracion } from './es/administracion';
import { instalacion } from './es/instalacion';
import { priorizacion } from './es/priorizacion';
import { propuestas } from './es/propuestas';
import { regularizacion } from './es/regularizacion';
import { directorio } from './es/directorio';
import { canales } from './es/canales';
import { cuenta } from './es/cuenta';
import { inspector } from './es/inspector';
import { procedimientoVivo } from './es/procedimiento-vivo';
import { planes } from './es/planes';
import { seguimiento } from './es/seguimiento';
import { sesiones } from './es/sesiones';
import { tablero } from './es/tablero';
import { modelos } from './es/modelos';

/** The texts of the screens, in the Spanish of Ecuador's public administration; one file for each group of screens. What a
 * rule says comes from the server. */
export const es = {
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
