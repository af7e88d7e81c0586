/** The tests that who drew a model wrote as a table: the examples come out, a wrong one says why in words. */
import { readFileSync } from 'node:fs';
import { leerModelo } from '../../src/bpmn/modelo/leer-modelo.js';
import type { Modelo } from '../../src/bpmn/modelo/modelo.js';
import { colorear } from '../../src/bpmn/tablas/colorear.js';
import { PALABRAS_DE_CASA } from '../../src/bpmn/procedimiento/palabras-de-casa.js';
import { correrTabla, FALLAS_DE_CASO } from '../../src/bpmn/tablas/correr-tabla.js';
import { leerTabla, PROBLEMAS_DE_TABLA, TablaIlegible } from '../../src/bpmn/tablas/leer-tabla.js';
import { dibujarArchivo } from '../../src/bpmn/trazar/dibujar-archivo.js';
import { fraseDeFalla, fraseDeTabla } from '../../src/modules/modelos/frases-de-pruebas.js';
import { en } from '../../src/platform/textos/en.js';
import { es } from '../../src/platform/textos/es.js';
import type { Idioma } from '../../src/platform/textos/textos.js';
import { aXml } from './dibujante.js';
import { faltasDelDibujo } from './dibujo-de-archivo.js';

const leer = (nombre: string): string =>
  readFileSync(new URL(`../../${nombre}`, import.meta.url), 'utf8');
const modeloDe = async (nombre: string): Promise<Modelo> =>
  (await leerModelo(Buffer.from(leer(`${nombre}.bpmn`)))).modelo!;
const fallas = (modelo: Modelo, tabla: string, idioma: Idioma = 'es'): readonly (string | null)[] =>
  correrTabla(modelo, leerTabla(tabla)).resultados.map(
    ({ falla }) => falla && fraseDeFalla(idioma, falla, PALABRAS_DE_CASA),
  );

it.each([
  ['docs/modelos/pedido-de-informacion', 'csv', 5, []],
  ['docs/modelos/propuesta-de-obra', 'md', 4, ['f_menor']],
  ['data/demo/asistencia-tecnica', 'csv', 8, []],
] as const)(
  '%s: its table comes out, and what it never walks is known',
  async (n, x, casos, nunca) => {
    const modelo = await modeloDe(n);
    const { resultados, recorridos } = correrTabla(modelo, leerTabla(leer(`${n}.pruebas.${x}`)));
    expect(resultados.map((r) => r.falla)).toEqual(Array(casos).fill(null));
    expect(Object.keys(modelo.flujos).filter((f) => !recorridos.has(f))).toEqual(nunca);
    const svg = await colorear(leer(`${n}.bpmn`), recorridos);
    expect(svg.match(/class="no"/g) ?? []).toHaveLength(nunca.length);
  },
);

it('a case that does not come out says what waits instead', async () => {
  const modelo = await modeloDe('docs/modelos/pedido-de-informacion');
  const caso = (sucede: string, espera: string): string =>
    `caso,sucede,dado,espera\nx,${sucede},,${espera}`;
  expect(fallas(modelo, caso('Presentar el pedido', 'Fin'))).toEqual([
    'se esperaba que terminara; espera: Revisar el pedido',
  ]);
  expect(fallas(modelo, caso('Responder', 'Fin'))[0]).toMatch(/«Responder» no está esperando/);
  expect(fallas(modelo, caso('vence: Diez días', 'Fin'))[0]).toMatch(/no corre/);
  expect(
    fallas(modelo, caso('Presentar el pedido → Revisar el pedido (completo = ))', 'Fin'))[0],
  ).toMatch(/no/);
  expect(
    fallas(modelo, caso('PRESENTAR EL PEDIDO → revisar el pedido (completo = true)', 'responder')),
  ).toEqual([null]);
  expect(fallas(modelo, caso('Presentar el pedido → Revisar el pedido', 'Fin'))[0]).toMatch(
    /\(detenido: se nombra el dato «completo», que nadie ha puesto todavía\)/,
  );
});

