import { useTranslation } from 'react-i18next';
import { conFechas } from '../formato/fechas';
import { Cita } from '../vocabulario/cita';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import estilos from './asistente.module.css';
import type { Regla } from './consultas';

const CLASES = [
  'completo',
  'especifico',
  'medible',
  'alcanzable',
  'relevante',
  'temporal',
] as const;

/** Each rule, met or not, with what to write and where it comes from. It holds nothing back. */
export function Revision({ reglas }: { reglas: readonly Regla[] }) {
  const { t } = useTranslation();
  const faltan = reglas.filter((r) => !r.cumple).length;
  return (
    <section aria-labelledby="revision">
      <h2 id="revision">
        {faltan === 0 ? t('asistente.nadaFalta') : t('asistente.faltan', { count: faltan })}
      </h2>
      <p className={estilos.nota}>{t('asistente.revisionAyuda')}</p>
      {CLASES.map((clase) => {
        const suyas = reglas.filter((r) => r.clase === clase);
        const malas = suyas.filter((r) => !r.cumple).length;
        return (
          <details key={clase} className={estilos.clase} open={malas > 0}>
            <summary>
              {t(`asistente.clase.${clase}`)}{' '}
              <span className={estilos.cuenta}>
                {t('asistente.cumplen', { n: suyas.length - malas, de: suyas.length })}
              </span>
            </summary>
            <ul className={estilos.reglas}>
              {suyas
                .toSorted((a, b) => Number(a.cumple) - Number(b.cumple))
                .map((r) => (
                  <li key={r.codigo}>
                    <IconoDeEstado signo={r.cumple ? 'cumplido' : 'observado'} />
                    <div>
                      <p>
                        <span className="solo-lector">
                          {t(r.cumple ? 'asistente.cumple' : 'asistente.falta')}:{' '}
                        </span>
                        {r.falta === null ? (
                          r.regla
                        ) : (
                          <a
                            href={`#campo-${r.campo}`}
                            onClick={(e) => {
                              e.preventDefault();
                              irA(r.campo);
                            }}
                          >
                            {conFechas(r.falta)}
                          </a>
                        )}
                      </p>
                      {!r.cumple && <Cita cita={r.cita} lecturaNuestra={r.certeza !== 'fuente'} />}
                    </div>
                  </li>
                ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function irA(campo: string): void {
  const lugar = document.getElementById(`campo-${campo}`);
  lugar?.scrollIntoView({ block: 'center' });
  lugar?.focus({ preventScroll: true });
}
