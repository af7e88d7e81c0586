import { Menu } from '@mantine/core';
import { IconLogout, IconMailCog, IconShieldLock } from '@tabler/icons-react';
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Sesion } from '../api/modelo';
import { elegirIdioma, IDIOMAS } from '../textos/idiomas';
import { BotonDeCuenta, TEMAS } from './boton-de-cuenta';
import { BuscarCargo } from './buscar-cargo';
import { CARGOS_A_LA_VISTA, cargosQueDicen, nombreDeCargo, useCargo } from './cargo';
import estilos from './menu-de-cuenta.module.css';
import { useSalir } from './salir';

/** With which office one works, language, light or dark, and the way out. */
export default function MenuDeCuenta({
  sesion,
  abierto,
  alCambiar,
}: {
  sesion: Sesion;
  abierto: boolean;
  alCambiar: (abierto: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const { cargos, cargo, elegir } = useCargo();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const salir = useSalir();
  const [buscado, buscar] = useState('');
  const vistos = cargosQueDicen(cargos, buscado);
  return (
    <Menu
      width={300}
      position="bottom-end"
      opened={abierto}
      onChange={alCambiar}
      onClose={() => buscar('')}
    >
      <Menu.Target>
        <BotonDeCuenta sesion={sesion} />
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
