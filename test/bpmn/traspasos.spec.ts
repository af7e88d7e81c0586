/** Data that go into a call and come back, messages that carry something, and durations as deadlines reckon them. */
import { avanzar, haTerminado } from '../../src/bpmn/interprete/interprete.js';
import { FOTO_VACIA, type Foto, type Suceso } from '../../src/bpmn/interprete/foto.js';
import { leerModelo } from '../../src/bpmn/modelo/leer-modelo.js';
import type { Modelo } from '../../src/bpmn/modelo/modelo.js';
import { medir } from '../../src/bpmn/modelo/tiempo.js';
import { modeloDe } from './dibujante.js';

const correr = (modelo: Modelo, variables: object, ...sucesos: readonly Suceso[]) => {
  let paso = avanzar(modelo, FOTO_VACIA, {
    tipo: 'iniciar',
    proceso: modelo.procesos[0]!,
    variables: variables as never,
  });
  for (const s of sucesos) paso = avanzar(modelo, paso.foto, s);
  return paso;
};
const espera = (foto: Foto, nodo: string) =>
  Object.values(foto.fichas).find((f) => f.nodo === nodo)?.espera;
const raiz = (foto: Foto) => Object.values(foto.ambitos).find((a) => a.padre === null)?.variables;
const mensaje = (nombre: string, clave: unknown, datos: object): Suceso => ({
  tipo: 'mensaje',
  nombre,
  clave: clave as never,
  datos: datos as never,
});

describe('a call of the same file', () => {
  const llamado =
    'inicio i2\nguion g guion="{doble: n * 2, resto: 1}"\nfin f2\ni2 -> g\ng -> f2\n}';
  const llamar = (llamada: string, proceso: string) =>
    modeloDe(
      `proceso uno {\ninicio i\nllamada c llama=dos ${llamada}\nusuario u\nfin f\ni -> c\nc -> u\nu -> f\n}\nproceso dos ${proceso} {\n${llamado}`,
    );

  it('without associations takes all that is known and gives all back', async () => {
    const { foto } = correr(await llamar('', ''), { n: 4 });
    expect(raiz(foto)).toEqual({ n: 4, doble: 8, resto: 1 });
  });

  it('gives back what it declares', async () => {
    const { foto } = correr(await llamar('', 'toma=n da=doble'), { n: 4, otro: true });
    expect(raiz(foto)).toEqual({ n: 4, otro: true, doble: 8 });
  });

  it('takes and gives by its associations', async () => {
    const m = await llamar('entrega="n=monto + 1" recoge="total=doble * 10"', '');
    const { foto } = correr(m, { monto: 4 });
    expect(raiz(foto)).toEqual({ monto: 4, total: 100 });
  });

  it('stops, and says which, when a datum it is to be handed was never set', async () => {
    const m = await llamar('entrega="n=monto"', '');
    const { foto } = correr(m, {});
    expect(espera(foto, 'c')).toMatchObject({ tipo: 'incidente', codigo: 'VARIABLE_DESCONOCIDA' });
    const ficha = Object.values(foto.fichas)[0]!.id;
    const luego = avanzar(m, foto, { tipo: 'reintentar', ficha, datos: { monto: 3 } });
    expect(raiz(luego.foto)).toMatchObject({ doble: 6 });
  });
});

