import type { AportePublico, PropuestaPublica } from '../modules/portal/lo-publico.js';
import type { Adjunto } from '../modules/propuestas/propuesta-store.js';
import { presentarPublica } from '../modules/propuestas/presentar-propuesta.js';
import type { PropuestaVista } from '../modules/propuestas/propuestas.service.js';
import { palabras } from './plan-publico.js';

/** Of what the proposals themselves make public, with the telephones somebody left in their words covered. */
export function propuestaPublica(
  v: PropuestaVista,
  adjuntos: readonly Adjunto[] = [],
): PropuestaPublica {
  const p = presentarPublica(v, 'es');
  return {
    cocreacion: p.cocreacion,
    codigo: p.codigo,
    recibidaEn: p.recibidaEn,
    problema: palabras(p.problema),
    solucion: palabras(p.solucion),
    eje: p.eje,
    pilar: p.pilar,
    etiquetas: p.etiquetas,
    territorio: palabras(p.territorio),
    estado: p.estado,
    respuesta: palabras(p.respuesta),
    compromisos: p.compromisos,
    adjuntos: adjuntos.map(({ id, nombre, tamano }) => ({
      id,
      nombre: palabras(nombre) ?? id,
      tamano,
    })),
  };
}

/** What was withdrawn from publication is not there. */
export function aportePublico(v: PropuestaVista): readonly AportePublico[] {
  const p = presentarPublica(v, 'es');
  return p.estado === 'apartada'
    ? []
    : [
        {
          codigo: p.codigo,
          clase: p.clase,
          sobre: v.propuesta.sobreId ?? p.cocreacion,
          compromiso: p.compromiso ?? '',
          recibidaEn: p.recibidaEn,
          dice: palabras(p.problema),
          sugiere: palabras(p.solucion),
          estado: p.estado,
          respuesta: palabras(p.respuesta),
        },
      ];
}
