import type { ReactNode } from 'react';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Rectificacion } from '../api/modelo';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { EstadoPaso } from '../vocabulario/estado-paso';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { DosLecturas } from './dos-lecturas';
import estilos from './lo-que-cambia.module.css';
import { mostrarValor } from './valor';

/** Other lines rest on this one: which, and why. */
export function Descansan({ asientos }: { asientos: Rectificacion['descansan'] }) {
  const { t } = useTranslation();
  return (
    <AvisoEnLinea tono="ambar" signo="aunNo" urgente titulo={t('enmienda.descansan')}>
      <ul className={estilos.lista}>
        {asientos.map((d) => (
          <li key={d.secuencia}>
            {t('constancia.numero', { n: d.secuencia })}: {d.etiqueta}. {d.motivo}
          </li>
        ))}
      </ul>
      <p>{t('enmienda.descansanAyuda')}</p>
    </AvisoEnLinea>
  );
}

/** What the correction would change, here and downstream; or what rests on the line and forbids it. */
export function LoQueCambia({
  previa: p,
  aviso,
}: {
  previa: Rectificacion;
  /** Instead of «nothing has changed yet». */
  aviso?: string;
}) {
  const { t } = useTranslation();
  if (p.descansan.length > 0) return <Descansan asientos={p.descansan} />;
  const nada = p.marca === null && p.cambios.length + p.pasos.length + p.plazos.length === 0;
  return (
    <section className={estilos.panel} aria-labelledby="cambia-titulo">
      <h2 id="cambia-titulo" className={estilos.titulo}>
        {t('enmienda.loQueCambia')}
      </h2>
      <p className={estilos.ayuda}>{aviso ?? t('enmienda.ambas')}</p>
      {nada && <p>{t('enmienda.soloElHistorial')}</p>}
      {p.marca !== null && (
        <Parte titulo={t('enmienda.elProceso')}>
          <li>
            <del>{p.marca.antes}</del>
            <IconArrowRight size={14} stroke={1.5} aria-label={t('enmienda.pasaA')} />
            <ins>{p.marca.despues}</ins>
          </li>
        </Parte>
      )}
      {p.cambios.length > 0 && (
        <DosLecturas
          titulo={t('enmienda.loQueCambia')}
          despues={t('enmienda.dira')}
          cambios={p.cambios.map((c) => ({
            campo: c.campo,
            etiqueta: c.etiqueta,
            antes: mostrarValor(c.antesEtiqueta),
            despues: mostrarValor(c.despuesEtiqueta),
          }))}
        />
      )}
      {p.pasos.length > 0 && (
        <Parte titulo={t('simular.pasos')}>
          {p.pasos.map((x) => (
            <li key={x.numero}>
              <NumeroDePaso n={x.numero} tamano="sm" />
              <span className={estilos.nombre}>{x.actividad}</span>
              <EstadoPaso paso={{ estado: x.antes, etiquetaEstado: x.antesEtiqueta }} />
              <IconArrowRight size={14} stroke={1.5} aria-label={t('enmienda.pasaA')} />
              <EstadoPaso paso={{ estado: x.despues, etiquetaEstado: x.despuesEtiqueta }} />
            </li>
          ))}
        </Parte>
      )}
      {p.plazos.length > 0 && (
        <Parte titulo={t('enmienda.fechas')}>
          {p.plazos.map((x) => (
            <li key={x.etiqueta}>
              <span className={estilos.nombre}>{x.etiqueta}</span>
              <del>{mostrarValor(x.antes)}</del>
              <IconArrowRight size={14} stroke={1.5} aria-label={t('enmienda.pasaA')} />
              <ins>{mostrarValor(x.despues)}</ins>
            </li>
          ))}
        </Parte>
      )}
    </section>
  );
}

function Parte({ titulo, children }: { titulo: string; children: ReactNode }) {
  return (
    <>
      <h3 className={estilos.subtitulo}>{titulo}</h3>
      <ul className={estilos.filas}>{children}</ul>
    </>
  );
}
