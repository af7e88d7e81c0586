import { useTranslation } from 'react-i18next';
import { useSesion } from '../api/consultas';
import type { Titular } from '../api/modelo';
import estilos from './dato-de-demostracion.module.css';

/**
 * Beside what no source tells of a real institution: in the demonstration its people are invented, and whoever reads
 * the name must read that too (also printed, and copied with it).
 */
export function DatoDeDemostracion({ de }: { de: Pick<Titular, 'demo'> }) {
  const { t } = useTranslation();
  const demo = useSesion()?.demo ?? false;
  // Of a local government that does not exist everything is invented, and its name says so.
  if (!demo || de.demo) return null;
  return <span className={estilos.rotulo}>{t('demo.rotulo')}</span>;
}
