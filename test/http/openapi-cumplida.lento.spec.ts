/**
 * The document of the API held against a loaded demonstration: what every route reads to different people, and how every
 * door refuses, with its status, code, type and shape as they are written there.
 */
import { deQue, Demostracion, Hallados, NADA, TAMBIEN, type Operacion } from './demostracion.js';
import type { Respuesta } from './puerta.js';
import { ValidadorDeOpenApi } from './validador-de-openapi.js';

/** POC, administrator, POCL of a government, the gremio of another level. */
const PERSONAS = [1, 2, 4, 8] as const;
/** What never ends, what leads to another site, what is for a browser, and what only the build writes. */
const APARTE = /oidc|corriente|formulario|^\/api\/docs|^\/problemas|verificador/;

let demo: Demostracion;
let validador: ValidadorDeOpenApi;
beforeAll(async () => {
  demo = await Demostracion.abrir();
  validador = new ValidadorDeOpenApi(demo.documento.components.schemas);
}, 180_000);
afterAll(() => demo.cerrar());

/** In what this answer is not the one that is written. */
function fallas(o: Operacion, r: Respuesta): string[] {
  const escrita = o.responses[String(r.estado)];
  if (escrita === undefined) return [`${r.estado} ${r.cuerpo?.codigo ?? ''} is not written`];
  const tipo = (r.cabeceras.get('content-type') ?? '').split(';', 1)[0] ?? '';
  const contenido = escrita.content?.[tipo] ?? escrita.content?.['*/*'];
  if (contenido === undefined)
    return escrita.content === undefined && r.cuerpo === '' ? [] : [`${r.estado} as '${tipo}'`];
  if (r.estado >= 400 && !escrita.description.split(', ').includes(r.cuerpo.codigo as string))
    return [`${r.estado} with ${r.cuerpo.codigo}`];
  return /json/.test(tipo) ? validador.fallas(contenido.schema, r.cuerpo).slice(0, 3) : [];
}

const pideAlgo = (o: Operacion): boolean =>
  o.parameters?.some((p) => p.in === 'query' && p.required) === true;
const COMUNES: { readonly [parametro: string]: string } = {
  anio: '2025',
  clase: 'plan',
  codigo: '0101',
  evento: 'suscribirCompromiso',
  fecha: '2025-09-15',
  nombre: 'cadenciaDeSesiones',
  numero: '1',
  procedimiento: 'implementacion@1',
  secuencia: '1',
};
/** What the demonstration, as it is loaded and walked here, has nothing to be read of; each has a spec of its own. */
const SIN_NADA = [
  '/api/bandeja/tareas/{procesoId}/{evento}/candidatos',
  '/api/borradores-de-compromiso/{id}',
  '/api/borradores-de-compromiso/{id}/documento',
  '/api/borradores-de-compromiso/{id}/parecidos',
  '/api/cambios-de-autoridad/{id}',
  '/api/cambios-de-autoridad/{id}/filas',
  '/api/cambios-de-autoridad/{id}/original',
  '/api/incidentes/{id}',
  '/api/modelos/diagramas/{procedimiento}',
  '/api/procesos/{id}/documentos-producidos/{clase}',
  '/api/procesos/{id}/documentos-producidos/{clase}/comprobacion',
  '/api/propuestas/{id}/adjuntos/{numero}',
  '/api/publico/v1/adjuntos/{id}',
  '/api/publico/v1/aportes/destinos/{id}',
  '/api/publico/v1/recibos/{raizId}/{secuencia}',
  '/api/publico/v1/seguimiento/{codigo}',
  '/api/tablero/mapa',
  '/api/tablero/vistas/{id}',
  '/api/webhooks/{id}',
  '/api/webhooks/{id}/despachos',
  '/api/webhooks/{id}/despachos/{despacho}',
  '/api/webhooks/{id}/entregas',
];

