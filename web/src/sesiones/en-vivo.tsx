import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { horaActual } from '../formato/fechas';
import { CampoHora } from '../formularios/campo-hora';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { problemaDe } from '../api/problema';
import { useActo } from './acto';
import { esDirecto, ofertaPropia, useActoDirecto } from './acto-directo';
import { votantesDe } from './asientos';
import type { Decision } from './decision';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import { PuntoTratado } from './punto-tratado';
import { QuienEsta } from './quien-esta';
import estilos from './sesiones.module.css';

/** The meeting recorded as it goes: each arrival and each decision at its moment, one point at a time. */
export function EnVivo({
  oferta,
  situacion: s,
  sesion: x,
  organo: o,
  inicial,
  alRegistrar,
  releer,
}: PropsDeActo) {
  const { t } = useTranslation();
  const pendientes = x.puntos.filter((p) => !p.retirado && p.tratado === null);
  const primero = pendientes[0]?.n;
  const acto = useActo({
    situacion: s,
    oferta,
    inicial,
    de: primero === undefined ? {} : { punto: primero },
    alRegistrar,
  });
  const d = acto.datos as Partial<Decision>;
  const actual = pendientes.find((p) => p.n === d.punto) ?? pendientes[0];
  return (
    <>
      <QuienEsta situacion={s} sesion={x} organo={o} />
      <section className={estilos.seccion} aria-labelledby="en-vivo">
        <h2 id="en-vivo">{t('sesiones.vivo.puntos')}</h2>
        {actual === undefined ? (
          <p>{t('sesiones.vivo.todosTratados')}</p>
        ) : (
          <>
            <div className={estilos.opciones} role="group" aria-label={t('sesiones.vivo.elegir')}>
              {pendientes.map((p) => (
                <Button
                  key={p.n}
                  size="sm"
                  variant={p.n === actual.n ? 'filled' : 'default'}
                  aria-pressed={p.n === actual.n}
                  onClick={() => acto.cambiar({ datos: { punto: p.n } })}
                >
                  {t('sesiones.punto', { n: p.n })}
                </Button>
              ))}
            </div>
            <ol className={estilos.lista}>
              <PuntoTratado
                punto={actual}
                decision={
                  d.forma === undefined || d.punto !== actual.n ? undefined : (d as Decision)
                }
                votantes={votantesDe(x)}
                reglas={x.reglas}
                alDecidir={(decision) => acto.cambiar({ datos: { ...decision } })}
              />
            </ol>
            <PieDeActo
              acto={acto}
              oferta={oferta}
              situacion={s}
              rotulo={t('sesiones.vivo.registrarDecision', { n: actual.n })}
              listo={d.forma !== undefined}
              releer={releer}
            />
          </>
        )}
      </section>
      <Clausura situacion={s} sesion={x} />
    </>
  );
}

function Clausura({ situacion: s, sesion: x }: Pick<PropsDeActo, 'situacion' | 'sesion'>) {
  const { t } = useTranslation();
  const [hora, ponerHora] = useState(horaActual);
  const acto = useActoDirecto(s, x);
  const clausurar = ofertaPropia(s, x, 'clausurarSesion');
  if (clausurar === undefined || !esDirecto(clausurar)) return null;
  return (
    <section className={estilos.seccion} aria-labelledby="clausura">
      <h2 id="clausura">{t('sesiones.vivo.clausura')}</h2>
      <div className={estilos.pie}>
        <CampoHora label={t('sesiones.termino.fin')} valor={hora} alCambiar={ponerHora} />
        <Button
          variant="default"
          loading={acto.isPending}
          onClick={() => acto.mutate({ oferta: clausurar, datos: { hora } })}
        >
          {clausurar.etiqueta}
        </Button>
      </div>
      {acto.error !== null && <AvisoDeProblema problema={problemaDe(acto.error)} />}
    </section>
  );
}
