import type { Hallazgo } from '../api/modelo';
import estilos from './resaltado.module.css';

/** A text with what was looked for marked: by its ground and its weight, not by colour alone. */
export function Resaltado({ trozos }: { trozos: Hallazgo['titulo'] }) {
  return trozos.map((x, i) =>
    x.hallado ? (
      // The pieces of a text have no name but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <mark key={i} className={estilos.hallado}>
        {x.texto}
      </mark>
    ) : (
      x.texto
    ),
  );
}
