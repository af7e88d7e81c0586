import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SesionDeCuenta } from '../api/modelo';
import { momento } from '../formato/fechas';
import estilos from './mi-cuenta.module.css';

/** «Firefox en Linux»; a program that came in with the password, as that. */
export function useNombreDeAparato(): (s: SesionDeCuenta) => string {
  const { t } = useTranslation();
  return (s) =>
    s.clase === 'programa'
      ? t('miCuenta.sesiones.programa')
      : s.aparato === null
        ? t('miCuenta.sesiones.desconocido')
        : s.aparato.sistema === 'otro'
          ? t(`miCuenta.navegador.${s.aparato.navegador}`)
          : t('miCuenta.sesiones.aparato', {
              navegador: t(`miCuenta.navegador.${s.aparato.navegador}`),
              sistema: t(`miCuenta.sistema.${s.aparato.sistema}`),
            });
}

export function UnaSesion({
  sesion: s,
  children,
}: {
  sesion: SesionDeCuenta;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const nombre = useNombreDeAparato();
  const como = [
    t('miCuenta.sesiones.desde', {
      momento: momento(s.desde),
      medio: t(`miCuenta.medio.${s.medio}`),
    }),
    ...(s.segundoFactor ? [t('miCuenta.sesiones.dosPasos')] : []),
    ...(s.mismaRed === null || s.actual
      ? []
      : [t(s.mismaRed ? 'miCuenta.sesiones.mismaRed' : 'miCuenta.sesiones.otraRed')]),
  ];
  return (
    <li>
      <div className={estilos.que}>
        <p className={estilos.nombre}>{nombre(s)}</p>
        <p className={estilos.menudo}>{como.join(' · ')}</p>
        <p className={estilos.menudo}>
          {t('miCuenta.sesiones.vista', { momento: momento(s.vistaEn) })}
        </p>
      </div>
      {children}
    </li>
  );
}
