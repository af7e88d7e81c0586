/**
 * Recorded histories walked again through HTTP alone: people are invited and designated, documents are uploaded, each
 * act is looked for among what is offered, simulated, recorded and repeated. What is stored is never looked at.
 */
import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Expediente } from '../../src/demo/expediente.js';
import { leerHistoria } from './lector.js';
import { Relectura } from './relectura.js';
import { exigir, Visita, type Cuerpo } from './visita.js';

jest.setTimeout(180_000);
const leer = (archivo: string) =>
  leerHistoria(readFileSync(new URL(archivo, import.meta.url), 'utf8'));

let visita: Visita;
beforeAll(async () => {
  visita = await Visita.abrir();
  await visita.invitar('poc', 'poc');
  await visita.invitar('gremio', 'gremio', { gremio: 'AME' });
});
afterAll(() => visita.cerrar());

async function buscarTitular(consulta: string): Promise<string> {
  const r = await visita.pedir('poc', 'GET', `/api/titulares?${consulta}`);
  exigir(r, 200);
  expect(r.cuerpo.total).toBe(1);
  return r.cuerpo.elementos[0].id;
}

describe('a demonstration titular', () => {
  const historia = leer('traza-completa.json');
  let r: Relectura;

  it('walks from step 1 to step 15', async () => {
    const titular = await buscarTitular('q=demostracion');
    for (const [nombre, rol] of [
      ['autoridad', 'autoridad'],
      ['pocl', 'pocl'],
      ['delegado', 'delegado'],
      ['secretaria', 'secretariaTecnica'],
      ['evaluador', 'evaluador'],
    ] as const)
      await visita.invitar(nombre, rol, { titular });
    r = new Relectura(visita, titular);
    const leidas: string[] = [];
    for (const l of historia.lineas) leidas.push(comoFue(l.texto, await r.leer(l)));
    expect(leidas).toEqual(historia.lineas.map((l) => l.texto));
  });

  it('ends with its fifteen steps met and its plan closed', async () => {
    const s = await r.situacion('poc');
    expect(s.planes.map((p: Cuerpo) => p.situacion)).toEqual(['concluido']);
    expect(s.hijos.filter((h: Cuerpo) => h.procedimiento.startsWith('compromiso'))).toHaveLength(2);
    const mapeo = s.pasos.find((p: Cuerpo) => p.numero === 7);
    expect(mapeo.vuelta).toBe(2);
    expect(s.resumen).toEqual(expect.stringContaining('15'));
  });

  it('leaves a journal that anybody can check', async () => {
    const lineas = await r.bitacora('admin');
    expect(lineas.map((l) => l.secuencia)).toEqual(lineas.map((_, i) => i + 1));
    let anterior = '';
    for (const l of lineas) {
      expect(l.frase).toMatch(/\S/);
      expect(l.hashAnterior).toBe(anterior);
      expect(
        createHash('sha256')
          .update(anterior + l.linea)
          .digest('hex'),
      ).toBe(l.hash);
      anterior = l.hash;
    }
    const registradas = lineas.filter((l) => l.registro !== null).length;
    expect(registradas).toBe(historia.lineas.filter((l) => l.rechazo === null).length);
    // No name of anybody, no word anybody wrote, is in the text that is hashed.
    for (const l of lineas) expect(l.linea).not.toMatch(/Ficticia|directiva|mapeada/);
  });

  it('does not exist for who is of another', async () => {
    const otro = await buscarTitular('q=cuenca&nivel=municipal');
    await visita.invitar('forastero', 'delegado', { titular: otro });
    for (const ruta of ['', '/bitacora']) {
      const x = await visita.pedir('forastero', 'GET', `/api/procesos/${r.procesoId}${ruta}`);
      expect([x.estado, x.cuerpo.codigo]).toEqual([404, 'NO_ENCONTRADO']);
    }
  });
});

describe('Cuenca', () => {
  const historia = leer('cuenca.json');
  const conocidos = Expediente.leer(readFileSync('data/demo/cuenca.json', 'utf8'));
  let r: Relectura;

  it('is written down by what its sources state, as what already happened', async () => {
    const titular = await buscarTitular('q=cuenca&nivel=municipal');
    await visita.invitar('registro', 'pocl', { titular });
    r = new Relectura(visita, titular);
    const leidas: string[] = [];
    for (const l of historia.lineas) leidas.push(comoFue(l.texto, await r.leer(l)));
    expect(leidas).toEqual(historia.lineas.map((l) => l.texto));
  });

  it('has each fact on the date its source gives, and each date with its fact', () => {
    const fechadas = historia.lineas.filter(
      (l) => l.rechazo === null && l.sobre['ocurrio'] !== undefined,
    );
    expect(fechadas.map((l) => l.sobre['hecho'])).toEqual([
      ...['cuenca-01', 'cuenca-05', 'cuenca-08', 'cuenca-13', 'cuenca-14'],
    ]);
    for (const l of fechadas)
      expect([l.evento, l.sobre['ocurrio']]).toEqual([
        l.evento,
        conocidos.fecha(l.sobre['hecho']!),
      ]);
  });

  it('has its norm before its body, the unknown «sin constancia», and what the rule asked, cited', async () => {
    const s = await r.situacion('poc');
    const paso = (n: number): Cuerpo => s.pasos.find((p: Cuerpo) => p.numero === n);
    expect([paso(9).desde, paso(10).desde, paso(11).desde]).toEqual([
      ...['2022-07-18', '2022-03-17', '2022-03-17'],
    ]);
    expect(paso(11).desde < paso(9).desde).toBe(true);
    const sinConstancia = s.pasos.filter((p: Cuerpo) => p.sinConstancia && p.numero <= 12);
    expect(sinConstancia.map((p: Cuerpo) => p.numero)).toEqual([2, 3, 4, 5, 6, 7, 8, 12]);
    const oficio = s.observaciones.find((o: Cuerpo) => o.codigo === 'OFICIO_DELEGACION');
    expect(oficio).toMatchObject({
      fuerza: 'debe',
      cita: { documento: 'S1', lugar: 'Anexo 4, paso 2' },
    });
    for (const o of s.observaciones) expect(o.texto).not.toMatch(/nul[oa]|inválid/i);

    const lineas = await r.bitacora('poc');
    const foro = lineas.find((l) => l.evento === 'conformarForo');
    expect(foro).toMatchObject({
      ocurridoEn: '2022-07-18',
      consumado: true,
      actuo: { rol: 'foro' },
      registro: { rol: 'pocl' },
    });
    expect(foro.datos.map((d: Cuerpo) => d.valor)).toContain('SG-068-2022');
  });
});

/** The line as it turned out: the same text when it went as it was told. */
const comoFue = (texto: string, fin: string): string => texto.replace(/[^|]*$/, ` ${fin}`);
