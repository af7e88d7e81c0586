import { Button, Collapse, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CampoDocumento } from '../../documentos/campo-documento';
import { AL_ENVIAR } from '../../formularios/antes-de-enviar';
import { CampoFechaParcial } from '../../formularios/campo-fecha-parcial';
import { Campos } from '../../formularios/campo';
import { idDeCampo, useFormulario } from '../../formularios/contexto';
import { leerEn } from '../../formularios/valores';
import { camposDe, type Como, type Hito, type Respuesta } from './declaracion';
import estilos from './regularizacion.module.css';

/** One thing that may have happened: how it is known, when, and what is known of it. */
export function HitoDeclarado({
  hito: h,
  ruta,
  titulo,
}: {
  hito: Hito;
  ruta: string;
  titulo?: string;
}) {
  const { t } = useTranslation();
  const { valores, errores, poner, titular } = useFormulario();
  const r = (leerEn(valores, ruta) ?? {}) as Respuesta;
  const { esenciales, demas } = useMemo(() => camposDe(h.esquema), [h.esquema]);
  const papeles = demas.some((c) => c.clase === 'documento');
  const [abierto, { toggle, open }] = useDisclosure(Object.keys(r.datos ?? {}).length > 0);
  // What holds it back may be folded here.
  useEffect(() => {
    const alEnviar = (e: Event): void =>
      queueMicrotask(() => {
        if (e.defaultPrevented) open();
      });
    document.addEventListener(AL_ENVIAR, alEnviar, true);
    return () => document.removeEventListener(AL_ENVIAR, alEnviar, true);
  }, [open]);
  const ocurrio = r.como === 'conDocumento' || r.como === 'sinConstancia';
  const maneras: readonly Como[] = [
    'conDocumento',
    'sinConstancia',
    ...(h.noAplica ? (['noAplica'] as const) : []),
    ...(h.puedeFaltar ? (['pendiente'] as const) : []),
  ];
  return (
    <section className={estilos.hito} id={idDeCampo(ruta)} aria-label={titulo ?? h.etiqueta}>
      <Radio.Group
        label={titulo ?? h.etiqueta}
        description={h.ayuda ?? undefined}
        value={r.como ?? ''}
        error={errores[`${ruta}.como`] ?? errores[ruta]}
        onChange={(v) => poner(`${ruta}.como`, v)}
        classNames={{ label: estilos.rotuloDeHito }}
      >
        <div className={estilos.maneras}>
          {maneras.map((m) => (
            <Radio
              key={m}
              value={m}
              label={
                m === 'noAplica' && h.alternativa !== null
                  ? h.alternativa.etiqueta
                  : t(`regularizacion.como.${m}`)
              }
            />
          ))}
        </div>
      </Radio.Group>
      {r.como !== undefined && r.como !== 'pendiente' && (
        <Stack gap="md" mt="md">
          {ocurrio && <Campos campos={esenciales} base={`${ruta}.datos.`} />}
          {ocurrio && (
            <CampoFechaParcial
              id={idDeCampo(`${ruta}.ocurridoEn`)}
              rotulo={t('regularizacion.cuando')}
              opcional
              error={errores[`${ruta}.ocurridoEn`]}
              valor={r.ocurridoEn ?? ''}
              alCambiar={(v) => poner(`${ruta}.ocurridoEn`, v === '' ? undefined : v)}
            />
          )}
          {r.como === 'conDocumento' && !papeles && (
            <CampoDocumento
              id={idDeCampo(`${ruta}.documento`)}
              rotulo={t('regularizacion.documento')}
              titular={titular}
              tipos={[]}
              error={errores[`${ruta}.documento`]}
              valor={r.documento ?? null}
              alCambiar={(v) => poner(`${ruta}.documento`, v ?? undefined)}
            />
          )}
          {r.como === 'conDocumento' && papeles && (
            <Campos campos={demas.filter((c) => c.clase === 'documento')} base={`${ruta}.datos.`} />
          )}
          {(r.como !== 'conDocumento' || (r.ocurridoEn ?? '') === '') && (
            <Textarea
              id={idDeCampo(`${ruta}.motivo`)}
              label={t(`regularizacion.motivo.${r.como}`)}
              autosize
              minRows={2}
              maxLength={4000}
              error={errores[`${ruta}.motivo`]}
              value={r.motivo ?? ''}
              onChange={(e) => poner(`${ruta}.motivo`, e.currentTarget.value)}
            />
          )}
          {ocurrio && (demas.length > 0 || h.actuan.length > 1) && (
            <div>
              <Button
                variant="subtle"
                px={0}
                onClick={toggle}
                aria-expanded={abierto}
                rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
              >
                {t('regularizacion.mas')}
              </Button>
              <Collapse expanded={abierto} keepMountedMode="display-none">
                <Stack gap="md" mt="xs">
                  {h.actuan.length > 1 && (
                    <Select
                      label={t('regularizacion.actuo')}
                      clearable
                      clearButtonProps={{ 'aria-label': t('accion.quitar') }}
                      data={h.actuan.map((x) => ({ value: x.rol, label: x.etiqueta }))}
                      value={r.actua ?? null}
                      onChange={(v) => poner(`${ruta}.actua`, v ?? undefined)}
                    />
                  )}
                  <Campos
                    campos={demas.filter(
                      (c) => r.como !== 'conDocumento' || c.clase !== 'documento',
                    )}
                    base={`${ruta}.datos.`}
                  />
                </Stack>
              </Collapse>
            </div>
          )}
        </Stack>
      )}
    </section>
  );
}

