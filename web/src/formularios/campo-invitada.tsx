import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ultimasLineas } from '../api/consultas';
import type { CampoDe } from './campos';
import { idDeCampo, useFormulario, type ProcesoDelFormulario } from './contexto';
import { Rotulo } from './rotulo';
import { leerEn } from './valores';

/** Whom an invitation is on record of and no answer yet, the last invited first. */
async function sinRespuesta(procesoId: string): Promise<readonly string[]> {
  const lineas = await ultimasLineas(procesoId);
  const quienes = (evento: string): readonly string[] =>
    lineas
      .filter((l) => l.evento === evento)
      .map((l) => l.datos.find((d) => d.campo === 'organizacion')?.valor)
      .filter((v) => typeof v === 'string');
  const respondieron = new Set(quienes('registrarRespuesta'));
  return [...new Set(quienes('registrarInvitacion'))].filter((x) => !respondieron.has(x));
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
