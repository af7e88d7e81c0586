import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { olvidarProceso } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { diaDe, fechaLarga } from '../../formato/fechas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import { ensayo as consultaDeEnsayo, formulario, regularizacion } from './consultas';
import type { Formulario, Regularizacion } from './declaracion';
import { Editor } from './editor';
import { LoQueSeEscribira } from './lo-que-se-escribira';
import estilos from './regularizacion.module.css';

/** One regularisation: being prepared, before the POC, or done. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const consulta = useQuery(regularizacion(id));
  const r = consulta.data;
  const f = useQuery({
    ...formulario(r?.titular.id ?? ''),
    enabled: r !== undefined && r.declaracion !== null,
  });
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (r === undefined) return null;
  return (
    <>
      <Migas
        migas={[
          {
            texto: t('administracion.secciones.regularizacion'),
            a: '/administracion/regularizacion',
          },
          { texto: r.titular.nombre },
        ]}
      />
      <Encabezado titulo={t('regularizacion.titulo', { gad: r.titular.nombre })}>
        <p className={estilos.nota}>
          {r.etiquetaEstado} ·{' '}
          {t('regularizacion.preparo', { quien: r.preparo.nombre, cargo: r.preparo.etiqueta })} ·{' '}
          {fechaLarga(diaDe(r.actualizadaEn))}
        </p>
      </Encabezado>
      {r.declaracion === null ? (
        <Resuelta r={r} />
      ) : f.data === undefined ? (
        f.isError ? (
          <Fallo error={f.error} />
        ) : (
          <Huecos />
        )
      ) : r.estado === 'presentada' ? (
        <PorAprobar r={r} f={f.data} />
      ) : r.puedo.preparar ? (
        <Editor key={r.id} r={r} f={f.data} />
      ) : (
        <p className={estilos.nota}>{t('regularizacion.enPreparacion')}</p>
      )}
    </>
  );
}

function Resuelta({ r }: { r: Regularizacion }) {
  const { t } = useTranslation();
  if (r.procesoId === null) return <p className={estilos.nota}>{r.etiquetaEstado}</p>;
  return (
    <Stack gap="md" align="flex-start">
      <AvisoEnLinea tono="acento" signo="regularizado" titulo={t('regularizacion.aprobada')}>
        <p>
          {t('regularizacion.aprobadaPor', {
            quien: r.resolvio?.nombre ?? '',
            fecha: r.resueltaEn === null ? '' : fechaLarga(diaDe(r.resueltaEn)),
          })}
        </p>
        {r.mismaPersona && <p>{t('regularizacion.mismaPersona')}</p>}
      </AvisoEnLinea>
      <Button component={Link} to={`/expedientes/${r.procesoId}`}>
        {t('regularizacion.verExpediente')}
      </Button>
    </Stack>
  );
}

/** The POC sees exactly what would be written, and that alone is what an approval writes. */
function PorAprobar({ r, f }: { r: Regularizacion; f: Formulario }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [devolviendo, { open, close }] = useDisclosure(false);
  const [motivo, ponerMotivo] = useState('');
  const prueba = useQuery(consultaDeEnsayo(f.titular.id, r.declaracion!));
  const al = (nueva: Regularizacion): void => {
    cliente.setQueryData(['regularizacion', r.id], nueva);
    void cliente.invalidateQueries({ queryKey: ['regularizaciones'] });
    if (nueva.procesoId !== null) olvidarProceso(cliente, [nueva.procesoId]);
  };
  const camino = { params: { path: { id: r.id } } };
  const aprobar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/regularizaciones/{id}/aprobacion', {
          ...camino,
          body: { version: r.version, huella: prueba.data?.huella ?? '' },
        }),
      ),
    onSuccess: al,
  });
  const devolver = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/regularizaciones/{id}/devolucion', {
          ...camino,
          body: { version: r.version, motivo },
        }),
      ),
    onSuccess: al,
  });
  const corregir = useMutation({
    mutationFn: () =>
      pedir(
        api.PUT('/api/regularizaciones/{id}', {
          ...camino,
          body: { declaracion: r.declaracion!, version: r.version },
        }),
      ),
    onSuccess: al,
  });
  const problema = aprobar.error ?? devolver.error ?? corregir.error;
  return (
    <Stack gap="lg">
      <p className={estilos.nota}>
        {t(r.puedo.aprobar ? 'regularizacion.reviseLo' : 'regularizacion.anteElPoc')}
      </p>
      <h2 className={estilos.tituloDeLado}>{t('regularizacion.loQueSeEscribira')}</h2>
      <LoQueSeEscribira ensayo={prueba.data} calculando={prueba.isFetching} />
      {prueba.isError && <Fallo error={prueba.error} />}
      {problema !== null && <AvisoDeProblema problema={problemaDe(problema)} />}
      <div className={`${estilos.pie} no-imprimir`} data-pie-fijo>
        <Button variant="subtle" loading={corregir.isPending} onClick={() => corregir.mutate()}>
          {t('regularizacion.corregir')}
        </Button>
        {r.puedo.aprobar && (
          <Group gap="sm">
            <Button variant="default" onClick={open}>
              {t('regularizacion.devolver')}
            </Button>
            <Button
              loading={aprobar.isPending}
              disabled={prueba.data?.huella == null}
              onClick={() => aprobar.mutate()}
            >
              {t('regularizacion.aprobar')}
            </Button>
          </Group>
        )}
      </div>
      <Modal
        opened={devolviendo}
        onClose={close}
        title={t('regularizacion.devolver')}
        closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      >
        <Stack gap="md">
          <Textarea
            label={t('regularizacion.motivoDeDevolucion')}
            autosize
            minRows={3}
            maxLength={4000}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button
              disabled={motivo.trim() === ''}
              loading={devolver.isPending}
              onClick={() => devolver.mutate()}
            >
              {t('regularizacion.devolver')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
