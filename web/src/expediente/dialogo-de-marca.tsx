import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type { MarcaOfrecida, Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { CampoDocumento } from '../documentos/campo-documento';
import { Cita } from '../vocabulario/cita';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';

/** Stopping or resuming everything asks for a reason, which stays in the journal. */
export function DialogoDeMarca({
  marca: m,
  situacion: s,
  alCerrar,
}: {
  marca: MarcaOfrecida;
  situacion: Situacion;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { cargo } = useCargo();
  const [indice, ponerIndice] = useState(
    Math.max(
      m.como.findIndex((c) => c.registra === cargo?.rol),
      0,
    ),
  );
  const [motivo, ponerMotivo] = useState('');
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const [clave] = useState(claveNueva);
  const campo = useRef<HTMLTextAreaElement>(null);
  const como = m.como[indice];
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos/{id}/marcas/{marca}', {
          params: {
            path: { id: s.raizId, marca: m.evento },
            header: { 'Idempotency-Key': clave },
          },
          body: {
            motivo: motivo.trim(),
            ...(documento === null ? {} : { documento }),
            ...(como === undefined
              ? {}
              : {
                  registradoComo: como.registra,
                  actuadoPor: {
                    rol: como.actua,
                    ...(documento === null || como.prueba === null ? {} : { documento }),
                  },
                }),
          },
        }),
      ),
    onSuccess: () => {
      olvidarProceso(cliente, [s.raizId, s.id]);
      notifications.show({ message: t(`marca.${m.evento}.hecho`) });
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t(`marca.${m.evento}.titulo`)}
      size="lg"
    >
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
          <div>
            <p style={{ margin: 0 }}>{t(`marca.${m.evento}.explica`, { gad: s.titular.nombre })}</p>
            <Cita cita={m.cita} lecturaNuestra={m.lecturaNuestra} />
          </div>
          {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
          {m.como.length > 1 && (
            <Select
              label={t('avanzar.comoLoRegistra')}
              data={m.como.map((c, i) => ({ value: String(i), label: c.etiqueta }))}
              value={String(indice)}
              allowDeselect={false}
              onChange={(v) => ponerIndice(Number(v ?? 0))}
            />
          )}
          <Textarea
            ref={campo}
            label={t('marca.motivo')}
            description={t('marca.motivoAyuda')}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={2000}
            data-autofocus
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
            error={intentado && motivo.trim() === '' ? t('campo.falta') : undefined}
          />
          <CampoDocumento
            rotulo={t('marca.documento')}
            ayuda={
              como?.prueba === null || como === undefined
                ? undefined
                : t('avanzar.pruebaAyuda', {
                    actua: m.actua.find((r) => r.rol === como.actua)?.etiqueta ?? como.actua,
                  })
            }
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
              {m.etiqueta}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
