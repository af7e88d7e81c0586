import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconUserCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import type { Asunto } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { fechaLarga } from '../formato/fechas';
import estilos from './encargo.module.css';

const DialogoDeDelegar = lazy(() => import('./dialogo-de-delegar'));

const enDonde = (a: Asunto) => ({ path: { procesoId: a.procesoId, evento: a.evento } });

/** Who takes care of it, if somebody does. */
export function QuienLaLleva({ asunto: { encargo: e } }: { asunto: Asunto }) {
  const { t } = useTranslation();
  if (e === null) return null;
  const hasta = e.ausencia === null ? '' : fechaLarga(e.ausencia.hasta);
  const frase = e.mia
    ? e.delegadaPor === null
      ? t('encargo.laLlevaUsted')
      : t('encargo.seLaDelego', { quien: e.delegadaPor })
    : e.ausencia !== null
      ? e.ausencia.sustituyo
        ? t('encargo.enSuLugar', { quien: e.nombre, fecha: hasta })
        : t('encargo.deLicencia', {
            quien: e.nombre,
            fecha: hasta,
            sustituto: e.ausencia.sustituto,
          })
      : e.delegadaPor === null
        ? t('encargo.laLleva', { quien: e.nombre })
        : t('encargo.porDelegacionDe', { quien: e.nombre, de: e.delegadaPor });
  return (
    <p className={estilos.quien}>
      <IconUserCheck size={14} stroke={1.5} aria-hidden="true" />
      <span>
        {frase}
        {e.motivo !== null && <span className={estilos.motivo}> «{e.motivo}»</span>}
      </span>
    </p>
  );
}

/** Take it, let it go, ask another. */
export function AccionesDeEncargo({ asunto: a }: { asunto: Asunto }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [delegando, delegar] = useState(false);
  const hecho = (frase: string): void => {
    void cliente.invalidateQueries({ queryKey: ['bandeja'] });
    notifications.show({ message: frase });
  };
  const alFallar = (error: Error): void => {
    const p = problemaDe(error);
    void cliente.invalidateQueries({ queryKey: ['bandeja'] });
    notifications.show({ color: 'red', title: p.title, message: p.detail });
  };
  const tomar = useMutation({
    mutationFn: () =>
      pedir(
        api.PUT('/api/bandeja/tareas/{procesoId}/{evento}/encargo', {
          params: enDonde(a),
          body: {},
        }),
      ),
    onSuccess: () => hecho(t('encargo.tomada')),
    onError: alFallar,
  });
  const soltar = useMutation({
    mutationFn: () =>
      pedir(api.DELETE('/api/bandeja/tareas/{procesoId}/{evento}/encargo', { params: enDonde(a) })),
    onSuccess: () => hecho(t('encargo.soltada')),
    onError: alFallar,
  });
  const puedeTomar =
    a.puedoTomar && a.encargo?.mia !== true && (a.encargo === null || a.encargo.puedoSoltar);
  const puedeDelegar = a.puedoTomar && (a.encargo === null || a.encargo.puedoSoltar);
  const puedeSoltar = a.encargo?.puedoSoltar === true;
  if (!puedeTomar && !puedeDelegar && !puedeSoltar) return <span />;
  return (
    <>
      <Menu width={260} position="bottom-end">
        <Menu.Target>
          <ActionIcon
            className="no-imprimir"
            variant="subtle"
            color="gray"
            size={36}
            loading={tomar.isPending || soltar.isPending}
            aria-label={t('encargo.acciones', { acto: a.etiqueta, gad: a.titular.nombre })}
          >
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {puedeTomar && (
            <Menu.Item onClick={() => tomar.mutate()}>
              {t('encargo.tomar')}
              <span className={estilos.ayuda}>{t('encargo.tomarAyuda')}</span>
            </Menu.Item>
          )}
          {puedeSoltar && (
            <Menu.Item onClick={() => soltar.mutate()}>{t('encargo.soltar')}</Menu.Item>
          )}
          {puedeDelegar && (
            <Menu.Item onClick={() => delegar(true)}>{t('encargo.delegar')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {delegando && (
          <DialogoDeDelegar
            asunto={a}
            alCerrar={() => delegar(false)}
            alDelegar={(quien) => {
              delegar(false);
              hecho(t('encargo.delegada', { quien }));
            }}
          />
        )}
      </Suspense>
    </>
  );
}
