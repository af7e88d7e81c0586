import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  fechaParcial,
  id,
  instante,
  pagina,
  rol,
} from '../../platform/formas.js';

const sector = z.enum(['publico', 'privado', 'sociedadCivil', 'academia']);
const calidad = z.enum(['principal', 'suplente']);
const clase = z.enum([
  'foroMultiactor',
  'comiteImpulsor',
  'consejoConsultivo',
  'grupoNucleo',
  'grupoEjecutor',
  'comision',
]);
const dia = fechaParcial.nullable();
const hora = z.string().nullable();
/** Erasable words; null when there are none, or they were erased. */
const palabras = z.string().nullable();
const cuenta = z.int();

export const reglas = z
  .object({
    cadenciaMeses: z.int().nullable(),
    avisoOrdinaria: cuenta,
    avisoExtraordinaria: cuenta,
    unidadDeAviso: z.enum(['diasTermino', 'horas']),
    quorum: z.enum([
      'mitadMasUno',
      'mitadMasUnoHaciaArriba',
      'dosTercios',
      'todosLosMiembros',
      'sinMinimo',
    ]),
    cuentanVacantes: z.boolean(),
    segundaConvocatoria: z.enum(['cualquiera', 'convocarEn', 'celebrarEn', 'noHay']),
    diasDeSegunda: cuenta,
    mayoria: z.enum([
      'simpleDePresentes',
      'masAFavorQueEnContra',
      'absolutaDeMiembros',
      'dosTerciosDePresentes',
      'unanimidadDePresentes',
    ]),
    abstencionesCuentan: z.boolean(),
    votoDirimente: z.boolean(),
    porAcreditar: z.enum(['conVoz', 'cuentaSinVotar', 'cuentaYVota']),
    informePrevio: z.boolean(),
    documentosPorPunto: z.boolean(),
    firmas: z.enum(['presidenciaYSecretaria', 'mayoriaDePresentes', 'todosLosPresentes']),
    correoInstitucional: z.enum(['exige', 'advierte', 'noPide']),
  })
  .meta({ id: 'ReglasDeOrgano' });
const quorum = z
  .object({
    miembros: cuenta,
    presentes: cuenta,
    requerido: cuenta,
    hay: z.boolean(),
    regla: z.string(),
    formula: z.string(),
  })
  .meta({ id: 'Quorum' });
const norma = z.object({
  version: cuenta,
  desde: dia,
  documento: z.string().nullable(),
  plantilla: z.string().nullable(),
  reglas,
});
const delegacion = z.object({
  calidad,
  persona: z.string().nullable(),
  nombre: palabras,
  correo: palabras,
  oficio: z.string().nullable(),
  desde: dia,
  hasta: dia,
  objetada: z.boolean(),
  acreditada: z.boolean(),
});
const representacion = z
  .object({
    numero: cuenta,
    clase: z.enum(['cargo', 'institucion', 'persona']),
    nombre: z.string(),
    sector,
    funcion: z.enum(['presidencia', 'copresidencia', 'secretariaTecnica', 'vocal']),
    voto: z.boolean(),
    desde: dia,
    hasta: dia,
    fin: z.string().nullable(),
    enFunciones: z.boolean(),
    principalAcreditado: z.boolean(),
    suplenteAcreditado: z.boolean(),
    delegaciones: z.array(delegacion),
  })
  .meta({ id: 'Representacion' });

const proceso = {
  id,
  titularId: z.string(),
  estados: z.array(z.string()),
  situacion: z.string(),
  abiertoEn: instante,
  actualizadoEn: instante,
};
const resumenDeOrgano = z
  .object({
    ...proceso,
    clave: z.string(),
    clase,
    nombre: z.string(),
    representaciones: cuenta,
    normaVigente: z.int().nullable(),
    cadencia: z.object({ meses: z.int().nullable(), desde: dia, vencida: z.boolean() }),
  })
  .meta({ id: 'ResumenDeOrgano' });
