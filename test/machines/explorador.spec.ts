/** The walk itself says what is wrong with a faulty machine; `explorador.lento.spec.ts`, that a sound one is seen whole. */
import {
  al,
  alNacer,
  contextoConPasos,
  cumple,
  depende,
  falta,
  noAplica,
  requisito,
  SIN_PASOS,
  type ContextoConPasos,
} from '../../machines/al.js';
import { entero, objeto } from '../../machines/campos.js';
import { armar, definirPrueba } from '../xstate/maquina-de-prueba.js';
import { Explorador } from './explorador.js';

const regla = (codigo: string, evaluar: (valor: number) => boolean) =>
  requisito<ContextoConPasos, { valor: number }>({
    codigo,
    fuerza: 'debe',
    certeza: 'fuente',
    clase: 'contenido',
    cita: { documento: 'MINGA', lugar: 'prueba', claves: [] },
    evaluar: (_c, datos) =>
      datos === undefined ? depende : evaluar(datos.valor) ? cumple : falta(),
  });
const explorar = (reglas: readonly ReturnType<typeof regla>[], isla: object) => {
  const maquina = armar({
    id: 'prueba',
    context: alNacer(() => SIN_PASOS),
    initial: 'empezando',
    states: {
      empezando: {
        on: al('terminarTodo', {
          paso: 1,
          actua: ['poc'],
          requisitos: reglas,
          datos: objeto({ valor: entero({ max: 9 }) }),
          destino: 'terminado',
        }),
      },
      terminado: { type: 'final' },
      ...isla,
    },
  });
  const explorador = new Explorador(
    definirPrueba({
      maquina,
      entrada: objeto({}),
      contextoEsquema: contextoConPasos,
      plazos: [],
      hijos: {},
    }),
    {},
  );
  explorador.explorar();
  return explorador;
};

it('names the state nobody reaches and the transition nobody walks', () => {
  const { cobertura } = explorar([], {
    soniando: { on: al('despertarTarde', { paso: 1, actua: ['poc'], destino: 'terminado' }) },
  });
  expect(cobertura.faltan()).toMatchObject({
    estados: ['prueba.soniando'],
    transiciones: ['prueba.soniando —despertarTarde→ prueba.terminado'],
  });
});

it('names the requirement that cannot be met and the one that cannot be unmet', () => {
  const { cobertura } = explorar([regla('JAMAS', () => false), regla('SIEMPRE', () => true)], {});
  expect(cobertura.faltan()).toMatchObject({
    nuncaCumplidos: ['terminarTodo·JAMAS'],
    nuncaIncumplidos: ['terminarTodo·SIEMPRE'],
  });
});

it('a rule that does not apply is not a rule that was met', () => {
  const soloUna = requisito<ContextoConPasos>({
    codigo: 'DE_OTROS',
    fuerza: 'debe',
    certeza: 'fuente',
    clase: 'contenido',
    cita: { documento: 'MINGA', lugar: 'prueba', claves: [] },
    evaluar: () => noAplica,
  });
  expect(explorar([soloUna], {}).cobertura.faltan()).toMatchObject({
    nuncaCumplidos: ['terminarTodo·DE_OTROS'],
  });
});

it('notices a rule that answers differently each time, and goes on', () => {
  let n = 0;
  const { errores } = explorar([regla('CAPRICHO', () => n++ % 3 === 0)], {});
  expect(errores).toContainEqual(expect.stringContaining('was accepted and changed nothing'));
});

it('notices what breaks when a fact is recorded and nobody knows its data', () => {
  const { errores } = explorar([regla('EXIGENTE', (valor) => valor.toFixed() !== '5')], {});
  expect(errores).toContainEqual(expect.stringContaining("reading 'toFixed'"));
  const mudo = explorar([regla('TOLERANTE', (valor) => (valor as number | undefined) !== 5)], {});
  expect(mudo.errores).toEqual([]);
  expect(mudo.cuentas.sinSaber).toBeGreaterThan(0);
});
