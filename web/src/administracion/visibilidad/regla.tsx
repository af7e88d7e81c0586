import { Button, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { catalogos, useSesion } from '../../api/consultas';
import type {
  CeldaDeVisibilidad,
  CuerpoReglaDeVisibilidad,
  PreviaDeVisibilidad,
} from '../../api/modelo';
import { problemaDe } from '../../api/problema';
import { fechaLarga } from '../../formato/fechas';
import { CampoFecha } from '../../formularios/campo-fecha';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import estilos from './regla.module.css';

type Ordinaria = CuerpoReglaDeVisibilidad['visibilidad'];
const ORDINARIAS: readonly Ordinaria[] = ['publico', 'interno', 'personal'];

/** One cell: the rules it had, a new one, and which documents would be shown otherwise before it is fixed. */
export default function Regla({
  celda: c,
  puede,
  alCerrar,
}: {
  celda: CeldaDeVisibilidad;
  puede: boolean;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={`${c.tipo.etiqueta} · ${c.estado.etiqueta}`}
      size="xl"
    >
      <Stack gap="lg">
        {c.nuncaPublico && (
          <AvisoEnLinea tono="ambar" signo="anotado" titulo={t('visibilidad.nunca')} />
        )}
        {puede && <Nueva celda={c} alCerrar={alCerrar} />}
        <Historia celda={c} />
      </Stack>
    </Modal>
  );
}

function Nueva({ celda: c, alCerrar }: { celda: CeldaDeVisibilidad; alCerrar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const nombres = useQuery(catalogos()).data?.visibilidades ?? [];
  const hoy = useSesion()?.hoy ?? '';
  const [visibilidad, ponerVisibilidad] = useState<Ordinaria>(c.visibilidad.codigo);
  const [desde, ponerDesde] = useState<string | null>(hoy);
  const [hasta, ponerHasta] = useState<string | null>(null);
  const [fuente, ponerFuente] = useState('');
  const [motivo, ponerMotivo] = useState('');
  const path = { tipo: c.tipo.codigo, estado: c.estado.codigo };
  const regla = { visibilidad, desde: desde ?? hoy, hasta };
  const texto = JSON.stringify(regla);
  const ver = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/visibilidad/{tipo}/{estado}/previas', { params: { path }, body: regla }),
      ).then((r) => ({ de: texto, r })),
  });
  const fijar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/visibilidad/{tipo}/{estado}', {
          params: { path },
          body: {
            ...regla,
            fuente: fuente.trim() === '' ? null : fuente.trim(),
            motivo: motivo.trim(),
          },
        }),
      ),
    onSuccess: () => {
      for (const clave of ['visibilidad', 'documentos', 'documento'])
        void cliente.invalidateQueries({ queryKey: [clave] });
      notifications.show({ message: t('visibilidad.hecho') });
      alCerrar();
    },
  });
  const previa = ver.data?.de === texto ? ver.data.r : undefined;
  const error = fijar.error ?? ver.error;
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (previa === undefined) ver.mutate();
        else if (motivo.trim() !== '') fijar.mutate();
      }}
    >
      <Stack gap="md">
        <h3 className={estilos.subtitulo}>{t('visibilidad.regla')}</h3>
        <Radio.Group
          label={t('visibilidad.seVe')}
          value={visibilidad}
          onChange={(v) => ponerVisibilidad(v as Ordinaria)}
        >
          <Group gap="lg" mt={6}>
            {ORDINARIAS.map((v) => (
              <Radio
                key={v}
                value={v}
                label={nombres.find((x) => x.codigo === v)?.etiqueta ?? v}
                disabled={v === 'publico' && c.nuncaPublico}
              />
            ))}
          </Group>
        </Radio.Group>
        <div className={estilos.dos}>
          <CampoFecha
            label={t('visibilidad.desdeCampo')}
            valor={desde}
            alCambiar={ponerDesde}
            min={hoy}
          />
          <CampoFecha
            label={t('visibilidad.hastaCampo')}
            opcional
            valor={hasta}
            alCambiar={ponerHasta}
            {...(desde === null ? {} : { min: desde })}
          />
        </div>
        <TextInput
          label={t('visibilidad.fuente')}
          description={t('visibilidad.fuenteAyuda')}
          maxLength={500}
          value={fuente}
          onChange={(e) => ponerFuente(e.currentTarget.value)}
        />
        <Textarea
          label={t('visibilidad.motivo')}
          autosize
          minRows={2}
          maxLength={1000}
          value={motivo}
          onChange={(e) => ponerMotivo(e.currentTarget.value)}
        />
        {previa !== undefined && <QueCambiaria previa={previa} />}
        {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={alCerrar}>
            {t('accion.cancelar')}
          </Button>
          {previa === undefined ? (
            <Button type="submit" loading={ver.isPending}>
              {t('visibilidad.queCambiaria')}
            </Button>
          ) : (
            <Button type="submit" loading={fijar.isPending} disabled={motivo.trim() === ''}>
              {t('visibilidad.fijar')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function QueCambiaria({ previa: p }: { previa: PreviaDeVisibilidad }) {
  const { t } = useTranslation();
  return (
    <AvisoEnLinea
      tono={p.total === 0 ? 'neutro' : 'ambar'}
      signo={p.total === 0 ? 'nada' : 'anotado'}
      urgente
      titulo={t('visibilidad.cambiarian', { count: p.total })}
    >
      {p.fijos > 0 && <p>{t('visibilidad.fijos', { count: p.fijos })}</p>}
      {p.primeros.length > 0 && (
        <table className={estilos.tabla}>
          <thead>
            <tr>
              <th scope="col">{t('visibilidad.documento')}</th>
              <th scope="col">{t('visibilidad.antes')}</th>
              <th scope="col">{t('visibilidad.despues')}</th>
            </tr>
          </thead>
          <tbody>
            {p.primeros.map((d) => (
              <tr key={d.id}>
                <th scope="row">
                  {d.titulo}
                  <span className={estilos.de}>
                    {d.titular?.nombre ?? t('visibilidad.nacional')}
                  </span>
                </th>
                <td>{d.antes.etiqueta}</td>
                <td>{d.despues.etiqueta}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {p.total > p.primeros.length && (
        <p>{t('visibilidad.yMas', { count: p.total - p.primeros.length })}</p>
      )}
    </AvisoEnLinea>
  );
}

function Historia({ celda: c }: { celda: CeldaDeVisibilidad }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['visibilidad', c.tipo.codigo, c.estado.codigo],
    queryFn: () =>
      pedir(
        api.GET('/api/visibilidad/{tipo}/{estado}/historia', {
          params: { path: { tipo: c.tipo.codigo, estado: c.estado.codigo } },
        }),
      ),
  });
  const filas = data?.elementos ?? [];
  return (
    <section aria-labelledby="reglas-titulo">
      <h3 id="reglas-titulo" className={estilos.subtitulo}>
        {t('visibilidad.historia')}
      </h3>
      <ol className={estilos.lista} reversed>
        {filas.map((f) => (
          <li key={f.version}>
            <p className={estilos.dicha}>
              {t('visibilidad.version', { n: f.version })}: {f.visibilidad.etiqueta} ·{' '}
              {t('visibilidad.desde', { fecha: fechaLarga(f.desde) })}
              {f.hasta !== null && ` ${t('visibilidad.hasta', { fecha: fechaLarga(f.hasta) })}`}
            </p>
            <p className={estilos.detalle}>
              {f.fuente ?? t('visibilidad.lecturaNuestra')} · {f.creadaPor}
            </p>
            <p className={estilos.motivo}>{f.motivo}</p>
          </li>
        ))}
        <li>
          <p className={estilos.dicha}>
            {c.deFabrica.etiqueta} · {t('visibilidad.deFabrica')}
          </p>
          <p className={estilos.detalle}>
            {t('visibilidad.lecturaNuestra')}
            {filas.length === 0 && ` · ${t('visibilidad.sinHistoria')}`}
          </p>
        </li>
      </ol>
    </section>
  );
}
