import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
  CatalogoDeGads,
  CatalogoInvalido,
  CONTEO_POR_NIVEL,
  type Gad,
  TOTAL_DE_GADS,
} from '../../src/modules/directorio/catalogo-gads.js';
import { claveBusqueda } from '../../src/modules/directorio/clave-busqueda.js';
import { leerCsv } from '../calendario/datos.js';

const raiz = fileURLToPath(new URL('../../', import.meta.url));
const texto = readFileSync(`${raiz}data/gads.jsonl`, 'utf8');
const equivalencias = readFileSync(`${raiz}data/equivalencias-dpa.json`, 'utf8');
const catalogo = CatalogoDeGads.leer(texto, equivalencias);
const REFERENCIA = `${raiz}../shared/data/`;
const conReferencia = existsSync(`${REFERENCIA}gads.csv`) ? it : it.skip;

/** The faults of the table with one row changed. */
function faltasCon(codigo: string, cambio: (g: Record<string, unknown>) => void): string[] {
  expect(texto).toContain(`"codigo":"${codigo}"`);
  const lineas = texto.split('\n').map((linea) => {
    if (!linea.includes(`"codigo":"${codigo}"`)) return linea;
    const g = JSON.parse(linea) as Record<string, unknown>;
    cambio(g);
    return JSON.stringify(g);
  });
  try {
    CatalogoDeGads.leer(lineas.join('\n'), equivalencias);
    return [];
  } catch (e) {
    if (!(e instanceof CatalogoInvalido)) throw e;
    return [...new Set(e.faltas.map((f) => f.regla))].sort();
  }
}

describe('the catalogue of local governments', () => {
  it('has 1,070: 24 provincial, 221 municipal and Quito, 824 parroquial rural', () => {
    expect(catalogo.gads).toHaveLength(TOTAL_DE_GADS);
    const cuenta: Record<string, number> = {};
    for (const g of catalogo.gads) cuenta[g.nivel] = (cuenta[g.nivel] ?? 0) + 1;
    expect(cuenta).toEqual(CONTEO_POR_NIVEL);
    const porGremio = (x: Gad['gremio']) => catalogo.gads.filter((g) => g.gremio === x).length;
    expect([
      porGremio('CONGOPE'),
      porGremio('AME'),
      porGremio('CONAGOPARE'),
      porGremio(null),
    ]).toEqual([23, 222, 824, 1]);
  });

  it('adds up to the nation’s population at provincial and at cantonal level', () => {
    const suma = (largo: number) =>
      catalogo.gads
        .filter((g) => g.codigo.length === largo)
        .reduce((s, g) => s + (g.poblacion2022 ?? 0), 0);
    expect([suma(2), suma(4)]).toEqual([16_938_986, 16_938_986]);
  });

  it('Galápagos is of provincial level but no prefecture: special regime, no gremio, its own zone', () => {
    expect(catalogo.get('20')).toMatchObject({
      clase: 'regimenEspecial',
      nivel: 'provincial',
      gremio: null,
      zona: 'Pacific/Galapagos',
    });
    const enGalapagos = catalogo.gads.filter((g) => g.zona === 'Pacific/Galapagos');
    expect(enGalapagos.map((g) => g.codigo)).toEqual([
      '20',
      '2001',
      '2002',
      '2003',
      '200151',
      '200152',
      '200251',
      '200351',
      '200352',
    ]);
    expect(enGalapagos.slice(1).every((g) => g.clase === 'gad' && g.gremio !== null)).toBe(true);
  });

  it('Quito is metropolitano, and the only one', () => {
    expect(catalogo.gads.filter((g) => g.nivel === 'metropolitano').map((g) => g.codigo)).toEqual([
      '1701',
    ]);
    expect(catalogo.get('1701').gremio).toBe('AME');
  });

  it('flags every official name as written by pattern', () => {
    expect(catalogo.gads.every((g) => g.nombreOficialGenerado)).toBe(true);
    expect(catalogo.get('0101').nombreOficial).toBe(
      'Gobierno Autónomo Descentralizado Municipal del Cantón Cuenca',
    );
  });

  conReferencia('is the reference, row by row and fact by fact', () => {
    const filas = leerCsv(readFileSync(`${REFERENCIA}gads.csv`, 'utf8'));
    expect(filas).toHaveLength(TOTAL_DE_GADS);
    const nivel: Record<string, string> = {
      provincial: 'provincial',
      cantonal: 'municipal',
      parroquial: 'parroquial_rural',
    };
    expect(
      catalogo.gads.map((g) => [
        g.codigo,
        g.nivel,
        g.nombre,
        g.nombreOficial,
        g.provincia,
        g.canton ?? '',
        g.gremio ?? '',
        g.region,
        g.poblacion2022 === null ? '' : String(g.poblacion2022),
        g.cabecera ?? '',
      ]),
    ).toEqual(
      filas.map((r) => [
        r['dpa_code'],
        r['dpa_code'] === '1701' ? 'metropolitano' : nivel[r['nivel'] ?? ''],
        r['nombre'],
        r['nombre_oficial_gad'],
        r['provincia_code'],
        r['canton_code'],
        r['gremio'],
        r['region'],
        r['poblacion_2022'],
        r['cabecera'],
      ]),
    );
    const antiguos = leerCsv(readFileSync(`${REFERENCIA}equivalencias_dpa.csv`, 'utf8'));
    expect(catalogo.equivalencias.map((e) => e.anterior ?? '')).toEqual(
      antiguos.map((r) => r['codigo_anterior']),
    );
  });
});