it('each reason speaks the language of who reads it', async () => {
  const modelo = await modeloDe('docs/modelos/pedido-de-informacion');
  const casos = [
    'x;;;Fin',
    'x;;vence: Diez días;Fin',
    'x;;Responder;Fin',
    'x;;Presentar el pedido → Revisar el pedido (completo = 1 +);Fin',
    'x;;Presentar el pedido → Revisar el pedido;Fin',
    'x;;Presentar el pedido;Responder, Votar',
  ].join('\n');
  const tabla = `caso;dado;sucede;espera\n${casos}`;
  expect(fallas(modelo, tabla, 'en')).toEqual([
    'expected to have ended; what waits: Presentar el pedido',
    'the term “Diez días” is not running: what waits: Presentar el pedido',
    '“Responder” is not waiting; what waits: Presentar el pedido',
    'the value of “completo = 1 +” cannot be understood',
    'expected to have ended; what waits: ¿Está completo? (stopped: it names the datum “completo”, which nobody has set yet)',
    'expected to wait: Responder, Votar; what waits: Revisar el pedido',
  ]);
});

it.each([
  ...FALLAS_DE_CASO.map((c) => `fallaDeCaso.${c}`),
  ...PROBLEMAS_DE_TABLA.map((c) => `problemaDeTabla.${c}`),
])('%s has a sentence in both languages', (clave) => {
  const frases: { readonly [clave: string]: string } = es;
  const sentences: { readonly [clave: string]: string } = en;
  expect([frases[clave], sentences[clave]]).not.toContain(undefined);
  expect(frases[clave]).not.toBe(sentences[clave]);
});

it('a table that cannot be read says its row', () => {
  expect(() => leerTabla('a;b\n1;2')).toThrow(TablaIlegible);
  const problema = (filas: string): TablaIlegible => {
    try {
      leerTabla(`caso;dado;sucede;espera\n${filas}`);
    } catch (e) {
      if (e instanceof TablaIlegible) return e;
      throw e;
    }
    throw new Error('it was read');
  };
  expect(problema('x;monto;;Fin')).toMatchObject({ fila: 2, codigo: 'DATO_ILEGIBLE' });
  expect(problema('x;;"sin cerrar;Fin')).toMatchObject({ fila: 2, codigo: 'COMILLAS' });
  expect(fraseDeTabla('es', problema('x;monto;;Fin'))).toBe('«monto» debe ser «dato = valor»');
  expect(fraseDeTabla('en', problema('x;;;'))).toBe('what is awaited is missing');
});

it('a text in FEEL is typed with its quotes, or with those a spreadsheet doubles', () => {
  const escrita = leerTabla('caso;dado;sucede;espera\nx;zona = "norte";A (b = "c");Fin');
  const exportada = leerTabla('caso;dado;sucede;espera\nx;"zona = ""norte""";"A (b = ""c"")";Fin');
  expect(escrita).toEqual(exportada);
  expect(escrita[0]!.dado).toEqual({ zona: '"norte"' });
});

it.each([
  'inicio i\nusuario t\nexclusiva x\nusuario a\nusuario b\nborde p de=t plazo=P3D interrumpe=false\nfin f\nfin g\ni -> t\nt -> x\nx -> a : c = 1\nx => b\na -> f\nb -> t\np -> g',
  'inicio i\nsub s {\ninicio j\nusuario u\nparalela p\nusuario v\nusuario w\nfin k\nj -> u\nu -> p\np -> v\np -> w\nv -> k\nw -> k\n}\nfin f\ni -> s\ns -> f',
])('a file without a drawing is given one, without overlaps', async (texto) => {
  const xml = await dibujarArchivo(aXml(texto));
  expect(await faltasDelDibujo(xml)).toEqual([]);
  expect(await dibujarArchivo(xml)).toBe(xml);
});
