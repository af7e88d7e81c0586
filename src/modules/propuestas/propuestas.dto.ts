import { z } from 'zod';
import {
  consultaDePagina,
  fecha,
  id,
  idConNombre,
  instante,
  pagina,
} from '../../platform/formas.js';
import { IDIOMAS } from '../../platform/textos/textos.js';
import { EJES, ETIQUETAS, PILARES } from './opciones.js';
import { CLASES, MODERACIONES } from './propuesta-store.js';
import { ESTADOS_PUBLICOS } from './tramite.js';

const largo = (min: number, max: number) => z.string().trim().min(min).max(max);
const opcional = (max: number) => z.string().trim().min(1).max(max).optional();

const persona = z.strictObject({
  nombre: largo(2, 200),
  correo: z.email().max(200).optional(),
  telefono: opcional(30),
  cedula: opcional(20),
  canton: opcional(120),
  genero: z.enum(['femenino', 'masculino', 'noBinario', 'otro']).optional(),
  edad: z.enum(['hasta17', 'de18a29', 'de30a64', 'desde65']).optional(),
  autoidentificacion: z
    .enum(['indigena', 'afroecuatoriana', 'montubia', 'mestiza', 'blanca', 'otra'])
    .optional(),
  discapacidad: z.boolean().optional(),
});
export const personaVista = persona.meta({ id: 'PersonaQuePropone' });

/** The three parts of the form. */
const escrita = {
  problema: largo(10, 5000),
  solucion: largo(10, 5000),
  eje: z.enum(EJES).optional(),
  pilar: z.enum(PILARES).optional(),
  etiquetas: z.array(z.enum(ETIQUETAS)).max(4).optional(),
  territorio: opcional(200),
  persona: persona.optional(),
  consentimiento: z.strictObject({ version: z.int(), acepto: z.boolean() }).optional(),
};
export const propuestaEscrita = z.strictObject(escrita);

/** The proof of work, solved. */
const reto = z.strictObject({
  algorithm: z.enum(['SHA-1', 'SHA-256', 'SHA-512']),
  challenge: z.string().max(200),
  number: z.int().min(0),
  salt: z.string().max(200),
  signature: z.string().max(200),
});

export const propuestaEnviada = z.strictObject({
  cocreacion: id,
  ...escrita,
  reto,
});
/** What is said of a draft in consultation, or of a commitment that is carried out. */
const aporte = {
  compromiso: largo(1, 12),
  dice: largo(10, 5000),
  sugiere: opcional(5000),
  persona: persona.optional(),
  consentimiento: z.strictObject({ version: z.int(), acepto: z.boolean() }).optional(),
};
export const aporteEscrito = z.strictObject(aporte);
export const aporteEnviado = z.strictObject({
  /** The co-creation, or the commitment. */
  sobre: id,
  ...aporte,
  reto,
});
export const destinoDto = z
  .object({
    clase: z.enum(['observacion', 'comentario']),
    titular: z.object({ id, nombre: z.string(), demo: z.boolean() }),
    compromisos: z.array(z.string()),
    hasta: fecha.nullable(),
  })
  .meta({ id: 'DestinoDeAporte' });
export const loteDePropuestas = z.strictObject({
  cocreacion: id,
  canal: z.enum(['mesa', 'taller', 'papel']),
  /** The mesa they were written in, by its line in the journal. */
  mesa: z.int().min(1).optional(),
  propuestas: z.array(propuestaEscrita).min(1).max(50),
});
export const acuse = z
  .object({
    codigo: z.string(),
    /** Told once: only its hash is kept. */
    seguimiento: z.string(),
  })
  .meta({ id: 'AcuseDePropuesta' });
export const acuses = z.object({ elementos: z.array(acuse) }).meta({ id: 'AcusesDePropuestas' });

export const retoNuevo = z
  .object({
    algorithm: z.string(),
    challenge: z.string(),
    maxnumber: z.int().optional(),
    salt: z.string(),
    signature: z.string(),
  })
  .meta({ id: 'Reto' });
export const consentimientoDto = z
  .object({ version: z.int(), idioma: z.enum(IDIOMAS), desde: fecha, texto: z.string() })
  .meta({ id: 'Consentimiento' });
/** Another than that of who asks: paper is copied in the words it was signed in. */
export const consultaDeConsentimiento = z.object({ idioma: z.enum(IDIOMAS).optional() });
export const consultaDeRecepciones = z.object({ titular: id.optional() });
export const recepciones = z
  .object({
    elementos: z.array(
      z.object({
        cocreacion: id,
        titular: z.object({ id, nombre: z.string(), demo: z.boolean() }),
        plan: z.int(),
      }),
    ),
  })
  .meta({ id: 'RecepcionesAbiertas' });

