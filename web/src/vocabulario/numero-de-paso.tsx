import estilos from './numero-de-paso.module.css';

/** The number of a step in its tile. */
export function NumeroDePaso({
  n,
  tamano = 'md',
  fuerte = false,
}: {
  n: number | string | null;
  tamano?: 'sm' | 'md' | 'lg';
  fuerte?: boolean;
}) {
  return (
    <span
      className={estilos.numero}
      data-tamano={tamano}
      data-fuerte={fuerte || undefined}
      aria-hidden="true"
    >
      {n ?? '·'}
    </span>
  );
}
