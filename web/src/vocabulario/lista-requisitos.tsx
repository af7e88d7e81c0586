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

/** Those for other cases than this one, a tap away: they are neither met nor missing. */
function NoAplican({ requisitos }: { requisitos: readonly Requisito[] }) {
  const { t } = useTranslation();
  if (requisitos.length === 0) return null;
  return (
    <details className={estilos.ajenos}>
      <summary>{t('requisito.noAplican', { count: requisitos.length })}</summary>
      <ul>
        {requisitos.map((r) => (
          <li key={r.codigo}>
            {sinHuecos(r.texto)} <Cita cita={r.cita} lecturaNuestra={r.lecturaNuestra} />
          </li>
        ))}
      </ul>
    </details>
  );
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
  const piden = requisitos.filter((r) => r.resultado !== 'noAplica');
  // The same rule may bind in one case and only warn in another: of the two, the one of this case is said.
  const ajenos = requisitos.filter(
    (r) => r.resultado === 'noAplica' && piden.every((p) => p.texto !== r.texto),
  );
  return (
    <>
      <ul className={estilos.lista} data-compacta={compacta || undefined}>
        {piden.map((r) => {
          const { signo, tono, clave } = signoDe(r);
          // Where nothing else is said of its lack, the rule itself is.
          const porque = r.falta === null || r.falta === r.texto ? null : sinHuecos(r.falta);
          // What follows is said of the first of its kind: of the others, its sign.
          const primera = piden.find((x) => signoDe(x).clave === clave) === r;
          const consecuencia =
            clave === 'falta' || !primera || (compacta && clave === 'observa')
              ? null
              : t(`requisito.${clave}`);
          const detalle =
            r.resultado === 'falta'
              ? [porque, consecuencia].filter(Boolean).join(' ')
              : compacta || (clave === 'depende' && !primera)
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
      <NoAplican requisitos={ajenos} />
    </>
  );
}

export const cuantosListos = (requisitos: readonly Requisito[]): number =>
  requisitos.filter((r) => r.resultado === 'cumple').length;
