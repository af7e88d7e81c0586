import { cadena } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** A document a plan leaves on its way: written, approved, published, handed in. */
export interface Producto {
  readonly clase: string;
  readonly documento: string | null;
  readonly fecha: string | null;
  readonly direccion: string | null;
}

const PRODUCTOS: {
  readonly [evento: string]: readonly (readonly [campo: string, clase: string])[];
} = {
  planificarCocreacion: [['metodologia', 'metodologiaDeCocreacion']],
  aprobarPlan: [
    ['pagl', 'planAprobado'],
    ['aprobacion', 'aprobacion'],
  ],
  publicarPlan: [['publicacion', 'publicacion']],
  registrarLanzamiento: [['registro', 'lanzamiento']],
  registrarEntregaOgp: [['constancia', 'entregaOgp']],
  formalizarPlan: [['actasDeCompromiso', 'actasDeCompromiso']],
  organizarEjecucion: [
    ['metodologia', 'metodologiaDeImplementacion'],
    ['planDeTrabajo', 'planDeTrabajo'],
    ['planDeComunicacion', 'planDeComunicacion'],
  ],
};

/** Those a line leaves; one that is only an address counts, but for an approval. */
export const productosDe = ({ evento, datos: d, ocurridoEn }: LineaVigente): readonly Producto[] =>
  (PRODUCTOS[evento] ?? []).flatMap(([campo, clase]) => {
    const documento = cadena(d, campo);
    const direccion = cadena(d, 'direccion');
    return documento !== null || (direccion !== null && clase !== 'aprobacion')
      ? [{ clase, documento, fecha: ocurridoEn, direccion }]
      : [];
  });
