/** Where one comes into the assistant from: a proposal, a plan in co-creation, a commitment that says little of itself. */
import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCargo } from '../armazon/cargo';
import { problemaDe } from '../api/problema';
import { momento } from '../formato/fechas';
import lista from '../lista/lista.module.css';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import estilos from './asistente.module.css';
import { borradores, RUTA, useAbrirBorrador } from './consultas';

const REDACTAN: readonly string[] = [
  'pocl',
  'delegado',
  'secretariaTecnica',
  'foro',
  'grupoEjecutor',
  'grupoNucleo',
  'poc',
];
interface Plan {
  readonly procesoId: string;
  readonly estado: string;
  readonly concluido: boolean;
  readonly titular: { readonly id: string };
}

function useRedacto(titularId: string): boolean {
  return useCargo().cargos.some(
    (c) => REDACTAN.includes(c.rol) && (c.titular === null || c.titular.id === titularId),
  );
}

/** Those being written from it, and one more. */
export function DesdePropuesta({ id }: { id: string }) {
  const { t } = useTranslation();
  const abrir = useAbrirBorrador();
  const escritos =
    useInfiniteQuery(borradores({ propuesta: id })).data?.pages.flatMap((x) => x.elementos) ?? [];
  return (
    <section className={`${estilos.entrada} no-imprimir`} aria-labelledby="asistente">
      <h2 id="asistente">{t('asistente.titulo')}</h2>
      <p className={lista.bajada}>{t('asistente.bajada')}</p>
      {escritos.length > 0 && (
        <ul className={lista.lineas}>
          {escritos.map((b) => (
            <li key={b.id}>
              <Link to={`${RUTA}/${b.id}`}>
                {b.titulo === '' ? t('asistente.sinTitulo') : b.titulo}
              </Link>{' '}
              · {momento(b.guardadoEn)}
            </li>
          ))}
        </ul>
      )}
      {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
      <Group>
        <Button
          variant="default"
          loading={abrir.isPending}
          onClick={() => abrir.mutate({ propuestas: [id] })}
        >
          {t('asistente.redactar')}
        </Button>
      </Group>
    </section>
  );
}

/** A new commitment, while the plan takes them; and those being written. */
export function DesdePlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const abrir = useAbrirBorrador();
  if (!useRedacto(plan.titular.id) || plan.concluido) return null;
  return (
    <div className="no-imprimir">
      {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
      <Group gap="sm" mt="sm">
        {plan.estado === 'cocreandoPlan' && (
          <Button
            variant="default"
            loading={abrir.isPending}
            onClick={() => abrir.mutate({ plan: plan.procesoId })}
          >
            {t('asistente.redactar')}
          </Button>
        )}
        <Link to={`${RUTA}?plan=${plan.procesoId}`}>{t('asistente.borradores')}</Link>
      </Group>
    </div>
  );
}

/** What a commitment says of itself, completed with the same help. */
export function DesdeCompromiso({ plan, compromiso }: { plan: Plan; compromiso: string }) {
  const { t } = useTranslation();
  const abrir = useAbrirBorrador();
  if (!useRedacto(plan.titular.id) || plan.concluido) return null;
  return (
    <div className="no-imprimir">
      {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
      <Button
        mt="sm"
        size="compact-md"
        variant="default"
        loading={abrir.isPending}
        onClick={() => abrir.mutate({ compromiso })}
      >
        {t('asistente.completar')}
      </Button>
    </div>
  );
}
