import { Button, MultiSelect, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { catalogos } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import lista from '../../lista/lista.module.css';
import type { Modelo, Rol } from './consultas';
import estilos from './modelos.module.css';

interface Quienes {
  readonly actuan: readonly Rol[];
  readonly registran: readonly Rol[];
}

/** Whom each lane stands for, whom it is for and who opens it. Only then can a process of it be opened. */
export function ConfirmarModelo({ modelo: m }: { modelo: Modelo }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { data } = useQuery(catalogos());
  const [carriles, ponerCarriles] = useState<ReadonlyMap<string, Quienes>>(
    () => new Map(m.carriles.map((c) => [c.carril, { actuan: c.sugeridos, registran: [] }])),
  );
  const [titulares, ponerTitulares] = useState<readonly string[]>(['gad']);
  const [abren, ponerAbren] = useState<readonly string[]>(['poc']);
  const [probado, probar] = useState(false);
  const confirmar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/modelos/{id}/confirmacion', {
          params: { path: { id: m.id } },
          body: {
            carriles: [...carriles].map(([carril, q]) => ({ carril, ...q })),
            titulares,
            abren,
          } as never,
        }),
      ),
    onSuccess: (confirmado) => {
      cliente.setQueryData(['modelo', m.id], confirmado);
      for (const clave of ['modelos', 'catalogos', 'procedimientos'])
        void cliente.invalidateQueries({ queryKey: [clave] });
    },
  });
  const roles = (data?.roles ?? []).map((r) => ({ value: r.codigo, label: r.etiqueta }));
  const clases = (data?.clases ?? []).map((c) => ({ value: c.codigo, label: c.etiqueta }));
  const falta = (v: readonly unknown[]): string | undefined =>
    probado && v.length === 0 ? t('modelos.elijaAlguno') : undefined;
  const completo =
    titulares.length > 0 &&
    abren.length > 0 &&
    [...carriles.values()].every((q) => q.actuan.length > 0);
  const poner = (carril: string, cambio: Partial<Quienes>): void =>
    ponerCarriles((antes) => {
      const q = antes.get(carril) ?? { actuan: [], registran: [] };
      return new Map([...antes, [carril, { ...q, ...cambio }]]);
    });
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        probar(true);
        if (completo) confirmar.mutate();
      }}
    >
      <Stack gap="lg">
        <p className={lista.bajada}>{t('modelos.confirmarAyuda')}</p>
        <ul className={estilos.carriles}>
          {m.carriles.map((c) => (
            <li key={c.carril} className={estilos.carril}>
              <h3>{c.nombre ?? t('modelos.sinCarril')}</h3>
              <p className={lista.menor}>{c.tareas.map((x) => x.nombre).join(' · ')}</p>
              <div className={estilos.quienes}>
                <MultiSelect
                  label={t('modelos.actuan')}
                  description={t('modelos.actuanAyuda')}
                  data={roles}
                  value={[...(carriles.get(c.carril)?.actuan ?? [])]}
                  onChange={(v) => poner(c.carril, { actuan: v as Rol[] })}
                  error={falta(carriles.get(c.carril)?.actuan ?? [])}
                  required
                  hidePickedOptions
                />
                <MultiSelect
                  label={t('modelos.registran')}
                  description={t('modelos.registranAyuda')}
                  data={roles}
                  value={[...(carriles.get(c.carril)?.registran ?? [])]}
                  onChange={(v) => poner(c.carril, { registran: v as Rol[] })}
                  hidePickedOptions
                />
              </div>
            </li>
          ))}
        </ul>
        <div className={estilos.quienes}>
          <MultiSelect
            label={t('modelos.titulares')}
            data={clases}
            value={[...titulares]}
            onChange={ponerTitulares}
            error={falta(titulares)}
            required
          />
          <MultiSelect
            label={t('modelos.abren')}
            data={roles}
            value={[...abren]}
            onChange={ponerAbren}
            error={falta(abren)}
            required
            hidePickedOptions
          />
        </div>
        {confirmar.error !== null && <AvisoDeProblema problema={problemaDe(confirmar.error)} />}
        <div>
          <Button type="submit" loading={confirmar.isPending}>
            {t('modelos.confirmar')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
