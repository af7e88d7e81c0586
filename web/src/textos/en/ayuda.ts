import type { Catalogo } from '../catalogo';

export const ayuda: Pick<Catalogo, 'ayuda'> = {
  ayuda: {
    titulo: 'Help',
    signos: 'The signs',
    teclado: 'With the keyboard',
    buscar: 'opens the search from any page.',
    tab: 'goes over all that can be pressed; Enter or Space press it.',
    tema: {
      puertas: {
        titulo: 'Two doors in each step',
        texto:
          '“I prepare the act” checks what the guide asks and does not let pass what must be there and is missing. “This already happened” records a fact with its date: it is always accepted, and what the rule asked is noted.',
      },
      quien: {
        titulo: 'Who acts and who records',
        texto:
          'The guide says who acts, and a signed document proves it. The person using the account records. Both are always in sight.',
      },
      fuerza: {
        titulo: 'Must, suggested, may',
        texto:
          'Each requirement says where it is written and with what force. A “must” stops the act being prepared; a “suggested” asks for a reason; a “may” is free. “Our reading” only warns.',
      },
      observaciones: {
        titulo: 'What is noted',
        texto:
          'When a fact did not meet what the rule asked, an observation stays with its citation. It voids nothing: it says what the rule asked and what happened.',
      },
      enmiendas: {
        titulo: 'Amending a mistake',
        texto:
          'In the history, beside each entry, are Correct, Undo and Leave without effect. Before confirming, all that changes is shown, and both readings stay.',
      },
      metas: {
        titulo: 'Targets and legal terms',
        texto:
          'The guide sets no term for any of the fifteen steps: target dates are for follow-up. A término is the law’s and is counted in business days.',
      },
      borradores: {
        titulo: 'Drafts',
        texto:
          'What you type in a step saves itself on the server. You may go on elsewhere; if two windows write at once, the system asks which to keep.',
      },
    },
    signo: {
      cumplido: 'Fulfilled',
      enCurso: 'In progress',
      disponible: 'Available, or missing',
      aunNo: 'Not yet',
      observado: 'Observed',
      regularizado: 'Regularised',
      omitido: 'Skipped or not applicable',
      porVencer: 'Falling due or pending',
      vencido: 'Overdue',
      anotado: 'Will be noted',
    },
  },
};