describe('looking one up', () => {
  it('by name, without accents, inside its province or canton', () => {
    expect(catalogo.findPorNombre('provincial', 'galapagos')?.codigo).toBe('20');
    expect(catalogo.findPorNombre('municipal', 'BOLIVAR', '04')?.codigo).toBe('0402');
    expect(catalogo.findPorNombre('municipal', 'Bolívar', '13')?.codigo).toBe('1302');
    expect(catalogo.findPorNombre('metropolitano', 'quito', '17')?.codigo).toBe('1701');
    expect(catalogo.findPorNombre('municipal', 'Quito', '17')?.codigo).toBe('1701');
    expect(catalogo.findPorNombre('municipal', 'Cuenca', '17')).toBeNull();
    // Two parishes of one name in one province: only the canton tells them apart.
    const uniones = catalogo.gads.filter((g) => g.nombre === 'La Unión' && g.provincia === '08');
    expect(uniones).toHaveLength(2);
    for (const u of uniones) {
      expect(catalogo.findPorNombre('parroquial_rural', 'la union', u.canton)).toBe(u);
    }
    expect(new Set(uniones.map((u) => catalogo.nombreDistintivo(u))).size).toBe(2);
  });

  it('tells every one apart in a list', () => {
    const nombres = catalogo.gads.map((g) => `${g.nivel} ${catalogo.nombreDistintivo(g)}`);
    expect(new Set(nombres).size).toBe(TOTAL_DE_GADS);
    expect(catalogo.nombreDistintivo(catalogo.get('1302'))).toBe('Bolívar (Manabí)');
  });

  it.each([
    ['0808', '2302'],
    ['080851', '230251'],
    ['080850', '2302'],
    ['011551', '010852'],
    ['9001', '1003'],
    ['9003', '1304'],
    ['140157', '1413'],
    ['170203', '170257'],
    ['0101', '0101'],
  ])('by an old code: %s is today %s', (anterior, actual) => {
    expect(catalogo.resolver(anterior)?.gad.codigo).toBe(actual);
  });

  it('does not guess a destination nobody verified', () => {
    expect(catalogo.resolver('220254')).toBeNull();
    expect(catalogo.resolver('9999')).toBeNull();
    expect(catalogo.find('9999')).toBeNull();
    expect(() => catalogo.get('9999')).toThrow('GAD_INEXISTENTE');
  });
});

