import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../machines/contrato.js';
import {
  type FechaParcial,
  compararParcial,
  esFecha,
  esFechaParcial,
  leerFechaParcial,
  ultimoDia,
} from '../../src/modules/calendario/fecha.js';
import { CatalogoDeGads } from '../../src/modules/directorio/catalogo-gads.js';

/**
 * What is known of the two real institutions of the demonstration. These tests hold that nothing is
 * there without a source, and, where the sources are at hand, that their words are found in them.
 */
const raiz = fileURLToPath(new URL('../../', import.meta.url));
const SEMILLAS = `${raiz}../shared/seeds/`;
const conSemillas = existsSync(SEMILLAS) ? it : it.skip;

const fechaParcial = z.string().refine(esFechaParcial);
const fuente = z.strictObject({
  clave: z.string(),
  lugar: z.string().min(1),
  claves: z.array(z.string().min(2)).optional(),
});
const documento = z.strictObject({
  tipo: z.enum(TIPOS_DOCUMENTO),
  titulo: z.string().min(1),
  instrumento: z.enum(['resolucion', 'ordenanza', 'codigo']).nullable(),
  organo: z.enum(['autoridad', 'concejo', 'foro']).nullable(),
  numero: z.string().nullable(),
  fechaEmision: fechaParcial.nullable(),
});
const hecho = z.strictObject({
  id: z.string(),
  clase: z.enum(['hecho', 'previsto', 'fechaFijada', 'contexto']),
  fecha: fechaParcial.nullable(),
  hasta: fechaParcial.nullable(),
  que: z.string().min(1),
  quien: z.string().min(1),
  paso: z.int().min(1).max(15).nullable(),
  etapa: z.enum(['C1', 'C2', 'C3', 'C4', 'C5']).nullable(),
  documentos: z.array(documento),
  fuentes: z.array(fuente).min(1),
  certeza: z.enum(['A', 'B']),
  lectura: z.string().nullable(),
});
const expediente = z.looseObject({
  titular: z.strictObject({ codigo: z.string(), nombre: z.string(), nivel: z.string() }),
  alDia: z.string().refine(esFecha),
  fuentes: z.record(
    z.string(),
    z.strictObject({
      titulo: z.string(),
      editor: z.string(),
      semilla: z.string().nullable(),
      url: z.string().nullable(),
      alcance: z.string(),
    }),
  ),
  hechos: z.array(hecho),
  pasos: z.array(
    z.strictObject({
      numero: z.int(),
      constancia: z.enum([
        'documentoIdentificado',
        'mencionado',
        'previsto',
        'sinConstancia',
        'noOcurridoAun',
      ]),
      hechos: z.array(z.string()),
      nota: z.string().nullable(),
    }),
  ),
  sinConstancia: z.array(z.string()).min(1),
});

const leer = (nombre: string): unknown =>
  JSON.parse(readFileSync(`${raiz}data/demo/${nombre}.json`, 'utf8'));

/** Every object of the file that cites a source, wherever it is. */
function citas(valor: unknown): { clave: string; lugar: string; claves?: string[] | undefined }[] {
  const leida = fuente.safeParse(valor);
  if (leida.success) return [leida.data];
  if (valor === null || typeof valor !== 'object') return [];
  return Object.values(valor).flatMap(citas);
}

const llano = (s: string): string => s.replace(/[*_]/gu, '').replace(/\s+/gu, ' ').toLowerCase();

