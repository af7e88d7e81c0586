/** The languages of the screens. One more (kichwa) is one more line and one more catalogue with the same keys. A language
 * is downloaded when it is chosen, and of it the words of the screens that are opened. */
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';

export const IDIOMAS = [
  {
    codigo: 'es',
    nombre: 'Español',
    html: 'es-EC',
    cargar: {
      inicio: async () => (await import('./es-inicio')).inicio,
      tablero: async () => (await import('./es/tablero')).tablero,
      demas: async () => (await import('./es-demas')).demas,
    },
  },
  {
    codigo: 'en',
    nombre: 'English',
    html: 'en',
    cargar: {
      inicio: async () => (await import('./en-inicio')).inicio,
      tablero: async () => (await import('./en/tablero')).tablero,
      demas: async () => (await import('./en-demas')).demas,
    },
  },
] as const;

type Idioma = (typeof IDIOMAS)[number];
type Grupo = keyof Idioma['cargar'];

const ELEGIDO = 'minga-idioma';

const idiomaDe = (codigo: string): Idioma => IDIOMAS.find((i) => i.codigo === codigo) ?? IDIOMAS[0];

function recordado(): string {
  try {
    return localStorage.getItem(ELEGIDO) ?? 'es';
  } catch {
    return 'es';
  }
}

/** Whoever comes from a page of the portal goes on in its language; the address keeps nothing of it. */
function pedido(): string | null {
  const direccion = new URL(location.href);
  const codigo = direccion.searchParams.get('idioma');
  if (codigo === null) return null;
  direccion.searchParams.delete('idioma');
  history.replaceState(history.state, '', direccion);
  return codigo;
}

let idioma = idiomaDe(pedido() ?? recordado());
/** Groups some open screen needs: whoever changes language needs them in the new one. */
const pedidos = new Set<Grupo>(['inicio']);
const puestos = new Set<string>();
const listo = i18n.use(initReactI18next).init({
  lng: idioma.codigo,
  // Every catalogue is complete (its type says so): no other language is downloaded to fill one.
  fallbackLng: false,
  ns: 'minga',
  defaultNS: 'minga',
  resources: {},
  interpolation: { escapeValue: false },
});

async function poner(cual: Idioma, grupo: Grupo): Promise<void> {
  const clave = `${cual.codigo}.${grupo}`;
  if (puestos.has(clave)) return;
  const textos = await cual.cargar[grupo]();
  await listo;
  i18n.addResourceBundle(cual.codigo, 'minga', textos, true, true);
  puestos.add(clave);
}

/** The words of a group, in the language that is chosen when they have come. */
async function textosDe(grupo: Grupo): Promise<void> {
  pedidos.add(grupo);
  let puesto: Idioma;
  do {
    puesto = idioma;
    await poner(puesto, grupo);
  } while (puesto !== idioma);
}

/** Something downloaded when it is needed, with the words it says: neither is shown without the other. */
export const conTextos =
  <T>(cargar: () => Promise<T>, grupo: Grupo = 'demas') =>
  async (): Promise<T> =>
    (await Promise.all([cargar(), textosDe(grupo)]))[0];

export async function elegirIdioma(codigo: string): Promise<void> {
  idioma = idiomaDe(codigo);
  const elegido = idioma;
  await Promise.all([...pedidos].map((grupo) => poner(elegido, grupo)));
  await i18n.changeLanguage(elegido.codigo);
  document.documentElement.lang = elegido.html;
  // A file is asked for by the browser itself, in its own languages: the one chosen here goes along.
  document.cookie = `${ELEGIDO}=${elegido.codigo}; path=/api; max-age=31536000; samesite=lax`;
  try {
    localStorage.setItem(ELEGIDO, elegido.codigo);
  } catch {
    // Storage may be forbidden: the choice lasts until the page is closed.
  }
}

export const empezarTextos = (): Promise<void> => elegirIdioma(idioma.codigo);
