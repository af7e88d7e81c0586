import { Button, Tabs } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { busqueda } from '../api/consultas';
import type { GrupoDeHallazgos, Hallazgo } from '../api/modelo';
import { DatoDeDemostracion } from '../armazon/dato-de-demostracion';
import { useCargo } from '../armazon/cargo';
import { conFechas } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { EnPapel } from '../lista/en-papel';
import { Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { PieDeLista } from '../lista/pie-de-lista';
import { PorNivel, PorProvincia } from '../gobiernos/filtros-de-gobierno';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import estilos from './buscar.module.css';
import { CLASES, descargaDe, direccionDeHallazgo, type Clase } from './hallazgos';
import { Resaltado } from './resaltado';

/** Everything one may see, in one box: the first of each kind, or all of one kind. What is asked is in the address. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['q', 'clase', 'nivel', 'provincia'] as const);
  const q = filtro.q ?? '';
  const clase: Clase | undefined = CLASES.find((c) => c === filtro.clase);
  const consulta = useInfiniteQuery({
    ...busqueda({ q, clase, nivel: filtro.nivel, provincia: filtro.provincia }),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
  });
  const paginas = consulta.data?.pages ?? [];
  const grupos = paginas[0]?.grupos ?? [];
  const elementosDe = (c: Clase): readonly Hallazgo[] =>
    paginas.flatMap((p) => p.grupos.find((g) => g.clase === c)?.elementos ?? []);
  const total = grupos.reduce((n, g) => n + g.total, 0);
  const lista = useRef<HTMLDivElement>(null);
  return (
    <>
      <Encabezado titulo={t('buscar.pagina')}>
        <p className={estilos.bajada} role="status">
          {q.trim().length < 2
            ? t('buscar.ayuda')
            : consulta.isPending
              ? t('accion.cargando')
              : t('buscar.hallados', { count: total, cifra: cifra(total) })}
        </p>
      </Encabezado>
      {/* The arrows go from the field to the results and through them: what they leave and reach are the field and
      the links, which are interactive. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={lista}
        role="group"
        aria-label={t('buscar.pagina')}
        onKeyDown={(e) => moverse(e, lista.current)}
      >
        <Filtros className={estilos.filtros} rotulo={t('buscar.pagina')}>
          <CampoDeBusqueda
            className={estilos.campo}
            rotulo={t('buscar.escriba')}
            valor={q}
            alCambiar={(nuevo) => cambiar({ q: nuevo })}
          />
          <PorNivel valor={filtro.nivel} alCambiar={(nivel) => cambiar({ nivel })} />
          <PorProvincia
            valor={filtro.provincia}
            alCambiar={(provincia) => cambiar({ provincia })}
          />
          {clase !== undefined && <EnPapel>{t(`buscar.clase.${clase}`)}</EnPapel>}
        </Filtros>
        <Tabs
          value={clase ?? 'todo'}
          onChange={(v) => cambiar({ clase: v === 'todo' ? null : v })}
          className={`${estilos.clases} no-imprimir`}
          keepMounted={false}
        >
          <Tabs.List className={estilos.pestanias}>
            {(['todo', ...CLASES] as const).map((c) => (
              <Tabs.Tab key={c} value={c}>
                {t(`buscar.clase.${c}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {q.trim().length < 2 ? (
          <Vacio icono={<IconSearch size={28} stroke={1.5} />} titulo={t('buscar.vacio')}>
            {t('buscar.vacioAyuda')}
          </Vacio>
        ) : consulta.isPending ? (
          <Huecos filas={6} alto={64} />
        ) : consulta.isError ? (
          <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : total === 0 ? (
          <Vacio
            icono={<IconSearchOff size={28} stroke={1.5} />}
            titulo={t('buscar.nada', { q: q.trim() })}
          >
            {t('buscar.nadaAyuda')}
          </Vacio>
        ) : (
          grupos
            .filter((g) => g.total > 0)
            .map((g) => (
              <Grupo
                key={g.clase}
                grupo={g}
                elementos={elementosDe(g.clase)}
                verTodos={
                  clase === undefined && g.siguiente !== null
                    ? () => cambiar({ clase: g.clase })
                    : undefined
                }
              />
            ))
        )}
        {clase !== undefined && (
          <PieDeLista consulta={consulta} vistos={elementosDe(clase).length} />
        )}
      </div>
    </>
  );
}

function moverse(e: KeyboardEvent, donde: HTMLElement | null): void {
  if (donde === null || (e.key !== 'ArrowDown' && e.key !== 'ArrowUp')) return;
  const campo = donde.querySelector<HTMLInputElement>('input[type="search"]');
  const paradas = [campo, ...donde.querySelectorAll<HTMLElement>('[data-hallazgo] a')];
  const aqui = paradas.indexOf(document.activeElement as HTMLInputElement);
  // Elsewhere (a list of options) the arrows do what they do there.
  if (aqui === -1) return;
  const a = paradas[aqui + (e.key === 'ArrowDown' ? 1 : -1)];
  if (a === undefined || a === null) return;
  e.preventDefault();
  a.focus();
}

function Grupo({
  grupo: g,
  elementos,
  verTodos,
}: {
  grupo: GrupoDeHallazgos;
  elementos: readonly Hallazgo[];
  verTodos: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={`hallados-${g.clase}`} className={estilos.grupo}>
      <h2 id={`hallados-${g.clase}`} className={estilos.nombre}>
        {t(`buscar.clase.${g.clase}`)}{' '}
        <span className={estilos.cuantos}>
          {g.hayMas ? t('buscar.masDe', { cifra: cifra(g.total) }) : cifra(g.total)}
        </span>
      </h2>
      <ul className={estilos.lista}>
        {elementos.map((h) => (
          <Fila key={h.id} hallazgo={h} />
        ))}
      </ul>
      {verTodos !== undefined && (
        <Button variant="subtle" size="compact-sm" className="no-imprimir" onClick={verTodos}>
          {t(`buscar.verTodos.${g.clase}`)}
        </Button>
      )}
    </section>
  );
}

function Fila({ hallazgo: h }: { hallazgo: Hallazgo }) {
  const { cargos } = useCargo();
  const direccion = direccionDeHallazgo(h, cargos);
  const descarga = descargaDe(h);
  const titulo = <Resaltado trozos={h.titulo} />;
  return (
    <li data-hallazgo className={estilos.fila}>
      <p className={estilos.titulo}>
        {direccion !== null ? (
          <Link to={direccion}>{titulo}</Link>
        ) : descarga !== null ? (
          <a href={descarga} download>
            {titulo}
          </a>
        ) : (
          titulo
        )}
      </p>
      {h.detalle !== '' && (
        <p className={estilos.detalle}>
          {conFechas(h.detalle)}{' '}
          {h.clase === 'texto' && h.titular !== null && <DatoDeDemostracion de={h.titular} />}
        </p>
      )}
      {h.fragmento !== null && (
        <p className={estilos.fragmento}>
          <Resaltado trozos={h.fragmento} />
        </p>
      )}
    </li>
  );
}
