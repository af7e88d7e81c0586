import {
  Button,
  Group,
  Modal,
  PasswordInput,
  Radio,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';

const ALCANCES = ['lectura', 'completo'] as const;
const DIAS = [30, 90, 180, 365] as const;

/** What for, what it may do, until when; and the password again, because it acts without it. */
export function CrearFicha({
  conClave,
  alCrear,
  alCerrar,
}: {
  conClave: boolean;
  alCrear: (token: string) => void;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const [nombre, ponerNombre] = useState('');
  const [alcance, ponerAlcance] = useState<(typeof ALCANCES)[number]>('lectura');
  const [dias, ponerDias] = useState('90');
  const [clave, ponerClave] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campoNombre = useRef<HTMLInputElement>(null);
  const campoClave = useRef<HTMLInputElement>(null);
  const crear = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/sesion/fichas', {
          body: {
            nombre: nombre.trim(),
            alcance,
            dias: Number(dias),
            clave: conClave ? clave : null,
          },
        }),
      ),
    onSuccess: (r) => alCrear(r.token),
  });
  const sinNombre = nombre.trim() === '';
  const sinClave = conClave && clave === '';
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('miCuenta.fichas.crear')}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (sinNombre) campoNombre.current?.focus();
          else if (sinClave) campoClave.current?.focus();
          else crear.mutate();
        }}
      >
        <Stack gap="md">
          {crear.error !== null && <AvisoDeProblema problema={problemaDe(crear.error)} />}
          <TextInput
            ref={campoNombre}
            data-autofocus
            label={t('miCuenta.fichas.nombre')}
            description={t('miCuenta.fichas.nombreEjemplo')}
            maxLength={80}
            value={nombre}
            onChange={(e) => ponerNombre(e.currentTarget.value)}
            error={intentado && sinNombre ? t('miCuenta.fichas.faltaNombre') : undefined}
          />
          <Radio.Group
            label={t('miCuenta.fichas.alcance')}
            value={alcance}
            onChange={(v) => ponerAlcance(v as typeof alcance)}
          >
            <Stack gap="xs" mt="xs">
              {ALCANCES.map((a) => (
                <Radio key={a} value={a} label={t(`miCuenta.fichas.alcances.${a}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label={t('miCuenta.fichas.dias')}
            data={DIAS.map((d) => ({
              value: String(d),
              label: t(`miCuenta.fichas.enDias.d${d}`),
            }))}
            value={dias}
            onChange={(v) => ponerDias(v ?? '90')}
            allowDeselect={false}
          />
          {conClave && (
            <PasswordInput
              ref={campoClave}
              label={t('miCuenta.actual')}
              autoComplete="current-password"
              value={clave}
              onChange={(e) => ponerClave(e.currentTarget.value)}
              error={intentado && sinClave ? t('ingreso.faltaClave') : undefined}
              visibilityToggleButtonProps={{ 'aria-label': t('ingreso.verClave') }}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={crear.isPending}>
              {t('miCuenta.fichas.crear')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
