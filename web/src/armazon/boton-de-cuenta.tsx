import { Avatar, UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sesion } from '../api/modelo';
import { nombreDeCargo, useCargo } from './cargo';
import estilos from './menu-de-cuenta.module.css';

export const TEMAS = ['auto', 'light', 'dark'] as const;

/** Who one is and with which office one works: what opens the menu of the account. */
export function BotonDeCuenta({
  sesion,
  ...p
}: { sesion: Sesion } & UnstyledButtonProps & ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  return (
    <UnstyledButton {...p} className={estilos.boton}>
      <Avatar size={32} radius="xl" color="acento" variant="light">
        {sesion.cuenta.iniciales}
      </Avatar>
      <span className={estilos.quien}>
        <span className={estilos.nombre}>{sesion.cuenta.nombre}</span>
        {cargo !== null && <span className={estilos.cargo}>{nombreDeCargo(cargo)}</span>}
      </span>
      <span className="solo-lector">. {t('cuenta.menu')}</span>
      <IconChevronDown size={16} stroke={1.5} className={estilos.flecha} aria-hidden="true" />
    </UnstyledButton>
  );
}
