import { useTranslation } from 'react-i18next';
import type { Cita as CitaDeLey } from '../../api/modelo';
import { Cita } from '../../vocabulario/cita';
import type { Parametro } from '../instalacion';
import estilos from '../../lista/lista.module.css';

/** The law with its force; or, plainly, that there is none. */
export function FuenteDeParametro({ p }: { p: Parametro }) {
  const { t } = useTranslation();
  return (
    <span className={estilos.menor}>
      {p.cita === null ? (
        t('parametros.sinFuente')
      ) : (
        <Cita cita={p.cita as CitaDeLey} fuerza={p.fuerzaTexto ?? ''} />
      )}
      {p.lecturaNuestra && <> · {t('parametros.lectura', { certeza: p.certeza })}</>}
    </span>
  );
}
