import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { CampoDe } from './campos';
import { idDeCampo, useFormulario, type ProcesoDelFormulario } from './contexto';
import { Rotulo } from './rotulo';
import { leerEn } from './valores';

const PAGINAS = 10;

/** Whom an invitation is on record of and no answer yet, the last invited first. */
async function sinRespuesta(procesoId: string): Promise<readonly string[]> {
  const invitadas = new Set<string>();
  const respondieron = new Set<string>();
  let cursor: string | undefined;
  for (let n = 0; n < PAGINAS; n++) {
    const p = await pedir(
      api.GET('/api/procesos/{id}/bitacora', {
        params: {
          path: { id: procesoId },
          query: { orden: 'desc', limite: 100, ...(cursor === undefined ? {} : { cursor }) },
        },
      }),
    );
    for (const l of p.elementos) {
      const quien = l.datos.find((d) => d.campo === 'organizacion')?.valor;
      if (typeof quien !== 'string') continue;
      if (l.evento === 'registrarInvitacion') invitadas.add(quien);
      if (l.evento === 'registrarRespuesta') respondieron.add(quien);
    }
    if (p.siguiente === null) break;
    cursor = p.siguiente;
  }
  return [...invitadas].filter((x) => !respondieron.has(x));
}

/** Who answers is, as a rule, one of those that were invited: offered as it was written then, and free to be another. */
export function CampoInvitada({
  campo,
  proceso,
  ruta,
}: {
  campo: CampoDe<'texto'>;
  proceso: ProcesoDelFormulario;
  ruta: string;
}) {
  const { valores, errores, poner } = useFormulario();
  // What cannot be read is only not offered.
  const { data = [] } = useQuery({
    queryKey: ['proceso', proceso.id, 'invitadas-sin-respuesta'],
    queryFn: () => sinRespuesta(proceso.id),
  });
  const valor = leerEn(valores, ruta);
  return (
    <Autocomplete
      id={idDeCampo(ruta)}
      label={<Rotulo campo={campo} />}
      description={campo.ayuda ?? undefined}
      error={errores[ruta]}
      required={campo.obligatorio}
      withAsterisk={false}
      maxLength={campo.max}
      data={data}
      value={typeof valor === 'string' ? valor : ''}
      onChange={(v) => poner(ruta, v)}
    />
  );
}
