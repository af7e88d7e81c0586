import type { Textos } from './catalogo';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'minga';
    resources: { minga: Textos };
  }
}
