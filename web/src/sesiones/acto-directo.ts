/** An act that asks for nothing that is not already known: one tap, no form. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type { Oferta, Situacion } from '../api/modelo';
import { useCargo } from '../armazon/cargo';
import { avanceNuevo, cuerpoDe } from '../avanzar/avance';
import { leerCampos } from '../formularios/campos';
import type { Sesion } from './consultas';

export function useActoDirecto(s: Situacion, x: Pick<Sesion, 'id' | 'organo'>) {
  const { cargo } = useCargo();
  const cliente = useQueryClient();
  return useMutation({
    mutationFn: async ({
      oferta,
      datos,
    }: {
      oferta: Oferta;
      datos: object | (() => Promise<object>);
    }) => {
      const suyos = typeof datos === 'function' ? ((await datos()) as object) : datos;
      return pedir(
        api.POST('/api/procesos/{id}/transiciones/{evento}', {
          params: {
            path: { id: x.id, evento: oferta.evento },
            header: { 'If-Match': oferta.etag, 'Idempotency-Key': claveNueva() },
          },
          body: cuerpoDe(
            { ...avanceNuevo(oferta, s.hoy, cargo), datos: { ...suyos } },
            oferta,
            leerCampos(oferta.esquema),
          ),
        }),
      );
    },
    onSettled: () => olvidarProceso(cliente, [x.id, x.organo]),
  });
}

/** Nobody has to prove who acted: whoever records it is who acts. */
export const esDirecto = (o: Oferta): boolean => o.como[0]?.prueba !== 'sobre';

/** What this person may do now in this session, by its name. */
export const ofertaPropia = (s: Situacion, x: Pick<Sesion, 'id'>, evento: string) =>
  s.ofertas.find((o) => o.evento === evento && o.procesoId === x.id && o.puedo);
