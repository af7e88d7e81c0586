/** The status icons: one family of our own, on a grid of 16 with a stroke of 1.5. Filled only what calls the eye. */
import type { ReactNode } from 'react';

export type Signo =
  | 'cumplido'
  | 'sinConstancia'
  | 'enCurso'
  | 'disponible'
  | 'aunNo'
  | 'observado'
  | 'porVencer'
  | 'vencido'
  | 'omitido'
  | 'noAplica'
  | 'regularizado'
  | 'vuelta'
  | 'anotado'
  | 'nada';

const TRAZO: Record<Signo, ReactNode> = {
  cumplido: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
      <path
        d="m5 8.2 2.1 2.1L11 6.4"
        stroke="var(--icono-hueco, var(--superficie))"
        strokeWidth="1.6"
      />
    </>
  ),
  // Done, and only a dashed outline of it: nothing on paper.
  sinConstancia: (
    <>
      <circle cx="8" cy="8" r="6.4" strokeWidth="1.3" strokeDasharray="2.2 1.8" />
      <path d="m5.2 8.2 2 2 3.6-3.8" />
    </>
  ),
  enCurso: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" stroke="none" />
    </>
  ),
  disponible: <circle cx="8" cy="8" r="6.2" />,
  aunNo: (
    <>
      <rect x="3.2" y="7.2" width="9.6" height="6.6" rx="1.4" />
      <path d="M5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" />
    </>
  ),
  observado: (
    <>
      <path d="M2.2 3.6a1 1 0 0 1 1-1h9.6a1 1 0 0 1 1 1v6.2a1 1 0 0 1-1 1H7.4L4.6 13.4v-2.6H3.2a1 1 0 0 1-1-1z" />
      <path d="M8 4.8v2.4M8 8.9v.1" />
    </>
  ),
  porVencer: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.6V8l2.2 1.6" />
    </>
  ),
  vencido: (
    <>
      <path
        d="M8.9 2.1a1 1 0 0 0-1.8 0L1.3 12.7a1 1 0 0 0 .9 1.5h11.6a1 1 0 0 0 .9-1.5z"
        fill="currentColor"
        stroke="none"
      />
      <path d="M8 6v3.2M8 11.5v.1" stroke="var(--icono-hueco, var(--superficie))" />
    </>
  ),
  omitido: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2" />
      <path d="M5.4 8h5.2" />
    </>
  ),
  noAplica: <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2" />,
  regularizado: (
    <>
      <path d="M2.6 5.4A6.2 6.2 0 1 1 1.9 9" />
      <path d="M2.2 2.4v3.2h3.2M8 5v3.2l2.2 1.3" />
    </>
  ),
  vuelta: (
    <>
      <path d="M2.4 7.2a5.8 5.8 0 0 1 10-2.6l.9 1" />
      <path d="M13.5 2.6v3h-3M13.6 8.8a5.8 5.8 0 0 1-10 2.6l-.9-1M2.5 13.4v-3h3" />
    </>
  ),
  anotado: (
    <>
      <path d="M3.4 14V2.6h8.8L10.6 5.8l1.6 3.2H3.4" />
    </>
  ),
  nada: <path d="m3 8.4 3.2 3.2L13 4.8" />,
};

export function IconoDeEstado({ signo, tamano = 16 }: { signo: Signo; tamano?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={tamano}
      height={tamano}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {TRAZO[signo]}
    </svg>
  );
}
