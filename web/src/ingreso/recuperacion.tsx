import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../api/cliente';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { FormularioDeClaveNueva } from './formulario-de-clave-nueva';
import estilos from './ingreso.module.css';
import { MarcoDeIngreso } from './marco-de-ingreso';
import { useSecretoDelEnlace } from './secreto-del-enlace';

/** Where the link of a recovery leads. */
export function Component() {
  const { t } = useTranslation();
  const enlace = useSecretoDelEnlace();
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
