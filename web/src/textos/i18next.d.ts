import type { es } from './es';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'minga';
    resources: { minga: typeof es };
  }
}
