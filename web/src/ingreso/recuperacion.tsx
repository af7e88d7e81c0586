import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../api/cliente';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { FormularioDeClaveNueva } from './formulario-de-clave-nueva';
import estilos from './ingreso.module.css';
import { MarcoDeIngreso } from './marco-de-ingreso';

/** Where the link of a recovery leads. Its secret comes after `#`, and is taken off the address at once. */
export function Component() {
  const { t } = useTranslation();
  const [enlace] = useState(leerEnlace);
  return (
    <MarcoDeIngreso titulo={t('ingreso.nuevaClave')}>
      {enlace === '' ? (
        <AvisoEnLinea tono="ambar" signo="porVencer">
          {t('ingreso.sinEnlaceDeRecuperacion')}
        </AvisoEnLinea>
      ) : (
        <FormularioDeClaveNueva
          ayuda={t('ingreso.nuevaClaveTexto')}
          boton={t('ingreso.ponerEntrar')}
          poner={(clave) =>
            pedir(api.POST('/api/sesion/recuperacion/clave', { body: { enlace, clave } }))
          }
        />
      )}
      <Link to="/olvido" className={estilos.otra} style={{ display: 'inline-block' }}>
        {t('ingreso.pedirOtro')}
      </Link>
    </MarcoDeIngreso>
  );
}

let leido: string | null = null;
/** Once: the address forgets it, and a second rendering must not. */
function leerEnlace(): string {
  const escrito = globalThis.location.hash.slice(1);
  if (escrito !== '') {
    leido = escrito;
    globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname);
  }
  return leido ?? '';
}
