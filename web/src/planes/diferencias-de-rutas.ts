/** What changed from one version of a roadmap to another, hito by hito and field by field. */
import type { Version } from './consultas';

type HitoDeVersion = Version['hitos'][number];
const CAMPOS = [
  'descripcion',
  'inicio',
  'fin',
  'responsable',
  'peso',
  'verificable',
  'producto',
] as const;
export type CampoDeHito = (typeof CAMPOS)[number];

export type Cambio =
  | {
      readonly clase: 'nuevo' | 'quitado';
      readonly clave: string;
      readonly campo: null;
    }
  | {
      readonly clase: 'cambiado';
      readonly clave: string;
      readonly campo: CampoDeHito;
      readonly antes: string | number | null;
      readonly despues: string | number | null;
    };

export function diferenciasDeRutas(
  vieja: { readonly hitos: readonly HitoDeVersion[] },
  nueva: { readonly hitos: readonly HitoDeVersion[] },
): readonly Cambio[] {
  const antes = new Map(vieja.hitos.map((h) => [h.clave, h]));
  const despues = new Map(nueva.hitos.map((h) => [h.clave, h]));
  return [...new Set([...antes.keys(), ...despues.keys()])].flatMap((clave): Cambio[] => {
    const a = antes.get(clave);
    const d = despues.get(clave);
    if (a === undefined) return [{ clase: 'nuevo', clave, campo: null }];
    if (d === undefined) return [{ clase: 'quitado', clave, campo: null }];
    return CAMPOS.flatMap((campo): Cambio[] =>
      a[campo] === d[campo]
        ? []
        : [{ clase: 'cambiado', clave, campo, antes: a[campo], despues: d[campo] }],
    );
  });
}
