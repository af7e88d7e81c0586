import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { candidatosDeTarea } from '../api/consultas';
import type { Asunto } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Huecos } from '../vocabulario/huecos';

/** Asking another who may do it to do it. */
export default function DialogoDeDelegar({
  asunto: a,
  alCerrar,
  alDelegar,
}: {
  asunto: Asunto;
  alCerrar: () => void;
  alDelegar: (nombre: string) => void;
}) {
  const { t } = useTranslation();
  const consulta = useQuery(candidatosDeTarea(a.procesoId, a.evento));
  const candidatos = consulta.data ?? [];
  const [cuenta, ponerCuenta] = useState('');
  const [motivo, ponerMotivo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.PUT('/api/bandeja/tareas/{procesoId}/{evento}/encargo', {
          params: { path: { procesoId: a.procesoId, evento: a.evento } },
          body: { cuenta, ...(motivo.trim() === '' ? {} : { motivo: motivo.trim() }) },
        }),
      ),
    onSuccess: () => alDelegar(candidatos.find((c) => c.cuenta === cuenta)?.nombre ?? ''),
  });
  const error = enviar.error ?? consulta.error;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('encargo.dialogo.titulo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (cuenta !== '') enviar.mutate();
        }}
      >
        <Stack gap="md">
          <div>
            <p style={{ margin: 0, fontWeight: 500 }}>
              {a.etiqueta} · {a.titular.nombre}
            </p>
            <p style={{ margin: '4px 0 0', color: 'var(--tinta-2)' }}>
              {t('encargo.dialogo.explica')}
            </p>
          </div>
          {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
          {consulta.isPending ? (
            <Huecos filas={2} alto={40} />
          ) : candidatos.length === 0 ? (
            <p style={{ margin: 0 }}>{t('encargo.dialogo.nadie')}</p>
          ) : (
            <>
              <Radio.Group
                label={t('encargo.dialogo.aQuien')}
                value={cuenta}
                onChange={ponerCuenta}
                error={intentado && cuenta === '' ? t('encargo.dialogo.elija') : undefined}
              >
                <Stack gap="sm" mt="xs">
                  {candidatos.map((c) => (
                    <Radio
                      key={c.cuenta}
                      value={c.cuenta}
                      label={c.nombre}
                      description={[
                        c.roles.map((r) => r.etiqueta).join(', '),
                        c.ausencia === null
                          ? null
                          : t('encargo.dialogo.deLicencia', {
                              fecha: fechaLarga(c.ausencia.hasta),
                              sustituto: c.ausencia.sustituto,
                            }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <Textarea
                label={t('encargo.dialogo.motivo')}
                description={t('encargo.dialogo.motivoAyuda')}
                autosize
                minRows={2}
                maxLength={500}
                value={motivo}
                onChange={(e) => ponerMotivo(e.currentTarget.value)}
              />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            {candidatos.length > 0 && (
              <Button type="submit" loading={enviar.isPending}>
                {t('encargo.dialogo.hacer')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
