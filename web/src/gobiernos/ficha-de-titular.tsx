import type { ReactNode } from 'react';
import type { Titular } from '../api/modelo';
import estilos from './ficha-de-titular.module.css';
import { useNombres } from './nombres';

/** Level, association, province: what a local government is, in chips. */
export function FichaDeTitular({
  titular: x,
  children,
}: {
  titular: Titular;
  children?: ReactNode;
}) {
  const { nivel, gremio } = useNombres();
  const rotulos = [
    nivel(x.nivel),
    gremio(x.gremio),
    x.provincia?.nombre ?? '',
    x.canton?.nombre ?? '',
  ].filter((r, i, todos) => r !== '' && r !== x.nombre && todos.indexOf(r) === i);
  return (
    <div className={estilos.ficha}>
      {rotulos.map((r) => (
        <span key={r} className={estilos.rotulo}>
          {r}
        </span>
      ))}
      {children}
    </div>
  );
}
