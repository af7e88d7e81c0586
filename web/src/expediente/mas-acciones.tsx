import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Oferta, Situacion } from '../api/modelo';
import { useCargo } from '../armazon/cargo';
import { direccionDeOferta } from './contexto';
import { DialogoDeMarca, type Marca } from './dialogo-de-marca';

const MARCAN = new Set(['poc', 'autoridad', 'pocl', 'delegado', 'administrador']);

function marcasPosibles(s: Situacion): Marca[] {
  if (s.marca === null) return ['suspender', 'desistir', 'archivarPorInactividad'];
  return s.marca.clase.startsWith('suspen')
    ? ['reanudar', 'desistir', 'archivarPorInactividad']
    : ['reactivar'];
}

/** What can happen at any time and belongs to no step, and the marks that stop or resume the whole process. */
export function MasAcciones({
  situacion: s,
  ofertas,
}: {
  situacion: Situacion;
  ofertas: readonly Oferta[];
}) {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const [marca, ponerMarca] = useState<Marca | null>(null);
  const sueltas = s.marca === null ? ofertas.filter((o) => o.paso === null && o.puedo) : [];
  const marcas = cargo !== null && MARCAN.has(cargo.rol) ? marcasPosibles(s) : [];
  if (sueltas.length + marcas.length === 0) return null;
  return (
    <>
      <Menu width={300} position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.5} />}>
            {t('expediente.masAcciones')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {sueltas.length > 0 && <Menu.Label>{t('expediente.otroHecho')}</Menu.Label>}
          {sueltas.map((o) => (
            <Menu.Item
              key={`${o.procesoId}:${o.evento}`}
              component={Link}
              to={direccionDeOferta(s, o)}
            >
              {o.etiqueta}
            </Menu.Item>
          ))}
          {sueltas.length > 0 && marcas.length > 0 && <Menu.Divider />}
          {marcas.length > 0 && <Menu.Label>{t('expediente.todoElProceso')}</Menu.Label>}
          {marcas.map((m) => (
            <Menu.Item key={m} onClick={() => ponerMarca(m)}>
              {t(`marca.${m}.menu`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {marca !== null && (
        <DialogoDeMarca marca={marca} situacion={s} alCerrar={() => ponerMarca(null)} />
      )}
    </>
  );
}
