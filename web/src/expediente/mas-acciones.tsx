import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MarcaOfrecida, Oferta, Situacion } from '../api/modelo';
import { direccionDeOferta } from './contexto';
import { DialogoDeMarca } from './dialogo-de-marca';

/** What can happen at any time and belongs to no step, and the marks that stop or resume the whole process. */
export function MasAcciones({
  situacion: s,
  ofertas,
}: {
  situacion: Situacion;
  ofertas: readonly Oferta[];
}) {
  const { t } = useTranslation();
  const [marca, ponerMarca] = useState<MarcaOfrecida | null>(null);
  const sueltas =
    s.marca === null
      ? ofertas.filter((o) => o.procesoId === s.raizId && o.paso === null && o.puedo)
      : [];
  const marcas = s.marcas.filter((m) => m.puedo);
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
            <Menu.Item key={m.evento} onClick={() => ponerMarca(m)}>
              {m.etiqueta}
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
