import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { z } from 'zod';
import type { ClaveIdempotente } from '../engine/puertos/filas.js';
import { claveDe, sobreDe, type SobreHttp } from './sobre-http.js';
import type { Identidad } from './identidad.js';
import type { Origen } from './origen.js';
import { anotarEntrada } from './openapi/operacion.js';
import { idiomaDe, idDePeticion, type Peticion } from './peticion.js';
import { Problema } from './problema.js';
import type { Idioma } from './textos/textos.js';
import { validar } from './validar.js';

const peticion = (ctx: ExecutionContext): Peticion => ctx.switchToHttp().getRequest<Peticion>();

/** The handler may be called without a session. */
export const PUBLICA = 'minga:publica';
export const Publica = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLICA, true);

/** Of the person, not of their programs: a named token may not call it, whatever its scope. */
export const DE_PERSONA = 'minga:de-persona';
export const DePersona = (): MethodDecorator & ClassDecorator => SetMetadata(DE_PERSONA, true);

/** May be called while the second factor that one's role asks for is still to be enrolled. */
export const ANTES_DEL_FACTOR = 'minga:antes-del-factor';
export const AntesDelFactor = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ANTES_DEL_FACTOR, true);

/** Its own limit of calls per minute, besides the general one. */
export const RITMO = 'minga:ritmo';
export type ClaseDeRitmo = 'sesion' | 'subidas' | 'publico' | 'modelo';
export const Ritmo = (clase: ClaseDeRitmo): MethodDecorator => SetMetadata(RITMO, clase);

/** Who asks. On a public handler without a session: 401. */
export const Quien = createParamDecorator((_: undefined, ctx): Identidad => {
  const { identidad } = peticion(ctx);
  if (identidad === undefined) throw new Problema('SIN_SESION');
  return identidad;
});

/** Where the request comes from, on public handlers too. */
export const DesdeDonde = createParamDecorator((_: undefined, ctx): Origen => {
  const { origen } = peticion(ctx);
  if (origen === undefined) throw new Error('the session guard has not seen this request');
  return origen;
});

/**
 * `http://localhost:3000`, when this machine is being asked by its loopback name; null otherwise. The only time the
 * `Host` header is believed: elsewhere the address is `MINGA_URL`, or a link could be made to lead to another site.
 */
export const DireccionLocal = createParamDecorator((_: undefined, ctx): string | null => {
  const anfitrion = peticion(ctx).headers.host ?? '';
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d{1,5})?$/i.test(anfitrion)
    ? `http://${anfitrion}`
    : null;
});

export const EnIdioma = createParamDecorator((_: undefined, ctx): Idioma =>
  idiomaDe(peticion(ctx)),
);
export const IdDePeticion = createParamDecorator((_: undefined, ctx): string =>
  idDePeticion(peticion(ctx)),
);

/** `Idempotency-Key` (with the fingerprint of the request) and `If-Match`. */
export const SobreDePeticion = createParamDecorator((_: undefined, ctx): SobreHttp =>
  sobreDe(peticion(ctx)),
);
export type { ClaveIdempotente, SobreHttp };

/** For a body that is not JSON: the key of what stands for it. */
export const ClaveDe = createParamDecorator(
  (_: undefined, ctx): ((cuerpo: unknown) => ClaveIdempotente | null) =>
    (cuerpo) =>
      claveDe(peticion(ctx), cuerpo),
);

/** Where a stream of events that was cut goes on from. */
export const UltimoEvento = createParamDecorator((_: undefined, ctx): string | null => {
  const ultimo = peticion(ctx).headers['last-event-id'];
  return typeof ultimo === 'string' && ultimo !== '' ? ultimo : null;
});

/** A cookie's value as it came. */
export const Galleta = createParamDecorator((nombre: string, ctx): string | null => {
  const galletas = peticion(ctx).cookies as { readonly [k: string]: unknown } | undefined;
  const valor = galletas?.[nombre];
  return typeof valor === 'string' ? valor : null;
});

/** A part of the request, read by its schema (400 with field paths) and shown in the OpenAPI document. */
function leida(donde: 'cuerpo' | 'consulta' | 'camino', de: (p: Peticion) => unknown) {
  // Not the bare schema: it has a `transform`, and Nest would take it for a pipe.
  const decorador = createParamDecorator(
    ({ esquema }: { readonly esquema: z.ZodType }, ctx): unknown => {
      const p = peticion(ctx);
      return validar(esquema, de(p), idiomaDe(p));
    },
  );
  return (esquema: z.ZodType): ParameterDecorator =>
    (clase, metodo, indice) => {
      if (metodo !== undefined) anotarEntrada(clase, metodo, donde, esquema);
      decorador({ esquema })(clase, metodo, indice);
    };
}
/** An absent body is an empty one. */
export const Cuerpo = leida('cuerpo', (p) => (p.body as unknown) ?? {});
export const Consulta = leida('consulta', (p) => p.query);
export const Camino = leida('camino', (p) => p.params);
