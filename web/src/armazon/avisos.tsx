import { Popover, ScrollArea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../api/cliente';
import { avisos } from '../api/consultas';
import { momento } from '../formato/fechas';
import estilos from './avisos.module.css';
import { Campana } from './campana';

/** What the system told this person, newest first. */
export default function Avisos({
  abierto,
  alternar,
  cerrar: close,
}: {
  abierto: boolean;
  alternar: () => void;
  cerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { data } = useInfiniteQuery(avisos());
  const lista = data?.pages.flatMap((p) => p.elementos) ?? [];
  const sinLeer = data?.pages[0]?.total ?? 0;
  const leer = useMutation({
    mutationFn: (id: string) =>
      pedir(api.POST('/api/avisos/{id}/leido', { params: { path: { id } } })),
    onSettled: () => cliente.invalidateQueries({ queryKey: ['avisos'] }),
  });
  return (
    <Popover
      opened={abierto}
      onDismiss={close}
      onClose={close}
      width={360}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Campana sinLeer={sinLeer} onClick={alternar} />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('avisos.titulo')}>
        <p className={estilos.titulo}>{t('avisos.titulo')}</p>
        {lista.length === 0 ? (
          <p className={estilos.vacio}>{t('avisos.vacio')}</p>
        ) : (
          <ScrollArea.Autosize mah={420}>
            <ul className={estilos.lista}>
              {lista.map((a) => (
                <li key={a.id} data-nuevo={!a.leido || undefined}>
                  <Link
                    className={estilos.texto}
                    to={a.ruta}
                    onClick={() => {
                      if (!a.leido) leer.mutate(a.id);
                      close();
                    }}
                  >
                    {a.texto}
                  </Link>
                  <span className={estilos.pie}>
                    {[a.titular?.nombre, momento(a.creadoEn)].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </ScrollArea.Autosize>
        )}
        <Link to="/avisos" className={estilos.todos} onClick={close}>
          {t('avisos.verTodos')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
