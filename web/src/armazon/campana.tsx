import { ActionIcon, Indicator, type ActionIconProps } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The bell, and whether something was not read. */
export function Campana({
  sinLeer,
  ...p
}: { sinLeer: number } & ActionIconProps & Omit<ComponentPropsWithRef<'button'>, 'color'>) {
  const { t } = useTranslation();
  return (
    <Indicator disabled={sinLeer === 0} color="acento" size={8} offset={8}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={sinLeer === 0 ? t('avisos.titulo') : t('avisos.sinLeer', { count: sinLeer })}
        {...p}
      >
        <IconBell size={20} stroke={1.5} />
      </ActionIcon>
    </Indicator>
  );
}
