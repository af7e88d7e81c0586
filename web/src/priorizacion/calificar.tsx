import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import lista from '../lista/lista.module.css';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { useCambio, type Criterio, type GobiernoPriorizado, type Priorizacion } from './consultas';
import estilos from './priorizacion.module.css';

/** The scores of one government, both contributions apart, and one's own to be given. */
export default function Calificar({
  p,
  gobierno: g,
  alCerrar,
}: {
  p: Priorizacion;
  gobierno: GobiernoPriorizado;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const criterios = p.versiones[0]?.criterios ?? [];
  const parte = p.permite.calificarComoPoc
    ? 'poc'
    : p.permite.calificarComoGremio && g.titular.gremio !== null
      ? 'gremio'
      : null;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="xl"
      title={g.titular.nombre}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <Stack gap="lg">
        <Notas criterios={criterios} g={g} />
        <DiagnosticoDeGobierno p={p} g={g} />
        {parte !== null && (
          <Mias
            p={p}
            g={g}
            parte={parte}
            criterios={criterios.filter((c) => parte === 'poc' || c.califica !== 'poc')}
            alCerrar={alCerrar}
          />
        )}
        {p.permite.editar && g.puntajes.length === 0 && <Sacar p={p} g={g} alCerrar={alCerrar} />}
      </Stack>
    </Modal>
  );
}

