import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { useCambio, type Priorizacion } from './consultas';

/** The general diagnosis; the one of each government is beside its scores. */
export function ElDiagnostico({ p }: { p: Priorizacion }) {
  const { t } = useTranslation();
  const [editando, editar] = useState(false);
  const [nombre, ponerNombre] = useState(p.nombre);
  const [alcance, ponerAlcance] = useState(p.alcance);
  const [diagnostico, ponerDiagnostico] = useState(p.diagnostico);
  const guardar = useCambio(
    () =>
      pedir(
        api.PUT('/api/priorizaciones/{id}', {
          params: { path: { id: p.id } },
          body: { nombre, alcance, diagnostico },
        }),
      ),
    () => {
      notifications.show({ message: t('priorizacion.guardado') });
      editar(false);
    },
  );
  if (!editando)
    return (
      <>
        <p style={{ whiteSpace: 'pre-wrap', maxWidth: '72ch' }}>
          {p.diagnostico === '' ? t('priorizacion.sinDiagnostico') : p.diagnostico}
        </p>
        {p.permite.editar && (
          <Button variant="default" onClick={() => editar(true)}>
            {t('priorizacion.cambiar')}
          </Button>
        )}
      </>
    );
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        guardar.mutate(undefined);
      }}
    >
      <Stack gap="md" maw={760}>
        <TextInput
          label={t('priorizacion.nombre')}
          value={nombre}
          onChange={(e) => ponerNombre(e.currentTarget.value)}
        />
        <Textarea
          label={t('priorizacion.alcance')}
          autosize
          value={alcance}
          onChange={(e) => ponerAlcance(e.currentTarget.value)}
        />
        <Textarea
          label={t('priorizacion.diagnostico')}
          autosize
          minRows={6}
          value={diagnostico}
          onChange={(e) => ponerDiagnostico(e.currentTarget.value)}
        />
        {guardar.error !== null && <AvisoDeProblema problema={problemaDe(guardar.error)} />}
        <Group>
          <Button type="submit" loading={guardar.isPending}>
            {t('priorizacion.guardar')}
          </Button>
          <Button variant="default" onClick={() => editar(false)}>
            {t('accion.cancelar')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