describe('a fault in the table is found', () => {
  it.each<[string, string, (g: Record<string, unknown>) => void, string[]]>([
    ['no fault', '0101', () => undefined, []],
    [
      'a parish moved to a missing canton',
      '010151',
      (g) => {
        g['codigo'] = '019951';
        g['canton'] = '0199';
      },
      ['CANTON_INEXISTENTE'],
    ],
    ['canton and code apart', '010151', (g) => (g['canton'] = '0102'), ['CANTON_Y_CODIGO']],
    [
      'a code twice',
      '0102',
      (g) => Object.assign(g, { codigo: '0101', canton: '0101' }),
      ['CODIGO_REPETIDO', 'CANTON_INEXISTENTE'].sort(),
    ],
    ['a name twice', '0102', (g) => (g['nombre'] = 'cuénca'), ['NOMBRE_REPETIDO']],
    [
      'another metropolitano',
      '0901',
      (g) => (g['nivel'] = 'metropolitano'),
      ['CONTEO', 'METROPOLITANO'],
    ],
    ['Galápagos with a gremio', '20', (g) => (g['gremio'] = 'CONGOPE'), ['GREMIO']],
    ['Galápagos a plain GAD', '20', (g) => (g['clase'] = 'gad'), ['REGIMEN_ESPECIAL']],
    ['an islander on mainland time', '2001', (g) => (g['zona'] = 'America/Guayaquil'), ['ZONA']],
    [
      'a region of no country',
      '0101',
      (g) => (g['region'] = 'Norte'),
      ['CONTEO', 'FORMA', 'CANTON_INEXISTENTE'].sort(),
    ],
    ['an unknown field', '0101', (g) => (g['x'] = 1), ['CANTON_INEXISTENTE', 'CONTEO', 'FORMA']],
    [
      'a false old code',
      '0101',
      (g) => (g['codigosAnteriores'] = ['0102']),
      ['CODIGO_ANTERIOR_EN_USO', 'CODIGO_ANTERIOR_SIN_EQUIVALENCIA'],
    ],
  ])('%s', (_caso, codigo, cambio, reglas) => {
    expect(faltasCon(codigo, cambio)).toEqual(reglas);
  });

  it('a missing line is a wrong count', () => {
    const sinUna = texto.split('\n').filter((l) => !l.includes('"codigo":"010151"'));
    expect(() => CatalogoDeGads.leer(sinUna.join('\n'), equivalencias)).toThrow(/CONTEO/);
  });
});

describe('the search key', () => {
  it.each([
    ['Cañar', 'canar'],
    ['Bolívar', 'bolivar'],
    ['  San José de  Chimbo ', 'san jose de chimbo'],
    ['Güel', 'guel'],
    ['ÁÉÍÓÚÑÜ', 'aeiounu'],
    ['Santo Domingo de los Tsáchilas', 'santo domingo de los tsachilas'],
    ['Alfredo Baquerizo Moreno (Juján)', 'alfredo baquerizo moreno jujan'],
    ['N\u0303on\u0303o', 'nono'],
    ['', ''],
  ])('%j → %j', (nombre, clave) => {
    expect(claveBusqueda(nombre)).toBe(clave);
  });

  it('property: stable, and deaf to accents, case and composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        const clave = claveBusqueda(s);
        expect(claveBusqueda(clave)).toBe(clave);
        expect(claveBusqueda(s.normalize('NFD'))).toBe(clave);
      }),
    );
    for (const g of catalogo.gads) {
      expect(claveBusqueda(g.nombre.toUpperCase())).toBe(g.claveBusqueda);
      expect(g.claveBusqueda).toMatch(/^[a-z0-9 ]+$/);
    }
  });
});
