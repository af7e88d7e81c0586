import {
  Button,
  Drawer,
  Radio,
  SegmentedControl,
  Stack,
  useMantineColorScheme,
} from '@mantine/core';
import { IconHelp, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { seccionesDe } from '../administracion/secciones';
import type { Sesion } from '../api/modelo';
import { elegirIdioma, IDIOMAS } from '../textos/idiomas';
import { BuscarCargo } from './buscar-cargo';
import {
  CARGOS_A_LA_VISTA,
  cargosQueDicen,
  llevaPropuestas,
  miraElTablero,
  nombreDeCargo,
  sigueProcesos,
  useCargo,
} from './cargo';
import { TEMAS } from './boton-de-cuenta';
import { useSalir } from './salir';

/** «Más», on a phone. */
export default function CajonDeCuenta({
  sesion,
  alCerrar,
}: {
  sesion: Sesion;
  alCerrar: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { cargos, cargo, elegir } = useCargo();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const salir = useSalir();
  const [buscado, buscar] = useState('');
  const vistos = cargosQueDicen(cargos, buscado);
  return (
    <Drawer
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      position="bottom"
      size="auto"
      title={sesion.cuenta.nombre}
      radius="lg"
    >
      <Stack gap="lg" pb="md">
        <Radio.Group label={t('cuenta.trabajaComo')} value={cargo?.id ?? ''} onChange={elegir}>
          {cargos.length > CARGOS_A_LA_VISTA && <BuscarCargo valor={buscado} alCambiar={buscar} />}
          <Stack gap="xs" mt="xs" mah={320} style={{ overflowY: 'auto' }}>
            {vistos.length === 0 && t('cuenta.ningunCargoAsi')}
            {vistos.map((c) => (
              <Radio key={c.id} value={c.id} label={nombreDeCargo(c)} />
            ))}
          </Stack>
        </Radio.Group>
        <SegmentedControl
          fullWidth
          aria-label={t('cuenta.idioma')}
          value={i18n.resolvedLanguage ?? 'es'}
          onChange={(v) => void elegirIdioma(v)}
          data={IDIOMAS.map((i) => ({ value: i.codigo, label: i.nombre }))}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('cuenta.tema')}
          value={colorScheme}
          onChange={(v) => setColorScheme(v as (typeof TEMAS)[number])}
          data={TEMAS.map((v) => ({ value: v, label: t(`cuenta.temas.${v}`) }))}
        />
        {miraElTablero(cargos) && sigueProcesos(cargos) && (
          <Button component={Link} to="/seguimiento" variant="default" size="md" onClick={alCerrar}>
            {t('menu.seguimiento')}
          </Button>
        )}
        {llevaPropuestas(cargos) && (
          <Button component={Link} to="/propuestas" variant="default" size="md" onClick={alCerrar}>
            {t('menu.propuestas')}
          </Button>
        )}
        {seccionesDe(cargos).length > 0 && (
          <Button
            component={Link}
            to="/administracion"
            variant="default"
            size="md"
            onClick={alCerrar}
          >
            {t('menu.administracion')}
          </Button>
        )}
        <Button
          component={Link}
          to="/cuenta"
          onClick={alCerrar}
          variant="default"
          size="md"
          leftSection={<IconShieldLock size={18} stroke={1.5} />}
        >
          {t('menu.miCuenta')}
        </Button>
        <Button component={Link} to="/avisos" onClick={alCerrar} variant="default" size="md">
          {t('avisos.titulo')}
        </Button>
        <Button component={Link} to="/preferencias" onClick={alCerrar} variant="default" size="md">
          {t('menu.preferencias')}
        </Button>
        <Button
          component={Link}
          to="/ayuda"
          onClick={alCerrar}
          variant="default"
          size="md"
          leftSection={<IconHelp size={18} stroke={1.5} />}
        >
          {t('menu.ayuda')}
        </Button>
        <Button variant="default" size="md" onClick={salir}>
          {t('cuenta.salir')}
        </Button>
      </Stack>
    </Drawer>
  );
}
