import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { olvidarSeguimiento, propuestaDeParte } from './consultas';
import { ResumenDeParte } from './parte';
import estilos from './seguimiento.module.css';

const CAMPOS = ['logros', 'dificultades', 'proximos', 'pedidos'] as const;

/** The report comes with what is on record; a person says what the record does not. */
export default function NuevoParte({
  proceso,
  alCerrar,
}: {
  proceso: string;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const propuesta = useQuery(propuestaDeParte(proceso));
  const [dicho, decir] = useState({ logros: '', dificultades: '', proximos: '', pedidos: '' });
  const [intentado, ponerIntentado] = useState(false);
  const o = (x: string): string | null => (x.trim() === '' ? null : x.trim());
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos/{id}/partes', {
          params: { path: { id: proceso } },
          body: {
            logros: dicho.logros.trim(),
            dificultades: o(dicho.dificultades),
            proximos: o(dicho.proximos),
            pedidos: o(dicho.pedidos),
          },
        }),
      ),
    onSuccess: () => {
      olvidarSeguimiento(cliente);
      notifications.show({ message: t('seguimiento.parteEnviado') });
      alCerrar();
    },
  });
  const falta = dicho.logros.trim().length < 3;
  const p = propuesta.data;
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('seguimiento.hacerParte')}
      size="xl"
    >
      {propuesta.isPending ? (
        <Huecos filas={4} />
      ) : propuesta.isError ? (
        <Fallo error={propuesta.error} reintentar={() => void propuesta.refetch()} />
      ) : (
        p !== undefined && (
          <form
            noValidate
            onSubmit={(e) => {
              e.preventDefault();
              ponerIntentado(true);
              if (!falta) enviar.mutate();
            }}
          >
            <Stack gap="md">
              {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
              <p className={estilos.detalle}>
                {t('seguimiento.parteDel', {
                  desde: fechaLarga(p.desde),
                  hasta: fechaLarga(p.hasta),
                })}
              </p>
              {CAMPOS.map((campo) => (
                <Textarea
                  key={campo}
                  label={t(`seguimiento.${campo}`)}
                  autosize
                  minRows={campo === 'logros' ? 4 : 2}
                  maxLength={10_000}
                  value={dicho[campo]}
                  {...(campo === 'logros' ? { 'data-autofocus': true } : {})}
                  onChange={(e) => {
                    const valor = e.currentTarget.value;
                    decir((d) => ({ ...d, [campo]: valor }));
                  }}
                  error={campo === 'logros' && intentado && falta ? t('campo.falta') : undefined}
                />
              ))}
              <div className={`${estilos.partes} ${estilos.resumen}`}>
                <ResumenDeParte resumen={p.resumen} />
              </div>
              <Group justify="flex-end">
                <Button variant="default" onClick={alCerrar}>
                  {t('accion.cancelar')}
                </Button>
                <Button type="submit" loading={enviar.isPending}>
                  {t('seguimiento.enviar')}
                </Button>
              </Group>
            </Stack>
          </form>
        )
      )}
    </Modal>
  );
}
