/**
 * The data of every event of the implementation. A product is optional here and required by a rule (`requisitos.ts`):
 * its lack is explained with the law, and a fact that already happened is recorded without it.
 */
import {
  clave,
  deEntre,
  documento,
  entero,
  esencial,
  fecha,
  fechaParcial,
  objeto,
  opcion,
  pasada,
  personal,
  siNo,
  texto,
} from '../campos.js';
import { SECTORES } from '../exigencias.js';
import type { TipoDocumento } from '../contrato.js';

export const ACTA_DE_COMPROMISO: readonly TipoDocumento[] = [
  'acta_intencion',
  'acta_compromiso_modelo',
  'oficio',
];
export const OFICIO_DE_DELEGACION: readonly TipoDocumento[] = ['oficio_delegacion'];
export const ACTA_DE_CONSTITUCION: readonly TipoDocumento[] = ['acta_constitucion', 'acta_sesion'];
export const EVIDENCIA: readonly TipoDocumento[] = [
  'registro_sensibilizacion',
  'verificable',
  'otro',
];
export const INSTRUMENTOS = [
  'ordenanza',
  'resolucion',
  'acuerdo',
  'reglamento',
  'convenio',
  'codigo',
  'otroInstrumento',
] as const;
const CANALES = ['quipux', 'otroSistema', 'correoInstitucional', 'papel', 'minga'] as const;

const canal = opcion(CANALES);
const porSector = {
  publico: entero(),
  privado: entero(),
  sociedadCivil: entero(),
  academia: entero(),
};
const porSectorSiSeSabe = {
  publico: entero().optional(),
  privado: entero().optional(),
  sociedadCivil: entero().optional(),
  academia: entero().optional(),
};
const delegados = { delegados: entero({ max: 500 }), unidadDelegada: clave().optional() };

// Steps 1–2
export const indicarInteres = objeto({
  origen: esencial(opcion(['a', 'b'])),
  manifestacion: documento(['oficio', 'acta_intencion', 'otro']).optional(),
  analisis: documento(['analisis_priorizacion']).optional(),
});
export const suscribirCompromiso = objeto({
  oficioDelegacion: documento(OFICIO_DE_DELEGACION).optional(),
  actaCompromiso: documento(ACTA_DE_COMPROMISO).optional(),
  pocl: personal().optional(),
  ...delegados,
  comunicadoPoc: pasada(fechaParcial()).optional(),
  comunicadoGremio: pasada(fechaParcial()).optional(),
  canal: canal.optional(),
});

// Steps 3, 4 and 12
export const informarGrupoNucleo = objeto({
  canal: canal.optional(),
  constancia: documento(['oficio', 'otro']).optional(),
});
export const sensibilizar = objeto({
  modalidad: opcion(['propia', 'equivalente']),
  tema: texto({ max: 300 }),
  asistentes: entero({ max: 100_000 }).optional(),
  evidencia: documento(EVIDENCIA).optional(),
}).refine((d) => d.modalidad === 'propia' || d.evidencia !== undefined, {
  path: ['evidencia'],
  params: { codigo: 'EQUIVALENTE_SIN_EVIDENCIA' },
});

// Steps 5–8
export const identificarActores = objeto({
  ...porSector,
  registro: documento(['registro_actores']).optional(),
});
export const elaborarDiagnostico = objeto({
  diagnostico: documento(['diagnostico']).optional(),
  transparencia: siNo(),
  integridad: siNo(),
  participacion: siNo(),
  colaboracion: siNo(),
  motivo: texto().optional(),
});
export const mapearActores = objeto({
  mapeo: documento(['mapeo']).optional(),
  ...porSector,
  motivo: texto().optional(),
});
export const registrarInvitacion = objeto({
  sector: esencial(opcion(SECTORES)),
  organizacion: texto({ max: 200 }),
  canal: canal.optional(),
  constancia: documento(['oficio', 'registro_acercamiento', 'otro']).optional(),
});
export const registrarRespuesta = objeto({
  sector: esencial(opcion(SECTORES)),
  organizacion: deEntre('organizacionInvitada', texto({ max: 200 })),
  respuesta: esencial(opcion(['acepta', 'declina'])),
  constancia: documento(['oficio', 'registro_acercamiento', 'otro']).optional(),
});
/** The totals may be given at once; without them, the answers recorded one by one count. */
export const concluirAcercamiento = objeto({
  ...porSectorSiSeSabe,
  criterios: siNo(),
  registro: documento(['registro_acercamiento']).optional(),
});
export const conMotivo = objeto({ motivo: texto() });

