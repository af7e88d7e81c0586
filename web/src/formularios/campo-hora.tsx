import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leerHora } from '../formato/fechas';

/** A time of day, 24 h as everywhere else: the field of the browser shows «AM» where the browser likes it so. */
export function CampoHora({
  id,
  label,
  required = false,
  valor,
  alCambiar,
}: {
  id?: string;
  label: string;
  required?: boolean;
  valor: string;
  alCambiar: (hora: string) => void;
}) {
  const { t } = useTranslation();
  // While it is being typed nobody is told that it is wrong.
  const [escribiendo, escribir] = useState(false);
  const mal = !escribiendo && valor !== '' && leerHora(valor) === null;
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      required={required}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('campo.horaEjemplo')}
      maxLength={5}
      value={valor}
      error={mal ? t('campo.horaMal') : undefined}
      onFocus={() => escribir(true)}
      onBlur={() => {
        escribir(false);
        const leida = leerHora(valor);
        if (leida !== null && leida !== valor) alCambiar(leida);
      }}
      onChange={(e) => alCambiar(e.currentTarget.value)}
    />
  );
}
