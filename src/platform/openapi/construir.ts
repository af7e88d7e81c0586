import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { z } from 'zod';
import { ANTES_DEL_FACTOR, DE_PERSONA, PUBLICA } from '../decoradores.js';
import { ESTADO_DE_PROBLEMA, type CodigoDeProblema } from '../problema.js';
import { Archivo, entradasDe, estadoDe, OPERACION, type Operacion } from './operacion.js';

type Esquema = Record<string, unknown>;
interface Parametro {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Esquema;
}
interface Ruta {
  readonly metodo: string;
  readonly camino: string;
  readonly clase: Type;
  readonly manejador: string;
}

/** Every route of these controllers, as `/api/procesos/{id}`. */
export function rutasDe(controladores: readonly Type[]): readonly Ruta[] {
  return controladores.flatMap((clase) => {
    const prototipo = clase.prototype as Record<string, unknown>;
    const bases = lista(Reflect.getMetadata(PATH_METADATA, clase));
    return Object.getOwnPropertyNames(prototipo).flatMap((manejador) => {
      const funcion = prototipo[manejador];
      if (manejador === 'constructor' || typeof funcion !== 'function') return [];
      const metodo = Reflect.getMetadata(METHOD_METADATA, funcion) as RequestMethod | undefined;
      if (metodo === undefined) return [];
      const caminos = lista(Reflect.getMetadata(PATH_METADATA, funcion));
      return bases.flatMap((base) =>
        caminos.map((camino) => ({
          metodo: RequestMethod[metodo].toLowerCase(),
          camino: unir(base, camino),
          clase,
          manejador,
        })),
      );
    });
  });
}

const lista = (valor: unknown): readonly string[] =>
  Array.isArray(valor) ? (valor as string[]) : [String(valor)];
const unir = (...partes: readonly string[]): string =>
  `/${partes
    .flatMap((p) => p.split('/'))
    .filter((p) => p !== '')
    .join('/')}`.replace(/:(\w+)/g, '{$1}');

/** The OpenAPI 3.1 document of these controllers. Shapes come from the same zod schemas that read and write. */
export function construirOpenApi(controladores: readonly Type[], version: string): object {
  const componentes: Record<string, Esquema> = {};
  const caminos: Record<string, Record<string, unknown>> = {};
  const ids = new Set<string>();
  for (const ruta of rutasDe(controladores)) {
    const funcion = (ruta.clase.prototype as Record<string, object>)[ruta.manejador] as object;
    const o = Reflect.getMetadata(OPERACION, funcion) as Operacion | undefined;
    if (o === undefined) throw new Error(`${ruta.metodo} ${ruta.camino} has no @Operacion`);
    if (ids.has(o.id)) throw new Error(`operationId '${o.id}' is used twice`);
    ids.add(o.id);
    (caminos[ruta.camino] ??= {})[ruta.metodo] = operacion(ruta, o, funcion, componentes);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Minga',
      version,
      description:
        'Implementación del modelo de Estado abierto en gobiernos locales. Los errores son application/problem+json (RFC 9457) con un `codigo` estable.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ portador: [] }, { galleta: [], csrf: [] }],
    paths: caminos,
    components: {
      schemas: { ...componentes, Problema: jsonDe(problemaDto, 'output', componentes) },
      securitySchemes: {
        portador: { type: 'http', scheme: 'bearer', description: 'Ficha de un programa: mng_…' },
        galleta: { type: 'apiKey', in: 'cookie', name: 'minga_sesion' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-Minga-CSRF' },
      },
    },
  };
}

const problemaDto = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  codigo: z.enum(Object.keys(ESTADO_DE_PROBLEMA) as [string, ...string[]]),
  params: z.looseObject({}),
  peticion: z.string(),
  errores: z
    .array(z.object({ campo: z.string(), codigo: z.string(), texto: z.string() }))
    .optional(),
});

