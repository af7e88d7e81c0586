/** The mark of the route that takes what no other does. */
export const SIN_PAGINA = 'sinPagina';
