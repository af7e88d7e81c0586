import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import { problemaDe } from '../api/problema';
import type { Titular } from '../api/modelo';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import type { Anterior } from './fin-de-proceso';
import estilos from './abrir-proceso.module.css';

/** Opens a process: what that means is read and confirmed first. */
export function AbrirProceso({
  titular,
  anterior,
}: {
  titular: Pick<Titular, 'id' | 'nombre'>;
  anterior: Anterior;
}) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [confirmando, { open, close }] = useDisclosure(false);
  const [clave] = useState(claveNueva);
  const abrir = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos', {
          params: { header: { 'Idempotency-Key': clave } },
          body: { procedimiento: 'implementacion', titular: titular.id },
        }),
      ),
    onSuccess: (s) => {
      olvidarProceso(cliente, [s.id]);
      void navegar(`/expedientes/${s.id}`, { replace: true });
    },
  });
  const p = abrir.error === null ? null : problemaDe(abrir.error);
  const rechazo = p !== null && (
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
  );
  const primero = anterior === null;
  const verbo = t(primero ? 'gobierno.abrir' : 'gobierno.abrirOtro');
  return (
    <>
      <Button className="no-imprimir" variant={primero ? 'filled' : 'default'} onClick={open}>
        {verbo}
      </Button>
      <Modal
        opened={confirmando}
        onClose={close}
        size="lg"
        title={t(primero ? 'gobierno.abrirDe' : 'gobierno.abrirOtroDe', { gad: titular.nombre })}
        closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      >
        <Stack gap="md">
          <p className={estilos.entrada}>
            {t(primero ? 'gobierno.alAbrir.titulo' : 'gobierno.consecuencias.titulo')}
          </p>
          <ul className={estilos.consecuencias}>
            {(primero ? AL_ABRIR : alAbrirOtro(anterior)).map((clave) => (
              <li key={clave}>{t(`gobierno.${clave}`)}</li>
            ))}
          </ul>
          {rechazo}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('accion.cancelar')}
            </Button>
            <Button loading={abrir.isPending} onClick={() => abrir.mutate()}>
              {verbo}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

const AL_ABRIR = ['alAbrir.empieza', 'alAbrir.publico', 'alAbrir.quienes'] as const;
const alAbrirOtro = (anterior: NonNullable<Anterior>) =>
  [
    'consecuencias.empieza',
    'alAbrir.publico',
    'consecuencias.documentos',
    'consecuencias.anterior',
    `consecuencias.${anterior}`,
  ] as const;
