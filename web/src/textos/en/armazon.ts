import type { Catalogo } from '../catalogo';

export const armazon: Pick<
  Catalogo,
  | 'alSalir'
  | 'armazon'
  | 'demo'
  | 'menu'
  | 'cuenta'
  | 'avisos'
  | 'accion'
  | 'lista'
  | 'fallo'
  | 'fechas'
> = {
  alSalir: {
    titulo: 'The last you wrote could not be saved',
    texto:
      'It is tried again by itself while this page is open. If you leave now, what changed since it was last saved is lost.',
    quedarse: 'Stay',
    salir: 'Leave without saving',
  },
  armazon: {
    saltar: 'Skip to content',
    inicio: 'go to my inbox',
    lema: 'Open state in local governments',
    migas: 'You are in',
  },
  demo: {
    titulo: 'DEMONSTRATION DATA',
    texto: 'Whatever carries no source is fictitious and describes no real local government.',
    hoy: 'Today is {{fecha}}',
    rotulo: 'Demonstration data',
  },
  menu: {
    principal: 'Main',
    principalMovil: 'Main, at the bottom',
    bandeja: 'My inbox',
    bandejaCorto: 'Inbox',
    gobiernos: 'Local governments',
    miGobierno: 'My local government',
    tablero: 'National board',
    seguimiento: 'Follow-up',
    propuestas: 'Proposals',
    administracion: 'Administration',
    miCuenta: 'My account and security',
    preferencias: 'Notices and mail',
    tableroCorto: 'Board',
    gadCorto: 'GAD',
    buscarCorto: 'Search',
    ayuda: 'Help',
    mas: 'More',
  },
  cuenta: {
    menu: 'Office, language, appearance and exit',
    trabajaComo: 'Working as',
    buscarCargo: 'Look for an office or a government',
    ningunCargoAsi: 'No office of yours says so',
    sinCargo: 'No office in force today',
    idioma: 'Language',
    tema: 'Appearance',
    temas: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    salir: 'Sign out',
  },
  avisos: {
    verTodos: 'See all notices',
    titulo: 'Notices',
    sinLeer_one: 'Notices: {{count}} unread',
    sinLeer_other: 'Notices: {{count}} unread',
    vacio: 'What the system tells you will appear here. Nothing for now.',
  },
  accion: {
    reintentar: 'Try again',
    leerOtraVez: 'Read the page again',
    cargando: 'Loading…',
    cancelar: 'Cancel',
    cerrar: 'Close',
    quitar: 'Remove',
    quitarFiltro: 'Remove this filter',
    quitarFiltros: 'Remove the filters',
    borrarBusqueda: 'Clear the search',
    imprimir: 'Print',
    copiar: 'Copy',
    copiado: 'Copied',
  },
  lista: {
    rotulo: 'Filters',
    verMas: 'See more',
    vistos: '{{n}} of {{total}}',
    imprimirTodo: 'Print all',
    leyendo: 'Loading, {{n}}…',
    parcial: 'Partial printing: {{n}} of {{total}}. The whole list is at {{donde}}',
    parcialSinTotal:
      'Partial printing: the first {{n}}, and there are more. The whole list is at {{donde}}',
    filtros: 'Filters applied:',
    sinFiltros: 'Without filters: {{donde}}',
    filtroMalo: 'This address asks for a filter that is not understood',
    filtroMaloAyuda: 'It may be typed by hand or of another version:',
    ajenos_one: 'The address asks for a filter this list does not have: it is shown without it',
    ajenos_other: 'The address asks for filters this list does not have: it is shown without them',
    quitarAjenos: 'Remove from the address',
  },
  fallo: {
    sinConexion: 'There is no connection with the server',
    sinConexionAyuda: 'Check your network and try again. What you typed is not lost.',
    sesionTermino: 'Your session had ended: this was not recorded',
    sesionTerminoAyuda:
      'What you wrote is still here. Once signed in again, repeat what you asked for.',
    noEncontrado: 'We did not find that page',
    noEncontradoAyuda: 'The address may be mistyped, or it may not be yours to see.',
    aLaBandeja: 'Go to my inbox',
    alInicio: 'Back to the start',
    ayuda: 'Try again; if it persists, tell the POC team.',
    peticion: 'When telling, give this number: {{id}}.',
    rota: 'Something failed in this page',
    rotaAyuda: 'Read it again. What was saved is still saved.',
  },
  fechas: {
    dias: 'Sun,Mon,Tue,Wed,Thu,Fri,Sat',
    meses: 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec',
    mesesLargos:
      'January,February,March,April,May,June,July,August,September,October,November,December',
    hoy: 'today',
    maniana: 'tomorrow',
    ayer: 'yesterday',
    enDias_one: 'in {{count}} day',
    enDias_other: 'in {{count}} days',
    enMeses_one: 'in {{count}} month',
    enMeses_other: 'in {{count}} months',
    enAnios_one: 'in {{count}} year',
    enAnios_other: 'in {{count}} years',
    haceMeses_one: '{{count}} month ago',
    haceMeses_other: '{{count}} months ago',
    haceAnios_one: '{{count}} year ago',
    haceAnios_other: '{{count}} years ago',
    haceDias_one: '{{count}} day ago',
    haceDias_other: '{{count}} days ago',
    cuantosDias_zero: 'since today',
    cuantosDias_one: '{{count}} day',
    cuantosDias_other: '{{count}} days',
    desdeHace_zero: 'since today',
    desdeHace_one: 'for {{count}} day',
    desdeHace_other: 'for {{count}} days',
  },
};
