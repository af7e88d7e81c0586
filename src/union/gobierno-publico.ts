import type { GobiernoPublico } from '../modules/portal/lo-publico.js';
import type { Fila } from '../modules/tablero/fila.js';

/** Of the board, where it stands; not who is late, who answers for it at the POC, nor what is read as a warning. */
export const gobiernoPublico = (f: Fila): GobiernoPublico => ({
  id: f.titularId,
  codigo: f.codigoDpa ?? f.titularId,
  nombre: f.nombre,
  clave: f.claveBusqueda,
  clase: f.clase,
  nivel: f.nivel,
  provincia: f.provincia,
  canton: f.canton,
  poblacion: f.poblacion,
  demo: f.demo,
  situacion: f.situacion,
  proceso: f.procesoId,
  pasos: f.pasos.map((p) => ({
    numero: p.numero,
    estado: p.estado,
    desde: p.desde,
    vuelta: p.vuelta,
    sinConstancia: p.sinConstancia,
    regularizado: p.regularizado,
  })),
  planes: f.planes,
  ultimaActividad: f.ultimaActividad,
});
