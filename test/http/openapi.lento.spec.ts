/** The document of the API against the routes that exist and against what they answer. */
import { ValidadorDeOpenApi } from './validador-de-openapi.js';
import { pedir, Puerta, type Programa } from './puerta.js';

interface Documento {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operacion>>;
  readonly components: { readonly schemas: Record<string, object> };
}
interface Operacion {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
  }[];
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema: object }> }
  >;
}

let puerta: Puerta;
let poc: Programa;
let documento: Documento;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  documento = (await pedir(puerta.url, 'GET', '/api/openapi.json')).cuerpo as Documento;
});
afterAll(() => puerta.cerrar());

interface Capa {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
}
const rutasDeExpress = (): string[] => {
  const express = puerta.servicio.app.getHttpAdapter().getInstance() as {
    router: { stack: readonly Capa[] };
  };
  return express.router.stack
    .flatMap(({ route }) =>
      route === undefined
        ? []
        : Object.keys(route.methods)
            .filter((m) => m !== '_all')
            .map((m) => `${m} ${route.path.replace(/:(\w+)/g, '{$1}')}`),
    )
    .sort();
};

describe('the document', () => {
  it('has every route, and no route that is not there', () => {
    const escritas = Object.entries(documento.paths).flatMap(([camino, ops]) =>
      Object.keys(ops).map((m) => `${m} ${camino}`),
    );
    expect(escritas.sort()).toEqual(rutasDeExpress());
    expect(escritas.length).toBeGreaterThan(40);
  });

  it('names each operation once, every parameter of its path, and refers to nothing that is missing', () => {
    expect(documento.openapi).toBe('3.1.0');
    const ids = new Set<string>();
    for (const [camino, ops] of Object.entries(documento.paths))
      for (const o of Object.values(ops)) {
        expect(ids.has(o.operationId)).toBe(false);
        ids.add(o.operationId);
        const enCamino = [...camino.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
        const declarados = (o.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name);
        expect([camino, declarados.sort()]).toEqual([
          camino,
          enCamino.sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
        ]);
      }
    const referidos = [
      ...JSON.stringify(documento).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
    ].map((m) => m[1] ?? '');
    expect(referidos.length).toBeGreaterThan(20);
    for (const r of referidos) expect(documento.components.schemas).toHaveProperty(r);
  });

  it('only what is public answers without a session', async () => {
    const publicas: string[] = [];
    for (const [camino, ops] of Object.entries(documento.paths))
      for (const [metodo, o] of Object.entries(ops)) {
        const real = camino.replace(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000');
        const r = await pedir(
          puerta.url,
          metodo.toUpperCase(),
          real,
          metodo === 'get' ? {} : { cuerpo: {} },
        );
        const declarada = o.security?.length === 0;
        expect([camino, metodo, r.estado === 401]).toEqual([camino, metodo, !declarada]);
        if (declarada) publicas.push(`${metodo} ${camino}`);
      }
    expect(publicas.sort()).toEqual([
      'get /api/docs',
      'get /api/docs/{pieza}',
      'get /api/openapi.json',
      'get /api/publico/v1/adjuntos/{id}',
      'get /api/publico/v1/aportes/destinos/{id}',
      'get /api/publico/v1/conjuntos/{conjunto}',
      'get /api/publico/v1/documentos/{id}/contenido',
      'get /api/publico/v1/gobiernos',
      'get /api/publico/v1/gobiernos/{codigo}',
      'get /api/publico/v1/pais',
      'get /api/publico/v1/procesos/{id}/expediente',
      'get /api/publico/v1/procesos/{id}/sello',
      'get /api/publico/v1/propuestas',
      'get /api/publico/v1/propuestas/consentimiento',
      'get /api/publico/v1/propuestas/reto',
      'get /api/publico/v1/recepciones',
      'get /api/publico/v1/recibos/{raizId}/{secuencia}',
      'get /api/publico/v1/seguimiento/{codigo}',
      'get /api/publico/v1/sellos',
      'get /api/publico/v1/sellos/{fecha}',
      'get /api/publico/v1/verificador.mjs',
      'get /api/sesion/demo',
      'get /api/sesion/maneras',
      'get /api/sesion/oidc',
      'get /api/sesion/oidc/retorno',
      'get /api/sesion/oidc/salida',
      'get /formulario',
      'get /formulario/seguimiento',
      'get /problemas/{codigo}',
      'get /salud',
      'get /salud/vivo',
      'post /api/preferencias/baja',
      'post /api/publico/v1/aportes',
      'post /api/publico/v1/propuestas',
      'post /api/publico/v1/seguimiento/{codigo}/adjuntos',
      'post /api/publico/v1/seguimiento/{codigo}/borrado',
      'post /api/sesion',
      'post /api/sesion/activacion',
      'post /api/sesion/desafio',
      'post /api/sesion/recuperacion',
      'post /api/sesion/recuperacion/clave',
      'post /formulario',
      'post /formulario/seguimiento',
      'post /formulario/seguimiento/archivos',
      'post /formulario/seguimiento/borrado',
    ]);
  });

  it('says what is really answered', async () => {
    const v = new ValidadorDeOpenApi(documento.components.schemas);
    const gad = await puerta.gad('GAD Demostración 1');
    const abierto = await poc.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: gad,
    });
    const id = abierto.cuerpo.id as string;
    const analisis = await poc.documento(gad, ['analisis_priorizacion']);
    const casos: [string, string, string, string, unknown?][] = [
      ['get', '/api/sesion', '/api/sesion', '200'],
      ['get', '/api/titulares', '/api/titulares?limite=3', '200'],
      ['get', '/api/titulares/{id}', `/api/titulares/${gad}`, '200'],
      ['get', '/api/procesos', '/api/procesos', '200'],
      ['get', '/api/procesos/{id}', `/api/procesos/${id}`, '200'],
      [
        'post',
        '/api/procesos/{id}/simulaciones/{evento}',
        `/api/procesos/${id}/simulaciones/indicarInteres`,
        '200',
        { datos: { origen: 'b', analisis } },
      ],
      [
        'post',
        '/api/procesos/{id}/transiciones/{evento}',
        `/api/procesos/${id}/transiciones/indicarInteres`,
        '200',
        { datos: { origen: 'b', analisis } },
      ],
      [
        'post',
        '/api/procesos/{id}/transiciones/{evento}',
        `/api/procesos/${id}/transiciones/indicarInteres`,
        '409',
        { datos: { origen: 'b' } },
      ],
      ['get', '/api/procesos/{id}/bitacora', `/api/procesos/${id}/bitacora?tecnica=1`, '200'],
      [
        'post',
        '/api/procesos/{id}/rectificaciones',
        `/api/procesos/${id}/rectificaciones`,
        '200',
        { clase: 'deshacer', secuencia: 2, motivo: 'x', previa: true },
      ],
      ['get', '/api/documentos', '/api/documentos', '200'],
      ['get', '/api/documentos/{id}', `/api/documentos/${analisis}`, '200'],
      ['get', '/api/bandeja', '/api/bandeja?vista=hechos', '200'],
      ['get', '/api/avisos', '/api/avisos', '200'],
      ['get', '/api/parametros', '/api/parametros', '200'],
      ['get', '/api/catalogos', '/api/catalogos', '200'],
      ['get', '/api/provincias', '/api/provincias', '200'],
      ['get', '/api/calendario/termino', '/api/calendario/termino?desde=2025-10-08&dias=3', '200'],
      ['get', '/api/calendario/filas', '/api/calendario/filas?anio=2025', '200'],
      ['get', '/api/borradores', '/api/borradores', '200'],
      ['get', '/api/personas', '/api/personas', '200'],
    ];
    // It can fail: a field nobody declared, and one that is missing, are seen.
    const sesion = (await poc.get('/api/sesion')).cuerpo;
    const forma = documento.components.schemas['Sesion'] ?? false;
    expect(v.fallas(forma, { ...sesion, sobra: 1 })).toHaveLength(1);
    expect(v.fallas(forma, { ...sesion, hoy: undefined })).not.toEqual([]);
    for (const [metodo, ruta, camino, estado, cuerpo] of casos) {
      const r = await poc.pedir(
        metodo.toUpperCase(),
        camino,
        cuerpo === undefined ? {} : { cuerpo },
      );
      expect([camino, String(r.estado)]).toEqual([camino, estado]);
      const contenido = Object.values(
        documento.paths[ruta]?.[metodo]?.responses[estado]?.content ?? {},
      )[0];
      expect([camino, v.fallas(contenido?.schema ?? false, r.cuerpo)]).toEqual([camino, []]);
    }
  });

  it('can be read on a page that asks nothing from outside', async () => {
    const pagina = await pedir(puerta.url, 'GET', '/api/docs');
    expect(pagina.cabeceras.get('content-security-policy')).toContain("script-src 'self'");
    const piezas = [...(pagina.cuerpo as string).matchAll(/(?:src|href)="([^"]+)"/g)].map(
      (m) => m[1] ?? '',
    );
    expect(piezas.length).toBe(4);
    for (const pieza of piezas) {
      expect(pieza).toMatch(/^\/api\/docs\//);
      const r = await fetch(`${puerta.url}${pieza}`);
      expect([pieza, r.status]).toEqual([pieza, 200]);
      await r.arrayBuffer();
    }
    expect((await pedir(puerta.url, 'GET', '/api/docs/..%2f..%2fpackage.json')).estado).toBe(404);
  });
});
