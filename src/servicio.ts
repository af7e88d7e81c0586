import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DestinationStream, Logger } from 'pino';
import { AppModule } from './app.module.js';
import { cargarDatosBase } from './datos-base.js';
import { cargarDemostracion, relojDeDemostracion } from './demostracion.js';
import { Engine } from './engine/engine.js';
import type { Reloj } from './engine/puertos/reloj.js';
import { Obreros } from './obreros.js';
import { abrirPersistencia, type Persistencia } from './persistence/abrir.js';
import type { Configuracion } from './platform/configuracion.js';
import { vestir } from './platform/http.js';
import { crearRegistro, RegistroDeNest } from './platform/registro.js';

/** Production never migrates by itself: whoever operates it decides when. */
export class MigracionesPendientes extends Error {
  override readonly name = 'MigracionesPendientes';
  constructor(readonly pendientes: readonly string[]) {
    super(pendientes.join(', '));
  }
}

export interface Servicio {
  readonly app: NestExpressApplication;
  readonly persistencia: Persistencia;
  readonly url: string;
  cerrar(): Promise<void>;
}

export interface OpcionesDeServicio {
  /** Where the log goes; the standard output by default. */
  readonly destino?: DestinationStream;
  /** Instead of the real clock (tests). */
  readonly reloj?: Reloj;
  readonly progreso?: (texto: string) => void;
}

/** How long requests in course are waited for when the service is told to stop. */
const ESPERA_AL_CERRAR_MS = 10_000;

/** Opens the database, joins the parts and opens the door. */
export async function levantar(
  config: Configuracion,
  opciones: OpcionesDeServicio = {},
): Promise<Servicio> {
  const { registro, persistencia, completa, migradas } = await preparar(config, opciones);
  try {
    if (config.perfil !== 'produccion') await cargarDatosBase(persistencia);
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.con({ config: completa, registro, persistencia }),
      {
        logger: new RegistroDeNest(registro),
        bodyParser: false,
        abortOnError: false,
      },
    );
    const portero = vestir(app, completa, registro);
    await app.init();
    if (migradas.length > 0) await app.get(Engine).redibujar();
    if (config.perfil === 'demo')
      await cargarDemostracion(app, completa, persistencia, opciones.progreso);
    await app.listen(config.puerto, config.escucha);
    app.get(Obreros).empezar();
    const stately =
      config.stately === null ? null : await contarAStately(config.stately, persistencia, registro);
    return {
      app,
      persistencia,
      url: direccionDe(app, config),
      cerrar: async () => {
        portero.dejarDeAtender();
        await stately?.dejar();
        await cerrar(app, persistencia);
      },
    };
  } catch (error) {
    await persistencia.cerrar();
    throw error;
  }
}

/** Its package is of development: it is not looked for until somebody asks for it. */
async function contarAStately(
  url: string,
  persistencia: Persistencia,
  registro: Logger,
): Promise<{ dejar(): Promise<void> }> {
  const { conectarStately } = await import('./conectar-stately.js');
  return conectarStately(persistencia.procesos, url, (err) =>
    registro.warn({ err, ronda: 'stately' }, 'una ronda falló'),
  );
}

/** The same parts without a door: for the commands of the console. */
export async function conPartes<T>(
  config: Configuracion,
  trabajo: (
    partes: INestApplicationContext,
    persistencia: Persistencia,
    hecho: { readonly migradas: readonly string[]; readonly redibujadas: number },
  ) => Promise<T>,
  opciones: OpcionesDeServicio & { readonly migrar?: boolean } = {},
): Promise<T> {
  const { registro, persistencia, completa, migradas } = await preparar(
    config,
    opciones,
    opciones.migrar ?? false,
  );
  try {
    const contexto = await NestFactory.createApplicationContext(
      AppModule.con({ config: completa, registro, persistencia }),
      { logger: new RegistroDeNest(registro), abortOnError: false },
    );
    try {
      const redibujadas = migradas.length > 0 ? await contexto.get(Engine).redibujar() : 0;
      return await trabajo(contexto, persistencia, { migradas, redibujadas });
    } finally {
      await contexto.close();
    }
  } finally {
    await persistencia.cerrar();
  }
}

async function preparar(
  config: Configuracion,
  opciones: OpcionesDeServicio,
  migrar = config.perfil !== 'produccion',
): Promise<{
  registro: Logger;
  persistencia: Persistencia;
  completa: Configuracion;
  migradas: readonly string[];
}> {
  const registro = crearRegistro(config.nivelDeRegistro, opciones.destino);
  mkdirSync(config.datos, { recursive: true, mode: 0o700 });
  mkdirSync(config.temporal, { recursive: true, mode: 0o700 });
  if (config.archivos.clase === 'carpeta')
    mkdirSync(config.archivos.ruta, { recursive: true, mode: 0o700 });
  const reloj =
    opciones.reloj ?? (config.perfil === 'demo' ? relojDeDemostracion(config) : undefined);
  const persistencia = await abrirPersistencia({
    url: config.bd,
    ...(reloj === undefined ? {} : { reloj }),
  });
  let migradas: readonly string[] = [];
  try {
    const pendientes = await persistencia.migracionesPendientes();
    if (pendientes.length > 0) {
      if (!migrar) throw new MigracionesPendientes(pendientes);
      migradas = await persistencia.migrar();
    }
  } catch (error) {
    await persistencia.cerrar();
    throw error;
  }
  return { registro, persistencia, completa: conSecreto(config), migradas };
}

/** Outside production the key of the installation is made once and kept with its data. */
function conSecreto(config: Configuracion): Configuracion {
  if (config.perfil !== 'demo' || !config.secretoPasajero) return config;
  const ruta = join(config.datos, 'secreto');
  if (!existsSync(ruta))
    writeFileSync(ruta, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return { ...config, secreto: readFileSync(ruta), secretoPasajero: false };
}

async function cerrar(app: NestExpressApplication, persistencia: Persistencia): Promise<void> {
  const servidor = app.getHttpServer();
  // permitido: nobody's term; requests that do not end are let go.
  const limite = setTimeout(() => servidor.closeAllConnections(), ESPERA_AL_CERRAR_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(limite);
    await persistencia.cerrar();
  }
}

function direccionDe(app: NestExpressApplication, config: Configuracion): string {
  const donde = app.getHttpServer().address() as AddressInfo;
  const host =
    config.escucha === '0.0.0.0' || config.escucha === '::' ? 'localhost' : config.escucha;
  return `http://${host}:${donde.port}`;
}
