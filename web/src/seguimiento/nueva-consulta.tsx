import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoFecha } from '../formularios/campo-fecha';
import { useNombres } from '../gobiernos/nombres';
import { Dialogo } from '../vocabulario/dialogo';
import { olvidarSeguimiento } from './consultas';
import { PasoDeQueTrata } from './paso-de-que-trata';

const DESTINOS = [
  'pocl',
  'delegado',
  'autoridad',
  'secretariaTecnica',
  'grupoEjecutor',
  'poc',
  'gremio',
] as const;
type Destino = (typeof DESTINOS)[number];

/** To ask or observe something of a file. */
export default function NuevaConsulta({
  situacion: s,
  alCerrar,
}: {
  situacion: Situacion;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { rol } = useNombres();
  const [clase, ponerClase] = useState<'consulta' | 'observacion'>('consulta');
  const [dirigidaA, ponerDirigidaA] = useState<Destino | null>(null);
  const [paso, ponerPaso] = useState<string | null>(null);
  const [asunto, ponerAsunto] = useState('');
  const [texto, ponerTexto] = useState('');
  const [vence, ponerVence] = useState<string | null>(null);
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const enviar = useMutation({
    mutationFn: (destino: Destino) =>
      pedir(
        api.POST('/api/procesos/{id}/consultas', {
          params: { path: { id: s.raizId } },
          body: {
            clase,
            dirigidaA: destino,
            paso: paso === null ? null : Number(paso),
            asunto: asunto.trim(),
            texto: texto.trim(),
            vence,
            documento,
          },
        }),
      ),
    onSuccess: () => {
      olvidarSeguimiento(cliente);
      notifications.show({ message: t('seguimiento.enviada') });
      alCerrar();
    },
  });
  const corto = (valor: string): string | undefined =>
    intentado && valor.trim().length < 3 ? t('campo.falta') : undefined;
  const problema = enviar.error === null ? null : problemaDe(enviar.error);
  return (
    <Dialogo
      titulo={t('seguimiento.consultar')}
      confirmar={t('seguimiento.enviar')}
      envio={enviar}
      alEnviar={() => {
        ponerIntentado(true);
        if (dirigidaA !== null && asunto.trim().length >= 3 && texto.trim().length >= 3)
          enviar.mutate(dirigidaA);
      }}
      alCerrar={alCerrar}
    >
      <SegmentedControl
        aria-label={t('seguimiento.clase')}
        data={[
          { value: 'consulta', label: t('seguimiento.consulta') },
          { value: 'observacion', label: t('seguimiento.observacion') },
        ]}
        value={clase}
        onChange={(v) => ponerClase(v as typeof clase)}
      />
      <Select
        label={t('seguimiento.dirigidaA')}
        data={DESTINOS.map((r) => ({ value: r, label: rol(r) }))}
        value={dirigidaA}
        onChange={(v) => ponerDirigidaA(v as Destino | null)}
        error={intentado && dirigidaA === null ? t('campo.falta') : undefined}
        searchable
        nothingFoundMessage={t('gobiernos.sinCoincidencias')}
        data-autofocus
      />
      <PasoDeQueTrata situacion={s} valor={paso} alCambiar={ponerPaso} />
      <TextInput
        label={t('seguimiento.asunto')}
        maxLength={160}
        value={asunto}
        onChange={(e) => ponerAsunto(e.currentTarget.value)}
        error={corto(asunto)}
      />
      <Textarea
        label={t('seguimiento.texto')}
        description={t('seguimiento.textoAyuda')}
        autosize
        minRows={4}
        maxLength={10_000}
        value={texto}
        onChange={(e) => ponerTexto(e.currentTarget.value)}
        error={corto(texto)}
      />
      <CampoFecha
        label={t('seguimiento.vence')}
        opcional
        valor={vence}
        alCambiar={ponerVence}
        min={s.hoy}
        error={problema?.errores?.find((x) => x.campo === 'vence')?.texto}
      />
      <CampoDocumento
        rotulo={t('seguimiento.documento')}
        titular={s.titular.id}
        tipos={[]}
        valor={documento}
        alCambiar={ponerDocumento}
      />
    </Dialogo>
  );
}
