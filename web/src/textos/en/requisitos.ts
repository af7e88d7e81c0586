import type { Catalogo } from '../catalogo';

export const requisitos: Pick<Catalogo, 'fuerza' | 'cita' | 'requisito'> = {
  fuerza: { debe: 'Must', sugerido: 'Suggested', puede: 'May' },
  cita: {
    lecturaNuestra: 'our reading',
    queDice: 'What the source says',
    palabras: 'In its words:',
    fuerza: 'Force of the rule: {{fuerza}}.',
    avisoLectura: 'It is our reading, not what the source says: it only warns.',
  },
  requisito: {
    cumple: 'Met.',
    falta: 'Missing.',
    justifica: 'One may go on saying why.',
    observa: 'It does not stop; it will be noted.',
    depende: 'Depends on what you record.',
    noAplican_one: 'One does not apply to this case',
    noAplican_other: '{{count}} do not apply to this case',
  },
};
