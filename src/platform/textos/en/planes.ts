import type { planes as es } from '../es/planes.js';

export const planes: { readonly [K in keyof typeof es]: string } = {
  'hallazgo.COMPROMISO_DESPUES_DEL_PLAN':
    'The commitment ends on {fin}, after the plan ({finDelPlan}).',
  'hallazgo.COMPROMISO_ANTES_DEL_PLAN':
    'The commitment starts on {inicio}, before the plan ({inicioDelPlan}).',
  'hallazgo.FECHAS_AL_REVES': 'It starts on {inicio} and ends on {fin}.',
  'hallazgo.GRUPOS_INVEROSIMILES':
    'The form says {valor}: not a plausible number of groups or meetings.',
  'hallazgo.COMPROMISO_MUY_CORTO':
    'The commitment lasts {meses, plural, one{# month} other{# months}} in a plan of {mesesDelPlan}.',
  'hallazgo.INSTITUCION_REPETIDA': '“{institucion}” appears more than once in the commitment.',
  'hallazgo.SIN_ENTIDAD_DE_MONITOREO':
    'The form does not describe the independent monitoring body.',
  'hallazgo.SIN_CONTACTO_DE_MONITOREO':
    'The form does not give the contact of the independent monitoring body.',
  'hallazgo.SIN_RESPALDO': 'The form carries no endorsement of non-government stakeholders.',
  'hallazgo.ENTREGADO_CASI_AL_FINAL':
    'The plan was handed in on {entregado} and ends on {fin}: less than three months are left to carry it out.',
  'hallazgo.PLAN_DESPUES_DEL_MANDATO':
    'The plan ends on {fin}, after the authority’s term ({mandato}).',
  'hallazgo.TITULO_CON_OTROS_ANIOS': 'The title goes up to {titulo}, but the plan ends on {fin}.',
  'hallazgo.SIN_COMPROMISOS': 'The plan has no commitments on record.',
  'hallazgo.SIN_HITO_VERIFICABLE':
    'The commitment has no verifiable milestone: what is not verifiable cannot be reviewed.',
  'hallazgo.HITO_SIN_VERIFICABLE': 'The milestone does not say how it will be verified.',
  'hallazgo.HITO_FUERA_DEL_COMPROMISO':
    'The dates of the milestone ({inicio} to {fin}) do not fit those of the commitment.',
  'hallazgo.PESOS_NO_SUMAN_CIEN':
    'The weights of the milestones add up to {suma} or some are missing: progress counts them as equal.',
  'hallazgo.SIN_RESPONSABLE': 'The commitment does not say which institution leads it.',
  'hallazgo.SIN_CONTRAPARTE': 'The commitment has no counterpart.',
  'hallazgo.INDICADOR_INCOMPLETO': 'Indicator {indicador} has no baseline or target.',
  'hallazgo.TRABAJO_TARDIO': 'Work of {ocurridoEn} was recorded, past the date set ({hasta}).',
  'hallazgo.SIN_ACTUALIZACION': 'The plan of four years was closed without a mid-term refresh.',
  'parametro.rendicion.ventanas': 'CPCCS calendar of rendering of accounts, by year',
};
