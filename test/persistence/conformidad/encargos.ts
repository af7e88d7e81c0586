import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Rol } from '../../../machines/contrato.js';
import type { PeticionDeTareas } from '../../../src/modules/bandeja/tarea-store.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import {
  AHORA,
  avanzar,
  type Banco,
  HOY,
  unaCuenta,
  unaDesignacion,
  unaRaiz,
  unTitular,
} from '../fabrica.js';
import { ambito, corte } from '../listas.js';

export function exerciseEncargos(banco: () => Banco): void {
  describe('encargos y sustituciones', () => {
    async function escena() {
      const b = banco();
      const titular = await unTitular(b);
      const raiz = await unaRaiz(b, titular);
      const poner = (desde: number | null) =>
        avanzar(b.persistencia, raiz, {
          proyecciones: [
            {
              procesoId: raiz,
              pasos: [],
              tareas:
                desde === null
                  ? []
                  : [
                      {
                        procesoId: raiz,
                        raizId: raiz,
                        titularId: titular,
                        evento: 'conformarForo',
                        paso: 9,
                        actua: ['delegado'] as Rol[],
                        registran: ['pocl'] as Rol[],
                        faltan: [],
                        desde,
                        venceFecha: null,
                      },
                    ],
            },
          ],
        });
      await poner(AHORA);
      const delegado = async () => {
        const c = await unaCuenta(b);
        await b.sql(`update cuenta set clave = 'x' where id = $1`, [c.cuentaId]);
        await unaDesignacion(b, { personaId: c.personaId, rol: 'delegado', titularId: titular });
        return { ...c, alcance: alcanceDe(c.cuentaId, [ambito('delegado', titular)]) };
      };
      const [uno, dos] = [await delegado(), await delegado()];
      const encargo = (cuentaId: string, puestoPor = cuentaId) => ({
        procesoId: raiz,
        evento: 'conformarForo',
        tareaDesde: AHORA,
        cuentaId,
        puestoPor,
        puestoEn: AHORA,
        motivo: null,
      });
      const vistaDe = async (de: typeof uno): Promise<string | null> => {
        const reparto = { suyas: de.alcance.ambitos, lado: de.alcance.ambitos, hoy: HOY };
        for (const vista of ['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros'] as const) {
          const peticion: PeticionDeTareas = { vista, ...reparto };
          const { elementos } = await b.persistencia.tareas.listar(de.alcance, peticion, corte());
          const conteos = await b.persistencia.tareas.contar(de.alcance, reparto);
          expect([vista, conteos[vista]]).toEqual([vista, elementos.length]);
          if (elementos.length > 0) return vista;
        }
        return null;
      };
      return { titular, raiz, uno, dos, encargo, vistaDe, poner };
    }

    it('lo que uno toma sale de la lista de los demás, y vuelve si lo suelta o si la tarea es otra', async () => {
      const { encargos, tareas } = banco().persistencia;
      const { raiz, uno, dos, encargo, vistaDe, poner } = await escena();
      expect([await vistaDe(uno), await vistaDe(dos)]).toEqual(['paraMi', 'paraMi']);
      expect(await encargos.poner(encargo(uno.cuentaId), [])).toBe(true);
      expect([await vistaDe(uno), await vistaDe(dos)]).toEqual(['paraMi', 'equipo']);
      const vista = await tareas.find(
        dos.alcance,
        { suyas: [], lado: [], hoy: HOY },
        raiz,
        'conformarForo',
      );
      expect(vista?.encargo).toMatchObject({ cuentaId: uno.cuentaId, ausencia: null });
      // Not over another's head, unless who had it is the one expected.
      expect(await encargos.poner(encargo(dos.cuentaId), [])).toBe(false);
      await encargos.quitar(raiz, 'conformarForo', dos.cuentaId);
      expect(await vistaDe(dos)).toBe('equipo');
      expect(await encargos.poner(encargo(dos.cuentaId, uno.cuentaId), [uno.cuentaId])).toBe(true);
      expect([await vistaDe(uno), await vistaDe(dos)]).toEqual(['equipo', 'paraMi']);
      await encargos.quitar(raiz, 'conformarForo', dos.cuentaId);
      expect(await vistaDe(uno)).toBe('paraMi');
      // Done and back: nobody has taken the new one.
      await encargos.poner(encargo(dos.cuentaId), []);
      await poner(null);
      expect(await vistaDe(uno)).toBeNull();
      await poner(AHORA + 1);
      expect([await vistaDe(uno), await vistaDe(dos)]).toEqual(['paraMi', 'paraMi']);
      expect(await encargos.poner({ ...encargo(uno.cuentaId), tareaDesde: AHORA + 1 }, [])).toBe(
        true,
      );
    });

    it('se delega en quien tiene cargo y cuenta abierta', async () => {
      const b = banco();
      const { titular, uno, dos } = await escena();
      const cerrada = await unaCuenta(b);
      await unaDesignacion(b, {
        personaId: cerrada.personaId,
        rol: 'delegado',
        titularId: titular,
      });
      await b.sql(`update designacion set hasta = '2025-09-14' where persona_id = $1`, [
        uno.personaId,
      ]);
      const candidatos = await b.persistencia.encargos.candidatos(
        { id: titular, gremio: 'AME' },
        ['delegado'],
        HOY,
      );
      expect(candidatos.map((c) => c.cuentaId)).toEqual([dos.cuentaId]);
    });

    it('quien sustituye ve como suyo lo que tomó quien está de licencia, si sus cargos lo permiten', async () => {
      const { encargos, sustituciones } = banco().persistencia;
      const { titular, uno, dos, encargo, vistaDe } = await escena();
      await encargos.poner(encargo(uno.cuentaId), []);
      expect(await vistaDe(dos)).toBe('equipo');
      const nueva = {
        id: uuid(),
        personaId: uno.personaId,
        sustitutoId: dos.personaId,
        desde: '2025-09-10',
        hasta: '2025-09-15',
        creadaPor: uno.cuentaId,
        creadaEn: AHORA,
      };
      expect(await sustituciones.crear(nueva)).toBe(true);
      expect(
        await sustituciones.crear({
          ...nueva,
          id: uuid(),
          desde: '2025-09-15',
          hasta: '2025-09-20',
        }),
      ).toBe(false);
      expect([await vistaDe(uno), await vistaDe(dos)]).toEqual(['paraMi', 'paraMi']);
      const [visto] = await encargos
        .candidatos({ id: titular, gremio: 'AME' }, ['delegado'], HOY)
        .then((cs) => cs.filter((c) => c.cuentaId === uno.cuentaId));
      expect(visto?.ausencia).toMatchObject({ hasta: '2025-09-15' });
      expect((await sustituciones.vigentesDe(dos.personaId, HOY)).map((s) => s.id)).toEqual([
        nueva.id,
      ]);
      // Over by itself the day after, and before that if it is withdrawn.
      expect(await sustituciones.vigentesDe(dos.personaId, '2025-09-16')).toEqual([]);
      expect(await sustituciones.retirar(nueva.id, dos.personaId, dos.cuentaId, AHORA)).toBe(false);
      expect(await sustituciones.retirar(nueva.id, uno.personaId, uno.cuentaId, AHORA)).toBe(true);
      expect(await vistaDe(dos)).toBe('equipo');
    });

    it('los colegas son los de los mismos cargos, con los suyos', async () => {
      const { sustituciones } = banco().persistencia;
      const { titular, uno, dos } = await escena();
      const yo = await sustituciones.personaDeCuenta(uno.cuentaId);
      expect(yo).toMatchObject({
        id: uno.personaId,
        cargos: [{ rol: 'delegado', titularId: titular }],
      });
      const colegas = await sustituciones.colegas(yo!, '2025-10-01', '2025-10-02', 10);
      expect(colegas.map((c) => c.id)).toEqual([dos.personaId]);
      expect(await sustituciones.findPersona(uuid())).toBeNull();
    });
  });
}
