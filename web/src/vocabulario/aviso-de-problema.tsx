import { useTranslation } from 'react-i18next';
import type { Problema } from '../api/modelo';
import { SIN_CONEXION } from '../api/problema';
import { AvisoEnLinea } from './aviso-en-linea';
import { ListaRequisitos } from './lista-requisitos';

/** A refusal in a few lines: what happened and what to do. */
export function AvisoDeProblema({ problema: p }: { problema: Problema }) {
  const { t } = useTranslation();
  const sinRed = p.codigo === SIN_CONEXION;
  return (
    <AvisoEnLinea
      tono="rojo"
      signo="vencido"
      urgente
      titulo={sinRed ? t('fallo.sinConexion') : p.title}
    >
      {(p.incumplidos === undefined || p.incumplidos.length === 0) && (
        <p>{sinRed ? t('fallo.sinConexionAyuda') : p.detail}</p>
      )}
      {p.errores?.map((e) => (
        <p key={`${e.campo}:${e.codigo}`}>{e.texto}</p>
      ))}
      {p.incumplidos !== undefined && p.incumplidos.length > 0 && (
        <ListaRequisitos requisitos={p.incumplidos} compacta />
      )}
    </AvisoEnLinea>
  );
}
