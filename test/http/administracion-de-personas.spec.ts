/** Administration of people over HTTP: who sees and gives what, and what passes from one to another. */
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
let admin: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
  poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

const incorporar = (quien: Programa, gad: string, mas: object = {}) =>
  quien.post(`/api/titulares/${gad}/incorporaciones`, {
    persona: { nombre: 'Persona Ficticia 20', correo: `${crypto.randomUUID()}@prueba.invalid` },
    rol: 'delegado',
    desde: '2025-09-01',
    ...mas,
  });

describe('delegated administration', () => {
  it('the POC brings in the POCL; the POCL, its own; the link is good once and may be taken back', async () => {
    const gad = await puerta.gad('GAD Demostración 1');
    const correo = 'pocl@prueba.invalid';
    const oficio = await poc.documento(gad, ['oficio_delegacion']);
    const r = await incorporar(poc, gad, {
      persona: { nombre: 'Persona Ficticia 3', correo },
      rol: 'pocl',
      documento: oficio,
    });
    expect([r.estado, r.cuerpo.designacion.rol]).toEqual([201, 'pocl']);
    const enlace = r.cuerpo.invitacion.enlace as string;
    expect((await poc.get('/api/invitaciones?estado=pendiente')).cuerpo.elementos[0]).toMatchObject(
      {
        persona: { nombre: 'Persona Ficticia 3', correo },
        invito: { nombre: 'Persona Ficticia 2' },
        estado: 'pendiente',
      },
    );
    const activa = await poc.pedir('POST', '/api/sesion/activacion', {
      cuerpo: { enlace, clave: 'una clave larga de prueba' },
    });
    expect(activa.estado).toBe(200);
    expect((await poc.get('/api/invitaciones')).cuerpo.elementos[0].estado).toBe('aceptada');

    const otro = await puerta.gad('GAD Demostración 10');
    const pocl = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: otro });
    const suya = await incorporar(pocl, otro);
    expect(suya.estado).toBe(201);
    const pendiente = (await pocl.get('/api/invitaciones?estado=pendiente')).cuerpo.elementos[0];
    // Another POCL neither sees it nor takes it back.
    const ajeno = await puerta.entrar('Persona Ficticia 5', {
      rol: 'pocl',
      titularId: await puerta.gad('GAD Demostración 2'),
    });
    expect((await ajeno.get('/api/invitaciones')).cuerpo.elementos).toEqual([]);
    expect((await ajeno.post(`/api/invitaciones/${pendiente.id}/revocacion`)).estado).toBe(404);
    expect((await pocl.post(`/api/invitaciones/${pendiente.id}/revocacion`)).cuerpo.estado).toBe(
      'revocada',
    );
    expect((await pocl.post(`/api/invitaciones/${pendiente.id}/revocacion`)).cuerpo.codigo).toBe(
      'INVITACION_RESUELTA',
    );
    expect(
      (
        await pocl.pedir('POST', '/api/sesion/activacion', {
          cuerpo: { enlace: suya.cuerpo.invitacion.enlace, clave: 'otra clave larga de prueba' },
        })
      ).cuerpo.codigo,
    ).toBe('ENLACE_VENCIDO');
  });

  it('matrix: which role brings in which, in its own GAD and in another', async () => {
    const propio = await puerta.gad('GAD Demostración 3');
    const ajeno = await puerta.gad('GAD Demostración 4');
    const quienes: readonly [string, Programa][] = [
      ['administrador', admin],
      ['poc', poc],
      ['autoridad', await puerta.entrar('P', { rol: 'autoridad', titularId: propio })],
      ['pocl', await puerta.entrar('P', { rol: 'pocl', titularId: propio })],
      ['delegado', await puerta.entrar('P', { rol: 'delegado', titularId: propio })],
      ['foro', await puerta.entrar('P', { rol: 'foro', titularId: propio })],
      ['gremio', await puerta.entrar('P', { rol: 'gremio', gremio: 'AME' })],
      ['grupoNucleo', await puerta.entrar('P', { rol: 'grupoNucleo' })],
      ['evaluador', await puerta.entrar('P', { rol: 'evaluador', titularId: propio })],
    ];
    const roles = ['autoridad', 'pocl', 'delegado', 'foro', 'grupoEjecutor', 'evaluador'];
    const vista: Record<string, string> = {};
    for (const [nombre, quien] of quienes) {
      const puede: string[] = [];
      for (const rol of roles) {
        const r = await incorporar(quien, propio, {
          rol,
          calidad: 'subrogante',
          hasta: '2025-09-30',
          invitar: false,
        });
        if (r.estado === 201) puede.push(rol);
        else expect([nombre, rol, r.estado]).toEqual([nombre, rol, 403]);
        const fuera = await incorporar(quien, ajeno, { rol, hasta: '2025-09-30', invitar: false });
        const nacional = ['administrador', 'poc'].includes(nombre);
        if (!nacional) expect([403, 404]).toContain(fuera.estado);
      }
      vista[nombre] = puede.join(' ');
    }
    expect(vista).toEqual({
      administrador: roles.join(' '),
      poc: roles.join(' '),
      // It may say who stands in for its POCL, not who the POCL is.
      autoridad: 'pocl delegado foro grupoEjecutor',
      pocl: 'delegado foro grupoEjecutor',
      delegado: '',
      foro: '',
      gremio: '',
      grupoNucleo: '',
      evaluador: '',
    });
    const listas: Record<string, number> = {};
    for (const [nombre, quien] of quienes) {
      const r = await quien.get('/api/personas');
      listas[nombre] = r.estado;
      if (nombre === 'gremio')
        expect(r.cuerpo.elementos.every((p: { correo: string | null }) => p.correo === null)).toBe(
          true,
        );
      if (['pocl', 'autoridad'].includes(nombre))
        expect(
          r.cuerpo.elementos.some((p: { cargos: { titular: { id: string } | null }[] }) =>
            p.cargos.some((c) => c.titular?.id !== propio),
          ),
        ).toBe(false);
    }
    expect(listas).toEqual({
      administrador: 200,
      poc: 200,
      autoridad: 200,
      pocl: 200,
      gremio: 200,
      delegado: 403,
      foro: 403,
      grupoNucleo: 403,
      evaluador: 403,
    });
  });

  it('one person in several governments is one person', async () => {
    const [uno, dos] = [
      await puerta.gad('GAD Demostración 5'),
      await puerta.gad('GAD Demostración 6'),
    ];
    const persona = { nombre: 'Persona Ficticia 30', correo: 'varios@prueba.invalid' };
    const a = await incorporar(poc, uno, { persona });
    const b = await incorporar(poc, dos, { persona, rol: 'pocl' });
    expect(b.cuerpo.designacion.persona.id).toBe(a.cuerpo.designacion.persona.id);
    const otra = await incorporar(poc, dos, {
      persona: { ...persona, nombre: 'Persona Ficticia 31' },
    });
    expect(otra.cuerpo.codigo).toBe('CORREO_EN_USO');
    // What to do, without saying whose it is: it may be of another territory.
    expect(otra.cuerpo.detail).toMatch(/elíjala entre las ya registradas/);
    expect(JSON.stringify(otra.cuerpo)).not.toContain('Persona Ficticia 30');
    const ficha = (await poc.get(`/api/personas/${a.cuerpo.designacion.persona.id}`)).cuerpo;
    expect(ficha.designaciones.map((d: { titular: { id: string } }) => d.titular.id)).toHaveLength(
      2,
    );
    expect(ficha.estadoDeCuenta).toBe('invitada');
    expect(ficha.invitaciones.map((i: { estado: string }) => i.estado)).toEqual([
      'pendiente',
      'reemplazada',
    ]);
    // The POCL of one of them sees what that person is there, and does not command them.
    const pocl = await puerta.entrar('Persona Ficticia 32', { rol: 'pocl', titularId: uno });
    const vista = (await pocl.get(`/api/personas/${a.cuerpo.designacion.persona.id}`)).cuerpo;
    expect(vista.designaciones).toHaveLength(1);
    expect(vista.puedo).toEqual({ corregir: false, invitar: false });
  });

  it('who stands in acts as (S), and the journal says so', async () => {
    const gad = await puerta.gad('GAD Demostración 11');
    const quien = await puerta.entrar('Persona Ficticia 34', { rol: 'delegado', titularId: gad });
    await poc.post(`/api/titulares/${gad}/designaciones`, {
      persona: quien.personaId,
      rol: 'pocl',
      calidad: 'subrogante',
      desde: '2025-09-01',
      hasta: '2025-09-30',
    });
    const proceso = (
      await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad })
    ).cuerpo.id as string;
    const oficio = await quien.documento(gad, ['oficio']);
    const r = await quien.transitar(
      proceso,
      'indicarInteres',
      { origen: 'a', manifestacion: oficio },
      { registradoComo: 'pocl' },
    );
    expect(r.estado).toBe(200);
    const linea = (await quien.get(`/api/procesos/${proceso}/bitacora`)).cuerpo.elementos[0];
    expect(linea.registro.etiqueta).toBe('Punto de contacto local (POCL) (S)');
    expect(linea.frase).toContain('Punto de contacto local (POCL) (S)');
    // It lapses alone.
    const veinteDias = 20 * 24 * 3_600_000;
    puerta.reloj.pasan(veinteDias);
    expect(
      (await quien.get('/api/sesion')).cuerpo.cargos.map((c: { rol: string }) => c.rol),
    ).toEqual(['delegado']);
    puerta.reloj.pasan(-veinteDias);
  });

  it('a unit is designated, never invited; a subrogación has its end', async () => {
    const gad = await puerta.gad('GAD Demostración 7');
    const unidad = await incorporar(poc, gad, {
      persona: { clase: 'unidad', nombre: 'Dirección de Planificación' },
    });
    expect([unidad.estado, unidad.cuerpo.invitacion]).toEqual([201, null]);
    const id = unidad.cuerpo.designacion.persona.id as string;
    expect((await poc.post(`/api/personas/${id}/invitaciones`)).cuerpo.errores[0].codigo).toBe(
      'UNIDAD_SIN_CUENTA',
    );
    const sinFin = await incorporar(poc, gad, { calidad: 'subrogante' });
    expect(sinFin.cuerpo.errores[0].campo).toBe('hasta');
    const deOrgano = await incorporar(poc, gad, { representacion: 'cargo' });
    expect(deOrgano.cuerpo.errores[0].campo).toBe('representacion');
    const sinPapel = await incorporar(poc, gad, { rol: 'foro', representacion: 'cargo' });
    expect(sinPapel.cuerpo.designacion).toMatchObject({ documento: null, situacion: 'vigente' });
    const papel = await poc.documento(gad, ['designacion']);
    const acreditada = await poc.pedir(
      'PATCH',
      `/api/designaciones/${sinPapel.cuerpo.designacion.id}`,
      {
        cuerpo: { documento: papel },
      },
    );
    expect(acreditada.cuerpo.documento).toBe(papel);
  });
});

