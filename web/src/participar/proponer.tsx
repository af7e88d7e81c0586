import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { adjuntar, Adjuntos } from './adjuntos';
import { consentimiento, recepciones, resolverReto } from './consultas';
import { EN_BLANCO, faltas, paraEnviar } from './escrita';
import { MarcoPublico } from './marco';
import { Partes } from './partes';
import estilos from './participar.module.css';
import { PorEnviar } from './por-enviar';
import { Recibida } from './recibida';

const llana = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** As the portal finds them: without accents, and each word by itself. */
const sinTildes: OptionsFilter = ({ options, search }) =>
  (options as ComboboxItem[]).filter(({ label }) =>
    llana(search)
      .split(/\s+/)
      .every((palabra) => llana(label).includes(palabra)),
  );

/** The citizens' form: to whom, the problem, the solution and, if they want, who they are. */
export function Component() {
  const { t, i18n } = useTranslation();
  const [parametros] = useSearchParams();
  const abiertas = useQuery(recepciones());
  const acepta = useQuery(consentimiento(i18n.resolvedLanguage)).data;
  const version = acepta?.version ?? 0;
  const [elegida, elegir] = useState<string | null>(parametros.get('cocreacion'));
  const [escrita, escribir] = useState(EN_BLANCO);
  const [archivos, elegirArchivos] = useState<File[]>([]);
  const [intento, intentar] = useState(false);
  const lista = abiertas.data?.elementos ?? [];
  const cocreacion =
    lista.find((r) => r.cocreacion === elegida)?.cocreacion ??
    (lista.length === 1 ? lista[0]?.cocreacion : undefined);
  const envio = useMutation({
    mutationFn: async () => {
      const acuse = await pedir(
        api.POST('/api/publico/v1/propuestas', {
          body: {
            cocreacion: cocreacion ?? '',
            ...paraEnviar(escrita, version),
            reto: await resolverReto(),
          },
        }),
      );
      return { acuse, sinAdjuntar: await adjuntar(acuse.seguimiento, archivos) };
    },
  });
  if (envio.data !== undefined) return <Recibida {...envio.data} />;
  const faltan = faltas(escrita, version);
  const listo = cocreacion !== undefined && Object.keys(faltan).length === 0;
  return (
    <MarcoPublico titulo={t('participar.titulo')} bajada={t('participar.bajada')}>
      {abiertas.isPending ? (
        <Huecos filas={3} alto={120} />
      ) : abiertas.isError ? (
        <Fallo error={abiertas.error} reintentar={() => void abiertas.refetch()} />
      ) : lista.length === 0 ? (
        <AvisoEnLinea titulo={t('participar.ninguna')}>
          <p>{t('participar.ningunaAyuda')}</p>
          <p>
            <a href="/gads">{t('participar.verGobiernos')}</a>
          </p>
        </AvisoEnLinea>
      ) : (
        <PorEnviar
          envio={envio}
          listo={listo}
          intento={intento}
          alIntentar={() => intentar(true)}
          enviar={t('participar.enviar')}
        >
          <div className={estilos.parte}>
            <Select
              label={t('participar.aQuien')}
              description={t('participar.aQuienAyuda')}
              withAsterisk
              required
              searchable
              data={lista.map((r) => ({
                value: r.cocreacion,
                label: t('participar.planDe', { gobierno: r.titular.nombre, plan: r.plan }),
              }))}
              value={cocreacion ?? null}
              onChange={elegir}
              error={intento && cocreacion === undefined ? t('participar.falta.aQuien') : undefined}
              filter={sinTildes}
              nothingFoundMessage={t('participar.noRecibe')}
            />
          </div>
          <Partes
            escrita={escrita}
            consentimiento={acepta}
            cambiar={(cambios) => escribir((antes) => ({ ...antes, ...cambios }))}
            faltas={intento ? faltan : {}}
          />
          <Adjuntos archivos={archivos} alElegir={elegirArchivos} />
        </PorEnviar>
      )}
    </MarcoPublico>
  );
}
