import { Button, CopyButton, Group } from '@mantine/core';
import { IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bitacora } from '../api/consultas';
import type { Oferta, Paso, Recibo, Situacion } from '../api/modelo';
import { ofertasDelPlan, siguienteMio } from '../expediente/contexto';
import { momento } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { EstadoPaso } from '../vocabulario/estado-paso';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import estilos from './constancia.module.css';

/** It was recorded: the receipt, what was noted, where the steps stand now, and what comes next. */
export function Constancia({
  oferta,
  recibo: r,
  antes,
  situacion: s,
}: {
  oferta: Oferta;
  recibo: Recibo;
  antes: readonly Paso[];
  situacion: Situacion;
}) {
  const { t } = useTranslation();
  const numero = oferta.pasoDelRecorrido;
  const cambiados = s.pasos.filter((p) => {
    const previo = antes.find((x) => x.numero === p.numero);
    return previo?.estado !== p.estado || previo.vuelta !== p.vuelta;
  });
  const linea = useInfiniteQuery(bitacora(s.raizId, 10)).data?.pages[0]?.elementos.find(
    (l) => l.secuencia === r.secuencia,
  );
  const siguiente = siguienteMio(s, ofertasDelPlan(s, s.planElegido));
  return (
    <div className={estilos.constancia}>
      <Encabezado
        titulo={t('constancia.titulo')}
        antes={
          <span className={estilos.hecho}>
            <IconoDeEstado signo="cumplido" tamano={32} />
          </span>
        }
      >
        <p className={estilos.bajada}>
          {oferta.etiqueta} · {s.titular.nombre}
        </p>
      </Encabezado>
      <dl className={estilos.recibo}>
        <div>
          <dt>{t('constancia.asiento')}</dt>
          <dd className="cifra">{t('constancia.numero', { n: r.secuencia })}</dd>
        </div>
        <div>
          <dt>{t('constancia.registrado')}</dt>
          <dd className="cifra">{momento(r.registradoEn)}</dd>
        </div>
        {linea?.registro != null && (
          <div className={estilos.ancho}>
            <dt>{t('constancia.registro')}</dt>
            {/* With «(S)» or «(E)» when they stand in for another. */}
            <dd>{`${linea.registro.cuenta.nombre} · ${linea.registro.etiqueta}`}</dd>
          </div>
        )}
        <div className={estilos.ancho}>
          <dt>{t('constancia.huella')}</dt>
          <dd>
            <code>{r.hash}</code>
            <CopyButton value={r.hash}>
              {({ copied, copy }) => (
                <Button className="no-imprimir" variant="subtle" size="compact-sm" onClick={copy}>
                  {copied ? t('accion.copiado') : t('accion.copiar')}
                </Button>
              )}
            </CopyButton>
            <Button
              component="a"
              className="no-imprimir"
              variant="subtle"
              size="compact-sm"
              href={`/verificar?${new URLSearchParams({ proceso: s.raizId, asiento: String(r.secuencia), huella: r.hash }).toString()}`}
            >
              {t('constancia.comprobar')}
            </Button>
          </dd>
        </div>
      </dl>
      {r.repetida && <AvisoEnLinea signo="anotado">{t('constancia.repetida')}</AvisoEnLinea>}
      {r.observaciones.length > 0 && (
        <AvisoEnLinea tono="ambar" signo="anotado" titulo={t('constancia.anotado')}>
          <ul className={estilos.lista}>
            {r.observaciones.map((o) => (
              <li key={o.codigo}>{o.texto}</li>
            ))}
          </ul>
        </AvisoEnLinea>
      )}
      {cambiados.length > 0 && (
        <section aria-labelledby="ahora">
          <h2 id="ahora" className={estilos.subtitulo}>
            {t('constancia.ahora')}
          </h2>
          <ul className={estilos.pasos}>
            {cambiados.map((p) => (
              <li key={p.numero}>
                <NumeroDePaso n={p.numero} />
                <span>{p.actividad}</span>
                <EstadoPaso paso={p} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group className="no-imprimir">
        <Button
          component={Link}
          to={`/expedientes/${s.raizId}${numero === null ? '' : `?paso=${numero}`}`}
        >
          {t('constancia.alExpediente')}
        </Button>
        {siguiente !== undefined && (
          <Button
            component={Link}
            to={siguiente.a}
            variant="default"
            rightSection={<IconArrowRight size={16} stroke={1.5} />}
          >
            {t('expediente.avanzar', { n: siguiente.paso })}
          </Button>
        )}
        <Button
          variant="subtle"
          leftSection={<IconPrinter size={16} stroke={1.5} />}
          onClick={() => globalThis.print()}
        >
          {t('accion.imprimir')}
        </Button>
      </Group>
    </div>
  );
}
