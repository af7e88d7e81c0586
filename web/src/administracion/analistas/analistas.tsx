import { Button, Checkbox, Group, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUsersGroup } from '@tabler/icons-react';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { titulares } from '../../api/consultas';
import type { ConsultaDe, Titular } from '../../api/modelo';
import { cifra } from '../../formato/numeros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { useNombres } from '../../gobiernos/nombres';
import { EnPapel } from '../../lista/en-papel';
import { Filtros } from '../../lista/filtros';
import { leidos, ListaPaginada, Tabla } from '../../lista/lista-paginada';
import { Dialogo } from '../../vocabulario/dialogo';
import { FiltrosDeGobierno } from '../../gobiernos/filtros-de-gobierno';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Vacio } from '../../vocabulario/vacio';
import { analistas as consultaDeAnalistas, olvidarPersonas } from '../consultas';
import estilos from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';

const FILTROS = ['q', 'nivel', 'provincia', 'gremio', 'analista'] as const;

/** Which analyst of the POC answers for which governments; given one by one or all those that a filter finds. */
export function Component() {
  const { t } = useTranslation();
  const { nivel } = useNombres();
  const { filtro, cambiar, quitar, hay } = useFiltros(FILTROS);
  const personas = useQuery(consultaDeAnalistas());
  const consulta = useInfiniteQuery({
    ...titulares(filtro),
    placeholderData: keepPreviousData,
  });
  const [marcados, marcar] = useState<ReadonlySet<string>>(new Set());
  const [dando, dar] = useState<'marcados' | 'filtro' | null>(null);
  const { total } = leidos(consulta);
  const mudar = (cambios: Parameters<typeof cambiar>[0]): void => {
    marcar(new Set());
    cambiar(cambios);
  };
  const alternar = (id: string): void => {
    const nuevos = new Set(marcados);
    if (!nuevos.delete(id)) nuevos.add(id);
    marcar(nuevos);
  };
  if (personas.isError)
    return <Fallo error={personas.error} reintentar={() => void personas.refetch()} />;
  const gente = personas.data?.elementos ?? [];
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.analistas')}>
        <p className={estilos.bajada}>{t('analista.bajada')}</p>
      </Encabezado>
      {gente.length > 0 && (
        <ul className={estilos.filtros} style={{ listStyle: 'none', padding: 0 }}>
          {gente.map((a) => (
            <li key={a.persona.id} className={estilos.casilla}>
              <Button
                variant={filtro.analista === a.persona.id ? 'light' : 'default'}
                aria-pressed={filtro.analista === a.persona.id}
                onClick={() =>
                  mudar({ analista: filtro.analista === a.persona.id ? null : a.persona.id })
                }
              >
                {a.persona.nombre} · {cifra(a.gobiernos)}
                {!a.enFunciones && ` · ${t('analista.sinCargo')}`}
              </Button>
            </li>
          ))}
          <li className={estilos.casilla}>
            <Button
              variant={filtro.analista === 'ninguno' ? 'light' : 'default'}
              aria-pressed={filtro.analista === 'ninguno'}
              onClick={() => mudar({ analista: filtro.analista === 'ninguno' ? null : 'ninguno' })}
            >
              {t('analista.sinAnalista')} · {cifra(personas.data?.sinAnalista ?? 0)}
            </Button>
          </li>
        </ul>
      )}
      <Filtros
        rotulo={t('gobiernos.filtros')}
        hay={hay}
        alQuitar={() => {
          marcar(new Set());
          quitar();
        }}
      >
        <FiltrosDeGobierno filtro={filtro} alCambiar={mudar} />
        {filtro.analista !== undefined && (
          <EnPapel rotulo={t('analista.analista')}>
            {filtro.analista === 'ninguno'
              ? t('analista.sinAnalista')
              : gente.find((a) => a.persona.id === filtro.analista)?.persona.nombre}
          </EnPapel>
        )}
      </Filtros>
      <div className={`${estilos.cabeza} no-imprimir`}>
        <span role="status" className="cifra">
          {total === undefined
            ? ' '
            : t(hay ? 'gobiernos.hallados' : 'gobiernos.todos', {
                count: total,
                cifra: cifra(total),
              })}
        </span>
        <Group gap="xs">
          <Button disabled={marcados.size === 0} onClick={() => dar('marcados')}>
            {t('analista.asignarMarcados', { count: marcados.size })}
          </Button>
          <Button
            variant="default"
            disabled={total === undefined || total === 0}
            onClick={() => dar('filtro')}
          >
            {t('analista.asignarTodos', { cifra: cifra(total ?? 0), count: total ?? 0 })}
          </Button>
        </Group>
      </div>
      <ListaPaginada
        consulta={consulta}
        alto={40}
        vacio={
          <Vacio icono={<IconUsersGroup size={28} stroke={1.5} />} titulo={t('gobiernos.ninguno')}>
            {t('gobiernos.ningunoAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('administracion.secciones.analistas')}
            columnas={[
              { texto: t('analista.marcar'), oculta: true },
              t('gobiernos.nombre'),
              t('gobiernos.nivel'),
              t('gobiernos.provincia'),
              t('analista.analista'),
            ]}
            atras={consulta.isPlaceholderData}
          >
            {filas.map((x) => (
              <tr key={x.id}>
                <td>
                  <Checkbox
                    aria-label={t('analista.marcarA', { nombre: x.nombre })}
                    checked={marcados.has(x.id)}
                    onChange={() => alternar(x.id)}
                  />
                </td>
                <th scope="row">
                  <Link to={`/gobiernos/${x.id}/cargos`} className={estilos.nombre}>
                    {x.nombre}
                  </Link>
                </th>
                <td>{nivel(x.nivel)}</td>
                <td>{x.provincia?.nombre ?? '—'}</td>
                <td data-rotulo={t('analista.analista')}>
                  {x.analista?.nombre ?? <Rotulo tono="ambar">{t('analista.sinAnalista')}</Rotulo>}
                </td>
              </tr>
            ))}
          </Tabla>
        )}
      </ListaPaginada>
      {dando !== null && (
        <Asignar
          cuales={
            dando === 'marcados' ? { titulares: [...marcados] } : { filtro, total: total ?? 0 }
          }
          gente={gente.filter((a) => a.enFunciones).map((a) => a.persona)}
          alCerrar={() => dar(null)}
          alHacer={() => {
            marcar(new Set());
            dar(null);
          }}
        />
      )}
    </>
  );
}

