/** What the search finds. */
export const busqueda = {
  'busqueda.gobierno': 'Local governments',
  'busqueda.proceso': 'Processes',
  'busqueda.documento': 'Documents',
  'busqueda.persona': 'People',
  'busqueda.texto': 'In the history',
} as const;
