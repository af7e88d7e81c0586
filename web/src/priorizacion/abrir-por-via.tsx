import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type { Cita as CitaDeLey } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Cita } from '../vocabulario/cita';
import { useCambio, type GobiernoPriorizado, type Priorizacion } from './consultas';

/** The process of a chosen government, with its step 1 recorded by way (b). */
export default function AbrirPorVia({
  p,
  gobierno: g,
  alCerrar,
}: {
  p: Priorizacion;
  gobierno: GobiernoPriorizado;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [clave] = useState(claveNueva);
  const [analisis, ponerAnalisis] = useState<string | null>(null);
  const abrir = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/gobiernos/{titular}/proceso', {
          params: {
            path: { id: p.id, titular: g.titular.id },
            header: { 'Idempotency-Key': `${clave}:${analisis}` },
          },
          body: { analisis: analisis ?? '' },
        }),
      ),
    ({ procesoId }) => {
      olvidarProceso(cliente, [procesoId]);
      void navegar(`/expedientes/${procesoId}`);
    },
  );
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('priorizacion.abrirDe', { gad: g.titular.nombre })}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          abrir.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('priorizacion.abrirAyuda')}</p>
          <Cita cita={p.fuente as CitaDeLey} fuerza={p.fuente.fuerzaTexto} />
          <CampoDocumento
            rotulo={t('priorizacion.analisis')}
            opcional={false}
            titular={null}
            tipos={['analisis_priorizacion']}
            valor={analisis}
            alCambiar={ponerAnalisis}
          />
          {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" disabled={analisis === null} loading={abrir.isPending}>
              {t('priorizacion.abrir')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
