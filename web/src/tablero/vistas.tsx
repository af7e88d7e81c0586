import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  Group,
  Menu,
  Modal,
  Stack,
  TextInput,
} from '@mantine/core';
import { useClipboard, useDisclosure } from '@mantine/hooks';
import { IconDownload, IconLink, IconStar, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemaDe } from '../api/problema';
import { useBorrarVista, useGuardarVista, vistas } from './consultas';

const FORMATOS = ['xlsx', 'csv', 'pdf'] as const;

/** Kept views, the address of this one, and the file of what is seen. */
export default function AccionesDelTablero({
  consulta,
  direccion,
}: {
  consulta: string;
  direccion: string;
}) {
  const { t } = useTranslation();
  const ir = useNavigate();
  const portapapeles = useClipboard({ timeout: 2500 });
  const guardadas = useQuery(vistas()).data ?? [];
  const borrar = useBorrarVista();
  const [guardando, guardar] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconStar size={16} stroke={1.5} />}>
            {t('tablero.vistas.titulo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {guardadas.length === 0 && <Menu.Label>{t('tablero.vistas.ninguna')}</Menu.Label>}
          {guardadas.map((v) => (
            <Group key={v.id} gap={4} wrap="nowrap">
              <Menu.Item
                flex={1}
                onClick={() => void ir(`/tablero?${v.consulta}`)}
                title={v.fueraDeAlcance ? t('tablero.vistas.fueraDeAlcance') : undefined}
              >
                {v.nombre}
                {!v.propia && ` · ${v.autor}`}
                {v.propia && v.compartida && ` · ${t('tablero.vistas.compartida')}`}
                {v.fueraDeAlcance && ' *'}
              </Menu.Item>
              {v.propia && (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('tablero.vistas.borrar', { nombre: v.nombre })}
                  onClick={() => borrar.mutate(v.id)}
                >
                  <IconTrash size={16} stroke={1.5} />
                </ActionIcon>
              )}
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={guardar.open}>{t('tablero.vistas.guardar')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconLink size={16} stroke={1.5} />}
        onClick={() => portapapeles.copy(direccion)}
      >
        <span aria-live="polite">
          {t(portapapeles.copied ? 'tablero.copiada' : 'tablero.compartir')}
        </span>
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />}>
            {t('tablero.exportar')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATOS.map((formato) => (
            <Menu.Item
              key={formato}
              component="a"
              href={`/api/tablero/exportacion?formato=${formato}${consulta === '' ? '' : `&${consulta}`}`}
              download
            >
              {t(`tablero.formato.${formato}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {guardando && (
        <Guardar consulta={new URL(direccion).search.slice(1)} alCerrar={guardar.close} />
      )}
    </>
  );
}

function Guardar({ consulta, alCerrar }: { consulta: string; alCerrar: () => void }) {
  const { t } = useTranslation();
  const [nombre, ponerNombre] = useState('');
  const [compartida, compartir] = useState(false);
  const guardar = useGuardarVista();
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('tablero.vistas.guardar')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          guardar.mutate({ nombre, consulta, compartida }, { onSuccess: alCerrar });
        }}
      >
        <Stack>
          <TextInput
            label={t('tablero.vistas.nombre')}
            required
            maxLength={120}
            value={nombre}
            onChange={(e) => ponerNombre(e.currentTarget.value)}
          />
          <Checkbox
            label={t('tablero.vistas.compartir')}
            description={t('tablero.vistas.compartirAyuda')}
            checked={compartida}
            onChange={(e) => compartir(e.currentTarget.checked)}
          />
          {guardar.isError && (
            <Alert color="red">
              {problemaDe(guardar.error).detail ?? problemaDe(guardar.error).title}
            </Alert>
          )}
          <Button type="submit" loading={guardar.isPending} disabled={nombre.trim() === ''}>
            {t('tablero.vistas.guardarla')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
