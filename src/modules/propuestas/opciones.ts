/** The closed lists of the form, the same as the procedure's: a test holds one against the other. */
export const EJES = [
  'economico',
  'social',
  'seguridad',
  'transicionEcologica',
  'institucional',
] as const;
export const PILARES = ['transparencia', 'integridad', 'participacion', 'colaboracion'] as const;
export const ETIQUETAS = ['derechosHumanos', 'interculturalidad', 'ambiente', 'genero'] as const;
/** What a proposal is scored on while its co-creation publishes nothing else. */
export const CRITERIOS = [
  'relevancia',
  'factibilidad',
  'innovacion',
  'alcance',
  'sostenibilidad',
] as const;
