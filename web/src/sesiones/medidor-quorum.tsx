import { useTranslation } from 'react-i18next';
import { quorumEnPalabras } from './quorum-en-palabras';
import estilos from './medidor-quorum.module.css';

export interface AsientoMedido {
  readonly numero: number;
  readonly nombre: string;
  /** `voz`: it is there and is not counted. */
  readonly estado: 'principal' | 'suplente' | 'voz' | 'ausente';
}

/** How many seats are there and how many are needed: seats, not people, with the rule written beside. */
export function MedidorQuorum({
  asientos,
  requerido,
  formula,
}: {
  asientos: readonly AsientoMedido[];
  requerido: number;
  formula: string;
}) {
  const { t } = useTranslation();
  const presentes = asientos.filter(
    (a) => a.estado === 'principal' || a.estado === 'suplente',
  ).length;
  const hay = presentes >= requerido;
  const orden = { principal: 0, suplente: 1, voz: 2, ausente: 3 } as const;
  const filas = asientos.toSorted((a, b) => orden[a.estado] - orden[b.estado]);
  return (
    <div className={estilos.medidor} data-hay={hay}>
      <p className={estilos.frase} role="status">
        <strong>{t(hay ? 'sesiones.quorum.hay' : 'sesiones.quorum.noHay')}</strong>{' '}
        {t('sesiones.quorum.cuenta', { presentes, total: asientos.length, requerido })}
      </p>
      <div className={estilos.barra} aria-hidden="true">
        {filas.map((a, i) => (
          <span
            key={a.numero}
            className={estilos.asiento}
            data-estado={a.estado}
            data-limite={i + 1 === requerido}
          >
            {a.estado === 'ausente' ? '' : '✓'}
          </span>
        ))}
      </div>
      <p className={estilos.formula}>
        {t('sesiones.quorum.formula', { formula: quorumEnPalabras(formula, t) })}
      </p>
    </div>
  );
}
