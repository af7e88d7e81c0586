import { createHash, randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/**
 * All that is read from the environment, in one place. `demo` runs with nothing given and listens on the loopback
 * only; `produccion` names everything and refuses to start without it; `prueba` is a test's own.
 */
const esquema = z.object({
  MINGA_PERFIL: z.enum(['demo', 'produccion', 'prueba']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on. In `demo` always 127.0.0.1. */
  MINGA_ESCUCHA: z.string().min(1).optional(),
  /** `sqlite:<path>` or `postgres://…`. */
  MINGA_BD: z.string().min(1).optional(),
  /** Key of the installation: at least 32 characters of chance. */
  MINGA_SECRETO: z.string().min(32).optional(),
  /**
   * Keys that seal what citizens say of themselves: `id:base64` of 32 bytes, comma separated. The first seals; the
   * others still open what they sealed.
   */
  MINGA_CLAVES_PERSONALES: z.string().min(1).optional(),
  /** Where the bytes of documents are kept: `carpeta:<path>` or `bd`. */
  MINGA_ARCHIVOS: z
    .string()
    .regex(/^(carpeta:.+|bd)$/)
    .optional(),
  /** Folder of the embedded database, the files and the temporary uploads. */
  MINGA_DATOS: z.string().min(1).default('.minga'),
  /** Address people use: cookies are `Secure` when it is https. */
  MINGA_URL: z.url({ protocol: /^https?$/ }).optional(),
  MINGA_WEB: z.string().min(1).default('web/dist'),
  /** TopoJSON or GeoJSON of the provinces, keyed by DPA code: the board draws it instead of its tiles. */
  MINGA_MAPA: z.string().min(1).optional(),
  /** Development: where Stately's inspector listens. */
  MINGA_STATELY: z.url({ protocol: /^wss?$/ }).optional(),
  /** Civil date at which the demonstration's clock starts. */
  MINGA_DEMO_FECHA: z.iso.date().default('2025-09-15'),
  /** Whether it runs on from there, or stands still (to take pictures). */
  MINGA_DEMO_RELOJ: z.enum(['anda', 'quieto']).default('anda'),
  /** How many reverse proxies stand in front (0: none is believed). */
  MINGA_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  MINGA_SUBIDA_MAX_MB: z.coerce.number().int().min(1).max(1024).default(50),
  /** Requests per minute of one account or address; the login and the uploads have their own. */
  MINGA_RITMO: z.coerce.number().int().min(1).default(1200),
  MINGA_RITMO_SESION: z.coerce.number().int().min(1).default(20),
  MINGA_RITMO_SUBIDAS: z.coerce.number().int().min(1).default(120),
  /** What anybody may send without an account, per minute and address. */
  MINGA_RITMO_PUBLICO: z.coerce.number().int().min(1).default(30),
  /** How much work the form asks of who sends a proposal (numbers to try at most). */
  MINGA_RETO: z.coerce.number().int().min(100).max(5_000_000).default(50_000),
  /** Webhooks may be sent to private addresses (a closed network): comma list of CIDR. */
  MINGA_WEBHOOKS_REDES: z.string().default(''),
  /** Sign-on with the institution's own accounts (OpenID Connect): all four, or none. */
  MINGA_OIDC_EMISOR: z.url({ protocol: /^https?$/ }).optional(),
  MINGA_OIDC_CLIENTE: z.string().min(1).optional(),
  MINGA_OIDC_SECRETO: z.string().min(16).optional(),
  /** What the button says: «Ingresar con …». */
  MINGA_OIDC_ROTULO: z.string().min(1).max(60).optional(),
  /** Key with which Prometheus reads `/metricas`; without it there is no such page. */
  MINGA_METRICAS_CLAVE: z.string().min(16).optional(),
  /** Phrase that encrypts the backups; without it they are not. */
  MINGA_RESPALDO_CLAVE: z.string().min(12).optional(),
  /**
   * Outgoing mail. Without a server, letters stay in the mailbox read in the product; with half of it, nothing starts.
   */
  MINGA_SMTP_SERVIDOR: z.string().min(1).optional(),
  MINGA_SMTP_PUERTO: z.coerce.number().int().min(1).max(65535).optional(),
  /** `starttls` (by default) and `tls` ask for a certificate that is trusted; `ninguna` is for a relay of this machine. */
  MINGA_SMTP_SEGURIDAD: z.enum(['starttls', 'tls', 'ninguna']).optional(),
  MINGA_SMTP_USUARIO: z.string().min(1).optional(),
  MINGA_SMTP_CLAVE: z.string().min(1).optional(),
  /** Address letters come from. */
  MINGA_CORREO_REMITENTE: z.email().optional(),
  /**
   * A language model that helps to write drafts: the address of an OpenAI-compatible server (`…/v1`) and the name of the
   * model; its key if it asks for one. Nothing of it is there unless it is configured.
   */
  MINGA_MODELO_URL: z.url({ protocol: /^https?$/ }).optional(),
  MINGA_MODELO_NOMBRE: z.string().min(1).max(100).optional(),
  MINGA_MODELO_CLAVE: z.string().min(1).optional(),
  /** Seconds it is waited for. */
  MINGA_MODELO_ESPERA: z.coerce.number().int().min(1).max(300).default(60),
  MINGA_REGISTRO: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Perfil = z.infer<typeof esquema>['MINGA_PERFIL'];

export interface ConfiguracionDeSmtp {
  readonly servidor: string;
  readonly puerto: number;
  readonly seguridad: 'starttls' | 'tls' | 'ninguna';
  readonly acceso: { readonly usuario: string; readonly clave: string } | null;
  readonly remitente: string;
}

export interface ConfiguracionDeModelo {
  readonly url: URL;
  readonly nombre: string;
  readonly clave: string | null;
  readonly esperaMs: number;
}

export interface ClavePersonal {
  readonly id: string;
  readonly clave: Buffer;
}

export interface Configuracion {
  readonly perfil: Perfil;
  readonly puerto: number;
  readonly escucha: string;
  readonly bd: string;
  readonly secreto: Buffer;
  /** Nobody gave one: it lives as long as the server. */
  readonly secretoPasajero: boolean;
  readonly clavesPersonales: readonly ClavePersonal[];
  readonly archivos:
    { readonly clase: 'carpeta'; readonly ruta: string } | { readonly clase: 'bd' };
  readonly datos: string;
  readonly temporal: string;
  readonly url: URL | null;
  readonly cookieSegura: boolean;
  readonly web: string;
  /** Null: the board draws its own tiles. */
  readonly mapa: string | null;
  readonly demoFecha: string;
  readonly demoReloj: 'anda' | 'quieto';
  /** Where Stately's inspector listens; null: nowhere, and never in production. */
  readonly stately: string | null;
  readonly proxies: number;
  readonly subidaMaxima: number;
  readonly ritmo: {
    readonly general: number;
    readonly sesion: number;
    readonly subidas: number;
    readonly publico: number;
  };
  readonly reto: number;
  /** Null: people enter with the accounts of this installation only. */
  readonly oidc: ConfiguracionOidc | null;
  readonly redesDeWebhooks: readonly string[];
  /** Null: nothing leaves; letters are read in the product. */
  readonly smtp: ConfiguracionDeSmtp | null;
  /** Null: `/metricas` is not there. */
  readonly claveDeMetricas: string | null;
  /** Null: backups are not encrypted. */
  readonly claveDeRespaldo: string | null;
  /** Null: no machine writes anything. */
  readonly modelo: ConfiguracionDeModelo | null;
  readonly nivelDeRegistro: z.infer<typeof esquema>['MINGA_REGISTRO'];
}

export interface ConfiguracionOidc {
  readonly emisor: URL;
  readonly cliente: string;
  readonly secreto: string;
  readonly rotulo: string;
}

/** What is missing or wrong, by the name of its variable; never its value. */
export class ConfiguracionInvalida extends Error {
  override readonly name = 'ConfiguracionInvalida';
  constructor(readonly faltas: readonly { readonly variable: string; readonly motivo: string }[]) {
    super(faltas.map((f) => `${f.variable}: ${f.motivo}`).join('\n'));
  }
}

const OBLIGATORIAS = [
  'MINGA_BD',
  'MINGA_SECRETO',
  'MINGA_CLAVES_PERSONALES',
  'MINGA_ARCHIVOS',
  'MINGA_URL',
] as const;

export function leerConfiguracion(entorno: {
  readonly [k: string]: string | undefined;
}): Configuracion {
  const propias = Object.fromEntries(
    Object.entries(entorno).filter(
      ([k, v]) => (k === 'PORT' || k.startsWith('MINGA_')) && v !== '',
    ),
  );
  const leida = esquema.safeParse(propias);
  if (!leida.success)
    throw new ConfiguracionInvalida(
      leida.error.issues.map((i) => ({ variable: i.path.join('.'), motivo: i.message })),
    );
  const e = leida.data;
  if (e.MINGA_PERFIL === 'produccion') {
    const faltas = OBLIGATORIAS.filter((v) => e[v] === undefined);
    if (faltas.length > 0)
      throw new ConfiguracionInvalida(
        faltas.map((variable) => ({
          variable,
          motivo: 'es obligatoria con MINGA_PERFIL=produccion',
        })),
      );
  }
  const datos = resolve(e.MINGA_DATOS);
  const url = e.MINGA_URL === undefined ? null : new URL(e.MINGA_URL);
  if (url !== null && url.protocol !== 'https:' && !esLocal(url.hostname))
    throw new ConfiguracionInvalida([
      { variable: 'MINGA_URL', motivo: 'debe ser https fuera de este mismo equipo' },
    ]);
  const oidc = leerOidc(e);
  const enCarpeta = /^carpeta:(.+)$/.exec(e.MINGA_ARCHIVOS ?? `carpeta:${join(datos, 'archivos')}`);
  return {
    perfil: e.MINGA_PERFIL,
    puerto: e.PORT,
    escucha: e.MINGA_PERFIL === 'produccion' ? (e.MINGA_ESCUCHA ?? '0.0.0.0') : '127.0.0.1',
    bd: e.MINGA_BD ?? `sqlite:${join(datos, 'minga.sqlite')}`,
    secreto: e.MINGA_SECRETO === undefined ? randomBytes(32) : Buffer.from(e.MINGA_SECRETO),
    secretoPasajero: e.MINGA_SECRETO === undefined,
    clavesPersonales: leerClavesPersonales(e.MINGA_CLAVES_PERSONALES),
    archivos:
      enCarpeta?.[1] === undefined
        ? { clase: 'bd' }
        : { clase: 'carpeta', ruta: resolve(enCarpeta[1]) },
    datos,
    temporal: join(datos, 'temporal'),
    url,
    cookieSegura: url?.protocol === 'https:',
    web: resolve(e.MINGA_WEB),
    mapa: e.MINGA_MAPA === undefined ? null : resolve(e.MINGA_MAPA),
    demoFecha: e.MINGA_DEMO_FECHA,
    demoReloj: e.MINGA_DEMO_RELOJ,
    stately: e.MINGA_PERFIL === 'produccion' ? null : (e.MINGA_STATELY ?? null),
    proxies: e.MINGA_PROXIES,
    subidaMaxima: e.MINGA_SUBIDA_MAX_MB * 1024 * 1024,
    ritmo: {
      general: e.MINGA_RITMO,
      sesion: e.MINGA_RITMO_SESION,
      subidas: e.MINGA_RITMO_SUBIDAS,
      publico: e.MINGA_RITMO_PUBLICO,
    },
    reto: e.MINGA_RETO,
    oidc,
    redesDeWebhooks: e.MINGA_WEBHOOKS_REDES.split(',')
      .map((r) => r.trim())
      .filter((r) => r !== ''),
    smtp: leerSmtp(e),
    claveDeMetricas: e.MINGA_METRICAS_CLAVE ?? null,
    claveDeRespaldo: e.MINGA_RESPALDO_CLAVE ?? null,
    modelo: leerModelo(e),
    nivelDeRegistro: e.MINGA_REGISTRO,
  };
}

/** Without one (never in production) there is a key everybody knows: nothing real is kept there. */
function leerClavesPersonales(escritas: string | undefined): readonly ClavePersonal[] {
  if (escritas === undefined)
    return [{ id: 'demostracion', clave: createHash('sha256').update('minga').digest() }];
  const claves = escritas.split(',').map((escrita) => {
    const [, id = '', codigo = ''] = /^\s*([\w-]{1,40}):([\w+/=-]+)\s*$/.exec(escrita) ?? [];
    return { id, clave: Buffer.from(codigo, 'base64') };
  });
  const bien = claves.every((c) => c.id !== '' && c.clave.length === 32);
  if (!bien || new Set(claves.map((c) => c.id)).size < claves.length)
    throw new ConfiguracionInvalida([
      {
        variable: 'MINGA_CLAVES_PERSONALES',
        motivo: 'es una lista de «identificador:clave», de 32 bytes en base64 cada clave',
      },
    ]);
  return claves;
}

/** Half of it would be a button that fails: it is all there or it is not there, in every profile. */
function leerOidc(e: z.infer<typeof esquema>): ConfiguracionOidc | null {
  const dadas = {
    MINGA_OIDC_EMISOR: e.MINGA_OIDC_EMISOR,
    MINGA_OIDC_CLIENTE: e.MINGA_OIDC_CLIENTE,
    MINGA_OIDC_SECRETO: e.MINGA_OIDC_SECRETO,
    MINGA_OIDC_ROTULO: e.MINGA_OIDC_ROTULO,
  };
  const faltan = Object.entries(dadas).flatMap(([variable, v]) =>
    v === undefined ? [variable] : [],
  );
  if (faltan.length === Object.keys(dadas).length) return null;
  const { MINGA_OIDC_EMISOR: emisor, MINGA_OIDC_CLIENTE: cliente } = dadas;
  const { MINGA_OIDC_SECRETO: secreto, MINGA_OIDC_ROTULO: rotulo } = dadas;
  if (
    emisor === undefined ||
    cliente === undefined ||
    secreto === undefined ||
    rotulo === undefined
  )
    throw new ConfiguracionInvalida(
      faltan.map((variable) => ({
        variable,
        motivo: 'es obligatoria si se configura el ingreso con OpenID Connect',
      })),
    );
  const direccion = new URL(emisor);
  if (direccion.protocol !== 'https:' && !esLocal(direccion.hostname))
    throw new ConfiguracionInvalida([
      { variable: 'MINGA_OIDC_EMISOR', motivo: 'debe ser https fuera de este mismo equipo' },
    ]);
  return { emisor: direccion, cliente, secreto, rotulo };
}

/** All of it or nothing: a half configuration would lose letters in silence. */
function leerSmtp(e: z.infer<typeof esquema>): ConfiguracionDeSmtp | null {
  const dadas = Object.entries(e).filter(
    ([k, v]) => v !== undefined && (k.startsWith('MINGA_SMTP_') || k === 'MINGA_CORREO_REMITENTE'),
  );
  if (dadas.length === 0) return null;
  const { MINGA_SMTP_SERVIDOR: servidor, MINGA_CORREO_REMITENTE: remitente } = e;
  const { MINGA_SMTP_USUARIO: usuario, MINGA_SMTP_CLAVE: clave } = e;
  const faltas: { variable: string; motivo: string }[] = [];
  const falta = (variable: string, motivo: string): void => void faltas.push({ variable, motivo });
  if (servidor === undefined) falta('MINGA_SMTP_SERVIDOR', 'falta: hay otras variables de correo');
  if (remitente === undefined)
    falta('MINGA_CORREO_REMITENTE', 'falta: es la dirección de la que salen los correos');
  if (usuario !== undefined && clave === undefined)
    falta('MINGA_SMTP_CLAVE', 'falta: hay MINGA_SMTP_USUARIO');
  if (clave !== undefined && usuario === undefined)
    falta('MINGA_SMTP_USUARIO', 'falta: hay MINGA_SMTP_CLAVE');
  const seguridad = e.MINGA_SMTP_SEGURIDAD ?? 'starttls';
  if (seguridad === 'ninguna' && servidor !== undefined && !esLocal(servidor))
    falta('MINGA_SMTP_SEGURIDAD', 'ninguna solo se admite con un servidor de este mismo equipo');
  if (faltas.length > 0 || servidor === undefined || remitente === undefined)
    throw new ConfiguracionInvalida(faltas);
  return {
    servidor,
    puerto: e.MINGA_SMTP_PUERTO ?? (seguridad === 'tls' ? 465 : 587),
    seguridad,
    acceso: usuario === undefined || clave === undefined ? null : { usuario, clave },
    remitente,
  };
}

/** Half of it would be a button that fails. What citizens wrote goes there: outside this machine, encrypted. */
function leerModelo(e: z.infer<typeof esquema>): ConfiguracionDeModelo | null {
  const { MINGA_MODELO_URL: direccion, MINGA_MODELO_NOMBRE: nombre } = e;
  if (direccion === undefined && nombre === undefined && e.MINGA_MODELO_CLAVE === undefined)
    return null;
  if (direccion === undefined || nombre === undefined)
    throw new ConfiguracionInvalida(
      Object.entries({ MINGA_MODELO_URL: direccion, MINGA_MODELO_NOMBRE: nombre }).flatMap(
        ([variable, v]) =>
          v === undefined
            ? [{ variable, motivo: 'es obligatoria si se configura un modelo de lenguaje' }]
            : [],
      ),
    );
  const url = new URL(direccion);
  if (url.protocol !== 'https:' && !esLocal(url.hostname))
    throw new ConfiguracionInvalida([
      { variable: 'MINGA_MODELO_URL', motivo: 'debe ser https fuera de este mismo equipo' },
    ]);
  return {
    url,
    nombre,
    clave: e.MINGA_MODELO_CLAVE ?? null,
    esperaMs: e.MINGA_MODELO_ESPERA * 1000,
  };
}

const esLocal = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Nest token of the configuration (an interface has none of its own). */
export const CONFIGURACION = Symbol('Configuracion');
