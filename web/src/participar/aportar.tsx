import { Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { fechaLarga } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Huecos } from '../vocabulario/huecos';
import { consentimiento, destino, resolverReto } from './consultas';
import { aporteParaEnviar, EN_BLANCO, faltasDeAporte } from './escrita';
import { MarcoPublico } from './marco';
import estilos from './participar.module.css';
import { PorEnviar } from './por-enviar';
import { QuienEscribe } from './quien-escribe';
import { Recibida } from './recibida';

/** An observation on a draft in consultation, or a comment on a commitment that is carried out. */
export function Component() {
  const { t, i18n } = useTranslation();
  const [parametros] = useSearchParams();
  const sobre = parametros.get('sobre') ?? '';
  const de = useQuery(destino(sobre));
  const acepta = useQuery(consentimiento(i18n.resolvedLanguage)).data;
  const version = acepta?.version ?? 0;
  const [elegido, elegir] = useState(parametros.get('compromiso'));
  const [escrita, escribir] = useState(EN_BLANCO);
  const [intento, intentar] = useState(false);
  const posibles = de.data?.compromisos ?? [];
  const compromiso =
    posibles.find((c) => c === elegido) ?? (posibles.length === 1 ? posibles[0] : undefined);
  const envio = useMutation({
    mutationFn: async () =>
      pedir(
        api.POST('/api/publico/v1/aportes', {
          body: {
            sobre,
            compromiso: compromiso ?? '',
            ...aporteParaEnviar(escrita, version),
            reto: await resolverReto(),
          },
        }),
      ),
  });
  if (envio.data !== undefined) return <Recibida acuse={envio.data} aporte />;
  const titulo = t(`participar.aportar.${de.data?.clase ?? 'comentario'}`);
  if (de.isPending)
    return (
      <MarcoPublico titulo={titulo}>
        <Huecos filas={2} alto={120} />
      </MarcoPublico>
    );
  if (de.isError)
    return (
      <MarcoPublico titulo={titulo}>
        <AvisoEnLinea titulo={t('participar.aportar.cerrado')}>
          <p>{t('participar.aportar.cerradoAyuda')}</p>
          <p>
            <a href="/gads">{t('participar.verGobiernos')}</a>
          </p>
        </AvisoEnLinea>
      </MarcoPublico>
    );
  const faltan = faltasDeAporte(escrita, version);
  const listo = compromiso !== undefined && Object.keys(faltan).length === 0;
  const { titular, clase, hasta } = de.data;
  return (
    <MarcoPublico
      titulo={titulo}
      bajada={
        hasta === null
          ? t('participar.aportar.de', { gobierno: titular.nombre })
          : t('participar.aportar.deHasta', { gobierno: titular.nombre, hasta: fechaLarga(hasta) })
      }
    >
      <PorEnviar
        envio={envio}
        listo={listo}
        intento={intento}
        alIntentar={() => intentar(true)}
        enviar={t('participar.aportar.enviar')}
      >
        <fieldset className={estilos.parte}>
          <legend>{t('participar.aportar.parte')}</legend>
          <p className={estilos.ayuda}>{t('participar.aportar.parteAyuda')}</p>
          <div className={estilos.campos}>
            <Select
              label={t('participar.aportar.compromiso')}
              withAsterisk
              required
              data={[...posibles]}
              value={compromiso ?? null}
              onChange={elegir}
              error={
                intento && compromiso === undefined
                  ? t('participar.aportar.faltaCompromiso')
                  : undefined
              }
            />
            <Textarea
              label={t(`participar.aportar.dice.${clase}`)}
              withAsterisk
              required
              autosize
              minRows={4}
              maxLength={5000}
              value={escrita.problema}
              error={intento && faltan.problema !== undefined ? t('participar.falta.corto') : null}
              onChange={(x) => {
                const problema = x.currentTarget.value;
                escribir((antes) => ({ ...antes, problema }));
              }}
            />
            <Textarea
              label={t('participar.aportar.sugiere')}
              autosize
              minRows={3}
              maxLength={5000}
              value={escrita.solucion}
              onChange={(x) => {
                const solucion = x.currentTarget.value;
                escribir((antes) => ({ ...antes, solucion }));
              }}
            />
          </div>
        </fieldset>
        <QuienEscribe
          titulo={t('participar.aportar.partePersona')}
          escrita={escrita}
          consentimiento={acepta}
          cambiar={(cambios) => escribir((antes) => ({ ...antes, ...cambios }))}
          faltas={intento ? faltan : {}}
        />
      </PorEnviar>
    </MarcoPublico>
  );
}
