import { expect, describe, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { CorreoEnUso } from '../../../src/modules/sesion/cuenta-store.js';
import { AHORA, type Banco, HOY, sha, unaCuenta, unaDesignacion, unTitular } from '../fabrica.js';

export function exerciseCuentas(banco: () => Banco): void {
  describe('cuentas', () => {
    const nueva = (
      mas: Partial<Parameters<Banco['persistencia']['cuentas']['crear']>[0]> = {},
    ) => ({
      id: uuid(),
      personaId: uuid(),
      nombre: 'Persona Ficticia Ñandú' as string | null,
      correo: `${uuid()}@ejemplo.ec`,
      clave: 'argon2id$x',
      creadaEn: AHORA,
      ...mas,
    });
    const unaSesion = (cuentaId: string, mas: object = {}) => ({
      id: uuid(),
      cuentaId,
      huella: sha(uuid()),
      clase: 'web' as const,
      csrf: 'c',
      medio: 'clave' as const,
      doble: false,
      aparato: { navegador: 'firefox', sistema: 'linux' } as const,
      red: 'r',
      creadaEn: AHORA,
      vistaEn: AHORA,
      venceEn: AHORA + 1_000,
      ...mas,
    });

    it('crea, halla por id, persona y correo; el correo es único', async () => {
      const { cuentas } = banco().persistencia;
      const c = nueva();
      await cuentas.crear(c);
      const esperada = {
        id: c.id,
        personaId: c.personaId,
        nombre: c.nombre,
        correo: c.correo,
        activa: true,
      };
      expect(await cuentas.find(c.id)).toEqual(esperada);
      expect(await cuentas.findPorPersona(c.personaId)).toEqual(esperada);
      expect(await cuentas.findPorCorreo(c.correo)).toEqual({ ...esperada, clave: c.clave });
      expect(await cuentas.find('no')).toBeNull();
      const repetida = nueva({ correo: c.correo });
      await expect(cuentas.crear(repetida)).rejects.toThrow(CorreoEnUso);
      // All or nothing: the person of the refused account is not there either.
      expect(
        await banco().sql('select 1 from persona where id = $1', [repetida.personaId]),
      ).toEqual([]);
    });

    it('otro correo para la cuenta: el de su persona no cambia, y el de otra no se toma', async () => {
      const { cuentas } = banco().persistencia;
      const [c, otra] = [nueva(), nueva()];
      await cuentas.crear(c);
      await cuentas.crear(otra);
      const correo = `${uuid()}@ejemplo.ec`;
      await cuentas.cambiarCorreo(c.id, correo);
      expect((await cuentas.findPorCorreo(correo))?.id).toBe(c.id);
      expect(await cuentas.findPorCorreo(c.correo)).toBeNull();
      expect(await cuentas.correoEnDirectorio(c.id)).toBe(c.correo);
      await expect(cuentas.cambiarCorreo(c.id, otra.correo)).rejects.toThrow(CorreoEnUso);
    });

    it('dos cuentas con el mismo correo a la vez: entra una', async () => {
      const correo = `${uuid()}@ejemplo.ec`;
      const hechos = await Promise.allSettled(
        [1, 2, 3].map(() => banco().persistencia.cuentas.crear(nueva({ correo }))),
      );
      expect(hechos.map((h) => h.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      for (const h of hechos)
        if (h.status === 'rejected') expect(h.reason).toBeInstanceOf(CorreoEnUso);
    });

    it('sesiones: se hallan por su huella mientras viven y la cuenta está activa', async () => {
      const { cuentas } = banco().persistencia;
      const c = nueva();
      await cuentas.crear(c);
      const s = unaSesion(c.id);
      await cuentas.abrirSesion(s);
      expect(await cuentas.findSesion(s.huella, AHORA)).toEqual({
        sesion: s,
        cuenta: {
          id: c.id,
          personaId: c.personaId,
          nombre: c.nombre,
          correo: c.correo,
          activa: true,
        },
      });
      expect(await cuentas.findSesion(s.huella, AHORA + 1_000)).toBeNull();
      await cuentas.tocarSesion(s.id, AHORA + 5, AHORA + 9_000);
      expect((await cuentas.findSesion(s.huella, AHORA + 1_000))?.sesion.vistaEn).toBe(AHORA + 5);
      await cuentas.cerrarSesion(s.id);
      expect(await cuentas.findSesion(s.huella, AHORA)).toBeNull();
      const otra = unaSesion(c.id, { clase: 'programa', csrf: null });
      await cuentas.abrirSesion(otra);
      await cuentas.cambiarActiva(c.id, false);
      expect(await cuentas.findSesion(otra.huella, AHORA)).toBeNull();
      await cuentas.cambiarActiva(c.id, true);
      expect(await cuentas.findSesion(otra.huella, AHORA)).toBeNull();
    });

    it('cambiar la clave cierra las sesiones', async () => {
      const { cuentas } = banco().persistencia;
      const c = nueva();
      await cuentas.crear(c);
      const s = unaSesion(c.id);
      await cuentas.abrirSesion(s);
      await cuentas.cambiarClave(c.id, 'otra');
      expect(await cuentas.findSesion(s.huella, AHORA)).toBeNull();
      expect((await cuentas.findPorCorreo(c.correo))?.clave).toBe('otra');
    });

    it('una invitación se gasta una sola vez, y la nueva reemplaza a la anterior', async () => {
      const { cuentas } = banco().persistencia;
      const c = nueva({ clave: null });
      await cuentas.crear(c);
      const invitacion = (huella: string) => ({
        id: uuid(),
        cuentaId: c.id,
        huella,
        creadaPor: null,
        creadaEn: AHORA,
        venceEn: AHORA + 1_000,
      });
      const [vieja, buena] = [sha(uuid()), sha(uuid())];
      await cuentas.invitar(invitacion(vieja));
      await cuentas.invitar(invitacion(buena));
      expect(await cuentas.aceptarInvitacion(vieja, 'x', AHORA)).toBeNull();
      expect(await cuentas.aceptarInvitacion(buena, 'x', AHORA + 1_000)).toBeNull();
      const intentos = await Promise.all(
        [1, 2, 3].map((n) => cuentas.aceptarInvitacion(buena, `clave${n}`, AHORA)),
      );
      expect(intentos.filter((i) => i !== null)).toEqual([
        {
          id: c.id,
          personaId: c.personaId,
          nombre: c.nombre,
          correo: c.correo,
          activa: true,
          teniaClave: false,
        },
      ]);
    });

    it('barre lo vencido y dice cuánto', async () => {
      const { cuentas } = banco().persistencia;
      const c = nueva();
      await cuentas.crear(c);
      await cuentas.barrer(AHORA + 100_000_000);
      await cuentas.abrirSesion(unaSesion(c.id, { venceEn: AHORA + 1 }));
      await cuentas.abrirSesion(unaSesion(c.id, { venceEn: AHORA + 50 }));
      await cuentas.invitar({
        id: uuid(),
        cuentaId: c.id,
        huella: sha(uuid()),
        creadaPor: null,
        creadaEn: AHORA,
        venceEn: AHORA + 2,
      });
      expect(await cuentas.barrer(AHORA + 10)).toBe(2);
      expect(await cuentas.barrer(AHORA + 10)).toBe(0);
    });

    it('los cargos en vigor, con el nombre del titular', async () => {
      const titularId = await unTitular(banco(), { nombre: 'GAD Demostración 7' });
      const { cuentaId, personaId } = await unaCuenta(banco());
      await unaDesignacion(banco(), { personaId, rol: 'delegado', titularId, desde: '2025-05-01' });
      await unaDesignacion(banco(), { personaId, rol: 'poc', desde: '2025-01-01' });
      await unaDesignacion(banco(), { personaId, rol: 'pocl', titularId, hasta: '2025-01-02' });
      const cargos = await banco().persistencia.cuentas.cargosEnVigor(cuentaId, HOY);
      expect(cargos.map((c) => [c.rol, c.titularNombre])).toEqual([
        ['poc', null],
        ['delegado', 'GAD Demostración 7'],
      ]);
    });
  });
}
