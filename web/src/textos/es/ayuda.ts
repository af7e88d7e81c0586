/** Help. */
export const ayuda = {
  ayuda: {
    titulo: 'Ayuda',
    signos: 'Los signos',
    teclado: 'Con el teclado',
    buscar: 'abre la búsqueda desde cualquier página.',
    tab: 'recorre todo lo que se puede pulsar; Intro o Espacio lo pulsan.',
    tema: {
      puertas: {
        titulo: 'Dos puertas en cada paso',
        texto:
          '«Preparo el acto» comprueba lo que la guía pide y no deja pasar lo que debe estar y falta. «Esto ya ocurrió» registra un hecho con su fecha: siempre se acepta, y lo que la regla pedía queda anotado.',
      },
      quien: {
        titulo: 'Quién actúa y quién registra',
        texto:
          'Actúa quien la guía dice, y un documento firmado lo prueba. Registra la persona que usa la cuenta. Las dos quedan siempre a la vista.',
      },
      fuerza: {
        titulo: 'Debe, se sugiere, puede',
        texto:
          'Cada requisito dice dónde está escrito y con qué fuerza. Lo que «debe» detiene el acto que se prepara; lo que «se sugiere» pide una justificación; lo que «puede» es libre. Una «lectura nuestra» solo advierte.',
      },
      observaciones: {
        titulo: 'Lo que queda anotado',
        texto:
          'Cuando un hecho no cumplió algo que la regla pedía, queda una observación con su cita. No anula nada: dice qué pedía la regla y qué pasó.',
      },
      enmiendas: {
        titulo: 'Enmendar un error',
        texto:
          'En el historial, junto a cada asiento, están Corregir, Deshacer y Dejar sin efecto. Antes de confirmar se ve todo lo que cambia, y las dos lecturas quedan.',
      },
      metas: {
        titulo: 'Metas y términos',
        texto:
          'La guía no pone plazo a ninguno de los quince pasos: las fechas meta son para dar seguimiento. Un término es de la ley y se cuenta en días hábiles.',
      },
      borradores: {
        titulo: 'Borradores',
        texto:
          'Lo que escribe en un paso se guarda solo en el servidor. Puede seguir en otro equipo; si dos ventanas escriben a la vez, el sistema pregunta con cuál seguir.',
      },
    },
    signo: {
      cumplido: 'Cumplido',
      enCurso: 'En curso',
      disponible: 'Disponible, o falta',
      aunNo: 'Aún no',
      observado: 'Observado',
      regularizado: 'Regularizado',
      omitido: 'Omitido o no aplica',
      porVencer: 'Por vencer o pendiente',
      vencido: 'Vencido',
      anotado: 'Quedará anotado',
    },
  },
};
