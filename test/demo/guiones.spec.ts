import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cuentasDeDemostracion } from '../../src/demo/entrada.js';
import { guionesDe } from '../../src/demo/cargador.js';
import { enDiaLaborable, instanteDe } from '../../src/demo/dias.js';
import { elenco } from '../../src/demo/elenco.js';
import { DATO_DE_DEMOSTRACION, papelesDe } from '../../src/demo/guion.js';
import { fechasDeGads } from '../../src/demo/guiones/gads.js';
import { hojaPdf } from '../../src/demo/hoja-pdf.js';
import { IdsDeDemostracion } from '../../src/demo/ids-de-demostracion.js';
import { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { titularesDeDemostracion } from '../../src/demo/titulares.js';
import { Reloj } from '../../src/engine/puertos/reloj.js';
import { leerDato } from '../../src/datos-base.js';

/** The scripts as data: what they say of themselves before anything is loaded. */
const guiones = guionesDe({
  cuenca: leerDato('demo/cuenca.json'),
  quito: leerDato('demo/quito.json'),
  nacional: leerDato('demo/nacional.json'),
});

class RelojParado extends Reloj {
  instante = 1_000;
  override ahora(): number {
    return this.instante;
  }
}

describe('the scripts', () => {
  it('are of forty-four titulares of their own, of none of the 1,070, and of three real ones', () => {
    const gads = leerDato('gads.jsonl')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { codigo: string; nombreOficial: string });
    const reales = new Set(gads.flatMap((g) => [g.codigo, g.nombreOficial]));
    expect(gads).toHaveLength(1070);
    const propios = titularesDeDemostracion();
    expect(propios).toHaveLength(44);
    for (const t of propios) {
      expect(t.demo).toBe(true);
      expect([t.codigoDpa, t.nombreOficial].some((x) => reales.has(x!))).toBe(false);
      expect(t.nombreOficial).toContain(DATO_DE_DEMOSTRACION);
    }
    expect(guiones.map((g) => g.titular)).toEqual([
      ...propios.slice(0, 40).map((_, i) => `demo:${i + 1}`),
      ...['gad:0101', 'gad:1701', 'nacional', 'nacional'],
      // Their bodies, with their sessions.
      ...['demo:1', 'demo:2', 'demo:1', 'gad:0101'],
    ]);
  });

  it('go forward, on working days and in office hours, up to the date of the demonstration', () => {
    for (const { titular, actos } of guiones) {
      let antes = '';
      for (const { clave, cuando } of actos) {
        expect([titular, clave, cuando >= antes]).toEqual([titular, clave, true]);
        const dia = cuando.slice(0, 10);
        expect([titular, clave, enDiaLaborable(dia)]).toEqual([titular, clave, dia]);
        expect(cuando.slice(11) >= '07:30' && cuando.slice(11) < '17:30').toBe(true);
        antes = cuando;
      }
      expect(new Set(actos.map((a) => a.clave)).size).toBe(actos.length);
      expect(antes < '2025-09-15').toBe(true);
    }
  });

  it('give documents that say what they are; one name is one document', () => {
    for (const { titular, actos } of guiones) {
      const vistos = new Map<string, string>();
      for (const { hoja } of actos.flatMap(papelesDe)) {
        expect(hoja.titulo).toContain(DATO_DE_DEMOSTRACION);
        const nombre = `${titular}/${hoja.clave}@${hoja.version}`;
        const que = JSON.stringify([hoja.tipos, hoja.titulo, hoja.numero]);
        expect([nombre, vistos.get(nombre) ?? que]).toEqual([nombre, que]);
        vistos.set(nombre, que);
      }
    }
  });

  it('are played by people without a face', () => {
    const personas = elenco(fechasDeGads);
    expect(personas.map((p) => p.nombre)).toEqual(
      personas.map((_, i) => `Persona Ficticia ${i + 1}`),
    );
    const alias = personas.flatMap((p) => p.alias);
    expect(new Set(alias).size).toBe(alias.length);
    for (const { actos } of guiones) for (const a of actos) expect(alias).toContain(a.registra);
    expect(cuentasDeDemostracion()).toHaveLength(12);
    // In Cuenca, Quito and the nation nobody holds an office of Anexo 4 but the one who registers.
    const enReales = personas.flatMap((p) =>
      p.cargos.filter((c) => c.titular !== null && !c.titular.startsWith('demo:')),
    );
    expect(enReales.map((c) => [c.rol, c.calidad, c.titular])).toEqual([
      ['pocl', 'encargado', 'gad:0101'],
      ['pocl', 'encargado', 'gad:1701'],
    ]);
  });

  it('of the nation cite words that are in what they name', () => {
    const carpeta = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
    const { hechos, fuentes } = JSON.parse(leerDato('demo/nacional.json')) as {
      hechos: { fuentes: { clave: string; claves: string[] }[] }[];
      fuentes: { [clave: string]: { semilla: string } };
    };
    const citas = hechos.flatMap((h) => h.fuentes);
    expect(citas.length).toBeGreaterThan(12);
    for (const { clave, claves } of citas) {
      const semilla = fuentes[clave]!.semilla;
      for (const c of claves) expect(c.split(/\s+/).length).toBeLessThanOrEqual(12);
      if (!existsSync(carpeta)) continue;
      const archivo = readdirSync(carpeta).find((a) => a.startsWith(`${semilla}_`))!;
      const texto = readFileSync(carpeta + archivo, 'utf8').replace(/\s+/g, ' ');
      for (const c of claves) expect(texto).toContain(c);
    }
  });
});

