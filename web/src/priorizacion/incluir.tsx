import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CampoGobierno } from '../gobiernos/campo-gobierno';
import { PorGremio, PorNivel, PorProvincia } from '../gobiernos/filtros-de-gobierno';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { cifra } from '../formato/numeros';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { useCambio, type Priorizacion } from './consultas';

/** One government, or all those of a level, a province or a gremio. */
export default function Incluir({ p, alCerrar }: { p: Priorizacion; alCerrar: () => void }) {
  const { t } = useTranslation();
  const [uno, ponerUno] = useState<string | null>(null);
  const [nivel, ponerNivel] = useState<string | null>(null);
  const [provincia, ponerProvincia] = useState<string | null>(null);
  const [gremio, ponerGremio] = useState<string | null>(null);
  const conFiltro = nivel !== null || provincia !== null || gremio !== null;
  const incluir = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/gobiernos', {
          params: { path: { id: p.id } },
          body: {
            titulares: uno === null ? [] : [uno],
            filtro: conFiltro
              ? {
                  ...(nivel === null ? {} : { nivel }),
                  ...(provincia === null ? {} : { provincia }),
                  ...(gremio === null ? {} : { gremio }),
                }
              : null,
          } as never,
        }),
      ),
    ({ nuevos }) => {
      notifications.show({
        message: t('priorizacion.incluidos', { count: nuevos, cifra: cifra(nuevos) }),
      });
      alCerrar();
    },
  );
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('priorizacion.incluir')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          incluir.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <CampoGobierno label={t('priorizacion.incluirUno')} valor={uno} alCambiar={ponerUno} />
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend style={{ padding: 0, marginBottom: 6 }}>
              {t('priorizacion.incluirVarios')}
            </legend>
            <Group gap="xs" grow preventGrowOverflow={false}>
              <PorNivel valor={nivel} alCambiar={ponerNivel} />
              <PorProvincia valor={provincia} alCambiar={ponerProvincia} />
              <PorGremio valor={gremio} alCambiar={ponerGremio} />
            </Group>
          </fieldset>
          {incluir.error !== null && <AvisoDeProblema problema={problemaDe(incluir.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={incluir.isPending} disabled={uno === null && !conFiltro}>
              {t('priorizacion.incluir')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
