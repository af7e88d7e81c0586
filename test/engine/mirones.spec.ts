import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Linea } from '../../src/engine/linea.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, codigo, rechazo } from './casa.js';
import { hija, madre } from './fichas/mirones.js';
import { consulta } from './fichas/sobre-asunto.js';

describe('procesos que se miran', () => {
  let banco: Banco;
  let casa: Casa;
  let titularId: string;
  let poc: string;
  let raiz: string;
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco, [madre, hija, consulta]);
    titularId = await casa.titular();
    poc = await casa.cuenta('poc');
    const { raizId } = await casa.engine.abrir({
      principal: { cuentaId: poc },
      idempotencia: null,
      procedimiento: 'madre',
      titularId,
      entrada: {},
    });
    raiz = raizId;
  });
  afterAll(() => banco.cerrar());

  const faltan = async (evento: string): Promise<unknown> =>
    (await casa.filas('tarea', raiz)).find((t) => t['evento'] === evento)?.['faltan'];
  const hijaId = async (): Promise<string> =>
    (await casa.filas('proceso', raiz)).find((p) => p['ref'] === 'h')!['id'] as string;

  it('lo que espera un hijo cambia con su padre, aunque la orden no pasara por él', async () => {
    await casa.registrar(poc, raiz, 'criar');
    expect(await faltan('salir')).toBe(',BENDICION,');
    await casa.registrar(poc, raiz, 'bendecir');
    expect(await faltan('salir')).toBe('');
  });

  it('corregido un hecho que avisa más veces, lo nuevo se anota y lo sabido no se repite', async () => {
    const { secuencia } = await casa.registrar(poc, await hijaId(), 'llamar', {
      datos: { veces: 1 },
    });
    const corregir = async (veces: number): Promise<Linea> => {
      const { recibo } = await casa.engine.rectificar({
        principal: { cuentaId: poc },
        idempotencia: null,
        raizId: raiz,
        clase: 'rectificarHecho',
        secuencia: secuencia - 1,
        cambios: { datos: { veces } },
        motivo: 'llamó más veces',
        previa: false,
      });
      const linea = (await casa.lineas(raiz)).find((l) => l.secuencia === recibo!.secuencia)!;
      return JSON.parse(linea.linea) as Linea;
    };
    expect((await corregir(2)).correccion!.novedades).toHaveLength(1);
    expect((await corregir(4)).correccion!.novedades).toHaveLength(2);
    expect((await corregir(3)).correccion!.novedades).toHaveLength(0);
    expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);
  });

  it('el código de una justificación es un código: no cabe en él el nombre de nadie', async () => {
    const r = await rechazo(
      casa.registrar(poc, await hijaId(), 'llamar', {
        datos: { veces: 1 },
        justificaciones: { 'Persona Ficticia 1': 'por algo' },
      }),
    );
    expect([r.codigo, r.params['errores']]).toEqual([
      'DATOS_INVALIDOS',
      [{ campo: 'justificaciones.Persona Ficticia 1', codigo: 'FORMA' }],
    ]);
  });

  it('lo que ha de ser sobre algo no se carga sin ello', async () => {
    expect(
      await codigo(
        casa.engine.ensayarCarga({
          principal: { cuentaId: poc },
          idempotencia: null,
          carga: 'c1',
          titularId,
          procedimiento: 'consulta',
          entrada: {},
          raizId: null,
          hechos: [
            {
              clave: 'a',
              en: [],
              evento: 'cerrarConsulta',
              declaracion: 'cumplido',
              datos: {},
              ocurridoEn: '2024',
            },
          ],
        }),
      ),
    ).toBe('DATOS_INVALIDOS');
  });
});
