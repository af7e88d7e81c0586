import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { actaDeCompromiso } from '../../src/modules/documentos-producidos/acta-de-compromiso.js';
import { acta } from '../../src/modules/documentos-producidos/acta.js';
import { convocatoria } from '../../src/modules/documentos-producidos/convocatoria.js';
import { hojaDeAsistencia } from '../../src/modules/documentos-producidos/hoja-de-asistencia.js';
import { hojaDeRuta } from '../../src/modules/documentos-producidos/hoja-de-ruta.js';
import { informeDeAvance, informeFinal } from '../../src/modules/documentos-producidos/informes.js';
import type { InformePorImprimir } from '../../src/modules/documentos-producidos/lo-que-se-imprime.js';
import { planDeAccion } from '../../src/modules/documentos-producidos/plan-de-accion.js';
import { componerMarco } from '../../src/platform/impresos/componer-marco.js';
import { escribirDocx, escribirPdf } from '../../src/platform/impresos/escribir.js';
import type { Impreso, Marco } from '../../src/platform/impresos/impreso.js';
import { huellaDeImpreso, textoDeImpreso } from '../../src/platform/impresos/texto-de-impreso.js';
import { amDosMilVeinticinco, compromiso, convocada, plan } from './muestras.js';

const DIRECCION = 'https://minga.example/impresos/01930000-0000-7000-8000-000000000003/acta';
const informe = compromiso.informes[0] as InformePorImprimir;

const impresos: readonly (readonly [string, Impreso, boolean])[] = [
  ['acta', acta(amDosMilVeinticinco, 'es'), false],
  ['acta-en', acta(amDosMilVeinticinco, 'en'), false],
  ['convocatoria', convocatoria(convocada, 'es'), true],
  ['hoja-de-asistencia', hojaDeAsistencia(convocada, 'es'), true],
  ['acta-de-compromiso', actaDeCompromiso(compromiso, 'es'), true],
  ['hoja-de-ruta', hojaDeRuta(compromiso, 'es'), true],
  ['informe-de-avance', informeDeAvance(compromiso, 'es', informe), true],
  ['informe-final', informeFinal(plan, 'es'), true],
  ['plan', planDeAccion(plan, 'es'), true],
];

const marcoDe = (i: Impreso, demo: boolean): Marco =>
  componerMarco(i, {
    titular: 'GAD Demostración 1',
    demo,
    emitidoEn: '15 de septiembre de 2025, 10:00',
    direccion: DIRECCION,
    conRubricas: true,
  });
const sinBlancos = (t: string): string => t.normalize('NFC').replace(/\s+/g, '');
const paginas = async (bytes: Buffer): Promise<readonly string[]> =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })).text;

/** What a page says once its frame is taken away; the frame must be there, whole. */
function sinMarco(pagina: string, marco: Marco, n: number, total: number): string {
  let resto = sinBlancos(pagina);
  const [antes, entre] = marco.pagina;
  for (const parte of [
    marco.encabezado,
    ...(marco.demostracion === null ? [] : [marco.demostracion]),
    ...marco.pie,
    ...(marco.rubricas === null ? [] : [marco.rubricas]),
    `${antes}${n}${entre}${total}`,
  ]) {
    const buscada = sinBlancos(parte);
    // What is printed around comes after the content, or before it: from the end it cannot be mistaken for it.
    const donde = resto.lastIndexOf(buscada);
    expect([parte, donde >= 0]).toEqual([parte, true]);
    resto = resto.slice(0, donde) + resto.slice(donde + buscada.length);
  }
  return resto;
}

/** Heading of a table is printed again where it goes on: said once in the text. */
function sinCabecerasRepetidas(hojas: readonly string[], impreso: Impreso): string {
  const cabeceras = impreso.bloques.flatMap((b) =>
    b.clase === 'tabla' ? [sinBlancos(b.columnas.map((c) => c.titulo).join(''))] : [],
  );
  const esperado = sinBlancos(textoDeImpreso(impreso));
  return hojas.reduce((junto, hoja) => {
    const seguido = junto + hoja;
    if (esperado.startsWith(seguido)) return seguido;
    const repetida = cabeceras.find((c) => c !== '' && hoja.startsWith(c));
    return junto + (repetida === undefined ? hoja : hoja.slice(repetida.length));
  }, '');
}

