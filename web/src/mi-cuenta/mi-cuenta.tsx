import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSesion } from '../api/consultas';
import { miPerfil } from '../api/consultas-de-cuenta';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Actividad } from './actividad';
import { CambiarClave } from './cambiar-clave';
import { Fichas } from './fichas';
import estilos from './mi-cuenta.module.css';
import { MiCorreo } from './mi-correo';
import { SegundoFactor } from './segundo-factor';
import { Sesiones } from './sesiones';

/** What is one's own: how one comes in, where one is in, what acts for one, and what has been done with it. */
export function Component() {
  const { t } = useTranslation();
  const sesion = useSesion();
  const perfil = useQuery(miPerfil());
  return (
    <div className={estilos.pagina}>
      <Encabezado titulo={t('miCuenta.titulo')}>
        {perfil.data !== undefined && (
          <p className={estilos.bajada}>{t('miCuenta.bajada', { correo: perfil.data.correo })}</p>
        )}
      </Encabezado>
      {sesion?.faltaSegundoFactor === true && (
        <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('miCuenta.factor.titulo')}>
          <p>{t('miCuenta.exigido')}</p>
        </AvisoEnLinea>
      )}
      {perfil.isPending ? (
        <Huecos filas={4} alto={120} />
      ) : perfil.isError ? (
        <Fallo error={perfil.error} reintentar={() => void perfil.refetch()} />
      ) : (
        <>
          <SegundoFactor conClave={perfil.data.conClave} />
          <MiCorreo perfil={perfil.data} />
          <CambiarClave perfil={perfil.data} />
          <Sesiones />
          <Fichas conClave={perfil.data.conClave} />
          <Actividad />
        </>
      )}
    </div>
  );
}
