import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AsignacionSimultanea } from '../../../src/modules/directorio/analista-store.js';
import {
  DesignacionEnVigor,
  type DesignacionNueva,
} from '../../../src/modules/directorio/persona-store.js';
import { alcanceDe } from '../../../src/platform/alcance.js';
import { claveBusqueda } from '../../../src/platform/clave-busqueda.js';
import { AHORA, type Banco, HOY, sha, unaCuenta, unaRaiz, unTitular } from '../fabrica.js';
import { ambito, NACION, todo } from '../listas.js';

const PRIMERO = { limite: 25, cursor: null };

/** Administration of people: what each list tells, who sees it, and what passes to whom. */
export function exerciseDirectorio(banco: () => Banco): void {
  const unaPersona = async (
    nombre: string,
    mas: { correo?: string; clase?: 'persona' | 'unidad' } = {},
  ): Promise<string> => {
    const id = uuid();
    await banco().persistencia.personas.crear({
      id,
      clase: mas.clase ?? 'persona',
      nombre,
      correo: mas.correo ?? null,
      claveBusqueda: claveBusqueda(nombre),
      creadaPor: null,
      creadaEn: AHORA,
    });
    return id;
  };
  const dar = async (
    personaId: string,
    mas: Partial<DesignacionNueva> & { rol: DesignacionNueva['rol'] },
  ): Promise<string> => {
    const id = uuid();
    await banco().persistencia.personas.designar(
      {
        id,
        personaId,
        titularId: null,
        gremio: null,
        calidad: 'titular',
        desde: '2025-01-01',
        hasta: null,
        documentoId: null,
        creadaPor: null,
        creadaEn: AHORA,
        ...mas,
      },
      null,
    );
    return id;
  };

  describe('personas: lista', () => {
    it('por nombre sin acentos, rol, gremio, fecha y cuenta, con los cargos de esa fecha', async () => {
      const { personas, cuentas } = banco().persistencia;
      const marca = uuid().slice(-6);
      const ame = await unTitular(banco(), { gremio: 'AME' });
      const congope = await unTitular(banco(), { gremio: 'CONGOPE' });
      const ana = await unaPersona(`Ñusta Álvarez ${marca}`);
      const bea = await unaPersona(`Beatriz ${marca}`);
      const unidad = await unaPersona(`Dirección de Planificación ${marca}`, { clase: 'unidad' });
      await dar(ana, { rol: 'pocl', titularId: ame, hasta: '2025-03-31' });
      await dar(ana, { rol: 'delegado', titularId: ame, desde: '2025-06-01' });
      await dar(bea, { rol: 'pocl', titularId: congope });
      await dar(unidad, { rol: 'delegado', titularId: ame });
      await cuentas.crear({
        id: uuid(),
        personaId: bea,
        nombre: null,
        correo: `${bea}@ejemplo.ec`,
        clave: 'x',
        creadaEn: AHORA,
      });
      const ver = async (filtro: object, fecha = HOY, alcance = NACION) =>
        (await personas.listar(alcance, { q: marca, ...filtro }, fecha, PRIMERO)).elementos.map(
          (p) => p.id,
        );
      expect(await ver({ q: `nusta alva` })).toContain(ana);
      expect(await ver({ gremio: 'AME' })).toEqual([unidad, ana]);
      expect(await ver({ rol: 'pocl' })).toEqual([bea, ana]);
      expect(await ver({ rol: 'pocl', conCargo: true })).toEqual([bea]);
      expect(await ver({ rol: 'pocl', conCargo: true }, '2025-03-31')).toEqual([bea, ana]);
      expect(await ver({ sinCuenta: true })).toEqual([unidad, ana]);
      expect(await ver({ clase: 'unidad' })).toEqual([unidad]);
      const suyo = alcanceDe('x', [ambito('pocl', ame)]);
      expect(await ver({}, HOY, suyo)).toEqual([unidad, ana]);

      const pagina = await personas.listar(NACION, { q: marca }, HOY, PRIMERO);
      expect(pagina.total).toBe(3);
      expect(pagina.elementos.map((p) => [p.estadoDeCuenta, p.cargos.map((d) => d.rol)])).toEqual([
        ['activa', ['pocl']],
        ['sinCuenta', ['delegado']],
        ['sinCuenta', ['delegado']],
      ]);
      const uno = await todo((k) => personas.listar(NACION, { q: marca }, HOY, k), 1);
      expect(uno.map((p) => p.id)).toEqual([bea, unidad, ana]);
    });

    it('una persona nueva con su cargo, o ninguno de los dos', async () => {
      const { personas } = banco().persistencia;
      const titularId = await unTitular(banco());
      await dar(await unaPersona('Titular'), { rol: 'pocl', titularId });
      const nueva = {
        id: uuid(),
        clase: 'persona' as const,
        nombre: 'Otra',
        correo: `${uuid()}@ejemplo.ec`,
        claveBusqueda: 'otra',
        creadaPor: null,
        creadaEn: AHORA,
      };
      const cargo: DesignacionNueva = {
        id: uuid(),
        personaId: nueva.id,
        rol: 'pocl',
        titularId,
        gremio: null,
        calidad: 'titular',
        desde: '2025-02-01',
        hasta: null,
        documentoId: null,
        creadaPor: null,
        creadaEn: AHORA,
      };
      await expect(personas.incorporar(nueva, cargo, null)).rejects.toThrow(DesignacionEnVigor);
      expect(await personas.find(NACION, nueva.id)).toBeNull();
      await personas.incorporar(nueva, { ...cargo, rol: 'foro', representacion: 'persona' }, null);
      expect((await personas.findPorCorreo(nueva.correo))?.id).toBe(nueva.id);
      expect((await personas.designacionesDePersona(nueva.id))[0]).toMatchObject({
        rol: 'foro',
        representacion: 'persona',
        prorrogada: false,
      });
    });
  });

  describe('cambio de autoridad', () => {
    it('termina a la anterior y a sus suplentes, y los puestos por cargo pasan a la nueva', async () => {
      const { personas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const [vieja, suplente, nueva] = [
        await unaPersona('Vieja'),
        await unaPersona('Suplente'),
        await unaPersona('Nueva'),
      ];
      const cargo = await dar(vieja, { rol: 'autoridad', titularId, desde: '2023-05-15' });
      const suplencia = await dar(suplente, {
        rol: 'autoridad',
        titularId,
        calidad: 'subrogante',
        desde: '2027-05-01',
        hasta: '2027-05-31',
      });
      const porCargo = await dar(vieja, { rol: 'foro', titularId, representacion: 'cargo' });
      const propio = await dar(vieja, { rol: 'foro', titularId, representacion: 'persona' });
      const cambio = (desde: string, personaId = nueva) =>
        personas.cambiarAutoridad({
          persona: null,
          designacion: {
            id: uuid(),
            personaId,
            rol: 'autoridad',
            titularId,
            gremio: null,
            calidad: 'titular',
            desde,
            hasta: '2031-05-14',
            documentoId: null,
            creadaPor: 'yo',
            creadaEn: AHORA,
          },
          nuevoId: uuid,
        });
      expect(await cambio('2027-05-15')).toBe(1);
      const de = async (id: string) => (await personas.findDesignacion(NACION, id))?.hasta;
      expect([await de(cargo), await de(suplencia), await de(porCargo), await de(propio)]).toEqual([
        '2027-05-14',
        '2027-05-14',
        '2027-05-14',
        null,
      ]);
      expect(
        (await personas.designacionesDePersona(nueva)).map((d) => [
          d.rol,
          d.desde,
          d.hasta,
          d.representacion,
        ]),
      ).toEqual([
        ['autoridad', '2027-05-15', '2031-05-14', null],
        ['foro', '2027-05-15', '2031-05-14', 'cargo'],
      ]);
      await expect(cambio('2027-05-15', vieja)).rejects.toThrow(DesignacionEnVigor);
      expect(await cambio('2031-05-15', vieja)).toBe(1);
    });

    it('sin ratificar: se cuenta, se filtra, y el POCL de antes sigue prorrogado', async () => {
      const { personas, titulares } = banco().persistencia;
      const titularId = await unTitular(banco(), { nombre: `Por ratificar ${uuid().slice(-6)}` });
      const [alcaldesa, pocl] = [await unaPersona('Alcaldesa'), await unaPersona('POCL')];
      const cargo = await dar(pocl, { rol: 'pocl', titularId, desde: '2024-01-01' });
      await dar(alcaldesa, { rol: 'autoridad', titularId, desde: '2025-05-15' });
      const raizId = await unaRaiz(banco(), titularId, { procedimiento: 'implementacion@1' });
      const suyo = alcanceDe('x', [ambito('poc', titularId)]);
      const lista = async () =>
        (await titulares.listar(suyo, { porRatificar: true }, PRIMERO)).elementos.map((t) => t.id);
      expect(await lista()).toEqual([]);
      await banco().sql(
        `update paso set pendientes = ',otro,adhesionPorRatificar,' where proceso_id = $1 and numero = 2`,
        [raizId],
      );
      expect(await lista()).toEqual([titularId]);
      expect((await titulares.find(NACION, titularId))?.porRatificar).toBe(true);
      expect(await titulares.contarPorRatificar(suyo)).toEqual([
        { nivel: 'municipal', provincia: null, n: 1 },
      ]);
      expect((await personas.findDesignacion(NACION, cargo))?.prorrogada).toBe(true);
      await personas.terminar(cargo, '2025-06-01', null);
      const otra = await dar(await unaPersona('Otro POCL'), {
        rol: 'pocl',
        titularId,
        desde: '2025-06-02',
      });
      expect((await personas.findDesignacion(NACION, otra))?.prorrogada).toBe(false);
    });
  });

  describe('invitaciones dadas', () => {
    it('cada una con quien la dio y en qué quedó', async () => {
      const { invitaciones, cuentas, personas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const quien = await unaCuenta(banco());
      const invitado = async () => {
        const c = await unaCuenta(banco());
        await dar(c.personaId, { rol: 'delegado', titularId });
        return c;
      };
      const [a, b] = [await invitado(), await invitado()];
      const dada = (cuentaId: string, en: number) => ({
        id: uuid(),
        cuentaId,
        huella: sha(uuid()),
        creadaPor: quien.cuentaId,
        creadaEn: en,
        venceEn: en + 1_000,
      });
      const [primera, segunda, tercera] = [
        dada(a.cuentaId, AHORA),
        dada(a.cuentaId, AHORA + 1),
        dada(b.cuentaId, AHORA + 2),
      ];
      for (const i of [primera, segunda, tercera]) await cuentas.invitar(i);
      const suyo = alcanceDe('x', [ambito('pocl', titularId)]);
      const estados = async (ahora: number) =>
        (await todo((k) => invitaciones.listar(suyo, {}, ahora, k), 1)).map((i) => i.estado);
      expect(await estados(AHORA + 3)).toEqual(['pendiente', 'pendiente', 'reemplazada']);
      await cuentas.aceptarInvitacion(segunda.huella, 'clave', AHORA + 3);
      expect(await estados(AHORA + 3)).toEqual(['pendiente', 'aceptada', 'reemplazada']);
      expect(await estados(AHORA + 5_000)).toEqual(['vencida', 'aceptada', 'reemplazada']);
      expect(await invitaciones.revocar(segunda.id, 'yo', AHORA + 4)).toBe(false);
      expect(await invitaciones.revocar(tercera.id, 'yo', AHORA + 4)).toBe(true);
      expect(await cuentas.aceptarInvitacion(tercera.huella, 'clave', AHORA + 5)).toBeNull();
      expect(await invitaciones.find(suyo, tercera.id, AHORA + 5)).toMatchObject({
        estado: 'revocada',
        resueltaEn: AHORA + 4,
        invito: { cuentaId: quien.cuentaId, nombre: 'Persona Ficticia 1' },
      });
      const ajeno = alcanceDe('x', [ambito('pocl', await unTitular(banco()))]);
      expect((await invitaciones.listar(ajeno, {}, AHORA, PRIMERO)).elementos).toEqual([]);
      expect(await invitaciones.find(ajeno, tercera.id, AHORA)).toBeNull();
      expect(await personas.estadoDeCuenta(a.personaId)).toBe('activa');
      expect(await personas.estadoDeCuenta(b.personaId)).toBe('invitada');
    });
  });

  it('corregir el correo de alguien lleva el de la cuenta que nadie usó; el de la usada lo cambia su dueño', async () => {
    const { personas } = banco().persistencia;
    const [sinUsar, usada] = [await unaCuenta(banco()), await unaCuenta(banco())];
    await banco().sql(`update cuenta set clave = 'x' where id = $1`, [usada.cuentaId]);
    const antes = await personas.correoDeCuenta(usada.personaId);
    const nuevo = `${uuid()}@gad.ec`;
    await personas.corregir(sinUsar.personaId, { correo: nuevo });
    await personas.corregir(usada.personaId, { correo: `${uuid()}@gad.ec` });
    expect(await personas.correoDeCuenta(sinUsar.personaId)).toBe(nuevo);
    expect(await personas.correoDeCuenta(usada.personaId)).toBe(antes);
    expect(await personas.correoDeCuenta('no')).toBeNull();
    // Of two with the same mail, the account that had it keeps it.
    const tercera = await unaCuenta(banco());
    await personas.corregir(tercera.personaId, { correo: nuevo });
    expect(await personas.correoDeCuenta(tercera.personaId)).not.toBe(nuevo);
  });

  describe('analistas', () => {
    it('un gobierno, un analista; en bloque por lo que tienen en común; con su historia', async () => {
      const { analistas, titulares } = banco().persistencia;
      const marca = uuid().slice(-6);
      const gads = [
        await unTitular(banco(), { nombre: `a ${marca}`, gremio: 'AME' }),
        await unTitular(banco(), { nombre: `b ${marca}`, gremio: 'AME' }),
        await unTitular(banco(), { nombre: `c ${marca}`, gremio: 'CONGOPE' }),
      ];
      const [uno, dos] = [await unaCuenta(banco()), await unaCuenta(banco())];
      await dar(uno.personaId, { rol: 'poc' });
      await dar(dos.personaId, { rol: 'poc' });
      const filtro = { filtro: { q: marca, gremio: 'AME' as const }, soloSinAnalista: false };
      expect(await analistas.contar(filtro, uno.personaId)).toBe(2);
      expect(await analistas.asignar(filtro, uno.personaId, 'yo', AHORA, uuid)).toBe(2);
      expect(await analistas.asignar(filtro, uno.personaId, 'yo', AHORA, uuid)).toBe(0);
      const resto = { filtro: { q: marca }, soloSinAnalista: true };
      expect(await analistas.asignar(resto, dos.personaId, 'yo', AHORA + 1, uuid)).toBe(1);
      const uno1 = { titulares: [gads[0]!] };
      expect(await analistas.asignar(uno1, dos.personaId, dos.cuentaId, AHORA + 2, uuid)).toBe(1);
      const de = async (analista: Parameters<typeof titulares.listar>[1]['analista']) =>
        (
          await titulares.listar(NACION, { q: marca, ...(analista ? { analista } : {}) }, PRIMERO)
        ).elementos.map((t) => t.id);
      expect(await de({ persona: uno.personaId })).toEqual([gads[1]]);
      expect(await de({ cuenta: dos.cuentaId })).toEqual([gads[0], gads[2]]);
      expect(await analistas.asignar(uno1, null, 'yo', AHORA + 3, uuid)).toBe(1);
      expect(await de('ninguno')).toEqual([gads[0]]);
      expect((await titulares.find(NACION, gads[2]!))?.analista?.id).toBe(dos.personaId);
      expect((await analistas.historia(gads[0]!)).map((h) => [h.persona.id, h.hasta])).toEqual([
        [dos.personaId, AHORA + 3],
        [uno.personaId, AHORA + 2],
      ]);
      const conteos = (await analistas.analistas(HOY)).filter((a) =>
        [uno.personaId, dos.personaId].includes(a.persona.id),
      );
      expect(conteos.map((a) => [a.gobiernos, a.enFunciones])).toEqual([
        [1, true],
        [1, true],
      ]);
      // Several at once, from two nodes: one analyst stays, and who came second is told so.
      const otro = (await banco().otroNodo()).analistas;
      const intentos = await Promise.allSettled(
        [0, 1, 2, 3, 4, 5].map((i) =>
          (i % 2 === 0 ? analistas : otro).asignar(
            uno1,
            i < 3 ? uno.personaId : dos.personaId,
            'yo',
            AHORA + 4 + i,
            uuid,
          ),
        ),
      );
      expect(intentos.some((x) => x.status === 'fulfilled')).toBe(true);
      for (const x of intentos)
        if (x.status === 'rejected') expect(x.reason).toBeInstanceOf(AsignacionSimultanea);
      const [vigentes] = await banco().sql(
        'select count(*) as n from asignacion_de_analista where titular_id = $1 and hasta is null',
        [gads[0]],
      );
      expect(Number(vigentes?.['n'])).toBe(1);
    });
  });

  describe('relevo', () => {
    it('termina el cargo y entrega los borradores, menos los que el otro ya tenía', async () => {
      const { relevos, borradores, personas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const otroTitular = await unTitular(banco());
      const [sale, entra] = [await unaCuenta(banco()), await unaCuenta(banco())];
      const cargo = await dar(sale.personaId, { rol: 'delegado', titularId });
      const [aqui, alla] = [await unaRaiz(banco(), titularId), await unaRaiz(banco(), otroTitular)];
      const guardar = (cuentaId: string, procesoId: string, evento: string) =>
        borradores.guardar(
          { cuentaId, procesoId, evento, cuerpo: { de: cuentaId }, guardadoEn: AHORA },
          0,
        );
      await guardar(sale.cuentaId, aqui, 'uno');
      await guardar(sale.cuentaId, aqui, 'dos');
      await guardar(entra.cuentaId, aqui, 'dos');
      await guardar(sale.cuentaId, alla, 'uno');
      const pendientes = await relevos.pendientes(cargo);
      expect(pendientes.asuntos).toBe(1);
      expect(pendientes.borradores.map((b) => b.evento).toSorted()).toEqual(['dos', 'uno']);
      await banco().sql(
        `insert into encargo (proceso_id, evento, tarea_desde, cuenta_id, puesto_por, puesto_en)
         values ($1, 'uno', $2, $3, $3, $2), ($4, 'uno', $2, $3, $3, $2)`,
        [aqui, AHORA, sale.cuentaId, alla],
      );
      expect((await relevos.pendientes(cargo)).encargos).toMatchObject([
        { procesoId: aqui, evento: 'uno', titularId },
      ]);
      const relevo = {
        designacionId: cargo,
        hasta: HOY,
        documentoId: null,
        por: 'yo',
        en: AHORA,
        recibe: entra.cuentaId,
      };
      expect(await relevos.relevar(relevo)).toEqual({ borradores: 1, encargos: 1 });
      const [encargo] = await banco().sql('select cuenta_id from encargo where proceso_id = $1', [
        aqui,
      ]);
      expect(encargo?.['cuenta_id']).toBe(entra.cuentaId);
      expect((await personas.findDesignacion(NACION, cargo))?.hasta).toBe(HOY);
      expect((await borradores.find(entra.cuentaId, aqui, 'uno'))?.cuerpo).toEqual({
        de: sale.cuentaId,
      });
      expect((await borradores.find(entra.cuentaId, aqui, 'dos'))?.cuerpo).toEqual({
        de: entra.cuentaId,
      });
      expect(await borradores.find(sale.cuentaId, alla, 'uno')).not.toBeNull();
    });
  });

  describe('carga de autoridades', () => {
    it('se guarda fila por fila, con el original, y se anota en qué quedó cada una', async () => {
      const { cargasDeAutoridades: cargas } = banco().persistencia;
      const titularId = await unTitular(banco());
      const { cuentaId } = await unaCuenta(banco());
      const leida = {
        codigo: '0101',
        gobierno: '',
        nombre: 'Persona Ficticia 9',
        correo: null,
        desde: '2027-05-15',
        finDeMandato: null,
      };
      const id = uuid();
      const original = new Uint8Array([0, 1, 255]);
      await cargas.crear({
        id,
        nombre: 'lista.csv',
        sha256: sha('x'),
        original,
        documentoId: uuid(),
        creadaPor: cuentaId,
        creadaEn: AHORA,
        filas: [
          { numero: 2, titularId, leida, faltas: [], estado: 'lista' },
          {
            numero: 3,
            titularId: null,
            leida: { ...leida, codigo: '' },
            faltas: [{ columna: 'codigo', codigo: 'FALTA' }],
            estado: 'conErrores',
          },
        ],
      });
      expect((await cargas.find(id))?.conteos).toEqual({
        lista: 1,
        conErrores: 1,
        registrada: 0,
        fallida: 0,
      });
      const [primera] = await cargas.pendientes(id, 10);
      expect(primera).toMatchObject({ numero: 2, leida, titularId });
      await cargas.anotar(id, 2, 'registrada', { procesoId: null }, AHORA + 1);
      expect(await cargas.pendientes(id, 10)).toEqual([]);
      const filas = await todo((k) => cargas.filas(id, {}, k), 1);
      expect(filas.map((f) => [f.numero, f.estado, f.faltas.length])).toEqual([
        [2, 'registrada', 0],
        [3, 'conErrores', 1],
      ]);
      expect((await cargas.filas(id, { estado: 'conErrores' }, PRIMERO)).elementos).toHaveLength(1);
      expect(new Uint8Array((await cargas.original(id)) ?? [])).toEqual(original);
      expect((await cargas.listar(PRIMERO)).elementos[0]?.creadaPorNombre).toBe(
        'Persona Ficticia 1',
      );
      expect(await cargas.find(uuid())).toBeNull();
    });
  });
}
