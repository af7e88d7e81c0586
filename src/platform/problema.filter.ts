import {
  Catch,
  HttpException,
  Inject,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Response } from 'express';
import { MulterError } from 'multer';
import { ComandoRechazado } from '../engine/comandos.js';
import { RaizInexistente } from '../engine/puertos/proceso-store.js';
import { FallaDeAlmacen } from './falla-de-almacen.js';
import { CursorInvalido } from './pagina.js';
import { PaginasDeRechazo, prefierePagina, rechazoDe } from './paginas-de-rechazo.js';
import { idDePeticion, idiomaDe, rutaDe, type Peticion } from './peticion.js';
import { Problema, type CodigoDeProblema } from './problema.js';
import { Registro } from './registro.js';
import { hechoPor, RegistroDeAccesos } from './registro-de-accesos.js';
import { textoDeFalla } from './validar.js';
import { findTexto, texto, type Idioma } from './textos/textos.js';

/**
 * Every refusal leaves through here, as `application/problem+json` (RFC 9457); as a page to a browser that was going to
 * one of the public side.
 */
@Catch()
export class ProblemaFilter implements ExceptionFilter {
  constructor(
    @Inject(Registro) private readonly registro: Registro,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(FallaDeAlmacen) private readonly almacen: FallaDeAlmacen,
    @Inject(PaginasDeRechazo) private readonly paginas: PaginasDeRechazo,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const peticion = http.getRequest<Peticion>();
    const respuesta = http.getResponse<Response>();
    const problema = this.comoProblema(error);
    if (problema.estado >= 500)
      this.registro.error(
        { peticion: idDePeticion(peticion), codigo: problema.codigo, err: error },
        'fallo',
      );
    this.anotarRechazo(problema, peticion);
    if (respuesta.headersSent) {
      respuesta.destroy();
      return;
    }
    for (const [nombre, valor] of Object.entries(problema.cabeceras))
      respuesta.setHeader(nombre, valor);
    respuesta.status(problema.estado).setHeader('Cache-Control', 'no-store');
    if (this.paginas.atiende(rutaDe(peticion), problema)) {
      respuesta.vary('Accept');
      if (prefierePagina(peticion)) {
        respuesta.type('text/html').send(this.paginas.escribir(rechazoDe(problema, peticion)));
        return;
      }
    }
    respuesta
      .type('application/problem+json')
      .send(
        JSON.stringify(
          escribirProblema(problema, idiomaDe(peticion), rutaDe(peticion), idDePeticion(peticion)),
        ),
      );
  }

  /** What nobody else knows may be the store's. */
  private comoProblema(error: unknown): Problema {
    const problema = comoProblema(error);
    const codigo = problema.codigo === 'ERROR_INTERNO' ? this.almacen.codigoDe(error) : null;
    return codigo === null ? problema : new Problema(codigo, {}, {}, {}, { cause: error });
  }

  /** What somebody known was not let do, or asked for where it is not theirs to look. The answer does not wait for it. */
  private anotarRechazo({ codigo, estado }: Problema, p: Peticion): void {
    const { identidad } = p;
    const ruta = (p.route as { readonly path?: unknown } | undefined)?.path;
    const de = identificado(p.params['id']);
    const importa = estado === 403 || (estado === 404 && (p.method !== 'GET' || de !== null));
    if (!importa || identidad === undefined || typeof ruta !== 'string') return;
    this.accesos
      .anotar({
        clase: 'rechazo',
        ...hechoPor(identidad),
        // The route as it was declared: what was typed in its place may be anything.
        detalle: `${codigo} ${p.method} ${ruta}`,
        objeto: de === null ? null : { clase: 'ruta', id: de },
      })
      .catch((err: unknown) => {
        this.registro.error({ peticion: idDePeticion(p), err }, 'un rechazo no se pudo anotar');
      });
  }
}

const identificado = (id: unknown): string | null =>
  typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? id : null;

export function escribirProblema(
  problema: Problema,
  idioma: Idioma,
  instancia: string,
  peticion: string,
) {
  return {
    type: `/problemas/${problema.codigo}`,
    title: texto(idioma, `problema.${problema.codigo}.titulo`),
    status: problema.estado,
    detail: texto(idioma, `problema.${problema.codigo}.detalle`, problema.params),
    instance: instancia,
    codigo: problema.codigo,
    params: problema.params,
    ...problema.extra,
    ...('errores' in problema.extra
      ? { errores: conTexto(problema.extra['errores'], idioma) }
      : {}),
    peticion,
  };
}

/** The sentence of each field's error, by its code; what the schema said where the catalogue says nothing. */
function conTexto(errores: unknown, idioma: Idioma): unknown {
  if (!Array.isArray(errores)) return [];
  return errores.map(
    (e: { campo: string; codigo: string; texto?: string; params?: Record<string, unknown> }) => ({
      ...e,
      texto:
        findTexto(idioma, `validacion.${e.codigo}`, e.params ?? {}) ??
        e.texto ??
        textoDeFalla(idioma, e.codigo, e.params ?? {}) ??
        e.codigo,
    }),
  );
}

const POR_ESTADO: { readonly [estado: number]: CodigoDeProblema } = {
  400: 'CUERPO_ILEGIBLE',
  401: 'SIN_SESION',
  403: 'SIN_PERMISO',
  404: 'NO_ENCONTRADO',
  405: 'METODO_NO_PERMITIDO',
  413: 'CUERPO_DEMASIADO_GRANDE',
  415: 'TIPO_DE_CUERPO_NO_ADMITIDO',
  429: 'DEMASIADAS_PETICIONES',
  503: 'NO_DISPONIBLE',
};

export function comoProblema(error: unknown): Problema {
  if (error instanceof Problema) return error;
  if (error instanceof ComandoRechazado)
    return new Problema(error.codigo, error.params, {}, {}, { cause: error });
  if (error instanceof RaizInexistente) return new Problema('NO_ENCONTRADO');
  if (error instanceof CursorInvalido) return new Problema('CURSOR_INVALIDO');
  if (error instanceof MulterError)
    return new Problema(
      error.code === 'LIMIT_FILE_SIZE' ? 'ARCHIVO_DEMASIADO_GRANDE' : 'CUERPO_ILEGIBLE',
    );
  const estado = estadoDe(error);
  const codigo = estado === null ? undefined : POR_ESTADO[estado];
  if (codigo !== undefined) return new Problema(codigo);
  return new Problema(
    estado !== null && estado < 500 ? 'CUERPO_ILEGIBLE' : 'ERROR_INTERNO',
    {},
    {},
    {},
    { cause: error },
  );
}

/** Status of Nest's own exceptions and of the errors of the body parser (`http-errors`). */
function estadoDe(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number'
  )
    return error.status;
  return null;
}
