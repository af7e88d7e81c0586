import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCargo } from '../../armazon/cargo';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Huecos } from '../../vocabulario/huecos';
import estilos from '../../lista/lista.module.css';
import propios from './calendario.module.css';

const ElAnio = lazy(() => import('./el-anio'));
const ContarTermino = lazy(() => import('./contar-termino'));
const FeriadosLocales = lazy(() => import('./feriados-locales'));
const TerminosPorRecontar = lazy(() => import('./terminos-por-recontar'));
const TraerHoja = lazy(() => import('./traer-hoja'));
const Cambios = lazy(() => import('./cambios'));

/** The calendar that every term in days is reckoned with. */
export function Component() {
  const { t } = useTranslation();
  const { cargos } = useCargo();
  const { filtro, cambiar } = useFiltros(['vista'] as const);
  const cambia = cargos.some((c) => c.rol === 'poc' || c.rol === 'administrador');
  const vistas = [
    { value: 'anio', label: t('calendario.anio') },
    { value: 'contar', label: t('calendario.contar') },
    { value: 'terminos', label: t('calendario.terminos') },
    { value: 'locales', label: t('calendario.locales') },
    ...(cambia
      ? [
          { value: 'importar', label: t('calendario.importar') },
          { value: 'cambios', label: t('calendario.cambios') },
        ]
      : []),
  ];
  const vista = vistas.find((v) => v.value === filtro.vista)?.value ?? 'anio';
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.calendario')}>
        <p className={estilos.bajada}>{t('calendario.bajada')}</p>
      </Encabezado>
      <div className={`${propios.pestanas} no-imprimir`} style={{ overflowX: 'auto' }}>
        <SegmentedControl
          aria-label={t('calendario.vistas')}
          data={vistas}
          value={vista}
          onChange={(v) => cambiar({ vista: v === 'anio' ? null : v })}
        />
      </div>
      <Suspense fallback={<Huecos />}>
        {vista === 'anio' && <ElAnio />}
        {vista === 'contar' && <ContarTermino />}
        {vista === 'terminos' && <TerminosPorRecontar />}
        {vista === 'locales' && <FeriadosLocales />}
        {vista === 'importar' && <TraerHoja />}
        {vista === 'cambios' && <Cambios />}
      </Suspense>
    </>
  );
}
