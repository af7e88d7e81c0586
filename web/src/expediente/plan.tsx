import { Button, Select } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Situacion } from '../api/modelo';
import { EstadoPaso } from '../vocabulario/estado-paso';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import { Vacio } from '../vocabulario/vacio';
import { arbolDe, direccionDeOferta, useExpediente } from './contexto';
import { nombreDePlan } from './nombre-de-plan';
import estilos from './plan.module.css';

/** One action plan: its three steps and what lives below it (stages, commitments), each with what can be done. */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s, plan: elegido, elegirPlan } = useExpediente();
  const plan = s.planes.find((p) => p.procesoId === elegido) ?? s.planes.at(-1);
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
  const hijos = s.hijos.filter((h) => h.id !== plan.procesoId && arbol.has(h.id));
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
            onChange={(v) => v !== null && elegirPlan(v)}
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
      <h3 className={estilos.subtitulo}>{t('plan.partes')}</h3>
      {hijos.length === 0 ? (
        <p className={estilos.nada}>{t('plan.sinPartes')}</p>
      ) : (
        <ul className={estilos.hijos}>
          {hijos.map((h) => (
            <Hijo key={h.id} situacion={s} hijo={h} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** «Compromiso 3 (C-03)»: children are told apart by their number and code. */
function nombreDeHijo({ etiqueta, datos }: Situacion['hijos'][number]): string {
  const numero = typeof datos.numero === 'number' ? ` ${datos.numero}` : '';
  const codigo =
    typeof datos.codigo === 'string' && datos.codigo !== '' ? ` (${datos.codigo})` : '';
  return `${etiqueta}${numero}${codigo}`;
}

function Hijo({
  situacion: s,
  hijo: h,
}: {
  situacion: Situacion;
  hijo: Situacion['hijos'][number];
}) {
  const { t } = useTranslation();
  const ofertas = s.marca === null ? s.ofertas.filter((o) => o.procesoId === h.id && o.puedo) : [];
  return (
    <li className={estilos.hijo}>
      <div>
        <p className={estilos.nombreDeHijo}>{nombreDeHijo(h)}</p>
        <p className={estilos.situacion}>
          {h.estados.length > 0 ? h.estados.map((e) => e.etiqueta).join(' · ') : h.situacion}
        </p>
      </div>
      <div className={`${estilos.acciones} no-imprimir`}>
        {ofertas.map((o) => (
          <Button
            key={o.evento}
            component={Link}
            to={direccionDeOferta(s, o)}
            variant="default"
            size="xs"
            aria-label={`${o.etiqueta}: ${nombreDeHijo(h)}`}
          >
            {o.etiqueta}
          </Button>
        ))}
        {ofertas.length === 0 && <span className={estilos.nada}>{t('plan.nadaAhora')}</span>}
      </div>
    </li>
  );
}
