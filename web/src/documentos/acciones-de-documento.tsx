import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconEraser,
  IconEye,
  IconEyeOff,
  IconPencil,
  IconRotate2,
  IconVersions,
} from '@tabler/icons-react';
import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Documento } from '../api/modelo';
import type * as Dialogos from './dialogos';

type Dialogo = ComponentType<{ documento: Documento; alCerrar: () => void }>;
const dialogo = (cual: (m: typeof Dialogos) => Dialogo): LazyExoticComponent<Dialogo> =>
  lazy(() => import('./dialogos').then((m) => ({ default: cual(m) })));

const DIALOGOS = {
  reemplazar: dialogo((m) => m.Reemplazar),
  describir: dialogo((m) => m.Describir),
  publicar: dialogo((m) => m.DecirQuienLoVe),
  tapar: dialogo((m) => m.Tapar),
  retirar: dialogo((m) => m.Retirar),
  restituir: dialogo((m) => m.Restituir),
} as const;
type Accion = keyof typeof DIALOGOS;
const ICONOS = {
  reemplazar: IconVersions,
  describir: IconPencil,
  publicar: IconEye,
  tapar: IconEraser,
  retirar: IconEyeOff,
  restituir: IconRotate2,
} as const;

function accionesDe(d: Documento): readonly Accion[] {
  return [
    ...(d.puedo.cambiar
      ? d.retiro === null
        ? (['reemplazar', 'describir', 'publicar', 'tapar'] as const)
        : (['reemplazar', 'publicar'] as const)
      : []),
    ...(d.puedo.retirar && d.retiro?.clase === 'oculto' ? (['restituir'] as const) : []),
    ...(d.puedo.retirar &&
    (d.retiro === null || d.publica !== null || (d.puedo.borrar && d.retiro.clase === 'oculto'))
      ? (['retirar'] as const)
      : []),
  ];
}

/** What one may do with a document. Whoever may do nothing sees nothing. */
export function AccionesDeDocumento({ documento: d }: { documento: Documento }) {
  const { t } = useTranslation();
  const [abierta, abrir] = useState<Accion | null>(null);
  const acciones = accionesDe(d);
  if (acciones.length === 0) return null;
  const Abierto = abierta === null ? null : DIALOGOS[abierta];
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            className="no-imprimir"
            variant="default"
            rightSection={<IconChevronDown size={16} stroke={1.5} />}
          >
            {t('documento.acciones')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acciones.map((a) => {
            const Icono = ICONOS[a];
            return (
              <Menu.Item
                key={a}
                leftSection={<Icono size={16} stroke={1.5} />}
                onClick={() => abrir(a)}
              >
                {t(`documento.${a}.menu`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {Abierto !== null && <Abierto documento={d} alCerrar={() => abrir(null)} />}
      </Suspense>
    </>
  );
}