const contenido = {
  clase: z.enum(CLASES),
  /** The commitment it speaks of, when it is no proposal. */
  compromiso: z.string().nullable(),
  codigo: z.string(),
  titular: z.object({ id, nombre: z.string(), demo: z.boolean() }),
  cocreacion: id,
  problema: z.string(),
  solucion: z.string(),
  eje: z.string().nullable(),
  pilar: z.string().nullable(),
  etiquetas: z.array(z.string()),
  territorio: z.string().nullable(),
  recibidaEn: instante,
};
const publico = {
  ...contenido,
  estado: z.enum(ESTADOS_PUBLICOS),
  estadoTexto: z.string(),
  /** The reasoned answer, once it was given. */
  respuesta: z.string().nullable(),
  /** Codes of the commitments it fed. */
  compromisos: z.array(z.string()),
};
export const consultaPublica = z.object({
  ...consultaDePagina,
  titular: id.optional(),
  eje: z.enum(EJES).optional(),
  q: z.string().max(200).optional(),
});
const propuestaPublica = z.object(publico).meta({ id: 'PropuestaPublica' });
export const propuestasPublicas = pagina(propuestaPublica).meta({
  id: 'PropuestasPublicas',
});
export const caminoDeSeguimiento = z.object({ codigo: z.string().min(8).max(40) });
export const seguimientoDto = z
  .object({
    ...publico,
    /** Why it was set aside. */
    motivoDeModeracion: z.string().nullable(),
    /** The ones it was joined to, or divided in: its answer is theirs. */
    sigueEn: z.array(propuestaPublica),
    novedades: z.array(z.object({ texto: z.string(), en: instante })),
    /** There are personal data that may be erased. */
    conDatosPersonales: z.boolean(),
    /** Their erasure was asked for: the last day to do it. */
    borradoVence: fecha.nullable(),
    /** What its author sent with it. */
    archivos: z.array(
      z.object({
        nombre: z.string(),
        tamano: z.int(),
        enviadoEn: instante,
        /** By which anybody may open it; null: only who attends to the proposal. */
        publico: id.nullable(),
      }),
    ),
    /** Nobody has read it yet: it takes files. */
    admiteArchivos: z.boolean(),
  })
  .meta({ id: 'SeguimientoDePropuesta' });
export const borradoPedido = z.object({ vence: fecha }).meta({ id: 'BorradoPedido' });

// ── Officials ──

const oficial = {
  id,
  ...contenido,
  canal: z.enum(['web', 'mesa', 'taller', 'papel']),
  mesa: z.int().nullable(),
  moderacion: z.enum(MODERACIONES),
  motivoDeModeracion: z.string().nullable(),
  procesoId: id.nullable(),
  estado: z.string().nullable(),
  estadoTexto: z.string(),
  /** How many scored it, and the mean of their weighted scores. */
  evaluaciones: z.int(),
  promedio: z.number().nullable(),
  respuesta: z.string().nullable(),
  compromisos: z.array(z.string()),
  conDatosPersonales: z.boolean(),
};
export const consultaDePropuestas = z.object({
  ...consultaDePagina,
  clase: z.enum(CLASES).optional(),
  titular: id.optional(),
  cocreacion: id.optional(),
  moderacion: z.enum(MODERACIONES).optional(),
  estado: z.string().max(40).optional(),
  eje: z.enum(EJES).optional(),
  mesa: z.coerce.number().int().min(1).optional(),
  q: z.string().max(200).optional(),
});
export const propuestas = pagina(z.object(oficial).meta({ id: 'PropuestaEnLista' })).meta({
  id: 'ListaDePropuestas',
});
export const propuestaDto = z
  .object({
    ...oficial,
    criterios: z.array(z.object({ clave: z.string(), peso: z.int() })),
    /** Under what key the account that asks scores. */
    yo: z.string(),
    miPuntaje: z.number().nullable(),
    miConflicto: z.boolean(),
    adjuntos: z.array(
      z.object({ numero: z.int(), nombre: z.string(), mime: z.string(), tamano: z.int() }),
    ),
    hallazgos: z.array(z.object({ clase: z.string(), muestra: z.string() })),
    /** The erasure of those data was asked for: the last day to do it. */
    borradoVence: fecha.nullable(),
    revelaciones: z.array(z.object({ por: idConNombre, motivo: z.string(), en: instante })),
    puedo: z.object({ tramitar: z.boolean(), revelar: z.boolean() }),
  })
  .meta({ id: 'PropuestaCompleta' });
export const decisionDeModeracion = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('tramitar') }),
  z.strictObject({ decision: z.literal('apartar'), motivo: largo(3, 1000) }),
]);
export const metadatosDeAdjunto = z.object({});
export const caminoDeAdjunto = z.object({ id, numero: z.coerce.number().int().min(1).max(100) });
export const conMotivo = z.strictObject({ motivo: largo(10, 1000) });
export const division = z.strictObject({
  motivo: largo(3, 1000),
  partes: z.array(propuestaEscrita).min(2).max(10),
});
export const borrados = z
  .object({
    elementos: z.array(
      z.object({
        propuesta: id,
        codigo: z.string(),
        titular: z.string(),
        pedidoEn: instante,
        vence: fecha,
      }),
    ),
  })
  .meta({ id: 'BorradosPedidos' });
