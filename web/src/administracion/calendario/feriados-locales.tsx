import { Button, SegmentedControl } from '@mantine/core';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { useSesion } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { fechaLarga, momento } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { CampoDeBusqueda } from '../../lista/campo-de-busqueda';
import { EnPapel } from '../../lista/en-papel';
import { FiltroDeCasilla, Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { confirmaciones } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import { Rotulo } from '../../vocabulario/rotulo';
import estilos from './calendario.module.css';
import { ElegirAnio } from './elegir-anio';

/** Which governments said that their local holidays of the year are all there. */
export default function FeriadosLocales() {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const hoy = useSesion()?.hoy ?? '2000-01-01';
  const { filtro, cambiar } = useFiltros(['anio', 'estado', 'q', 'todos'] as const);
  const escrito = Number(filtro.anio);
  const anio = escrito >= 2000 && escrito <= 2100 ? escrito : Number(hoy.slice(0, 4));
  const estado =
    filtro.estado === 'confirmados' || filtro.estado === 'pendientes' ? filtro.estado : undefined;
  const consulta = useInfiniteQuery({
    ...confirmaciones({
      anio,
      ...(estado === undefined ? {} : { estado }),
      ...(filtro.q === undefined ? {} : { q: filtro.q }),
      todos: filtro.todos === '1' ? '1' : '0',
    }),
    placeholderData: keepPreviousData,
  });
  const cambio = useMutation({
    mutationFn: async ({ titular, confirma }: { titular: string; confirma: boolean }) => {
      await (confirma
        ? pedir(api.POST('/api/calendario/confirmaciones', { body: { titular, anio } as never }))
        : pedir(api.POST('/api/calendario/confirmaciones/retiro', { body: { titular, anio } })));
    },
    onSuccess: () => void cliente.invalidateQueries({ queryKey: ['calendario'] }),
  });
  const paginas = consulta.data?.pages ?? [];
  const filas = paginas.flatMap((p) => p.elementos);
  const faltan = paginas[0]?.total ?? 0;
  return (
    <>
      <p className={lista.bajada}>{t('calendario.localesAyuda')}</p>
      <Filtros>
        <ElegirAnio anio={anio} alCambiar={(n) => cambiar({ anio: String(n) })} />
        <CampoDeBusqueda
          className={lista.busqueda ?? ''}
          rotulo={t('parametros.gobierno')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <SegmentedControl
          className={lista.casilla ?? ''}
          aria-label={t('calendario.estado')}
          data={[
            { value: '', label: t('calendario.todos') },
            { value: 'pendientes', label: t('calendario.pendientes') },
            { value: 'confirmados', label: t('calendario.confirmados') },
          ]}
          value={estado ?? ''}
          onChange={(v) => cambiar({ estado: v })}
        />
        {estado !== undefined && (
          <EnPapel rotulo={t('calendario.estado')}>{t(`calendario.${estado}`)}</EnPapel>
        )}
        <FiltroDeCasilla
          rotulo={t('calendario.conProceso')}
          puesto={filtro.todos !== '1'}
          alCambiar={(si) => cambiar({ todos: si ? null : '1' })}
        />
      </Filtros>
      {cambio.error !== null && <AvisoDeProblema problema={problemaDe(cambio.error)} />}
      {consulta.isPending ? (
        <Huecos filas={6} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <>
          <p role="status" className={estilos.frase}>
            {faltan === 0
              ? t('calendario.ningunoPorConfirmar', { anio })
              : t('calendario.porConfirmar', { count: faltan, cifra: cifra(faltan), anio })}
          </p>
          {filas.length === 0 ? (
            <Vacio titulo={t('calendario.nadie')}>{t('calendario.nadieAyuda')}</Vacio>
          ) : (
            <table className={lista.tabla} data-atras={consulta.isPlaceholderData || undefined}>
              <caption className="solo-lector">{t('calendario.locales')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('parametros.gobierno')}</th>
                  <th scope="col">{t('calendario.locales')}</th>
                  <th scope="col">{t('calendario.estado')}</th>
                  <th scope="col">
                    <span className="solo-lector">{t('calendario.confirmar')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {filas.map((f) => (
                  <tr key={f.titular.id}>
                    <th scope="row">
                      <span className={lista.nombre}>{f.titular.nombre}</span>
                    </th>
                    <td>
                      {f.feriados.length === 0 ? (
                        <span className={lista.menor}>{t('calendario.sinFeriados')}</span>
                      ) : (
                        <ul className={lista.lineas}>
                          {f.feriados.map((d) => (
                            <li key={d.fecha}>
                              {fechaLarga(d.fecha)} · {d.nombre}
                              <span className={lista.menor}>{d.norma}</span>
                            </li>
                          ))}
                        </ul>
                      )}
                    </td>
                    <td>
                      <Rotulo tono={f.confirmada ? 'acento' : 'ambar'}>
                        {t(f.confirmada ? 'calendario.confirmados' : 'calendario.pendientes')}
                      </Rotulo>
                      {f.en !== null && (
                        <span className={lista.menor}>
                          {t('calendario.confirmadoPor', {
                            quien: f.por ?? '—',
                            cuando: momento(f.en),
                          })}
                        </span>
                      )}
                    </td>
                    <td className={lista.acciones}>
                      {f.puedeConfirmar && (
                        <Button
                          variant={f.confirmada ? 'subtle' : 'default'}
                          size="compact-md"
                          loading={cambio.isPending && cambio.variables?.titular === f.titular.id}
                          aria-label={t(
                            f.confirmada ? 'calendario.deshacerDe' : 'calendario.confirmarDe',
                            { gad: f.titular.nombre },
                          )}
                          onClick={() =>
                            cambio.mutate({ titular: f.titular.id, confirma: !f.confirmada })
                          }
                        >
                          {t(f.confirmada ? 'calendario.deshacer' : 'calendario.confirmar')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <PieDeLista consulta={consulta} vistos={filas.length} />
        </>
      )}
    </>
  );
}
