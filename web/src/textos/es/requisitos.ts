/** Requirements and their citations. */
export const requisitos = {
  fuerza: { debe: 'Debe', sugerido: 'Se sugiere', puede: 'Puede' },
  cita: {
    lecturaNuestra: 'lectura nuestra',
    queDice: 'Qué dice la fuente',
    palabras: 'Con sus palabras:',
    fuerza: 'Fuerza de la regla: {{fuerza}}.',
    avisoLectura: 'Es una lectura nuestra, no lo que dice la fuente: solo advierte.',
  },
  requisito: {
    cumple: 'Cumplido.',
    falta: 'Falta.',
    justifica: 'Se puede continuar explicando por qué.',
    observa: 'No detiene; quedará anotado.',
    depende: 'Depende de lo que registre.',
    noAplican_one: 'Uno no aplica a este caso',
    noAplican_other: '{{count}} no aplican a este caso',
  },
};
