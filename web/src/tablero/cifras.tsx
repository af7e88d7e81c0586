import { useTranslation } from 'react-i18next';
import { cifra } from '../formato/numeros';
import { IconoDeEstado, type Signo } from '../vocabulario/icono-de-estado';
import type { Situacion, Tablero } from './consultas';
import estilos from './cifras.module.css';

const SITUACIONES: readonly (readonly [Situacion, Signo])[] = [
  ['sinIniciar', 'disponible'],
  ['enProceso', 'enCurso'],
  ['suspendido', 'porVencer'],
  ['planCerrado', 'cumplido'],
  ['archivado', 'omitido'],
  ['desistido', 'noAplica'],
];

/** The total, written as the sum it is. */
export function Cifras({
  tablero,
  alFiltrar,
}: {
  tablero: Tablero;
  alFiltrar: (campo: string, valor: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={estilos.cifras} aria-label={t('tablero.cifras')}>
      <div className={estilos.total}>
        <strong>{cifra(tablero.n)}</strong>
        <span>
          {tablero.n === tablero.deTodos
            ? t('tablero.titulares')
            : t('tablero.deTodos', { n: cifra(tablero.deTodos) })}
        </span>
        {tablero.demo > 0 && <span>{t('tablero.deDemostracion', { n: cifra(tablero.demo) })}</span>}
      </div>
      {SITUACIONES.map(([s, signo], i) => (
        <button
          key={s}
          type="button"
          className={estilos.una}
          data-signo={i === 0 ? '=' : '+'}
          onClick={() => alFiltrar('situacion', s)}
          disabled={tablero.situacion[s] === 0}
        >
          <strong>{cifra(tablero.situacion[s])}</strong>
          <span>
            <IconoDeEstado signo={signo} tamano={14} /> {t(`tablero.situacion.${s}`)}
          </span>
        </button>
      ))}
    </section>
  );
}