it('what is read, by whoever reads it', async () => {
  const lecturas = Object.entries(demo.documento.paths).flatMap(([ruta, { get }]) =>
    get === undefined || APARTE.test(ruta) ? [] : [[ruta, get] as const],
  );
  const hallados = new Hallados();
  const malas = new Set<string>();
  const leidas = new Set<string>();
  const mirar = async (ruta: string, o: Operacion, camino: string): Promise<void> => {
    const pedidos = (o.parameters ?? []).filter((p) => p.in === 'query');
    const hacen = pedidos
      .filter((p) => p.required)
      .map((p) => [
        p.name,
        p.schema.enum?.[0] ??
          (p.schema.format === 'date' ? '2025-09-12' : undefined) ??
          (p.schema.format === 'uuid'
            ? hallados.de(...(p.name === 'raiz' ? ['procesos'] : [p.name]))[0]
            : undefined) ??
          COMUNES[p.name] ??
          '1',
      ])
      .map((par) => par.join('='));
    const consultas = [
      hacen.join('&'),
      ...(pedidos.some((p) => p.name === 'cursor') ? ['cursor=inventado'] : []),
    ];
    for (const consulta of consultas)
      for (const n of [...PERSONAS, null]) {
        const r = await demo.como(n, 'get', consulta === '' ? camino : `${camino}?${consulta}`);
        for (const f of fallas(o, r)) malas.add(`${ruta} · ${n} · ${f}`);
        if (r.estado !== 200) continue;
        leidas.add(ruta);
        hallados.anotar(deQue(ruta), r.cuerpo);
      }
  };
  for (const pide of [false, true])
    for (const [ruta, o] of lecturas)
      if (!ruta.includes('{') && pideAlgo(o) === pide) await mirar(ruta, o, ruta);
  for (const [que, procedimiento] of [
    ['organos', 'organo'],
    ['sesiones-de-organo', 'sesion'],
  ] as const)
    hallados.anotar(
      que,
      (await demo.como(1, 'get', `/api/procesos?procedimiento=${procedimiento}`)).cuerpo,
    );
  // What one answer names, another reads: twice, for what only appears within.
  for (let vez = 0; vez < 2; vez++)
    for (const [ruta, o] of lecturas.filter(([r]) => r.includes('{'))) {
      if (vez === 1 && leidas.has(ruta)) continue;
      const que = deQue(ruta);
      for (const id of [...hallados.de(que, ...(TAMBIEN[que] ?? [])).slice(0, 8), NADA]) {
        const camino = ruta.replace(/\{(\w+)\}/g, (_, nombre: string) => {
          const p = o.parameters?.find((x) => x.in === 'path' && x.name === nombre);
          if (que === 'procedimientos') return 'implementacion@1';
          const todas = p?.schema.enum ?? [];
          const comun = COMUNES[nombre];
          return (todas.length === 0 || todas.includes(comun ?? '') ? comun : todas[0]) ?? id;
        });
        await mirar(ruta, o, camino);
      }
    }
  expect([...malas]).toEqual([]);
  const sinLeer = lecturas.map(([ruta]) => ruta).filter((ruta) => !leidas.has(ruta));
  expect(sinLeer.sort()).toEqual(SIN_NADA);
}, 240_000);

it('how each door refuses', async () => {
  const medio = '{"datos":{"x":"\\ud800"},"cuerpo":{"x":"\\ud800"},"version":0,"motivo":"\\ud800"}';
  const hondo = `{"datos":${'['.repeat(50_000)}${']'.repeat(50_000)},"motivo":"x"}`;
  const cuerpos = ['{}', '[]', '"a"', '{"a":', '{"__proto__":{"x":1}}', medio, hondo];
  const malas = new Set<string>();
  const codigos = new Set<string>();
  for (const [ruta, operaciones] of Object.entries(demo.documento.paths))
    for (const [metodo, o] of Object.entries(operaciones)) {
      if (metodo === 'get' || APARTE.test(ruta)) continue;
      const camino = ruta.replace(/\{(\w+)\}/g, (_, nombre: string) => {
        const p = o.parameters?.find((x) => x.in === 'path' && x.name === nombre);
        return p?.schema.enum?.[0] ?? (nombre === 'evento' ? 'suscribirCompromiso' : NADA);
      });
      // That of one's own session would end it.
      if (/^\/api\/sesion(\/sesiones\/cierre)?$/.test(ruta) && metodo !== 'get') continue;
      const intentos: (readonly [number | null, string, Record<string, string>])[] = [
        [null, '{}', {}],
        [null, '{}', { 'sec-fetch-site': 'cross-site' }],
        [4, '{}', {}],
        ...cuerpos.map(
          (c, i) => [1, c, { 'idempotency-key': `k${i} ${ruta}`.replace(/\W/g, '') }] as const,
        ),
      ];
      for (const [n, crudo, cabeceras] of intentos) {
        const r = await demo.como(n, metodo, camino, {
          crudo,
          cabeceras: { 'content-type': 'application/json', ...cabeceras },
        });
        for (const f of fallas(o, r))
          malas.add(`${metodo} ${ruta} · ${n} · ${crudo.slice(0, 40)} · ${f}`);
        if (r.estado < 400) continue;
        codigos.add(r.cuerpo.codigo as string);
        expect([r.cuerpo.status, r.cuerpo.type]).toEqual([
          r.estado,
          `/problemas/${r.cuerpo.codigo as string}`,
        ]);
      }
    }
  expect([...malas]).toEqual([]);
  expect([...codigos].sort()).toEqual(
    expect.arrayContaining([
      'CSRF_INVALIDO',
      'CUERPO_ILEGIBLE',
      'DATOS_INVALIDOS',
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'SIN_SESION',
      'TIPO_DE_CUERPO_NO_ADMITIDO',
    ]),
  );
}, 120_000);