describe('who leaves hands over', () => {
  it('what stays open is shown, and its drafts pass in the same act', async () => {
    const gad = await puerta.gad('GAD Demostración 8');
    const sale = await puerta.entrar('Persona Ficticia 40', { rol: 'delegado', titularId: gad });
    const entra = await puerta.entrar('Persona Ficticia 41', { rol: 'delegado', titularId: gad });
    const pocl = await puerta.entrar('Persona Ficticia 42', { rol: 'pocl', titularId: gad });
    const proceso = (
      await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad })
    ).cuerpo.id as string;
    await sale.pedir('PUT', `/api/borradores/${proceso}/indicarInteres`, {
      cuerpo: { cuerpo: { datos: { origen: 'a' } }, version: 0 },
    });
    const cargos = (await pocl.get(`/api/titulares/${gad}/designaciones`)).cuerpo;
    expect(cargos.puedoDar.map((c: { rol: string }) => c.rol)).toContain('delegado');
    const suya = cargos.elementos.find(
      (d: { persona: { id: string } }) => d.persona.id === sale.personaId,
    );
    expect(suya.puedo).toBe(true);
    const pendientes = (await pocl.get(`/api/designaciones/${suya.id}/pendientes`)).cuerpo;
    expect(pendientes.borradores).toMatchObject([
      { procesoId: proceso, evento: 'indicarInteres', titular: { id: gad } },
    ]);
    expect(pendientes.candidatos.map((c: { persona: { id: string } }) => c.persona.id)).toContain(
      entra.personaId,
    );
    const ajena = await puerta.entrar('P', { rol: 'pocl', titularId: await puerta.gad('Otro') });
    expect((await ajena.get(`/api/designaciones/${suya.id}/pendientes`)).estado).toBe(404);
    const fuera = await puerta.contratar('Persona Ficticia 43', {
      rol: 'delegado',
      titularId: await puerta.gad('GAD Demostración 9'),
    });
    expect(
      (
        await poc.post(`/api/designaciones/${suya.id}/fin`, {
          hasta: '2025-09-14',
          recibe: fuera.personaId,
        })
      ).cuerpo.errores[0].codigo,
    ).toBe('PERSONA_SIN_CARGO');
    const fin = await pocl.post(`/api/designaciones/${suya.id}/fin`, {
      hasta: '2025-09-14',
      recibe: entra.personaId,
    });
    expect([fin.estado, fin.cuerpo.hasta, fin.cuerpo.borradoresEntregados]).toEqual([
      200,
      '2025-09-14',
      1,
    ]);
    expect(
      (await entra.get(`/api/borradores/${proceso}/indicarInteres`)).cuerpo.borrador.cuerpo,
    ).toEqual({ datos: { origen: 'a' } });
    // The office is over: it no longer opens anything.
    expect((await sale.get(`/api/titulares/${gad}`)).estado).toBe(404);
  });
});

