/**
 * Quito, by what its plan's page says (`data/demo/quito.json`): a forum created by its Código Municipal, a first plan
 * of which little is known, and the second, of five commitments, three of them known.
 */
import type { CompromisoConocido, Expediente } from '../expediente.js';
import type { Guion } from '../guion.js';
import { Registro, sinConstanciaHastaElForo } from './registro.js';

const SIN_FUENTE = 'Ninguna de las fuentes leídas dice si ocurrió ni cuándo.';
/** Three, by S2; one of them «fue especializado»: of the others no theme is told. */
const TALLERES = [
  'Taller de consulta ciudadana',
  'Taller de consulta ciudadana',
  'Taller de consulta especializado',
];
const SIN_FECHA = 'La fuente lo dice y no da la fecha.';

export function guionDeQuito(e: Expediente): Guion {
  const r = new Registro('gad:1701', e, 'registro')
    .abrir('implementacion')
    .consta(
      'indicarInteres',
      'autoridad',
      'quito-01',
      { origen: 'a', manifestacion: e.ficha('quito-01') },
      e.ficha('quito-01'),
    )
    .noConsta('suscribirCompromiso', 'autoridad', {}, e.sinConstancia(2));
  sinConstanciaHastaElForo(r)
    .noConsta(
      'conformarForo',
      'foro',
      {
        base: 'normativaPreexistente',
        // Seven who endorsed the plan and the secretariat that presides: those who are known, not all.
        ...{ publico: 1, privado: 1, sociedadCivil: 3, academia: 3 },
        normativa: e.ficha('quito-02', 0),
        instrumento: 'codigo',
        organo: 'concejo',
      },
      e.sinConstancia(9),
    )
    .noConsta('sensibilizarForo', 'poc', {}, e.sinConstancia(12));
  primerPlan(r);
  segundoPlan(r);
  return r
    .consta(
      'ratificarAdhesion',
      'autoridad',
      'quito-14',
      { ratificacion: e.ficha('quito-14') },
      e.ficha('quito-14'),
    )
    .guion();
}

/** Of the first plan, three commitments of one secretariat; what became of the plan is not known. */
function primerPlan(r: Registro): void {
  const { e } = r;
  const en = ['plan-1', 'cocreacion'];
  const compromisos = ['6', '7', '9'];
  r.noConsta('abrirPlan', 'foro', { regimenPlazo: 'PROPIO', miembroOgp: false }, SIN_FUENTE)
    .noConsta('planificarCocreacion', 'foro', {}, SIN_FUENTE, { en })
    .noConsta('cerrarRecepcion', 'delegado', {}, SIN_FUENTE, { en })
    .noConsta('concluirAnalisis', 'foro', {}, SIN_FUENTE, { en });
  for (const codigo of compromisos)
    r.noConsta(
      'formularCompromiso',
      'delegado',
      {
        codigo,
        responsable: true,
        ficha: e.ficha('quito-04'),
      },
      SIN_FECHA,
      { en },
    );
  r.noConsta('concluirFormulacion', 'foro', {}, SIN_FUENTE, { en })
    .noConsta(
      'aprobarPlan',
      'foro',
      {
        // «2019–2021»: the first and the last day are our reading.
        inicio: '2019-01-01',
        fin: '2021-12-31',
      },
      SIN_FECHA,
      { en },
    )
    .noConsta('publicarPlan', 'foro', {}, SIN_FUENTE, { en })
    .noConsta('formalizarPlan', 'foro', {}, SIN_FUENTE, { en });
}

