import { Progress, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DesdePlan } from '../asistente/entradas';
import { fechaLarga } from '../formato/fechas';
import { Descargas } from '../impresos/descargas';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { CierreDePlan } from './cierre-de-plan';
import { CompromisoLeido } from './compromiso-leido';
import { planLeido, type Plan } from './consultas';
import { FichaDePlan } from './ficha-de-plan';
import { Hallazgos } from './hallazgos';
import { ContextoDePlan } from './lo-que-se-lee';
import { Mesas } from './mesas';
import { MarchaDePlan } from './marcha-de-plan';
import estilos from './planes.module.css';

const PARTES = ['compromisos', 'mesas', 'ficha', 'marcha', 'cierre', 'hallazgos'] as const;

/** A plan as it is read: its commitments, what it says of itself, how it goes, how it closes and what does not fit. */
export default function PlanLeido({ planId, raizId }: { planId: string; raizId: string }) {
  const { t } = useTranslation();
  const { data: plan, error, refetch } = useQuery(planLeido(planId));
  const { filtro, cambiar } = useFiltros(['parte'] as const);
  const parte = PARTES.find((p) => p === filtro.parte) ?? 'compromisos';
  const fila = useElegidaALaVista(parte);
  if (error !== null) return <Fallo error={error} reintentar={() => void refetch()} />;
  if (plan === undefined) return <Huecos filas={4} />;
  const cuantos = {
    compromisos: plan.compromisos.length,
    mesas: plan.mesas.length,
    ficha: null,
    marcha: null,
    cierre: null,
    hallazgos: plan.hallazgos.length,
  };
  return (
    <ContextoDePlan.Provider value={{ plan, raizId }}>
      <AvanceDelPlan plan={plan} />
      <SegmentedControl
        ref={fila}
        className={`${estilos.partes} no-imprimir`}
        aria-label={t('planes.ver')}
        data={PARTES.map((p) => ({
          value: p,
          label: `${t(`planes.parte.${p}`)}${cuantos[p] === null ? '' : ` (${cuantos[p]})`}`,
        }))}
        value={parte}
        onChange={(v) => cambiar({ parte: v === 'compromisos' ? null : v })}
      />
      {parte === 'compromisos' && <Compromisos plan={plan} />}
      {parte === 'mesas' && <Mesas />}
      {parte === 'ficha' && <FichaDePlan />}
      {parte === 'marcha' && <MarchaDePlan />}
      {parte === 'cierre' && <CierreDePlan />}
      {parte === 'hallazgos' && <Hallazgos lista={plan.hallazgos} />}
    </ContextoDePlan.Provider>
  );
}

/** On a phone the row of parts is wider than the screen: the one that is read is in sight, and the page stays where it is. */
function useElegidaALaVista(elegida: string): (fila: HTMLElement | null) => void {
  const [fila, ponerFila] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const suya = fila?.querySelector(`input[value="${elegida}"]`)?.parentElement;
    if (fila && suya)
      fila.scrollTo({ left: suya.offsetLeft - (fila.clientWidth - suya.offsetWidth) / 2 });
  }, [fila, elegida]);
  return ponerFila;
}

function AvanceDelPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { porcentaje, sinDato } = plan.avance;
  return (
    <div className={estilos.avance}>
      <p className={estilos.cifra}>
        {porcentaje === null ? (
          t('planes.sinDato')
        ) : (
          <>
            {t('planes.porcentaje', { n: porcentaje })}{' '}
            <span className={estilos.deQue}>{t('planes.avance')}</span>
          </>
        )}
      </p>
      {porcentaje !== null && (
        <Progress value={porcentaje} aria-label={t('planes.avance')} className={estilos.barra} />
      )}
      <p className={estilos.nota}>
        {[
          plan.inicio === null && plan.fin === null
            ? null
            : [plan.inicio, plan.fin].map((f) => (f === null ? '—' : fechaLarga(f))).join(' – '),
          plan.rotulos[`opcion.${plan.regimen}`],
          sinDato === 0 ? null : t('planes.compromisosSinDato', { count: sinDato }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Compromisos({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { filtro } = useFiltros(['proceso'] as const);
  return (
    <>
      <DesdePlan plan={plan} />
      {plan.compromisos.length > 0 && (
        <div className={estilos.impreso}>
          <Descargas procesoId={plan.procesoId} clase="plan" />
        </div>
      )}
      {plan.compromisos.length === 0 && (
        <p className={estilos.nota}>{t('planes.sinCompromisos')}</p>
      )}
      <ul className={estilos.lista}>
        {plan.compromisos.map((c) => {
          const pedido = c.procesoId !== null && c.procesoId === filtro.proceso;
          return <CompromisoLeido key={`${c.codigo} ${pedido}`} c={c} pedido={pedido} />;
        })}
      </ul>
    </>
  );
}
