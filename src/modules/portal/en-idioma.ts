import { z } from 'zod';

/** Of the page it was reached from, and of the form that was sent; without it, that of the browser. */
export const enIdioma = z.object({ idioma: z.string().max(10).optional() });
