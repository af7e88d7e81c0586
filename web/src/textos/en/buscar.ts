import type { Catalogo } from '../catalogo';

/** One box for everything. */
export const buscar: Pick<Catalogo, 'buscar'> = {
  buscar: {
    lugar: 'Search a local government, a document, a person…',
    titulo: 'Search Minga',
    pagina: 'Search',
    escriba: 'Name, number, title or words of the text',
    resultados: 'Results',
    ayuda: 'Type at least two letters. Accents do not matter.',
    teclas: 'Arrows to move, Enter to open, Esc to close.',
    esperando: 'The first one will open as soon as the answer comes.',
    nada: 'Nothing matches “{{q}}”.',
    nadaAyuda:
      'Check the words or remove a filter. Only what your offices let you see is searched.',
    vacio: 'What are you looking for?',
    vacioAyuda:
      'A local government, a commitment, the number of a resolution, words you remember of a document or of the history.',
    hallados_zero: 'No results.',
    hallados_one: '{{cifra}} result.',
    hallados_other: '{{cifra}} results.',
    masDe: 'more than {{cifra}}',
    verResultados: 'See all the results for “{{q}}”',
    clase: {
      todo: 'Everything',
      gobierno: 'Local governments',
      proceso: 'Processes',
      documento: 'Documents',
      persona: 'People',
      texto: 'In the history',
    },
    verTodos: {
      gobierno: 'See all the local governments',
      proceso: 'See all the processes',
      documento: 'See all the documents',
      persona: 'See all the people',
      texto: 'See all of the history',
    },
  },
};
