import { expect, it } from '@jest/globals';
import type { DocumentoHecho } from '../../../machines/contrato.js';
import type { VistaDeRaiz } from '../../../src/engine/puertos/proceso-store.js';
import {
  asientoQueAvanza,
  type Banco,
  destinoDe,
  HOY,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unDocumento,
  unTitular,
} from '../fabrica.js';

/** What a command is decided upon from memory is what the database would say, or it is decided again. */
export function exerciseRecuerdos(banco: () => Banco): void {
  /** What each deciding of one command read: the last is the one written. */
  async function leerAlMandar<T>(
    raizId: string,
    leer: (vista: VistaDeRaiz) => Promise<T> | T,
    mas = {},
  ): Promise<T[]> {
    const leidas: T[] = [];
    await banco().persistencia.procesos.asentar(destinoDe(raizId, mas), async (vista) => {
      leidas.push(await leer(vista));
      return { asiento: asientoQueAvanza(vista, raizId), valor: null };
    });
    return leidas;
  }

  const documentosDe =
    (titularId: string, ...ids: readonly string[]) =>
    ({ lector }: VistaDeRaiz): Promise<readonly DocumentoHecho[]> =>
      lector.documentos(ids, titularId);

  async function unaRaizConocida(): Promise<{ titularId: string; raizId: string }> {
    const titularId = await unTitular(banco());
    const raizId = await unaRaiz(banco(), titularId);
    // The first is decided upon what is read; from here on, upon what is remembered.
    await leerAlMandar(raizId, () => null);
    return { titularId, raizId };
  }

  it('un documento recién subido no se lee: es el mismo que daría la base', async () => {
    const { titularId, raizId } = await unaRaizConocida();
    const documento = unDocumento(titularId);
    await banco().persistencia.documentos.crear(documento, null);
    const leer = documentosDe(titularId, documento.id);
    // Out of its place, whoever looks for it in the database does not find it.
    const apartar = (version: number): Promise<unknown> =>
      banco().sql('update documento_version set version = $2 where documento_id = $1', [
        documento.id,
        version,
      ]);
    await apartar(99);
    const [[sabido] = []] = await leerAlMandar(raizId, leer);
    await apartar(1);
    const otro = await banco().otroNodo();
    const [enLaBase] = await otro.procesos.leer(destinoDe(raizId), leer);
    expect(sabido).toEqual(enLaBase);
    expect(sabido).toMatchObject({ id: documento.id, version: 1, tipos: documento.tipos });
  });

  it('uno que subió otro se lee una vez, también entre varios', async () => {
    const { titularId, raizId } = await unaRaizConocida();
    const [propio, nacional] = [unDocumento(titularId), unDocumento(null)];
    const otro = await banco().otroNodo();
    for (const d of [propio, nacional]) await otro.documentos.crear(d, null);
    const leer = documentosDe(titularId, propio.id, nacional.id);
    const porId = (hechos: readonly DocumentoHecho[]): Map<string, DocumentoHecho> =>
      new Map(hechos.map((d) => [d.id, d]));
    const [leidos = []] = await leerAlMandar(raizId, leer);
    const [recordados = []] = await leerAlMandar(raizId, leer);
    expect(porId(recordados)).toEqual(porId(leidos));
    expect(porId(recordados).get(propio.id)).toBe(porId(leidos).get(propio.id));
    expect(porId(leidos).size).toBe(2);
  });

  it('el de otro titular no se da, aunque se recuerde', async () => {
    const { raizId, titularId } = await unaRaizConocida();
    const ajeno = unDocumento(await unTitular(banco()));
    // Whoever opens a titular moves the directory: the next command looks at it again.
    await leerAlMandar(raizId, () => null);
    await banco().persistencia.documentos.crear(ajeno, null);
    expect(await leerAlMandar(raizId, documentosDe(titularId, ajeno.id))).toEqual([[]]);
  });

  it('si otro proceso le añadió una versión, se lee y se decide otra vez', async () => {
    const { titularId, raizId } = await unaRaizConocida();
    const documento = unDocumento(titularId);
    await banco().persistencia.documentos.crear(documento, null);
    const leer = documentosDe(titularId, documento.id);
    const versiones = async (): Promise<(number | undefined)[]> =>
      (await leerAlMandar(raizId, leer)).map(([d]) => d?.version);
    expect(await versiones()).toEqual([1]);
    const otro = await banco().otroNodo();
    await otro.documentos.agregarVersion({ ...documento, version: 2, motivo: 'error' });
    expect(await versiones()).toEqual([1, 2]);
    expect(await versiones()).toEqual([2]);
  });

  it('los cargos de una cuenta se leen una vez para todos: a cada titular, los suyos', async () => {
    const { cuentaId, personaId } = await unaCuenta(banco());
    const [uno, ajeno] = [await unTitular(banco()), await unTitular(banco())];
    const [nacional, propio] = [
      await unaDesignacion(banco(), { personaId, rol: 'poc' }),
      await unaDesignacion(banco(), { personaId, rol: 'delegado', titularId: uno }),
    ];
    const raices = [await unaRaiz(banco(), uno), await unaRaiz(banco(), ajeno)];
    const mas = { cuentaId, fecha: HOY };
    const ids = ({ cargos }: VistaDeRaiz): readonly string[] => cargos.map((c) => c.id).sort();
    for (const raizId of raices) await leerAlMandar(raizId, () => null);
    const vistas = [];
    for (const raizId of raices) vistas.push((await leerAlMandar(raizId, ids, mas)).at(-1));
    expect(vistas).toEqual([[nacional, propio].sort(), [nacional]]);
    // And from memory.
    const otraVez = [];
    for (const raizId of raices) otraVez.push((await leerAlMandar(raizId, ids, mas)).at(-1));
    expect(otraVez).toEqual(vistas);
  });
}
