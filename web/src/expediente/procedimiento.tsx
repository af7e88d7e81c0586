import { Button, Popover, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tokens } from '../api/consultas';
import type { Situacion } from '../api/modelo';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { HistorialReciente } from '../historial/historial-reciente';
import { estaAbierto, ofertasDelPlan, siguienteMio, useExpediente } from './contexto';
import { DetalleDePaso } from './detalle-de-paso';
import { Leyenda } from './leyenda';
import estilos from './procedimiento.module.css';
import { OfertasDePaso } from './ofertas-de-paso';
import { nombreDePlan } from './nombre-de-plan';
import { ProcedimientoVivo } from '../procedimiento-vivo/procedimiento-vivo';
import { PasosPropios, RecorridoEnLista } from './recorrido-en-lista';
import { RecorridoEnMapa } from './recorrido-en-mapa';

/** The way of the process; what has no steps, as an evaluation, has only what is awaited of it and what was done. */
export function Component() {
  const { situacion: s } = useExpediente();
  return s.pasos.length === 0 ? <SinPasos situacion={s} /> : <ConPasos />;
}

function SinPasos({ situacion: s }: { situacion: Situacion }) {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['dentro', 'elemento'] as const);
  const dibujado = useQuery(tokens(s.raizId, s.raizId)).data?.conPlano === true;
  return (
    <>
      <div className={estilos.columnas}>
        <div className={estilos.actos}>
          <OfertasDePaso situacion={s} ofertas={s.ofertas} yaDicho="" />
          {s.ofertas.length === 0 && <p className={estilos.nada}>{t('expediente.nadaPorAhora')}</p>}
        </div>
        <HistorialReciente situacion={s} />
      </div>
      {dibujado && (
        <ProcedimientoVivo
          situacion={s}
          dentro={filtro.dentro ?? null}
          elemento={filtro.elemento ?? null}
          alEntrar={(hijo) => cambiar({ dentro: hijo, elemento: null })}
          alElegir={(elemento) => cambiar({ elemento })}
        />
      )}
    </>
  );
}

/** The steps drawn as they are, and the chosen one told in full. */
function ConPasos() {
  const { t } = useTranslation();
  const { situacion: s, plan, elegirPlan } = useExpediente();
  const { filtro, cambiar } = useFiltros(['paso', 'plan', 'vista', 'dentro', 'elemento'] as const);
  const enMapa = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const ofertas = useMemo(() => ofertasDelPlan(s, plan), [s, plan]);
  const pedido = Number(filtro.paso ?? Number.NaN);
  const elegido =
    s.pasos.find((p) => p.numero === pedido)?.numero ??
    siguienteMio(s, ofertas)?.paso ??
    s.pasos.findLast(estaAbierto)?.numero ??
    1;
  const paso = s.pasos.find((p) => p.numero === elegido);
  const elegir = (n: number, planDelPaso?: string): void => {
    if (planDelPaso !== undefined && planDelPaso !== plan) elegirPlan(planDelPaso);
    cambiar({ paso: String(n) });
  };
  const enDiagrama = filtro.vista === 'diagrama';
  const dentro = enDiagrama ? (filtro.dentro ?? null) : null;
  // The map is of the fifteen steps: a drawn procedure would be shown with their names and their ways.
  const deQuince = s.procedimiento.id.startsWith('implementacion@');
  const Recorrido = !deQuince ? PasosPropios : enMapa ? RecorridoEnMapa : RecorridoEnLista;
  return (
    <div className={estilos.pagina}>
      <section aria-labelledby="recorrido">
        <div className={estilos.cabeza}>
          <h2 id="recorrido" className={estilos.titulo}>
            {t('recorrido.titulo')}
          </h2>
          {deQuince && <ComoSeLee />}
          <SegmentedControl
            className="no-imprimir"
            size="sm"
            aria-label={t('vivo.manera')}
            data={[
              { value: 'recorrido', label: t('vivo.recorrido') },
              { value: 'diagrama', label: t('vivo.verDiagrama') },
            ]}
            value={enDiagrama ? 'diagrama' : 'recorrido'}
            onChange={(v) =>
              cambiar({ vista: v === 'diagrama' ? v : null, dentro: null, elemento: null })
            }
          />
          {s.planes.length > 1 && dentro === null && (
            <Select
              className={`${estilos.planes} no-imprimir`}
              size="sm"
              aria-label={t('recorrido.plan')}
              data={s.planes.map((p) => ({
                value: p.procesoId,
                label: nombreDePlan(p),
              }))}
              value={plan}
              allowDeselect={false}
              onChange={(v) => v !== null && elegirPlan(v)}
            />
          )}
        </div>
        {enDiagrama ? (
          <ProcedimientoVivo
            situacion={s}
            dentro={dentro}
            elemento={filtro.elemento ?? (dentro === null ? `paso_${elegido}` : null)}
            alEntrar={(hijo) => {
              const esPlan = s.planes.some((p) => p.procesoId === hijo);
              cambiar({ dentro: hijo, elemento: null, ...(esPlan ? { plan: hijo } : {}) });
            }}
            alElegir={(elemento, numero) =>
              cambiar({
                elemento,
                ...(dentro === null && numero !== null ? { paso: String(numero) } : {}),
              })
            }
          />
        ) : (
          <>
            <Recorrido situacion={s} plan={plan} elegido={elegido} alElegir={elegir} />
            <Leyenda situacion={s} plan={plan} />
          </>
        )}
      </section>
      <div className={estilos.columnas}>
        {paso !== undefined && dentro === null && (
          <DetalleDePaso situacion={s} paso={paso} ofertas={ofertas} />
        )}
        <HistorialReciente situacion={s} />
      </div>
    </div>
  );
}

/** What parallels, rounds and plans are, for whoever sees the drawing for the first time. */
function ComoSeLee() {
  const { t } = useTranslation();
  return (
    <Popover width={360} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button
          className="no-imprimir"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconHelp size={16} stroke={1.5} />}
        >
          {t('recorrido.comoSeLee')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('recorrido.comoSeLee')} tabIndex={0}>
        {(['paralelo', 'vueltas', 'constancia', 'tres', 'planes', 'meta'] as const).map((k) => (
          <p key={k} className={estilos.explica}>
            <strong>{t(`recorrido.ayuda.${k}.titulo`)}</strong> {t(`recorrido.ayuda.${k}.texto`)}
          </p>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
