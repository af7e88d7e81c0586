/** Every line the engine writes by itself is a sentence, in both languages, and says of which process it speaks. */
import { CATALOGO } from '../../machines/catalogo.js';
import {
  eventoDeHijoConcluido,
  eventoDePlazo,
  type JsonObjeto,
  type Procedimiento,
} from '../../machines/contrato.js';
import { ProcedimientoBpmn } from '../../src/bpmn/procedimiento/procedimiento-bpmn.js';
import { esquemaDe } from '../../src/engine/campos-marcados.js';
import { EVENTO_DETENIDO, type Linea } from '../../src/engine/linea.js';
import type { FilaLinea } from '../../src/engine/puertos/filas.js';
import { Etiquetas } from '../../src/modules/procesos/etiquetas.js';
import { EVENTO_DE_NACIMIENTO, nacidosEn } from '../../src/modules/procesos/lineas-del-sistema.js';
import { PresentadorDeLineas } from '../../src/modules/procesos/presentar-linea.js';
import { IDIOMAS, type Idioma } from '../../src/platform/textos/textos.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { modeloDe } from '../bpmn/dibujante.js';
import { CatalogoFijo } from '../engine/casa.js';

const dibujado: Procedimiento = new ProcedimientoBpmn({
  id: 'tramite@1',
  modelo: await modeloDe(`
    inicio i
    usuario consultar
    borde tarde de=consultar plazo=P3D
    fin f
    fin g
    i -> consultar
    tarde -> g
    consultar -> f
  `),
  roles: {},
  titulares: ['gad'],
  abren: ['poc'],
});
const procedimientos = [...[...CATALOGO.values()].map(crearProcedimientoXState), dibujado];
const etiquetas = new Etiquetas(new CatalogoFijo(procedimientos));

const linea = (l: Pick<Linea, 'proceso' | 'procedimiento' | 'evento'> & Partial<Linea>): Linea => ({
  v: 1,
  raiz: 'raiz',
  secuencia: 1,
  paso: null,
  causa: 0,
  actuadoPor: null,
  registradoPor: null,
  ocurridoEn: null,
  registradoEn: 0,
  datos: {},
  hechos: null,
  antes: null,
  despues: null,
  ...l,
});
const nace = (proceso: string, procedimiento: string, ref: string, datos: JsonObjeto): Linea =>
  linea({
    proceso,
    procedimiento,
    evento: EVENTO_DE_NACIMIENTO,
    datos,
    hijo: { padre: 'raiz', ref, ronda: 1 },
  });
const concluye = (padre: Linea | string, ref: string, procesoId: string, salida: JsonObjeto) =>
  linea({
    proceso: 'raiz',
    procedimiento: typeof padre === 'string' ? padre : padre.procedimiento,
    evento: eventoDeHijoConcluido(ref),
    datos: { procesoId, salida },
  });

const plan = nace('plan', 'plan@1', 'plan-2', { ordinal: 2 });
const cocreacion = nace('cocreacion', 'cocreacion@1', 'cocreacion', { ordinal: 2 });
const compromiso = nace('compromiso', 'compromiso@1', 'compromiso-3', { codigo: 'C7', numero: 3 });
const llamado = nace('llamado', 'tramite@1', 'llamada-7', {});
const llamados = new Map([
  ['compromiso', { nombre: 'C7 · Datos abiertos', codigo: 'C7', titulo: 'Datos abiertos' }],
]);
const nacidos = nacidosEn([plan, cocreacion, compromiso, llamado]);

const presentar = (idioma: Idioma, l: Linea, conNacidos = nacidos) =>
  new PresentadorDeLineas(etiquetas, idioma, true).linea(
    { linea: JSON.stringify(l), hash: '', hashAnterior: '' } as FilaLinea,
    {
      textos: {},
      cuentas: {},
      documentos: new Map(),
      correcciones: new Map(),
      nacidos: conNacidos,
      llamados,
    },
    false,
  );
const decir = (idioma: Idioma, l: Linea): string => presentar(idioma, l).frase;
const deSuyo = (p: string, evento: string, datos: JsonObjeto = {}): Linea =>
  linea({ proceso: 'raiz', procedimiento: p, evento, datos });

it('a child that opens, ends or is left is called by what tells it from its likes', () => {
  expect([plan, cocreacion, compromiso].map((l) => decir('es', l))).toEqual([
    'Se abrió el plan 2.',
    'Se abrió la cocreación del plan 2.',
    'Se abrió el compromiso C7.',
  ]);
  expect(
    [
      concluye('implementacion@1', 'plan-2', 'plan', {}),
      concluye(plan, 'cocreacion', 'cocreacion', {}),
      concluye(plan, 'compromiso-3', 'compromiso', {}),
      concluye('banco@1', 'llamada-7', 'llamado', {}),
    ].map((l) => decir('es', l)),
  ).toEqual([
    'Concluyó el plan 2.',
    'Concluyó la cocreación del plan 2.',
    'Concluyó el compromiso C7.',
    `Concluyó el proceso «${dibujado.textos.es['procedimiento']}».`,
  ]);
  const dejado = linea({ ...compromiso, evento: EVENTO_DETENIDO, datos: {} });
  expect([decir('es', dejado), decir('en', dejado)]).toEqual([
    'Se detuvo el compromiso C7.',
    'Stopped: commitment C7.',
  ]);
});

