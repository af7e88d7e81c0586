import { randomBytes } from 'node:crypto';
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
  /** Civil date at which the demonstration's clock starts. */
  MINGA_DEMO_FECHA: z.iso.date().default('2025-09-15'),
  /** How many reverse proxies stand in front (0: none is believed). */
  MINGA_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  MINGA_SUBIDA_MAX_MB: z.coerce.number().int().min(1).max(1024).default(50),
  /** Requests per minute of one account or address; the login and the uploads have their own. */
  MINGA_RITMO: z.coerce.number().int().min(1).default(1200),
  MINGA_RITMO_SESION: z.coerce.number().int().min(1).default(20),
  MINGA_RITMO_SUBIDAS: z.coerce.number().int().min(1).default(120),
  /** Webhooks may be sent to private addresses (a closed network): comma list of CIDR. */
  MINGA_WEBHOOKS_REDES: z.string().default(''),
  MINGA_REGISTRO: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Perfil = z.infer<typeof esquema>['MINGA_PERFIL'];

export interface Configuracion {
  readonly perfil: Perfil;
  readonly puerto: number;
  readonly escucha: string;
  readonly bd: string;
  readonly secreto: Buffer;
  /** Nobody gave one: it lives as long as the server. */
  readonly secretoPasajero: boolean;
  readonly archivos:
    { readonly clase: 'carpeta'; readonly ruta: string } | { readonly clase: 'bd' };
  readonly datos: string;
  readonly temporal: string;
  readonly url: URL | null;
  readonly cookieSegura: boolean;
  readonly web: string;
  readonly demoFecha: string;
  readonly proxies: number;
  readonly subidaMaxima: number;
  readonly ritmo: { readonly general: number; readonly sesion: number; readonly subidas: number };
  readonly redesDeWebhooks: readonly string[];
  readonly nivelDeRegistro: z.infer<typeof esquema>['MINGA_REGISTRO'];
}

/** What is missing or wrong, by the name of its variable; never its value. */
export class ConfiguracionInvalida extends Error {
  override readonly name = 'ConfiguracionInvalida';
  constructor(readonly faltas: readonly { readonly variable: string; readonly motivo: string }[]) {
    super(faltas.map((f) => `${f.variable}: ${f.motivo}`).join('\n'));
  }
}

const OBLIGATORIAS = ['MINGA_BD', 'MINGA_SECRETO', 'MINGA_ARCHIVOS', 'MINGA_URL'] as const;

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
  const enCarpeta = /^carpeta:(.+)$/.exec(e.MINGA_ARCHIVOS ?? `carpeta:${join(datos, 'archivos')}`);
  return {
    perfil: e.MINGA_PERFIL,
    puerto: e.PORT,
    escucha: e.MINGA_PERFIL === 'produccion' ? (e.MINGA_ESCUCHA ?? '0.0.0.0') : '127.0.0.1',
    bd: e.MINGA_BD ?? `sqlite:${join(datos, 'minga.sqlite')}`,
    secreto: e.MINGA_SECRETO === undefined ? randomBytes(32) : Buffer.from(e.MINGA_SECRETO),
    secretoPasajero: e.MINGA_SECRETO === undefined,
    archivos:
      enCarpeta?.[1] === undefined
        ? { clase: 'bd' }
        : { clase: 'carpeta', ruta: resolve(enCarpeta[1]) },
    datos,
    temporal: join(datos, 'temporal'),
    url,
    cookieSegura: url?.protocol === 'https:',
    web: resolve(e.MINGA_WEB),
    demoFecha: e.MINGA_DEMO_FECHA,
    proxies: e.MINGA_PROXIES,
    subidaMaxima: e.MINGA_SUBIDA_MAX_MB * 1024 * 1024,
    ritmo: { general: e.MINGA_RITMO, sesion: e.MINGA_RITMO_SESION, subidas: e.MINGA_RITMO_SUBIDAS },
    redesDeWebhooks: e.MINGA_WEBHOOKS_REDES.split(',')
      .map((r) => r.trim())
      .filter((r) => r !== ''),
    nivelDeRegistro: e.MINGA_REGISTRO,
  };
}

const esLocal = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Nest token of the configuration (an interface has none of its own). */
export const CONFIGURACION = Symbol('Configuracion');
