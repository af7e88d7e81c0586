import { useTranslation } from 'react-i18next';
import type { Requisito } from '../api/modelo';
import { Cita } from './cita';
import { IconoDeEstado, type Signo } from './icono-de-estado';
import estilos from './lista-requisitos.module.css';
import { sinHuecos } from './sin-huecos';

function signoDe(r: Requisito): {
  signo: Signo;
  tono: string;
  clave: 'cumple' | 'falta' | 'justifica' | 'observa' | 'depende';
} {
  if (r.resultado === 'cumple') return { signo: 'cumplido', tono: 'acento', clave: 'cumple' };
  if (r.resultado === 'dependeDeLosDatos')
    return { signo: 'disponible', tono: 'gris', clave: 'depende' };
  if (r.efecto === 'bloquea') return { signo: 'disponible', tono: 'tinta', clave: 'falta' };
  if (r.efecto === 'pideJustificacion')
    return { signo: 'anotado', tono: 'ambar', clave: 'justifica' };
  return { signo: 'anotado', tono: 'ambar', clave: 'observa' };
}

/** What the rule asks, whether it is there, with how much force and where that is written. */
export function ListaRequisitos({
  requisitos,
  compacta = false,
}: {
  requisitos: readonly Requisito[];
  compacta?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <ul className={estilos.lista} data-compacta={compacta || undefined}>
      {requisitos.map((r) => {
        const { signo, tono, clave } = signoDe(r);
        // Where nothing else is said of its lack, the rule itself is.
        const porque = r.falta === null || r.falta === r.texto ? null : sinHuecos(r.falta);
        const consecuencia =
          clave === 'falta' || (compacta && clave === 'observa') ? null : t(`requisito.${clave}`);
        const detalle =
          r.resultado === 'falta'
            ? [porque, consecuencia].filter(Boolean).join(' ')
            : compacta
              ? ''
              : t(`requisito.${clave}`);
        return (
          <li key={r.codigo} className={estilos.requisito}>
            <span className={estilos.icono} data-tono={tono}>
              <IconoDeEstado signo={signo} />
            </span>
            <div className={estilos.cuerpo}>
              <p className={estilos.texto}>{sinHuecos(r.texto)}</p>
              {detalle === '' ? (
                // The sign says it to who sees.
                <span className="solo-lector">{t(`requisito.${clave}`)}</span>
              ) : (
                <p className={estilos.resultado}>{detalle}</p>
              )}
              <Cita
                cita={r.cita}
                fuerza={compacta ? r.fuerzaTexto : undefined}
                lecturaNuestra={r.lecturaNuestra}
              />
            </div>
            {/* A reading of ours only warns: the force of what it reads is not its own. */}
            {!compacta && !r.lecturaNuestra && (
              <span className={estilos.fuerza}>{r.fuerzaTexto}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const cuantosListos = (requisitos: readonly Requisito[]): number =>
  requisitos.filter((r) => r.resultado === 'cumple').length;
