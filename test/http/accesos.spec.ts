/** What is written of who came in and what they saw or changed; and the accounts of others. */
import { AccesosService } from '../../src/modules/accesos/accesos.service.js';
import { cartasDe, conSegundoFactor, Navegador } from './cuentas.js';
import { CLAVE, pedir, Puerta, type Programa, type Respuesta } from './puerta.js';
import { hastaVer } from '../paciencia.js';

let puerta: Puerta;
let admin: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
});
afterAll(() => puerta.cerrar());

interface Linea {
  readonly clase: string;
  readonly cuenta: { readonly id: string; readonly nombre: string | null } | null;
  readonly via: string | null;
  readonly red: string | null;
  readonly objeto: {
    readonly clase: string;
    readonly id: string;
    readonly nombre: string | null;
  } | null;
  readonly titular: { readonly id: string } | null;
  readonly detalle: string | null;
  readonly motivo: string | null;
}
const lineas = async (consulta: string): Promise<Linea[]> =>
  (await admin.get(`/api/accesos?limite=100&${consulta}`)).cuerpo.elementos as Linea[];
/** A refusal is written after its answer. */
const esperar = (consulta: string, cuantas: number): Promise<Linea[]> =>
  hastaVer(
    () => lineas(consulta),
    (vistas) => vistas.length >= cuantas,
  );

