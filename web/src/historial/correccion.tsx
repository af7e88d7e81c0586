import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { correccion, olvidarProceso } from '../api/consultas';
import type { CorreccionConEfecto } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { diaDe, fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { CuandoDeAsiento, QuienDeAsiento, tituloDeAsiento } from './asiento';
import estilos from './correccion.module.css';
import { Descansan, LoQueCambia } from './lo-que-cambia';
import rectificar from './rectificar.module.css';

/** A correction somebody asked for: what the line says, what it would say and what would change; and the answer to it. */
export function Component() {
  const { t } = useTranslation();
  const { correccionId = '' } = useParams();
  const consulta = useQuery(correccion(correccionId));
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const c = consulta.data;
  const pendiente = c.estado.codigo === 'pendiente';
  return (
    <>
      <Migas
        migas={[
          { texto: c.titular.nombre, a: `/expedientes/${c.raizId}` },
          { texto: t('expediente.historial'), a: `/expedientes/${c.raizId}/historial` },
          { texto: t('correccion.miga') },
        ]}
      />
      <Encabezado titulo={t('correccion.titulo', { n: c.secuencia })}>
        <p className={estilos.bajada}>
          {c.clase.etiqueta} ·{' '}
          {t('correccion.pidio', {
            nombre: c.pidio.cuenta.nombre,
            rol: c.pidio.etiqueta,
            fecha: fechaLarga(diaDe(c.pedidaEn)),
          })}
        </p>
      </Encabezado>
      <div className={estilos.pagina}>
        {c.resolvio !== null && c.resueltaEn !== null && (
          <AvisoEnLinea
            tono={c.estado.codigo === 'aprobada' ? 'acento' : 'ambar'}
            signo={c.estado.codigo === 'aprobada' ? 'cumplido' : 'noAplica'}
            titulo={t('correccion.resolvio', {
              estado: c.estado.etiqueta,
              nombre: c.resolvio.cuenta.nombre,
              rol: c.resolvio.etiqueta,
              fecha: fechaLarga(diaDe(c.resueltaEn)),
            })}
          >
            {c.respuesta !== null && <p>{c.respuesta}</p>}
            {c.asiento === null ? (
              <p>{t('correccion.nadaCambio')}</p>
            ) : (
              <p>
                <Link to={`/expedientes/${c.raizId}/historial#asiento-${c.asiento}`}>
                  {t('correccion.verAsiento')}
                </Link>
              </p>
            )}
          </AvisoEnLinea>
        )}
        <section aria-labelledby="dice-titulo">
          <h2 id="dice-titulo" className={estilos.subtitulo}>
            {t('correccion.queDice')}
          </h2>
          <blockquote className={rectificar.linea}>
            <p className={rectificar.frase}>{tituloDeAsiento(c.linea)}</p>
            <p className={rectificar.pie}>
              <CuandoDeAsiento asiento={c.linea} />
              <br />
              <QuienDeAsiento asiento={c.linea} titular={c.titular} />
            </p>
          </blockquote>
        </section>
        <dl className={estilos.datos}>
          <div>
            <dt>{t('correccion.motivo')}</dt>
            <dd>{c.motivo}</dd>
          </div>
          <div>
            <dt>{t('correccion.documento')}</dt>
            <dd>
              {c.documento === null ? (
                t('correccion.sinDocumento')
              ) : (
                <Link to={`/expedientes/${c.raizId}/documentos/${c.documento.id}`}>
                  {c.documento.titulo}
                </Link>
              )}
            </dd>
          </div>
        </dl>
        <LoQueCambia previa={c.efecto} {...(pendiente ? {} : { aviso: c.estado.etiqueta })} />
        {pendiente && <Resolver correccion={c} />}
      </div>
    </>
  );
}

function Resolver({ correccion: c }: { correccion: CorreccionConEfecto }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [respuesta, ponerRespuesta] = useState('');
  const escrito = respuesta.trim();
  const path = { id: c.id };
  const m = useMutation({
    mutationFn: (que: 'aprobar' | 'denegar' | 'retirar') =>
      pedir(
        que === 'aprobar'
          ? api.POST('/api/correcciones/{id}/aprobacion', {
              params: { path },
              body: { respuesta: escrito === '' ? null : escrito },
            })
          : que === 'denegar'
            ? api.POST('/api/correcciones/{id}/negativa', {
                params: { path },
                body: { respuesta: escrito },
              })
            : api.POST('/api/correcciones/{id}/retiro', { params: { path } }),
      ),
    onSuccess: (nueva, que) => {
      cliente.setQueryData(['correcciones', c.id], nueva);
      void cliente.invalidateQueries({ queryKey: ['correcciones'] });
      olvidarProceso(cliente, [c.raizId]);
      notifications.show({
        message: t(
          que === 'aprobar'
            ? 'correccion.aprobada'
            : que === 'denegar'
              ? 'correccion.denegada'
              : 'correccion.retirada',
        ),
      });
    },
  });
  const problema = m.error === null ? null : problemaDe(m.error);
  return (
    <div className={`${estilos.resolver} no-imprimir`}>
      {c.puedo.resolver && (
        <Textarea
          label={t('correccion.respuesta')}
          description={t('correccion.respuestaAyuda')}
          autosize
          minRows={2}
          maxLength={1000}
          value={respuesta}
          onChange={(e) => ponerRespuesta(e.currentTarget.value)}
        />
      )}
      {problema !== null && <AvisoDeProblema problema={problema} />}
      {problema?.descansan !== undefined && <Descansan asientos={problema.descansan} />}
      <Group>
        {c.puedo.resolver && (
          <>
            <Button
              onClick={() => m.mutate('aprobar')}
              loading={m.isPending && m.variables === 'aprobar'}
              disabled={c.efecto.descansan.length > 0}
            >
              {t('correccion.aprobar')}
            </Button>
            <Button
              variant="default"
              onClick={() => m.mutate('denegar')}
              loading={m.isPending && m.variables === 'denegar'}
              disabled={escrito === ''}
            >
              {t('correccion.denegar')}
            </Button>
          </>
        )}
        {c.puedo.retirar && (
          <Button variant="default" onClick={() => m.mutate('retirar')} loading={m.isPending}>
            {t('correccion.retirar')}
          </Button>
        )}
      </Group>
    </div>
  );
}
