import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { enfocarPrimeraFalta } from '../formularios/primera-falta';
import { consentimiento, recepciones } from '../participar/consultas';
import { EN_BLANCO, faltas, paraEnviar } from '../participar/escrita';
import { Partes } from '../participar/partes';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { planLeido } from '../planes/consultas';
import { Codigos } from './codigos';
import { useCambio } from './consultas';
import estilos from './propuestas.module.css';

const CANALES = ['papel', 'mesa', 'taller'] as const;

/** Paper forms, one after another, sent together; their codes come back to be printed and handed over. */
export function Component() {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const propio = cargo?.titular?.id;
  const abiertas = useQuery(recepciones());
  const posibles = (abiertas.data?.elementos ?? []).filter(
    (r) => propio === undefined || r.titular.id === propio,
  );
  // Whoever reads it here is not who signed it: paper is in Spanish, whatever language it is copied in.
  const firmado = useQuery(consentimiento('es')).data;
  const version = firmado?.version ?? 0;
  const [elegida, elegir] = useState<string | null>(null);
  const cocreacion = elegida ?? (posibles.length === 1 ? posibles[0]!.cocreacion : null);
  const [canal, ponerCanal] = useState<(typeof CANALES)[number]>('papel');
  const [mesa, elegirMesa] = useState<string | null>(null);
  const mesas =
    useQuery({ ...planLeido(cocreacion ?? ''), enabled: cocreacion !== null }).data?.mesas ?? [];
  const [hojas, ponerHojas] = useState([EN_BLANCO]);
  const [intento, intentar] = useState(false);
  const envio = useCambio(() =>
    pedir(
      api.POST('/api/propuestas', {
        body: {
          cocreacion: cocreacion ?? '',
          canal,
          ...(mesa === null || canal === 'papel' ? {} : { mesa: Number(mesa) }),
          propuestas: hojas.map((h) => paraEnviar(h, version)),
        },
      }),
    ),
  );
  const titulo = t('propuestas.digitar');
  const migas = (
    <Migas migas={[{ texto: t('propuestas.titulo'), a: '/propuestas' }, { texto: titulo }]} />
  );
  if (envio.data !== undefined)
    return (
      <>
        {migas}
        <Encabezado titulo={t('propuestas.digitadas', { count: envio.data.elementos.length })} />
        <Codigos acuses={envio.data.elementos} />
      </>
    );
  if (abiertas.isPending || abiertas.isError || posibles.length === 0)
    return (
      <>
        {migas}
        <Encabezado titulo={titulo} />
        {abiertas.isPending ? (
          <Huecos filas={3} alto={120} />
        ) : abiertas.isError ? (
          <Fallo error={abiertas.error} reintentar={() => void abiertas.refetch()} />
        ) : (
          <AvisoEnLinea titulo={t('participar.ninguna')}>
            <p>{t('propuestas.ningunaAbierta')}</p>
          </AvisoEnLinea>
        )}
      </>
    );
  const listo =
    cocreacion !== null && hojas.every((hoja) => Object.keys(faltas(hoja, version)).length === 0);
  return (
    <>
      {migas}
      <Encabezado titulo={titulo} />
      <form
        noValidate
        className={estilos.formularios}
        onSubmit={(e) => {
          e.preventDefault();
          intentar(true);
          if (listo) envio.mutate(undefined);
          else enfocarPrimeraFalta(e.currentTarget);
        }}
      >
        <Group align="end">
          <Select
            label={t('participar.aQuien')}
            withAsterisk
            searchable
            data={posibles.map((r) => ({
              value: r.cocreacion,
              label: t('participar.planDe', { gobierno: r.titular.nombre, plan: r.plan }),
            }))}
            value={cocreacion}
            onChange={elegir}
            error={intento && cocreacion === null ? t('participar.falta.aQuien') : undefined}
          />
          <Select
            label={t('propuestas.canalRotulo')}
            data={CANALES.map((value) => ({ value, label: t(`propuestas.canal.${value}`) }))}
            value={canal}
            allowDeselect={false}
            onChange={(c) => ponerCanal((c ?? 'papel') as typeof canal)}
          />
          {canal !== 'papel' && mesas.length > 0 && (
            <Select
              label={t('propuestas.enQueMesa')}
              data={mesas.map((m) => ({
                value: String(m.secuencia),
                label: [m.tema, m.fecha].filter((x) => x !== null).join(' · '),
              }))}
              value={mesa}
              onChange={elegirMesa}
              clearable
              clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
            />
          )}
        </Group>
        {hojas.map((hoja, i) => (
          // Sheets are only added at the end.
          <section key={i} aria-label={t('propuestas.hoja', { n: i + 1 })}>
            <h2>{t('propuestas.hoja', { n: i + 1 })}</h2>
            <Partes
              escrita={hoja}
              consentimiento={firmado}
              cambiar={(cambios) =>
                ponerHojas((antes) => antes.map((h, j) => (j === i ? { ...h, ...cambios } : h)))
              }
              faltas={intento ? faltas(hoja, version) : {}}
            />
          </section>
        ))}
        {envio.error !== null && <AvisoDeProblema problema={problemaDe(envio.error)} />}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            disabled={hojas.length >= 50}
            onClick={() => ponerHojas((antes) => [...antes, EN_BLANCO])}
          >
            {t('propuestas.otraHoja')}
          </Button>
          <Button type="submit" loading={envio.isPending}>
            {t('propuestas.guardarLote', { count: hojas.length })}
          </Button>
        </Group>
      </form>
    </>
  );
}
