import { IconLock } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useMatch } from 'react-router';
import { useCargo } from '../armazon/cargo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import estilos from './administracion.module.css';
import { seccionesDe } from './secciones';

/** The rooms of administration: on one side, the sections where one has something to do; on the other, the chosen one. */
export function Component() {
  const { t } = useTranslation();
  const { cargos } = useCargo();
  const secciones = seccionesDe(cargos);
  const enLaPuerta = useMatch('/administracion') !== null;
  const primera = secciones[0];
  if (primera === undefined)
    return (
      <Vacio icono={<IconLock size={28} stroke={1.5} />} titulo={t('administracion.nadaPropio')}>
        {t('administracion.nadaPropioAyuda')}
      </Vacio>
    );
  if (enLaPuerta) return <Navigate to={`/administracion/${primera.ruta}`} replace />;
  return (
    <div className={estilos.sala}>
      <nav className={`${estilos.secciones} no-imprimir`} aria-label={t('administracion.titulo')}>
        <p className={estilos.rotulo} aria-hidden="true">
          {t('administracion.titulo')}
        </p>
        <ul>
          {secciones.map((s) => (
            <li key={s.ruta}>
              <NavLink to={`/administracion/${s.ruta}`} className={estilos.enlace}>
                {t(`administracion.secciones.${s.ruta}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={estilos.pantalla}>
        <Suspense fallback={<Huecos />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
