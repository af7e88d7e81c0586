import { Rating, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialogo } from '../vocabulario/dialogo';
import { CRITERIOS_CONOCIDOS } from '../participar/opciones';
import { registrar, useCambio, type Propuesta } from './consultas';
import estilos from './propuestas.module.css';

const definido = (clave: string): clave is (typeof CRITERIOS_CONOCIDOS)[number] =>
  (CRITERIOS_CONOCIDOS as readonly string[]).includes(clave);

/** One to five on each published criterion, with what each means and why it was given; all of them or none. */
export function Calificar({ p, alCerrar }: { p: Propuesta; alCerrar: () => void }) {
  const { t } = useTranslation();
  const [puntajes, poner] = useState<{ readonly [criterio: string]: number }>({});
  const [comentarios, comentar] = useState<{ readonly [criterio: string]: string }>({});
  const envio = useCambio(
    () =>
      registrar(p.procesoId ?? '', 'calificarPropuesta', {
        evaluador: p.yo,
        calificaciones: p.criterios.map(({ clave }) => {
          const comentario = (comentarios[clave] ?? '').trim();
          return {
            criterio: clave,
            puntaje: puntajes[clave] ?? 0,
            ...(comentario === '' ? {} : { comentario }),
          };
        }),
      }),
    alCerrar,
  );
  return (
    <Dialogo
      titulo={t('propuestas.acto.calificar')}
      ayuda={t('propuestas.calificarAyuda')}
      confirmar={t('propuestas.guardarCalificacion')}
      listo={p.criterios.every((c) => (puntajes[c.clave] ?? 0) > 0)}
      envio={envio}
      alEnviar={() => envio.mutate(undefined)}
      alCerrar={alCerrar}
    >
      {p.criterios.map(({ clave, peso }) => (
        <div key={clave} className={estilos.criterio}>
          <strong id={`criterio-${clave}`}>
            {definido(clave) ? t(`propuestas.criterio.${clave}`) : clave}{' '}
            {t('propuestas.peso', { peso })}
          </strong>
          {definido(clave) && <p>{t(`propuestas.criterioAyuda.${clave}`)}</p>}
          <Rating
            size="lg"
            aria-labelledby={`criterio-${clave}`}
            getSymbolLabel={(n) => t('propuestas.puntos', { count: n })}
            value={puntajes[clave] ?? 0}
            onChange={(n) => poner((antes) => ({ ...antes, [clave]: n }))}
          />
          <Textarea
            label={t('propuestas.comentario')}
            aria-describedby={`criterio-${clave}`}
            autosize
            minRows={1}
            maxLength={2000}
            value={comentarios[clave] ?? ''}
            onChange={(e) => {
              const { value } = e.currentTarget;
              comentar((antes) => ({ ...antes, [clave]: value }));
            }}
          />
        </div>
      ))}
    </Dialogo>
  );
}
