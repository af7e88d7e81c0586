import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campo, ElegibleDeLista } from './campos';
import { idDeCampo, useFormulario, type ProcesoDelFormulario } from './contexto';
import { useElegibles } from './elegibles';
import { Rotulo } from './rotulo';
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
  const { t } = useTranslation();
  const { valores, errores, poner } = useFormulario();
  const elegibles = useElegibles(proceso, de);
  if (elegibles === null) return escrito;
  const dado = leerEn(valores, ruta);
  const valor = typeof dado === 'string' || typeof dado === 'number' ? String(dado) : null;
  if (elegibles?.length === 0 && valor === null)
    return (
      <Input.Wrapper
        id={idDeCampo(ruta)}
        label={<Rotulo campo={campo} />}
        description={campo.ayuda ?? undefined}
        error={errores[ruta]}
        labelElement="div"
      >
        <p>{t(`campo.ninguno.${de}`)}</p>
      </Input.Wrapper>
    );
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
