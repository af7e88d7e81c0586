import type { Catalogo } from '../catalogo';

export const gobiernos: Pick<Catalogo, 'gobiernos' | 'gobierno'> = {
  gobiernos: {
    titulo: 'Local governments',
    todos_one: '{{cifra}} local government.',
    todos_other: '{{cifra}} local governments.',
    hallados_zero: 'None matches the filters.',
    hallados_one: '{{cifra}} matches the filters.',
    hallados_other: '{{cifra}} match the filters.',
    filtros: 'Filter the local governments',
    buscar: 'Search by name',
    nombre: 'Local government',
    nivel: 'Level',
    nivelTodos: 'All levels',
    provincia: 'Province',
    provinciaTodas: 'All provinces',
    gremio: 'Association',
    gremioTodos: 'All associations',
    poblacion: 'Population (2022)',
    donde: 'Where it stands',
    enPasos_one: 'Step {{pasos}}',
    enPasos_other: 'Steps {{pasos}}',
    sinProceso: 'Not begun',
    concluido: 'Concluded',
    ninguno: 'No local government matches',
    ningunoAyuda: 'Check the name or remove a filter. Accents and capitals do not matter.',
    sinCoincidencias: 'No matches',
  },
  gobierno: {
    sinProceso: 'This local government has not begun',
    sinProcesoAyuda:
      'Opening its process begins step 1: to show interest. Steps that already happened are recorded afterwards with their date and document.',
    abrir: 'Open the process',
  },
};
