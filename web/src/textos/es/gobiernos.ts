/** The local governments. */
export const gobiernos = {
  gobiernos: {
    titulo: 'Gobiernos locales',
    todos_one: '{{cifra}} gobierno local.',
    todos_other: '{{cifra}} gobiernos locales.',
    hallados_zero: 'Ninguno coincide con los filtros.',
    hallados_one: '{{cifra}} coincide con los filtros.',
    hallados_other: '{{cifra}} coinciden con los filtros.',
    filtros: 'Filtrar los gobiernos locales',
    buscar: 'Buscar por nombre',
    nombre: 'Gobierno local',
    nivel: 'Nivel',
    nivelTodos: 'Todos los niveles',
    provincia: 'Provincia',
    provinciaTodas: 'Todas las provincias',
    gremio: 'Gremio',
    gremioTodos: 'Todos los gremios',
    poblacion: 'Población (2022)',
    donde: 'Dónde va',
    enPasos_one: 'Paso {{pasos}}',
    enPasos_other: 'Pasos {{pasos}}',
    sinProceso: 'Sin empezar',
    concluido: 'Concluido',
    ninguno: 'Ningún gobierno local coincide',
    ningunoAyuda:
      'Revise el nombre o quite algún filtro. Los acentos y las mayúsculas no importan.',
    sinCoincidencias: 'Sin coincidencias',
  },
  gobierno: {
    sinProceso: 'Este gobierno local no ha empezado',
    sinProcesoAyuda:
      'Al abrir su proceso empieza el paso 1: indicar interés. Si algunos pasos ya ocurrieron, se registran después con su fecha y su documento.',
    abrir: 'Abrir el proceso',
    abrirDe: 'Abrir el proceso de {{gad}}',
    alAbrir: {
      titulo: 'Antes de abrirlo, tenga en cuenta que:',
      empieza: 'Empieza en el paso 1, indicar interés, y nada se da por cumplido.',
      publico:
        'Abrirlo no afirma nada. En el portal público no aparece hasta que se registre su primer acto.',
      quienes: 'Lo verán, con su historial, quienes trabajan con este gobierno local.',
    },
    abrirOtro: 'Abrir un proceso nuevo',
    abrirOtroDe: 'Abrir un proceso nuevo de {{gad}}',
    consecuencias: {
      titulo: 'El proceso anterior no sigue: empieza otro. Antes de abrirlo, tenga en cuenta que:',
      empieza:
        'Empieza en el paso 1 y nada se da por cumplido. Lo que ya ocurrió y todavía vale se registra de nuevo, con su fecha y su documento.',
      documentos:
        'Los documentos son del gobierno local y se vuelven a usar sin subirlos otra vez.',
      anterior: 'El proceso anterior queda entero y a la vista, con su historial.',
      desistido: 'El desistimiento del anterior no se deshace.',
      archivado:
        'El anterior no se podrá reactivar mientras este siga abierto. Si lo que se quiere es continuarlo, use «Reactivar el proceso».',
    },
    procesos: 'Procesos',
    otrosProcesos_one: 'Tiene otro proceso',
    otrosProcesos_other: 'Tiene otros {{count}} procesos',
    abiertoEl: 'abierto el {{fecha}}',
    situacion: {
      activo: 'En marcha',
      concluido: 'Concluido',
      detenido: 'Detenido',
      cuarentena: 'En revisión técnica',
    },
  },
};
