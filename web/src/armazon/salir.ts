import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, pedir, recordarCsrf } from '../api/cliente';

/** Closes the session here and on the server, and forgets what was read with it. */
export function useSalir(): () => void {
  const cliente = useQueryClient();
  const navegar = useNavigate();
  return () => {
    void pedir(api.DELETE('/api/sesion'))
      .catch(() => undefined)
      .finally(() => {
        recordarCsrf(null);
        cliente.clear();
        void navegar('/ingreso');
      });
  };
}
