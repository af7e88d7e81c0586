import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { FormularioDeClaveNueva } from './formulario-de-clave-nueva';
import { MarcoDeIngreso } from './marco-de-ingreso';
import { useSecretoDelEnlace } from './secreto-del-enlace';

/** Where the link of an invitation leads: the person chooses a password and is in. */
export function Component() {
  const { t } = useTranslation();
  const enlace = useSecretoDelEnlace();
  return (
    <MarcoDeIngreso titulo={t('ingreso.activar')}>
      {enlace === '' ? (
        <AvisoEnLinea tono="ambar" signo="porVencer">
          {t('ingreso.sinEnlace')}
        </AvisoEnLinea>
      ) : (
        <FormularioDeClaveNueva
          ayuda={t('ingreso.activarTexto')}
          boton={t('ingreso.activarEntrar')}
          poner={(clave) => pedir(api.POST('/api/sesion/activacion', { body: { enlace, clave } }))}
        />
      )}
    </MarcoDeIngreso>
  );
}
