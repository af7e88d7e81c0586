/**
 * What is not an event of a process: every route that takes an id, asked by who has no office over it for what there is
 * and for what there is not. The answers are the same, or somebody learns that it is there.
 */
import {
  deQue,
  Demostracion,
  Hallados,
  NADA,
  TAMBIEN,
  type Operacion,
} from '../http/demostracion.js';
import type { Pedido, Respuesta } from '../http/puerta.js';

type Esquema = { readonly [k: string]: unknown };
const AJENOS = ['sin cargo', 'cargo vencido', 'cargo por empezar', 'de otro gobierno'];
/** Of one's own session, of anybody, or without end. */
const APARTE =
  /^\/api\/(sesion|publico|docs|corriente|preferencias)|^\/(formulario|problemas|salud)/;

let demo: Demostracion;
beforeAll(async () => {
  demo = await Demostracion.abrir();
  const { elementos } = (await demo.como(1, 'get', '/api/titulares?nivel=parroquial_rural')).cuerpo;
  const titularId = elementos.findLast((t: { proceso: unknown }) => t.proceso === null)
    .id as string;
  const suyo = (await demo.como(4, 'get', '/api/procesos')).cuerpo.elementos[0].titular
    .id as string;
  await demo.contratar('sin cargo');
  await demo.contratar('cargo vencido', { rol: 'delegado', titularId: suyo, hasta: '2025-01-31' });
  await demo.contratar('cargo por empezar', { rol: 'poc', desde: '2030-01-01' });
  await demo.contratar('de otro gobierno', { rol: 'pocl', titularId });
}, 180_000);
afterAll(() => demo.cerrar());

/** The least that a schema takes, with this id wherever it asks for one. */
function muestra(esquema: unknown, id: string): unknown {
  const e = (esquema ?? {}) as Esquema;
  if (typeof e['$ref'] === 'string')
    return muestra(demo.documento.components.schemas[e['$ref'].split('/').at(-1) ?? ''], id);
  if ('const' in e) return e['const'];
  if (Array.isArray(e['enum'])) return e['enum'][0];
  const ramas = (e['anyOf'] ?? e['oneOf']) as readonly Esquema[] | undefined;
  if (ramas !== undefined) return muestra(ramas[0], id);
  switch ([e['type']].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        ((e['required'] ?? []) as readonly string[]).map((k) => [
          k,
          muestra((e['properties'] as Esquema | undefined)?.[k], id),
        ]),
      );
    case 'array':
      return e['minItems'] === undefined ? [] : [muestra(e['items'], id)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'string':
      return e['format'] === 'uuid' ? id : e['format'] === 'date' ? '2025-09-12' : 'Por la prueba';
    default:
      return {};
  }
}

function pedidoDe(o: Operacion, id: string): Pedido {
  const contenido = o.requestBody?.content ?? {};
  const json = contenido['application/json'] as { readonly schema: Esquema } | undefined;
  if (json !== undefined) return { cuerpo: muestra(json.schema, id) };
  const forma = contenido['multipart/form-data'] as { readonly schema: Esquema } | undefined;
  if (forma === undefined) return {};
  const formulario = new FormData();
  const { metadatos } = forma.schema['properties'] as Esquema;
  formulario.set('metadatos', JSON.stringify(muestra(metadatos, id)));
  formulario.set('archivo', new Blob(['%PDF-1.4\n%%EOF\n']), 'a.pdf');
  return { formulario };
}

/** Without what says only which request it was. */
function dicho({ estado, cuerpo }: Respuesta, id: string): string {
  const { peticion: _, instance: __, ...resto } = Object(cuerpo) as Record<string, unknown>;
  return `${estado} ${JSON.stringify(typeof cuerpo === 'string' ? cuerpo : resto).replaceAll(id, NADA)}`;
}

it('what is not theirs is answered as what is not', async () => {
  const rutas = Object.entries(demo.documento.paths).flatMap(([ruta, operaciones]) =>
    APARTE.test(ruta) ? [] : Object.entries(operaciones).map(([m, o]) => [ruta, m, o] as const),
  );
  const hallados = new Hallados();
  for (const n of [1, 2, 4])
    for (const [ruta, m, o] of rutas)
      if (m === 'get' && !ruta.includes('{') && o.parameters?.some((p) => p.required) !== true)
        hallados.anotar(deQue(ruta), (await demo.como(n, 'get', ruta)).cuerpo);
  for (const [que, procedimiento] of [
    ['organos', 'organo'],
    ['sesiones-de-organo', 'sesion'],
    ['propuestas', 'propuesta'],
  ] as const)
    hallados.anotar(
      que,
      (await demo.como(1, 'get', `/api/procesos?procedimiento=${procedimiento}`)).cuerpo,
    );
  const fallas: string[] = [];
  let noHay = 0;
  for (const [ruta, metodo, o] of rutas) {
    if (!ruta.includes('{') && !JSON.stringify([o.parameters, o.requestBody]).includes('"uuid"'))
      continue;
    const filtros = (o.parameters ?? []).filter(
      (p) => p.in === 'query' && (p.required || p.schema.format === 'uuid'),
    );
    const preguntar = async (quien: string, id: string): Promise<string> => {
      const camino = ruta.replace(/\{(\w+)\}/g, (_, nombre: string) => {
        const p = o.parameters?.find((x) => x.in === 'path' && x.name === nombre);
        if (nombre === 'evento') return 'indicarInteres';
        return p?.schema.enum?.[0] ?? (/^(secuencia|numero)$/.test(nombre) ? '1' : id);
      });
      const consulta = filtros.map((p) => `${p.name}=${String(muestra(p.schema, id))}`).join('&');
      return dicho(
        await demo.como(
          quien,
          metodo,
          consulta === '' ? camino : `${camino}?${consulta}`,
          pedidoDe(o, id),
        ),
        id,
      );
    };
    const que = deQue(ruta);
    const ids = hallados.de(
      ...(ruta.includes('{')
        ? [que, ...(TAMBIEN[que] ?? [])]
        : ['procesos', 'titular', 'documentos', 'personas']),
    );
    for (const quien of AJENOS) {
      const nada = await preguntar(quien, NADA);
      for (const id of ids.slice(0, 3)) {
        const r = await preguntar(quien, id);
        if (r.startsWith('404')) noHay += 1;
        if (r !== nada)
          fallas.push(
            `${metodo} ${ruta} · ${quien} · ${id}: ${r.slice(0, 160)} / ${nada.slice(0, 60)}`,
          );
      }
    }
  }
  expect(fallas).toEqual([]);
  // They were asked, past the door, of what there is.
  expect(noHay).toBeGreaterThan(500);
}, 240_000);
