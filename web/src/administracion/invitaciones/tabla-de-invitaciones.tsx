import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { momento } from '../../formato/fechas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { olvidarPersonas, type InvitacionHecha } from '../consultas';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';
import { Enlace, type EnlaceDado } from './enlace';

const TONO = { pendiente: 'acento', vencida: 'ambar', aceptada: undefined } as const;
const tonoDe = (estado: InvitacionHecha['estado']) =>
  estado in TONO ? TONO[estado as keyof typeof TONO] : undefined;

/** Who invited whom, when, and what became of it; what is pending is taken back or given again. */
export function TablaDeInvitaciones({
  invitaciones,
  dePersona = false,
}: {
  invitaciones: readonly InvitacionHecha[];
  dePersona?: boolean;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [enlace, ponerEnlace] = useState<EnlaceDado | null>(null);
  const revocar = useMutation({
    mutationFn: (id: string) =>
      pedir(api.POST('/api/invitaciones/{id}/revocacion', { params: { path: { id } } })),
    onSettled: () => olvidarPersonas(cliente),
  });
  const otra = useMutation({
    mutationFn: (i: InvitacionHecha) =>
      pedir(
        api.POST('/api/personas/{id}/invitaciones', { params: { path: { id: i.persona.id } } }),
      ),
    onSuccess: (dada, i) => {
      olvidarPersonas(cliente);
      ponerEnlace({ ...dada, nombre: i.persona.nombre });
    },
  });
  const error = revocar.error ?? otra.error;
  return (
    <>
      {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
      <table className={estilos.tabla}>
        <caption className="solo-lector">{t('administracion.secciones.invitaciones')}</caption>
        <thead>
          <tr>
            {!dePersona && <th scope="col">{t('directorio.persona')}</th>}
            <th scope="col">{t('invitacion.estado')}</th>
            <th scope="col">{t('invitacion.invito')}</th>
            <th scope="col">{t('invitacion.dada')}</th>
            <th scope="col">{t('invitacion.vence')}</th>
            <th scope="col">
              <span className="solo-lector">{t('directorio.acciones')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitaciones.map((i) => {
            const tono = tonoDe(i.estado);
            return (
              <tr key={i.id}>
                {!dePersona && (
                  <th scope="row">
                    <Link
                      to={`/administracion/personas/${i.persona.id}`}
                      className={estilos.nombre}
                    >
                      {i.persona.nombre}
                    </Link>
                    <span className={estilos.menor}>{i.persona.correo}</span>
                  </th>
                )}
                <td>
                  <Rotulo {...(tono === undefined ? {} : { tono })}>
                    {t(`invitacion.estados.${i.estado}`)}
                  </Rotulo>
                </td>
                <td data-rotulo={t('invitacion.invito')}>
                  {i.invito?.nombre ?? t('invitacion.instalacion')}
                </td>
                <td data-rotulo={t('invitacion.dada')} className="cifra">
                  {momento(i.creadaEn)}
                </td>
                <td data-rotulo={t('invitacion.vence')} className="cifra">
                  {i.resueltaEn !== null ? '—' : momento(i.venceEn)}
                </td>
                <td className={estilos.acciones}>
                  {(i.estado === 'pendiente' || i.estado === 'vencida') && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      loading={otra.isPending && otra.variables.id === i.id}
                      onClick={() => otra.mutate(i)}
                      aria-label={t('invitacion.otroEnlacePara', { nombre: i.persona.nombre })}
                    >
                      {t('invitacion.otroEnlace')}
                    </Button>
                  )}
                  {i.estado === 'pendiente' && (
                    <Button
                      variant="subtle"
                      color="red"
                      size="compact-sm"
                      loading={revocar.isPending && revocar.variables === i.id}
                      onClick={() => revocar.mutate(i.id)}
                      aria-label={t('invitacion.revocarDe', { nombre: i.persona.nombre })}
                    >
                      {t('invitacion.revocar')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {enlace !== null && <Enlace dado={enlace} alCerrar={() => ponerEnlace(null)} />}
    </>
  );
}
