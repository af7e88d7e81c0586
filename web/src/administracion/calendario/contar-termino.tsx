import { Button, CopyButton, NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCargo } from '../../armazon/cargo';
import { useSesion } from '../../api/consultas';
import { fechaCorta, fechaLarga } from '../../formato/fechas';
import { CampoFecha } from '../../formularios/campo-fecha';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { termino } from '../instalacion';
import estilos from './calendario.module.css';

/** A term reckoned day by day, with each day that does not count and why. */
export default function ContarTermino() {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const hoy = useSesion()?.hoy ?? '';
  const { filtro, cambiar } = useFiltros(['desde', 'dias', 'titular'] as const);
  const desde = filtro.desde ?? hoy;
  const dias = Number(filtro.dias ?? 3);
  const titular = filtro.titular ?? cargo?.titular?.id;
  const bien = desde !== '' && Number.isInteger(dias) && dias >= 1 && dias <= 500;
  const consulta = useQuery({
    ...termino(desde, dias, titular),
    enabled: bien,
    placeholderData: keepPreviousData,
  });
  const x = consulta.data;
  return (
    <>
      <div className={`${estilos.formulario} no-imprimir`}>
        <CampoFecha
          label={t('calendario.notificado')}
          valor={desde}
          alCambiar={(f) => cambiar({ desde: f })}
        />
        <NumberInput
          label={t('calendario.dias')}
          min={1}
          max={500}
          allowDecimal={false}
          value={dias}
          onChange={(n) => cambiar({ dias: typeof n === 'number' ? String(n) : null })}
        />
        <CampoGobierno
          label={t('parametros.gobierno')}
          valor={titular ?? null}
          alCambiar={(id) => cambiar({ titular: id })}
        />
      </div>
      {!bien ? (
        <p>{t('calendario.contarPrimero')}</p>
      ) : consulta.isPending ? (
        <Huecos filas={2} alto={64} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        x !== undefined && (
          <section aria-live="polite">
            <h2 className={estilos.vence}>
              {t('calendario.vence', { fecha: fechaLarga(x.vence) })}
            </h2>
            <p className={estilos.frase}>{x.frase}</p>
            <CopyButton value={`${fechaLarga(x.desde)} → ${fechaLarga(x.vence)}. ${x.frase}`}>
              {({ copied, copy }) => (
                <Button
                  variant="subtle"
                  size="compact-md"
                  className="no-imprimir"
                  onClick={copy}
                  ml={-8}
                >
                  {copied ? t('accion.copiado') : t('calendario.copiar')}
                </Button>
              )}
            </CopyButton>
            <ol className={estilos.conteo} aria-label={t('calendario.elConteo')}>
              {x.conteo.map((d) => (
                <li key={d.fecha} data-cuenta={d.numero === null ? 'no' : 'si'}>
                  <span className={estilos.numero}>{d.numero ?? t('calendario.noCuenta')}</span>
                  <span>{fechaCorta(d.fecha, x.vence)}</span>
                  {(d.numero === null || d.causas.length > 0) && (
                    <span className={estilos.porque}>
                      {d.causas.length === 0
                        ? d.etiqueta
                        : d.causas.map((c) => `${c.nombre} (${c.norma})`).join('; ')}
                    </span>
                  )}
                </li>
              ))}
            </ol>
            {x.advertencias.length > 0 && (
              <div style={{ marginTop: 16 }}>
                <AvisoEnLinea tono="ambar" signo="anotado">
                  {x.advertencias.map((a) => (
                    <p key={a.codigo}>{a.texto}</p>
                  ))}
                </AvisoEnLinea>
              </div>
            )}
          </section>
        )
      )}
    </>
  );
}
