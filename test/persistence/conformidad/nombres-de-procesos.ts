import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { CATALOGO } from '../../../machines/catalogo.js';
import { EVENTO_DETENIDO } from '../../../src/engine/linea.js';
import { NombresDeLosProcesos } from '../../../src/modules/planes/nombres-de-los-procesos.js';
import { Etiquetas } from '../../../src/modules/procesos/etiquetas.js';
import { type Alcance, alcanceDe } from '../../../src/platform/alcance.js';
import type { Idioma } from '../../../src/platform/textos/textos.js';
import { crearProcedimientoXState } from '../../../src/xstate/procedimiento-xstate.js';
import { CatalogoFijo } from '../../engine/casa.js';
import { AHORA, avanzar, type Banco, sha, unaRaiz, unTitular } from '../fabrica.js';
import { ambito, NACION } from '../listas.js';

const etiquetas = new Etiquetas(
  new CatalogoFijo([...CATALOGO.values()].map(crearProcedimientoXState)),
);

/** A commitment is called the same wherever it is shown: as its plan calls it. */
export function exerciseNombresDeProcesos(banco: () => Banco): void {
  describe('nombres de procesos', () => {
    const leer = async (
      ids: readonly string[],
      alcance: Alcance = NACION,
      idioma: Idioma = 'es',
    ): Promise<(string | undefined)[]> => {
      const nombres = new NombresDeLosProcesos(banco().persistencia.procesosPorNombrar, etiquetas);
      const leidos = await nombres.leer(alcance, idioma, ids);
      return ids.map((id) => leidos.get(id)?.nombre);
    };

    async function hijo(
      raizId: string,
      titularId: string,
      padreId: string,
      procedimiento: string,
      contexto: object,
    ): Promise<string> {
      const id = uuid();
      await banco().sql(
        `insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto,
           hijos, situacion, salida, abierto_en, actualizado_en, secuencia)
         values ($1, $2, $3, $4, 1, $5, $6, 1, '"x"', $7, '{}', 'activo', null, $8, $8, 1)`,
        [id, raizId, padreId, id, procedimiento, titularId, JSON.stringify(contexto), AHORA],
      );
      return id;
    }

    /** A plan in a root, with a co-creation and as many commitments as codes. */
    async function plan(titularId: string, ...codigos: string[]) {
      const raizId = await unaRaiz(banco(), titularId);
      const planId = await hijo(raizId, titularId, raizId, 'plan@1', { ordinal: 2 });
      const cocreacion = await hijo(raizId, titularId, planId, 'cocreacion@1', { ordinal: 2 });
      const compromisos: string[] = [];
      for (const [i, codigo] of codigos.entries())
        compromisos.push(
          await hijo(raizId, titularId, planId, 'compromiso@1', { numero: i + 1, codigo }),
        );
      let secuencia = 1;
      const linea = async (
        proceso: string,
        evento: string,
        datos: object,
        mas: object = {},
      ): Promise<number> => {
        secuencia += 1;
        const texto = JSON.stringify({ raiz: raizId, secuencia, proceso, evento, datos, ...mas });
        await avanzar(banco().persistencia, raizId, {
          linea: { procesoId: proceso, evento, linea: texto },
        });
        return secuencia;
      };
      const palabras = async (texto: string): Promise<string> => {
        const ref = `texto:${sha(uuid())}`;
        await banco().sql(
          `insert into texto (raiz_id, secuencia, campo, ref, clase, sal, texto) values ($1, 1, $2, $3, 'texto', 's', $4)`,
          [raizId, ref.slice(-8), ref, texto],
        );
        return ref;
      };
      return { raizId, planId, cocreacion, compromisos, linea, palabras };
    }

    it('por su código y el título que se le escribió, y sin él por su código', async () => {
      const p = await plan(await unTitular(banco()), 'C7', 'C8', 'C9');
      const [c7, c8, c9] = p.compromisos as [string, string, string];
      const [primero, segundo, corto] = [
        await p.palabras('Datos abiertos'),
        await p.palabras('Datos abiertos del agua'),
        await p.palabras('Ríos limpios'),
      ];
      expect(await leer([c7, p.planId, p.cocreacion, p.raizId])).toEqual([
        'Compromiso C7',
        'Plan n.º 2',
        'Cocreación del plan 2',
        etiquetas.nombre('es', 'banco@1'),
      ]);
      await p.linea(p.cocreacion, 'formularCompromiso', {
        codigo: 'C7',
        compromiso: { titulo: primero },
      });
      await p.linea(p.cocreacion, 'formularCompromiso', {
        codigo: 'C8',
        compromiso: { tituloCorto: corto },
      });
      await p.linea(p.cocreacion, 'formularCompromiso', { codigo: 'C9', compromiso: {} });
      expect(await leer([c7, c8, c9])).toEqual([
        'C7 · Datos abiertos',
        'C8 · Ríos limpios',
        'Compromiso C9',
      ]);
      expect(await leer([c9, p.planId], NACION, 'en')).toEqual(['Commitment C9', 'Plan no. 2']);
      // What it says of itself goes over what was formulated; what somebody else's line says is not its own.
      await p.linea(c7, 'describirCompromiso', { titulo: segundo });
      await p.linea(c8, EVENTO_DETENIDO, { titulo: segundo });
      expect(await leer([c7, c8])).toEqual(['C7 · Datos abiertos del agua', 'C8 · Ríos limpios']);
    });

    it('como se lee hoy: lo corregido, lo deshecho, lo retirado y lo borrado', async () => {
      const p = await plan(await unTitular(banco()), 'C1');
      const [c1] = p.compromisos as [string];
      const [uno, dos, tres] = [
        await p.palabras('Uno'),
        await p.palabras('Dos'),
        await p.palabras('Tres'),
      ];
      await p.linea(p.cocreacion, 'formularCompromiso', {
        codigo: 'C1',
        compromiso: { titulo: uno },
      });
      const descrito = await p.linea(c1, 'describirCompromiso', { titulo: dos });
      const corregir = (evento: string, hecho: object | null) =>
        p.linea(p.raizId, evento, {}, { correccion: { secuencia: descrito, hecho } });
      await corregir('rectificarHecho', { datos: { titulo: tres }, hechos: {} });
      expect(await leer([c1])).toEqual(['C1 · Tres']);
      await corregir('deshacer', null);
      expect(await leer([c1])).toEqual(['C1 · Uno']);
      await banco().sql('update texto set texto = null where ref = $1', [uno]);
      expect(await leer([c1])).toEqual(['Compromiso C1']);
      await banco().sql(`update texto set texto = 'Uno' where ref = $1`, [uno]);
      await p.linea(p.cocreacion, 'retirarCompromiso', { codigo: 'C1' });
      expect(await leer([c1])).toEqual(['Compromiso C1']);
    });

    it('a quien no lo alcanza no le dice nada, y lo de una raíz no se mezcla con lo de otra', async () => {
      const [a, b] = [await unTitular(banco()), await unTitular(banco())];
      const [deA, deB] = [await plan(a, 'C1'), await plan(b, 'C1')];
      for (const [p, titulo] of [
        [deA, 'De uno'],
        [deB, 'De otro'],
      ] as const)
        await p.linea(p.cocreacion, 'formularCompromiso', {
          codigo: 'C1',
          compromiso: { titulo: await p.palabras(titulo) },
        });
      // The same sequence, corrected in the root of the other.
      await deB.linea(deB.raizId, 'deshacer', {}, { correccion: { secuencia: 2, hecho: null } });
      const ids = [...deA.compromisos, ...deB.compromisos];
      expect(await leer(ids)).toEqual(['C1 · De uno', 'Compromiso C1']);
      expect(await leer(ids, alcanceDe('x', [ambito('pocl', b)]))).toEqual([
        undefined,
        'Compromiso C1',
      ]);
      expect(await leer(ids, alcanceDe('x', []))).toEqual([undefined, undefined]);
      expect(await leer([])).toEqual([]);
    });
  });
}
