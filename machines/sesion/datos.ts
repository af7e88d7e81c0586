import { z } from 'zod';
import {
  clave,
  documento,
  enlace,
  entero,
  esencial,
  fecha,
  hora as horaDelDia,
  lista,
  objeto,
  opcion,
  pasada,
  personal,
  siNo,
  texto,
} from '../campos.js';
import { ROLES } from '../contrato.js';
import { CALIDADES, numeroDeRepresentacion } from '../organo/datos.js';
import { VOTOS } from '../organo/quorum.js';

export const TIPOS_DE_SESION = ['ordinaria', 'extraordinaria'] as const;
export const MODALIDADES = ['presencial', 'virtual', 'hibrida'] as const;
export const CLASES_DE_PUNTO = ['protocolario', 'informativo', 'resolutivo'] as const;
export const CANALES = ['quipux', 'otroSistema', 'correoInstitucional', 'papel', 'minga'] as const;
export const MODOS_DE_ASISTENCIA = ['presente', 'enLinea'] as const;
/** How a point was settled. By counts: how many; by name: each seat its vote. */
export const FORMAS_DE_DECIDIR = [
  'conocido',
  'consenso',
  'unanimidad',
  'conteo',
  'nominal',
  'diferido',
] as const;
export const FORMAS_DE_APROBAR_ACTA = ['enLaMismaSesion', 'enLaSiguiente', 'porEscrito'] as const;
export const FORMAS_DE_FIRMA = ['electronica', 'manuscrita', 'pendiente', 'seNego'] as const;

const hora = () => horaDelDia({ titulo: 'campo.hora' });
const punto = () => entero({ min: 1, max: 99, titulo: 'campo.punto' });
const lugar = () => texto({ max: 300, titulo: 'campo.lugar' });

export const entradaDeSesion = objeto({
  tipo: opcion(TIPOS_DE_SESION),
  numero: clave({ max: 40, titulo: 'campo.numeroDeSesion' }).optional(),
  /** Minutes that are brought in: neither notice nor quorum is asked of them. */
  historica: siNo().optional(),
});

const puntoNuevo = objeto({
  titulo: texto({ max: 600, titulo: 'campo.tituloDePunto' }),
  clase: opcion(CLASES_DE_PUNTO, { titulo: 'campo.claseDePunto' }),
  presenta: texto({ max: 200 }).optional(),
  documentos: lista(documento([...DOCUMENTOS_DE_PUNTO()], { titulo: 'campo.documentos' }), {
    max: 20,
  }).optional(),
});
function DOCUMENTOS_DE_PUNTO() {
  return [
    'otro',
    'oficio',
    'informe_avance',
    'informe_final',
    'metodologia_cocreacion',
    'metodologia_implementacion',
    'propuesta_normativa',
    'normativa',
    'plan_trabajo',
    'plan_comunicacion',
    'pagl',
    'hoja_ruta',
    'acta_compromiso',
    'acta_sesion',
    'directriz',
    'diagnostico',
    'mapeo',
    'evaluacion',
    'verificable',
    'publicacion',
  ] as const;
}

export const convocarSesion = objeto({
  fecha: fecha({ titulo: 'campo.fechaDeSesion' }),
  hora: hora(),
  modalidad: opcion(MODALIDADES),
  lugar: lugar(),
  enlace: enlace().optional(),
  /** Why it is extraordinary. */
  motivo: texto().optional(),
  puntos: lista(puntoNuevo, { min: 1, max: 40 }),
  /** The day the last of those called had it: the count begins the day after. */
  notificadaEl: pasada(fecha()),
  canal: opcion(CANALES),
  /** How many of those called were told in an account that is not their institution's. */
  cuentasPersonales: entero({ max: 200 }).optional(),
  informePrevio: documento(['informe_avance', 'otro']).optional(),
  convocatoria: documento(['convocatoria', 'oficio']).optional(),
});
export const convocarSegundaVez = objeto({
  fecha: fecha({ titulo: 'campo.fechaDeSesion' }),
  hora: hora(),
  lugar: lugar().optional(),
  notificadaEl: pasada(fecha()).optional(),
  convocatoria: documento(['convocatoria', 'oficio']).optional(),
});
export const adjuntarInforme = objeto({
  informePrevio: documento(['informe_avance', 'otro']),
});
export const conMotivo = objeto({
  motivo: texto(),
  constancia: documento(['oficio', 'acta_sesion', 'convocatoria', 'otro']).optional(),
});

export const asistente = objeto({
  representacion: numeroDeRepresentacion(),
  calidad: opcion(CALIDADES),
  persona: z.uuid().meta({ titulo: 'campo.persona' }).optional(),
  nombre: personal().optional(),
  modo: opcion(MODOS_DE_ASISTENCIA, { titulo: 'campo.modoDeAsistencia' }).optional(),
  llega: hora().optional(),
});
const invitado = objeto({
  nombre: personal().optional(),
  institucion: clave({ max: 160, titulo: 'campo.institucion' }),
});
const presencia = {
  asistencia: lista(asistente, { max: 120 }),
  invitados: lista(invitado, { max: 60 }).optional(),
  preside: numeroDeRepresentacion().optional(),
  /** Presides in the place of the presidency: the casting vote goes with it. */
  delegacionDePresidencia: documento(['oficio', 'oficio_delegacion', 'designacion']).optional(),
  informePrevio: documento(['informe_avance', 'otro']).optional(),
};
export const instalarSesion = objeto({
  hora: hora(),
  ...presencia,
  agregados: lista(puntoNuevo, { max: 20 }).optional(),
  retirados: lista(punto(), { max: 40 }).optional(),
});
export const declararSinQuorum = objeto({ hora: hora().optional(), ...presencia });
export const registrarAsistencia = objeto({
  representacion: esencial(numeroDeRepresentacion()),
  calidad: esencial(opcion(CALIDADES)),
  movimiento: esencial(opcion(['llega', 'seRetira'])),
  hora: hora(),
  persona: z.uuid().meta({ titulo: 'campo.persona' }).optional(),
  nombre: personal().optional(),
  modo: opcion(MODOS_DE_ASISTENCIA, { titulo: 'campo.modoDeAsistencia' }).optional(),
});
export const modificarOrdenDelDia = objeto({
  agregados: lista(puntoNuevo, { max: 20 }),
  retirados: lista(punto(), { max: 40 }),
});

