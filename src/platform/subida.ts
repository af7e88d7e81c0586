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
