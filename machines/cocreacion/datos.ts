/** The data of every event of a co-creation. Products are optional here and asked for by a rule, with its law. */
import {
  clave,
  conteos,
  deEntre,
  documento,
  enlace,
  entero,
  esencial,
  fecha,
  lista,
  objeto,
  opcion,
  pasada,
  siNo,
  texto,
} from '../campos.js';
import { codigoDeCompromiso } from '../compromiso/datos.js';
import { CAMPOS_DE_FICHA, hitoPrevisto, HITOS_POR_COMPROMISO } from '../compromiso/ficha.js';

export const REGIMENES = ['NACIONAL_2_4', 'OGP_LOCAL', 'PROPIO'] as const;
export const entradaDeCocreacion = objeto({
  regimenPlazo: opcion(REGIMENES),
  miembroOgp: siNo(),
  finDeMandato: fecha().nullable(),
  ordinal: entero({ min: 1, max: 1000 }),
});

// C1
export const planificarCocreacion = objeto({
  metodologia: documento(['metodologia_cocreacion']).optional(),
  actaSesion: documento(['acta_sesion', 'acta_constitucion']).optional(),
  inicio: fecha().optional(),
  fin: fecha().optional(),
  ventanaAnio: entero({ min: 2015, max: 2199 }).optional(),
  ventanaSemestre: opcion(['primerSemestre', 'segundoSemestre']).optional(),
});
// C2
/**
 * Who came, as each said of themselves and only counted. The kinds of institution are the actors S4 names and the genders
 * those the second plan counted by; ages, peoples and disability are asked for by the practice of the process, and
 * their groups are ours (INF).
 */
export const GRUPOS_DE_ASISTENCIA = [
  'total',
  'genero.femenino',
  'genero.masculino',
  'genero.noBinario',
  'genero.otro',
  'edad.hasta17',
  'edad.de18a29',
  'edad.de30a64',
  'edad.desde65',
  'pueblo.indigena',
  'pueblo.afroecuatoriana',
  'pueblo.montubia',
  'pueblo.mestiza',
  'pueblo.blanca',
  'pueblo.otra',
  'discapacidad.con',
  'discapacidad.sin',
  'sector.ciudadania',
  'sector.sociedadCivil',
  'sector.academia',
  'sector.publico',
  'sector.privado',
  'sector.internacional',
] as const;
export const registrarMesa = objeto({
  clase: opcion(['tematica', 'territorial', 'taller', 'jornada']),
  tema: texto({ max: 300 }),
  modalidad: opcion(['presencial', 'virtual', 'hibrida']).optional(),
  lugar: texto({ max: 300 }).optional(),
  territorio: texto({ max: 200, titulo: 'campo.territorioDeMesa' }).optional(),
  convoca: texto({ max: 200 }).optional(),
  metodo: texto({ max: 1000, titulo: 'campo.metodoDeMesa' }).optional(),
  propuestas: entero({ max: 100_000 }),
  asistencia: conteos(GRUPOS_DE_ASISTENCIA, { ayuda: 'ayuda.asistencia' }).optional(),
  registro: documento(['acta_sesion', 'verificable', 'otro']).optional(),
});
export const registrarPropuestas = objeto({
  cantidad: entero({ min: 1, max: 100_000 }),
  medio: opcion(['enLinea', 'enPapel', 'correo']),
});
export const cerrarRecepcion = objeto({});
export const conMotivo = objeto({ motivo: texto() });
// C3
export const fijarCriterios = objeto({
  criterios: esencial(
    lista(
      objeto({
        clave: clave({ max: 40, titulo: 'campo.criterio' }),
        peso: entero({ min: 1, max: 100 }),
      }),
      {
        min: 1,
        max: 12,
      },
    ),
  ),
  motivo: texto().optional(),
});
export const concluirAnalisis = objeto({
  evaluadas: entero({ max: 1_000_000 }),
  seleccionadas: entero({ max: 1_000_000 }),
  informe: documento(['informe_avance', 'acta_sesion', 'otro']).optional(),
});
// C4
export const formularCompromiso = objeto({
  codigo: esencial(deEntre('compromisoPorFormular', codigoDeCompromiso())),
  // Short answers, for whoever has no more than that: what is written below says it too.
  responsable: siNo({ ayuda: 'ayuda.responsable' }).optional(),
  contraparte: siNo({ ayuda: 'ayuda.contraparte' }).optional(),
  hitosVerificables: entero({ max: 200, ayuda: 'ayuda.hitosVerificables' }).optional(),
  inicio: fecha().optional(),
  fin: fecha().optional(),
  ficha: documento(['acta_compromiso', 'hoja_ruta', 'otro']).optional(),
  compromiso: objeto(CAMPOS_DE_FICHA).optional(),
  hitos: lista(hitoPrevisto, { max: HITOS_POR_COMPROMISO }).optional(),
});
export const retirarCompromiso = objeto({
  codigo: esencial(deEntre('compromisoFormulado', codigoDeCompromiso())),
  motivo: texto(),
});
export const abrirConsultaPublica = objeto({
  hasta: esencial(fecha({ titulo: 'campo.consultaHasta' })),
  compromisos: esencial(
    lista(deEntre('compromisoFormulado', codigoDeCompromiso()), {
      min: 1,
      max: 30,
      titulo: 'campo.enConsulta',
    }),
  ),
  borrador: documento(['pagl', 'acta_compromiso', 'publicacion', 'otro']).optional(),
});
export const cerrarConsultaPublica = objeto({
  resumen: texto({ max: 4000 }),
  informe: documento(['respuesta_razonada', 'publicacion', 'otro']).optional(),
});
export const registrarConsultaPublica = objeto({
  inicio: pasada(fecha()),
  fin: pasada(fecha()),
  comentarios: entero({ max: 1_000_000 }),
  respondidos: entero({ max: 1_000_000 }),
  informe: documento(['respuesta_razonada', 'publicacion', 'otro']).optional(),
});
export const concluirFormulacion = objeto({
  respondidas: entero({ max: 1_000_000 }),
  respuestas: documento(['respuesta_razonada', 'publicacion', 'otro']).optional(),
});
// C5
export const aprobarPlan = objeto({
  pagl: documento(['pagl']).optional(),
  aprobacion: documento(['acta_sesion', 'normativa', 'oficio']).optional(),
  inicio: fecha(),
  fin: fecha(),
  actualizaciones: lista(fecha(), { max: 4 }),
  enteDeMonitoreo: siNo(),
  respaldoNoGubernamental: siNo(),
});
export const observarPlan = objeto({
  motivo: texto(),
  observaciones: documento(['oficio', 'acta_sesion', 'otro']).optional(),
});
export const publicarPlan = objeto({
  publicacion: documento(['publicacion', 'pagl']).optional(),
  direccion: enlace().optional(),
});
export const registrarLanzamiento = objeto({
  lugar: texto({ max: 300 }),
  registro: documento(['verificable', 'publicacion', 'otro']).optional(),
});
export const registrarEntregaOgp = objeto({
  direccion: enlace().optional(),
  constancia: documento(['verificable', 'oficio', 'otro']).optional(),
});
export const formalizarPlan = objeto({
  actasDeCompromiso: documento(['acta_compromiso']).optional(),
});
