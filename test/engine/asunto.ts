/** A titular may have several processes of one kind open, if each is about another thing. The same on both databases. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ComandoAbrir, Recibo } from '../../src/engine/comandos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, codigo, FICHAS, rechazo } from './casa.js';
import { consulta, tramite } from './fichas/sobre-asunto.js';

export function exerciseAsunto(nombre: string, abrir: () => Promise<Banco>): void {
  describe(`el asunto de un proceso, sobre ${nombre}`, () => {
    let banco: Banco;
    let casa: Casa;
    let titularId: string;
    let poc: string;
    let convenio: string;
    beforeAll(async () => {
      banco = await abrir();
      casa = await Casa.abrir(banco, [...FICHAS, consulta, tramite]);
      titularId = await casa.titular();
      poc = await casa.cuenta('poc');
      convenio = (await casa.abrirConvenio(poc, titularId)).procesoId;
    }, 120_000);
    afterAll(() => banco.cerrar());

    const pedir = (
      procedimiento: string,
      asunto?: string,
      mas: Partial<ComandoAbrir> = {},
    ): Promise<Recibo> =>
      casa.engine.abrir({
        principal: { cuentaId: poc },
        idempotencia: null,
        procedimiento,
        titularId,
        entrada: {},
        ...(asunto === undefined ? {} : { asunto }),
        ...mas,
      });
    const errores = async (promesa: Promise<unknown>) => {
      const r = await rechazo(promesa);
      expect(r.codigo).toBe('DATOS_INVALIDOS');
      return (r.params['errores'] as { campo: string; codigo: string }[]).map((e) => [
        e.campo,
        e.codigo,
      ]);
    };

    it('uno abierto por cada asunto; al terminar deja su lugar', async () => {
      const primera = await pedir('tramite', 'uno');
      await pedir('tramite', 'dos');
      await pedir('tramite');
      const repetido = await rechazo(pedir('tramite', 'uno'));
      expect([repetido.codigo, repetido.params['procesoId']]).toEqual([
        'PROCESO_YA_ABIERTO',
        primera.procesoId,
      ]);
      expect(await codigo(pedir('tramite'))).toBe('PROCESO_YA_ABIERTO');
      await casa.registrar(poc, primera.procesoId, 'cerrarConsulta');
      const segunda = await pedir('tramite', 'uno');
      // Taken back, the closing would need the place that another has now.
      const anular = {
        principal: { cuentaId: poc },
        idempotencia: null,
        raizId: primera.raizId,
        clase: 'anularHecho',
        secuencia: 2,
        motivo: 'no fue',
        previa: false,
      } as const;
      const negado = await rechazo(casa.engine.rectificar(anular));
      expect([negado.codigo, negado.params['procesoId']]).toEqual([
        'PROCESO_YA_ABIERTO',
        segunda.procesoId,
      ]);
      await casa.registrar(poc, segunda.procesoId, 'cerrarConsulta');
      await casa.engine.rectificar(anular);
      expect((await casa.engine.ver(primera.raizId, { cuentaId: poc })).situacion).toBe('activo');
    });

    it('a la vez y desde dos nodos, sobre lo mismo se abre uno', async () => {
      const nodo = casa.otroEngine((await banco.otroNodo()).procesos);
      const r = await Promise.allSettled(
        [casa.engine, nodo, casa.engine, nodo].map((e) =>
          e.abrir({
            principal: { cuentaId: poc },
            idempotencia: null,
            procedimiento: 'tramite',
            titularId,
            asunto: 'a la vez',
            entrada: {},
          }),
        ),
      );
      expect(r.filter((x) => x.status === 'fulfilled')).toHaveLength(1);
    });

    it('archivado deja el lugar; reactivarlo pide el de su asunto y no otro', async () => {
      const { raizId } = await pedir('tramite', 'archivable');
      const marcar = (evento: 'archivarPorInactividad' | 'reactivar') =>
        casa.engine.marcar({
          principal: { cuentaId: poc },
          idempotencia: null,
          raizId,
          evento,
          motivo: 'x',
        });
      await marcar('archivarPorInactividad');
      await pedir('tramite', 'otro asunto');
      await marcar('reactivar');
      await marcar('archivarPorInactividad');
      await pedir('tramite', 'archivable');
      expect(await codigo(marcar('reactivar'))).toBe('PROCESO_YA_ABIERTO');
    });

    it('el procedimiento dice si lo lleva, si hace falta y de qué clase de proceso', async () => {
      expect(await errores(pedir('consulta'))).toEqual([['asunto', 'REQUERIDO']]);
      expect(await errores(pedir('convenio', 'x', { titularId: await casa.titular() }))).toEqual([
        ['asunto', 'SIN_ASUNTO'],
      ]);
      expect(await errores(pedir('consulta', uuid()))).toEqual([
        ['asunto', 'PROCESO_NO_ENCONTRADO'],
      ]);
      // Another's agreement is as if it were not there; and a process of another kind is not about what it may be.
      const ajeno = await casa.abrirConvenio(poc, await casa.titular());
      expect(await errores(pedir('consulta', ajeno.procesoId))).toEqual([
        ['asunto', 'PROCESO_NO_ENCONTRADO'],
      ]);
      const { procesoId } = await pedir('tramite', 'otra clase');
      expect(await errores(pedir('consulta', procesoId))).toEqual([
        ['asunto', 'PROCESO_NO_ENCONTRADO'],
      ]);
      expect(await errores(pedir('tramite', 'x'.repeat(201)))).toEqual([['asunto', 'MUY_LARGO']]);
      expect(await errores(pedir('tramite', 'a\0b'))).toEqual([
        ['asunto', 'CARACTER_NO_PERMITIDO'],
      ]);
    });

    it('se ve, está en la bitácora, y verificar lo compara', async () => {
      const { raizId } = await pedir('consulta', convenio);
      expect(await casa.engine.ver(raizId, { cuentaId: poc })).toMatchObject({ asunto: convenio });
      const [linea] = await casa.lineas(raizId);
      expect(JSON.parse(linea!.linea)).toMatchObject({ hechos: { asunto: convenio } });
      expect((await casa.engine.verificar(raizId)).discrepancias).toEqual([]);
      await banco.sql('update raiz set asunto = $1 where id = $2', ['otro', raizId]);
      const { discrepancias } = await casa.otroEngine().verificar(raizId);
      expect(discrepancias).toEqual([
        expect.objectContaining({ codigo: 'RAIZ_DISTINTA', detalle: { campo: 'asunto' } }),
      ]);
    });

    it('las palabras cortas de la entrada salen de la línea y caben donde cabían', async () => {
      const { raizId } = await pedir('tramite', 'con tema', { entrada: { tema: 'agua' } });
      const [linea] = await casa.lineas(raizId);
      expect(linea!.linea).not.toContain('agua');
      expect(JSON.parse(linea!.linea).datos.tema).toMatch(/^texto:[0-9a-f]{64}$/);
      expect((await casa.engine.verificar(raizId)).discrepancias).toEqual([]);
    });
  });
}
