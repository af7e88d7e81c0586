/** With which of their offices a person is working. One person may hold several, in one GAD or in many. */
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Cargo, Sesion } from '../api/modelo';

interface CargoElegido {
  readonly cargos: readonly Cargo[];
  readonly cargo: Cargo | null;
  elegir(id: string): void;
}

const Contexto = createContext<CargoElegido>({ cargos: [], cargo: null, elegir: () => {} });

const LUGAR = 'minga-cargo';

export function ConCargo({ sesion, children }: { sesion: Sesion; children: ReactNode }) {
  const [id, ponerId] = useState(() => {
    try {
      return localStorage.getItem(LUGAR);
    } catch {
      return null;
    }
  });
  const elegir = useCallback((nuevo: string) => {
    ponerId(nuevo);
    try {
      localStorage.setItem(LUGAR, nuevo);
    } catch {
      // Storage may be forbidden: the choice lasts until the page is closed.
    }
  }, []);
  const valor = useMemo(
    () => ({
      cargos: sesion.cargos,
      cargo: sesion.cargos.find((c) => c.id === id) ?? sesion.cargos[0] ?? null,
      elegir,
    }),
    [sesion.cargos, id, elegir],
  );
  return <Contexto value={valor}>{children}</Contexto>;
}

export const useCargo = (): CargoElegido => use(Contexto);

/** «POCL · GAD Demostración 7», with «(S)» or «(E)» when it is held for someone else. */
export function nombreDeCargo(c: Cargo): string {
  const calidad =
    c.calidad === null || c.calidad === 'titular' ? '' : ` ${marcaDeCalidad(c.calidad)}`;
  const donde = c.titular?.nombre ?? c.gremio;
  return `${c.etiqueta}${calidad}${donde === null || donde === undefined ? '' : ` · ${donde}`}`;
}

const marcaDeCalidad = (calidad: string): string =>
  calidad.startsWith('s') || calidad.startsWith('S')
    ? '(S)'
    : calidad.startsWith('e') || calidad.startsWith('E')
      ? '(E)'
      : `(${calidad})`;

const plano = (s: string): string => s.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
/** From so many on, who holds them looks for one by its words. */
export const CARGOS_A_LA_VISTA = 8;
/** Those whose name has every word that was written, accents aside. */
export function cargosQueDicen(cargos: readonly Cargo[], escrito: string): readonly Cargo[] {
  const palabras = plano(escrito).split(/\s+/).filter(Boolean);
  return cargos.filter((c) => {
    const nombre = plano(nombreDeCargo(c));
    return palabras.every((p) => nombre.includes(p));
  });
}

const MIRAN_EL_TABLERO = new Set(['poc', 'gremio', 'grupoNucleo', 'administrador']);
/** The board is of whoever looks at many governments. */
export const miraElTablero = (cargos: readonly Cargo[]): boolean =>
  cargos.some((c) => c.titular === null && MIRAN_EL_TABLERO.has(c.rol));

const LLEVAN_PROPUESTAS = new Set(['pocl', 'delegado', 'secretariaTecnica', 'foro', 'poc']);
/** Who receives, scores and answers what citizens propose. */
export const llevaPropuestas = (cargos: readonly Cargo[]): boolean =>
  cargos.some((c) => LLEVAN_PROPUESTAS.has(c.rol));

const NOTIFICAN = new Set(['poc', 'gremio', 'autoridad', 'pocl', 'delegado', 'secretariaTecnica']);
/** Who works with what is notified: the others are not shown where it is. */
export const llevaNotificaciones = (cargos: readonly Cargo[]): boolean =>
  cargos.some((c) => NOTIFICAN.has(c.rol));

/** Questions, reports and assistance are of whoever works on processes; the installation's administrator does not. */
export const sigueProcesos = (cargos: readonly Cargo[]): boolean =>
  cargos.some((c) => c.rol !== 'administrador');

const MIRAN_TODOS = new Set(['poc', 'gremio', 'grupoNucleo', 'evaluador', 'administrador']);
/** Local roles see their own GAD only; national ones, the list. */
export const miraTodos = (c: Cargo | null): boolean => c === null || MIRAN_TODOS.has(c.rol);
