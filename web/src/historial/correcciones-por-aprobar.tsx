import { Button, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { correcciones } from '../api/consultas';
import type { Correccion } from '../api/modelo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import estilos from './correcciones-por-aprobar.module.css';

/** In the inbox: corrections that others asked for and wait for me, and those I asked for that still wait. */
export function CorreccionesPorAprobar() {
  const { t } = useTranslation();
  const porAprobar = useInfiniteQuery(correcciones('porAprobar', 5));
  const mias = useInfiniteQuery(correcciones('mias', 5));
  const esperan = (porAprobar.data?.pages ?? []).flatMap((p) => p.elementos);
  const total = porAprobar.data?.pages[0]?.porAprobar ?? 0;
  const pedidas = (mias.data?.pages[0]?.elementos ?? []).filter(
    (c) => c.estado.codigo === 'pendiente' || c.estado.codigo === 'denegada',
  );
  return (
    <>
      {total > 0 && (
        <Panel
          titulo={t('correccion.cuantas', { count: total })}
          lista={esperan}
          abierto={esperan.length <= 3}
          accion={t('correccion.ver')}
          mas={porAprobar.hasNextPage ? () => void porAprobar.fetchNextPage() : undefined}
        />
      )}
      {pedidas.length > 0 && (
        <Panel
          titulo={t('correccion.mias')}
          lista={pedidas}
          abierto={false}
          accion={t('correccion.verMia')}
        />
      )}
    </>
  );
}

function Panel({
  titulo,
  lista,
  abierto: alEmpezar,
  accion,
  mas,
}: {
  titulo: string;
  lista: readonly Correccion[];
  abierto: boolean;
  accion: string;
  mas?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const [abierto, { toggle }] = useDisclosure(alEmpezar);
  return (
    <section className={`${estilos.panel} no-imprimir`} aria-label={titulo}>
      <UnstyledButton className={estilos.titulo} aria-expanded={abierto} onClick={toggle}>
        <IconoDeEstado signo="regularizado" tamano={16} />
        {titulo}
        {abierto ? (
          <IconChevronUp size={16} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
        )}
      </UnstyledButton>
      {abierto && (
        <>
          <ul className={estilos.lista}>
            {lista.map((c) => (
              <li key={c.id}>
                <div className={estilos.que}>
                  <p className={estilos.nombre}>
                    {c.clase.etiqueta}: {c.etiqueta} · {c.titular.nombre}
                  </p>
                  <p className={estilos.detalle}>
                    {t('correccion.pidio', {
                      nombre: c.pidio.cuenta.nombre,
                      rol: c.pidio.etiqueta,
                      fecha: fechaLarga(diaDe(c.pedidaEn)),
                    })}{' '}
                    · {c.estado.etiqueta}
                  </p>
                  <p className={estilos.motivo}>{c.motivo}</p>
                </div>
                <Button
                  component={Link}
                  to={`/correcciones/${c.id}`}
                  variant="default"
                  aria-label={`${accion}: ${c.etiqueta}, ${c.titular.nombre}`}
                >
                  {accion}
                </Button>
              </li>
            ))}
          </ul>
          {mas !== undefined && (
            <Button variant="subtle" onClick={mas}>
              {t('lista.verMas')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
