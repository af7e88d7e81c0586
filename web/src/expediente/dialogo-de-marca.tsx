import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type { Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';

export type Marca = 'suspender' | 'reanudar' | 'desistir' | 'archivarPorInactividad' | 'reactivar';

/** Stopping or resuming everything asks for a reason, which stays in the journal. */
export function DialogoDeMarca({
  marca,
  situacion: s,
  alCerrar,
}: {
  marca: Marca;
  situacion: Situacion;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [motivo, ponerMotivo] = useState('');
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const [clave] = useState(claveNueva);
  const campo = useRef<HTMLTextAreaElement>(null);
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos/{id}/marcas/{marca}', {
          params: { path: { id: s.raizId, marca }, header: { 'Idempotency-Key': clave } },
          body: { motivo: motivo.trim(), ...(documento === null ? {} : { documento }) },
        }),
      ),
    onSuccess: () => {
      olvidarProceso(cliente, [s.raizId, s.id]);
      notifications.show({ message: t(`marca.${marca}.hecho`) });
      alCerrar();
    },
  });
  const p = enviar.error === null ? null : problemaDe(enviar.error);
  return (
    <Modal opened onClose={alCerrar} title={t(`marca.${marca}.titulo`)} size="lg">
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (motivo.trim() === '') campo.current?.focus();
          else enviar.mutate();
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t(`marca.${marca}.explica`, { gad: s.titular.nombre })}</p>
          {p !== null && (
            <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={p.title}>
              <p>{p.detail}</p>
              {p.responsables !== undefined && p.responsables.length > 0 && (
                <p>
                  {t('rechazo.quienPuede', {
                    quienes: p.responsables.map((r) => r.etiqueta).join(', '),
                  })}
                </p>
              )}
            </AvisoEnLinea>
          )}
          <Textarea
            ref={campo}
            label={t('marca.motivo')}
            description={t('marca.motivoAyuda')}
            required
            autosize
            minRows={3}
            data-autofocus
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
            error={intentado && motivo.trim() === '' ? t('campo.falta') : undefined}
          />
          <CampoDocumento
            rotulo={t('marca.documento')}
            titular={s.titular.id}
            tipos={['oficio', 'otro']}
            valor={documento}
            alCambiar={ponerDocumento}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviar.isPending}>
              {t(`marca.${marca}.menu`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
