/** Files of a form, written in the folder of temporary files as they come, with their hash. */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { RequestHandler, Response } from 'express';
import multer, { diskStorage, type Multer, type Options } from 'multer';
import { finalize, from, switchMap, type Observable } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import type { Peticion } from './peticion.js';
import { Problema } from './problema.js';

/** Whoever keeps it moves it; what is left is deleted. */
export interface ArchivoRecibido {
  readonly ruta: string;
  readonly nombre: string;
  readonly tamano: number;
  readonly sha256: string;
}

function multerEn(temporal: string, limites: NonNullable<Options['limits']>): Multer {
  mkdirSync(temporal, { recursive: true });
  return multer({
    storage: diskStorage({
      destination: temporal,
      filename: (_p, _a, listo) => listo(null, uuidv7()),
    }),
    limits: { fieldSize: 64 * 1024, ...limites },
    // The name of a part is UTF-8 in every browser of this century.
    defParamCharset: 'utf8',
  });
}

async function recibirCon(manejar: RequestHandler, p: Peticion, r: Response): Promise<void> {
  if (p.is('multipart/form-data') === false) throw new Problema('TIPO_DE_CUERPO_NO_ADMITIDO');
  await new Promise<void>((bien, mal) => {
    void manejar(p, r, (error: unknown) => {
      if (error === undefined || error === null) bien();
      else mal(comoFalla(error));
    });
  });
}

/** Limits and the file system say a code; the parser says none when what came is cut short or is no form. */
const comoFalla = (error: unknown): Error =>
  error instanceof Error && 'code' in error
    ? error
    : new Problema('CUERPO_ILEGIBLE', {}, {}, {}, { cause: error });

export async function archivoRecibido(f: Express.Multer.File): Promise<ArchivoRecibido> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(f.path), hash);
  return { ruta: f.path, nombre: f.originalname, tamano: f.size, sha256: hash.digest('hex') };
}

/**
 * Receives a form before its handler is called; what was written down of it is taken away, however it ends.
 * @throws Problema TIPO_DE_CUERPO_NO_ADMITIDO, CUERPO_ILEGIBLE; those of multer go on as they are.
 */
export abstract class ReceptorDeArchivos implements NestInterceptor {
  private readonly multer: Multer;

  constructor(temporal: string, limites: NonNullable<Options['limits']>) {
    this.multer = multerEn(temporal, limites);
  }

  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp();
    const p = http.getRequest<Peticion>();
    return from(this.recibir(p, http.getResponse<Response>())).pipe(
      switchMap(() => siguiente.handle()),
      finalize(() => {
        const varios = Array.isArray(p.files) ? p.files : [];
        for (const f of p.file === undefined ? varios : [p.file]) void rm(f.path, { force: true });
      }),
    );
  }

  /** Which fields of the form are files. */
  protected abstract archivosDe(multer: Multer): RequestHandler;
  /** Keeps in the request what came, for its decorator to give. */
  protected abstract guardar(p: Peticion): Promise<void>;

  private async recibir(p: Peticion, r: Response): Promise<void> {
    await recibirCon(this.archivosDe(this.multer), p, r);
    await this.guardar(p);
  }
}
