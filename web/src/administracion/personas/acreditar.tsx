import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { CampoDocumento } from '../../documentos/campo-documento';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { olvidarPersonas, type Designacion } from '../consultas';
import { useNombreDeCargo } from './cargo-escrito';

/** The document a designación was recorded without. */
export default function Acreditar({
  designacion: d,
  alCerrar,
}: {
  designacion: Designacion;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const nombre = useNombreDeCargo();
  const [documento, ponerDocumento] = useState<string | null>(null);
  const acreditar = useMutation({
    mutationFn: (id: string) =>
      pedir(
        api.PATCH('/api/designaciones/{id}', {
          params: { path: { id: d.id } },
          body: { documento: id },
        }),
      ),
    onSuccess: () => {
      olvidarPersonas(cliente);
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('directorio.ponerDocumento')}
    >
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          <strong>{d.persona.nombre}</strong> · {nombre(d)}
        </p>
        {acreditar.error !== null && <AvisoDeProblema problema={problemaDe(acreditar.error)} />}
        <CampoDocumento
          rotulo={t('directorio.documento')}
          ayuda={t('directorio.documentoAyuda')}
          opcional={false}
          titular={d.titular?.id ?? null}
          tipos={[]}
          valor={documento}
          alCambiar={ponerDocumento}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={alCerrar}>
            {t('accion.cancelar')}
          </Button>
          <Button
            disabled={documento === null}
            loading={acreditar.isPending}
            onClick={() => documento !== null && acreditar.mutate(documento)}
          >
            {t('directorio.guardar')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
