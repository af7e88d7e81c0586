/** The languages of the screens. One more (kichwa) is one more line and one more catalogue with the same keys. */
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { es } from './es';

export const IDIOMAS = [
  { codigo: 'es', nombre: 'Español', html: 'es-EC', cargar: async () => es },
  { codigo: 'en', nombre: 'English', html: 'en', cargar: async () => (await import('./en')).en },
] as const;

const ELEGIDO = 'minga-idioma';

function recordado(): string {
  try {
    return localStorage.getItem(ELEGIDO) ?? 'es';
  } catch {
    return 'es';
  }
}

export async function elegirIdioma(codigo: string): Promise<void> {
  const idioma = IDIOMAS.find((i) => i.codigo === codigo) ?? IDIOMAS[0];
  if (!i18n.hasResourceBundle(idioma.codigo, 'minga'))
    i18n.addResourceBundle(idioma.codigo, 'minga', await idioma.cargar());
  await i18n.changeLanguage(idioma.codigo);
  document.documentElement.lang = idioma.html;
  try {
    localStorage.setItem(ELEGIDO, idioma.codigo);
  } catch {
    // Storage may be forbidden: the choice lasts until the page is closed.
  }
}

export async function empezarTextos(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'es',
    fallbackLng: 'es',
    ns: 'minga',
    defaultNS: 'minga',
    resources: { es: { minga: es } },
    interpolation: { escapeValue: false },
  });
  await elegirIdioma(recordado());
}
