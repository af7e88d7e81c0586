import type { ReactNode } from 'react';
import type { Campo, ElegibleDeLista } from './campos';
import { useFormulario, type ProcesoDelFormulario } from './contexto';
import { useElegibles } from './elegibles';
import { Ninguno } from './ninguno';
import { UnaDeEstas } from './una-de-estas';
import { leerEn } from './valores';

/** One of what the process holds, chosen by what it says. When there is none, that is said and nothing is asked. */
export function CampoElegido({
  campo,
  de,
  proceso,
  ruta,
  escrito,
}: {
  campo: Campo;
  de: ElegibleDeLista;
  proceso: ProcesoDelFormulario;
  ruta: string;
  /** Where the process holds no list of them. */
  escrito: ReactNode;
}) {
  const { valores, poner } = useFormulario();
  const elegibles = useElegibles(proceso, de);
  if (elegibles === null) return escrito;
  const dado = leerEn(valores, ruta);
  const valor = typeof dado === 'string' || typeof dado === 'number' ? String(dado) : null;
  if (elegibles?.length === 0 && valor === null)
    return <Ninguno campo={campo} de={de} ruta={ruta} />;
  return (
    <UnaDeEstas
      campo={campo}
      ruta={ruta}
      opciones={elegibles}
      valor={valor}
      alElegir={(v) =>
        poner(ruta, v === null ? undefined : campo.clase === 'numero' ? Number(v) : v)
      }
    />
  );
}
