import type { demas as deEs } from './es-demas';
import type { Repetir } from './catalogo';
import { asistente } from './en/asistente';
import { bandeja } from './en/bandeja';
import { encargos } from './en/encargos';
import { gobiernos } from './en/gobiernos';
import { expediente } from './en/expediente';
import { avanzar } from './en/avanzar';
import { documentos } from './en/documentos';
import { historial } from './en/historial';
import { ayuda } from './en/ayuda';
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
import { modelos } from './en/modelos';

/** The words of `es-demas.ts`, in English. */
export const demas: Repetir<typeof deEs> = {
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
