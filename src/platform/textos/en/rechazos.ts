export const rechazos = {
  'portal.rechazo.muchosEnvios.titulo': 'Too many sent in a row',
  'portal.rechazo.muchosEnvios.regla':
    'Up to {porMinuto} forms a minute are taken from one connection. If you share it with other people, theirs count too.',
  'portal.rechazo.muchosEnvios.hacer':
    '{segundos, plural, one{Wait one second} other{Wait # seconds}}, go back and send it again.',
  'portal.rechazo.muchasPaginas.titulo': 'Too many pages in a row',
  'portal.rechazo.muchasPaginas.regla':
    'Up to {porMinuto} pages a minute may be asked for from one connection. If you share it with other people, theirs count too.',
  'portal.rechazo.muchasPaginas.hacer':
    '{segundos, plural, one{Wait one second} other{Wait # seconds}} and load this page again.',
  'portal.rechazo.grande.titulo': 'What you sent is too large',
  'portal.rechazo.grande.regla':
    'Up to {archivos} files are taken, of {megas} MB each. Nothing was recorded.',
  'portal.rechazo.grande.hacer':
    'Go back, change the file over {megas} MB for a smaller one, or remove it, and send it again.',
  'portal.rechazo.ilegible.titulo': 'What you sent could not be read',
  'portal.rechazo.ilegible.regla':
    'It came incomplete, or with more than is taken: up to {archivos} files, of {megas} MB each. Nothing was recorded.',
  'portal.rechazo.ilegible.hacer':
    'Go back, check that you chose no more than {archivos} files, and send it again.',
  'portal.rechazo.otraForma.titulo': 'What you sent could not be read',
  'portal.rechazo.otraForma.regla':
    'It did not come in the way the form of this site sends it. Nothing was recorded.',
  'portal.rechazo.otraForma.hacer':
    'Open the form from the page of your local government and send it from there.',
  'portal.rechazo.ajeno.titulo': 'It was not sent from this site',
  'portal.rechazo.ajeno.regla':
    'So that nobody sends in your name, only what is sent from the pages of this very site is taken. Nothing was recorded.',
  'portal.rechazo.ajeno.hacer':
    'Open the form from the page of your local government and send it from there.',
  'portal.rechazo.sinEspacio.titulo': 'There is no room left to keep it',
  'portal.rechazo.sinEspacio.regla':
    'What you sent could not be kept: whoever operates the system has to make room.',
  'portal.rechazo.sinEspacio.hacer': 'Try later: go back and send it again.',
  'portal.rechazo.fuera.titulo': 'Out of service for now',
  'portal.rechazo.fuera.regla': 'The service cannot answer at this moment. The fault is ours.',
  'portal.rechazo.fuera.hacer': 'Wait a few minutes and try again.',
  'portal.rechazo.falla.titulo': 'Something failed on our side',
  'portal.rechazo.falla.regla':
    'What you asked for could not be completed. The failure was recorded.',
  'portal.rechazo.falla.hacer': 'Wait a few minutes and try again.',
  'portal.rechazo.queHacer': 'What you can do',
  'portal.rechazo.noSePerdio':
    'What you wrote is not lost: it is still in the page before this one. Go back to it with the «Back» button of your browser. If you had chosen files, you may have to choose them again.',
  'portal.rechazo.gobiernos': 'Find your local government',
  'portal.rechazo.numero': 'If you ask for help, give this number: {peticion}',
};
