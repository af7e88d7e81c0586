import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, pedir, recordarCsrf } from '../api/cliente';
import { sesion } from '../api/consultas';

/** Closes the session here and on the server, and forgets what was read with it. */
export function useSalir(): () => void {
  const cliente = useQueryClient();
  const navegar = useNavigate();
  return () => {
    // Who came in with the institution's account is asked there whether to leave it too.
    const institucional = cliente.getQueryData(sesion().queryKey)?.institucional === true;
    void pedir(api.DELETE('/api/sesion'))
      .catch(() => undefined)
      .finally(() => {
        recordarCsrf(null);
        cliente.clear();
        if (institucional) globalThis.location.assign('/api/sesion/oidc/salida');
        else void navegar('/ingreso');
      });
  };
}
