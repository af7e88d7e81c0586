import { Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Campo, Opcion } from './campos';
import { idDeCampo, useFormulario } from './contexto';
import { Rotulo } from './rotulo';

/** Few in sight, many in a list; what need not be said can be unsaid. */
export function UnaDeEstas({
  campo,
  ruta,
  opciones,
  valor,
  alElegir,
}: {
  campo: Campo;
  ruta: string;
  /** Undefined while they are being read. */
  opciones: readonly Opcion[] | undefined;
  valor: string | null;
  alElegir: (valor: string | null) => void;
}) {
  const { t } = useTranslation();
  const { errores } = useFormulario();
  const comun = {
    id: idDeCampo(ruta),
    label: <Rotulo campo={campo} />,
    description: campo.ayuda ?? undefined,
    error: errores[ruta],
    required: campo.obligatorio,
    withAsterisk: false,
  };
  // A draft may name one that is settled by now: it is shown, and the rules say what is wrong with it.
  const todas =
    valor === null || (opciones ?? []).some((o) => o.valor === valor)
      ? (opciones ?? [])
      : [...(opciones ?? []), { valor, etiqueta: opciones === undefined ? '…' : valor }];
  return todas.length <= 4 && campo.obligatorio ? (
    <Radio.Group {...comun} value={valor ?? ''} onChange={alElegir}>
      <Stack gap={10} mt={6}>
        {todas.map((o) => (
          <Radio key={o.valor} value={o.valor} label={o.etiqueta} disabled={o.impedida === true} />
        ))}
      </Stack>
    </Radio.Group>
  ) : (
    <Select
      {...comun}
      disabled={opciones === undefined}
      data={todas.map((o) => ({
        value: o.valor,
        label: o.etiqueta,
        disabled: o.impedida === true,
      }))}
      value={valor}
      onChange={alElegir}
      placeholder={t('campo.elija')}
      searchable={todas.length > 8}
      clearable={!campo.obligatorio}
      clearButtonProps={{ 'aria-label': t('accion.quitar') }}
    />
  );
}