function segundoPlan(r: Registro): void {
  const { e } = r;
  const en = ['plan-2', 'cocreacion'];
  r.noConsta(
    'abrirPlan',
    'foro',
    { regimenPlazo: 'OGP_LOCAL', miembroOgp: true },
    SIN_FUENTE,
  ).noConsta('planificarCocreacion', 'foro', {}, SIN_FUENTE, { en });
  for (const tema of TALLERES)
    r.noConsta(
      'registrarMesa',
      'delegado',
      {
        clase: 'taller',
        tema,
        modalidad: 'virtual',
        registro: e.ficha('quito-06'),
      },
      SIN_FECHA,
      { en },
    );
  r.noConsta('cerrarRecepcion', 'delegado', {}, SIN_FUENTE, { en }).noConsta(
    'concluirAnalisis',
    'foro',
    {},
    SIN_FUENTE,
    { en },
  );
  for (const c of e.compromisos) formular(r, c, en);
  r.noConsta('concluirFormulacion', 'foro', {}, SIN_FUENTE, { en })
    .noConsta(
      'aprobarPlan',
      'foro',
      {
        pagl: e.ficha('quito-08', 0),
        // «2022» and «marzo de 2023»: the days are our reading.
        inicio: '2022-01-01',
        fin: '2023-03-31',
        respaldoNoGubernamental: true,
      },
      'La fecha que consta es la de presentación; la de aprobación, no.',
      { en },
    )
    .noConsta('publicarPlan', 'foro', { direccion: PAGINA_DEL_PLAN }, SIN_FECHA, { en })
    .consta(
      'registrarEntregaOgp',
      'foro',
      'quito-08',
      { direccion: PAGINA_DEL_PLAN, constancia: e.ficha('quito-08') },
      e.ficha('quito-08'),
      { en },
    )
    .noConsta(
      'formalizarPlan',
      'foro',
      { actasDeCompromiso: e.ficha('quito-07', 0) },
      'La fuente nombra los acuerdos y no da su fecha; tomarlos por actas de compromiso es lectura nuestra.',
      { en },
    )
    // Answer by answer as its page prints it, defects and all: they are what the findings show.
    .noConsta(
      'describirPlan',
      'foro',
      {
        titulo: 'Plan de acción – Quito, Ecuador, 2022–2023',
        fin: '2023-03-31',
        entregadoEl: '2023-02-14',
        finDeMandato: '2023-05-14',
        grupos: 32_014_148,
        reunionesPublicas: 34,
        entidadDeMonitoreo:
          'La página dice que una metodología y una regulación de control y seguimiento se esperaban para marzo de 2023.',
        respaldos: [
          'Escuela Politécnica Nacional',
          'Universidad Central del Ecuador',
          'Universidad Hemisferios',
          'Fundación Ciudadanía y Desarrollo',
          'Movimiento Ciudadano por la Democracia',
          'Corporación Diálogos por la Democracia',
          'Cooperativa de Vivienda Rural Oficiales de la Policía Nacional',
        ].map((organizacion) => ({ organizacion })),
        direccionOgp: PAGINA_DEL_PLAN,
      },
      'Consta en la página del plan; el día en que se llenó el formulario, no. «Marzo» y «mayo de 2023»: los días son lectura nuestra.',
      { en: ['plan-2'] },
    )
    .noConsta('organizarEjecucion', 'foro', {}, SIN_FUENTE, { en: ['plan-2'] });
  for (const c of e.compromisos) if (c.inicio !== null && c.fin !== null) incorporar(r, c);
}

const PAGINA_DEL_PLAN =
  'https://www.opengovpartnership.org/es/documents/action-plan-quito-ecuador-2022-2023/';

function formular(r: Registro, c: CompromisoConocido, en: readonly string[]): void {
  r.noConsta(
    'formularCompromiso',
    'delegado',
    {
      codigo: c.codigoOgp,
      ...(c.responsable === null ? {} : { responsable: true }),
      ...((c.contrapartes ?? []).length === 0 ? {} : { contraparte: true }),
      ficha: r.e.fichaDeCompromiso(c),
      ...(c.titulo === null
        ? {}
        : {
            compromiso: {
              titulo: c.titulo,
              codigoOgp: c.codigoOgp,
              ...(c.responsable === null ? {} : { responsable: c.responsable }),
              ...((c.contrapartes ?? []).length === 0
                ? {}
                : { contrapartes: (c.contrapartes ?? []).map((institucion) => ({ institucion })) }),
            },
          }),
    },
    c.titulo === null ? 'De este compromiso solo se conoce el número.' : SIN_FECHA,
    { en },
  );
}

/** Those without dates cannot be followed: they stay among the approved, not among the incorporated. */
function incorporar(r: Registro, c: CompromisoConocido): void {
  r.noConsta(
    'incorporarCompromiso',
    'foro',
    {
      codigo: c.codigoOgp,
      inicio: `${c.inicio}-01`,
      fin: ultimoDia(c.fin!),
      acta: r.e.fichaDeCompromiso(c),
    },
    'La fuente da los meses del compromiso: el primer y el último día son lectura nuestra.',
    { en: ['plan-2'] },
  );
}

const ultimoDia = (mes: string): string => {
  const [anio = 0, m = 0] = mes.split('-').map(Number);
  return new Date(Date.UTC(anio, m, 0)).toISOString().slice(0, 10);
};
