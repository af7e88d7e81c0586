import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { olvidarPersonas } from '../consultas';
import { CamposDePersona, PERSONA_VACIA, personaCompleta } from './campos-de-persona';

/** Somebody who is not in the directory yet; their offices are given afterwards. */
export default function NuevaPersona({ alCerrar }: { alCerrar: () => void }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [persona, poner] = useState(PERSONA_VACIA);
  const [intentado, intentar] = useState(false);
  const crear = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/personas', {
          body: {
            clase: persona.clase,
            nombre: persona.nombre.trim(),
            correo: persona.correo.trim() === '' ? null : persona.correo.trim(),
          },
        }),
      ),
    onSuccess: (p) => {
      olvidarPersonas(cliente);
      void navegar(`/administracion/personas/${p.id}`);
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('directorio.nueva')}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          intentar(true);
          if (personaCompleta(persona)) crear.mutate();
        }}
      >
        <Stack gap="md">
          {crear.error !== null && <AvisoDeProblema problema={problemaDe(crear.error)} />}
          <CamposDePersona persona={persona} alCambiar={poner} intentado={intentado} />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={crear.isPending}>
              {t('directorio.registrar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
