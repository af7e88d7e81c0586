import { encode } from 'uqr';

/** A square code, drawn here: what it says is told to nobody. Always dark on light, or cameras do not read it. */
export function CodigoQr({
  texto,
  rotulo,
  className,
}: {
  texto: string;
  rotulo: string;
  className?: string;
}) {
  const { data, size } = encode(texto, { border: 0, ecc: 'M' });
  const trazos = data.flatMap((fila, y) =>
    fila.flatMap((oscuro, x) => (oscuro ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={rotulo}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <path d={trazos.join('')} fill="#000" />
    </svg>
  );
}
