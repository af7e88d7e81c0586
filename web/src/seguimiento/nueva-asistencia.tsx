import { NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoFecha } from '../formularios/campo-fecha';
import { Dialogo } from '../vocabulario/dialogo';
import { olvidarSeguimiento } from './consultas';
import { PasoDeQueTrata } from './paso-de-que-trata';

const MODALIDADES = ['presencial', 'virtual', 'telefonica', 'escrita'] as const;

export default function NuevaAsistencia({
  situacion: s,
  alCerrar,
}: {
  situacion: Situacion;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [fecha, ponerFecha] = useState<string | null>(s.hoy);
  const [modalidad, ponerModalidad] = useState<(typeof MODALIDADES)[number]>('presencial');
  const [paso, ponerPaso] = useState<string | null>(null);
  const [tema, ponerTema] = useState('');
  const [texto, ponerTexto] = useState('');
  const [participantes, ponerParticipantes] = useState<number | ''>('');
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const enviar = useMutation({
    mutationFn: (cuando: string) =>
      pedir(
        api.POST('/api/procesos/{id}/asistencias', {
          params: { path: { id: s.raizId } },
          body: {
            fecha: cuando,
            modalidad,
            paso: paso === null ? null : Number(paso),
            tema: tema.trim(),
            texto: texto.trim() === '' ? null : texto.trim(),
            participantes: participantes === '' ? null : participantes,
            documento,
          },
        }),
      ),
    onSuccess: () => {
      olvidarSeguimiento(cliente);
      notifications.show({ message: t('seguimiento.asistenciaRegistrada') });
      alCerrar();
    },
  });
  const problema = enviar.error === null ? null : problemaDe(enviar.error);
  return (
    <Dialogo
      titulo={t('seguimiento.registrarAsistencia')}
      confirmar={t('seguimiento.registrarAsistencia')}
      envio={enviar}
      alEnviar={() => {
        ponerIntentado(true);
        if (fecha !== null && tema.trim().length >= 3) enviar.mutate(fecha);
      }}
      alCerrar={alCerrar}
    >
      <CampoFecha
        label={t('seguimiento.fecha')}
        valor={fecha}
        alCambiar={ponerFecha}
        max={s.hoy}
        error={
          intentado && fecha === null
            ? t('campo.falta')
            : problema?.errores?.find((x) => x.campo === 'fecha')?.texto
        }
      />
      <SegmentedControl
        aria-label={t('seguimiento.modalidad')}
        data={MODALIDADES.map((m) => ({ value: m, label: t(`seguimiento.${m}`) }))}
        value={modalidad}
        onChange={(v) => ponerModalidad(v as typeof modalidad)}
      />
      <TextInput
        label={t('seguimiento.tema')}
        maxLength={200}
        value={tema}
        onChange={(e) => ponerTema(e.currentTarget.value)}
        error={intentado && tema.trim().length < 3 ? t('campo.falta') : undefined}
      />
      <PasoDeQueTrata situacion={s} valor={paso} alCambiar={ponerPaso} />
      <NumberInput
        label={t('seguimiento.participantes')}
        min={1}
        max={100_000}
        allowDecimal={false}
        value={participantes}
        onChange={(v) => ponerParticipantes(typeof v === 'number' ? v : '')}
      />
      <Textarea
        label={t('seguimiento.detalle')}
        autosize
        minRows={3}
        maxLength={10_000}
        value={texto}
        onChange={(e) => ponerTexto(e.currentTarget.value)}
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
