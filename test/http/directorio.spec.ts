/** People and offices: who may give which, to whom, by which document; and one holder at a time. */
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let admin: Programa;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
  poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

const persona = async (quien: Programa, nombre: string): Promise<string> => {
  const r = await quien.post('/api/personas', {
    nombre,
    correo: `${crypto.randomUUID()}@prueba.invalid`,
  });
  expect(r.estado).toBe(201);
  return r.cuerpo.id as string;
};
const designar = (quien: Programa, gad: string, cuerpo: object) =>
  quien.post(`/api/titulares/${gad}/designaciones`, cuerpo);

it('the nation is called by its name, whichever of them one looks for', async () => {
  for (const q of ['nacional', 'estado abierto', 'grupo nucleo']) {
    const { elementos } = (await poc.get(`/api/titulares?q=${encodeURIComponent(q)}`)).cuerpo;
    expect(elementos.map((t: { clase: string; nombre: string }) => [t.clase, t.nombre])).toEqual([
      ['nacional', 'Estado Abierto Ecuador'],
    ]);
  }
});

describe('offices', () => {
  it('the POC designates the POCL named in the oficio; the POCL, the people of its own GAD and nobody above', async () => {
    const gad = await puerta.gad('GAD Demostración 1');
    const oficio = await poc.documento(gad, ['oficio_delegacion']);
    const id = await persona(poc, 'Persona Ficticia 3');
    const r = await designar(poc, gad, {
      persona: id,
      rol: 'pocl',
      desde: '2025-09-01',
      documento: oficio,
    });
    expect([r.estado, r.cuerpo]).toMatchObject([
      201,
      { rol: 'pocl', etiqueta: 'Punto de contacto local (POCL)', documento: oficio, hasta: null },
    ]);
    const detalle = (await poc.get(`/api/titulares/${gad}`)).cuerpo;
    expect(detalle.pocl[0].persona.nombre).toBe('Persona Ficticia 3');

    const pocl = await puerta.entrar('Persona Ficticia 4', {
      rol: 'pocl',
      titularId: await puerta.gad('GAD Demostración 2'),
    });
    const suyo = (await pocl.get('/api/sesion')).cuerpo.cargos[0].titular.id as string;
    const delegado = await persona(pocl, 'Persona Ficticia 5');
    expect(
      (await designar(pocl, suyo, { persona: delegado, rol: 'delegado', desde: '2025-09-01' }))
        .estado,
    ).toBe(201);
    for (const rol of ['pocl', 'autoridad', 'evaluador'])
      expect(
        (await designar(pocl, suyo, { persona: delegado, rol, desde: '2025-09-01' })).cuerpo.codigo,
      ).toBe('SIN_PERMISO');
    expect(
      (await designar(pocl, gad, { persona: delegado, rol: 'delegado', desde: '2025-09-01' }))
        .estado,
    ).toBe(404);
    for (const rol of ['poc', 'administrador'])
      expect(
        (await pocl.post('/api/designaciones', { persona: delegado, rol, desde: '2025-09-01' }))
          .cuerpo.codigo,
      ).toBe('SIN_PERMISO');
    expect(
      (
        await poc.post('/api/designaciones', {
          persona: delegado,
          rol: 'administrador',
          desde: '2025-09-01',
        })
      ).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
    expect(
      (
        await admin.post('/api/designaciones', {
          persona: delegado,
          rol: 'gremio',
          gremio: 'AME',
          desde: '2025-09-01',
        })
      ).estado,
    ).toBe(201);
  });

  it('3 · one POCL at a time: a second needs the first to end', async () => {
    const gad = await puerta.gad('GAD Demostración 3');
    const [uno, dos] = [
      await persona(poc, 'Persona Ficticia 6'),
      await persona(poc, 'Persona Ficticia 7'),
    ];
    const primera = await designar(poc, gad, { persona: uno, rol: 'pocl', desde: '2025-01-01' });
    const otra = await designar(poc, gad, { persona: dos, rol: 'pocl', desde: '2025-09-01' });
    expect([otra.estado, otra.cuerpo.codigo]).toEqual([409, 'DESIGNACION_EN_VIGOR']);
    const reemplazo = await designar(poc, gad, {
      persona: dos,
      rol: 'pocl',
      desde: '2025-09-01',
      reemplaza: primera.cuerpo.id,
    });
    expect(reemplazo.estado).toBe(201);
    const todas = (await poc.get(`/api/titulares/${gad}/designaciones?vigentes=0`)).cuerpo
      .elementos;
    expect(todas.map((d: { desde: string; hasta: string | null }) => [d.desde, d.hasta])).toEqual([
      ['2025-01-01', '2025-08-31'],
      ['2025-09-01', null],
    ]);
    // A substitute may sit beside the holder, and lapses alone.
    const subrogante = await designar(poc, gad, {
      persona: uno,
      rol: 'pocl',
      calidad: 'subrogante',
      desde: '2025-09-10',
      hasta: '2025-09-20',
    });
    expect([subrogante.estado, subrogante.cuerpo.calidadEtiqueta]).toEqual([201, 'Subrogante (S)']);
    const fin = await poc.post(`/api/designaciones/${reemplazo.cuerpo.id}/fin`, {
      hasta: '2025-09-14',
    });
    expect(fin.cuerpo.hasta).toBe('2025-09-14');
    const vigentes = (await poc.get(`/api/titulares/${gad}/designaciones`)).cuerpo.elementos;
    expect(vigentes.map((d: { calidad: string }) => d.calidad)).toEqual(['subrogante']);
  });

  it('what does not fit is told by its field', async () => {
    const gad = await puerta.gad('GAD Demostración 4');
    const ajeno = await poc.documento(await puerta.gad('GAD Demostración 5'), [
      'oficio_delegacion',
    ]);
    const id = await persona(poc, 'Persona Ficticia 8');
    const campos = async (cuerpo: object) =>
      (
        await designar(poc, gad, { persona: id, rol: 'delegado', desde: '2025-09-01', ...cuerpo })
      ).cuerpo.errores?.map((e: { campo: string; texto: string }) => [e.campo, e.texto]);
    expect(await campos({ documento: ajeno })).toEqual([
      ['documento', 'Ese documento no existe para este GAD.'],
    ]);
    expect(await campos({ hasta: '2025-08-01' })).toEqual([
      ['hasta', 'No puede ser anterior al inicio.'],
    ]);
    expect(await campos({ desde: '2025-02-30' })).toHaveLength(1);
    expect(
      (await admin.post('/api/designaciones', { persona: id, rol: 'pocl', desde: '2025-09-01' }))
        .cuerpo.errores[0].campo,
    ).toBe('rol');
  });

  it('an invitation reaches only whom one could designate', async () => {
    const gad = await puerta.gad('GAD Demostración 6');
    const autoridad = await puerta.entrar('Persona Ficticia 9', {
      rol: 'autoridad',
      titularId: gad,
    });
    const pocl = await puerta.entrar('Persona Ficticia 10', { rol: 'pocl', titularId: gad });
    // Nobody takes over the account of who stands above, nor of another GAD.
    expect(
      (await pocl.post(`/api/personas/${autoridad.personaId}/invitaciones`)).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
    expect((await pocl.post(`/api/personas/${admin.personaId}/invitaciones`)).estado).toBe(404);
    expect(
      (
        await pocl.pedir('PATCH', `/api/personas/${autoridad.personaId}`, {
          cuerpo: { correo: 'x@prueba.invalid' },
        })
      ).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
  });
});

describe('parameters and calendar', () => {
  it('a target changes from a day on, for all or for one, and its history stays', async () => {
    const gad = await puerta.gad('GAD Demostración 7');
    const nombre = 'metaSensibilizacionDelegados';
    const fijar = (cuerpo: object) =>
      poc.post(`/api/parametros/${nombre}`, {
        desde: '2025-09-01',
        motivo: 'Acuerdo de la mesa',
        ...cuerpo,
      });
    expect((await fijar({ valor: 45 })).cuerpo.version).toBe(1);
    expect((await fijar({ valor: 20, titular: gad })).estado).toBe(201);
    expect((await fijar({ valor: -1 })).cuerpo.errores[0].campo).toBe('valor');
    const valor = async (titular?: string) =>
      (
        await poc.get(`/api/parametros${titular === undefined ? '' : `?titular=${titular}`}`)
      ).cuerpo.elementos.find((p: { nombre: string }) => p.nombre === nombre);
    expect(await valor()).toMatchObject({
      valor: 45,
      porDefecto: 30,
      origen: 'general',
      lecturaNuestra: true,
    });
    expect(await valor(gad)).toMatchObject({ valor: 20, origen: 'titular' });
    expect((await poc.get(`/api/parametros/${nombre}/historia`)).cuerpo.elementos).toHaveLength(1);
    const pocl = await puerta.entrar('Persona Ficticia 11', { rol: 'pocl', titularId: gad });
    expect(
      (await pocl.post(`/api/parametros/${nombre}`, { valor: 1, desde: '2025-09-01', motivo: 'x' }))
        .cuerpo.codigo,
    ).toBe('SIN_PERMISO');
  });

  it('a local holiday moves the count of its canton only', async () => {
    const ver = async (q: string) => {
      const t = (await poc.get(`/api/titulares?nivel=municipal&q=${q}`)).cuerpo.elementos[0];
      return (await poc.get(`/api/calendario/termino?titular=${t.id}&desde=2025-09-15&dias=3`))
        .cuerpo.vence as string;
    };
    expect([await ver('cuenca'), await ver('loja')]).toEqual(['2025-09-18', '2025-09-18']);
    const fila = {
      id: 'prueba-0101',
      fecha: '2025-09-17',
      nombre: 'Feriado local de prueba',
      clase: 'feriado',
      ambito: { tipo: 'cantonal', codigo: '0101' },
      norma: 'Ordenanza ficticia',
      publicadaEn: '2025-01-01',
      cuentaParaTermino: null,
    };
    expect((await poc.post('/api/calendario/filas', { elementos: [fila] })).estado).toBe(201);
    expect([await ver('cuenca'), await ver('loja')]).toEqual(['2025-09-19', '2025-09-18']);
    expect(
      (await poc.post('/api/calendario/filas/prueba-0101/retiro', { motivo: 'Fue una prueba' }))
        .estado,
    ).toBe(200);
    expect(await ver('cuenca')).toBe('2025-09-18');
    const delegado = await puerta.entrar('Persona Ficticia 12', {
      rol: 'delegado',
      titularId: await puerta.gad('GAD Demostración 8'),
    });
    expect(
      (await delegado.post('/api/calendario/filas', { elementos: [fila] })).cuerpo.codigo,
    ).toBe('SIN_PERMISO');
  });
});
