import { useTranslation } from 'react-i18next';
import type { Campo as CampoLeido } from './campos';
import estilos from './formulario.module.css';

/** What the form cannot do without carries a star; whether a rule asks for the rest, the requirements say. */
export function Rotulo({ campo }: { campo: Pick<CampoLeido, 'titulo' | 'obligatorio'> }) {
  const { t } = useTranslation();
  return (
    <>
      {campo.titulo}
      {campo.obligatorio && (
        <span className={estilos.estrella} title={t('campo.haceFalta')} aria-hidden="true">
          {' *'}
        </span>
      )}
    </>
  );
}