it('news of a child and dates say whose they are', () => {
  expect(
    [
      deSuyo('implementacion@1', 'anotarPlanEnCierre', { ordinal: 2 }),
      deSuyo('plan@1', 'anotarCompromisoConcluido', { codigo: 'C7', resultado: 'cumplido' }),
      deSuyo('implementacion@1', eventoDePlazo('a.b:metaSensibilizacionForo')),
      linea({ ...llamado, evento: eventoDePlazo('9:tarde'), datos: {} }),
    ].map((l) => decir('es', l)),
  ).toEqual([
    'El plan 2 entró en cierre.',
    'Resultado del compromiso C7: cumplido.',
    'Se cumplió la fecha «Fecha meta para sensibilizar al foro».',
    `Se cumplió la fecha «${etiquetas.plazo('es', 'tramite@1', 'tarde')}», en el proceso «${dibujado.textos.es['procedimiento']}».`,
  ]);
});

it('what somebody brought in says which it is, by its name or at least by its code', () => {
  const alguien = { cuenta: 'x', rol: 'pocl', cargo: 'x', calidad: 'titular' } as const;
  const incorpora = linea({
    proceso: 'plan',
    procedimiento: 'plan@1',
    evento: 'incorporarCompromiso',
    secuencia: 40,
    registradoPor: alguien,
    datos: { codigo: 'C7' },
  });
  const suyo = nacidosEn([{ ...compromiso, causa: 40 }]);
  const [deOtra, sinNadie] = [nacidosEn([{ ...compromiso, causa: 41 }]), nacidosEn([])];
  const dichas = (idioma: Idioma) =>
    [suyo, deOtra, sinNadie].map((n) => presentar(idioma, incorpora, n).etiqueta);
  expect(dichas('es')).toEqual([
    'Incorporar un compromiso: C7 · Datos abiertos',
    'Incorporar un compromiso: C7',
    'Incorporar un compromiso: C7',
  ]);
  expect(dichas('en')[0]).toBe('Incorporate a commitment: C7 · Datos abiertos');
  // Its own birth is a line of another kind.
  expect(presentar('es', { ...compromiso, registradoPor: alguien }, suyo).etiqueta).not.toContain(
    'C7',
  );
});

it('a date that came is not told as something somebody recorded afterwards', () => {
  const l = deSuyo('implementacion@1', eventoDePlazo('a.b:metaSensibilizacionForo'));
  const hechos = { modo: 'consumado', documentos: {} } as unknown as Linea['hechos'];
  const dicha = presentar('es', { ...l, causa: null, hechos, ocurridoEn: '2025-05-14' });
  expect([dicha.consumado, dicha.frase]).toEqual([
    false,
    'Se cumplió la fecha «Fecha meta para sensibilizar al foro».',
  ]);
});

it('what a child gave back is called as in its own procedure, without its number', () => {
  const salida = { codigo: 'C7', hitos: 4, hitosCumplidos: 3 };
  const { datos } = presentar('es', concluye(plan, 'compromiso-3', 'compromiso', salida));
  expect(datos.map(({ etiqueta, valor }) => [etiqueta, valor])).toEqual([
    ['Código del compromiso', 'C7'],
    ['Hitos', '4'],
    ['Hitos cumplidos', '3'],
  ]);
});

describe.each(IDIOMAS)('in %s', (idioma) => {
  const crudo = /[#{}]|\p{Ll}\p{Lu}|\w-\d/u;

  it('none shows the name it has inside', () => {
    const deTodos = procedimientos.flatMap((p) => [
      nace('x', p.id, 'x-1', {}),
      nace('x', p.id, 'x-1', { numero: 1 }),
      linea({ proceso: 'x', procedimiento: p.id, evento: EVENTO_DETENIDO }),
      concluye(p.id, `${p.nombre}-1`, 'desconocido', {}),
      concluye(p.id, 'llamada-1', 'desconocido', {}),
      ...[...p.plazos.keys()].map((z) => deSuyo(p.id, eventoDePlazo(`a.b:${z}`))),
      deSuyo(p.id, eventoDePlazo('9:Event_0x3a')),
      ...[...p.eventos.values()]
        .filter((e) => e.interno)
        .map((e) => deSuyo(p.id, e.nombre, { ordinal: 1, codigo: 'C1', resultado: 'cumplido' })),
    ]);
    const malas = deTodos
      .map((l) => `${l.procedimiento} ${l.evento}: ${decir(idioma, l)}`)
      .filter((dicho) => crudo.test(dicho.slice(dicho.indexOf(': ') + 2)));
    expect(malas).toEqual([]);
  });

  it('what a process is opened with has names', () => {
    const lineas = new PresentadorDeLineas(etiquetas, idioma, true);
    const sinNombre = procedimientos.flatMap((p) =>
      Object.keys((esquemaDe(p.entrada)['properties'] ?? {}) as JsonObjeto)
        .map((campo) => lineas.rotulo(p.id, campo, EVENTO_DE_NACIMIENTO))
        .filter((dicho) => /^\p{Ll}/u.test(dicho))
        .map((dicho) => `${p.id} ${dicho}`),
    );
    expect(sinNombre).toEqual([]);
  });
});
