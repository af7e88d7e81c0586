import { asistente } from './es/asistente';
import { bandeja } from './es/bandeja';
import { encargos } from './es/encargos';
import { gobiernos } from './es/gobiernos';
import { expediente } from './es/expediente';
import { avanzar } from './es/avanzar';
import { documentos } from './es/documentos';
import { historial } from './es/historial';
import { ayuda } from './es/ayuda';
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
import { modelos } from './es/modelos';

/** The words of the screens that have no group of their own. What a rule says comes from the server. */
export const demas = {
  ...asistente,
  ...bandeja,
  ...encargos,
  ...gobiernos,
  ...expediente,
  ...avanzar,
  ...documentos,
  ...historial,
  ...ayuda,
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
  ...modelos,
};
