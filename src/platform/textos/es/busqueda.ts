/** What the search finds. */
export const busqueda = {
  'busqueda.gobierno': 'Gobiernos locales',
  'busqueda.proceso': 'Procesos',
  'busqueda.documento': 'Documentos',
  'busqueda.persona': 'Personas',
  'busqueda.texto': 'En el historial',
} as const;