/** What may have happened several times: the plans, and the commitments of each. */
export function HitosRepetidos({ hito: h, ruta }: { hito: Hito; ruta: string }) {
  const { t } = useTranslation();
  const { valores, poner, errores } = useFormulario();
  const dadas = (leerEn(valores, ruta) ?? []) as readonly Respuesta[];
  const clase =
    h.evento === 'abrirPlan' ? 'plan' : h.evento === 'incorporarCompromiso' ? 'compromiso' : 'otro';
  return (
    <div className={estilos.repetidos} id={idDeCampo(ruta)}>
      {errores[ruta] !== undefined && <p className={estilos.error}>{errores[ruta]}</p>}
      {dadas.map((_, i) => {
        const suya = `${ruta}.${i}`;
        const nombre = t(`regularizacion.repetido.${clase}`, { n: i + 1 });
        return (
          <div key={suya} className={estilos.repetido}>
            <div className={estilos.cabezaDeRepetido}>
              <h4>{nombre}</h4>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                leftSection={<IconTrash size={16} stroke={1.5} />}
                onClick={() =>
                  poner(
                    ruta,
                    dadas.filter((_x, j) => j !== i),
                  )
                }
                aria-label={t('regularizacion.quitar', { que: nombre })}
              >
                {t('accion.quitar')}
              </Button>
            </div>
            <HitoDeclarado hito={h} ruta={suya} />
            {h.dentro !== null && h.dentro.length > 0 && (
              <details className={estilos.dentro} open={clase === 'plan'}>
                <summary>
                  {t(`regularizacion.dentro.${clase === 'plan' ? 'plan' : 'compromiso'}`)}
                </summary>
                {h.dentro.map((x) =>
                  x.repite ? (
                    <HitosRepetidos key={x.evento} hito={x} ruta={`${suya}.dentro.${x.evento}`} />
                  ) : (
                    <HitoDeclarado key={x.evento} hito={x} ruta={`${suya}.dentro.${x.evento}.0`} />
                  ),
                )}
              </details>
            )}
          </div>
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={() =>
          poner(`${ruta}.${dadas.length}`, {
            como: 'sinConstancia',
            datos: {},
            motivo: dadas.at(-1)?.motivo ?? '',
          })
        }
      >
        {t(`regularizacion.anadir.${clase}`)}
      </Button>
    </div>
  );
}
