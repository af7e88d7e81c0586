import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Destino, VistaDeRaiz } from '../../src/engine/puertos/proceso-store.js';
import { bancoPostgres } from './bancos.js';
import {
  asientoQueAvanza,
  avanzar,
  destinoDe,
  HOY,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unTitular,
} from './fabrica.js';
import { PostgresDePrueba } from './postgres.js';

/** Other nodes write too: what this one remembers only serves if the write says that it still held. */
describe('lo que PostgreSQL deja recordar', () => {
  let servidor: PostgresDePrueba;
  let banco: Awaited<ReturnType<typeof bancoPostgres>>;
  let raizId: string;
  beforeAll(async () => {
    servidor = await PostgresDePrueba.encender();
    banco = await bancoPostgres(servidor);
  }, 120_000);
  afterAll(async () => {
    await banco.cerrar();
    await servidor.apagar();
  }, 120_000);

  /** Advances, and tells every view it was decided upon. */
  async function mandar(
    destino: Destino,
    decide: (vista: VistaDeRaiz) => boolean = () => true,
  ): Promise<readonly VistaDeRaiz[]> {
    const vistas: VistaDeRaiz[] = [];
    await banco.persistencia.procesos.asentar(destino, (vista) => {
      vistas.push(vista);
      return { asiento: decide(vista) ? asientoQueAvanza(vista, raizId) : null, valor: null };
    });
    return vistas;
  }
  const fila = async (): Promise<unknown> =>
    (await banco.sql('select version from raiz where id = $1', [raizId]))[0]?.['version'];

  it('lo escrito aquí sirve para lo siguiente, y es lo que leería otro', async () => {
    raizId = await unaRaiz(banco, await unTitular(banco));
    const destino = destinoDe(raizId);
    await mandar(destino);
    const [recordada] = await mandar(destino);
    const otro = await banco.otroNodo();
    await avanzar(otro, raizId);
    expect(Number(await fila())).toBe(4);
    expect(recordada?.raiz?.version).toBe(2);
  });

  it('si otro avanzó, se lee y se decide otra vez', async () => {
    const versiones = (await mandar(destinoDe(raizId))).map((v) => v.raiz?.version);
    expect(versiones).toEqual([3, 4]);
    expect(Number(await fila())).toBe(5);
  });

  it('una negativa se dice sobre lo que la base dice ahora', async () => {
    const otro = await banco.otroNodo();
    await avanzar(otro, raizId);
    const versiones = (await mandar(destinoDe(raizId), () => false)).map((v) => v.raiz?.version);
    expect(versiones).toEqual([5, 6]);
  });

  it('un cargo terminado en otro nodo deja de servir, aunque la raíz no cambie', async () => {
    const { cuentaId, personaId } = await unaCuenta(banco);
    const designacion = await unaDesignacion(banco, { personaId, rol: 'poc' });
    const destino = destinoDe(raizId, { cuentaId, fecha: HOY });
    const conCargo = (v: VistaDeRaiz): boolean => v.cargos.length > 0;
    await mandar(destino, conCargo);
    const antes = Number(await fila());
    // The second is decided from memory.
    expect((await mandar(destino, conCargo)).map(conCargo)).toEqual([true]);
    const otro = await banco.otroNodo();
    await otro.personas.terminar(designacion, '2025-09-14', null);
    expect((await mandar(destino, conCargo)).map(conCargo)).toEqual([true, false]);
    expect(Number(await fila())).toBe(antes + 1);
  });

  it('una clave ya usada responde lo que se respondió', async () => {
    const idempotencia = { principal: 'p', clave: 'k', huella: 'h' };
    const destino = destinoDe(raizId, { idempotencia });
    const vistas: VistaDeRaiz[] = [];
    const enviar = (): Promise<unknown> =>
      banco.persistencia.procesos.asentar(destino, (vista) => {
        vistas.push(vista);
        if (vista.respuesta) return { asiento: null, valor: vista.respuesta.cuerpo };
        const cuerpo = { dado: 1 };
        const escrita = { ...idempotencia, estado: 200, cuerpo };
        return {
          asiento: { ...asientoQueAvanza(vista, raizId), idempotencia: escrita },
          valor: cuerpo,
        };
      });
    await mandar(destinoDe(raizId));
    const antes = Number(await fila());
    expect([await enviar(), await enviar()]).toEqual([{ dado: 1 }, { dado: 1 }]);
    expect(Number(await fila())).toBe(antes + 1);
  });
});
