import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import type { RequestHandler } from 'express';
import type { Multer } from 'multer';
import { archivoRecibido, ReceptorDeArchivos, type ArchivoRecibido } from './archivos-recibidos.js';
import { CONFIGURACION, type Configuracion } from './configuracion.js';
import { esLegible } from './cuerpo-legible.js';
import type { Peticion } from './peticion.js';
import { campoInvalido, Problema } from './problema.js';

/** A file as it arrived, with what was said of it. */
export interface ArchivoSubido extends ArchivoRecibido {
  /** The JSON of the field `metadatos`, unread. */
  readonly metadatos: unknown;
}
type PeticionConArchivo = Peticion & { subido?: ArchivoSubido };

/** Takes a form with one file (`archivo`) and JSON (`metadatos`). */
@Injectable()
export class SubidaInterceptor extends ReceptorDeArchivos {
  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    super(config.temporal, {
      fileSize: config.subidaMaxima,
      files: 1,
      fields: 4,
      parts: 6,
    });
  }

  protected override archivosDe(multer: Multer): RequestHandler {
    return multer.single('archivo');
  }

  protected override async guardar(p: PeticionConArchivo): Promise<void> {
    if (p.file === undefined || p.file.size === 0) throw new Problema('ARCHIVO_VACIO');
    p.subido = {
      ...(await archivoRecibido(p.file)),
      metadatos: leerMetadatos((p.body as { readonly metadatos?: unknown }).metadatos),
    };
  }
}

export const DE_CUALQUIERA = 5 * 1024 * 1024;
/** From who has no account: small, and no byte more is written down. */
@Injectable()
export class SubidaDeCualquieraInterceptor extends SubidaInterceptor {
  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    super({ ...config, subidaMaxima: Math.min(config.subidaMaxima, DE_CUALQUIERA) });
  }
}

function leerMetadatos(texto: unknown): unknown {
  if (typeof texto !== 'string') throw campoInvalido('metadatos', 'REQUERIDO');
  let leidos: unknown;
  try {
    leidos = JSON.parse(texto);
  } catch {
    throw campoInvalido('metadatos', 'FORMA');
  }
  if (!esLegible(leidos)) throw campoInvalido('metadatos', 'FORMA');
  return leidos;
}

export const Subido = createParamDecorator((_: undefined, ctx: ExecutionContext): ArchivoSubido => {
  const { subido } = ctx.switchToHttp().getRequest<PeticionConArchivo>();
  if (subido === undefined) throw new Problema('ARCHIVO_VACIO');
  return subido;
});