export const organosDto = z
  .object({ elementos: z.array(resumenDeOrgano) })
  .meta({ id: 'OrganosDeTitular' });
export const organoDto = z
  .object({
    ...proceso,
    clave: z.string(),
    clase,
    nombre: z.string(),
    constituido: z.object({ fecha: dia, documento: z.string().nullable() }).nullable(),
    normas: z.array(norma),
    /** Version in force on the day asked for; null: it adopted none, and `reglas` are those of the template. */
    normaVigente: z.int().nullable(),
    reglas,
    representaciones: z.array(representacion),
    cadencia: z.object({ meses: z.int().nullable(), desde: dia, vencida: z.boolean() }),
    quorum,
    plantillas: z.record(z.string(), reglas),
    /** Names of the persons of the directory that are named by id. */
    personas: z.record(z.string(), z.string()),
    /** What the next session is opened with. */
    siguienteSesion: z.object({ asunto: z.string(), ordinal: cuenta }),
  })
  .meta({ id: 'Organo' });

const tratado = z.object({
  forma: z.enum(['conocido', 'consenso', 'unanimidad', 'conteo', 'nominal', 'diferido']),
  resultado: z.enum(['conocido', 'diferido', 'aprobado', 'noAprobado', 'empate']),
  regla: z.string().nullable(),
  necesarios: z.int().nullable(),
  presentes: cuenta,
  favor: cuenta,
  contra: cuenta,
  abstenciones: cuenta,
  blancos: cuenta,
  votos: z.record(z.string(), z.enum(['favor', 'contra', 'abstencion', 'blanco'])).nullable(),
  dirimente: z
    .object({
      voto: z.enum(['favor', 'contra']),
      razon: palabras,
      representacion: z.int().nullable(),
      valido: z.boolean(),
    })
    .nullable(),
  salvados: z.array(z.object({ representacion: cuenta, razon: palabras })),
  mocion: palabras,
  objeciones: palabras,
  resolucion: palabras,
});
const punto = z
  .object({
    n: cuenta,
    titulo: palabras,
    clase: z.enum(['protocolario', 'informativo', 'resolutivo']),
    presenta: palabras,
    documentos: z.array(z.string()),
    agregado: z.boolean(),
    retirado: z.boolean(),
    escalamiento: z.object({ compromiso: z.string(), numero: cuenta }).nullable(),
    tratado: tratado.nullable(),
  })
  .meta({ id: 'PuntoDelOrdenDelDia' });
const acuerdoEnSesion = z.object({
  n: cuenta,
  punto: cuenta,
  texto: palabras,
  responsable: rol,
  representacion: z.int().nullable(),
  vence: dia,
  /** The agreement as a task, from the approval of the minutes. */
  proceso: z.string().nullable(),
  estado: z.enum(['propuesto', 'pendiente', 'cumplido', 'sinEfecto']),
});
const acta = z
  .object({
    version: cuenta,
    numero: z.string().nullable(),
    elaboradaPor: palabras,
    elaboradaEl: dia,
    anexos: z.array(z.string()),
    firmantes: z.array(
      z.object({
        nombre: palabras,
        cargo: z.string().nullable(),
        institucion: z.string(),
        representacion: z.int().nullable(),
      }),
    ),
    generada: z.object({ documento: z.string(), sha256: z.string() }).nullable(),
    aprobada: z.object({ fecha: dia, forma: z.string() }).nullable(),
    firmada: z
      .object({
        fecha: dia,
        documento: z.string(),
        sha256: z.string(),
        firmas: z.array(z.object({ firmante: cuenta, forma: z.string() })),
      })
      .nullable(),
    publicada: z.string().nullable(),
    aclaratorias: z.array(z.object({ fecha: dia, documento: z.string(), motivo: palabras })),
  })
  .meta({ id: 'ActaDeSesion' });
