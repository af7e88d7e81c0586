import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { FilaAcceso } from '../../../src/modules/accesos/acceso-store.js';
import type { Ficha } from '../../../src/modules/sesion/ficha-store.js';
import { VinculoEnConflicto } from '../../../src/modules/sesion/vinculo-store.js';
import { AHORA, type Banco, HOY, sha, unaCuenta, unaDesignacion, unTitular } from '../fabrica.js';

const unaSesion = (cuentaId: string, mas: object = {}) => ({
  id: uuid(),
  cuentaId,
  huella: sha(uuid()),
  clase: 'web' as const,
  csrf: 'c',
  medio: 'clave' as const,
  doble: false,
  aparato: null,
  red: null,
  creadaEn: AHORA,
  vistaEn: AHORA,
  venceEn: AHORA + 1_000,
  ...mas,
});
const unaFicha = (cuentaId: string, mas: Partial<Ficha> = {}): Ficha => ({
  id: uuid(),
  cuentaId,
  nombre: 'Programa Ñandú',
  alcance: 'lectura',
  doble: false,
  creadaEn: AHORA,
  venceEn: AHORA + 1_000,
  usadaEn: null,
  revocadaEn: null,
  ...mas,
});

export function exerciseAccesos(banco: () => Banco): void {
  describe('sesiones de una cuenta', () => {
    it('se listan por su último uso y se cierran todas menos una', async () => {
      const { cuentas } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const vieja = unaSesion(cuentaId, { vistaEn: AHORA - 10 });
      const nueva = unaSesion(cuentaId, {
        aparato: { navegador: 'firefox', sistema: 'linux' },
        red: 'r',
        medio: 'institucion',
        doble: true,
      });
      const muerta = unaSesion(cuentaId, { venceEn: AHORA });
      for (const s of [vieja, nueva, muerta]) await cuentas.abrirSesion(s);
      expect(await cuentas.sesionesDe(cuentaId, AHORA)).toEqual([nueva, vieja]);
      await cuentas.marcarDoble(vieja.id);
      expect((await cuentas.findSesion(vieja.huella, AHORA))?.sesion.doble).toBe(true);
      expect(await cuentas.cerrarSesionesDe(cuentaId, nueva.id)).toBe(2);
      expect(await cuentas.sesionesDe(cuentaId, AHORA)).toEqual([nueva]);
      expect(await cuentas.cerrarSesionesDe(cuentaId, null)).toBe(1);
    });
  });

  describe('recuperación', () => {
    const pedir = async (cuentaId: string, mas: object = {}) => {
      const r = {
        id: uuid(),
        cuentaId,
        huella: sha(uuid()),
        creadaEn: AHORA,
        venceEn: AHORA + 1_000,
        ...mas,
      };
      await banco().persistencia.cuentas.pedirRecuperacion(r);
      return r.huella;
    };

    it('sirve una vez aunque se use dos a la vez; cierra sesiones y revoca fichas', async () => {
      const { cuentas, fichas } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      await cuentas.abrirSesion(unaSesion(cuentaId));
      const ficha = unaFicha(cuentaId);
      await fichas.crear(ficha, sha(uuid()));
      const huella = await pedir(cuentaId);
      const usos = await Promise.all([
        cuentas.recuperar(huella, 'una', AHORA),
        cuentas.recuperar(huella, 'otra', AHORA),
      ]);
      expect(usos.filter((u) => u !== null).map((u) => u.id)).toEqual([cuentaId]);
      expect(await cuentas.sesionesDe(cuentaId, AHORA)).toEqual([]);
      expect((await fichas.deCuenta(cuentaId))[0]?.revocadaEn).toBe(AHORA);
      expect(await cuentas.recuperar(huella, 'tres', AHORA)).toBeNull();
    });

    it('no sirve vencida, ni reemplazada, ni para una cuenta apagada', async () => {
      const { cuentas } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const primera = await pedir(cuentaId);
      const segunda = await pedir(cuentaId);
      expect(await cuentas.recuperar(primera, 'x', AHORA)).toBeNull();
      expect(await cuentas.recuperar(segunda, 'x', AHORA + 1_000)).toBeNull();
      await cuentas.cambiarActiva(cuentaId, false);
      const apagada = await pedir(cuentaId);
      expect(await cuentas.recuperar(apagada, 'x', AHORA)).toBeNull();
      await cuentas.cambiarActiva(cuentaId, true);
      expect((await cuentas.recuperar(apagada, 'x', AHORA))?.id).toBe(cuentaId);
      // A link is over when the password changes another way, or the account is switched off.
      const olvidada = await pedir(cuentaId);
      await cuentas.cambiarClave(cuentaId, 'y');
      expect(await cuentas.recuperar(olvidada, 'x', AHORA)).toBeNull();
    });
  });

  describe('segundo factor', () => {
    const conFactor = async (): Promise<string> => {
      const { cuentaId } = await unaCuenta(banco());
      const { factores } = banco().persistencia;
      await factores.proponer({ cuentaId, secreto: 's', creadoEn: AHORA });
      await factores.confirmar(cuentaId, 100, [sha(`${cuentaId}1`), sha(`${cuentaId}2`)], AHORA);
      return cuentaId;
    };

    it('se propone cuantas veces haga falta y se confirma una', async () => {
      const { factores } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      expect(await factores.find(cuentaId)).toBeNull();
      expect(await factores.confirmar(cuentaId, 1, [], AHORA)).toBe(false);
      expect(await factores.proponer({ cuentaId, secreto: 'a', creadoEn: AHORA })).toBe(true);
      expect(await factores.proponer({ cuentaId, secreto: 'b', creadoEn: AHORA + 1 })).toBe(true);
      expect(await factores.find(cuentaId)).toEqual({
        cuentaId,
        secreto: 'b',
        creadoEn: AHORA + 1,
        confirmadoEn: null,
      });
      const dos = await Promise.all(
        [1, 2].map((n) => factores.confirmar(cuentaId, n, [sha(`${cuentaId}${n}`)], AHORA)),
      );
      expect(dos.filter(Boolean)).toHaveLength(1);
      expect(await factores.proponer({ cuentaId, secreto: 'c', creadoEn: AHORA })).toBe(false);
      expect(await factores.codigosSinUsar(cuentaId)).toBe(1);
    });

    it('un paso del reloj se gasta una vez, y con él los anteriores', async () => {
      const { factores } = banco().persistencia;
      const cuentaId = await conFactor();
      expect(await factores.gastarPaso(cuentaId, 100)).toBe(false);
      const dos = await Promise.all([1, 2].map(() => factores.gastarPaso(cuentaId, 102)));
      expect(dos.filter(Boolean)).toHaveLength(1);
      expect(await factores.gastarPaso(cuentaId, 101)).toBe(false);
      expect(await factores.gastarPaso(cuentaId, 103)).toBe(true);
    });

    it('un código de rescate se gasta una vez, y solo el de su cuenta', async () => {
      const { factores } = banco().persistencia;
      const cuentaId = await conFactor();
      const otra = await conFactor();
      expect(await factores.gastarCodigo(otra, sha(`${cuentaId}1`), AHORA)).toBe(false);
      const dos = await Promise.all(
        [1, 2].map(() => factores.gastarCodigo(cuentaId, sha(`${cuentaId}1`), AHORA)),
      );
      expect(dos.filter(Boolean)).toHaveLength(1);
      expect(await factores.codigosSinUsar(cuentaId)).toBe(1);
      await factores.renovarCodigos(cuentaId, [sha('n1'), sha('n2'), sha('n3')]);
      expect(await factores.gastarCodigo(cuentaId, sha(`${cuentaId}2`), AHORA)).toBe(false);
      expect(await factores.codigosSinUsar(cuentaId)).toBe(3);
    });

    it('un desafío cuenta sus intentos, se cierra una vez, y se va con el factor', async () => {
      const { cuentas, factores } = banco().persistencia;
      const cuentaId = await conFactor();
      const d = {
        id: uuid(),
        cuentaId,
        huella: sha(uuid()),
        medio: 'clave' as const,
        programa: true,
        creadoEn: AHORA,
        venceEn: AHORA + 1_000,
      };
      await factores.abrirDesafio(d);
      expect(await factores.intentar(d.huella, AHORA + 1_000, 5)).toBeNull();
      const visto = await factores.intentar(d.huella, AHORA, 5);
      expect([visto?.desafio, visto?.cuenta.id]).toEqual([d, cuentaId]);
      await factores.intentar(d.huella, AHORA, 2);
      expect(await factores.intentar(d.huella, AHORA, 2)).toBeNull();
      await banco().sql('update cuenta set activa = not activa where id = $1', [cuentaId]);
      expect(await factores.intentar(d.huella, AHORA, 9)).toBeNull();
      await banco().sql('update cuenta set activa = not activa where id = $1', [cuentaId]);
      expect(await factores.cerrarDesafio(d.id)).toBe(true);
      expect(await factores.cerrarDesafio(d.id)).toBe(false);
      // Half a login with the old password goes with it.
      await factores.abrirDesafio(d);
      await cuentas.cambiarClave(cuentaId, 'otra');
      expect(await factores.intentar(d.huella, AHORA, 9)).toBeNull();
      await factores.abrirDesafio(d);
      const s = unaSesion(cuentaId, { doble: true });
      await cuentas.abrirSesion(s);
      expect(await factores.retirar(cuentaId)).toBe(true);
      expect(await factores.retirar(cuentaId)).toBe(false);
      expect(await factores.intentar(d.huella, AHORA, 9)).toBeNull();
      // What was proven with it is not proven any more.
      expect((await cuentas.findSesion(s.huella, AHORA))?.sesion.doble).toBe(false);
    });
  });

  describe('fichas', () => {
    it('se hallan mientras viven, de una cuenta activa; se revocan una vez y por su dueño', async () => {
      const { cuentas, fichas } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const { cuentaId: ajena } = await unaCuenta(banco());
      const ficha = unaFicha(cuentaId);
      const huella = sha(uuid());
      await fichas.crear(ficha, huella);
      expect((await fichas.find(huella, AHORA))?.ficha).toEqual(ficha);
      expect(await fichas.find(huella, AHORA + 1_000)).toBeNull();
      await cuentas.cambiarActiva(cuentaId, false);
      expect(await fichas.find(huella, AHORA)).toBeNull();
      await cuentas.cambiarActiva(cuentaId, true);
      await fichas.anotarUso(ficha.id, AHORA + 5);
      expect((await fichas.find(huella, AHORA))?.ficha.usadaEn).toBe(AHORA + 5);
      expect(await fichas.revocar(ajena, ficha.id, AHORA)).toBe(false);
      expect(await fichas.revocar(cuentaId, ficha.id, AHORA + 6)).toBe(true);
      expect(await fichas.revocar(cuentaId, ficha.id, AHORA + 7)).toBe(false);
      expect(await fichas.find(huella, AHORA)).toBeNull();
      const otra = unaFicha(cuentaId, { creadaEn: AHORA - 50, alcance: 'completo', doble: true });
      await fichas.crear(otra, sha(uuid()));
      expect((await fichas.deCuenta(cuentaId)).map((f) => f.id)).toEqual([otra.id, ficha.id]);
    });
  });

  describe('vínculos', () => {
    it('uno por cuenta y proveedor, y de los dos lados', async () => {
      const { vinculos } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const { cuentaId: otra } = await unaCuenta(banco());
      const v = { emisor: 'https://idp.invalid', sujeto: uuid(), cuentaId, creadoEn: AHORA };
      await vinculos.crear(v);
      await vinculos.anotarUso(v.emisor, v.sujeto, AHORA + 1);
      const hallado = await vinculos.find(v.emisor, v.sujeto);
      expect([hallado?.vinculo, hallado?.cuenta.id]).toEqual([
        { ...v, usadoEn: AHORA + 1 },
        cuentaId,
      ]);
      expect(await vinculos.find('https://otro.invalid', v.sujeto)).toBeNull();
      await expect(vinculos.crear({ ...v, cuentaId: otra })).rejects.toThrow(VinculoEnConflicto);
      await expect(vinculos.crear({ ...v, sujeto: uuid() })).rejects.toThrow(VinculoEnConflicto);
      await vinculos.crear({ ...v, emisor: 'https://otro.invalid' });
      expect((await vinculos.deCuenta(cuentaId)).length).toBe(2);
      expect(await vinculos.retirar(cuentaId)).toBe(2);
      expect(await vinculos.retirar(cuentaId)).toBe(0);
    });
  });

  describe('lista de cuentas', () => {
    it('con sus cargos de hoy, lo que vive y con qué se entra; se busca y se filtra', async () => {
      const p = banco().persistencia;
      const ids: string[] = [];
      const marca = `zq${uuid().slice(-6)}`;
      for (const [i, nombre] of ['Ana Ñandú', 'Beto', 'Ceci'].entries()) {
        const id = uuid();
        await p.cuentas.crear({
          id,
          personaId: uuid(),
          nombre: `${nombre} ${marca}`,
          correo: `${marca}${i}@ejemplo.ec`,
          clave: i === 2 ? null : 'x',
          creadaEn: AHORA,
        });
        ids.push(id);
      }
      const [ana = '', beto = '', ceci = ''] = ids;
      const persona = (await p.cuentas.find(ana))?.personaId ?? '';
      const titularId = await unTitular(banco(), { nombre: 'GAD Demostración Q' });
      await unaDesignacion(banco(), { personaId: persona, rol: 'pocl', titularId });
      await unaDesignacion(banco(), {
        personaId: persona,
        rol: 'delegado',
        titularId,
        hasta: '2025-09-14',
      });
      await p.cuentas.abrirSesion(unaSesion(ana, { vistaEn: AHORA - 3 }));
      await p.cuentas.abrirSesion(unaSesion(ana, { venceEn: AHORA }));
      await p.factores.proponer({ cuentaId: ana, secreto: 's', creadoEn: AHORA });
      await p.factores.confirmar(ana, 1, [], AHORA);
      await p.cuentas.cambiarActiva(beto, false);
      const cuando = { ahora: AHORA, hoy: HOY };
      const ver = async (filtro: Parameters<typeof p.listaDeCuentas.listar>[0], limite = 10) =>
        p.listaDeCuentas.listar(filtro, { limite, cursor: null }, cuando);
      expect((await ver({ q: marca })).elementos.map((c) => c.id)).toEqual([ana, beto, ceci]);
      expect(await p.listaDeCuentas.find(ana, cuando)).toEqual({
        id: ana,
        personaId: persona,
        nombre: `Ana Ñandú ${marca}`,
        correo: `${marca}0@ejemplo.ec`,
        activa: true,
        conClave: true,
        segundoFactor: true,
        vinculada: false,
        sesiones: 1,
        vistaEn: AHORA - 3,
        creadaEn: AHORA,
        cargos: [{ rol: 'pocl', titularNombre: 'GAD Demostración Q' }],
      });
      // A name without its accents, or the beginning of a mail.
      expect((await ver({ q: `nandu ${marca}` })).elementos.map((c) => c.id)).toEqual([ana]);
      expect((await ver({ q: `${marca}1` })).elementos.map((c) => c.id)).toEqual([beto]);
      const con = async (estado: 'activas' | 'apagadas' | 'sinActivar' | 'sinFactor') =>
        (await ver({ q: marca, estado })).elementos.map((c) => c.id);
      expect(await con('apagadas')).toEqual([beto]);
      expect(await con('activas')).toEqual([ana, ceci]);
      expect(await con('sinActivar')).toEqual([ceci]);
      expect(await con('sinFactor')).toEqual([ceci]);
      const primera = await ver({ q: marca }, 2);
      const resto = await p.listaDeCuentas.listar(
        { q: marca },
        { limite: 2, cursor: primera.siguiente },
        cuando,
      );
      expect([resto.elementos.map((c) => c.id), resto.siguiente]).toEqual([[ceci], null]);
      expect(await p.listaDeCuentas.find('no', cuando)).toBeNull();
    });
  });

  describe('registro de accesos', () => {
    const una = (mas: Partial<FilaAcceso> = {}): FilaAcceso => ({
      id: uuid(),
      en: AHORA,
      clase: 'ingreso',
      cuentaId: null,
      via: null,
      red: null,
      objeto: null,
      titularId: null,
      detalle: null,
      motivo: null,
      ...mas,
    });

    it('se lee por quién, sobre quién, qué, dónde y cuándo, lo último primero, por páginas', async () => {
      const { accesos } = banco().persistencia;
      const { cuentaId } = await unaCuenta(banco());
      const titularId = await unTitular(banco(), { nombre: 'GAD Demostración R' });
      const suya = una({ cuentaId, via: 'web', red: 'r', detalle: 'clave', titularId });
      const sobre = una({
        en: AHORA + 1,
        clase: 'cuentaApagada',
        objeto: { clase: 'cuenta', id: cuentaId },
        motivo: 'Por la prueba',
      });
      const ajena = una({ en: AHORA + 2, cuentaId: uuid() });
      for (const f of [suya, sobre, ajena]) await accesos.anotar(f);
      const ver = async (filtro: Parameters<typeof accesos.listar>[0], limite = 10) =>
        (await accesos.listar(filtro, { limite, cursor: null })).elementos;
      expect(await ver({ cuentaId })).toEqual([
        {
          ...sobre,
          cuentaNombre: null,
          objetoNombre: 'Persona Ficticia 1',
          titularNombre: null,
        },
        {
          ...suya,
          cuentaNombre: 'Persona Ficticia 1',
          objetoNombre: null,
          titularNombre: 'GAD Demostración R',
        },
      ]);
      const ids = async (filtro: Parameters<typeof accesos.listar>[0]) =>
        (await ver(filtro)).map((a) => a.id);
      expect(await ids({ cuentaId, clases: ['cuentaApagada'] })).toEqual([sobre.id]);
      expect(await ids({ cuentaId, clases: [] })).toEqual([]);
      expect(await ids({ titularId })).toEqual([suya.id]);
      expect(await ids({ cuentaId, desde: AHORA + 1 })).toEqual([sobre.id]);
      expect(await ids({ cuentaId, hasta: AHORA + 1 })).toEqual([suya.id]);
      const primera = await accesos.listar({ cuentaId }, { limite: 1, cursor: null });
      const segunda = await accesos.listar({ cuentaId }, { limite: 1, cursor: primera.siguiente });
      expect(segunda.elementos.map((a) => a.id)).toEqual([suya.id]);
      expect(segunda.siguiente).toBeNull();
    });

    it('no se cambia ni por debajo; lo vencido se quita por tandas', async () => {
      const { accesos } = banco().persistencia;
      const viejas = [1, 2, 3].map((n) => una({ en: n }));
      for (const f of viejas) await accesos.anotar(f);
      await expect(
        banco().sql('update acceso set clase = $1 where id = $2', ['salida', viejas[0]?.id]),
      ).rejects.toThrow('the log of accesses is not changed');
      expect(await accesos.purgar(3, 1)).toBe(1);
      expect(await accesos.purgar(3, 10)).toBe(1);
      expect(await accesos.purgar(3, 10)).toBe(0);
      expect(await banco().sql('select id from acceso where en = $1', [3])).toEqual([
        { id: viejas[2]?.id },
      ]);
    });
  });
}
