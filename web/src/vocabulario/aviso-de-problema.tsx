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
      {/* Three fields that lack the same are told once: each says it beside it. */}
      {[...new Set(p.errores?.map((e) => e.texto))].map((dicho) => (
        <p key={dicho}>{dicho}</p>
      ))}
      {p.incumplidos !== undefined && p.incumplidos.length > 0 && (
        <ListaRequisitos requisitos={p.incumplidos} compacta />
      )}
    </AvisoEnLinea>
  );
}
