import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import estilos from './menu-de-actos.module.css';

export interface ActoDeMenu {
  readonly evento: string;
  readonly etiqueta: string;
  /** Where it is recorded, or what opens it here. */
  readonly hacer: string | (() => void);
}
export interface GrupoDeActos {
  readonly rotulo?: string;
  readonly actos: readonly ActoDeMenu[];
}

const SIN_CONCLUIR = /^(dejar.*SinEfecto|cerrarSin|desistir|retirar|archivar|cancelar)/;
/** It ends something that was not finished: nobody should come upon it among the ordinary acts. */
export const terminaSinConcluir = (evento: string): boolean => SIN_CONCLUIR.test(evento);

/** «Más acciones»: what one may do besides the next thing, and below a line, by its name, what would end it unfinished. */
export function MenuDeActos({
  grupos,
  sobre,
  menudo = false,
}: {
  grupos: readonly GrupoDeActos[];
  /** What the acts are upon, where there is more than one such menu in the page. */
  sobre?: string;
  menudo?: boolean;
}) {
  const { t } = useTranslation();
  const ordinarios = grupos.map((g) => ({
    ...g,
    actos: g.actos.filter((a) => !terminaSinConcluir(a.evento)),
  }));
  const finales = grupos.flatMap((g) => g.actos.filter((a) => terminaSinConcluir(a.evento)));
  const todos: (GrupoDeActos & { readonly final?: boolean })[] = [
    ...ordinarios,
    { rotulo: t('expediente.sinConcluir'), actos: finales, final: true },
  ];
  const llenos = todos.filter((g) => g.actos.length > 0);
  if (llenos.length === 0) return null;
  return (
    <Menu width={300} position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={menudo ? 'xs' : 'sm'}
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden="true" />}
          {...(sobre === undefined
            ? {}
            : { 'aria-label': `${t('expediente.masAcciones')}: ${sobre}` })}
        >
          {t('expediente.masAcciones')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={estilos.menu}>
        {llenos.map((g, i) => (
          <Fragment key={g.rotulo ?? ''}>
            {i > 0 && <Menu.Divider />}
            {g.rotulo !== undefined && <Menu.Label>{g.rotulo}</Menu.Label>}
            {g.actos.map((a) => {
              const clase = g.final === true ? estilos.final : undefined;
              return typeof a.hacer === 'string' ? (
                <Menu.Item key={a.evento} className={clase} component={Link} to={a.hacer}>
                  {a.etiqueta}
                </Menu.Item>
              ) : (
                <Menu.Item key={a.evento} className={clase} onClick={a.hacer}>
                  {a.etiqueta}
                </Menu.Item>
              );
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
