/** Our own targets: from when the step opened, with the days of that day, in the tasks and in the situation alike. */
import { implementacion } from '../../machines/implementacion/definicion.js';
import type { EstadoDePaso } from '../../machines/contrato.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, UN_DIA } from './casa.js';

describe('metas', () => {
  let banco: Banco;
  let casa: Casa;
  beforeEach(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco, [crearProcedimientoXState(implementacion)]);
  });
  afterEach(() => banco.cerrar());

  const abrir = async () => {
    const titularId = await casa.titular();
    const gente = await casa.gente(titularId);
    const { raizId } = await casa.engine.abrir({
      principal: { cuentaId: gente.poc },
      idempotencia: null,
      procedimiento: 'implementacion',
      titularId,
      entrada: {},
    });
    return { titularId, gente, raizId };
  };
  const tareas = async (raizId: string) =>
    Object.fromEntries(
      (await casa.filas('tarea', raizId)).map((t) => [t['evento'], t['vence_fecha']]),
    );
  const metas = async (raizId: string, cuentaId: string) => {
    const { pasos } = await casa.engine.ver(raizId, { cuentaId });
    const con = pasos.filter((p) => p.meta !== null);
    return Object.fromEntries(con.map((p) => [p.numero, p.meta]));
  };
  const suscrito = async () => {
    const c = await abrir();
    await casa.registrar(c.gente.autoridad, c.raizId, 'indicarInteres', { datos: { origen: 'a' } });
    const [oficioDelegacion, actaCompromiso] = [
      await casa.documento(c.titularId, true, ['oficio_delegacion']),
      await casa.documento(c.titularId, true, ['acta_intencion']),
    ];
    await casa.registrar(c.gente.autoridad, c.raizId, 'suscribirCompromiso', {
      datos: {
        oficioDelegacion,
        actaCompromiso,
        pocl: 'Persona Ficticia 1',
        delegados: 2,
        comunicadoPoc: '2025-09-15',
        comunicadoGremio: '2025-09-15',
      },
    });
    return c;
  };

  it('cuentan días calendario desde que el paso se abrió', async () => {
    const { gente, raizId } = await abrir();
    expect(await tareas(raizId)).toEqual({ indicarInteres: '2025-10-15' });
    expect(await metas(raizId, gente.poc)).toEqual({ 1: '2025-10-15' });
    casa.reloj.pasan(3 * UN_DIA);
    await casa.registrar(gente.autoridad, raizId, 'indicarInteres', {
      datos: { origen: 'a' },
      ocurridoEn: '2025-09-16',
    });
    expect(await tareas(raizId)).toEqual({ suscribirCompromiso: '2025-10-16' });
  });

  it('un plazo armado manda sobre la meta de su paso, y lleva su propio parámetro', async () => {
    await casa.parametro('metaSensibilizacionDelegados', 50);
    const { gente, raizId } = await suscrito();
    expect(await tareas(raizId)).toEqual({
      informarGrupoNucleo: '2025-09-30',
      sensibilizarDelegados: '2025-11-04',
      identificarActores: '2025-09-30',
    });
    // Once it has fired, the date it had is still the date.
    casa.reloj.pasan(60 * UN_DIA);
    const [plazo] = (await casa.engine.ver(raizId, { cuentaId: gente.poc })).plazos;
    await casa.engine.dispararPlazo(plazo!);
    expect((await tareas(raizId))['sensibilizarDelegados']).toBe('2025-11-04');
  });

  it('el parámetro que rige es el del día en que el paso se abrió', async () => {
    await casa.parametro('metaDePaso.implementacion.5', 40, '2025-09-01');
    await casa.parametro('metaDePaso.implementacion.5', 5, '2025-09-20', 2);
    const { gente, raizId } = await suscrito();
    expect((await tareas(raizId))['identificarActores']).toBe('2025-10-25');
    casa.reloj.pasan(10 * UN_DIA);
    await casa.registrar(gente.poc, raizId, 'informarGrupoNucleo');
    expect((await tareas(raizId))['identificarActores']).toBe('2025-10-25');
    expect((await metas(raizId, gente.poc))[5]).toBe('2025-10-25');
    expect((await casa.engine.verificar(raizId)).discrepancias).toEqual([]);
  });

  it('de un mes sin día se cuenta desde su último día; de lo que no consta no se cuenta', async () => {
    const { gente, raizId } = await abrir();
    await casa.registrar(gente.autoridad, raizId, 'indicarInteres', {
      datos: { origen: 'a' },
      modo: 'consumado',
      ocurridoEn: '2025-08',
    });
    expect(await tareas(raizId)).toEqual({ suscribirCompromiso: '2025-09-30' });
    const { gente: otra, raizId: sin } = await abrir();
    await casa.registrar(otra.autoridad, sin, 'indicarInteres', {
      datos: { origen: 'a' },
      modo: 'consumado',
      sinConstancia: true,
      justificaciones: { SIN_CONSTANCIA: 'Se perdió el archivo.' },
    });
    expect(await tareas(sin)).toEqual({ suscribirCompromiso: null });
  });

  it('no deciden nada: vencida la meta, el paso sigue igual', async () => {
    const { gente, raizId } = await abrir();
    casa.reloj.pasan(400 * UN_DIA);
    const estado = async (): Promise<EstadoDePaso> =>
      (await casa.engine.ver(raizId, { cuentaId: gente.poc })).pasos[0]!.estado;
    expect(await estado()).toBe('disponible');
    await casa.registrar(gente.autoridad, raizId, 'indicarInteres', { datos: { origen: 'a' } });
    expect(await estado()).toBe('cumplido');
  });
});
