import { useQuery } from '@tanstack/react-query';
import { catalogos } from '../api/consultas';
import type { Catalogos, Rotulado } from '../api/modelo';

const buscar = (lista: readonly Rotulado[] | undefined, codigo: string | null): string =>
  codigo === null ? '' : (lista?.find((x) => x.codigo === codigo)?.etiqueta ?? codigo);

/** The printed name of each code of the catalogues. */
export function useNombres() {
  const c: Catalogos | undefined = useQuery(catalogos()).data;
  return {
    catalogos: c,
    nivel: (codigo: string | null) => buscar(c?.niveles, codigo),
    gremio: (codigo: string | null) => buscar(c?.gremios, codigo),
    rol: (codigo: string | null) => buscar(c?.roles, codigo),
    tipo: (codigo: string | null) => buscar(c?.tiposDeDocumento, codigo),
  };
}
