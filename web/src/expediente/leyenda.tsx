import { useTranslation } from 'react-i18next';
import type { Situacion } from '../api/modelo';
import { estaTarde, signoDe } from '../vocabulario/estado-paso';
import { IconoDeEstado, type Signo } from '../vocabulario/icono-de-estado';
import { planesALaVista } from './contexto';
import estilos from './leyenda.module.css';

/** In the order one meets them on the way; with the tone each has in the drawing. */
const SIGNOS = [
  ['cumplido', 'acento'],
  ['sinConstancia', 'gris'],
  ['regularizado', 'gris'],
  ['enCurso', 'acento'],
  ['disponible', 'gris'],
  ['observado', 'ambar'],
  ['vencido', 'rojo'],
  ['omitido', 'gris'],
  ['noAplica', 'gris'],
  ['aunNo', 'gris'],
  ['vuelta', 'ambar'],
] as const satisfies readonly (readonly [Signo, string])[];

/** What the signs of this drawing mean: those that are in it, and no others. */
export function Leyenda({ situacion: s, plan }: { situacion: Situacion; plan: string | null }) {
  const { t } = useTranslation();
  const usados = signosDe(s, plan);
  return (
    <ul className={estilos.leyenda}>
      {SIGNOS.filter(([signo]) => usados.has(signo)).map(([signo, tono]) => (
        <li key={signo} data-tono={tono}>
          <IconoDeEstado signo={signo} tamano={14} />
          {t(`recorrido.signo.${signo}`)}
        </li>
      ))}
    </ul>
  );
}

function signosDe(s: Situacion, plan: string | null): ReadonlySet<Signo> {
  const usados = new Set<Signo>();
  for (const p of s.pasos) {
    usados.add(estaTarde(p) ? 'vencido' : signoDe(p));
    if (p.vuelta > 1) usados.add('vuelta');
  }
  // Those of the chosen plan are among the steps above.
  for (const otro of planesALaVista(s.planes, plan))
    if (otro.procesoId !== plan) for (const p of otro.pasos) usados.add(signoDe(p));
  return usados;
}
