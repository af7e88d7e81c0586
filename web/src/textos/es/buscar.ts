/** One box for everything. */
export const buscar = {
  buscar: {
    lugar: 'Buscar un GAD, un documento, una persona…',
    titulo: 'Buscar en Minga',
    pagina: 'Buscar',
    escriba: 'Nombre, número, título o palabras del texto',
    resultados: 'Resultados',
    ayuda: 'Escriba al menos dos letras. Los acentos no importan.',
    teclas: 'Flechas para moverse, Intro para abrir, Esc para cerrar.',
    esperando: 'Se abrirá el primero en cuanto llegue la respuesta.',
    nada: 'Nada coincide con «{{q}}».',
    nadaAyuda:
      'Revise las palabras o quite algún filtro. Solo se busca en lo que sus cargos le permiten ver.',
    vacio: '¿Qué busca?',
    vacioAyuda:
      'Un gobierno local, un compromiso, el número de una resolución, palabras que recuerde de un documento o del historial.',
    hallados_zero: 'Sin resultados.',
    hallados_one: '{{cifra}} resultado.',
    hallados_other: '{{cifra}} resultados.',
    masDe: 'más de {{cifra}}',
    verResultados: 'Ver todos los resultados de «{{q}}»',
    clase: {
      todo: 'Todo',
      gobierno: 'Gobiernos locales',
      proceso: 'Procesos',
      documento: 'Documentos',
      persona: 'Personas',
      texto: 'En el historial',
    },
    verTodos: {
      gobierno: 'Ver todos los gobiernos locales',
      proceso: 'Ver todos los procesos',
      documento: 'Ver todos los documentos',
      persona: 'Ver todas las personas',
      texto: 'Ver todo lo del historial',
    },
  },
};
