import { Button, Group, Progress, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { titular as consultaDeTitular } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import { PieDeLista } from '../../lista/pie-de-lista';
import { filasDe, importacion, type Fila, type Importacion } from './consultas';
import estilos from './importacion.module.css';

/** What is in the file, what is wrong in it cell by cell, and how it goes. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const consulta = useQuery(importacion(id));
  const cliente = useQueryClient();
  const navegar = useNavigate();
  const i = consulta.data;
  const confirmar = useMutation({
    mutationFn: (parcial: boolean) =>
      pedir(
        api.POST('/api/importaciones/{id}/confirmacion', {
          params: { path: { id } },
          body: { parcial },
        }),
      ),
    onSuccess: (nueva) => cliente.setQueryData(['importacion', id], nueva),
  });
  const descartar = useMutation({
    mutationFn: () => pedir(api.DELETE('/api/importaciones/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void cliente.invalidateQueries({ queryKey: ['importaciones'] });
      void navegar('/administracion/importacion');
    },
  });
  const concluida = i?.estado === 'concluida';
  useEffect(() => {
    if (!concluida) return;
    void cliente.invalidateQueries({ queryKey: ['importacion', id, 'filas'] });
    for (const clave of [
      'importaciones',
      'actas-historicas',
      'miembros-importados',
      'fichas-de-compromiso',
      'proceso',
    ])
      void cliente.invalidateQueries({ queryKey: [clave] });
  }, [concluida, cliente, id]);
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (i === undefined) return null;
  const { buenas, malas, importadas, omitidas, total } = i.cuentas;
  const impedida = i.errores.length > 0 || buenas === 0;
  const problema = confirmar.error ?? descartar.error;
  return (
    <>
      <Migas
        migas={[
          { texto: t('administracion.secciones.importacion'), a: '/administracion/importacion' },
          { texto: i.nombre },
        ]}
      />
      <Encabezado titulo={`${i.etiqueta} · ${i.titular.nombre}`}>
        <p className={estilos.detalle} role="status">
          {i.etiquetaEstado} ·{' '}
          {i.estado === 'revisada'
            ? t('importacion.cuentas', { buenas, malas, total })
            : t('importacion.hechas', { importadas, omitidas, total })}
        </p>
      </Encabezado>
      <Stack gap="lg">
        {i.estado === 'importando' && (
          <Progress
            value={total === 0 ? 0 : ((importadas + omitidas) / Math.max(1, total - malas)) * 100}
            aria-label={t('importacion.avance')}
          />
        )}
        {i.errores.length > 0 && (
          <AvisoEnLinea tono="rojo" signo="vencido" titulo={t('importacion.noSePuede')}>
            <ul>
              {i.errores.map((e) => (
                <li key={`${e.columna} ${e.codigo}`}>
                  {e.hoja}: {e.texto}
                </li>
              ))}
            </ul>
          </AvisoEnLinea>
        )}
        {concluida && <Concluida i={i} />}
        {problema !== null && <AvisoDeProblema problema={problemaDe(problema)} />}
        {i.estado === 'revisada' && (
          <Group gap="sm">
            {!impedida && (
              <Button loading={confirmar.isPending} onClick={() => confirmar.mutate(malas > 0)}>
                {malas > 0
                  ? t('importacion.importarBuenas', { count: buenas })
                  : t('importacion.importar', { count: buenas })}
              </Button>
            )}
            <Button
              variant="subtle"
              color="red"
              loading={descartar.isPending}
              onClick={() => descartar.mutate()}
            >
              {t('importacion.descartar')}
            </Button>
          </Group>
        )}
        {(malas > 0 || omitidas > 0) && (
          <Button
            component="a"
            href={`/api/importaciones/${id}/errores`}
            download
            variant="default"
            className={estilos.descarga}
            leftSection={<IconDownload size={16} stroke={1.5} />}
          >
            {t('importacion.errores')}
          </Button>
        )}
        <Filas
          id={id}
          estado="mala"
          n={malas}
          titulo={t('importacion.conErrores', { count: malas })}
          abiertas
        />
        <Filas
          id={id}
          estado="omitida"
          n={omitidas}
          titulo={t('importacion.omitidas', { count: omitidas })}
          abiertas
        />
        <Filas
          id={id}
          estado="buena"
          n={buenas}
          titulo={t('importacion.porImportar', { count: buenas })}
        />
      </Stack>
    </>
  );
}

function Concluida({ i }: { i: Importacion }) {
  const { t } = useTranslation();
  const gobierno = useQuery(consultaDeTitular(i.titular.id)).data;
  const proceso = gobierno?.proceso?.id;
  return (
    <AvisoEnLinea
      tono="acento"
      signo="cumplido"
      titulo={t('importacion.concluida', { count: i.cuentas.importadas })}
    >
      {proceso !== undefined && (
        <p>
          <Link
            to={`/expedientes/${proceso}/${i.clase === 'plan' ? 'plan' : 'foro'}${i.plan === null ? '' : `?plan=${i.plan}`}`}
          >
            {t('importacion.verEnExpediente')}
          </Link>
        </p>
      )}
    </AvisoEnLinea>
  );
}

function Filas({
  id,
  estado,
  n,
  titulo,
  abiertas = false,
}: {
  id: string;
  estado: Fila['estado'];
  n: number;
  titulo: string;
  abiertas?: boolean;
}) {
  const { t } = useTranslation();
  const consulta = useInfiniteQuery({ ...filasDe(id, estado), enabled: n > 0 });
  if (n === 0) return null;
  const filas = consulta.data?.pages.flatMap((p) => p.elementos) ?? [];
  return (
    <details open={abiertas} className={estilos.filas}>
      <summary>{titulo}</summary>
      <ul>
        {filas.map((f) => (
          <li key={f.orden} className={estilos.unaFila}>
            <p className={estilos.lugar}>{t('importacion.fila', { hoja: f.hoja, n: f.fila })}</p>
            <p className={estilos.celdas}>
              {f.celdas.map((c) => `${c.columna}: ${c.valor}`).join(' · ')}
            </p>
            {f.errores.length > 0 && (
              <ul className={estilos.errores}>
                {f.errores.map((e) => (
                  <li key={`${e.celda} ${e.codigo}`}>
                    <strong>{[e.celda, e.columna].filter(Boolean).join(' · ')}.</strong> {e.texto}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <PieDeLista consulta={consulta} vistos={filas.length} />
    </details>
  );
}