const resumenDeSesion = z
  .object({
    ...proceso,
    organo: z.string(),
    ordinal: cuenta,
    numero: z.string().nullable(),
    tipo: z.enum(['ordinaria', 'extraordinaria']),
    fecha: dia,
    hora,
    llamada: z.int(),
    puntos: cuenta,
    celebrada: z.boolean(),
    actaAprobada: z.boolean(),
    actaFirmada: z.boolean(),
  })
  .meta({ id: 'ResumenDeSesion' });
export const sesionesDto = pagina(resumenDeSesion).meta({ id: 'SesionesDeOrgano' });
export const sesionDto = z
  .object({
    ...proceso,
    organo: z.string(),
    ordinal: cuenta,
    tipo: z.enum(['ordinaria', 'extraordinaria']),
    numero: z.string().nullable(),
    historica: z.boolean(),
    clase: clase.nullable(),
    norma: z.object({ version: cuenta, reglas }).nullable(),
    reglas,
    llamada: z.int(),
    modalidad: z.enum(['presencial', 'virtual', 'hibrida']).nullable(),
    fecha: dia,
    hora,
    fin: hora,
    lugar: palabras,
    enlace: z.string().nullable(),
    motivo: palabras,
    convocatoria: z
      .object({
        emitida: dia,
        notificada: dia,
        dias: z.int().nullable(),
        calendario: z.string().nullable(),
        canal: z.string().nullable(),
        documento: z.string().nullable(),
      })
      .nullable(),
    informePrevio: z.string().nullable(),
    puntos: z.array(punto),
    asistencia: z.array(
      z.object({
        representacion: cuenta,
        calidad,
        persona: z.string().nullable(),
        nombre: palabras,
        modo: z.enum(['presente', 'enLinea']).nullable(),
        llega: hora,
        seRetira: hora,
        acreditado: z.boolean(),
        cuenta: z.boolean(),
        vota: z.boolean(),
      }),
    ),
    invitados: z.array(z.object({ nombre: palabras, institucion: z.string() })),
    preside: z.int().nullable(),
    conDirimente: z.boolean(),
    miembros: cuenta.nullable(),
    /** Days término for holding it again, by the norm of its body; without one, by the parameter. */
    diasDeSegunda: z.int().nullable().optional(),
    /** Measured now, by the arithmetic that decides it; null while nobody was seated. */
    quorum: quorum.nullable(),
    votantes: z.array(cuenta),
    celebrada: z.boolean(),
    acuerdos: z.array(acuerdoEnSesion),
    acta: acta.nullable(),
    personas: z.record(z.string(), z.string()),
    representaciones: z.array(z.object({ numero: cuenta, nombre: z.string(), sector })),
  })
  .meta({ id: 'SesionDeOrgano' });

export const anticipacionDto = z
  .object({
    notificada: fecha,
    fecha,
    dias: cuenta,
    pide: cuenta,
    unidad: z.enum(['diasTermino', 'horas']),
    basta: z.boolean(),
    /** The first day on which it would be enough. */
    primera: fecha,
    normaVigente: z.int().nullable(),
    calendario: z.string(),
    conteo: z.array(
      z.object({
        fecha,
        numero: z.int().nullable(),
        naturaleza: z.enum(['habil', 'finDeSemana', 'feriado', 'suspension']),
        etiqueta: z.string(),
        motivos: z.array(z.string()),
      }),
    ),
    advertencias: z.array(z.object({ codigo: z.string(), texto: z.string() })),
  })
  .meta({ id: 'AnticipacionDeConvocatoria' });

export const consultaDeOrgano = z.object({ fecha: fecha.optional() });
export const consultaDeSesiones = z.object(consultaDePagina);
export const consultaDeAnticipacion = z.object({
  notificada: fecha,
  fecha,
  /** `segunda`: a second call, counted from the day there was no quorum; the days are those it is to be held in. */
  tipo: z.enum(['ordinaria', 'extraordinaria', 'segunda']).default('ordinaria'),
});
