import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemaDe } from '../api/problema';
import { hermanas, registrar } from '../propuestas/consultas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import estilos from './asistente.module.css';
import { borrador, type BorradorDeCompromiso } from './consultas';

type Hermana = Pick<
  BorradorDeCompromiso['propuestas'][number],
  'id' | 'codigo' | 'problema' | 'solucion'
>;

/** What the draft comes from. Once the commitment is in the plan, each is linked to it, and its author hears of it from then on. */
export function Propuestas({
  b,
  alAnadir,
  alQuitar,
}: {
  b: BorradorDeCompromiso;
  alAnadir: (p: Hermana) => void;
  alQuitar: (id: string) => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { codigo } = b.ficha;
  const enElPlan = b.destino.codigos.includes(codigo);
  const porVincular = b.propuestas.filter(
    (p) => p.procesoId !== null && !p.compromisos.includes(codigo),
  );
  const vinculo = useMutation({
    mutationFn: async () => {
      for (const p of porVincular)
        await registrar(p.procesoId ?? '', 'vincularCompromiso', { codigo });
    },
    onSettled: () => cliente.invalidateQueries(borrador(b.id)),
  });
  const otras = (
    useQuery({
      ...hermanas(b.destino.cocreacionId ?? ''),
      enabled: b.destino.cocreacionId !== null && b.destino.compromisoId === null,
    }).data?.elementos ?? []
  ).filter((o) => !b.propuestas.some((p) => p.id === o.id));
  if (b.propuestas.length === 0 && otras.length === 0) return null;
  return (
    <section className={estilos.parte} aria-labelledby="origen">
      <h2 id="origen">{t('asistente.origen', { count: b.propuestas.length })}</h2>
      <ul className={estilos.origen}>
        {b.propuestas.map((p) => (
          <li key={p.id}>
            <Link to={`/propuestas/${p.id}`}>{p.codigo}</Link>
            {p.compromisos.length > 0 &&
              ` · ${t('asistente.alimenta', { codigos: p.compromisos.join(', ') })}`}
            <p className={estilos.nota}>{p.solucion}</p>
            <Button size="compact-sm" variant="subtle" onClick={() => alQuitar(p.id)}>
              {t('asistente.quitarPropuesta', { codigo: p.codigo })}
            </Button>
          </li>
        ))}
      </ul>
      {otras.length > 0 && (
        <Select
          label={t('asistente.anadirPropuesta')}
          description={t('asistente.anadirPropuestaAyuda')}
          searchable
          value={null}
          data={otras.map((o) => ({
            value: o.id,
            label: `${o.codigo} · ${o.problema.slice(0, 80)}`,
          }))}
          onChange={(id) => {
            const elegida = otras.find((o) => o.id === id);
            if (elegida !== undefined) alAnadir(elegida);
          }}
          nothingFoundMessage={t('propuestas.sinCoincidencias')}
        />
      )}
      {enElPlan && porVincular.length > 0 && (
        <div>
          <Button variant="default" loading={vinculo.isPending} onClick={() => vinculo.mutate()}>
            {t('asistente.vincular', { count: porVincular.length, codigo })}
          </Button>
          {vinculo.error !== null && <AvisoDeProblema problema={problemaDe(vinculo.error)} />}
        </div>
      )}
    </section>
  );
}
