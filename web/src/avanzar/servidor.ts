/** What the form asks the server: what would happen, and that it be recorded. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type { CuerpoTransicion, Oferta, Recibo, Simulacion, Situacion } from '../api/modelo';

/** Computed on a copy while one types; `calculando` until the answer is about what is on the screen. */
export function useSimulacion(
  oferta: Oferta,
  cuerpo: CuerpoTransicion,
): { simulacion: Simulacion | undefined; calculando: boolean } {
  const texto = JSON.stringify(cuerpo);
  const [simulado] = useDebouncedValue(texto, 500);
  const consulta = useQuery({
    queryKey: ['simulacion', oferta.procesoId, oferta.evento, oferta.etag, simulado],
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () =>
      pedir(
        api.POST('/api/procesos/{id}/simulaciones/{evento}', {
          params: { path: { id: oferta.procesoId, evento: oferta.evento } },
          body: JSON.parse(simulado) as CuerpoTransicion,
        }),
      ) as Promise<Simulacion>,
  });
  return {
    simulacion: consulta.data,
    calculando: consulta.isFetching || simulado !== texto,
  };
}

export function useRegistro({
  situacion: s,
  oferta,
  cuerpo,
  antesDeSeguir,
  alRegistrar,
  alFallar,
}: {
  situacion: Situacion;
  oferta: Oferta;
  cuerpo: CuerpoTransicion;
  /** Between the answer and showing it. */
  antesDeSeguir: () => Promise<void>;
  alRegistrar: (r: { recibo: Recibo; situacion: Situacion }) => void | Promise<void>;
  alFallar: (error: Error) => void;
}) {
  const cliente = useQueryClient();
  const clave = useRef({ cuerpo: '', valor: '' });
  return useMutation({
    mutationFn: () => {
      const texto = JSON.stringify(cuerpo);
      // The same act sent twice is one act; another one needs another key.
      if (clave.current.cuerpo !== texto) clave.current = { cuerpo: texto, valor: claveNueva() };
      return pedir(
        api.POST('/api/procesos/{id}/transiciones/{evento}', {
          params: {
            path: { id: oferta.procesoId, evento: oferta.evento },
            header: { 'If-Match': oferta.etag, 'Idempotency-Key': clave.current.valor },
          },
          body: cuerpo,
        }),
      );
    },
    onSuccess: async (r) => {
      await antesDeSeguir();
      olvidarProceso(cliente, [s.raizId, s.id, oferta.procesoId]);
      await alRegistrar(r);
    },
    onError: alFallar,
  });
}
