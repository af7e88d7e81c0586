import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

export interface GalletaNueva {
  readonly nombre: string;
  /** Null: forget it. */
  readonly valor: string | null;
  readonly segura: boolean;
  readonly duraMs?: number;
  /** Only sent to what is under this path; `/` when not said. */
  readonly ruta?: string;
}

/** What a handler returns when its answer is more than a body. */
export class Respuesta<T> {
  constructor(
    readonly cuerpo: T,
    readonly mas: {
      readonly estado?: number;
      readonly cabeceras?: { readonly [nombre: string]: string };
      readonly galletas?: readonly GalletaNueva[];
    } = {},
  ) {}
}

/** Writes status, headers and cookies of a `Respuesta`, so that no handler needs to know Express. */
@Injectable()
export class RespuestaInterceptor implements NestInterceptor {
  intercept(ctx: ExecutionContext, siguiente: CallHandler): Observable<unknown> {
    const http = ctx.switchToHttp().getResponse<Response>();
    return siguiente.handle().pipe(
      map((valor: unknown) => {
        if (!(valor instanceof Respuesta)) return valor;
        const { estado, cabeceras, galletas } = valor.mas;
        if (estado !== undefined) http.status(estado);
        for (const [nombre, v] of Object.entries(cabeceras ?? {})) http.setHeader(nombre, v);
        for (const g of galletas ?? []) {
          const opciones = {
            httpOnly: true,
            sameSite: 'lax',
            secure: g.segura,
            path: g.ruta ?? '/',
          } as const;
          if (g.valor === null) http.clearCookie(g.nombre, opciones);
          else
            http.cookie(g.nombre, g.valor, {
              ...opciones,
              ...(g.duraMs === undefined ? {} : { maxAge: g.duraMs }),
            });
        }
        return valor.cuerpo as unknown;
      }),
    );
  }
}
