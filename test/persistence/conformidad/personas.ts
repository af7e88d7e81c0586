import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import {
  DesignacionEnVigor,
  type DesignacionNueva,
} from '../../../src/modules/directorio/persona-store.js';
import { type Alcance, alcanceDe } from '../../../src/platform/alcance.js';
import { AHORA, type Banco, HOY, unTitular } from '../fabrica.js';
import { ambito, NACION, todo } from '../listas.js';

export function exercisePersonas(banco: () => Banco): void {
  describe('personas y designaciones', () => {
    const unaPersona = async (nombre: string, creadaPor: string | null = null): Promise<string> => {
      const id = uuid();
      await banco().persistencia.personas.crear({
        id,
        clase: 'persona',
        nombre,
        correo: null,
        claveBusqueda: nombre.toLowerCase(),
        creadaPor,
        creadaEn: AHORA,
      });
      return id;
    };
    const designacion = (
      mas: Partial<DesignacionNueva> & { personaId: string },
    ): DesignacionNueva => ({
      id: uuid(),
      rol: 'pocl',
      titularId: null,
      gremio: null,
      calidad: 'titular',
      desde: '2025-01-01',
      hasta: null,
      documentoId: null,
      creadaPor: null,
      creadaEn: AHORA,
      ...mas,
    });

    it('se ven las del territorio y las que uno creó', async () => {
      const { personas } = banco().persistencia;
      const [mio, ajeno] = [await unTitular(banco()), await unTitular(banco())];
      const marca = uuid().slice(-6);
      const [a, b, c] = [
        await unaPersona(`Zoila ${marca}`),
        await unaPersona(`Ana ${marca}`),
        await unaPersona(`Bea ${marca}`, 'yo'),
      ];
      await personas.designar(
        designacion({ personaId: a, titularId: mio, hasta: '2025-02-01' }),
        null,
      );
      await personas.designar(designacion({ personaId: b, titularId: ajeno }), null);
      const yo = alcanceDe('yo', [ambito('pocl', mio)]);
      const ids = async (alcance: Alcance, filtro = {}) =>
        (await todo((k) => personas.listar(alcance, { q: marca, ...filtro }, HOY, k), 1)).map(
          (p) => p.id,
        );
      expect(await ids(yo)).toEqual([c, a]);
      expect(await ids(NACION)).toEqual([b, c, a]);
      expect(await ids(NACION, { titularId: ajeno })).toEqual([b]);
      expect(await personas.find(yo, b)).toBeNull();
      await personas.corregir(c, { nombre: 'Beatriz', claveBusqueda: 'beatriz' });
      expect(await personas.find(yo, c)).toEqual({
        id: c,
        clase: 'persona',
        nombre: 'Beatriz',
        correo: null,
        cuentaId: null,
      });
    });

    it('un solo POCL a la vez; designar terminando al anterior', async () => {
      const { personas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const [a, b] = [await unaPersona('A'), await unaPersona('B')];
      const primera = designacion({ personaId: a, titularId });
      await personas.designar(primera, null);
      const segunda = designacion({ personaId: b, titularId, desde: '2025-06-15' });
      await expect(personas.designar(segunda, null)).rejects.toThrow(DesignacionEnVigor);
      await personas.designar(
        designacion({
          personaId: b,
          titularId,
          calidad: 'subrogante',
          desde: '2025-06-01',
          hasta: '2025-06-10',
        }),
        null,
      );
      await personas.designar(segunda, primera.id);
      expect((await personas.findDesignacion(NACION, primera.id))?.hasta).toBe('2025-06-14');
      expect(
        (await personas.designacionesDeTitular(titularId, '2025-06-20')).map(
          (d) => d.persona.nombre,
        ),
      ).toEqual(['B']);
      expect(
        (await personas.designacionesDeTitular(titularId, null)).map((d) => [d.calidad, d.desde]),
      ).toEqual([
        ['titular', '2025-01-01'],
        ['subrogante', '2025-06-01'],
        ['titular', '2025-06-15'],
      ]);
      await personas.terminar(segunda.id, '2025-12-31', null);
      expect((await personas.designacionesDePersona(b)).map((d) => d.hasta)).toEqual([
        '2025-06-10',
        '2025-12-31',
      ]);
      expect(
        await personas.findDesignacion(alcanceDe('x', [ambito('pocl', 'otro')]), segunda.id),
      ).toBeNull();
      expect(
        (await personas.findDesignacion(alcanceDe('x', [ambito('pocl', titularId)]), segunda.id))
          ?.id,
      ).toBe(segunda.id);
    });

    it('dos POCL a la vez para el mismo titular: entra uno', async () => {
      const { personas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const gente = await Promise.all([
        unaPersona('1'),
        unaPersona('2'),
        unaPersona('3'),
        unaPersona('4'),
      ]);
      const hechos = await Promise.allSettled(
        gente.map((personaId) => personas.designar(designacion({ personaId, titularId }), null)),
      );
      expect(hechos.filter((h) => h.status === 'fulfilled')).toHaveLength(1);
    });

    it('las generales, por gremio o nacionales', async () => {
      const { personas } = banco().persistencia;
      const p = await unaPersona('Gremial');
      const d = designacion({ personaId: p, rol: 'gremio', gremio: 'AME' });
      await personas.designar(d, null);
      expect((await personas.designacionesGenerales(HOY)).map((x) => x.id)).toContain(d.id);
      expect(
        await personas.findDesignacion(alcanceDe('x', [ambito('gremio', null, 'CONGOPE')]), d.id),
      ).toBeNull();
      expect(
        (await personas.findDesignacion(alcanceDe('x', [ambito('gremio', null, 'AME')]), d.id))?.id,
      ).toBe(d.id);
    });
  });
}
