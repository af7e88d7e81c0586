import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ficha } from '../api/modelo';
import { diaDe, fechaLarga, momento } from '../formato/fechas';
import estilos from './mi-cuenta.module.css';

export function UnaFicha({ ficha: f, children }: { ficha: Ficha; children?: ReactNode }) {
  const { t } = useTranslation();
  const fin =
    f.revocadaEn !== null
      ? t('miCuenta.fichas.revocada', { fecha: fechaLarga(diaDe(f.revocadaEn)) })
      : t(f.vigente ? 'miCuenta.fichas.vence' : 'miCuenta.fichas.vencida', {
          fecha: fechaLarga(diaDe(f.venceEn)),
        });
  const uso =
    f.usadaEn === null
      ? t('miCuenta.fichas.sinUsar')
      : t('miCuenta.fichas.usada', { momento: momento(f.usadaEn) });
  return (
    <li className={f.vigente ? undefined : estilos.apagada}>
      <div className={estilos.que}>
        <p className={estilos.nombre}>{f.nombre}</p>
        <p className={estilos.menudo}>
          {[t(`miCuenta.fichas.alcanceCorto.${f.alcance}`), fin, uso].join(' · ')}
        </p>
      </div>
      {children}
    </li>
  );
}
