import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { sesion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoFecha } from '../formularios/campo-fecha';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import type { Envio } from './consultas';
import estilos from './notificaciones.module.css';
import { rotuloDeRecepcion } from './rotulo-de-recepcion';

/** When it was received, by one, by some or by all at once, with its proof. */
export default function AnotarRecepcion({
  envio: e,
  alCerrar,
}: {
  envio: Envio;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const hoy = useQuery(sesion()).data?.hoy ?? null;
  const faltan = e.destinatarios.filter((d) => d.recibidoEl === null);
  const [ordenes, ponerOrdenes] = useState<readonly string[]>(
    (faltan.length > 0 ? faltan : e.destinatarios).map((d) => String(d.orden)),
  );
  const [fecha, ponerFecha] = useState<string | null>(hoy);
  const [constancia, ponerConstancia] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const [quitar, ponerQuitar] = useState(false);
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/envios/{id}/recepciones', {
          params: { path: { id: e.id } },
          body: {
            destinatarios: ordenes.map(Number),
            recibidoEl: quitar ? null : fecha,
            constancia: quitar ? null : constancia,
          },
        }),
      ),
    onSuccess: () => {
      void cliente.invalidateQueries({ queryKey: ['envios'] });
      notifications.show({ message: t('canales.notificaciones.recepcionAnotada') });
      alCerrar();
    },
  });
  const rotulo = rotuloDeRecepcion(e, t);
  const todos = ordenes.length === e.destinatarios.length;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={rotulo}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(ev) => {
          ev.preventDefault();
          ponerIntentado(true);
          if (ordenes.length > 0 && (quitar || fecha !== null)) enviar.mutate();
        }}
      >
        <Stack gap="md">
          <p className={estilos.ayuda}>{e.asunto}</p>
          {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
          <Checkbox.Group
            label={t('canales.notificaciones.recepcionDe')}
            value={[...ordenes]}
            onChange={ponerOrdenes}
            error={intentado && ordenes.length === 0 ? t('campo.falta') : undefined}
          >
            <Stack gap="xs" mt="xs">
              {e.destinatarios.length > 1 && (
                <Checkbox
                  label={t('canales.notificaciones.recepcionTodos')}
                  checked={todos}
                  indeterminate={!todos && ordenes.length > 0}
                  onChange={() =>
                    ponerOrdenes(todos ? [] : e.destinatarios.map((d) => String(d.orden)))
                  }
                />
              )}
              {e.destinatarios.map((d) => (
                <Checkbox
                  key={d.orden}
                  value={String(d.orden)}
                  label={[d.nombre, d.cargo].filter(Boolean).join(', ')}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {!quitar && (
            <>
              <CampoFecha
                label={t('canales.notificaciones.recibidoEl')}
                valor={fecha}
                alCambiar={ponerFecha}
                min={e.fecha}
                {...(hoy === null ? {} : { max: hoy })}
                {...(intentado && fecha === null ? { error: t('campo.falta') } : {})}
              />
              <CampoDocumento
                rotulo={t('canales.notificaciones.constancia')}
                titular={e.titular.id}
                tipos={[]}
                valor={constancia}
                alCambiar={ponerConstancia}
              />
            </>
          )}
          {faltan.length < e.destinatarios.length && (
            <Checkbox
              label={t('canales.notificaciones.quitarRecepcion')}
              checked={quitar}
              onChange={(ev) => ponerQuitar(ev.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviar.isPending}>
              {rotulo}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
