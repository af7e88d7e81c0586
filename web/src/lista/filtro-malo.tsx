import { Button } from '@mantine/core';
import { IconFilterX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { Vacio } from '../vocabulario/vacio';

/** A filter in the address that the server does not know: one typed by hand, or of another version. */
export const noSeEntiende = (error: unknown): boolean => problemaDe(error).status === 400;

/** In the place of a list whose address asks for what nobody understands: which, and the way back to the list. */
export function FiltroMalo({ escrito, alQuitar }: { escrito: string; alQuitar: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Vacio
        icono={<IconFilterX size={28} stroke={1.5} />}
        titulo={t('lista.filtroMalo')}
        accion={
          <Button variant="default" onClick={alQuitar}>
            {t('accion.quitarFiltros')}
          </Button>
        }
      >
        {t('lista.filtroMaloAyuda')} <code>{escrito}</code>
      </Vacio>
    </div>
  );
}
