import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Asunto } from '../api/modelo';
import { useCargo } from '../armazon/cargo';
import { contraer } from '../formato/contraccion';
import { diasEntre, diaDe } from '../formato/fechas';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { Rotulo } from '../vocabulario/rotulo';
import { SinPaso } from '../vocabulario/sin-paso';
import { sinHuecos } from '../vocabulario/sin-huecos';
import { Cuando } from './cuando';
import { AccionesDeEncargo, QuienLaLleva } from './encargo';
import estilos from './fila-de-asunto.module.css';

export const direccionDeAsunto = (a: Pick<Asunto, 'raizId' | 'procesoId' | 'evento'>): string =>
  `/expedientes/${a.raizId}/avanzar/${a.evento}${a.procesoId === a.raizId ? '' : `?proceso=${a.procesoId}`}`;

/** One line of sight: when, what and for whom, what is missing, what to press. */
export function FilaDeAsunto({
  asunto: a,
  hoy,
  conAccion = true,
  nivel: Titulo = 'h3',
  primera = false,
}: {
  asunto: Asunto;
  hoy: string;
  conAccion?: boolean;
  /** Of the heading: below that of its group, if it has one. */
  nivel?: 'h2' | 'h3';
  /** The most overdue: the one thing the page asks to be done. */
  primera?: boolean;
}) {
  const { t } = useTranslation();
  const espera =
    a.desde === null ? null : diasEntre(a.desde.length > 10 ? diaDe(a.desde) : a.desde, hoy);
  const { cargos } = useCargo();
  // Whoever holds one office knows which one it is.
  const comoActua =
    cargos.length > 1 || (!conAccion && a.porCuentaDe === null)
      ? t(a.porCuentaDe === null ? 'bandeja.actuaComo' : 'bandeja.registraComo', {
          rol: a.actuaComo.etiqueta,
        })
      : null;
  const falta = a.faltan[0];
  // The stages of the co-creation are numbered apart: «C2 · Recepción de propuestas».
  const etapa = /^(C\d) · /.exec(a.pasoNombre ?? '')?.[1];
  return (
    <li className={estilos.fila}>
      <Cuando vence={a.vence} hoy={hoy} />
      {a.paso === null ? (
        <SinPaso compromiso={a.sobre !== null && a.procesoId !== a.raizId} />
      ) : (
        <NumeroDePaso n={etapa ?? a.paso} />
      )}
      <div className={estilos.que}>
        <Titulo className={estilos.titulo}>
          <Link
            to={
              conAccion
                ? direccionDeAsunto(a)
                : `/expedientes/${a.raizId}${a.pasoDelRecorrido === null ? '' : `?paso=${a.pasoDelRecorrido}`}`
            }
          >
            {a.etiqueta}
          </Link>
        </Titulo>
        <p className={estilos.gad}>
          {a.titular.nombre}
          {a.sobre !== null && ` · ${a.sobre}`}
        </p>
        <p className={estilos.como}>
          {a.paso !== null && (
            <span className="solo-lector">
              {etapa === undefined ? t('paso.n', { n: a.paso }) : t('paso.etapa', { n: etapa })}
              .{' '}
            </span>
          )}
          {/* Whose act it is stands out: one records it, and does not do it. */}
          {a.porCuentaDe !== null && (
            <span className={estilos.deOtros}>
              <Rotulo>
                {contraer(
                  t('bandeja.porCuentaDe', { de: t(`avanzar.elRol.${a.porCuentaDe.rol}`) }),
                )}
              </Rotulo>
            </span>
          )}
          {comoActua}
        </p>
        <QuienLaLleva asunto={a} />
      </div>
      <p className={estilos.falta} data-nada={falta === undefined || undefined}>
        <IconoDeEstado
          signo={falta === undefined ? (conAccion ? 'nada' : 'porVencer') : 'disponible'}
        />
        {falta === undefined ? (
          <span>
            {conAccion
              ? t(a.porCuentaDe === null ? 'bandeja.nadaFalta' : 'bandeja.nadaFaltaPorOtros')
              : t('bandeja.esperandoDias', { count: espera ?? 0 })}
          </span>
        ) : (
          <span>
            {sinHuecos(falta.texto)}
            {a.faltan.length > 1 && (
              <span className={estilos.mas}>
                {' '}
                {t('bandeja.yMas', { count: a.faltan.length - 1 })}
              </span>
            )}
          </span>
        )}
      </p>
      {conAccion && (
        <Button
          component={Link}
          to={direccionDeAsunto(a)}
          variant={a.vence?.vencido !== true ? 'default' : primera ? 'filled' : 'light'}
          className={`${estilos.accion} no-imprimir`}
          aria-label={`${a.borrador ? t('bandeja.continuar') : t('bandeja.abrir')}: ${a.etiqueta}, ${a.titular.nombre}`}
        >
          {a.borrador ? t('bandeja.continuar') : t('bandeja.abrir')}
        </Button>
      )}
      {conAccion && (
        <div className={estilos.acciones}>
          <AccionesDeEncargo asunto={a} />
        </div>
      )}
    </li>
  );
}