describe('governments by analyst', () => {
  it('one by one or by what they have in common, only by the POC', async () => {
    const gads = [
      await puerta.gad('Analizado Uno', 'CONGOPE'),
      await puerta.gad('Analizado Dos', 'CONGOPE'),
    ];
    const asignar = (quien: Programa, cuerpo: object) =>
      quien.post('/api/analistas/asignaciones', cuerpo);
    const filtro = { q: 'analizado', gremio: 'CONGOPE' };
    expect(
      (await asignar(poc, { analista: poc.personaId, filtro, previa: true })).cuerpo.cambian,
    ).toBe(2);
    expect((await asignar(poc, { analista: poc.personaId, filtro })).cuerpo.cambian).toBe(2);
    const mios = (await poc.get('/api/titulares?analista=yo')).cuerpo;
    expect(mios.elementos.map((t: { id: string }) => t.id).toSorted()).toEqual(gads.toSorted());
    expect(mios.elementos[0].analista.nombre).toBe('Persona Ficticia 2');
    expect((await asignar(admin, { analista: null, titulares: [gads[0]] })).cuerpo.cambian).toBe(1);
    expect(
      (await poc.get(`/api/titulares/${gads[0]}/analistas`)).cuerpo.elementos[0].hasta,
    ).not.toBeNull();
    expect((await poc.get('/api/analistas')).cuerpo.elementos).toContainEqual({
      persona: { id: poc.personaId, nombre: 'Persona Ficticia 2' },
      gobiernos: 1,
      enFunciones: true,
    });
    expect(
      (await asignar(poc, { analista: admin.personaId, filtro })).cuerpo.errores[0].codigo,
    ).toBe('NO_ES_ANALISTA');
    expect((await asignar(poc, { analista: null })).estado).toBe(400);
    // The inbox of the POC, only with what it answers for.
    const proceso = await poc.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: gads[0],
    });
    expect(proceso.estado).toBe(201);
    const vista = async (mas: string) =>
      (await poc.get(`/api/bandeja?vista=paraMi&gad=${gads[0]}${mas}`)).cuerpo;
    expect((await vista('')).elementos.length).toBeGreaterThan(0);
    expect((await vista('&mios=1')).elementos).toEqual([]);
    expect((await vista('&mios=1')).conteos.paraMi).toBe(0);
    await asignar(poc, { analista: poc.personaId, titulares: [gads[0]] });
    expect((await vista('&mios=1')).elementos.length).toBeGreaterThan(0);
    const pocl = await puerta.entrar('P', { rol: 'pocl', titularId: gads[0]! });
    expect((await asignar(pocl, { analista: null, titulares: gads })).estado).toBe(403);
    expect((await pocl.get('/api/analistas')).estado).toBe(403);
    expect((await pocl.get(`/api/titulares/${gads[0]}/analistas`)).estado).toBe(403);
  });
});
