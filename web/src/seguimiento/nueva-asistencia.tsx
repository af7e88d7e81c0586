import {
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoFecha } from '../formularios/campo-fecha';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { olvidarSeguimiento } from './consultas';

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
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('seguimiento.registrarAsistencia')}
      size="lg"
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (fecha !== null && tema.trim().length >= 3) enviar.mutate(fecha);
        }}
      >
        <Stack gap="md">
          {problema !== null && <AvisoDeProblema problema={problema} />}
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
          <Select
            label={t('seguimiento.paso')}
            placeholder={t('seguimiento.sobreNinguno')}
            data={s.pasos.map((p) => ({
              value: String(p.numero),
              label: t('seguimiento.pasoCon', { n: p.numero, nombre: p.actividad }),
            }))}
            value={paso}
            onChange={ponerPaso}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
            nothingFoundMessage={t('gobiernos.sinCoincidencias')}
          />
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
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviar.isPending}>
              {t('seguimiento.registrarAsistencia')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
