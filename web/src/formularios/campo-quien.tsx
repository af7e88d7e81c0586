import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSesion } from '../api/consultas';

/** Oneself, by name; or somebody who did it on paper, by the key the plan gives them. Nobody chooses another's account. */
export function CampoQuien({
  id,
  rotulo,
  error,
  max,
  valor,
  alCambiar,
}: {
  id: string;
  rotulo: string;
  error?: string;
  max: number;
  valor: string | null;
  alCambiar: (valor: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const sesion = useSesion();
  const yo = sesion?.cuenta.id;
  const [otro, esOtro] = useState(valor !== null && valor !== yo);
  const elegido = otro ? 'otro' : valor === null ? '' : 'yo';
  return (
    <Radio.Group
      id={id}
      label={rotulo}
      error={error}
      required
      withAsterisk={false}
      value={elegido}
      onChange={(v) => {
        esOtro(v === 'otro');
        alCambiar(v === 'yo' ? yo : undefined);
      }}
    >
      <Stack gap={10} mt={6}>
        <Radio value="yo" label={t('campo.yo', { nombre: sesion?.cuenta.nombre ?? '' })} />
        <Radio value="otro" label={t('campo.otraPersona')} />
        {otro && (
          <TextInput
            label={t('campo.claveDePersona')}
            description={t('campo.claveDePersonaAyuda')}
            maxLength={max}
            value={valor ?? ''}
            onChange={(e) =>
              alCambiar(e.currentTarget.value === '' ? undefined : e.currentTarget.value)
            }
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
