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
    abrirOtro: 'Open a new process',
    abrirOtroDe: 'Open a new process of {{gad}}',
    consecuencias: {
      titulo:
        'The process before does not go on: another one begins. Before opening it, mind that:',
      empieza:
        'It begins at step 1 and nothing is taken as done. What already happened and still holds is recorded again, with its date and its document.',
      documentos:
        'Documents belong to the local government and are used again without uploading them.',
      anterior: 'The process before stays whole and in view, with its history.',
      desistido: 'The withdrawal of the one before is not undone.',
      archivado:
        'The one before cannot be reactivated while this one is open. To go on with it, use «Reactivate the process».',
    },
    procesos: 'Processes',
    otrosProcesos_one: 'It has another process',
    otrosProcesos_other: 'It has {{count}} other processes',
    abiertoEl: 'opened on {{fecha}}',
    situacion: {
      activo: 'Under way',
      concluido: 'Concluded',
      detenido: 'Stopped',
      cuarentena: 'Under technical review',
    },
    sinProceso: 'This local government has not begun',
    sinProcesoAyuda:
      'Opening its process begins step 1: to show interest. Steps that already happened are recorded afterwards with their date and document.',
    abrir: 'Open the process',
    abrirDe: 'Open the process of {{gad}}',
    alAbrir: {
      titulo: 'Before opening it, mind that:',
      empieza: 'It begins at step 1, to show interest, and nothing is taken as done.',
      publico:
        'Opening it affirms nothing. The public portal does not show it until its first act is recorded.',
      quienes: 'Those who work with this local government will see it, with its history.',
    },
  },
};