describe('a page', () => {
  it('is a PDF whose table finds every object', () => {
    const bytes = hojaPdf('Título con (paréntesis), ñ y «comillas» — guion', [
      'Corto.',
      'Largo: '.repeat(700),
    ]);
    const texto = bytes.toString('latin1');
    expect(texto.startsWith('%PDF-1.4')).toBe(true);
    expect(texto.endsWith('%%EOF\n')).toBe(true);
    const tabla = Number(/startxref\n(\d+)\n/.exec(texto)![1]);
    expect(texto.slice(tabla, tabla + 4)).toBe('xref');
    const lugares = [...texto.slice(tabla).matchAll(/^(\d{10}) 00000 n $/gm)].map((m) =>
      Number(m[1]),
    );
    expect(lugares.length).toBeGreaterThan(6);
    lugares.forEach((lugar, i) =>
      expect(texto.slice(lugar, lugar + 10).startsWith(`${i + 1} 0 obj`)).toBe(true),
    );
    for (const [, largo, flujo] of texto.matchAll(
      /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g,
    ))
      expect(flujo).toHaveLength(Number(largo));
    expect(texto).toContain(
      '(T\xedtulo con \\(par\xe9ntesis\\), \xf1 y \xabcomillas\xbb \x97 guion)',
    );
    expect(hojaPdf('a', ['b'])).toEqual(hojaPdf('a', ['b']));
  });
});

describe('the clock of the demonstration', () => {
  it('stands while it loads and runs afterwards at the pace of the real one', () => {
    const real = new RelojParado();
    const reloj = new RelojDeDemostracion(real, 5_000);
    real.instante += 10;
    expect(reloj.ahora()).toBe(5_010);
    reloj.detenerEn(7_000);
    real.instante += 10;
    expect(reloj.ahora()).toBe(7_000);
    reloj.andarDesde(9_000);
    real.instante += 25;
    expect(reloj.ahora()).toBe(9_025);
  });

  it('opens at nine in continental Ecuador', () => {
    expect(new Date(instanteDe('2025-09-15T09:00')).toISOString()).toBe('2025-09-15T14:00:00.000Z');
  });
});

describe('its ids', () => {
  it('are the same for the same act, and go by time', () => {
    const reloj = new RelojParado();
    const [a, b] = [new IdsDeDemostracion(reloj), new IdsDeDemostracion(reloj)];
    const sacar = (ids: IdsDeDemostracion, acto: string): string[] => {
      ids.empezar(acto);
      return Array.from({ length: 5 }, () => ids.nuevo());
    };
    const unos = sacar(a, 'uno');
    sacar(b, 'otro');
    expect(sacar(b, 'uno')).toEqual(unos);
    expect(sacar(a, 'otro')).not.toEqual(unos);
    expect([...unos].sort()).toEqual(unos);
    reloj.instante += 1;
    expect(sacar(a, 'cualquiera')[0]! > unos[4]!).toBe(true);
    for (const id of unos)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    a.empezar('sal');
    const sal = a.sal();
    expect(sal).toMatch(/^[0-9a-f]{32}$/);
    expect(a.sal()).not.toBe(sal);
  });
});
