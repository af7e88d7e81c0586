import {
  createParamDecorator,
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import multer, { diskStorage, type Multer } from 'multer';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { finalize, from, switchMap, type Observable } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import { CONFIGURACION, type Configuracion } from './configuracion.js';
import type { Peticion } from './peticion.js';
import { campoInvalido, Problema } from './problema.js';

/** A file as it arrived, in the folder of temporary files. Whoever keeps it moves it; what is left is deleted. */
export interface ArchivoSubido {
  readonly ruta: string;
  readonly nombre: string;
  readonly tamano: number;
  readonly sha256: string;
  /** The JSON of the field `metadatos`, unread. */
  readonly metadatos: unknown;
}
type PeticionConArchivo = Peticion & { subido?: ArchivoSubido };

/** Takes a form with one file (`archivo`) and JSON (`metadatos`). */
@Injectable()
export class SubidaInterceptor implements NestInterceptor {
  private readonly multer: Multer;

  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    mkdirSync(config.temporal, { recursive: true });
    this.multer = multer({
      storage: diskStorage({
        destination: config.temporal,
        filename: (_p, _a, listo) => listo(null, uuidv7()),
      }),
      limits: {
        fileSize: config.subidaMaxima,
        files: 1,
        fields: 4,
        fieldSize: 64 * 1024,
        parts: 6,
      },
      // The name of a part is UTF-8 in every browser of this century.
      defParamCharset: 'utf8',
    });
  }

  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp();
    const p = http.getRequest<PeticionConArchivo>();
    return from(this.recibir(p, http.getResponse<Response>())).pipe(
      switchMap(() => siguiente.handle()),
      finalize(() => {
        if (p.file !== undefined) void rm(p.file.path, { force: true });
      }),
    );
  }

  private async recibir(p: PeticionConArchivo, r: Response): Promise<void> {
    if (p.is('multipart/form-data') === false) throw new Problema('TIPO_DE_CUERPO_NO_ADMITIDO');
    await new Promise<void>((bien, mal) => {
      void this.multer.single('archivo')(p, r, (error: unknown) => {
        if (error === undefined || error === null) bien();
        else mal(error instanceof Error ? error : new Error('upload failed', { cause: error }));
      });
    });
    if (p.file === undefined || p.file.size === 0) throw new Problema('ARCHIVO_VACIO');
    const hash = createHash('sha256');
    await pipeline(createReadStream(p.file.path), hash);
    p.subido = {
      ruta: p.file.path,
      nombre: p.file.originalname,
      tamano: p.file.size,
      sha256: hash.digest('hex'),
      metadatos: leerMetadatos((p.body as { readonly metadatos?: unknown }).metadatos),
    };
  }
}

const DE_CUALQUIERA = 5 * 1024 * 1024;
/** From who has no account: small, and no byte more is written down. */
@Injectable()
export class SubidaDeCualquieraInterceptor extends SubidaInterceptor {
  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    super({ ...config, subidaMaxima: Math.min(config.subidaMaxima, DE_CUALQUIERA) });
  }
}

/** A form as a browser sends it without any script: words, and a few small files. */
export interface FormularioRecibido {
  readonly campos: { readonly [nombre: string]: string };
  readonly archivos: readonly Omit<ArchivoSubido, 'metadatos'>[];
}
type PeticionConFormulario = Peticion & { formulario?: FormularioRecibido };
const ARCHIVOS = 3;

@Injectable()
export class FormularioInterceptor implements NestInterceptor {
  private readonly multer: Multer;

  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    mkdirSync(config.temporal, { recursive: true });
    this.multer = multer({
      storage: diskStorage({
        destination: config.temporal,
        filename: (_p, _a, listo) => listo(null, uuidv7()),
      }),
      limits: {
        fileSize: Math.min(config.subidaMaxima, DE_CUALQUIERA),
        files: ARCHIVOS,
        fields: 24,
        fieldSize: 64 * 1024,
        parts: 30,
      },
      defParamCharset: 'utf8',
    });
  }

  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp();
    const p = http.getRequest<PeticionConFormulario>();
    return from(this.recibir(p, http.getResponse<Response>())).pipe(
      switchMap(() => siguiente.handle()),
      finalize(() => {
        for (const a of p.formulario?.archivos ?? []) void rm(a.ruta, { force: true });
      }),
    );
  }

  private async recibir(p: PeticionConFormulario, r: Response): Promise<void> {
    if (p.is('multipart/form-data') === false) throw new Problema('TIPO_DE_CUERPO_NO_ADMITIDO');
    await new Promise<void>((bien, mal) => {
      void this.multer.array('archivo', ARCHIVOS)(p, r, (error: unknown) => {
        if (error === undefined || error === null) bien();
        else mal(error instanceof Error ? error : new Error('upload failed', { cause: error }));
      });
    });
    const archivos = [];
    for (const f of Array.isArray(p.files) ? p.files : []) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(f.path), hash);
      archivos.push({
        ruta: f.path,
        nombre: f.originalname,
        tamano: f.size,
        sha256: hash.digest('hex'),
      });
    }
    const cuerpo = (p.body ?? {}) as { readonly [nombre: string]: unknown };
    const campos = Object.fromEntries(
      Object.entries(cuerpo).flatMap(([k, v]) => (typeof v === 'string' ? [[k, v.trim()]] : [])),
    );
    p.formulario = { campos, archivos };
  }
}

export const Formulario = createParamDecorator(
  (_: undefined, ctx: ExecutionContext): FormularioRecibido =>
    ctx.switchToHttp().getRequest<PeticionConFormulario>().formulario ?? {
      campos: {},
      archivos: [],
    },
);

function leerMetadatos(texto: unknown): unknown {
  if (typeof texto !== 'string') throw campoInvalido('metadatos', 'REQUERIDO');
  try {
    return JSON.parse(texto) as unknown;
  } catch {
    throw campoInvalido('metadatos', 'FORMA');
  }
}

export const Subido = createParamDecorator((_: undefined, ctx: ExecutionContext): ArchivoSubido => {
  const { subido } = ctx.switchToHttp().getRequest<PeticionConArchivo>();
  if (subido === undefined) throw new Problema('ARCHIVO_VACIO');
  return subido;
});
