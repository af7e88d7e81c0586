/** Initiatives of open State outside the model that the guide invites to know (S1 §6): names and addresses as printed. */
interface Iniciativa {
  readonly nombre: string;
  readonly que: { readonly es: string; readonly en: string };
  readonly direccion: string;
}

export const INICIATIVAS: readonly {
  readonly gobierno: string;
  /** Its own page here. */
  readonly codigo: string;
  readonly iniciativas: readonly Iniciativa[];
}[] = [
  {
    gobierno: 'Distrito Metropolitano de Quito',
    codigo: '1701',
    iniciativas: [
      {
        nombre: 'Gobierno abierto',
        que: {
          es: 'El modelo de gobierno abierto del municipio.',
          en: 'The open government model of the city.',
        },
        direccion: 'https://gobiernoabierto.quito.gob.ec/',
      },
      {
        nombre: 'Obras de presupuestos participativos',
        que: {
          es: 'Mapa de obras decididas por presupuesto participativo.',
          en: 'Map of works decided by participatory budget.',
        },
        direccion: 'https://proyectos.quito.gob.ec/ProyectosQuito/',
      },
      {
        nombre: 'Geoportal Quito',
        que: {
          es: 'Información geográfica de la ciudad.',
          en: 'Geographic information of the city.',
        },
        direccion: 'https://geoportal.quito.gob.ec/visor/',
      },
      {
        nombre: 'Obras Quito',
        que: { es: 'Mapa de obras y proyectos sociales.', en: 'Map of works and social projects.' },
        direccion: 'https://proyectos.quito.gob.ec/ProyectosQuito/',
      },
    ],
  },
  {
    gobierno: 'Cuenca',
    codigo: '0101',
    iniciativas: [
      {
        nombre: 'Gobierno Abierto Cuenca',
        que: {
          es: 'El modelo de gobierno abierto del municipio.',
          en: 'The open government model of the city.',
        },
        direccion: 'https://www.cuenca.gob.ec/content/gobierno-abierto-cuenca',
      },
      {
        nombre: 'Cuenca en Datos',
        que: { es: 'Portal de datos abiertos.', en: 'Open data portal.' },
        direccion: 'https://cuencaendatos.cuenca.gob.ec/',
      },
      {
        nombre: 'Cuenca Participa',
        que: {
          es: 'Plataforma de participación ciudadana.',
          en: 'Platform for citizen participation.',
        },
        direccion: 'https://cuencaparticipa.cuenca.gob.ec/',
      },
      {
        nombre: 'Geovisor Municipal',
        que: {
          es: 'Información geográfica del cantón.',
          en: 'Geographic information of the canton.',
        },
        direccion: 'http://ide.cuenca.gob.ec/geoportal-web/index.jsf',
      },
    ],
  },
  {
    gobierno: 'Ambato',
    codigo: '1801',
    iniciativas: [
      {
        nombre: 'Presupuesto participativo',
        que: {
          es: 'Documentos del presupuesto participativo.',
          en: 'Papers of the participatory budget.',
        },
        direccion: 'https://ambato.gob.ec/aprobacion-presupuesto-participativo-2023/',
      },
      {
        nombre: 'Geoportal servicios virtuales',
        que: {
          es: 'Dónde están los servicios y cómo consultarlos.',
          en: 'Where services are and how to ask for them.',
        },
        direccion: 'https://geoambato-gadma.opendata.arcgis.com/',
      },
    ],
  },
  {
    gobierno: 'Prefectura del Carchi',
    codigo: '04',
    iniciativas: [
      {
        nombre: 'Gobierno Abierto: infórmate, exprésate y participa',
        que: {
          es: 'El modelo de gobierno abierto de la prefectura.',
          en: 'The open government model of the province.',
        },
        direccion: 'https://gobiernoabierto.carchi.gob.ec/es',
      },
      {
        nombre: 'Propuestas ciudadanas',
        que: {
          es: 'Propuestas y lo que la prefectura respondió.',
          en: 'Proposals and what the province answered.',
        },
        direccion: 'https://gobiernoabierto.carchi.gob.ec/es/proposals',
      },
      {
        nombre: 'Datos Abiertos',
        que: { es: 'Portal de datos abiertos.', en: 'Open data portal.' },
        direccion: 'https://datosabiertos.carchi.gob.ec/',
      },
    ],
  },
  {
    gobierno: 'Prefectura de Manabí',
    codigo: '13',
    iniciativas: [
      {
        nombre: 'Geovisor',
        que: { es: 'Mapas y conjuntos de datos.', en: 'Maps and data sets.' },
        direccion: 'https://geovisor.manabi.gob.ec/',
      },
      {
        nombre: 'Compras públicas',
        que: {
          es: 'Compras de ínfima cuantía, emergencias y otras.',
          en: 'Small purchases, emergencies and others.',
        },
        direccion: 'https://www.manabi.gob.ec/index.php/compras-publicas/',
      },
    ],
  },
  {
    gobierno: 'Prefectura de Santo Domingo de los Tsáchilas',
    codigo: '23',
    iniciativas: [
      {
        nombre: 'Sistema de Información Local',
        que: {
          es: 'Información para la gestión y la planificación.',
          en: 'Information for management and planning.',
        },
        direccion: 'http://www.gptsachila.gob.ec/sil_gad/',
      },
      {
        nombre: 'Primer Plan de Acción',
        que: {
          es: 'Los compromisos de su plan de acción.',
          en: 'The commitments of its action plan.',
        },
        direccion:
          'http://www.gptsachila.gob.ec/sil_gad/index.php/all-categories/cat-noticias/articulo-plan-accion-vialidad',
      },
      {
        nombre: 'Turismo Tsáchila',
        que: {
          es: 'Aplicación móvil de sitios turísticos.',
          en: 'Mobile application of places to visit.',
        },
        direccion:
          'http://www.gptsachila.gob.ec/sil_gad/index.php/all-categories/cat-noticias/art-app-turismo',
      },
    ],
  },
];
