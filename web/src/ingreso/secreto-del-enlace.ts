import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The secret of a link that was sent, empty when there is none. It comes after `#`, which no server is told, and is
 * taken off the address at once. A second link opened over the first only changes that part, and is read too.
 */
export function useSecretoDelEnlace(): string {
  const { hash, pathname } = useLocation();
  const navegar = useNavigate();
  const [secreto, recordar] = useState('');
  const escrito = hash.slice(1);
  if (escrito !== '' && escrito !== secreto) recordar(escrito);
  useEffect(() => {
    if (escrito !== '') void navegar(pathname, { replace: true });
  }, [escrito, navegar, pathname]);
  return escrito === '' ? secreto : escrito;
}
