import { Button, Checkbox, Radio, Select, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { IDIOMAS } from '../textos/idiomas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { type Preferencia, preferencias } from './consultas';
import { ListaDeCorreos } from './lista-de-correos';
import estilos from './preferencias.module.css';

const GRUPOS = ['pendiente', 'procedimiento', 'plan'] as const;
const MODOS = ['alMomento', 'resumen', 'nunca'] as const;
const NOCHE = { desde: 20 * 60, hasta: 7 * 60 };

const hora = (minuto: number): string =>
  `${String(Math.floor(minuto / 60)).padStart(2, '0')}:${String(minuto % 60).padStart(2, '0')}`;
/** Every half hour of the day. */
const HORAS = Array.from({ length: 48 }, (_, i) => ({
  value: String(i * 30),
  label: hora(i * 30),
}));

/** Which notices a person also wants by mail, when, and in what language. */
export function Component() {
  const { t } = useTranslation();
  const consulta = useQuery(preferencias());
  return (
    <>
      <Encabezado titulo={t('canales.preferencias.titulo')}>
        <p className={estilos.bajada}>{t('canales.preferencias.bajada')}</p>
      </Encabezado>
      {consulta.isPending ? (
        <Huecos filas={6} alto={56} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <Formulario inicial={consulta.data.preferencia} sale={consulta.data.correoSale} />
      )}
      <section className={estilos.correos} aria-labelledby="mis-correos">
        <h2 id="mis-correos">{t('canales.preferencias.misCorreos')}</h2>
        <ListaDeCorreos
          filtro={{ mios: '1' }}
          vacio={t('canales.preferencias.misCorreosVacio')}
          administra={false}
        />
      </section>
    </>
  );
}

function Formulario({ inicial, sale }: { inicial: Preferencia; sale: boolean }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [p, poner] = useState(inicial);
  const cambiar = (cambio: Partial<Preferencia>) => poner((antes) => ({ ...antes, ...cambio }));
  const guardar = useMutation({
    mutationFn: () => pedir(api.PUT('/api/preferencias', { body: p })),
    onSuccess: (vista) => {
      cliente.setQueryData(preferencias().queryKey, vista);
      notifications.show({ message: t('canales.preferencias.guardado') });
    },
  });
  return (
    <form
      className={estilos.formulario}
      onSubmit={(e) => {
        e.preventDefault();
        guardar.mutate();
      }}
    >
      {!sale && (
        <AvisoEnLinea signo="disponible">{t('canales.preferencias.correoNoSale')}</AvisoEnLinea>
      )}
      {guardar.error !== null && <AvisoDeProblema problema={problemaDe(guardar.error)} />}
      <fieldset>
        <legend>{t('canales.preferencias.que')}</legend>
        {GRUPOS.map((g) => (
          <Radio.Group
            key={g}
            className={estilos.grupo ?? ''}
            label={t(`canales.preferencias.grupos.${g}`)}
            description={t(`canales.preferencias.gruposAyuda.${g}`)}
            value={p.modos[g]}
            onChange={(v) => cambiar({ modos: { ...p.modos, [g]: v as (typeof MODOS)[number] } })}
          >
            <div className={estilos.modos}>
              {MODOS.map((m) => (
                <Radio key={m} value={m} label={t(`canales.preferencias.modos.${m}`)} />
              ))}
            </div>
          </Radio.Group>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('canales.preferencias.cuando')}</legend>
        <div className={estilos.dos}>
          <Select
            label={t('canales.preferencias.resumenA')}
            data={HORAS}
            value={String(p.resumenA - (p.resumenA % 30))}
            allowDeselect={false}
            onChange={(v) => cambiar({ resumenA: Number(v ?? 480) })}
          />
          <Select
            label={t('canales.preferencias.idioma')}
            data={IDIOMAS.map((i) => ({ value: i.codigo, label: i.nombre }))}
            value={p.idioma}
            allowDeselect={false}
            onChange={(v) => cambiar({ idioma: v === 'en' ? 'en' : 'es' })}
          />
        </div>
        <Checkbox
          mt="md"
          label={t('canales.preferencias.resumenSoloHabil')}
          description={t('canales.preferencias.resumenSoloHabilAyuda')}
          checked={p.resumenSoloHabil}
          onChange={(e) => cambiar({ resumenSoloHabil: e.currentTarget.checked })}
        />
        <Switch
          mt="md"
          label={t('canales.preferencias.silencio')}
          description={t('canales.preferencias.silencioAyuda')}
          checked={p.silencio !== null}
          onChange={(e) => cambiar({ silencio: e.currentTarget.checked ? NOCHE : null })}
        />
        {p.silencio !== null && (
          <div className={estilos.dos}>
            {(['desde', 'hasta'] as const).map((extremo) => (
              <Select
                key={extremo}
                label={t(`canales.preferencias.${extremo}`)}
                data={HORAS}
                value={String((p.silencio?.[extremo] ?? 0) - ((p.silencio?.[extremo] ?? 0) % 30))}
                allowDeselect={false}
                onChange={(v) =>
                  cambiar({ silencio: { ...(p.silencio ?? NOCHE), [extremo]: Number(v ?? 0) } })
                }
              />
            ))}
          </div>
        )}
      </fieldset>
      <div>
        <Button type="submit" loading={guardar.isPending}>
          {t('canales.preferencias.guardar')}
        </Button>
      </div>
    </form>
  );
}
