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
  },
};