function Notas({ criterios, g }: { criterios: readonly Criterio[]; g: GobiernoPriorizado }) {
  const { t } = useTranslation();
  const celda = (c: Criterio, parte: 'poc' | 'gremio') => {
    const x = g.puntajes.find((y) => y.criterio === c.clave && y.parte === parte);
    if (parte === 'gremio' && (c.califica === 'poc' || g.titular.gremio === null)) return '—';
    if (x === undefined) return <span className={lista.menor}>{t('priorizacion.sinNota')}</span>;
    return (
      <>
        <span className={estilos.nota}>{x.puntaje} / 5</span>
        <span className={lista.menor}>
          {x.fundamento} ({x.por})
        </span>
      </>
    );
  };
  return (
    <table className={estilos.notas}>
      <caption className="solo-lector">{t('priorizacion.puntaje')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('priorizacion.criterio')}</th>
          <th scope="col">{t('priorizacion.poc')}</th>
          <th scope="col">{t('priorizacion.gremio')}</th>
        </tr>
      </thead>
      <tbody>
        {criterios.map((c) => (
          <tr key={c.clave}>
            <th scope="row">
              {c.nombre}{' '}
              <span className={lista.menor}>{`${t('priorizacion.peso')}: ${c.peso}`}</span>
            </th>
            <td data-rotulo={t('priorizacion.poc')}>{celda(c, 'poc')}</td>
            <td data-rotulo={t('priorizacion.gremio')}>{celda(c, 'gremio')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mias({
  p,
  g,
  parte,
  criterios,
  alCerrar,
}: {
  p: Priorizacion;
  g: GobiernoPriorizado;
  parte: 'poc' | 'gremio';
  criterios: readonly Criterio[];
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const [notas, poner] = useState<Record<string, { puntaje: string; fundamento: string }>>(() =>
    Object.fromEntries(
      criterios.map((c) => {
        const x = g.puntajes.find((y) => y.criterio === c.clave && y.parte === parte);
        return [
          c.clave,
          { puntaje: x === undefined ? '' : String(x.puntaje), fundamento: x?.fundamento ?? '' },
        ];
      }),
    ),
  );
  const puestas = criterios.flatMap((c) => {
    const x = notas[c.clave];
    return x === undefined || x.puntaje === ''
      ? []
      : [{ criterio: c.clave, puntaje: Number(x.puntaje), fundamento: x.fundamento.trim() }];
  });
  const calificar = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/gobiernos/{titular}/puntajes', {
          params: { path: { id: p.id, titular: g.titular.id } },
          body: { parte, puntajes: puestas },
        }),
      ),
    () => {
      notifications.show({ message: t('priorizacion.registrada') });
      alCerrar();
    },
  );
  const cambiar = (clave: string, cambio: Partial<{ puntaje: string; fundamento: string }>) =>
    poner((antes) => ({
      ...antes,
      [clave]: { puntaje: '', fundamento: '', ...antes[clave], ...cambio },
    }));
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        calificar.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <h3 style={{ margin: 0 }}>
          {t(parte === 'poc' ? 'priorizacion.comoPoc' : 'priorizacion.comoGremio')}
        </h3>
        {p.congeladaEn === null && <AvisoEnLinea>{t('priorizacion.primera')}</AvisoEnLinea>}
        <ol className={estilos.calificar}>
          {criterios.map((c) => (
            <li key={c.clave}>
              <p style={{ margin: '0 0 6px' }}>
                <strong>{c.nombre}</strong>
                <span className={lista.menor}>{c.descripcion}</span>
              </p>
              <SegmentedControl
                aria-label={t('priorizacion.notaDe', { criterio: c.nombre })}
                data={[
                  { value: '', label: '—' },
                  ...[0, 1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) })),
                ]}
                value={notas[c.clave]?.puntaje ?? ''}
                onChange={(v) => cambiar(c.clave, { puntaje: v })}
              />
              {(notas[c.clave]?.puntaje ?? '') !== '' && (
                <Textarea
                  mt="xs"
                  label={t('priorizacion.fundamento')}
                  aria-label={t('priorizacion.fundamentoDe', { criterio: c.nombre })}
                  withAsterisk
                  autosize
                  minRows={1}
                  maxLength={2000}
                  value={notas[c.clave]?.fundamento ?? ''}
                  onChange={(e) => cambiar(c.clave, { fundamento: e.currentTarget.value })}
                />
              )}
            </li>
          ))}
        </ol>
        {calificar.error !== null && <AvisoDeProblema problema={problemaDe(calificar.error)} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={calificar.isPending}
            disabled={puestas.length === 0 || puestas.some((x) => x.fundamento === '')}
          >
            {t('priorizacion.registrar')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function DiagnosticoDeGobierno({ p, g }: { p: Priorizacion; g: GobiernoPriorizado }) {
  const { t } = useTranslation();
  const [texto, poner] = useState(g.diagnostico ?? '');
  const guardar = useCambio(
    () =>
      pedir(
        api.PUT('/api/priorizaciones/{id}/gobiernos/{titular}/diagnostico', {
          params: { path: { id: p.id, titular: g.titular.id } },
          body: { diagnostico: texto.trim() === '' ? null : texto.trim() },
        }),
      ),
    () => {
      notifications.show({ message: t('priorizacion.guardado') });
    },
  );
  if (!p.permite.editar)
    return (
      <div>
        <h3 style={{ margin: '0 0 4px' }}>{t('priorizacion.diagnosticoDe')}</h3>
        <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
          {g.diagnostico ?? t('priorizacion.sinDiagnostico')}
        </p>
      </div>
    );
  return (
    <Stack gap="xs">
      <Textarea
        label={t('priorizacion.diagnosticoDe')}
        autosize
        minRows={2}
        value={texto}
        onChange={(e) => poner(e.currentTarget.value)}
      />
      {guardar.error !== null && <AvisoDeProblema problema={problemaDe(guardar.error)} />}
      {texto !== (g.diagnostico ?? '') && (
        <Group>
          <Button
            variant="default"
            size="compact-md"
            loading={guardar.isPending}
            onClick={() => guardar.mutate(undefined)}
          >
            {t('priorizacion.guardar')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Sacar({
  p,
  g,
  alCerrar,
}: {
  p: Priorizacion;
  g: GobiernoPriorizado;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const sacar = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/gobiernos/{titular}/retiro', {
          params: { path: { id: p.id, titular: g.titular.id } },
        }),
      ),
    alCerrar,
  );
  return (
    <div>
      <Button
        variant="subtle"
        color="red"
        loading={sacar.isPending}
        onClick={() => sacar.mutate(undefined)}
      >
        {t('priorizacion.sacar')}
      </Button>
      {sacar.error !== null && <AvisoDeProblema problema={problemaDe(sacar.error)} />}
    </div>
  );
}
