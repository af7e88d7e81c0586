import { Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampoDe } from './campos';
import { idDeCampo, useFormulario, type ProcesoDelFormulario } from './contexto';
import { useCompromisosDelPlan, useElegibles } from './elegibles';
import estilos from './formulario.module.css';
import { UnaDeEstas } from './una-de-estas';
import { leerEn } from './valores';

/** No code has a space. */
const OTRO = 'uno que no se formuló';

/** Chosen among those the plan wrote, which bring their dates and milestones to be checked; or one that it did not write. */
export function CampoPorIncorporar({
  campo,
  proceso,
  ruta,
  escrito,
}: {
  campo: CampoDe<'texto'>;
  proceso: ProcesoDelFormulario;
  ruta: string;
  escrito: ReactNode;
}) {
  const { t } = useTranslation();
  const { valores, errores, poner, ponerVarios } = useFormulario();
  const opciones = useElegibles(proceso, 'compromisoPorIncorporar');
  const compromisos = useCompromisosDelPlan(proceso);
  const [otro, ponerOtro] = useState(false);
  if (opciones === null || opciones?.length === 0) return escrito;
  const dado = leerEn(valores, ruta);
  const codigo = typeof dado === 'string' ? dado : '';
  const formulado = (opciones ?? []).some((o) => o.valor === codigo);
  const seEscribe = opciones !== undefined && !formulado && (otro || codigo !== '');
  const elegir = (v: string | null): void => {
    ponerOtro(v === OTRO);
    const c = compromisos.find((x) => x.codigo === v);
    if (c === undefined) poner(ruta, undefined);
    else
      ponerVarios?.({
        codigo: c.codigo,
        inicio: c.inicio ?? undefined,
        fin: c.fin ?? undefined,
        hitos: c.hitosPrevistos ?? undefined,
      });
  };
  return (
    <Stack gap="xs">
      <UnaDeEstas
        campo={campo}
        // The place of the field is where its code is written, when it is.
        ruta={seEscribe ? `${ruta}.entre` : ruta}
        opciones={opciones && [...opciones, { valor: OTRO, etiqueta: t('campo.otroCompromiso') }]}
        valor={seEscribe ? OTRO : codigo === '' ? null : codigo}
        alElegir={elegir}
      />
      {formulado && (
        <p className={estilos.ayuda} role="status">
          {t('campo.traidoDeLaFormulacion')}
        </p>
      )}
      {seEscribe && (
        <TextInput
          id={idDeCampo(ruta)}
          label={t('campo.codigoDeOtro')}
          error={errores[ruta]}
          maxLength={campo.max}
          value={codigo}
          onChange={(e) => poner(ruta, e.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
