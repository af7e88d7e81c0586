import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { codificacionPara, COMPRIMIR } from './compresion.js';
import { Respuesta } from './respuesta.js';

/**
 * Pages written for whoever asks, for slow lines: a third of their bytes. Only where no answer carries both a secret that
 * lasts and words that somebody else may have put in the question.
 */
@Injectable()
export class ComprimidaInterceptor implements NestInterceptor {
  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp();
    const codificacion = codificacionPara(http.getRequest<Request>());
    return siguiente.handle().pipe(
      mergeMap(async (valor: unknown) => {
        if (!(valor instanceof Respuesta) || typeof valor.cuerpo !== 'string') return valor;
        http.getResponse<Response>().vary('Accept-Encoding');
        if (codificacion === null) return valor;
        const { cuerpo, mas } = valor;
        const bytes = await COMPRIMIR[codificacion](Buffer.from(cuerpo));
        return new Respuesta<unknown>(new StreamableFile(bytes), {
          ...mas,
          cabeceras: { ...mas.cabeceras, 'Content-Encoding': codificacion },
        });
      }),
    );
  }
}
