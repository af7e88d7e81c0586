import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CampoDe, ElegibleDeLista } from './campos';
import { idDeCampo, useFormulario, type ProcesoDelFormulario } from './contexto';
import { useElegibles } from './elegibles';
import { Ninguno } from './ninguno';
import { Rotulo } from './rotulo';
import { leerEn } from './valores';

/** Several of what the process holds: all in sight, marked by what they say. */
export function CampoElegidos({
  campo,
  de,
  proceso,
  ruta,
  escrito,
}: {
  campo: CampoDe<'lista'>;
  de: ElegibleDeLista;
  proceso: ProcesoDelFormulario;
  ruta: string;
  /** Where they cannot be read. */
  escrito: ReactNode;
}) {
  const { valores, errores, poner } = useFormulario();
  const leidos = useElegibles(proceso, de);
  if (leidos === null) return escrito;
  const elegibles = leidos ?? [];
  const dado = leerEn(valores, ruta);
  const elegidos = Array.isArray(dado)
    ? dado.filter((x): x is string => typeof x === 'string')
    : [];
  // A draft may name one that is gone by now: it is shown, to be taken away.
  const idos = elegidos.filter((x) => elegibles.every((o) => o.valor !== x));
  const todos = [...elegibles, ...idos.map((valor) => ({ valor, etiqueta: valor }))];
  const comun = {
    id: idDeCampo(ruta),
    label: <Rotulo campo={campo} />,
    description: campo.ayuda ?? undefined,
    error: errores[ruta],
  };
  if (leidos !== undefined && todos.length === 0)
    return <Ninguno campo={campo} de={de} ruta={ruta} />;
  return (
    <Checkbox.Group
      {...comun}
      required={campo.obligatorio}
      withAsterisk={false}
      value={elegidos}
      onChange={(v) => poner(ruta, v)}
    >
      <Stack gap={10} mt={6}>
        {todos.map((o) => (
          <Checkbox key={o.valor} value={o.valor} label={o.etiqueta} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
