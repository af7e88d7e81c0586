import { Button, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBell, IconChecks } from '@tabler/icons-react';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../api/cliente';
import { PieDeLista } from '../lista/pie-de-lista';
import { diaDe, fechaLarga, horaDe } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { EnPapel } from '../lista/en-papel';
import { Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { avisosConFiltro } from './consultas';
import estilos from './pagina-de-avisos.module.css';

/** Everything the system told this person, by day. */
export function Component() {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { filtro, cambiar, hay } = useFiltros(['ver', 'q'] as const);
  const soloNuevos = filtro.ver === 'nuevos';
  const consulta = useInfiniteQuery({
    ...avisosConFiltro({
      ...(soloNuevos ? { soloSinLeer: '1' as const } : {}),
      ...(filtro.q === undefined ? {} : { q: filtro.q }),
    }),
    placeholderData: keepPreviousData,
  });
  const paginas = consulta.data?.pages ?? [];
  const lista = paginas.flatMap((p) => p.elementos);
  const sinLeer = paginas[0]?.total ?? 0;
  const refrescar = () => cliente.invalidateQueries({ queryKey: ['avisos'] });
  const leer = useMutation({
    mutationFn: (id: string) =>
      pedir(api.POST('/api/avisos/{id}/leido', { params: { path: { id } } })),
    onSettled: refrescar,
  });
  const marcar = useMutation({
    mutationFn: (hasta: string) => pedir(api.POST('/api/avisos/leidos', { body: { hasta } })),
    onSuccess: () => notifications.show({ message: t('canales.avisos.marcados') }),
    onSettled: refrescar,
  });
  const porDia = new Map<string, typeof lista>();
  for (const a of lista) {
    const dia = diaDe(a.creadoEn);
    porDia.set(dia, [...(porDia.get(dia) ?? []), a]);
  }
  const ultimo = lista[0];
  return (
    <>
      <Encabezado
        titulo={t('avisos.titulo')}
        acciones={
          sinLeer > 0 &&
          ultimo !== undefined && (
            <Button
              variant="default"
              leftSection={<IconChecks size={16} stroke={1.5} />}
              loading={marcar.isPending}
              onClick={() => marcar.mutate(ultimo.creadoEn)}
            >
              {t('canales.avisos.marcarTodos')}
            </Button>
          )
        }
      >
        <p className={estilos.bajada}>
          {t('canales.avisos.bajada')}{' '}
          <Link to="/preferencias">{t('canales.preferencias.enMenu')}</Link>
        </p>
      </Encabezado>
      <Filtros className={estilos.filtros}>
        <SegmentedControl
          aria-label={t('avisos.titulo')}
          value={soloNuevos ? 'nuevos' : 'todos'}
          onChange={(v) => cambiar({ ver: v === 'nuevos' ? v : null })}
          data={[
            { value: 'todos', label: t('canales.avisos.todos') },
            {
              value: 'nuevos',
              label:
                sinLeer === 0
                  ? t('canales.avisos.nuevos')
                  : t('canales.avisos.nuevosCon', { cifra: cifra(sinLeer) }),
            },
          ]}
        />
        <CampoDeBusqueda
          className={estilos.busqueda ?? ''}
          rotulo={t('canales.avisos.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        {soloNuevos && <EnPapel>{t('canales.avisos.nuevos')}</EnPapel>}
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={8} alto={52} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio
          icono={<IconBell size={28} stroke={1.5} />}
          titulo={t(
            filtro.q !== undefined
              ? 'canales.avisos.ningunoConFiltro'
              : hay
                ? 'canales.avisos.ningunoNuevo'
                : 'canales.avisos.ninguno',
          )}
        >
          {filtro.q !== undefined
            ? t('gobiernos.ningunoAyuda')
            : t(hay ? 'canales.avisos.ningunoNuevoAyuda' : 'canales.avisos.ningunoAyuda')}
        </Vacio>
      ) : (
        <>
          {[...porDia].map(([dia, avisos]) => (
            <section key={dia} className={estilos.dia} aria-labelledby={`dia-${dia}`}>
              <h2 id={`dia-${dia}`}>{fechaLarga(dia)}</h2>
              <ul>
                {avisos.map((a) => (
                  <li key={a.id} data-nuevo={!a.leido || undefined}>
                    <span className={estilos.hora}>{horaDe(a.creadoEn)}</span>
                    <div>
                      <Link
                        className={estilos.texto}
                        to={a.ruta}
                        onClick={() => {
                          if (!a.leido) leer.mutate(a.id);
                        }}
                      >
                        {a.texto}
                      </Link>
                      <p className={estilos.pie}>
                        {[
                          a.titular?.nombre,
                          a.paso === null ? null : t('canales.avisos.paso', { n: a.paso }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                        {!a.leido && (
                          <span className={estilos.nuevo}>{t('canales.avisos.nuevo')}</span>
                        )}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <PieDeLista consulta={consulta} vistos={lista.length} />
        </>
      )}
    </>
  );
}
