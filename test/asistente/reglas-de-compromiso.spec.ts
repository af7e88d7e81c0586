/** What a commitment is asked, rule by rule: each is seen to hold and to fail. */
import { CAMPOS_DE_FICHA } from '../../machines/compromiso/ficha.js';
import { describirCompromiso } from '../../machines/compromiso/datos.js';
import { formularCompromiso } from '../../machines/cocreacion/datos.js';
import {
  CAMPOS_DE_TEXTO,
  datosDelActo,
  FICHA_EN_BLANCO,
  fichaEscrita,
  hitosDelActo,
  TEXTOS,
  VALORES,
  type FichaEscrita,
} from '../../src/modules/asistente/ficha-de-borrador.js';
import { VALORES_OGP } from '../../machines/compromiso/ficha.js';
import {
  REGLAS,
  revisar,
  type CodigoDeRegla,
} from '../../src/modules/asistente/reglas-de-compromiso.js';
import { en } from '../../src/platform/textos/en.js';
import { es } from '../../src/platform/textos/es.js';

const CONTORNO = {
  inicio: '2026-01-01',
  fin: '2027-12-31',
  finDeMandato: '2027-05-14',
  hayDatosPersonales: (t: string) => t.includes('0998877665'),
};
const ENTERA: FichaEscrita = fichaEscrita.parse({
  titulo: 'Publicar el gasto de cada barrio',
  problema:
    'Las familias de los barrios del norte no saben en qué se gasta el presupuesto y por eso no pueden reclamar obras.',
  causas: 'La información está en papel y en oficinas distintas.',
  accion:
    'Publicar cada mes, en un portal de datos abiertos, los contratos y los pagos de cada obra con su avance.',
  comoResuelve: 'Quien vive en el barrio compara lo gastado con lo que ve en su calle.',
  resultadosEsperados: '40 barrios con su gasto publicado cada mes, desde 0 en 2025.',
  relevancia: 'Abre información que hoy nadie puede consultar sin pedirla.',
  responsable: 'Dirección Financiera de demostración',
  pdot: 'Objetivo 3',
  fuentesDeFinanciamiento: 'Recursos propios',
  inicio: '2026-02-01',
  fin: '2027-04-30',
  contrapartes: ['Organización de demostración'],
  valores: ['accesoInformacion'],
  desafioOgp: false,
  hitos: [
    {
      clave: 'H1',
      descripcion: 'Portal publicado',
      inicio: '2026-02-01',
      fin: '2026-06-30',
      responsable: 'Dirección de Tecnología',
      verificable: 'Dirección del portal',
    },
  ],
});
const fallan = (f: FichaEscrita): CodigoDeRegla[] =>
  revisar(f, CONTORNO)
    .filter((r) => !r.cumple)
    .map((r) => r.codigo);
const hito = ENTERA.hitos[0]!;

it('a commitment that says all of it meets every rule', () => {
  expect(fallan(ENTERA)).toEqual([]);
});

const MAL: { readonly [C in CodigoDeRegla]: Partial<FichaEscrita> } = {
  TITULO_DICHO: { titulo: '' },
  PROBLEMA_DICHO: { problema: 'No se sabe.' },
  CAUSAS_DICHAS: { causas: '' },
  ACCION_DICHA: { accion: 'Publicar datos.' },
  SOLUCION_EXPLICADA: { comoResuelve: '' },
  DESAFIO_CONTESTADO: { desafioOgp: true },
  SIN_DATOS_DE_PERSONAS: { causas: 'Llame al 0998877665 y le cuento por qué.' },
  TITULO_BREVE: { titulo: `Publicar ${'el gasto de cada barrio y '.repeat(8)}` },
  ACCION_CON_VERBO: { titulo: 'Gasto abierto', accion: `Gasto abierto: ${ENTERA.accion}` },
  ACCION_CONCRETA: { titulo: 'Fortalecer la participación' },
  ACCION_DISTINTA_DEL_PROBLEMA: { accion: ENTERA.problema },
  RESULTADOS_DICHOS: { resultadosEsperados: '3 datos' },
  RESULTADOS_CON_CIFRA: {
    resultadosEsperados: 'Todos los barrios tendrán su gasto publicado cada mes del año.',
  },
  CON_HITOS: { hitos: [] },
  HITOS_VERIFICABLES: { hitos: [{ ...hito, verificable: '' }] },
  CON_RESPONSABLE: { responsable: ' ' },
  CON_CONTRAPARTE: { contrapartes: [''] },
  HITOS_CON_RESPONSABLE: { hitos: [{ ...hito, responsable: '' }] },
  CON_RECURSOS: { fuentesDeFinanciamiento: '' },
  CON_VALOR: { valores: [] },
  RELEVANCIA_EXPLICADA: { relevancia: 'Mucha.' },
  CON_PLANIFICACION: { pdot: '' },
  CON_FECHAS: { inicio: null },
  FECHAS_EN_ORDEN: { inicio: '2027-04-30', fin: '2026-02-01' },
  DENTRO_DEL_PLAN: { fin: '2027-06-30' },
  HITOS_CON_FECHAS: { hitos: [{ ...hito, fin: null }] },
  HITOS_EN_EL_COMPROMISO: { hitos: [{ ...hito, fin: '2027-05-01' }] },
};
it.each(Object.entries(MAL))('%s is told, with what to write', (codigo, mal) => {
  const ficha = { ...ENTERA, ...mal };
  expect(fallan(ficha)).toContain(codigo);
  for (const textos of [es, en] as readonly { readonly [clave: string]: string }[]) {
    expect(textos[`asistente.regla.${codigo}`]).toBeDefined();
    const { params } = revisar(ficha, CONTORNO).find((r) => r.codigo === codigo)!;
    const huecos = [...(textos[`asistente.falta.${codigo}`] ?? '{?}').matchAll(/\{(\w+)\}/g)];
    expect(Object.keys(params)).toEqual(expect.arrayContaining(huecos.map((h) => h[1])));
  }
});

it('what no source says in so many words is ours, and what one says carries its words', () => {
  for (const { certeza, cita } of Object.values(REGLAS))
    if (certeza === 'fuente') expect(cita.claves.length).toBeGreaterThan(0);
});

describe('the form', () => {
  it('has no field the procedure does not have, nor longer ones', () => {
    for (const campo of CAMPOS_DE_TEXTO) {
      const suyo = CAMPOS_DE_FICHA[campo];
      expect(suyo.safeParse('x'.repeat(TEXTOS[campo])).success).toBe(true);
      expect(suyo.safeParse('x'.repeat(TEXTOS[campo] + 1)).success).toBe(false);
    }
    expect(VALORES).toEqual(VALORES_OGP);
  });

  it('becomes data that both acts take, and says nothing of what is blank', () => {
    const compromiso = datosDelActo(ENTERA, ['P-1']);
    expect(
      formularCompromiso.safeParse({
        codigo: 'C1',
        responsable: true,
        contraparte: true,
        hitosVerificables: 1,
        compromiso,
        hitos: hitosDelActo(ENTERA),
      }),
    ).toMatchObject({ success: true });
    expect(describirCompromiso.safeParse({ ...compromiso, inicio: ENTERA.inicio })).toMatchObject({
      success: true,
    });
    expect(datosDelActo(FICHA_EN_BLANCO, [])).toEqual({});
  });
});
