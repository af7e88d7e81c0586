/** The files of the open data: CSV, JSON, all of it in one ZIP, the dictionary and the DCAT catalogue. */
import { Inject, Injectable } from '@nestjs/common';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { aRatos } from '../../platform/a-ratos.js';
import { texto } from '../../platform/textos/textos.js';
import type { Conjunto, FilaDeDatos } from './conjunto.js';
import { CONJUNTOS, findConjunto } from './conjuntos.js';
import { DICCIONARIO } from './diccionario.js';
import type { FichaPublica, GobiernoPublico } from './lo-publico.js';
import { fichaVacia, MemoriaPublica } from './memoria-publica.js';

export const LICENCIA = 'https://creativecommons.org/licenses/by/4.0/';
export const VERSION_DE_DATOS = 'v1';

/** Excel runs what begins like a formula; a quote in front says it is words. */
const celda = (v: FilaDeDatos[string]): string => {
  const dicho = v === null ? '' : String(v);
  const seguro = typeof v === 'string' && /^[=+\-@\t\r]/.test(dicho) ? `'${dicho}` : dicho;
  return /[",\r\n]/.test(seguro) ? `"${seguro.replaceAll('"', '""')}"` : seguro;
};
const renglon = (valores: readonly FilaDeDatos[string][]): string =>
  `${valores.map(celda).join(',')}\r\n`;

export interface ArchivoDeDatos {
  readonly tipo: string;
  readonly cuerpo: AsyncIterable<string | Uint8Array>;
}

@Injectable()
export class ArchivosDeDatos {
  constructor(@Inject(MemoriaPublica) private readonly memoria: MemoriaPublica) {}

  find(archivo: string, sitio: string): ArchivoDeDatos | null {
    const fijo = {
      'todo.zip': ['application/zip', () => this.todo(sitio)],
      'diccionario.json': ['application/json', () => pieza(JSON.stringify(DICCIONARIO, null, 1))],
      'diccionario.csv': ['text/csv; charset=utf-8', () => pieza(diccionarioEnCsv())],
      'catalogo.jsonld': [
        'application/ld+json',
        () => pieza(JSON.stringify(catalogoDcat(sitio), null, 1)),
      ],
    } as const;
    if (Object.hasOwn(fijo, archivo)) {
      const [tipo, cuerpo] = fijo[archivo as keyof typeof fijo];
      return { tipo, cuerpo: cuerpo() };
    }
    const [nombre = '', extension = '', ...mas] = archivo.split('.');
    const conjunto = findConjunto(nombre);
    if (conjunto === undefined || mas.length > 0) return null;
    if (extension === 'csv')
      return { tipo: 'text/csv; charset=utf-8', cuerpo: this.enCsv(conjunto) };
    if (extension === 'json') return { tipo: 'application/json', cuerpo: this.enJson(conjunto) };
    return null;
  }

  /** Rows of a set, government by government. */
  private async *filas(c: Conjunto): AsyncGenerator<readonly FilaDeDatos[]> {
    const marca = await this.memoria.marca();
    const { gobiernos } = await this.memoria.gobiernos();
    for await (const g of aRatos(gobiernos)) yield c.filas(await this.ficha(c, g, marca));
  }

  /** What only the list tells needs no more than the list. */
  ficha(c: Conjunto, g: GobiernoPublico, marca: string): Promise<FichaPublica> {
    return c.deTodos ? Promise.resolve(fichaVacia(g)) : this.memoria.fichaDe(g, marca);
  }

  private async *enCsv(c: Conjunto): AsyncGenerator<string> {
    const campos = Object.keys(c.esquema.shape);
    yield renglon(campos);
    for await (const filas of this.filas(c))
      if (filas.length > 0)
        yield filas.map((f) => renglon(campos.map((k) => f[k] ?? null))).join('');
  }

  private async *enJson(c: Conjunto): AsyncGenerator<string> {
    yield `{"conjunto":${JSON.stringify(c.nombre)},"version":"${VERSION_DE_DATOS}","licencia":"${LICENCIA}","filas":[`;
    let primera = true;
    for await (const filas of this.filas(c))
      for (const f of filas) {
        yield `${primera ? '' : ','}\n${JSON.stringify(f)}`;
        primera = false;
      }
    yield '\n]}\n';
  }

  /** One file after another, each piece as it is ready: nobody's memory holds the whole. */
  private todo(sitio: string): AsyncIterable<Uint8Array> {
    const zip = new ZipFile();
    const salida = new PassThrough();
    zip.on('error', (error: Error) => salida.destroy(error));
    zip.outputStream.pipe(salida);
    const partes: readonly (readonly [string, () => AsyncIterable<string>])[] = [
      ['LEEME.txt', () => pieza(LEEME)],
      ['diccionario.csv', () => pieza(diccionarioEnCsv())],
      ['catalogo.jsonld', () => pieza(JSON.stringify(catalogoDcat(sitio), null, 1))],
      ...CONJUNTOS.flatMap(
        (c) =>
          [
            [`${c.nombre}.csv`, () => this.enCsv(c)],
            [`${c.nombre}.json`, () => this.enJson(c)],
          ] as const,
      ),
    ];
    for (const [nombre, contenido] of partes)
      // Opened in its turn; the same data give the same bytes.
      zip.addReadStreamLazy(nombre, { mtime: SIN_FECHA }, (listo) =>
        listo(null, Readable.from(contenido())),
      );
    zip.end();
    return salida;
  }
}

const SIN_FECHA = new Date('2000-01-01T12:00:00Z');

async function* pieza(dicho: string): AsyncGenerator<string> {
  yield await Promise.resolve(dicho);
}

const diccionarioEnCsv = (): string =>
  [
    renglon(['conjunto', 'campo', 'tipo', 'significado', 'meaning', 'type']),
    ...DICCIONARIO.map((c) =>
      renglon([c.conjunto, c.campo, c.tipo, c.significado, c.meaning, c.type]),
    ),
  ].join('');

const LEEME = `Minga · datos abiertos (${VERSION_DE_DATOS})

Todo lo público de la implementación del modelo de Estado abierto en gobiernos locales. Sin datos personales.
diccionario.csv dice qué significa cada columna. UTF-8, separado por comas, RFC 4180. Vacío: no consta.
Lo que tiene demostracion=true es ficticio.
Licencia: ${LICENCIA}
`;

/** DCAT 2: what a catalogue of data reads to list these. */
export function catalogoDcat(sitio: string): object {
  const en = (camino: string): string => `${sitio}${camino}`;
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': en('/datos'),
    '@type': 'dcat:Catalog',
    'dct:title': texto('es', 'portal.datos.titulo'),
    'dct:description': texto('es', 'portal.datos.entrada'),
    'dct:language': 'es',
    'dct:license': { '@id': LICENCIA },
    'foaf:homepage': { '@id': en('/') },
    'dcat:dataset': CONJUNTOS.map((c) => ({
      '@id': en(`/datos#${c.nombre}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': c.nombre,
      'dct:title': texto('es', `portal.conjunto.${c.nombre}`),
      'dct:license': { '@id': LICENCIA },
      'dct:spatial': 'Ecuador',
      'dcat:version': VERSION_DE_DATOS,
      'dcat:distribution': [
        ['csv', 'text/csv'],
        ['json', 'application/json'],
      ].map(([extension, tipo]) => ({
        '@type': 'dcat:Distribution',
        'dct:title': `${c.nombre}.${extension}`,
        'dcat:mediaType': tipo,
        'dcat:downloadURL': { '@id': en(`/datos/${VERSION_DE_DATOS}/${c.nombre}.${extension}`) },
      })),
    })),
  };
}