describe.each(['cuenca', 'quito'])('what is known of %s', (nombre) => {
  const crudo = leer(nombre);
  const e = expediente.parse(crudo);

  it('is of a GAD of the catalogue', () => {
    const catalogo = CatalogoDeGads.leer(
      readFileSync(`${raiz}data/gads.jsonl`, 'utf8'),
      readFileSync(`${raiz}data/equivalencias-dpa.json`, 'utf8'),
    );
    expect(catalogo.get(e.titular.codigo)).toMatchObject({
      nombre: e.titular.nombre,
      nivel: e.titular.nivel,
    });
  });

  it('cites for every fact a source it names', () => {
    const todas = citas(crudo);
    expect(todas.length).toBeGreaterThanOrEqual(e.hechos.length);
    for (const c of todas) expect(Object.keys(e.fuentes)).toContain(c.clave);
    const ids = e.hechos.map((h) => h.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells what happened from what was planned, and says how it read what it inferred', () => {
    const corte = leerFechaParcial(e.alDia);
    for (const h of e.hechos) {
      if (h.certeza === 'B') expect([h.id, h.lectura]).toEqual([h.id, expect.any(String)]);
      if (h.clase === 'contexto') expect([h.id, h.paso]).toEqual([h.id, null]);
      if (h.fecha === null) continue;
      const fecha = h.fecha as FechaParcial;
      if (h.clase !== 'fechaFijada') {
        expect([h.id, compararParcial(fecha, corte)]).toEqual([h.id, 'antes']);
      }
      if (h.hasta !== null) {
        expect([h.id, ultimoDia(h.hasta as FechaParcial) >= ultimoDia(fecha)]).toEqual([
          h.id,
          true,
        ]);
      }
    }
  });

  it('speaks of the fifteen steps, each with its facts or «sin constancia»', () => {
    expect(e.pasos.map((p) => p.numero)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    const porId = new Map(e.hechos.map((h) => [h.id, h]));
    for (const p of e.pasos) {
      const suyos = p.hechos.map((id) => porId.get(id));
      expect(suyos).not.toContain(undefined);
      expect([p.numero, suyos.length === 0]).toEqual([p.numero, p.constancia === 'sinConstancia']);
      if (p.constancia === 'documentoIdentificado') {
        expect([p.numero, suyos.some((h) => (h?.documentos.length ?? 0) > 0)]).toEqual([
          p.numero,
          true,
        ]);
      }
      if (p.constancia === 'previsto') {
        expect(suyos.every((h) => h?.clase === 'previsto')).toBe(true);
      }
    }
  });

  conSemillas('its words are found in the sources', () => {
    const archivos = readdirSync(SEMILLAS);
    let halladas = 0;
    for (const c of citas(crudo)) {
      const semilla = e.fuentes[c.clave]?.semilla;
      if (semilla === null || semilla === undefined || !c.claves) continue;
      const archivo = archivos.find((a) => a.startsWith(`${semilla}_`));
      if (!archivo) throw new Error(`no source ${semilla}`);
      const texto = llano(readFileSync(SEMILLAS + archivo, 'utf8'));
      for (const clave of c.claves) {
        expect(clave.split(/\s+/u).length).toBeLessThanOrEqual(12);
        if (!texto.includes(llano(clave))) throw new Error(`${semilla}: «${clave}» is not there`);
        halladas += 1;
      }
    }
    expect(halladas).toBeGreaterThan(8);
  });
});

describe('Cuenca', () => {
  const e = expediente.parse(leer('cuenca'));
  const de = (id: string) => e.hechos.find((h) => h.id === id);

  it('has its norm before its body', () => {
    const norma = de('cuenca-02')?.fecha as FechaParcial;
    const cuerpo = de('cuenca-05')?.fecha as FechaParcial;
    expect([norma, cuerpo]).toEqual(['2022-03-17', '2022-07-18']);
    expect(compararParcial(norma, cuerpo)).toBe('antes');
  });

  it('has eleven members: six of the GAD, five of others', () => {
    const organos = z
      .array(z.looseObject({ miembros: z.array(z.looseObject({ sector: z.string() })).nullable() }))
      .parse(e['organos']);
    const sectores = (organos[0]?.miembros ?? []).map((m) => m.sector);
    expect(sectores).toHaveLength(11);
    expect(sectores.filter((s) => s === 'publico')).toHaveLength(6);
  });
});
