import { Button, Group, Modal, UnstyledButton } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import estilos from '../lista/lista.module.css';
import { PieDeLista } from '../lista/pie-de-lista';
import { Rotulo } from '../vocabulario/rotulo';
import { momento } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { correo as unCorreo, type CorreoEnLista, correos } from './consultas';
import propios from './lista-de-correos.module.css';

/** Letters, newest first; each can be read. */
export function ListaDeCorreos({
  filtro,
  vacio,
  vacioAyuda,
  administra,
}: {
  filtro: Parameters<typeof correos>[0];
  vacio: string;
  vacioAyuda?: string;
  administra: boolean;
}) {
  const { t } = useTranslation();
  const [abierto, abrir] = useState<CorreoEnLista | null>(null);
  const consulta = useInfiniteQuery(correos(filtro));
  const lista = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  if (consulta.isPending) return <Huecos filas={4} alto={44} />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  if (lista.length === 0)
    return (
      <Vacio icono={<IconMail size={28} stroke={1.5} />} titulo={vacio}>
        {vacioAyuda}
      </Vacio>
    );
  return (
    <>
      <table className={estilos.tabla}>
        <caption className="solo-lector">{t('canales.correos.titulo')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('canales.correos.asunto')}</th>
            {administra && <th scope="col">{t('canales.correos.para')}</th>}
            <th scope="col">{t('canales.correos.cuando')}</th>
            <th scope="col">{t('canales.correos.estado')}</th>
          </tr>
        </thead>
        <tbody>
          {lista.map((c) => (
            <tr key={c.id}>
              <th scope="row">
                <UnstyledButton
                  className={propios.asunto}
                  aria-label={t('canales.correos.abrir', { asunto: c.asunto })}
                  onClick={() => abrir(c)}
                >
                  {c.asunto}
                </UnstyledButton>
                <span className={estilos.menor}>{t(`canales.correos.clases.${c.clase}`)}</span>
              </th>
              {administra && <td data-rotulo={t('canales.correos.para')}>{c.para}</td>}
              <td className="cifra">{momento(c.creadaEn)}</td>
              <td>
                <EstadoDeCorreo correo={c} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PieDeLista consulta={consulta} vistos={lista.length} />
      {abierto !== null && (
        <Carta id={abierto.id} administra={administra} alCerrar={() => abrir(null)} />
      )}
    </>
  );
}

function EstadoDeCorreo({ correo: c }: { correo: CorreoEnLista }) {
  const { t } = useTranslation();
  const tono =
    c.estado === 'fallida' ? 'rojo' : c.estado === 'pendiente' ? 'ambar' : ('acento' as const);
  return (
    <>
      <Rotulo tono={tono}>{t(`canales.correos.estados.${c.estado}`)}</Rotulo>
      {c.error !== null && (
        <span className={estilos.menor}>
          {c.error} · {t('canales.correos.intentos', { count: c.intentos })}
        </span>
      )}
      {c.proximoEn !== null && c.intentos > 0 && (
        <span className={estilos.menor}>
          {t('canales.correos.proximo', { fecha: momento(c.proximoEn) })}
        </span>
      )}
    </>
  );
}

function Carta({
  id,
  administra,
  alCerrar,
}: {
  id: string;
  administra: boolean;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { data: c, error } = useQuery(unCorreo(id));
  const reintentar = useMutation({
    mutationFn: () => pedir(api.POST('/api/correos/{id}/reintento', { params: { path: { id } } })),
    onSuccess: () => cliente.invalidateQueries({ queryKey: ['correos'] }),
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={c?.asunto ?? t('accion.cargando')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
      {c !== undefined && (
        <>
          <p className={propios.cabecera}>
            {t('canales.correos.para')}: {c.para} · {momento(c.creadaEn)}
          </p>
          {c.texto === null ? (
            <p>
              {t(
                c.reservada && c.estado === 'enviada'
                  ? 'canales.correos.borrado'
                  : 'canales.correos.reservado',
              )}
            </p>
          ) : (
            <pre className={propios.texto}>{c.texto}</pre>
          )}
          {administra && c.estado === 'fallida' && (
            <Group justify="flex-end" mt="md">
              <Button loading={reintentar.isPending} onClick={() => reintentar.mutate()}>
                {t('canales.correos.reintentar')}
              </Button>
            </Group>
          )}
        </>
      )}
    </Modal>
  );
}
