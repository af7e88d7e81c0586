import { Button, CopyButton, Group } from '@mantine/core';
import { IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bitacora } from '../api/consultas';
import type { Oferta, Paso, Recibo, Situacion } from '../api/modelo';
import { compromisoDe } from '../expediente/compromiso-de';
import {
  direccionDePaso,
  etapaDeOferta,
  ofertasDelPlan,
  pasoQueSeDice,
  siguienteMio,
} from '../expediente/contexto';
import { fechaLarga, momento } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { EstadoPaso } from '../vocabulario/estado-paso';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import estilos from './constancia.module.css';

/** A step that is not as it was, and the number it goes by. */
export interface CambioDePaso {
  readonly paso: Paso;
  readonly dicho: number;
}

export const cambiosEntre = (
  antes: readonly Paso[],
  despues: readonly Paso[],
  oferta: Oferta,
  procedimiento = '',
): readonly CambioDePaso[] =>
  despues.flatMap((paso) => {
    const previo = antes.find((x) => x.numero === paso.numero);
    return previo?.estado === paso.estado && previo.vuelta === paso.vuelta
      ? []
      : [{ paso, dicho: pasoQueSeDice({ ...paso, procedimiento }, oferta) }];
  });

/** It was recorded: the receipt with who, when and what, what was noted, where the steps stand now, and what comes next. */
export function Constancia({
  oferta,
  recibo: r,
  cambios,
  situacion: s,
}: {
  oferta: Oferta;
  recibo: Recibo;
  cambios: readonly CambioDePaso[];
  /** Of the root, now. */
  situacion: Situacion;
}) {
  const { t } = useTranslation();
  const numero = oferta.pasoDelRecorrido;
  const historial = useInfiniteQuery(bitacora(s.raizId, 50));
  // Of the act itself: what it opened or closed was written after it, and the receipt of the server is of the last.
  const linea = historial.data?.pages[0]?.elementos.find(
    (l) => l.secuencia <= r.secuencia && l.procesoId === r.procesoId && l.evento === oferta.evento,
  );
  const asiento = linea ?? (historial.isPending ? undefined : r);
  const documentos = (linea?.datos ?? []).flatMap((d) => d.documento ?? []);
  const prueba = linea?.actuo?.documento ?? null;
  if (prueba !== null && !documentos.some((d) => d.id === prueba))
    documentos.push({ id: prueba, titulo: t('avanzar.prueba') });
  // The acts of the stages and of the commitments have the same names in all of them: which one is said.
  const etapa = etapaDeOferta(oferta);
  const cual = [
    oferta.etiqueta,
    etapa === null ? null : t('paso.etapa', { n: etapa }),
    compromisoDe(s, oferta.procesoId),
    s.titular.nombre,
  ];
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
        <p className={estilos.bajada}>{cual.filter(Boolean).join(' · ')}</p>
      </Encabezado>
      <dl className={estilos.recibo}>
        <div>
          <dt>{t('constancia.asiento')}</dt>
          <dd className="cifra">
            {asiento === undefined
              ? t('accion.cargando')
              : t('constancia.numero', { n: asiento.secuencia })}
          </dd>
        </div>
        <div>
          <dt>{t('constancia.registrado')}</dt>
          <dd className="cifra">{momento(r.registradoEn)}</dd>
        </div>
        {linea !== undefined && (linea.ocurridoEn !== null || linea.sinConstancia) && (
          <div className={estilos.ancho}>
            <dt>{t('constancia.ocurrio')}</dt>
            <dd className="cifra">
              {linea.ocurridoEn === null
                ? t('historial.sinConstancia')
                : fechaLarga(linea.ocurridoEn)}
            </dd>
          </div>
        )}
        {linea?.actuo != null && linea.actuo.rol !== linea.registro?.rol && (
          <div className={estilos.ancho}>
            <dt>{t('constancia.actuo')}</dt>
            <dd>{linea.actuo.etiqueta}</dd>
          </div>
        )}
        {linea?.registro != null && (
          <div className={estilos.ancho}>
            <dt>{t('constancia.registro')}</dt>
            {/* With «(S)» or «(E)» when they stand in for another. */}
            <dd>{`${linea.registro.cuenta.nombre} · ${linea.registro.etiqueta}`}</dd>
          </div>
        )}
        {documentos.length > 0 && (
          <div className={estilos.ancho}>
            <dt>{t('constancia.documentos')}</dt>
            {documentos.map((d) => (
              <dd key={d.id}>
                <Link to={`/expedientes/${s.raizId}/documentos/${d.id}`}>{d.titulo}</Link>
              </dd>
            ))}
          </div>
        )}
        {asiento !== undefined && (
          <div className={estilos.ancho}>
            <dt>{t('constancia.huella')}</dt>
            <dd>
              <code>{asiento.hash}</code>
              <CopyButton value={asiento.hash}>
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
                href={`/verificar?${new URLSearchParams({ proceso: s.raizId, asiento: String(asiento.secuencia), huella: asiento.hash }).toString()}`}
              >
                {t('constancia.comprobar')}
              </Button>
            </dd>
          </div>
        )}
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
      {cambios.length > 0 && (
        <section aria-labelledby="ahora">
          <h2 id="ahora" className={estilos.subtitulo}>
            {t('constancia.ahora')}
          </h2>
          <ul className={estilos.pasos}>
            {cambios.map(({ paso, dicho }) => (
              <li key={paso.actividad}>
                <NumeroDePaso n={dicho} />
                <span>{paso.actividad}</span>
                <EstadoPaso paso={paso} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group className="no-imprimir">
        <Button component={Link} to={direccionDePaso(s, numero)}>
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
        <Button component={Link} to="/bandeja" variant="default">
          {t('fallo.aLaBandeja')}
        </Button>
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
