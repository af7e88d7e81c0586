import { useTranslation } from 'react-i18next';
import type { Paso } from '../api/modelo';
import { IconoDeEstado, type Signo } from './icono-de-estado';
import estilos from './estado-paso.module.css';

/** A step as far as it is known: those of a plan that is not the chosen one come without their round. */
export type PasoVisto = Pick<Paso, 'estado'> &
  Partial<Pick<Paso, 'vuelta' | 'etiquetaEstado' | 'regularizado' | 'sinConstancia' | 'meta'>>;

const CERRADOS: ReadonlySet<Paso['estado']> = new Set(['cumplido', 'omitido', 'noAplica']);

/** Its target is past and it is still open. */
export const estaTarde = (paso: PasoVisto): boolean =>
  paso.meta?.vencido === true && !CERRADOS.has(paso.estado);

/** The sign of a step: its state, unless it was regularised or nothing documents it, which is what one must see. */
export function signoDe(paso: PasoVisto): Signo {
  if (paso.estado !== 'cumplido') return paso.estado;
  if (paso.regularizado === true) return 'regularizado';
  if (paso.sinConstancia === true) return 'sinConstancia';
  return paso.estado;
}

export const tonoDe = (paso: PasoVisto): 'acento' | 'ambar' | 'rojo' | 'gris' => {
  if (paso.estado === 'observado') return 'ambar';
  if (paso.estado === 'enCurso') return 'acento';
  if (paso.estado === 'cumplido')
    return paso.regularizado === true || paso.sinConstancia === true ? 'gris' : 'acento';
  return 'gris';
};

/** Icon and word, always both: colour is never the only channel. */
export function EstadoPaso({ paso, conVuelta = true }: { paso: PasoVisto; conVuelta?: boolean }) {
  const { t } = useTranslation();
  const suya = paso.etiquetaEstado ?? t(`estado.${paso.estado}`);
  const palabra =
    paso.regularizado !== true
      ? suya
      : paso.estado === 'cumplido'
        ? t('estado.regularizado')
        : `${suya} · ${t('estado.regularizado')}`;
  return (
    <span className={estilos.estado} data-tono={tonoDe(paso)}>
      <IconoDeEstado signo={signoDe(paso)} />
      <span>{palabra}</span>
      {conVuelta && (paso.vuelta ?? 1) > 1 && (
        <span className={estilos.vuelta}>
          <IconoDeEstado signo="vuelta" tamano={14} />
          {t('estado.vuelta', { n: paso.vuelta })}
        </span>
      )}
    </span>
  );
}
