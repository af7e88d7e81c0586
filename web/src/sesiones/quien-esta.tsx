import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { horaActual } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { esDirecto, ofertaPropia, useActoDirecto } from './acto-directo';
import { asientosDe, presenteDe } from './asientos';
import { MedidorQuorum } from './medidor-quorum';
import type { PropsDeActo } from './props-de-acto';
import estilos from './sesiones.module.css';

/** The quorum as it stands, and who comes and who leaves at this moment. */
export function QuienEsta({
  situacion: s,
  sesion: x,
  organo: o,
}: Pick<PropsDeActo, 'situacion' | 'sesion' | 'organo'>) {
  const { t } = useTranslation();
  const acto = useActoDirecto(s, x);
  const oferta = ofertaPropia(s, x, 'registrarAsistencia');
  const mover = (
    representacion: number,
    calidad: 'principal' | 'suplente',
    movimiento: 'llega' | 'seRetira',
  ): void => {
    if (oferta !== undefined)
      acto.mutate({
        oferta,
        datos: { representacion, calidad, movimiento, hora: horaActual() },
      });
  };
  const puede = oferta !== undefined && esDirecto(oferta);
  return (
    <section className={estilos.seccion} aria-labelledby="quien-esta">
      <h2 id="quien-esta">{t('sesiones.asistencia')}</h2>
      <MedidorQuorum
        asientos={asientosDe(x, o)}
        requerido={x.quorum?.requerido ?? o.quorum.requerido}
        formula={x.quorum?.formula ?? o.quorum.formula}
      />
      <details className={estilos.plegado}>
        <summary>{t('sesiones.vivo.entradasYSalidas')}</summary>
        <ul className={estilos.lista}>
          {o.representaciones
            .filter((r) => r.enFunciones)
            .map((r) => {
              const a = presenteDe(x, r.numero);
              return (
                <li key={r.numero} className={estilos.fila}>
                  <div>
                    <p className={estilos.nombre}>{r.nombre}</p>
                    <p className={estilos.detalle}>
                      {a === undefined
                        ? t('sesiones.asiste.ausente')
                        : [
                            t(`sesiones.asiste.${a.calidad}`),
                            a.llega,
                            a.acreditado ? null : t('sesiones.porAcreditarCorto'),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                    </p>
                  </div>
                  {puede && (
                    <div className={estilos.opciones}>
                      {a === undefined ? (
                        (['principal', 'suplente'] as const).map((calidad) => (
                          <Button
                            key={calidad}
                            variant="default"
                            disabled={acto.isPending}
                            onClick={() => mover(r.numero, calidad, 'llega')}
                            aria-label={t(`sesiones.vivo.llegaDe.${calidad}`, {
                              nombre: r.nombre,
                            })}
                          >
                            {t(`sesiones.vivo.llega.${calidad}`)}
                          </Button>
                        ))
                      ) : (
                        <Button
                          variant="default"
                          disabled={acto.isPending}
                          onClick={() => mover(r.numero, a.calidad, 'seRetira')}
                          aria-label={t('sesiones.vivo.seRetiraDe', { nombre: r.nombre })}
                        >
                          {t('sesiones.vivo.seRetira')}
                        </Button>
                      )}
                    </div>
                  )}
                </li>
              );
            })}
        </ul>
      </details>
      {acto.error !== null && <AvisoDeProblema problema={problemaDe(acto.error)} />}
    </section>
  );
}
