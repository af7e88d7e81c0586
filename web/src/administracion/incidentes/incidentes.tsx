import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { momento } from '../../formato/fechas';
import { EnPapel } from '../../lista/en-papel';
import { Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { incidentes, type Incidente } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import estilos from './incidentes.module.css';
import { SalidasFallidas } from './salidas-fallidas';

const ESTADOS = ['abiertos', 'resueltos', 'todos'] as const;

/** Faults of the system: what happened in plain words, and what can be done. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['estado'] as const);
  const estado = ESTADOS.find((e) => e === filtro.estado) ?? 'abiertos';
  const consulta = useInfiniteQuery(incidentes(estado));
  const filas = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  const [resolviendo, resolver] = useState<Incidente | null>(null);
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.incidentes')}>
        <p className={lista.bajada}>{t('incidentes.bajada')}</p>
      </Encabezado>
      <Filtros>
        <SegmentedControl
          className={lista.casilla ?? ''}
          aria-label={t('incidentes.estado')}
          data={ESTADOS.map((e) => ({ value: e, label: t(`incidentes.${e}`) }))}
          value={estado}
          onChange={(v) => cambiar({ estado: v === 'abiertos' ? null : v })}
        />
        {estado !== 'todos' && (
          <EnPapel rotulo={t('incidentes.estado')}>{t(`incidentes.${estado}`)}</EnPapel>
        )}
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={3} alto={96} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : filas.length === 0 ? (
        <Vacio
          icono={<IconShieldCheck size={28} stroke={1.5} />}
          titulo={t(estado === 'abiertos' ? 'incidentes.ninguno' : 'incidentes.ningunoResuelto')}
        >
          {t('incidentes.ningunoAyuda')}
        </Vacio>
      ) : (
        <>
          <ul className={estilos.lista}>
            {filas.map((i) => (
              <Uno key={i.id} incidente={i} alResolver={() => resolver(i)} />
            ))}
          </ul>
          <PieDeLista consulta={consulta} vistos={filas.length} />
        </>
      )}
      <SalidasFallidas />
      {resolviendo !== null && <Resolver incidente={resolviendo} alCerrar={() => resolver(null)} />}
    </>
  );
}

function Uno({ incidente: i, alResolver }: { incidente: Incidente; alResolver: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const reintentar = useMutation({
    mutationFn: (manera: 'reintento' | 'reconstruccion') => {
      const en = { params: { path: { id: i.id } } };
      return manera === 'reintento'
        ? pedir(api.POST('/api/incidentes/{id}/reintento', en))
        : pedir(api.POST('/api/incidentes/{id}/reconstruccion', en));
    },
    onSuccess: (r) => {
      notifications.show({ message: r.texto });
      void cliente.invalidateQueries({ queryKey: ['incidentes'] });
    },
  });
  return (
    <li className={estilos.uno} data-resuelto={i.resueltoEn !== null || undefined}>
      <div className={estilos.cabeza}>
        <h2>{i.titulo}</h2>
        <span className={lista.menor}>{momento(i.creadoEn)}</span>
      </div>
      {i.titular !== null && i.raizId !== null && (
        <p className={estilos.de}>
          <Link to={`/expedientes/${i.raizId}`}>{i.titular.nombre}</Link>
          {i.iguales > 0 && ` · ${t('incidentes.iguales', { count: i.iguales })}`}
        </p>
      )}
      <p>{i.explicacion}</p>
      <details>
        <summary>{t('incidentes.detalle')}</summary>
        <pre className={estilos.detalle}>{`${i.codigo}\n${i.detalle}`}</pre>
      </details>
      {i.reintentadoEn !== null && i.reintento !== null && (
        <p className={lista.menor}>
          {t('incidentes.ultimo', { cuando: momento(i.reintentadoEn), texto: i.reintento })}
        </p>
      )}
      {reintentar.error !== null && <AvisoDeProblema problema={problemaDe(reintentar.error)} />}
      {i.resueltoEn === null ? (
        <Group gap="xs" mt="sm" className="no-imprimir">
          {i.puedeReintentarse && (
            <Button
              variant="default"
              loading={reintentar.isPending}
              onClick={() => reintentar.mutate('reintento')}
            >
              {t('incidentes.reintentar')}
            </Button>
          )}
          {i.puedeReconstruirse && (
            <Button
              variant="default"
              loading={reintentar.isPending}
              onClick={() => reintentar.mutate('reconstruccion')}
            >
              {t('incidentes.reconstruir')}
            </Button>
          )}
          <Button variant="subtle" onClick={alResolver}>
            {t('incidentes.resolver')}
          </Button>
        </Group>
      ) : (
        <p className={lista.menor}>
          {t('incidentes.resueltoPor', {
            quien: i.resueltoPor ?? '—',
            cuando: momento(i.resueltoEn),
          })}
          {i.nota !== null && `: ${i.nota}`}
        </p>
      )}
    </li>
  );
}

function Resolver({ incidente: i, alCerrar }: { incidente: Incidente; alCerrar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [nota, ponerNota] = useState('');
  const resolver = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/incidentes/{id}/resolucion', {
          params: { path: { id: i.id } },
          body: { nota: nota.trim() },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('incidentes.hecho') });
      void cliente.invalidateQueries({ queryKey: ['incidentes'] });
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('incidentes.resolver')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          resolver.mutate();
        }}
      >
        <Stack gap="md">
          <Textarea
            label={t('incidentes.nota')}
            description={t('incidentes.notaAyuda')}
            withAsterisk
            autosize
            minRows={3}
            data-autofocus
            value={nota}
            onChange={(e) => ponerNota(e.currentTarget.value)}
          />
          {resolver.error !== null && <AvisoDeProblema problema={problemaDe(resolver.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" disabled={nota.trim() === ''} loading={resolver.isPending}>
              {t('incidentes.resolver')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
