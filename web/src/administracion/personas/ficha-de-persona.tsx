import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { useCargo } from '../../armazon/cargo';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import { Vacio } from '../../vocabulario/vacio';
import {
  olvidarPersonas,
  persona as consultaDePersona,
  type PersonaConDetalle,
} from '../consultas';
import { Enlace, type EnlaceDado } from '../invitaciones/enlace';
import { TablaDeInvitaciones } from '../invitaciones/tabla-de-invitaciones';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';
import { CamposDePersona, personaCompleta } from './campos-de-persona';
import { EstadoDeCuenta } from './lista-de-personas';
import { TablaDeCargos } from './tabla-de-cargos';

const Designar = lazy(() => import('./designar'));
const ADMINISTRAN = new Set(['administrador', 'poc', 'pocl', 'autoridad']);

/** One person: how to reach them, whether they can come in, what they hold and held. */
export function Component() {
  const { t } = useTranslation();
  const { personaId = '' } = useParams();
  const cliente = useQueryClient();
  const { cargos } = useCargo();
  const consulta = useQuery(consultaDePersona(personaId));
  const [corrigiendo, corregir] = useDisclosure(false);
  const [designando, designar] = useDisclosure(false);
  const [enlace, ponerEnlace] = useState<EnlaceDado | null>(null);
  const invitar = useMutation({
    mutationFn: () =>
      pedir(api.POST('/api/personas/{id}/invitaciones', { params: { path: { id: personaId } } })),
    onSuccess: (i) => {
      olvidarPersonas(cliente);
      ponerEnlace({ ...i, nombre: consulta.data?.nombre ?? '' });
    },
  });
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const p = consulta.data;
  const vivos = p.designaciones.filter((d) => d.situacion !== 'terminada');
  const pasados = p.designaciones.filter((d) => d.situacion === 'terminada');
  const pendiente = p.invitaciones.find((i) => i.estado === 'pendiente');
  return (
    <>
      <Migas
        migas={[
          { texto: t('administracion.secciones.personas'), a: '/administracion/personas' },
          { texto: p.nombre },
        ]}
      />
      <Encabezado
        titulo={p.nombre}
        acciones={
          <>
            {p.puedo.corregir && (
              <Button variant="default" onClick={corregir.open}>
                {t('directorio.corregir')}
              </Button>
            )}
            {p.puedo.invitar && (
              <Button
                variant={p.estadoDeCuenta === 'sinCuenta' ? 'filled' : 'default'}
                loading={invitar.isPending}
                onClick={() => invitar.mutate()}
              >
                {t(
                  pendiente !== undefined
                    ? 'invitacion.otroEnlace'
                    : p.estadoDeCuenta === 'activa'
                      ? 'invitacion.claveNueva'
                      : 'invitacion.invitar',
                )}
              </Button>
            )}
          </>
        }
      >
        {p.clase === 'unidad' && <Rotulo>{t('directorio.unidad')}</Rotulo>}
      </Encabezado>
      {invitar.error !== null && <AvisoDeProblema problema={problemaDe(invitar.error)} />}
      <dl className={estilos.datos}>
        <div>
          <dt>{t('directorio.correo')}</dt>
          <dd>
            {p.correo ?? '—'}
            {p.entraCon !== null && (
              <span className={estilos.menor}>
                {t('directorio.entraCon', { correo: p.entraCon })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('directorio.cuenta')}</dt>
          <dd>
            <EstadoDeCuenta estado={p.estadoDeCuenta} unidad={p.clase === 'unidad'} />
          </dd>
        </div>
      </dl>
      <section className={estilos.seccion}>
        <div className={estilos.cabeza}>
          <h2>{t('directorio.cargos')}</h2>
          {cargos.some((c) => ADMINISTRAN.has(c.rol)) && (
            <Button variant="default" onClick={designar.open}>
              {t('directorio.darCargo')}
            </Button>
          )}
        </div>
        {vivos.length === 0 ? (
          <Vacio titulo={t('directorio.sinCargos')}>{t('directorio.sinCargosAyuda')}</Vacio>
        ) : (
          <TablaDeCargos titulo={t('directorio.cargos')} cargos={vivos} deQuien="persona" />
        )}
      </section>
      {pasados.length > 0 && (
        <section className={estilos.seccion}>
          <div className={estilos.cabeza}>
            <h2>{t('directorio.cargosPasados')}</h2>
          </div>
          <TablaDeCargos
            titulo={t('directorio.cargosPasados')}
            cargos={pasados}
            deQuien="persona"
          />
        </section>
      )}
      {p.invitaciones.length > 0 && (
        <section className={estilos.seccion}>
          <div className={estilos.cabeza}>
            <h2>{t('administracion.secciones.invitaciones')}</h2>
          </div>
          <TablaDeInvitaciones invitaciones={p.invitaciones} dePersona />
        </section>
      )}
      {corrigiendo && <Corregir persona={p} alCerrar={corregir.close} />}
      <Suspense fallback={null}>
        {designando && <Designar persona={p} alCerrar={designar.close} />}
      </Suspense>
      {enlace !== null && <Enlace dado={enlace} alCerrar={() => ponerEnlace(null)} />}
    </>
  );
}

function Corregir({ persona: p, alCerrar }: { persona: PersonaConDetalle; alCerrar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [escrita, escribir] = useState({
    clase: p.clase,
    nombre: p.nombre,
    correo: p.correo ?? '',
  });
  // Only what was changed here is sent: what somebody else mended meanwhile stays mended.
  const [antes] = useState(p);
  const nombre = escrita.nombre.trim();
  const correo = escrita.correo.trim() === '' ? null : escrita.correo.trim();
  const [intentado, intentar] = useState(false);
  const guardar = useMutation({
    mutationFn: () =>
      pedir(
        api.PATCH('/api/personas/{id}', {
          params: { path: { id: p.id } },
          body: {
            ...(nombre === antes.nombre ? {} : { nombre }),
            ...(correo === antes.correo ? {} : { correo }),
          },
        }),
      ),
    onSuccess: () => {
      olvidarPersonas(cliente);
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('directorio.corregir')}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          intentar(true);
          if (personaCompleta(escrita)) guardar.mutate();
        }}
      >
        <Stack gap="md">
          {guardar.error !== null && <AvisoDeProblema problema={problemaDe(guardar.error)} />}
          <CamposDePersona
            persona={escrita}
            alCambiar={escribir}
            intentado={intentado}
            soloPersona
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={guardar.isPending}>
              {t('directorio.guardar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