function operacion(
  ruta: Ruta,
  o: Operacion,
  funcion: object,
  componentes: Record<string, Esquema>,
): object {
  const entradas = entradasDe(ruta.clase.prototype as object, ruta.manejador);
  const marca = (nombre: string): boolean =>
    Reflect.getMetadata(nombre, funcion) === true ||
    Reflect.getMetadata(nombre, ruta.clase) === true;
  const publica = marca(PUBLICA);
  const parametros = [
    ...parametrosDe('path', entradas.camino, ruta.camino, componentes),
    ...parametrosDe('query', entradas.consulta, null, componentes),
    ...(o.idempotente === true
      ? [
          cabecera(
            'Idempotency-Key',
            'La misma clave con el mismo cuerpo da la misma respuesta, mientras se la recuerde (parámetro `limpieza.diasDeClaves`, 30 días); después es un pedido nuevo.',
          ),
        ]
      : []),
    ...(o.condicional === true
      ? [cabecera('If-Match', 'ETag del paso, dado con la oferta; 412 si cambió.')]
      : []),
  ];
  const cuerpo =
    o.formulario !== undefined
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['archivo', 'metadatos'],
              properties: {
                archivo: { type: 'string', format: 'binary' },
                metadatos: jsonDe(o.formulario, 'input', componentes),
              },
            },
            encoding: { metadatos: { contentType: 'application/json' } },
          },
        }
      : entradas.cuerpo !== undefined
        ? { 'application/json': { schema: jsonDe(entradas.cuerpo, 'input', componentes) } }
        : null;
  const cambia = ruta.metodo !== 'get';
  const si = (hay: boolean, ...codigos: readonly CodigoDeProblema[]) => (hay ? codigos : []);
  // What the doors answer, before the handler is called or in its place, is said once and here.
  const problemas = new Set<CodigoDeProblema>([
    ...(o.problemas ?? []),
    ...si(!publica, 'SIN_SESION'),
    ...si(!publica && !marca(ANTES_DEL_FACTOR), 'SEGUNDO_FACTOR_OBLIGATORIO'),
    ...si(!publica && (cambia || marca(DE_PERSONA)), 'FICHA_SIN_ALCANCE'),
    ...si(cambia, 'CSRF_INVALIDO', 'CUERPO_ILEGIBLE', 'CUERPO_DEMASIADO_GRANDE'),
    ...si(parametros.length > 0 || cuerpo !== null, 'DATOS_INVALIDOS'),
    ...si(
      parametros.some((p) => p.in === 'query' && p.name === 'cursor'),
      'CURSOR_INVALIDO',
    ),
    ...si(
      o.formulario !== undefined,
      'ARCHIVO_VACIO',
      'ARCHIVO_DEMASIADO_GRANDE',
      'TIPO_DE_CUERPO_NO_ADMITIDO',
    ),
    ...si(o.idempotente === true, 'CLAVE_REUTILIZADA'),
    ...si(o.condicional === true, 'VERSION_DESACTUALIZADA'),
    'DEMASIADAS_PETICIONES',
  ]);
  const porEstado: Record<string, string[]> = {};
  for (const c of problemas) (porEstado[String(ESTADO_DE_PROBLEMA[c])] ??= []).push(c);
  return {
    operationId: o.id,
    tags: [o.grupo],
    summary: o.resumen,
    ...(o.descripcion === undefined ? {} : { description: o.descripcion }),
    ...(publica ? { security: [] } : {}),
    ...(parametros.length === 0 ? {} : { parameters: parametros }),
    ...(cuerpo === null ? {} : { requestBody: { required: true, content: cuerpo } }),
    responses: {
      [String(estadoDe(o))]: buena(o, componentes),
      ...Object.fromEntries(
        Object.entries(porEstado).map(([e, codigos]) => [
          e,
          {
            description: codigos.sort().join(', '),
            content: {
              'application/problem+json': { schema: { $ref: '#/components/schemas/Problema' } },
            },
          },
        ]),
      ),
    },
  };
}

function buena(o: Operacion, componentes: Record<string, Esquema>): object {
  if (o.respuesta === null) return { description: 'Hecho' };
  if (o.respuesta instanceof Archivo)
    return {
      description: 'El archivo',
      content: Object.fromEntries(
        o.respuesta.tipos.map((tipo) => [
          tipo.split(';', 1)[0],
          { schema: { type: 'string', format: 'binary' } },
        ]),
      ),
    };
  if (o.respuesta === 'corriente')
    return {
      description: 'Eventos, sin fin',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    };
  return {
    description: 'Bien',
    content: { 'application/json': { schema: jsonDe(o.respuesta, 'output', componentes) } },
  };
}

function parametrosDe(
  donde: 'path' | 'query',
  esquema: z.ZodType | undefined,
  camino: string | null,
  componentes: Record<string, Esquema>,
): Parametro[] {
  const leido = esquema === undefined ? {} : jsonDe(esquema, 'input', componentes);
  const propiedades = (leido['properties'] ?? {}) as Record<string, Esquema>;
  const obligatorios = (leido['required'] ?? []) as readonly string[];
  const nombres =
    camino === null
      ? Object.keys(propiedades)
      : [...camino.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
  return nombres.map((name) => ({
    name,
    in: donde,
    required: donde === 'path' || obligatorios.includes(name),
    schema: propiedades[name] ?? { type: 'string' },
  }));
}

const cabecera = (name: string, description: string): Parametro => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

/** JSON Schema of a zod schema; those with an `id` in their `meta` go to the components, once. */
function jsonDe(
  esquema: z.ZodType,
  io: 'input' | 'output',
  componentes: Record<string, Esquema>,
): Esquema {
  const {
    $schema: _,
    $defs: definiciones,
    ...json
  } = z.toJSONSchema(esquema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.id;
    },
  }) as Esquema & { $defs?: Record<string, Esquema> };
  for (const [id, definicion] of Object.entries(definiciones ?? {}))
    componentes[id] = alzar(definicion) as Esquema;
  return alzar(json) as Esquema;
}

/** `#/$defs/X` becomes `#/components/schemas/X`. */
function alzar(valor: unknown): unknown {
  if (Array.isArray(valor)) return valor.map(alzar);
  if (typeof valor !== 'object' || valor === null) return valor;
  return Object.fromEntries(
    Object.entries(valor).map(([k, v]) => [
      k,
      k === '$ref' && typeof v === 'string'
        ? v.replace('#/$defs/', '#/components/schemas/')
        : alzar(v),
    ]),
  );
}
