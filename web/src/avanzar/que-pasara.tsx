import { UnstyledButton } from '@mantine/core';
import { IconEye, IconInbox, IconLayersLinked } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Oferta, Simulacion } from '../api/modelo';
import { pasoQueSeDice } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { EstadoPaso } from '../vocabulario/estado-paso';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { ListaRequisitos } from '../vocabulario/lista-requisitos';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import estilos from './que-pasara.module.css';
import type { Pendiente } from './revision';

/** What the engine says would happen, computed on a copy: what changes, who is told, what will be noted. */
export function QuePasara({
  oferta,
  simulacion: s,
  pendientes,
  calculando,
  enfocar,
}: {
  oferta: Oferta;
  simulacion: Simulacion | undefined;
  /** All it lacks, in words. */
  pendientes: readonly Pendiente[];
  calculando: boolean;
  enfocar: (campo: string) => void;
}) {
  const { t } = useTranslation();
  const requisitos = s !== undefined && s.requisitos.length > 0 ? s.requisitos : oferta.requisitos;
  return (
    <aside className={estilos.lado} id="que-pasara" aria-labelledby="que-pasara-titulo">
      <div className={estilos.panel} aria-busy={calculando}>
        <header className={estilos.cabeza}>
          <h2 id="que-pasara-titulo">
            <IconEye size={18} stroke={1.5} aria-hidden="true" />
            {t('simular.titulo')}
          </h2>
          <p>{calculando ? t('simular.calculando') : t('simular.texto')}</p>
        </header>
        <div role="status">
          {s !== undefined && (
            <Veredicto simulacion={s} pendientes={pendientes} enfocar={enfocar} />
          )}
        </div>
        {s !== undefined && s.pasos.length > 0 && (
          <Parte titulo={t('simular.pasos')}>
            {s.pasos.map((p) => (
              <li key={`${p.procesoId}:${p.numero}`} className={estilos.paso}>
                <NumeroDePaso n={pasoQueSeDice(p, oferta)} tamano="sm" />
                <span className={estilos.nombre}>
                  <span className="solo-lector">
                    {t('paso.n', { n: pasoQueSeDice(p, oferta) })}.{' '}
                  </span>
                  {p.actividad}
                </span>
                <EstadoPaso
                  paso={{ estado: p.despues, etiquetaEstado: p.despuesEtiqueta, vuelta: p.vuelta }}
                />
              </li>
            ))}
          </Parte>
        )}
        {s !== undefined && s.abre.length > 0 && (
          <Parte titulo={t('simular.abre')}>
            {s.abre.map((a) => (
              <li key={a.procedimiento} className={estilos.linea}>
                <IconLayersLinked size={16} stroke={1.5} aria-hidden="true" />
                {a.etiqueta}
              </li>
            ))}
          </Parte>
        )}
        {s !== undefined && s.avisos.length + s.plazos.length > 0 && (
          <Parte titulo={t('simular.avisos')}>
            {s.avisos.map((a) => (
              <li key={a.texto} className={estilos.linea}>
                <IconInbox size={16} stroke={1.5} aria-hidden="true" />
                <span>
                  {a.texto}{' '}
                  <span className={estilos.tenue}>
                    {t('simular.para', { roles: a.roles.map((r) => r.etiqueta).join(', ') })}
                  </span>
                </span>
              </li>
            ))}
            {s.plazos.map((p) => (
              <li key={`${p.etiqueta}:${p.accion}`} className={estilos.linea}>
                <IconoDeEstado signo={p.accion === 'cerrar' ? 'nada' : 'porVencer'} />
                <span>
                  {p.etiqueta}
                  {p.accion === 'cerrar'
                    ? ` ${t('simular.seCierra')}`
                    : p.vence !== null && `: ${fechaLarga(p.vence)}`}
                </span>
              </li>
            ))}
          </Parte>
        )}
        {s !== undefined && s.observaciones.length > 0 && (
          <Parte titulo={t('simular.anotado')}>
            {s.observaciones.map((o) => (
              <li key={o.codigo} className={`${estilos.linea} ${estilos.ambar}`}>
                <IconoDeEstado signo="anotado" />
                <span>
                  {o.texto}
                  {o.justificada && (
                    <span className={estilos.tenue}> {t('simular.conJustificacion')}</span>
                  )}
                </span>
              </li>
            ))}
          </Parte>
        )}
      </div>
      {requisitos.length > 0 && (
        <section className={estilos.requisitos} aria-labelledby="requisitos-titulo">
          <h2 id="requisitos-titulo">{t('simular.requisitos')}</h2>
          <ListaRequisitos requisitos={requisitos} compacta />
        </section>
      )}
    </aside>
  );
}

function Parte({ titulo, children }: { titulo: string; children: ReactNode }) {
  return (
    <section className={estilos.parte}>
      <h3>{titulo}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Veredicto({
  simulacion: s,
  pendientes,
  enfocar,
}: {
  simulacion: Simulacion;
  pendientes: readonly Pendiente[];
  enfocar: (campo: string) => void;
}) {
  const { t } = useTranslation();
  if (s.permitido && pendientes.length === 0)
    return (
      <p className={estilos.veredicto} data-puede="si">
        <IconoDeEstado signo="cumplido" />
        <span>
          <strong>{t('simular.sePuede')}</strong>{' '}
          {s.observaciones.length > 0 &&
            t('simular.conObservaciones', { count: s.observaciones.length })}
        </span>
      </p>
    );
  const p = s.problema;
  // What is written here, and what no field of this form would mend.
  const porEscribir = pendientes.flatMap(({ campo, ...x }) =>
    campo === null ? [] : [{ ...x, campo }],
  );
  const impiden = pendientes.filter((x) => x.campo === null);
  return (
    <div className={estilos.veredicto} data-puede="no">
      <IconoDeEstado signo="porVencer" />
      <div>
        <p>
          <strong>{t('simular.noSePuede')}</strong>{' '}
          {porEscribir.length > 0
            ? t('simular.faltanDatos')
            : impiden.length > 0
              ? t('simular.loImpide')
              : (p?.detail ?? p?.title)}
        </p>
        {porEscribir.length > 0 && (
          <ul className={estilos.errores}>
            {porEscribir.map(({ clave, campo, texto }) => (
              <li key={clave}>
                <UnstyledButton className={estilos.ir} onClick={() => enfocar(campo)}>
                  {texto}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        {impiden.length > 0 && (
          <>
            {porEscribir.length > 0 && <p>{t('simular.ademasLoImpide')}</p>}
            <ul className={estilos.errores}>
              {impiden.map(({ clave, texto }) => (
                <li key={clave}>{texto}</li>
              ))}
            </ul>
          </>
        )}
        {p?.responsables !== undefined && p.responsables.length > 0 && (
          <p>
            {t('rechazo.quienPuede', { quienes: p.responsables.map((r) => r.etiqueta).join(', ') })}
          </p>
        )}
      </div>
    </div>
  );
}
