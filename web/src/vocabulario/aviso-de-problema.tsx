import { useTranslation } from 'react-i18next';
import type { Problema } from '../api/modelo';
import { SIN_CONEXION } from '../api/problema';
import { AvisoEnLinea } from './aviso-en-linea';
import { ListaRequisitos } from './lista-requisitos';

/**
 * What the web says in its own words. A session that ended is asked for over the page, and the refusal is still there
 * once it is back: it says what became of what was asked, not to sign in.
 */
const PROPIOS: Readonly<Record<string, 'sinConexion' | 'sesionTermino'>> = {
  [SIN_CONEXION]: 'sinConexion',
  SIN_SESION: 'sesionTermino',
};

/** A refusal in a few lines: what happened and what to do. */
export function AvisoDeProblema({ problema: p }: { problema: Problema }) {
  const { t } = useTranslation();
  const propio = PROPIOS[p.codigo];
  return (
    <AvisoEnLinea
      tono="rojo"
      signo="vencido"
      urgente
      titulo={propio === undefined ? p.title : t(`fallo.${propio}`)}
    >
      {(p.incumplidos === undefined || p.incumplidos.length === 0) && (
        <p>{propio === undefined ? p.detail : t(`fallo.${propio}Ayuda`)}</p>
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