describe('a data object drawn beside a call', () => {
  it('is what is handed over, whatever the modeler puts at the open end', async () => {
    const { modelo } = await leerModelo(
      Buffer.from(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
        <process id="uno" isExecutable="true">
          <dataObject id="do1"/><dataObjectReference id="dr1" name="monto" dataObjectRef="do1"/>
          <startEvent id="i"/><endEvent id="f"/>
          <callActivity id="c" calledElement="dos">
            <property id="p1" name="__targetRef_placeholder"/>
            <dataInputAssociation id="a1"><sourceRef>dr1</sourceRef><targetRef>p1</targetRef></dataInputAssociation>
            <dataOutputAssociation id="a2"><targetRef>dr1</targetRef></dataOutputAssociation>
          </callActivity>
          <sequenceFlow id="s1" sourceRef="i" targetRef="c"/><sequenceFlow id="s2" sourceRef="c" targetRef="f"/>
        </process>
        <process id="dos" isExecutable="true"><task id="t"/></process>
      </definitions>`),
    );
    expect(modelo?.nodos['c']).toMatchObject({
      entrega: [{ a: 'monto', de: 'monto', llano: true }],
      recoge: [{ a: 'monto', de: 'monto', llano: true }],
    });
  });
});

describe('messages', () => {
  it('carry what is worked out where they are sent, to who waits for that key', async () => {
    const m = await modeloDe(
      `inicio i\nparalela p\nrecepcion a mensaje=pago correlacion=1 deja="abonado=valor"\nrecepcion b mensaje=pago correlacion=2\nusuario u\nenvio e mensaje=pago correlacion=2 lleva="valor=monto * 2"\nusuario ya\nfin f\nfin g\nfin h\ni -> p\np -> a\np -> b\np -> u\na -> f\nb -> ya\nya -> g\nu -> e\ne -> h`,
    );
    const primero = correr(m, { monto: 5 });
    const u = Object.values(primero.foto.fichas).find((x) => x.nodo === 'u')!;
    const { foto } = avanzar(m, primero.foto, { tipo: 'completar', ficha: u.id, datos: {} });
    expect(espera(foto, 'a')).toEqual({ tipo: 'mensaje' });
    expect(espera(foto, 'ya')).toEqual({ tipo: 'tarea' });
    expect(raiz(foto)).toEqual({ monto: 5, valor: 10 });
    // A key that was typed is the number it says; what is taken of it is what is drawn.
    const fin = avanzar(m, foto, mensaje('pago', '1', { valor: 7, otro: 1 }));
    expect(raiz(fin.foto)).toEqual({ monto: 5, valor: 10, abonado: 7 });
  });

  it.each([
    ['a task that receives', 'recepcion m mensaje=ya', 'm'],
    ['a catch event', 'captura m mensaje=ya', 'm'],
    ['the border of a task', 'usuario t\nborde m de=t mensaje=ya\nt -> f', 't'],
    [
      'an event-based gateway',
      'deEventos d\ncaptura m mensaje=ya\ncaptura o plazo=P1D\nd -> m\nd -> o\no -> f',
      'd',
    ],
  ])('are kept for %s until it listens', async (_, nodos, entrada) => {
    const m = await modeloDe(
      `inicio i\nusuario antes\n${nodos}\nusuario luego\nfin f\ni -> antes\nantes -> ${entrada}\nm -> luego\nluego -> f`,
    );
    const uno = correr(m, {}, mensaje('ya', null, { dicho: 'sí' }));
    expect(uno.foto.buzon).toHaveLength(1);
    const ficha = Object.values(uno.foto.fichas)[0]!.id;
    const { foto } = avanzar(m, uno.foto, { tipo: 'completar', ficha, datos: {} });
    expect(espera(foto, 'luego')).toEqual({ tipo: 'tarea' });
    expect(raiz(foto)).toEqual({ dicho: 'sí' });
    expect(foto.buzon).toEqual([]);
  });

  it('of another key are kept, and begin what begins by them', async () => {
    const m = await modeloDe(
      `proceso uno {\ninicio i\nrecepcion r mensaje=resp correlacion=n\nfin f\ni -> r\nr -> f\n}\nproceso dos {\ninicio j mensaje=aviso\nusuario leer\nfin g\nj -> leer\nleer -> g\n}`,
    );
    const { foto } = correr(
      m,
      { n: 3 },
      mensaje('resp', 4, {}),
      mensaje('aviso', null, { tema: 'x' }),
    );
    expect(foto.buzon).toMatchObject([{ nombre: 'resp', clave: 4 }]);
    expect(espera(foto, 'leer')).toEqual({ tipo: 'tarea' });
    const { foto: fin } = avanzar(m, foto, mensaje('resp', 3, {}));
    expect(espera(fin, 'r')).toBeUndefined();
    expect(haTerminado(fin)).toBe(false);
  });

  it('that cannot be written stop where they are sent, and are sent once when mended', async () => {
    const m = await modeloDe(
      `inicio i\nlanza e mensaje=fuera lleva="monto"\nfin f mensaje=final lleva="a=monto + 1"\ni -> e\ne -> f`,
    );
    const { foto, efectos } = correr(m, {});
    expect(efectos.filter((x) => x.tipo === 'mensaje')).toEqual([]);
    const ficha = Object.values(foto.fichas)[0]!.id;
    const paso = avanzar(m, foto, { tipo: 'reintentar', ficha, datos: { monto: 1 } });
    expect(paso.efectos.filter((x) => x.tipo === 'mensaje')).toEqual([
      { tipo: 'mensaje', nodo: 'e', nombre: 'fuera', clave: null, datos: { monto: 1 } },
      { tipo: 'mensaje', nodo: 'f', nombre: 'final', clave: null, datos: { a: 2 } },
    ]);
    expect(haTerminado(paso.foto)).toBe(true);
  });
});

it.each([
  ['PT30M', { cuanto: 30, unidad: 'minutos' }],
  ['PT12H', { cuanto: 720, unidad: 'minutos' }],
  ['PT90S', { cuanto: 2, unidad: 'minutos' }],
  ['P1DT1H', { cuanto: 1500, unidad: 'minutos' }],
  ['PT0S', { cuanto: 0, unidad: 'minutos' }],
  ['P2W1D', { cuanto: 15, unidad: 'diasCalendario' }],
  ['P1Y2M', { cuanto: 14, unidad: 'meses' }],
  ['P1M2D', { cuanto: 32, unidad: 'diasCalendario' }],
  ['P200Y', null],
  ['P', null],
])('%s is so long', (duracion, medida) => {
  expect(medir(duracion)).toEqual(medida);
});
