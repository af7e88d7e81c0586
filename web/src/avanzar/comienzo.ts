/** What an act is written from when no draft of it is kept: what is on record of the same, there to be changed. */
import { useQuery } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import type { Oferta } from '../api/modelo';
import { leerCampos } from '../formularios/campos';
import { porEnviar, type Valores } from '../formularios/valores';

export interface Comienzo {
  readonly de: 'rutaVigente' | 'formulacion';
  readonly datos: Valores;
}

/** The milestones of the roadmap in force; until there is one, those the commitment was formulated with. */
async function deLaHojaDeRuta(oferta: Oferta): Promise<Comienzo | null> {
  const { compromiso: c } = await pedir(
    api.GET('/api/compromisos/{id}', { params: { path: { id: oferta.procesoId } } }),
  );
  if (c.hitos.length === 0) return null;
  return {
    de: c.version > 0 ? 'rutaVigente' : 'formulacion',
    // Only what the act asks for: how each of them goes is no part of it.
    datos: porEnviar(leerCampos(oferta.esquema), { hitos: c.hitos }),
  };
}

const COMIENZOS: Readonly<Record<string, (oferta: Oferta) => Promise<Comienzo | null>>> = {
  aprobarHojaDeRuta: deLaHojaDeRuta,
};

/** Undefined while it is being read. What cannot be read is only not offered. */
export function useComienzo(oferta: Oferta | null): Comienzo | null | undefined {
  const leer = oferta?.puedo === true ? COMIENZOS[oferta.evento] : undefined;
  const { data, isLoading } = useQuery({
    queryKey: ['comienzo', oferta?.procesoId, oferta?.evento],
    enabled: oferta !== null && leer !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => (oferta === null ? null : (leer?.(oferta) ?? null)),
  });
  return isLoading ? undefined : (data ?? null);
}
