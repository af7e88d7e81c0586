import { Button, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileDownload, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { designaciones, historiaDeAnalistas } from '../administracion/consultas';
import estilos from '../lista/lista.module.css';
import { TablaDeCargos } from '../administracion/personas/tabla-de-cargos';
import { titular as consultaDeTitular } from '../api/consultas';
import { miraTodos, useCargo } from '../armazon/cargo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Vacio } from '../vocabulario/vacio';
import { direccionDe } from './direccion';
import { useFiltros } from '../lista/filtros-en-la-direccion';

const Designar = lazy(() => import('../administracion/personas/designar'));
const EMITEN_ACTA = new Set(['administrador', 'poc', 'autoridad', 'pocl', 'delegado']);

/** Who an act names for an office that is not registered yet. */
export interface Designado {
  readonly rol: 'pocl';
  readonly nombre: string;
}

/** Who holds what in a local government, today and before; and the acta with which it is handed over. */
export function Component() {
  const { t } = useTranslation();
  const { titularId = '' } = useParams();
  const { cargo, cargos } = useCargo();
  const { filtro, cambiar } = useFiltros(['todas'] as const);
  const todas = filtro.todas === '1';
  // From the file, whom the act of step 2 names: a name does not travel in an address.
  const designado = (useLocation().state as { designado?: Designado } | null)?.designado;
  const [designando, designar] = useDisclosure(designado !== undefined);
  const ficha = useQuery(consultaDeTitular(titularId));
  const consulta = useQuery(designaciones(titularId, todas));
  if (ficha.isPending) return <Huecos />;
  if (ficha.isError)
    return <Fallo pagina error={ficha.error} reintentar={() => void ficha.refetch()} />;
  const x = ficha.data;
  const nacional = cargos.some(
    (c) => c.titular === null && ['poc', 'administrador'].includes(c.rol),
  );
  return (
    <>
      <Migas
        migas={[
          ...(miraTodos(cargo) ? [{ texto: t('menu.gobiernos'), a: '/gobiernos' }] : []),
          { texto: x.nombre, a: direccionDe(x) },
          { texto: t('directorio.cargos') },
        ]}
      />
      <Encabezado
        titulo={t('directorio.cargosDe', { nombre: x.nombre })}
        acciones={
          <>
            {cargos.some((c) => EMITEN_ACTA.has(c.rol)) && (
              <Button
                component="a"
                href={`/api/titulares/${x.id}/acta-de-entrega`}
                download
                variant="default"
                leftSection={<IconFileDownload size={16} stroke={1.5} />}
              >
                {t('directorio.acta')}
              </Button>
            )}
            {(consulta.data?.puedoDar.length ?? 0) > 0 && (
              <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={designar.open}>
                {t('directorio.designar')}
              </Button>
            )}
          </>
        }
      />
      {x.porRatificar && (
        <div style={{ marginTop: 16 }}>
          <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('directorio.porRatificar')}>
            <p>{t('directorio.porRatificarAyuda')}</p>
          </AvisoEnLinea>
        </div>
      )}
      <div className={`${estilos.filtros} no-imprimir`}>
        <Switch
          className={estilos.casilla ?? ''}
          label={t('directorio.verPasados')}
          checked={todas}
          onChange={(e) => cambiar({ todas: e.currentTarget.checked ? '1' : null })}
        />
      </div>
      {consulta.isPending ? (
        <Huecos filas={5} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : consulta.data.elementos.length === 0 ? (
        <Vacio titulo={t('directorio.nadie')}>{t('directorio.nadieAyuda')}</Vacio>
      ) : (
        <TablaDeCargos
          titulo={t('directorio.cargosDe', { nombre: x.nombre })}
          cargos={consulta.data.elementos}
          deQuien="gobierno"
        />
      )}
      {nacional && <Analistas titularId={x.id} />}
      <Suspense fallback={null}>
        {designando && <Designar titular={x} designado={designado} alCerrar={designar.close} />}
      </Suspense>
    </>
  );
}

/** Who of the POC has answered for it. */
function Analistas({ titularId }: { titularId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(historiaDeAnalistas(titularId));
  if (data === undefined || data.elementos.length === 0) return null;
  return (
    <section className={estilos.seccion}>
      <div className={estilos.cabeza}>
        <h2>{t('analista.historia')}</h2>
      </div>
      <ul className={estilos.lineas}>
        {data.elementos.map((a) => (
          <li key={a.id}>
            {a.persona.nombre}
            <span className={estilos.menor}>
              {a.hasta === null
                ? t('directorio.desde', { desde: fechaLarga(diaDe(a.desde)) })
                : t('directorio.desdeHasta', {
                    desde: fechaLarga(diaDe(a.desde)),
                    hasta: fechaLarga(diaDe(a.hasta)),
                  })}
              {a.asignadaPor !== null &&
                ` · ${t('analista.asignadoPor', { nombre: a.asignadaPor })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