describe('the log of accesses', () => {
  it('says who, what, on what, by which way and from which network; neither mails nor addresses', async () => {
    const gad = await puerta.gad('GAD Demostración 1');
    const poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
    await new Navegador(puerta.url).ingresar(poc.correo, 'no es esta');
    await new Navegador(puerta.url).ingresar('nadie@prueba.invalid');
    const persona = (
      await poc.post('/api/personas', { nombre: 'Persona Ficticia 3', correo: 'p3@prueba.invalid' })
    ).cuerpo.id as string;
    await poc.post(`/api/personas/${persona}/invitaciones`);
    await poc.post(`/api/titulares/${gad}/designaciones`, {
      persona,
      rol: 'pocl',
      desde: '2025-09-01',
    });
    const reservado = await poc.documento(gad, ['oficio'], {
      visibilidad: 'reservado',
      reserva: { fundamento: 'Ley de prueba', autoridad: 'Autoridad', hasta: '2026-01-01' },
    });
    const interno = await poc.documento(gad, ['oficio'], { visibilidad: 'interno' });
    await poc.get(`/api/documentos/${reservado}/contenido`);
    await poc.get(`/api/documentos/${interno}/contenido`);

    const suyas = await lineas(`cuenta=${poc.cuentaId}`);
    const resumen = suyas.map((l) => [l.clase, l.via, l.detalle, l.objeto?.nombre ?? null]);
    expect(resumen.reverse()).toEqual([
      ['ingreso', 'programa', 'con contraseña', null],
      ['ingresoFallido', 'web', 'con contraseña', 'Persona Ficticia 2'],
      ['invitacionHecha', 'programa', null, 'Persona Ficticia 3'],
      ['designacionHecha', 'programa', expect.any(String), 'Persona Ficticia 3'],
      ['documentoLeido', 'programa', 'reservado', null],
    ]);
    expect(new Set(suyas.map((l) => l.red)).size).toBe(1);
    expect(suyas.find((l) => l.clase === 'documentoLeido')).toMatchObject({
      objeto: { id: reservado },
      titular: { id: gad },
    });
    const enteras = JSON.stringify(
      await puerta.servicio.persistencia.accesos.listar({}, { limite: 100, cursor: null }),
    );
    expect(enteras).not.toContain('prueba.invalid');
    expect(enteras).not.toMatch(/127\.0\.0\.1|::1/);
  });

  it('writes what was refused, by the route and not by what was typed in it', async () => {
    const gad = await puerta.gad('GAD Demostración 2');
    const otro = await puerta.gad('GAD Demostración 3');
    const pocl = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: gad });
    await pocl.get(`/api/titulares/${otro}?q=algoSecreto`);
    await pocl.post('/api/parametros/algoSecreto', { valor: 1, desde: '2025-09-15', motivo: 'x' });
    await pocl.get('/api/cuentas');
    await pocl.get('/api/algoSecreto');
    const todas = await esperar(`cuenta=${pocl.cuentaId}&clase=rechazo`, 3);
    expect(todas.map((l) => [l.detalle, l.objeto?.id ?? null])).toEqual(
      expect.arrayContaining([
        ['No existe GET /api/titulares/:id', otro],
        [expect.stringMatching(/POST \/api\/parametros\/:nombre$/), null],
        ['No tiene permiso GET /api/cuentas', null],
      ]),
    );
    expect(todas).toHaveLength(3);
    expect(JSON.stringify(todas)).not.toContain('algoSecreto');
  });

  it('is filtered by person, kind, government and day, and paged; a wrong filter is said', async () => {
    const gad = await puerta.gad('GAD Demostración 4');
    const poc = await puerta.entrar('Persona Ficticia 5', { rol: 'poc' });
    for (let i = 0; i < 3; i++) await poc.reingresar();
    const primera = await admin.get(`/api/accesos?cuenta=${poc.cuentaId}&clase=ingreso&limite=2`);
    expect(primera.cuerpo.elementos).toHaveLength(2);
    const segunda = await admin.get(
      `/api/accesos?cuenta=${poc.cuentaId}&clase=ingreso&limite=2&cursor=${primera.cuerpo.siguiente}`,
    );
    expect([segunda.cuerpo.elementos.length, segunda.cuerpo.siguiente]).toEqual([2, null]);
    expect(await lineas(`cuenta=${poc.cuentaId}&desde=2025-09-16`)).toEqual([]);
    expect(await lineas(`cuenta=${poc.cuentaId}&hasta=2025-09-14`)).toEqual([]);
    expect(await lineas(`cuenta=${poc.cuentaId}&desde=2025-09-15&hasta=2025-09-15`)).toHaveLength(
      4,
    );
    expect(await lineas(`titular=${gad}`)).toEqual([]);
    const malo = await admin.get('/api/accesos?clase=inventada');
    expect([malo.estado, malo.cuerpo.errores?.[0]?.campo]).toEqual([400, 'clase']);
    expect(primera.cuerpo.clases.length).toBeGreaterThan(20);
    expect(
      primera.cuerpo.clases.every(
        (c: { clase: string; etiqueta: string }) => !c.etiqueta.startsWith('acceso.'),
      ),
    ).toBe(true);
  });

  it('comes out as a sheet that runs nothing, and that it did is written', async () => {
    const poc = await puerta.contratar('=cmd|calc', { rol: 'poc' });
    await Navegador.entrar(puerta, poc.correo);
    const csv = await admin.get(`/api/accesos.csv?cuenta=${poc.cuentaId}`);
    expect(csv.cabeceras.get('content-disposition')).toBe('attachment; filename="accesos.csv"');
    const renglones = (csv.cuerpo as string).split('\r\n');
    expect(renglones[0]).toBe(
      '\uFEFFCuándo (UTC),Qué,Quién,Por,Red (seudónimo),Sobre,Titular,Detalle,Motivo'.replace(
        // `fetch` takes the mark away when it reads the text.
        /^\uFEFF/,
        (csv.cuerpo as string).startsWith('\uFEFF') ? '\uFEFF' : '',
      ),
    );
    expect(renglones[1]).toContain(",Ingresó,'=cmd|calc,navegador,");
    expect((await lineas('clase=accesosExportados'))[0]?.cuenta?.id).toBe(admin.cuentaId);
  });

  it('each person reads what is theirs, and nobody else’s', async () => {
    const uno = await puerta.contratar('Persona Ficticia 6', { rol: 'poc' });
    const n = await Navegador.entrar(puerta, uno.correo);
    const mios = (await n.get('/api/sesion/accesos')).cuerpo.elementos as Linea[];
    expect(mios.map((l) => [l.clase, l.cuenta?.id])).toEqual([['ingreso', uno.cuentaId]]);
  });

  it('is kept as long as its parameter says, which only the administrator sets', async () => {
    const otra = await Puerta.abrir();
    try {
      const suyo = await otra.entrar('Persona Ficticia 1', { rol: 'administrador' });
      const poc = await otra.entrar('Persona Ficticia 2', { rol: 'poc' });
      const fijar = (quien: Programa, valor: unknown): Promise<Respuesta> =>
        quien.post('/api/parametros/retencionDeAccesos', {
          valor,
          desde: '2025-09-15',
          motivo: 'Por la prueba',
        });
      expect((await fijar(poc, 30)).estado).toBe(403);
      expect((await fijar(suyo, 29)).estado).toBe(400);
      expect((await fijar(suyo, 30)).estado).toBe(201);
      expect((await suyo.get('/api/accesos')).cuerpo.retencionDias).toBe(30);
      expect(
        (await suyo.get('/api/accesos?clase=parametroFijado')).cuerpo.elementos[0],
      ).toMatchObject({ detalle: 'Cuánto se conserva el registro de accesos' });
      const servicio = otra.servicio.app.get(AccesosService);
      expect(await servicio.purgar()).toBe(0);
      otra.reloj.pasan(31 * 24 * 3_600_000);
      expect(await servicio.purgar()).toBeGreaterThanOrEqual(4);
      const { elementos } = await otra.servicio.persistencia.accesos.listar(
        {},
        { limite: 10, cursor: null },
      );
      expect(elementos.map((a) => a.clase)).toEqual(['accesosPurgados']);
      expect(await servicio.purgar()).toBe(0);
    } finally {
      await otra.cerrar();
    }
  });
});

