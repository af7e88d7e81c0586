import { Select } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { components } from '../api/esquema';
import type { Situacion } from '../api/modelo';
import { fechaLarga } from '../formato/fechas';
import { EstadoPaso } from '../vocabulario/estado-paso';
import { Huecos } from '../vocabulario/huecos';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { Vacio } from '../vocabulario/vacio';
import { ActosDeParte } from './actos-de-parte';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { arbolDe, planDe, useExpediente } from './contexto';
import { fichas } from '../administracion/importacion/consultas';
import { FichaDeCompromiso } from './ficha-de-compromiso';
import { nombreDePlan } from './nombre-de-plan';
import estilos from './plan.module.css';

const PlanLeido = lazy(() => import('../planes/plan-leido'));

/** One action plan: its three steps and what lives below it (stages, commitments), each with what can be done. */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s, plan: elegido } = useExpediente();
  const { filtro, cambiar } = useFiltros(['plan', 'proceso'] as const);
  // Whoever comes for a part of a plan (a notice, something found) sees the plan it is of.
  const pedido = filtro.proceso === undefined ? undefined : planDe(s, filtro.proceso);
  const plan = s.planes.find((p) => p.procesoId === (pedido ?? elegido)) ?? s.planes.at(-1);
  const suyas = useQuery({
    ...fichas(plan?.procesoId ?? ''),
    enabled: plan !== undefined,
  }).data?.elementos;
  if (plan === undefined)
    return (
      <div className={estilos.pagina}>
        <Vacio icono={<IconRoute size={28} stroke={1.5} />} titulo={t('plan.vacio')}>
          {t('plan.vacioAyuda')}
        </Vacio>
      </div>
    );
  const arbol = arbolDe(s, plan.procesoId);
  const actividadDe = (n: number): string => s.pasos.find((p) => p.numero === n)?.actividad ?? '';
  // The plan and a commitment are read above; here they stand again only when there is something to do in them.
  const hijos = s.hijos.filter(
    (h) =>
      arbol.has(h.id) &&
      ((h.id !== plan.procesoId && !h.procedimiento.startsWith('compromiso@')) ||
        s.ofertas.some((o) => o.procesoId === h.id && o.puedo)),
  );
  return (
    <section className={estilos.pagina} aria-labelledby="plan-titulo">
      <div className={estilos.cabeza}>
        <div>
          <h2 id="plan-titulo" className={estilos.titulo}>
            {nombreDePlan(plan)}
          </h2>
        </div>
        {s.planes.length > 1 && (
          <Select
            className="no-imprimir"
            aria-label={t('recorrido.plan')}
            data={s.planes.map((p) => ({
              value: p.procesoId,
              label: nombreDePlan(p),
            }))}
            value={plan.procesoId}
            allowDeselect={false}
            onChange={(v) => v !== null && cambiar({ plan: v, proceso: null })}
          />
        )}
      </div>
      <ol className={estilos.pasos}>
        {plan.pasos.map((p) => (
          <li key={p.numero}>
            <NumeroDePaso n={p.numero} />
            <span className={estilos.nombre}>{actividadDe(p.numero)}</span>
            <EstadoPaso paso={p} />
          </li>
        ))}
      </ol>
      <Suspense fallback={<Huecos filas={4} />}>
        <PlanLeido planId={plan.procesoId} raizId={s.raizId} />
      </Suspense>
      <h3 className={estilos.subtitulo}>{t('plan.partes')}</h3>
      {hijos.length === 0 ? (
        <p className={estilos.nada}>{t('plan.sinPartes')}</p>
      ) : (
        <ul className={estilos.hijos}>
          {hijos.map((h) => (
            <Hijo
              key={h.id}
              situacion={s}
              hijo={h}
              ficha={suyas?.find((f) => f.codigo === h.datos.codigo)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type Parte = Situacion['hijos'][number];

/** What a part of the plan is called, and how far it is: commitments are told apart by their code. */
function useDescripcion(h: Parte): { nombre: string; avance: string } {
  const { t } = useTranslation();
  const estados = h.estados.map((e) => e.etiqueta).join(' · ');
  if (!h.procedimiento.startsWith('compromiso@'))
    return { nombre: h.procedimiento.startsWith('plan@') ? h.nombre : h.etiqueta, avance: estados };
  const { hitos, hitosCumplidos, inicio, fin } = h.datos;
  const fechas = [inicio, fin]
    .filter((f) => typeof f === 'string' && f !== '')
    .map((f) => fechaLarga(f as string));
  return {
    nombre: h.nombre,
    avance: [
      estados,
      typeof hitos === 'number' ? t('plan.hitos', { n: hitosCumplidos, de: hitos }) : null,
      fechas.join(' – '),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function Hijo({
  situacion: s,
  hijo: h,
  ficha,
}: {
  situacion: Situacion;
  hijo: Parte;
  ficha?: components['schemas']['FichaDeCompromiso'] | undefined;
}) {
  const { nombre, avance } = useDescripcion(h);
  return (
    <li className={estilos.hijo}>
      <div>
        <p className={estilos.nombreDeHijo}>{nombre}</p>
        <p className={estilos.situacion}>{avance}</p>
        {ficha !== undefined && <FichaDeCompromiso ficha={ficha} />}
      </div>
      <div className={`${estilos.acciones} no-imprimir`}>
        <ActosDeParte situacion={s} parte={h.id} nombre={nombre} />
      </div>
    </li>
  );
}
