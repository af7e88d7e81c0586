/** The draft of a commitment that is already in the plan: what it says of itself, to be completed. */
import {
  CAMPOS_DE_TEXTO,
  fichaEscrita,
  FICHA_EN_BLANCO,
  hitoEscrito,
  type FichaEscrita,
} from './ficha-de-borrador.js';
import type { Destino } from './puertos.js';

const cadena = (v: unknown): string => (typeof v === 'string' ? v : '');

export function fichaDeCompromiso(c: Destino['compromisos'][number]): FichaEscrita {
  const contrapartes = Array.isArray(c.ficha['contrapartes']) ? c.ficha['contrapartes'] : [];
  const dicha = {
    ...Object.fromEntries(CAMPOS_DE_TEXTO.map((campo) => [campo, cadena(c.ficha[campo])])),
    codigo: c.codigo,
    inicio: c.inicio,
    fin: c.fin,
    contrapartes: contrapartes
      .map((x: { institucion?: unknown }) => cadena(x.institucion))
      .filter((x) => x !== ''),
    ...opcionales(c.ficha),
    areaDelDesafio: cadena(c.ficha['areaDelDesafio']),
    hitos: c.hitos.flatMap((h) => {
      const leido = hitoEscrito.safeParse(
        Object.fromEntries(
          Object.keys(hitoEscrito.shape).flatMap((k) =>
            typeof h[k] === 'string' ? [[k, h[k]]] : [],
          ),
        ),
      );
      return leido.success ? [leido.data] : [];
    }),
  };
  const leida = fichaEscrita.safeParse(dicha);
  return leida.success ? leida.data : { ...FICHA_EN_BLANCO, codigo: c.codigo };
}

function opcionales(ficha: { readonly [campo: string]: unknown }): object {
  const { valores, ods, presupuesto, desafioOgp } = ficha;
  return {
    ...(Array.isArray(valores) ? { valores } : {}),
    ...(Array.isArray(ods) ? { ods } : {}),
    ...(typeof presupuesto === 'number' ? { presupuesto } : {}),
    ...(typeof desafioOgp === 'boolean' ? { desafioOgp } : {}),
  };
}
