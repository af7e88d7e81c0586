/** The closed lists of the form, in the order they are read; their words are in the texts. */
export const EJES = [
  'economico',
  'social',
  'seguridad',
  'transicionEcologica',
  'institucional',
] as const;
export const PILARES = ['transparencia', 'integridad', 'participacion', 'colaboracion'] as const;
export const ETIQUETAS = ['derechosHumanos', 'interculturalidad', 'ambiente', 'genero'] as const;
export const GENEROS = ['femenino', 'masculino', 'noBinario', 'otro'] as const;
export const EDADES = ['hasta17', 'de18a29', 'de30a64', 'desde65'] as const;
/** As the census asks it. */
export const PUEBLOS = [
  'indigena',
  'afroecuatoriana',
  'montubia',
  'mestiza',
  'blanca',
  'otra',
] as const;
export const DISCAPACIDADES = ['con', 'sin'] as const;
export const CRITERIOS_CONOCIDOS = [
  'relevancia',
  'factibilidad',
  'innovacion',
  'alcance',
  'sostenibilidad',
] as const;
