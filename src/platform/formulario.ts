import {
  createParamDecorator,
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import type { Multer } from 'multer';
import type { Observable } from 'rxjs';
import {
  archivoRecibido,
  atenderYRetirar,
  multerEn,
  recibirCon,
  type ArchivoRecibido,
} from './archivos-recibidos.js';
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

@Injectable()
export class FormularioInterceptor implements NestInterceptor {
  private readonly multer: Multer;

  constructor(@Inject(CONFIGURACION) config: Configuracion) {
    this.multer = multerEn(config.temporal, {
      fileSize: Math.min(config.subidaMaxima, DE_CUALQUIERA),
      files: ARCHIVOS,
      fields: 24,
      parts: 30,
    });
  }

  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp();
    const p = http.getRequest<PeticionConFormulario>();
    return atenderYRetirar(p, this.recibir(p, http.getResponse<Response>()), siguiente);
  }

  private async recibir(p: PeticionConFormulario, r: Response): Promise<void> {
    await recibirCon(this.multer.array('archivo', ARCHIVOS), p, r);
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