describe('the accounts of others', () => {
  const MOTIVO = { motivo: 'Por la prueba' };

  it('are found by name without accents or by mail, with what they enter with; one is read whole', async () => {
    const c = await puerta.contratar('Persona Ficticia Ñandú', { rol: 'poc' });
    const n = await Navegador.entrar(puerta, c.correo);
    await conSegundoFactor(puerta, n);
    const hallada = await admin.get('/api/cuentas?q=nandu');
    expect(hallada.cuerpo.elementos).toMatchObject([
      {
        id: c.cuentaId,
        correo: c.correo,
        activa: true,
        segundoFactor: true,
        sesiones: 1,
        propia: false,
        cargos: [{ rol: 'poc' }],
      },
    ]);
    const entera = (await admin.get(`/api/cuentas/${c.cuentaId}`)).cuerpo;
    expect(entera.sesiones).toMatchObject([{ medio: 'clave', segundoFactor: true }]);
    expect(JSON.stringify(entera)).not.toMatch(/huella|secreto/);
  });

  it('are closed, switched off and on, and lose a second factor, each with its reason', async () => {
    const c = await puerta.contratar('Persona Ficticia 8', { rol: 'poc' });
    const n = await Navegador.entrar(puerta, c.correo);
    await conSegundoFactor(puerta, n);
    const ficha = (
      await n.post('/api/sesion/fichas', {
        nombre: 'x',
        alcance: 'completo',
        dias: 5,
        clave: CLAVE,
      })
    ).cuerpo.token as string;
    const conFicha = async () =>
      (
        await pedir(puerta.url, 'GET', '/api/titulares', {
          cabeceras: { authorization: `Bearer ${ficha}` },
        })
      ).estado;
    const sobre = (que: string, cuerpo: object = MOTIVO) =>
      admin.post(`/api/cuentas/${c.cuentaId}/${que}`, cuerpo);
    expect((await sobre('cierre', {})).estado).toBe(400);
    expect((await sobre('cierre')).cuerpo).toEqual({ cerradas: 1 });
    expect((await n.get('/api/sesion')).estado).toBe(401);
    expect(await conFicha()).toBe(200);
    expect((await sobre('segundo-factor/retiro')).estado).toBe(204);
    expect((await sobre('segundo-factor/retiro')).estado).toBe(404);
    const m = await Navegador.entrar(puerta, c.correo);
    expect((await sobre('activa', { activa: false, ...MOTIVO })).estado).toBe(204);
    expect((await m.get('/api/sesion')).estado).toBe(401);
    expect(await conFicha()).toBe(401);
    expect((await m.ingresar(c.correo)).cuerpo.codigo).toBe('CREDENCIALES_INVALIDAS');
    expect((await sobre('activa', { activa: true, ...MOTIVO })).estado).toBe(204);
    expect((await m.ingresar(c.correo)).estado).toBe(200);
    expect(await conFicha()).toBe(200);
    expect((await sobre('vinculos/retiro')).estado).toBe(404);
    const hechas = (await lineas(`cuenta=${c.cuentaId}`)).filter((l) => l.motivo !== null);
    expect(hechas.map((l) => [l.clase, l.motivo, l.cuenta?.id]).reverse()).toEqual(
      ['sesionesCerradas', 'segundoFactorRestablecido', 'cuentaApagada', 'cuentaEncendida'].map(
        (clase) => [clase, 'Por la prueba', admin.cuentaId],
      ),
    );
    expect((await cartasDe(puerta, c.cuentaId, 3)).map((x) => x.asunto)).toContain(
      'Se retiró el segundo factor de su cuenta de Minga',
    );
  });

  it('nobody does it to themselves, nor to an account that is not there', async () => {
    for (const [que, mas] of [
      ['cierre', {}],
      ['activa', { activa: false }],
      ['segundo-factor/retiro', {}],
      ['vinculos/retiro', {}],
    ] as const) {
      const cuerpo = { ...MOTIVO, ...mas };
      const propia = await admin.post(`/api/cuentas/${admin.cuentaId}/${que}`, cuerpo);
      expect([que, propia.cuerpo.codigo]).toEqual([que, 'SOBRE_UNO_MISMO']);
      const nadie = await admin.post(
        `/api/cuentas/0199aaaa-0000-7000-8000-00000000ffff/${que}`,
        cuerpo,
      );
      expect([que, nadie.estado]).toEqual([que, 404]);
    }
    expect((await admin.get('/api/sesion')).estado).toBe(200);
  });
});