const voto = (titulo: string) => opcion(VOTOS, { titulo });
const cuantos = (titulo: string) => entero({ max: 200, titulo });
const decision = {
  punto: esencial(punto()),
  forma: esencial(opcion(FORMAS_DE_DECIDIR, { titulo: 'campo.formaDeDecidir' })),
  mocion: texto({ max: 4000 }).optional(),
  favor: cuantos('campo.favor').optional(),
  contra: cuantos('campo.contra').optional(),
  abstenciones: cuantos('campo.abstenciones').optional(),
  blancos: cuantos('campo.blancos').optional(),
  votos: lista(objeto({ representacion: numeroDeRepresentacion(), voto: voto('campo.voto') }), {
    max: 120,
  }).optional(),
  dirimente: objeto({
    voto: opcion(['favor', 'contra'], { titulo: 'campo.votoDirimente' }),
    razon: texto({ titulo: 'campo.razon' }),
  }).optional(),
  salvados: lista(
    objeto({ representacion: numeroDeRepresentacion(), razon: texto({ titulo: 'campo.razon' }) }),
    { max: 60 },
  ).optional(),
  objeciones: texto({ max: 4000 }).optional(),
  resolucion: texto({ max: 20_000 }).optional(),
  acuerdos: lista(
    objeto({
      texto: texto({ max: 2000, titulo: 'campo.textoDeAcuerdo' }),
      responsable: opcion(ROLES, { titulo: 'campo.responsable' }),
      representacion: numeroDeRepresentacion().optional(),
      vence: fecha({ titulo: 'campo.vence' }).optional(),
    }),
    { max: 20 },
  ).optional(),
};
export const decidirPunto = objeto(decision);
export const clausurarSesion = objeto({ hora: hora() });
export const reanudarSesion = objeto({
  fecha: fecha({ titulo: 'campo.fechaDeSesion' }),
  hora: hora(),
});

/** The whole meeting at once, when it is over: who came, what was settled, until when. */
export const celebrarSesion = objeto({
  fecha: pasada(fecha({ titulo: 'campo.fechaDeSesion' })),
  hora: hora(),
  fin: hora(),
  modalidad: opcion(MODALIDADES).optional(),
  lugar: lugar().optional(),
  ...presencia,
  agregados: lista(puntoNuevo, { max: 40 }).optional(),
  retirados: lista(punto(), { max: 40 }).optional(),
  decisiones: lista(objeto(decision), { max: 40 }),
});

export const elaborarActa = objeto({
  numero: clave({ max: 40, titulo: 'campo.numeroDeActa' }).optional(),
  elaboradaPor: texto({ max: 200 }),
  resoluciones: lista(
    objeto({ punto: punto(), resolucion: texto({ max: 20_000, titulo: 'campo.resolucion' }) }),
    { max: 60 },
  ).optional(),
  anexos: lista(documento([...DOCUMENTOS_DE_PUNTO(), 'registro_sensibilizacion']), {
    max: 40,
  }).optional(),
  firmantes: lista(
    objeto({
      nombre: personal().optional(),
      cargo: clave({ max: 200, titulo: 'campo.cargo' }).optional(),
      institucion: clave({ max: 300, titulo: 'campo.institucion' }),
      representacion: numeroDeRepresentacion().optional(),
    }),
    { max: 60 },
  ),
});
export const registrarActaGenerada = objeto({ acta: documento(['acta_sesion']) });
export const aprobarActa = objeto({
  forma: opcion(FORMAS_DE_APROBAR_ACTA, { titulo: 'campo.formaDeAprobarActa' }),
  acta: documento(['acta_sesion']).optional(),
});
export const firmarActa = objeto({
  acta: documento(['acta_sesion']),
  firmas: lista(
    objeto({
      /** Its place among those who were to sign, from 1. */
      firmante: entero({ min: 1, max: 60 }),
      forma: opcion(FORMAS_DE_FIRMA, { titulo: 'campo.formaDeFirma' }),
    }),
    { max: 60 },
  ),
});
export const publicarActa = objeto({
  publicacion: enlace(),
  version: documento(['acta_sesion', 'publicacion']).optional(),
});
export const aclararActa = objeto({
  aclaratoria: documento(['acta_sesion', 'otro']),
  motivo: texto(),
});

export type DatosDeDecision = z.infer<typeof decidirPunto>;
export type DatosDePunto = z.infer<typeof puntoNuevo>;
export type DatosDeAsistente = z.infer<typeof asistente>;