describe.each(impresos)('%s', (nombre, impreso, demo) => {
  const marco = marcoDe(impreso, demo);

  it('the PDF says the text, page after page, with its frame on each', async () => {
    const pdf = await escribirPdf(impreso, marco);
    if (process.env['MINGA_VER'] !== undefined) {
      await mkdir(process.env['MINGA_VER'], { recursive: true });
      await writeFile(join(process.env['MINGA_VER'], `${nombre}.pdf`), pdf);
      await writeFile(
        join(process.env['MINGA_VER'], `${nombre}.docx`),
        await escribirDocx(impreso, marco),
      );
    }
    const hojas = await paginas(pdf);
    const limpias = hojas.map((h, i) => sinMarco(h, marco, i + 1, hojas.length));
    expect(sinCabecerasRepetidas(limpias, impreso)).toBe(sinBlancos(textoDeImpreso(impreso)));
  });

  it('the DOCX says the same text', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await escribirDocx(impreso, marco) });
    expect(sinBlancos(value)).toBe(sinBlancos(textoDeImpreso(impreso)));
  });

  it('the hash of the foot is that of the text, as served', () => {
    const huella = createHash('sha256').update(textoDeImpreso(impreso)).digest('hex');
    expect(huellaDeImpreso(impreso)).toBe(huella);
    expect(marco.pie.join('\n')).toContain(huella);
  });
});

describe('what is printed', () => {
  it('carries the mark of the demonstration in the text itself, and only then', () => {
    expect(textoDeImpreso(convocatoria(convocada, 'es'))).toContain('DATO DE DEMOSTRACIÓN');
    expect(textoDeImpreso(acta(amDosMilVeinticinco, 'es'))).not.toContain('DEMOSTRACIÓN');
  });

  it('says what the rules asked and did not happen', () => {
    const texto = textoDeImpreso(convocatoria(convocada, 'es'));
    expect(texto).toContain('Observaciones de cumplimiento');
    expect(texto).toContain('va sin documento de sustento. Metodología de Cuenca, §4.1');
  });

  it('tells the notice day by day, and what was not counted', () => {
    const texto = textoDeImpreso(convocatoria(convocada, 'es'));
    expect(texto).toMatch(/tres \(3\) días contado desde.*miércoles, 8 de octubre de 2025/);
    expect(texto).toContain('9 oct 2025, 13 oct 2025, 14 oct 2025');
    expect(texto).toContain('feriado: Independencia de Guayaquil');
  });

  it('says by which address it is checked, of that very report and without the hash it already says', () => {
    const { pie } = componerMarco(convocatoria(convocada, 'es'), {
      titular: 'GAD',
      demo: true,
      emitidoEn: '',
      direccion: `${DIRECCION}?informe=2&huella=0f`,
      conRubricas: false,
    });
    expect(pie.at(-1)).toContain(`${DIRECCION}?informe=2`);
    expect(pie.at(-1)).not.toContain('huella=');
  });

  it('another word, another hash', () => {
    const uno = acta(amDosMilVeinticinco, 'es');
    const otro = acta({ ...amDosMilVeinticinco, hora: '15:01' }, 'es');
    expect(huellaDeImpreso(otro)).not.toBe(huellaDeImpreso(uno));
  });

  it('has room for each signature by seat, and a blank row for each at the door', () => {
    const hoja = hojaDeAsistencia(convocada, 'es');
    const tablas = hoja.bloques.flatMap((b) => (b.clase === 'tabla' ? [b] : []));
    expect(tablas[0]?.filas).toHaveLength(15);
    expect(tablas.every((t) => t.paraEscribir === true)).toBe(true);
  });
});
