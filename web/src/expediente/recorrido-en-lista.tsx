import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paso } from '../api/modelo';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { EstadoPaso, signoDe } from '../vocabulario/estado-paso';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { estaCerrado } from './contexto';
import { nombreDePlan } from './nombre-de-plan';
import type { ParamsDeRecorrido } from './recorrido-en-mapa';
import estilos from './recorrido-en-lista.module.css';

/** Steps that go together: a bracket says which run at the same time and which go back and forth. */
const TRAMOS = [
  { pasos: [1, 2], clase: 'seguidos' },
  { pasos: [3, 4, 5], clase: 'paralelo' },
  { pasos: [6, 7, 8], clase: 'vaiven' },
  { pasos: [9], clase: 'seguidos' },
  { pasos: [10, 11, 12], clase: 'paralelo9' },
] as const;

/** The strip on a narrow screen: a list with brackets. What is long closed folds into one line. */
export function RecorridoEnLista({ situacion: s, plan, elegido, alElegir }: ParamsDeRecorrido) {
  const { t } = useTranslation();
  const [desplegado, desplegar] = useState(false);
  const porNumero = new Map(s.pasos.map((p) => [p.numero, p]));
  const tramos = TRAMOS.map((tr) => ({
    ...tr,
    pasos: tr.pasos.flatMap((n) => porNumero.get(n) ?? []),
  }));
  const primeroAbierto = tramos.findIndex((tr) => !tr.pasos.every(estaCerrado));
  const plegables = primeroAbierto === -1 ? tramos.length : primeroAbierto;
  const plegados = tramos.slice(0, plegables).flatMap((tr) => tr.pasos);
  const pliega = plegados.length >= 3 && !plegados.some((p) => p.numero === elegido);
  const sinPapel = plegados.filter((p) => signoDe(p) === 'sinConstancia').length;
  // Closed without being met: skipped with a reason, or not asked of it.
  const como = t(
    plegados.every((p) => p.estado === 'cumplido') ? 'recorrido.cumplidos' : 'recorrido.cerrados',
  );
  const visibles = pliega && !desplegado ? tramos.slice(plegables) : tramos;
  const mio = s.planes.find((p) => p.procesoId === plan);
  const delPlan = s.pasos.filter((p) => p.numero >= 13);
  const otros = s.planes.filter((p) => p.procesoId !== plan);
  const fila = (p: Paso, idPlan?: string) => (
    <Fila
      key={p.numero}
      paso={p}
      nombre={t(`pasoCorto.n${p.numero as 1}`)}
      elegido={p.numero === elegido}
      alElegir={() => alElegir(p.numero, idPlan)}
    />
  );
  const tramo = (tr: (typeof tramos)[number]) => (
    <div key={tr.pasos[0]?.numero} className={estilos.tramo} data-clase={tr.clase}>
      {tr.clase !== 'seguidos' && (
        <p className={estilos.rotulo}>{t(`recorrido.tramo.${tr.clase}`)}</p>
      )}
      <ol className={estilos.pasos}>{tr.pasos.map((p) => fila(p))}</ol>
    </div>
  );
  return (
    <div className={estilos.lista}>
      {pliega && (
        <UnstyledButton
          className={`${estilos.plegados} no-imprimir`}
          aria-expanded={desplegado}
          onClick={() => desplegar(!desplegado)}
        >
          <span className={estilos.hechos}>
            <IconoDeEstado signo={sinPapel === plegados.length ? 'sinConstancia' : 'cumplido'} />
          </span>
          <span className={estilos.palabras}>
            {t('recorrido.pasosDeA', { de: plegados[0]?.numero, a: plegados.at(-1)?.numero })}
          </span>
          <span>
            {sinPapel === 0 ? como : t('recorrido.sinConstancia', { como, count: sinPapel })}
          </span>
          {desplegado ? (
            <IconChevronUp size={16} stroke={1.5} aria-hidden="true" />
          ) : (
            <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
          )}
        </UnstyledButton>
      )}
      {/* Nobody unfolds paper. */}
      {pliega && !desplegado && (
        <div className="solo-impreso">{tramos.slice(0, plegables).map(tramo)}</div>
      )}
      {visibles.map(tramo)}
      <div className={estilos.tramo} data-clase="plan">
        <p className={estilos.rotulo}>
          {mio === undefined ? t('recorrido.sinPlan') : nombreDePlan(mio)}
        </p>
        <ol className={estilos.pasos}>{delPlan.map((p) => fila(p, mio?.procesoId))}</ol>
      </div>
      {otros.length > 0 && (
        <div className={estilos.tramo} data-clase="otros">
          <p className={estilos.rotulo}>{t('recorrido.tambienAbierto')}</p>
          {otros.map((o) => {
            const actual = o.pasos.findLast((p) => p.estado !== 'aunNo') ?? o.pasos[0];
            return actual === undefined ? null : (
              <UnstyledButton
                key={o.procesoId}
                className={estilos.fila}
                onClick={() => alElegir(actual.numero, o.procesoId)}
              >
                <NumeroDePaso n={actual.numero} tamano="sm" />
                <span className={estilos.nombre}>{nombreDePlan(o)}</span>
                <EstadoPaso paso={actual} />
              </UnstyledButton>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** Any other procedure has steps of its own: one after another, by the names it gives them. */
export function PasosPropios({ situacion: s, elegido, alElegir }: ParamsDeRecorrido) {
  return (
    <div className={estilos.lista}>
      <div className={estilos.tramo} data-clase="seguidos">
        <ol className={estilos.pasos}>
          {s.pasos.map((p) => (
            <Fila
              key={p.numero}
              paso={p}
              nombre={p.actividad}
              elegido={p.numero === elegido}
              alElegir={() => alElegir(p.numero)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

function Fila({
  paso,
  nombre,
  elegido,
  alElegir,
}: {
  paso: Paso;
  nombre: string;
  elegido: boolean;
  alElegir: () => void;
}) {
  const { t } = useTranslation();
  return (
    <li>
      <UnstyledButton className={estilos.fila} aria-pressed={elegido} onClick={alElegir}>
        <NumeroDePaso n={paso.numero} tamano="sm" fuerte={elegido} />
        <span className={estilos.nombre}>
          <span className="solo-lector">{t('paso.n', { n: paso.numero })}. </span>
          {nombre}
        </span>
        <EstadoPaso paso={paso} />
      </UnstyledButton>
    </li>
  );
}
