import { Button, Group } from '@mantine/core';
import { IconFileZip, IconHistory, IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bitacora, correccionesDeProceso } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { compromisoDe } from '../expediente/compromiso-de';
import { useExpediente } from '../expediente/contexto';
import { cifra } from '../formato/numeros';
import { useImprimirEntero } from '../lista/imprimir-entero';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { Asiento } from './asiento';
import estilos from './historial.module.css';
import { useLineaDeLaDireccion } from './linea-de-la-direccion';

/** All that happened, newest first, in plain Spanish. */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const consulta = useInfiniteQuery(bitacora(s.raizId));
  const pedidas = useQuery(correccionesDeProceso(s.raizId)).data ?? [];
  const asientos = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  useLineaDeLaDireccion(asientos, consulta);
  const { fase, imprimir } = useImprimirEntero(consulta);
  const vistos = { n: cifra(asientos.length), total: cifra(s.secuencia) };
  return (
    <section className={estilos.pagina} aria-labelledby="historial-titulo">
      <div className={estilos.cabeza}>
        <div>
          <h2 id="historial-titulo" className={estilos.titulo}>
            {t('expediente.historial')}
          </h2>
          <p className={estilos.bajada}>
            {t('historial.explica', { count: s.secuencia, n: cifra(s.secuencia) })}
          </p>
        </div>
        <Group gap="xs" className="no-imprimir">
          <Button
            component="a"
            href={`/api/procesos/${s.raizId}/expediente`}
            download
            variant="subtle"
            leftSection={<IconFileZip size={16} stroke={1.5} />}
            title={t('historial.expedienteAyuda')}
          >
            {t('historial.expediente')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconPrinter size={16} stroke={1.5} />}
            disabled={asientos.length === 0 || fase === 'leyendo'}
            onClick={() => void imprimir()}
          >
            {fase === 'leyendo' ? t('historial.leyendo', vistos) : t('accion.imprimir')}
          </Button>
        </Group>
      </div>
      {fase === 'fallida' && (
        <div className="no-imprimir">
          <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={t('historial.sinImprimir')}>
            <p>{t('historial.sinImprimirAyuda', vistos)}</p>
          </AvisoEnLinea>
        </div>
      )}
      {consulta.hasNextPage && (
        <p className={`solo-impreso ${estilos.parcial}`}>{t('historial.parcial', vistos)}</p>
      )}
      {consulta.isPending ? (
        <Huecos filas={5} alto={72} />
      ) : consulta.isError && !consulta.isFetchNextPageError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : asientos.length === 0 ? (
        <Vacio icono={<IconHistory size={28} stroke={1.5} />} titulo={t('historial.vacio')}>
          {t('historial.vacioAyuda')}
        </Vacio>
      ) : (
        <ol className={estilos.lista} reversed>
          {asientos.map((a) => (
            <Asiento
              key={a.secuencia}
              asiento={a}
              raizId={s.raizId}
              titular={s.titular}
              sobre={compromisoDe(s, a.procesoId)}
              pendiente={
                pedidas.find((p) => p.secuencia === a.secuencia && p.estado.codigo === 'pendiente')
                  ?.id
              }
            />
          ))}
        </ol>
      )}
      {consulta.isFetchNextPageError && fase !== 'fallida' && (
        <AvisoDeProblema problema={problemaDe(consulta.error)} />
      )}
      {consulta.hasNextPage && (
        <Button
          className="no-imprimir"
          variant="default"
          loading={consulta.isFetchingNextPage}
          onClick={() => void consulta.fetchNextPage()}
        >
          {t('lista.verMas')}
        </Button>
      )}
    </section>
  );
}
