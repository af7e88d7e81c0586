/** What a person accepts when they give their data. A version that was accepted is never rewritten: another is added. */
interface Consentimiento {
  readonly version: number;
  readonly desde: string;
  readonly texto: string;
}

const CONSENTIMIENTOS: readonly Consentimiento[] = [
  {
    version: 1,
    desde: '2025-01-01',
    texto:
      'Autorizo al gobierno al que envío esta propuesta a guardar los datos que aquí escribo con el único fin de ' +
      'tramitarla, contarme qué se resolvió y elaborar estadísticas sin nombres. No se publican ni se entregan a nadie ' +
      'más. Puedo pedir en cualquier momento que se borren, con mi código de seguimiento: se atiende en quince días a ' +
      'lo sumo, y lo que propuse queda sin mi nombre (Constitución, art. 66.19; Ley Orgánica de Protección de Datos ' +
      'Personales).',
  },
];
export const consentimientoVigente = (): Consentimiento => CONSENTIMIENTOS.at(-1)!;
