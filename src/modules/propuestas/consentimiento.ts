import type { Idioma } from '../../platform/textos/textos.js';

/**
 * What a person accepts when they give their data. A version that was accepted is never rewritten: another is added. Each
 * language is a version of its own, so that what is kept with who accepted says which words they read.
 */
interface Consentimiento {
  readonly version: number;
  readonly idioma: Idioma;
  readonly desde: string;
  readonly texto: string;
}

export const CONSENTIMIENTOS: readonly Consentimiento[] = [
  {
    version: 1,
    idioma: 'es',
    desde: '2025-01-01',
    texto:
      'Autorizo al gobierno al que envío esta propuesta a guardar los datos que aquí escribo con el único fin de ' +
      'tramitarla, contarme qué se resolvió y elaborar estadísticas sin nombres. No se publican ni se entregan a nadie ' +
      'más. Puedo pedir en cualquier momento que se borren, con mi código de seguimiento: se atiende en quince días a ' +
      'lo sumo, y lo que propuse queda sin mi nombre (Constitución, art. 66.19; Ley Orgánica de Protección de Datos ' +
      'Personales).',
  },
  {
    version: 2,
    idioma: 'en',
    desde: '2026-11-22',
    texto:
      'I authorise the government to which I send this proposal to keep the data I write here for the sole purpose of ' +
      'processing it, telling me what was decided and making statistics without names. They are not published nor given ' +
      'to anybody else. I may ask at any time for them to be erased, with my tracking code: it is done within fifteen ' +
      'days at most, and what I proposed stays without my name (Constitution, art. 66.19; Organic Law on the Protection ' +
      'of Personal Data). This is a translation of version 1. Spanish is the official language of Ecuador ' +
      '(Constitution, art. 2): if the two differ, the Spanish text is the one that counts.',
  },
];
export const consentimientoVigente = (idioma: Idioma): Consentimiento =>
  CONSENTIMIENTOS.findLast((c) => c.idioma === idioma)!;

/** The language who accepted it reads: the words they were shown were in it. */
export const idiomaDe = (version: number): Idioma =>
  CONSENTIMIENTOS.find((c) => c.version === version)?.idioma ?? 'es';

/** Is it in force, in whatever language it was read? */
export const estaVigente = (version: number): boolean =>
  CONSENTIMIENTOS.some(
    (c) => c.version === version && consentimientoVigente(c.idioma).version === version,
  );
