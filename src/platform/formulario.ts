import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import type { RequestHandler } from 'express';
import type { Multer } from 'multer';
import { archivoRecibido, ReceptorDeArchivos, type ArchivoRecibido } from './archivos-recibidos.js';
import { CONFIGURACION, type Configuracion } from './configuracion.js';
import type { Peticion } from './peticion.js';
import { DE_CUALQUIERA } from './subida.js';

/** A form as a browser sends it without any script: words, and a few small files. */
export interface FormularioRecibido {
  readonly campos: { readonly [nombre: string]: string };
  readonly archivos: readonly ArchivoRecibido[];
}
type PeticionConFormulario = Peticion & { formulario?: FormularioRecibido };
const ARCHIVOS = 3;

/** How many files it takes, and of how many bytes each. */
export const limitesDelFormulario = ({ subidaMaxima }: Pick<Configuracion, 'subidaMaxima'>) => ({
  archivos: ARCHIVOS,
  bytes: Math.min(subidaMaxima, DE_CUALQUIERA),
});

@Injectable()
export class FormularioInterceptor extends ReceptorDeArchivos {
  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    const { archivos, bytes } = limitesDelFormulario(config);
    super(config.temporal, {
      fileSize: bytes,
      files: archivos,
      fields: 24,
      parts: 30,
    });
  }

  protected override archivosDe(multer: Multer): RequestHandler {
    return multer.array('archivo', ARCHIVOS);
  }

  protected override async guardar(p: PeticionConFormulario): Promise<void> {
    const archivos = [];
    for (const f of Array.isArray(p.files) ? p.files : []) archivos.push(await archivoRecibido(f));
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