// Step 9
export const conformarForo = objeto({
  base: esencial(opcion(['lineamientos', 'normativaPreexistente'])),
  actaConstitucion: documento(ACTA_DE_CONSTITUCION).optional(),
  ...porSector,
  voluntadYExperiencia: siNo().optional(),
  normativa: documento(['normativa']).optional(),
  instrumento: opcion(INSTRUMENTOS).optional(),
  numero: clave().optional(),
  fechaNormativa: pasada(fechaParcial()).optional(),
  organo: clave().optional(),
});
export const registrarDelegacionesForo = objeto({
  entidades: entero({ min: 1, max: 500 }),
  principales: entero({ max: 500 }),
  suplentes: entero({ max: 500 }),
  oficio: documento(['designacion', 'oficio']).optional(),
});
export const elegirDirectivaForo = objeto({
  presidencia: siNo(),
  coPresidencia: siNo(),
  secretariaTecnica: siNo(),
  actaSesion: documento(['acta_sesion', 'acta_constitucion']).optional(),
});
export const renovarForo = objeto({
  ...porSector,
  motivo: texto(),
  actaSesion: documento(['acta_sesion', 'acta_constitucion']).optional(),
});

// Steps 10–11
export const cocrearNormativa = objeto({
  propuesta: documento(['propuesta_normativa']).optional(),
  actaSesion: documento(['acta_sesion', 'acta_constitucion']).optional(),
  mecanismosDeEleccion: siNo(),
  modeloDeGestion: siNo(),
  atribuciones: siNo(),
});
export const observarNormativa = objeto({
  observaciones: documento(['observaciones_normativa', 'oficio']).optional(),
  motivo: texto(),
});
export const aprobarNormativa = objeto({
  normativa: documento(['normativa']).optional(),
  instrumento: opcion(INSTRUMENTOS).optional(),
  numero: clave().optional(),
  organo: clave().optional(),
});
export const omitirFormalizacion = objeto({
  motivo: texto(),
  constancia: documento(['oficio', 'acta_sesion', 'otro']).optional(),
});

// Plans
export const REGIMENES = ['NACIONAL_2_4', 'OGP_LOCAL', 'PROPIO'] as const;
export const abrirPlan = objeto({
  regimenPlazo: esencial(opcion(REGIMENES)),
  miembroOgp: esencial(siNo()),
  finDeMandato: fecha().optional(),
});
export const avisoDePlan = objeto({ ordinal: esencial(entero({ min: 1 })) });

// At any time
export const cambiarAutoridad = objeto({
  desde: pasada(fecha()),
  finDeMandato: fecha().optional(),
  credencial: documento(['designacion', 'otro']).optional(),
});
export const ratificarAdhesion = objeto({
  ratificacion: documento(['acta_compromiso_modelo', 'acta_intencion', 'oficio']).optional(),
});
export const cambiarPocl = objeto({
  oficioDelegacion: documento(OFICIO_DE_DELEGACION).optional(),
  pocl: personal(),
});
export const redesignarDelegados = objeto({
  oficioDelegacion: documento(OFICIO_DE_DELEGACION).optional(),
  ...delegados,
});
/** What the association or the Grupo Núcleo brings in. */
export const aporte = objeto({
  tema: texto({ max: 300 }),
  constancia: documento(['oficio', 'acta_sesion', 'registro_sensibilizacion', 'otro']).optional(),
});
export const registrarInsistencia = objeto({
  numero: entero({ min: 1, max: 1000 }),
  canal,
  oficio: documento(['oficio']).optional(),
});
export const registrarAsistenciaTecnica = objeto({
  tema: texto({ max: 300 }),
  constancia: documento(['registro_sensibilizacion', 'verificable', 'otro']).optional(),
});
