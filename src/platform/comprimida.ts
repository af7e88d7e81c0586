import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Respuesta } from './respuesta.js';

const comprimir = promisify(gzip);

/**
 * Pages written for whoever asks, for slow lines: a third of their bytes. Only where no answer carries both a secret that
 * lasts and words that somebody else may have put in the question.
 */
@Injectable()
export class ComprimidaInterceptor implements NestInterceptor {
  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp();
    const admite = http.getRequest<Request>().acceptsEncodings('gzip') === 'gzip';
    return siguiente.handle().pipe(
      mergeMap(async (valor: unknown) => {
        if (!(valor instanceof Respuesta) || typeof valor.cuerpo !== 'string') return valor;
        http.getResponse<Response>().vary('Accept-Encoding');
        if (!admite) return valor;
        const { cuerpo, mas } = valor;
        return new Respuesta<unknown>(new StreamableFile(await comprimir(cuerpo)), {
          ...mas,
          cabeceras: { ...mas.cabeceras, 'Content-Encoding': 'gzip' },
        });
      }),
    );
  }
}
