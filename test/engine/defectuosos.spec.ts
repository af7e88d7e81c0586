import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Decision, Procedimiento } from '../../machines/contrato.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, rechazo } from './casa.js';
import { semaforo } from './fichas/semaforo.js';

/** Each way a procedure may be broken: 500, an incident, and nothing written. */
describe('un procedimiento defectuoso', () => {
  let banco: Banco;
  beforeAll(async () => {
    banco = await bancoSqlite();
  });
  afterAll(() => banco.cerrar());

  const conEfecto = (efecto: unknown): Partial<Procedimiento> => ({
    decidir: (s, h) => {
      const d = semaforo.decidir(s, h);
      return d.clase === 'decision' ? ({ ...d, efectos: [efecto] } as Decision) : d;
    },
  });
  const conSituacion = (cambio: object): Partial<Procedimiento> => ({
    decidir: (s, h) => {
      const d = semaforo.decidir(s, h);
      return d.clase === 'decision' ? { ...d, situacion: { ...d.situacion, ...cambio } } : d;
    },
  });
  const falla = (): never => {
    throw new TypeError('se rompió');
  };

  it.each<[string, Partial<Procedimiento>]>([
    ['lanza al decidir', { decidir: falla }],
    ['lanza al restaurar', { restaurar: falla }],
    ['lanza al ofrecer', { ofrecer: falla }],
    ['lanza al ver sus pasos', { verPasos: falla }],
    ['lanza al ver sus estados', { verEstados: falla }],
    [
      'lanza algo que no es un error',
      {
        decidir: () => {
          throw 'nada';
        },
      },
    ],
    ['pide un efecto que nadie conoce', conEfecto({ tipo: 'enviarCorreo' })],
    ['arma un plazo que no declara', conEfecto({ tipo: 'armarPlazo', nombre: 'x', clave: 'x' })],
    [
      'abre un hijo que no existe',
      conEfecto({
        tipo: 'abrirHijo',
        ref: 'a',
        procedimiento: 'nada@1',
        entrada: {},
        invocado: true,
      }),
    ],
    ['deja en su contexto lo que no es JSON', conSituacion({ contexto: { n: NaN } })],
    ['deja en su estado medio carácter', conSituacion({ estado: '\ud800' })],
  ])('%s', async (_, cambios) => {
    const sano = { ...semaforo };
    const casa = await Casa.abrir(banco, [sano]);
    const titularId = await casa.titular();
    const poc = await casa.cuenta('poc');
    const { raizId } = await casa.engine.abrir({
      principal: { cuentaId: poc },
      idempotencia: null,
      procedimiento: 'semaforo',
      titularId,
      entrada: {},
    });
    const antes = [
      await casa.lineas(raizId),
      await casa.filas('proceso', raizId),
      await casa.filas('salida_nueva', raizId),
    ];
    const rota = await Casa.abrir(banco, [{ ...semaforo, ...cambios }]);
    const idempotencia = { principal: poc, clave: raizId, huella: 'h' };
    const r = await rechazo(rota.registrar(poc, raizId, 'darPaso', { idempotencia }));
    expect(r.codigo).toBe('PROCEDIMIENTO_DEFECTUOSO');
    expect([
      await casa.lineas(raizId),
      await casa.filas('proceso', raizId),
      await casa.filas('salida_nueva', raizId),
    ]).toEqual(antes);
    const incidentes = await casa.filas('incidente', raizId);
    expect(incidentes).toEqual([
      expect.objectContaining({
        id: r.params['incidente'],
        codigo: 'PROCEDIMIENTO_DEFECTUOSO',
        proceso_id: raizId,
      }),
    ]);
    // The key was not spent: mended, the same command goes through.
    expect((await casa.registrar(poc, raizId, 'darPaso', { idempotencia })).repetida).toBe(false);
    expect((await casa.engine.verificar(raizId)).discrepancias).toEqual([]);
  });

  it('el que no deja de hablar consigo mismo se corta', async () => {
    const eco: Procedimiento = {
      ...semaforo,
      id: 'eco@1',
      nombre: 'eco',
      titulares: [],
      nacer: () => ({
        ...semaforo.nacer({}, {} as never),
        efectos: [
          { tipo: 'abrirHijo', ref: 'otro', procedimiento: 'eco@1', entrada: {}, invocado: true },
        ],
      }),
    };
    const casa = await Casa.abrir(banco, [
      {
        ...semaforo,
        ...conEfecto({
          tipo: 'abrirHijo',
          ref: 'otro',
          procedimiento: 'eco@1',
          entrada: {},
          invocado: true,
        }),
      },
      eco,
    ]);
    const titularId = await casa.titular();
    const poc = await casa.cuenta('poc');
    const { raizId } = await casa.engine.abrir({
      principal: { cuentaId: poc },
      idempotencia: null,
      procedimiento: 'semaforo',
      titularId,
      entrada: {},
    });
    expect((await rechazo(casa.registrar(poc, raizId, 'darPaso'))).codigo).toBe(
      'PROCEDIMIENTO_DEFECTUOSO',
    );
    expect(await casa.lineas(raizId)).toHaveLength(1);
  });

  it('al abrir: el incidente no nombra un proceso que no existe', async () => {
    const casa = await Casa.abrir(banco, [{ ...semaforo, nacer: falla }]);
    const titularId = await casa.titular();
    const poc = await casa.cuenta('poc');
    const r = await rechazo(
      casa.engine.abrir({
        principal: { cuentaId: poc },
        idempotencia: null,
        procedimiento: 'semaforo',
        titularId,
        entrada: {},
      }),
    );
    const [incidente] = await banco.sql('select * from incidente where id = $1', [
      r.params['incidente'],
    ]);
    expect(incidente).toMatchObject({ raiz_id: null, proceso_id: null });
    expect(await banco.sql('select * from raiz where titular_id = $1', [titularId])).toEqual([]);
  });
});
