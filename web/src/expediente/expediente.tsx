import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, useParams } from 'react-router';
import { situacion as consultaDeSituacion, titular, useSesion } from '../api/consultas';
import { llevaNotificaciones, miraTodos, sigueProcesos, useCargo } from '../armazon/cargo';
import { conFechas, diaDe, fechaLarga } from '../formato/fechas';
import { AbrirProceso } from '../gobiernos/abrir-proceso';
import { FichaDeTitular } from '../gobiernos/ficha-de-titular';
import { finDe } from '../gobiernos/fin-de-proceso';
import { procesosDelGobierno } from '../gobiernos/procesos-del-gobierno';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { useActualALaVista } from './actual-a-la-vista';
import { type ContextoDeExpediente, ofertasDelPlan, siguienteMio } from './contexto';
import estilos from './expediente.module.css';
import { MasAcciones } from './mas-acciones';
import { QuienEsQuien } from './quien-es-quien';

/** The file of a local government: who they are, where the fifteen steps stand, and the tabs below. */
export function Component() {
  const { t } = useTranslation();
  const { procesoId = '' } = useParams();
  const { cargo, cargos } = useCargo();
  const { filtro, cambiar } = useFiltros(['plan'] as const);
  const consulta = useQuery(consultaDeSituacion(procesoId, filtro.plan));
  const s = consulta.data;
  const pestanias = useActualALaVista();
  const sesion = useSesion();
  const ficha = useQuery({ ...titular(s?.titular.id ?? ''), enabled: s !== undefined }).data;
  if (consulta.isPending) return <Huecos filas={5} alto={72} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (s === undefined) return null;
  // Someone came by the address of a child: its file is that of the root.
  if (s.raizId !== procesoId && s.id === procesoId)
    return <Navigate to={`/expedientes/${s.raizId}?plan=${s.id}`} replace />;
  // A body and a session have a page of their own: receipts and tasks lead here.
  if (/^(organo|sesion)@/.test(s.procedimiento.id))
    return (
      <Navigate
        to={`/${s.procedimiento.id.startsWith('organo') ? 'organos' : 'sesiones'}/${s.raizId}`}
        replace
      />
    );

  const plan = s.planElegido;
  const ofertas = ofertasDelPlan(s, plan);
  const mia = siguienteMio(s, ofertas);
  const deEvaluacion = s.procedimiento.id.startsWith('evaluacion@');
  // The plan, the forum and its sessions are parts of the fifteen steps, and not of a process beside them.
  const conPasos = s.pasos.length > 0;
  const otros =
    ficha === undefined ? 0 : procesosDelGobierno(ficha).filter((p) => p.id !== s.raizId).length;
  const contexto: ContextoDeExpediente = {
    situacion: s,
    plan,
    elegirPlan: (id) => cambiar({ plan: id }),
  };
  const cola = filtro.plan === undefined ? '' : `?plan=${filtro.plan}`;
  return (
    <>
      {miraTodos(cargo) && (
        <Migas
          migas={[{ texto: t('menu.gobiernos'), a: '/gobiernos' }, { texto: s.titular.nombre }]}
        />
      )}
      <Encabezado
        titulo={s.titular.nombre}
        acciones={
          <>
            {/* Without steps, all that can be done is in the page. */}
            <MasAcciones situacion={s} ofertas={conPasos ? ofertas : []} />
            {mia !== undefined && s.marca === null && (
              <Button
                component={Link}
                to={mia.a}
                rightSection={<IconArrowRight size={16} stroke={1.5} />}
              >
                {t('expediente.avanzar', { n: mia.paso })}
              </Button>
            )}
          </>
        }
      >
        <FichaDeTitular titular={s.titular} />
        {/* A sheet on a desk does not say by itself of when it is, nor whose. */}
        {sesion !== null && (
          <p className="solo-impreso">
            {t('expediente.impreso', {
              fecha: fechaLarga(sesion.hoy),
              nombre: sesion.cuenta.nombre,
            })}
          </p>
        )}
        <p className={estilos.resumen}>
          {conFechas(s.resumen)}{' '}
          {deEvaluacion && s.asunto !== null && (
            <>
              <Link to={`/expedientes/${s.asunto}`}>{t('expediente.loEvaluado')}</Link>
              {otros > 0 && ' · '}
            </>
          )}
          {otros > 0 && (
            <Link to={`/gobiernos/${s.titular.id}`}>
              {t('gobierno.otrosProcesos', { count: otros })}
            </Link>
          )}
        </p>
      </Encabezado>
      {s.marca !== null && (
        <div className={estilos.marca}>
          <AvisoEnLinea
            tono="ambar"
            signo="porVencer"
            titulo={t('marca.desde', {
              estado: t(`marca.estado.${s.marca.clase}`),
              fecha: fechaLarga(diaDe(s.marca.desde)),
            })}
          >
            <p>{t(`marca.explica.${s.marca.clase === 'suspendido' ? 'suspendido' : 'cerrado'}`)}</p>
            {/* Unless another one is already open. */}
            {finDe(s.titular.proceso?.marca) !== null && s.titular.proceso?.id === s.id && (
              <AbrirProceso titular={s.titular} anterior={finDe(s.marca.clase)} />
            )}
          </AvisoEnLinea>
        </div>
      )}
      <QuienEsQuien situacion={s} ficha={ficha} />
      <nav
        ref={pestanias}
        className={`${estilos.pestanias} no-imprimir`}
        aria-label={t('expediente.partes')}
      >
        <NavLink to={{ pathname: `/expedientes/${s.raizId}`, search: cola }} end>
          {t('expediente.procedimiento')}
        </NavLink>
        <NavLink to={{ pathname: `/expedientes/${s.raizId}/documentos`, search: cola }}>
          {t('expediente.documentos')}
        </NavLink>
        {conPasos && (
          <NavLink to={{ pathname: `/expedientes/${s.raizId}/plan`, search: cola }}>
            {t('expediente.plan')}
            {s.planes.length > 1 && <span className={estilos.cuenta}>{s.planes.length}</span>}
          </NavLink>
        )}
        {sigueProcesos(cargos) && (
          <NavLink to={{ pathname: `/expedientes/${s.raizId}/seguimiento`, search: cola }}>
            {t('seguimiento.titulo')}
          </NavLink>
        )}
        {conPasos && (
          <>
            <NavLink to={{ pathname: `/expedientes/${s.raizId}/foro`, search: cola }}>
              {t('foro.pestania')}
            </NavLink>
            <NavLink to={{ pathname: `/expedientes/${s.raizId}/sesiones`, search: cola }}>
              {t('sesiones.pestania')}
            </NavLink>
          </>
        )}
        {llevaNotificaciones(cargos) && (
          <NavLink to={{ pathname: `/expedientes/${s.raizId}/notificaciones`, search: cola }}>
            {t('canales.notificaciones.titulo')}
          </NavLink>
        )}
        <NavLink to={{ pathname: `/expedientes/${s.raizId}/historial`, search: cola }}>
          {t('expediente.historial')}
        </NavLink>
        {(cargo?.rol === 'poc' || cargo?.rol === 'administrador') && (
          <NavLink to={`/inspector/${s.raizId}`}>{t('inspector.titulo')}</NavLink>
        )}
      </nav>
      <Outlet context={contexto} />
    </>
  );
}
