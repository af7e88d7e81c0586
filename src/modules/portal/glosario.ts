/** The words of the portal, in our own words. The source says where each is defined or named. */
type EnDos = { readonly es: string; readonly en: string };
export interface Termino {
  readonly palabra: EnDos;
  readonly dice: EnDos;
  readonly fuente: EnDos;
}

const GUIA: EnDos = {
  es: 'Guía breve de implementación en gobiernos locales, siglas y glosario',
  en: 'Brief guide for local governments, acronyms and glossary',
};
const LINEAMIENTOS: EnDos = {
  es: 'Guía breve de implementación en gobiernos locales, lineamientos y Anexo 4',
  en: 'Brief guide for local governments, guidelines and Annex 4',
};
const CUENCA: EnDos = {
  es: 'Metodología de implementación del plan de Cuenca, glosario',
  en: 'Implementation methodology of the plan of Cuenca, glossary',
};
const t = (es: string, en: string): EnDos => ({ es, en });

export const GLOSARIO: readonly Termino[] = [
  {
    palabra: t('Acta', 'Minutes'),
    dice: t(
      'El documento que dice qué se trató y qué se resolvió en una sesión. Se publica cuando está aprobada.',
      'The paper that says what a session dealt with and resolved. It is published once approved.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('Alianza para el Gobierno Abierto (AGA u OGP)', 'Open Government Partnership (OGP)'),
    dice: t(
      'La iniciativa internacional de gobiernos y sociedad civil a la que el Ecuador se sumó en julio de 2018.',
      'The international initiative of governments and civil society that Ecuador joined in July 2018.',
    ),
    fuente: GUIA,
  },
  {
    palabra: t('AME, CONGOPE, CONAGOPARE', 'AME, CONGOPE, CONAGOPARE'),
    dice: t(
      'Los gremios que reúnen a los municipios, a las prefecturas y a las juntas parroquiales rurales.',
      'The associations of municipalities, of provinces and of rural parishes.',
    ),
    fuente: GUIA,
  },
  {
    palabra: t('Cocreación', 'Co-creation'),
    dice: t(
      'Trabajar juntos —gobierno, organizaciones, academia, empresas y ciudadanía— para escribir el plan.',
      'Working together — government, organisations, academia, business and citizens — to write the plan.',
    ),
    fuente: CUENCA,
  },
  {
    palabra: t('Comité Impulsor', 'Comité Impulsor (driving committee)'),
    dice: t(
      'En Cuenca, el espacio de varios sectores que orienta el proceso y le da seguimiento.',
      'In Cuenca, the body of several sectors that guides the process and follows it.',
    ),
    fuente: CUENCA,
  },
  {
    palabra: t('Compromiso', 'Commitment'),
    dice: t(
      'Una promesa concreta del plan, con quién responde por ella, hitos y plazo.',
      'A concrete promise of the plan, with who answers for it, milestones and a date.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('Contraparte', 'Counterpart'),
    dice: t(
      'La institución u organización que acompaña a la responsable de un compromiso.',
      'The institution or organisation that works beside the one responsible for a commitment.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('Estado abierto', 'Open State'),
    dice: t(
      'Que todas las instituciones públicas, y no solo el gobierno, abran su información, rindan cuentas y decidan con la ciudadanía.',
      'All public institutions, and not only the government, opening their information, rendering accounts and deciding with citizens.',
    ),
    fuente: CUENCA,
  },
  {
    palabra: t('Evaluación', 'Evaluation'),
    dice: t(
      'El examen que hace una entidad independiente del diseño del plan, de su ejecución y de sus resultados.',
      'The examination by an independent body of the design of the plan, its execution and its results.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('Foro Multiactor', 'Multi-stakeholder forum'),
    dice: t(
      'El grupo de los sectores público, privado, sociedad civil y academia que lidera el plan.',
      'The group of public, private, civil society and academic sectors that leads the plan.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('GAD o gobierno local', 'GAD or local government'),
    dice: t(
      'Gobierno autónomo descentralizado: una prefectura, un municipio o una junta parroquial rural.',
      'Decentralised autonomous government: a province, a municipality or a rural parish.',
    ),
    fuente: GUIA,
  },
  {
    palabra: t('Grupo Núcleo', 'Core Group'),
    dice: t(
      'El foro nacional de varios sectores que impulsa el Estado abierto en el Ecuador.',
      'The national forum of several sectors that drives the open State in Ecuador.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('Hito', 'Milestone'),
    dice: t(
      'Una parte de un compromiso que se puede comprobar: qué se hará, hasta cuándo y con qué prueba.',
      'A part of a commitment that can be checked: what will be done, until when and with what proof.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('PAGL o plan de acción', 'PAGL or action plan'),
    dice: t(
      'Plan de Acción del Gobierno Local: los compromisos de apertura que se cumplirán en un período.',
      'Action Plan of the Local Government: the commitments to openness to be met in a period.',
    ),
    fuente: GUIA,
  },
  {
    palabra: t('POC y POCL', 'POC and POCL'),
    dice: t(
      'Los puntos de contacto: la oficina nacional que acompaña el proceso y la persona de cada gobierno local que lo lleva.',
      'The points of contact: the national office that accompanies the process and who carries it in each local government.',
    ),
    fuente: GUIA,
  },
  {
    palabra: t('Rendición de cuentas', 'Rendering of accounts'),
    dice: t(
      'El acto en que la autoridad explica a la ciudadanía qué cumplió y qué no.',
      'The act in which the authority explains to citizens what it fulfilled and what not.',
    ),
    fuente: LINEAMIENTOS,
  },
  {
    palabra: t('Sin constancia', 'Sin constancia (no record)'),
    dice: t(
      'Se sabe que ocurrió, o debió ocurrir, pero no hay en el sistema un documento que lo diga.',
      'It is known to have happened, or should have, but no document here says so.',
    ),
    fuente: t('Palabra de este portal', 'A word of this portal'),
  },
];
