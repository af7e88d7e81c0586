import { Input, Radio, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campo, Elegible } from './campos';
import { idDeCampo, useFormulario, type ProcesoDelFormulario } from './contexto';
import { useElegibles } from './elegibles';
import { Rotulo } from './rotulo';
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
  de: Elegible;
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
  const comun = {
    id: idDeCampo(ruta),
    label: <Rotulo campo={campo} />,
    description: campo.ayuda ?? undefined,
    error: errores[ruta],
  };
  if (elegibles?.length === 0 && valor === null)
    return (
      <Input.Wrapper {...comun} labelElement="div">
        <p>{t(`campo.ninguno.${de}`)}</p>
      </Input.Wrapper>
    );
  // A draft may name one that is settled by now: it is shown, and the rules say what is wrong with it.
  const opciones =
    valor === null || (elegibles ?? []).some((o) => o.valor === valor)
      ? (elegibles ?? [])
      : [...(elegibles ?? []), { valor, etiqueta: valor }];
  const elegir = (v: string | null): void =>
    poner(ruta, v === null ? undefined : campo.clase === 'numero' ? Number(v) : v);
  // What need not be said can be unsaid.
  return opciones.length <= 4 && campo.obligatorio ? (
    <Radio.Group {...comun} required withAsterisk={false} value={valor ?? ''} onChange={elegir}>
      <Stack gap={10} mt={6}>
        {opciones.map((o) => (
          <Radio key={o.valor} value={o.valor} label={o.etiqueta} />
        ))}
      </Stack>
    </Radio.Group>
  ) : (
    <Select
      {...comun}
      required={campo.obligatorio}
      withAsterisk={false}
      disabled={elegibles === undefined}
      data={opciones.map((o) => ({ value: o.valor, label: o.etiqueta }))}
      value={valor}
      onChange={elegir}
      placeholder={t('campo.elija')}
      searchable={opciones.length > 8}
      clearable={!campo.obligatorio}
      clearButtonProps={{ 'aria-label': t('accion.quitar') }}
    />
  );
}
