/** How to read the portal, for who arrives for the first time. The manual says the same with more words. */
type EnDos = { readonly es: string; readonly en: string };

export const COMO_LEER: readonly {
  readonly titulo: EnDos;
  readonly parrafos: readonly EnDos[];
}[] = [
  {
    titulo: { es: 'Qué se ve aquí', en: 'What is seen here' },
    parrafos: [
      {
        es: 'Cada gobierno local que quiere ser un gobierno abierto sigue 15 pasos: se compromete, se prepara, forma un foro con la ciudadanía y escribe y cumple un plan. Este portal muestra en qué paso va cada uno, con los documentos que lo prueban.',
        en: 'Each local government that wants to be an open government follows 15 steps: it commits itself, prepares, forms a forum with its citizens, and writes and fulfils a plan. This portal shows which step each is at, with the documents that prove it.',
      },
      {
        es: 'Lo que se ve sale de los registros de trabajo de los mismos funcionarios, en el momento en que se guardan. Nadie lo copia a mano y nadie puede borrarlo sin que se note.',
        en: 'What is shown comes from the working records of the officials themselves, as soon as they are saved. Nobody copies it by hand and nobody can delete it unnoticed.',
      },
    ],
  },
  {
    titulo: { es: 'Los círculos', en: 'The circles' },
    parrafos: [
      {
        es: '● Cumplido. ◐ En curso. ○ Todavía no. ⊘ Cerrado sin cumplir, o retirado. – No se hizo porque no hacía falta: se omitió o no aplica. Al lado siempre está la palabra.',
        en: '● Met. ◐ Under way. ○ Not yet. ⊘ Closed unfulfilled, or withdrawn. – Not done because it was not needed: omitted, or it does not apply. The word is always beside it.',
      },
      {
        es: '«Sin constancia» significa que se sabe que ocurrió pero no hay un documento que lo diga. «Registrado después» significa que ocurrió antes de que existiera este sistema. «Sin dato» no es cero: es que nadie lo ha informado.',
        en: '“No record” means that it is known to have happened but no document says so. “Recorded later” means that it happened before this system existed. “No data” is not zero: nobody has reported it.',
      },
    ],
  },
  {
    titulo: { es: 'Los pasos no siempre van en orden', en: 'Steps do not always go in order' },
    parrafos: [
      {
        es: 'Algunos pasos se hacen a la vez y otros se repiten con cada plan nuevo. Por eso puede haber un paso cumplido después de otro que sigue abierto.',
        en: 'Some steps are done at once and others are repeated with each new plan. So a step may be met while an earlier one is still open.',
      },
    ],
  },
  {
    titulo: { es: 'Qué no se publica', en: 'What is not published' },
    parrafos: [
      {
        es: 'Nunca se publican cédulas, correos, teléfonos, listas de asistencia ni cómo votó cada persona. Los borradores y las observaciones son internos hasta que el documento se aprueba. Un documento puede estar reservado solo con fundamento legal, autoridad y fecha de fin.',
        en: 'Identity numbers, mails, telephones, attendance lists and how each person voted are never published. Drafts and observations are internal until the document is approved. A document may be reserved only with legal ground, authority and an end date.',
      },
      {
        es: 'De un foro se publica qué instituciones lo integran y en qué función; de quien participa a título propio, solo su sector.',
        en: 'Of a forum, the institutions that sit in it and their function are published; of who takes part on their own behalf, only the sector.',
      },
    ],
  },
  {
    titulo: { es: 'Cómo enterarse de lo nuevo', en: 'How to learn what is new' },
    parrafos: [
      {
        es: 'Cada gobierno local tiene un canal de novedades (Atom) que se puede agregar a un lector de noticias. Todo lo público se puede descargar en «Datos abiertos» y usar sin permiso, citando la fuente.',
        en: 'Each local government has a feed (Atom) that can be added to a news reader. All that is public can be downloaded under “Open data” and used without permission, citing the source.',
      },
    ],
  },
];
