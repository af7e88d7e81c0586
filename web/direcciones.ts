import type { RouteObject } from 'react-router';
import { type Plugin, runnerImport } from 'vite';
import type * as Pantallas from './src/pantallas';

/** Writes `direcciones.json` beside the page: the addresses of its screens, so that whoever serves it knows which ones
 * do not exist. */
export function direcciones(): Plugin {
  return {
    name: 'minga-direcciones',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof Pantallas>(
        `${import.meta.dirname}/src/pantallas.tsx`,
        { configFile: false },
      );
      const nada = () => null;
      const arbol = module.pantallas({ Armazon: nada, PaginaRota: nada, pantalla: (x) => x });
      this.emitFile({
        type: 'asset',
        fileName: 'direcciones.json',
        source: JSON.stringify([...new Set(direccionesDe(arbol, ''))].toSorted()),
      });
    },
  };
}

/** All but the one that takes what no other does. */
const direccionesDe = (rutas: readonly RouteObject[], base: string): readonly string[] =>
  rutas
    .filter((r) => r.path !== '*')
    .flatMap((r) => {
      const suya = r.path === undefined ? base : `${base}/${r.path}`.replaceAll(/\/+/g, '/');
      return [suya, ...direccionesDe(r.children ?? [], suya)];
    });
