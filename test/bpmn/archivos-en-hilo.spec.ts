/** A file made to be slow does not make anybody else wait, and what is beyond measure ends. */
import { ArchivoDesmedido, ArchivosEnHilo } from '../../src/bpmn/archivos-en-hilo.js';
import { TallerBpmn } from '../../src/bpmn/taller-bpmn.js';
import { aXml } from './dibujante.js';

const HILO = new URL('./hilo-en-las-pruebas.mjs', import.meta.url);
const bueno = Buffer.from(aXml('inicio i\nusuario u\nfin f\ni -> u\nu -> f'));
/** Comments that are never closed: to look for the end of each is to read all the rest. */
const sinFin = Buffer.from(`<definitions>${'<!-- '.repeat(900_000)}`);
/** Within the limits of size and of elements, and every flow to be looked up among all the others. */
const enorme = Buffer.from(
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p" isExecutable="true">${Array.from(
    { length: 24_000 },
    (_, i) =>
      `<task id="t${i}"/><sequenceFlow id="f${i}" sourceRef="t${i}" targetRef="t${(i * 7) % 24_000}"/>`,
  ).join('')}</process></definitions>`,
);

it('while a hostile file is read, the thread that answers does not wait; then the next file is read', async () => {
  const archivos = new ArchivosEnHilo(HILO, 5_000);
  const taller = new TallerBpmn(archivos);
  expect(await taller.leer(bueno, new Set())).toMatchObject({ ejecutable: true });
  for (const hostil of [sinFin, enorme]) {
    let latidos = 0;
    const latido = setInterval(() => (latidos += 1), 5);
    const leido = await taller.leer(hostil, new Set());
    clearInterval(latido);
    expect(leido.ejecutable).toBe(false);
    // Read in this thread, it would be one or two.
    expect(latidos).toBeGreaterThan(20);
  }
  expect(await taller.leer(bueno, new Set())).toMatchObject({ ejecutable: true });
  await archivos.cerrar();
}, 120_000);

it('one file after the other goes through the same thread', async () => {
  const archivos = new ArchivosEnHilo(HILO, 10_000);
  const taller = new TallerBpmn(archivos);
  const ajustes = { carriles: {}, titulares: ['gad'], abren: ['poc'] } as const;
  expect(await taller.leer(bueno, new Set())).toMatchObject({ ejecutable: true });
  expect(await taller.leer(bueno, new Set())).toMatchObject({ ejecutable: true });
  expect((await taller.armar('modelo-bueno@1', bueno, ajustes)).pasos).toHaveLength(1);
  expect(Buffer.from(await taller.dibujar(bueno)).toString()).toContain('BPMNShape');
  expect(await taller.probar(bueno, 'caso;dado;sucede;espera\nuno;;u;Fin')).toMatchObject({
    casos: [{ falla: null }],
  });
  await archivos.cerrar();
}, 120_000);

it('what takes too long, or too much memory, ends and is told; its drawing is the file', async () => {
  const lento = new ArchivosEnHilo(HILO, 1_000);
  await expect(lento.hacer({ que: 'armar', bytes: sinFin })).rejects.toThrow(ArchivoDesmedido);
  const taller = new TallerBpmn(lento);
  expect(await taller.leer(sinFin, new Set())).toMatchObject({
    legible: false,
    hallazgos: [{ codigo: 'ARCHIVO_DESMEDIDO' }],
  });
  await lento.cerrar();
  const corto = new ArchivosEnHilo(HILO, 20_000, 24);
  expect(await new TallerBpmn(corto).dibujar(enorme)).toBe(enorme);
  await corto.cerrar();
}, 120_000);
