import { IconRoute, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import estilos from './sin-paso.module.css';

/** What belongs to no step is told by its sign, with its words for whoever does not see it. */
export function SinPaso({
  compromiso,
  tamano = 'md',
}: {
  compromiso: boolean;
  tamano?: 'sm' | 'md';
}) {
  const { t } = useTranslation();
  const que = t(compromiso ? 'paso.deCompromiso' : 'paso.deTodo');
  const Icono = compromiso ? IconTargetArrow : IconRoute;
  return (
    <span className={estilos.sinPaso} data-tamano={tamano} title={que}>
      <Icono size={tamano === 'sm' ? 14 : 18} stroke={1.5} aria-hidden="true" />
      <span className="solo-lector">{que}. </span>
    </span>
  );
}
