import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconMailCog, IconShieldLock } from '@tabler/icons-react';
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Sesion } from '../api/modelo';
import { elegirIdioma, IDIOMAS } from '../textos/idiomas';
import { BuscarCargo } from './buscar-cargo';
import { CARGOS_A_LA_VISTA, cargosQueDicen, nombreDeCargo, useCargo } from './cargo';
import estilos from './menu-de-cuenta.module.css';
import { useSalir } from './salir';

export const TEMAS = ['auto', 'light', 'dark'] as const;

/** Who one is, with which office one works, language, light or dark, and the way out. */
export function MenuDeCuenta({ sesion }: { sesion: Sesion }) {
  const { t, i18n } = useTranslation();
  const { cargos, cargo, elegir } = useCargo();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const salir = useSalir();
  const [buscado, buscar] = useState('');
  const vistos = cargosQueDicen(cargos, buscado);
  return (
    <Menu width={300} position="bottom-end" onClose={() => buscar('')}>
      <Menu.Target>
        <UnstyledButton className={estilos.boton}>
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
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('cuenta.trabajaComo')}</Menu.Label>
        {cargos.length === 0 && <Menu.Item disabled>{t('cuenta.sinCargo')}</Menu.Item>}
        {cargos.length > CARGOS_A_LA_VISTA && <BuscarCargo valor={buscado} alCambiar={buscar} />}
        {cargos.length > 0 && vistos.length === 0 && (
          <Menu.Item disabled>{t('cuenta.ningunCargoAsi')}</Menu.Item>
        )}
        <div className={estilos.cargos}>
          <Menu.RadioGroup value={cargo?.id ?? ''} onChange={elegir}>
            {vistos.map((c) => (
              <Menu.RadioItem key={c.id} value={c.id}>
                {nombreDeCargo(c)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('cuenta.idioma')}</Menu.Label>
        <Menu.RadioGroup
          value={i18n.resolvedLanguage ?? 'es'}
          onChange={(v) => void elegirIdioma(v)}
        >
          {IDIOMAS.map((i) => (
            <Menu.RadioItem key={i.codigo} value={i.codigo}>
              <span lang={i.html}>{i.nombre}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('cuenta.tema')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(v) => setColorScheme(v as MantineColorScheme)}
        >
          {TEMAS.map((v) => (
            <Menu.RadioItem key={v} value={v}>
              {t(`cuenta.temas.${v}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/cuenta"
          leftSection={<IconShieldLock size={16} stroke={1.5} />}
        >
          {t('menu.miCuenta')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to="/preferencias"
          leftSection={<IconMailCog size={16} stroke={1.5} />}
        >
          {t('menu.preferencias')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={salir}>
          {t('cuenta.salir')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
