/** The demonstration interrupted, cut short, repeated elsewhere and taken out. */
import { jest } from '@jest/globals';
import { DOMINIO_DE_DEMOSTRACION } from '../../src/demo/elenco.js';
import { DemostracionMezclada } from '../../src/demo/retiro.js';
import type { ProcesoStore } from '../../src/engine/puertos/proceso-store.js';
import type { Persistencia } from '../../src/persistence/abrir.js';
import { unaCuenta, unaDesignacion, unTitular } from '../persistence/fabrica.js';
import { Salon } from './salon.js';

jest.setTimeout(180_000);
let entera: { [titular: string]: string };

describe('the demonstration', () => {
  const abiertos: Salon[] = [];
  const abrir = async (opciones: Parameters<typeof Salon.abrir>[0] = {}): Promise<Salon> => {
    const salon = await Salon.abrir(opciones);
    abiertos.push(salon);
    return salon;
  };
  afterEach(async () => {
    for (const salon of abiertos.splice(0)) await salon.cerrar();
  });

  it('goes on where it was interrupted, and ends as if it had not been', async () => {
    const [seguida, cortada] = [await abrir(), await abrir()];
    await seguida.cargar();
    entera = await seguida.cabezas();
    expect(Object.keys(entera)).toHaveLength(55);

    // In the middle of acts and of terms that fall due, the bodies' among them.
    for (const cuantos of [40, 333, 701]) {
      await expect(cortada.cargar(queSeCorta(cortada.p, cuantos))).rejects.toThrow('power cut');
      expect(Object.keys(await cortada.cabezas()).length).toBeLessThan(54);
    }
    await cortada.cargar();
    expect(await cortada.cabezas()).toEqual(entera);
    expect((await cortada.engine.verificar()).discrepancias).toEqual([]);
    for (const tabla of ['documento_version', 'cuenta', 'designacion', 'bitacora', 'plazo'])
      expect([tabla, await cortada.contar(tabla)]).toEqual([tabla, await seguida.contar(tabla)]);
  });

  it('does not come into a database where others work', async () => {
    const salon = await abrir();
    const titularId = await unTitular(salon.banco);
    await salon.engine.abrir({
      procedimiento: 'implementacion',
      titularId,
      entrada: {},
      principal: { cuentaId: await realEnElSitio(salon) },
      idempotencia: null,
    });
    await expect(salon.cargar()).rejects.toThrow('base nueva');
    expect(await salon.contar("titular where codigo_dpa like 'D%'")).toBe(0);
  });

  it('ends on its date: what came later is not told', async () => {
    const salon = await abrir({ fecha: '2024-07-01' });
    const { actos } = await salon.cargar();
    expect(actos).toBeGreaterThan(100);
    expect(actos).toBeLessThan(500);
    const tarde = Date.UTC(2024, 6, 1, 14);
    expect(await salon.contar(`bitacora where registrado_en >= ${tarde}`)).toBe(0);
    expect(await salon.contar("designacion where desde > '2024-07-01'")).toBe(0);
    expect(await salon.cabezas()).not.toHaveProperty('Cuenca');
    expect((await salon.engine.verificar()).discrepancias).toEqual([]);
    expect(salon.reloj.ahora()).toBeGreaterThanOrEqual(tarde);
  });

  it('goes out whole, and only it', async () => {
    const salon = await abrir();
    await salon.cargar();
    const real = await realEnElSitio(salon);

    const retiro = await salon.p.retiroDeDemostracion.retirar(DOMINIO_DE_DEMOSTRACION);
    expect(retiro).toMatchObject({ titulares: 44, cuentas: 138, personas: 138 });
    expect(retiro.raices).toHaveLength(63);
    expect(retiro.raices.map((r) => r.hash)).toEqual(expect.arrayContaining(Object.values(entera)));

    for (const tabla of [
      ...['raiz', 'proceso', 'bitacora', 'texto', 'plazo', 'paso', 'tarea', 'aviso', 'salida'],
      ...['documento', 'documento_version', 'linea_documento', 'idempotencia', 'parametro'],
    ])
      expect([tabla, await salon.contar(tabla)]).toEqual([tabla, 0]);
    expect(await salon.contar('titular')).toBe(1071);
    expect(await salon.sql('select id from cuenta')).toEqual([{ id: real }]);
    expect(await salon.contar('designacion')).toBe(1);
    const [incidente] = await salon.sql<{ codigo: string; detalle: string }>(
      'select codigo, detalle from incidente',
    );
    expect(incidente?.codigo).toBe('DEMOSTRACION_RETIRADA');
    expect((JSON.parse(incidente!.detalle) as typeof retiro).raices).toEqual(retiro.raices);

    // It is out: taking it out again finds nothing; and it may come back as it was.
    const otra = await salon.p.retiroDeDemostracion.retirar(DOMINIO_DE_DEMOSTRACION);
    expect(otra).toEqual({ titulares: 0, cuentas: 0, personas: 0, documentos: 0, raices: [] });
    expect((await salon.cargar()).cargada).toBe(true);
    expect(await salon.cabezas()).toEqual(entera);
    // The journal refuses again what it refused before.
    for (const orden of ['delete from bitacora', "update bitacora set evento = 'x'"])
      await expect(salon.sql(orden)).rejects.toThrow(/BITACORA/);
  });

  it('does not go out over the work of somebody real', async () => {
    const salon = await abrir();
    await salon.cargar();
    const cuentaId = await realEnElSitio(salon);
    const [cuenca] = await salon.sql<{ id: string }>(
      "select r.id from raiz r join titular t on t.id = r.titular_id where t.nombre = 'Cuenca'",
    );
    await salon.engine.registrar({
      procesoId: cuenca!.id,
      evento: 'registrarAsistenciaTecnica',
      datos: { tema: 'Formulación de hitos verificables' },
      siCoincide: null,
      principal: { cuentaId },
      idempotencia: null,
    });
    await expect(
      salon.p.retiroDeDemostracion.retirar(DOMINIO_DE_DEMOSTRACION),
    ).rejects.toMatchObject({ name: DemostracionMezclada.name, raices: [cuenca!.id] });
    expect(await salon.contar('raiz')).toBe(63);
  });
});

/** A person who is not of the demonstration: a POC of the nation. */
async function realEnElSitio(salon: Salon): Promise<string> {
  const { cuentaId, personaId } = await unaCuenta(salon.banco);
  await unaDesignacion(salon.banco, { personaId, rol: 'poc' });
  return cuentaId;
}

/** The same ports, and the lights go out after so many commands. */
function queSeCorta(p: Persistencia, cuantos: number): Persistencia {
  let quedan = cuantos;
  const procesos = Object.create(p.procesos) as ProcesoStore;
  procesos.asentar = (destino, decidir) => {
    if (quedan-- <= 0) return Promise.reject(new Error('power cut'));
    return p.procesos.asentar(destino, decidir);
  };
  return { ...p, procesos };
}