type Cuales =
  | { readonly titulares: readonly string[] }
  | {
      readonly filtro: Partial<Record<(typeof FILTROS)[number], string | undefined>>;
      readonly total: number;
    };
const NADIE = 'nadie';

function Asignar({
  cuales,
  gente,
  alCerrar,
  alHacer,
}: {
  cuales: Cuales;
  gente: readonly { readonly id: string; readonly nombre: string }[];
  alCerrar: () => void;
  alHacer: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [quien, ponerQuien] = useState<string | null>(null);
  const cuantos = 'titulares' in cuales ? cuales.titulares.length : cuales.total;
  const asignar = useMutation({
    mutationFn: async () => {
      const analista = quien === NADIE ? null : quien;
      if ('titulares' in cuales)
        return pedir(
          api.POST('/api/analistas/asignaciones', {
            body: {
              analista,
              titulares: [...cuales.titulares],
              soloSinAnalista: false,
              previa: false,
            },
          }),
        );
      const { analista: de, ...resto } = cuales.filtro;
      // By analyst there is no filter of the server: those are named.
      if (de !== undefined && de !== 'ninguno') {
        const ids = await todosLos(cuales.filtro);
        return pedir(
          api.POST('/api/analistas/asignaciones', {
            body: { analista, titulares: ids, soloSinAnalista: false, previa: false },
          }),
        );
      }
      const filtro = Object.fromEntries(Object.entries(resto).filter(([, v]) => v !== undefined));
      return pedir(
        api.POST('/api/analistas/asignaciones', {
          body: { analista, filtro, soloSinAnalista: de === 'ninguno', previa: false },
        }),
      );
    },
    onSuccess: ({ cambian }) => {
      olvidarPersonas(cliente);
      notifications.show({
        message: t('analista.hecho', { count: cambian, cifra: cifra(cambian) }),
      });
      alHacer();
    },
  });
  return (
    <Dialogo
      titulo={t('analista.asignarA', { count: cuantos, cifra: cifra(cuantos) })}
      ayuda={t('analista.asignarAyuda')}
      confirmar={t('analista.asignar')}
      ancho="md"
      listo={quien !== null}
      envio={asignar}
      alEnviar={() => asignar.mutate()}
      alCerrar={alCerrar}
    >
      <Select
        label={t('analista.analista')}
        placeholder={t('campo.elija')}
        data={[
          ...gente.map((p) => ({ value: p.id, label: p.nombre })),
          { value: NADIE, label: t('analista.sinAnalista') },
        ]}
        value={quien}
        onChange={ponerQuien}
        searchable
        data-autofocus
      />
    </Dialogo>
  );
}

/** Every government a filter finds, page after page. */
async function todosLos(
  filtro: Partial<Record<(typeof FILTROS)[number], string | undefined>>,
): Promise<string[]> {
  const dado = Object.fromEntries(Object.entries(filtro).filter(([, v]) => v !== undefined));
  const todos: Titular[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const pagina: { elementos: Titular[]; siguiente: string | null } = await pedir(
      api.GET('/api/titulares', {
        params: {
          query: {
            ...(dado as ConsultaDe<'listarTitulares'>),
            limite: 100,
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    );
    todos.push(...pagina.elementos);
    cursor = pagina.siguiente;
  }
  return todos.map((x) => x.id);
}
