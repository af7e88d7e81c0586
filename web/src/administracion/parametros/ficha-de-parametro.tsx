import {
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  Stack,
  Textarea,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { titular as consultaDeTitular, useSesion } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { fechaLarga, momento } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { CampoFecha } from '../../formularios/campo-fecha';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Huecos } from '../../vocabulario/huecos';
import { historiaDeParametro, type Parametro, type PrevisionDeParametro } from '../instalacion';
import estilos from '../../lista/lista.module.css';
import { FuenteDeParametro } from './fuente-de-parametro';
import { decirValor } from './valor-de-parametro';
import { VentanasPorAnio } from './ventanas-por-anio';

/** One parameter: a new value with what it would move, and every version it had. */
export default function FichaDeParametro({
  parametro: p,
  titular,
  alCerrar,
}: {
  parametro: Parametro;
  titular: string | undefined;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="xl"
      title={p.etiqueta}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <Stack gap="lg">
        <div>
          <p style={{ margin: 0 }}>{p.explicacion}</p>
          <FuenteDeParametro p={p} />
        </div>
        {p.puedeFijar && <Fijar p={p} titular={titular} alCerrar={alCerrar} />}
        <Historia p={p} titular={titular} />
      </Stack>
    </Modal>
  );
}

function Fijar({
  p,
  titular,
  alCerrar,
}: {
  p: Parametro;
  titular: string | undefined;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const hoy = useSesion()?.hoy ?? '';
  const gad = useQuery({
    ...consultaDeTitular(titular ?? ''),
    enabled: titular !== undefined,
  }).data;
  const [valor, ponerValor] = useState<unknown>(p.valor);
  const [desde, ponerDesde] = useState<string | null>(hoy);
  const [motivo, ponerMotivo] = useState('');
  const [tocado, tocar] = useState(false);
  const cuerpo = { titular: titular ?? null, valor, desde: desde ?? hoy };
  const pedido = JSON.stringify(cuerpo);
  const camino = { params: { path: { nombre: p.nombre } } };
  const prever = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/parametros/{nombre}/prevision', { ...camino, body: cuerpo as never }),
      ).then((r) => ({ de: pedido, r })),
  });
  const fijar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/parametros/{nombre}', {
          ...camino,
          body: { ...cuerpo, motivo: motivo.trim() } as never,
        }),
      ),
    onSuccess: () => {
      for (const clave of ['parametros', 'calendario'])
        void cliente.invalidateQueries({ queryKey: [clave] });
      notifications.show({ message: t('parametros.hecho') });
      alCerrar();
    },
  });
  const previa = prever.data?.de === pedido ? prever.data.r : undefined;
  const error = fijar.error ?? prever.error;
  const sinMotivo = tocado && motivo.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (previa === undefined) prever.mutate();
        else if (motivo.trim() === '') tocar(true);
        else fijar.mutate();
      }}
    >
      <Stack gap="md">
        <h3 style={{ margin: 0 }}>{t('parametros.fijar')}</h3>
        <p className={estilos.menor} style={{ margin: 0 }}>
          {t('parametros.para')}:{' '}
          {titular === undefined
            ? t('parametros.paraTodos')
            : t('parametros.soloUno', { gad: gad?.nombre ?? '…' })}
        </p>
        <div className={estilos.dos}>
          <Control p={p} valor={valor} alCambiar={ponerValor} />
          <CampoFecha
            label={t('parametros.rigeDesde')}
            description={t('parametros.rigeAyuda')}
            valor={desde}
            alCambiar={ponerDesde}
          />
        </div>
        {previa !== undefined && (
          <>
            <LoQueMueve previa={previa} />
            <Textarea
              label={t('parametros.motivo')}
              description={t('parametros.motivoAyuda')}
              withAsterisk
              autosize
              minRows={2}
              value={motivo}
              onChange={(e) => ponerMotivo(e.currentTarget.value)}
              error={sinMotivo ? t('parametros.motivoAyuda') : undefined}
            />
          </>
        )}
        {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
        <Group justify="flex-end">
          <Button type="submit" loading={prever.isPending || fijar.isPending}>
            {previa === undefined
              ? t('parametros.ver')
              : t('parametros.confirmar', { fecha: fechaLarga(desde ?? hoy) })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Control({
  p,
  valor,
  alCambiar,
}: {
  p: Parametro;
  valor: unknown;
  alCambiar: (v: unknown) => void;
}) {
  const { t } = useTranslation();
  const { control } = p;
  const datos = control.opciones.map((o) => ({ value: o.codigo, label: o.nombre }));
  const label = t('parametros.nuevoValor');
  if (control.clase === 'siNo')
    return (
      <Radio.Group
        label={label}
        value={valor === true ? 'si' : 'no'}
        onChange={(v) => alCambiar(v === 'si')}
      >
        <Group mt={8}>
          <Radio value="si" label={t('parametros.si')} />
          <Radio value="no" label={t('parametros.no')} />
        </Group>
      </Radio.Group>
    );
  if (control.clase === 'opcion')
    return (
      <Select
        label={label}
        data={datos}
        value={typeof valor === 'string' ? valor : null}
        onChange={alCambiar}
        allowDeselect={false}
      />
    );
  if (control.clase === 'varias')
    return (
      <MultiSelect
        label={label}
        data={datos}
        value={Array.isArray(valor) ? (valor as string[]) : []}
        onChange={alCambiar}
        clearable
        clearButtonProps={{ 'aria-label': t('accion.quitar') }}
      />
    );
  if (control.clase === 'ventanas') return <VentanasPorAnio valor={valor} alCambiar={alCambiar} />;
  return (
    <NumberInput
      label={label}
      description={
        control.minimo === null || control.maximo === null
          ? undefined
          : t('parametros.rango', { min: cifra(control.minimo), max: cifra(control.maximo) })
      }
      suffix={p.unidadTexto === null ? '' : ` ${valor === 1 ? p.unidadSingular : p.unidadTexto}`}
      value={typeof valor === 'number' ? valor : ''}
      onChange={(v) => alCambiar(typeof v === 'number' ? v : null)}
      allowDecimal={false}
      min={control.minimo ?? undefined}
      max={control.maximo ?? undefined}
    />
  );
}

function LoQueMueve({ previa: x }: { previa: PrevisionDeParametro }) {
  const { t } = useTranslation();
  if (!x.rigeFechas) return <AvisoEnLinea>{t('parametros.noFechas')}</AvisoEnLinea>;
  return (
    <AvisoEnLinea
      tono={x.mueven === 0 ? 'neutro' : 'ambar'}
      titulo={
        x.mueven === 0
          ? t('parametros.nadaSeMueve')
          : t('parametros.mueven', { count: x.mueven, cifra: cifra(x.mueven) })
      }
    >
      {x.elementos.length > 0 && (
        <>
          <p>{t('parametros.enBandeja')}</p>
          <div
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
            tabIndex={0}
            style={{ maxHeight: 260, overflow: 'auto' }}
            role="region"
            aria-label={t('parametros.ver')}
          >
            <table className={estilos.tabla}>
              <thead>
                <tr>
                  <th scope="col">{t('parametros.gobierno')}</th>
                  <th scope="col">{t('parametros.antes')}</th>
                  <th scope="col">{t('parametros.despues')}</th>
                </tr>
              </thead>
              <tbody>
                {x.elementos.map((m) => (
                  <tr key={`${m.procesoId}${m.plazo}${m.antes}`}>
                    <th scope="row">{m.titular.nombre}</th>
                    <td data-rotulo={t('parametros.antes')}>{fechaLarga(m.antes)}</td>
                    <td data-rotulo={t('parametros.despues')}>{fechaLarga(m.despues)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {x.conservan > 0 && (
        <p>{t('parametros.conservan', { count: x.conservan, cifra: cifra(x.conservan) })}</p>
      )}
    </AvisoEnLinea>
  );
}

function Historia({ p, titular }: { p: Parametro; titular: string | undefined }) {
  const { t } = useTranslation();
  const consulta = useQuery(historiaDeParametro(p.nombre, titular));
  return (
    <section aria-labelledby="historia-de-parametro">
      <h3 id="historia-de-parametro" style={{ margin: '0 0 8px' }}>
        {t('parametros.historia')}
      </h3>
      {consulta.isPending ? (
        <Huecos filas={2} alto={32} />
      ) : (consulta.data ?? []).length === 0 ? (
        <p className={estilos.menor}>{t('parametros.sinHistoria')}</p>
      ) : (
        <ol className={estilos.lineas}>
          {consulta.data?.map((v) => (
            <li key={v.version}>
              <strong>{decirValor(p, v.valor)}</strong> · {t('parametros.desde').toLowerCase()}{' '}
              {fechaLarga(v.desde)}
              <span className={estilos.menor}>
                {v.motivo} —{' '}
                {t('parametros.porQuien', {
                  quien: v.por ?? t('parametros.instalacion'),
                  cuando: momento(v.creadoEn),
                })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className={estilos.menor}>
        {t('parametros.porDefecto', { valor: decirValor(p, p.porDefecto) })}
      </p>
    </section>
  );
}
