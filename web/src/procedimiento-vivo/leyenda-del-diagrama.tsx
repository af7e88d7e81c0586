import { useTranslation } from 'react-i18next';
import type { Tokens } from '../api/modelo';
import { esTrabajo, signoDeElemento } from './signos-de-elemento';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import estilos from './procedimiento-vivo.module.css';

/** What the lines and the badges of this drawing mean: those that are in it. */
export function LeyendaDelDiagrama({ tokens }: { tokens: Tokens }) {
  const { t } = useTranslation();
  const signos = [...new Set(tokens.elementos.filter(esTrabajo).map(signoDeElemento))];
  const activos = tokens.elementos.some((e) => e.fichas > 0);
  const vueltas =
    tokens.elementos.some((e) => e.pasadas > 1 && esTrabajo(e)) ||
    tokens.flujos.some((f) => f.veces > 1);
  return (
    <ul className={estilos.leyenda}>
      {signos.map((signo) => (
        <li key={signo}>
          <IconoDeEstado signo={signo} tamano={14} />
          {t(`recorrido.signo.${signo as 'cumplido'}`)}
        </li>
      ))}
      {activos && <li>{t('vivo.leyenda.ficha')}</li>}
      {vueltas && <li>{t('vivo.leyenda.pasadas')}</li>}
      <li>{t('vivo.leyenda.camino')}</li>
    </ul>
  );
}
