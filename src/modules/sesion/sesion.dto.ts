import { z } from 'zod';
import { calidad, fecha, gremio, id, idConNombre, instante, rol } from '../../platform/formas.js';
import { NAVEGADORES, SISTEMAS } from '../../platform/aparato.js';
import { MEDIOS } from './cuenta-store.js';
import { ALCANCES_DE_FICHA } from './ficha-store.js';

const clave = z.string().min(1).max(200);
const enlace = z.string().min(20).max(200);
const codigo = z.string().min(6).max(40);

export const ingreso = z.strictObject({
  correo: z.string().min(3).max(200),
  clave,
  /** A program: answers with a bearer token instead of a cookie. */
  programa: z.boolean().default(false),
});
/** `desafio` absent: it is in a cookie, left by the institution's provider on its way back. */
export const segundoPaso = z.strictObject({
  desafio: z.string().min(20).max(200).optional(),
  codigo,
});
export const activacion = z.strictObject({ enlace, clave });
export const cambioDeClave = z.strictObject({ actual: clave, nueva: clave });
export const pedidoDeRecuperacion = z.strictObject({ correo: z.string().min(3).max(200) });

const cuenta = z.object({ id, nombre: z.string(), iniciales: z.string() }).meta({ id: 'Cuenta' });

export const sesionAbierta = z
  .object({ cuenta, csrf: z.string().nullable(), token: z.string().optional() })
  .meta({ id: 'SesionAbierta' });

export const sesionActual = z
  .object({
    cuenta,
    cargos: z.array(
      z.object({
        id,
        rol,
        etiqueta: z.string(),
        titular: idConNombre.nullable(),
        gremio: gremio.nullable(),
        calidad,
        desde: fecha,
        hasta: fecha.nullable(),
      }),
    ),
    csrf: z.string().nullable(),
    /** An office asks for a second factor and this session has none: nothing else is answered until it is enrolled. */
    faltaSegundoFactor: z.boolean(),
    /** It began at the institution's provider: after leaving here one may leave there too. */
    institucional: z.boolean(),
    demo: z.boolean(),
    hoy: fecha,
    idioma: z.enum(['es', 'en']),
  })
  .meta({ id: 'Sesion' });

export const maneras = z.object({
  /** Sign-on with the institution's own accounts; null when the installation has none. */
  institucion: z.object({ rotulo: z.string() }).nullable(),
  /** A lost password is recovered by mail; otherwise, whoever invited gives another link. */
  recuperacion: z.boolean(),
});

export const cuentasDeEntrada = z.object({
  elementos: z.array(
    z.object({
      cuentaId: id,
      nombre: z.string(),
      correo: z.string(),
      clave: z.string(),
      /** What it does. */
      cargo: z.string(),
      roles: z.array(z.string()),
    }),
  ),
});

const aparato = z.object({ navegador: z.enum(NAVEGADORES), sistema: z.enum(SISTEMAS) });
export const sesionDto = z
  .object({
    id,
    clase: z.enum(['web', 'programa']),
    medio: z.enum(MEDIOS),
    segundoFactor: z.boolean(),
    aparato: aparato.nullable(),
    /** It began from the network this request comes from; null when that was not kept. */
    mismaRed: z.boolean().nullable(),
    actual: z.boolean(),
    desde: instante,
    vistaEn: instante,
    venceEn: instante,
  })
  .meta({ id: 'SesionDeCuenta' });
export const sesiones = z.object({ elementos: z.array(sesionDto) });
export const cerradas = z.object({ cerradas: z.int() });

export const factorDto = z
  .object({
    activo: z.boolean(),
    desde: instante.nullable(),
    codigosSinUsar: z.int(),
    exigido: z.boolean(),
  })
  .meta({ id: 'SegundoFactor' });
/** `clave`: of who has one here. */
export const pedidoDeFactor = z.strictObject({ clave: clave.nullable().default(null) });
export const cambioDeCorreo = z.strictObject({ clave: clave.nullable().default(null) });
export const factorPropuesto = z.object({ secreto: z.string(), uri: z.string() });
export const soloCodigo = z.strictObject({ codigo });
export const codigosDeRescate = z.object({ codigos: z.array(z.string()) });

export const fichaDto = z
  .object({
    id,
    nombre: z.string(),
    alcance: z.enum(ALCANCES_DE_FICHA),
    creadaEn: instante,
    venceEn: instante,
    usadaEn: instante.nullable(),
    revocadaEn: instante.nullable(),
    vigente: z.boolean(),
  })
  .meta({ id: 'Ficha' });
export const fichas = z.object({ elementos: z.array(fichaDto) });
export const fichaNueva = z.strictObject({
  nombre: z.string().trim().min(1).max(80),
  alcance: z.enum(ALCANCES_DE_FICHA),
  dias: z.int().min(1).max(365),
  clave: clave.nullable().default(null),
});
/** `token` is shown this once. */
export const fichaCreada = fichaDto.extend({ token: z.string() }).meta({ id: 'FichaCreada' });

export const perfil = z
  .object({
    correo: z.string(),
    correoNuevo: z.string().nullable(),
    conClave: z.boolean(),
    vinculos: z.array(
      z.object({ emisor: z.string(), desde: instante, usadoEn: instante.nullable() }),
    ),
  })
  .meta({ id: 'PerfilPropio' });

export const idaOidc = z.object({ ir: z.string().max(500).optional() });
export const vueltaOidc = z.object({
  code: z.string().max(4000).optional(),
  state: z.string().max(500).optional(),
  iss: z.string().max(500).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(2000).optional(),
});
