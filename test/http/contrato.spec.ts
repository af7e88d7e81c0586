/** Each code of the contract, provoked; and the two scenarios about territory (13 and 14). */
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

interface Caso {
  readonly gad: string;
  readonly proceso: string;
  readonly pocl: Programa;
  readonly autoridad: Programa;
  readonly delegado: Programa;
}
let n = 0;
async function caso(): Promise<Caso> {
  n += 1;
  const gad = await puerta.gad(`GAD Demostración ${n}`);
  const abierto = await poc.post('/api/procesos', {
    procedimiento: 'implementacion',
    titular: gad,
  });
  expect(abierto.estado).toBe(201);
  expect(abierto.cabeceras.get('location')).toBe(`/api/procesos/${abierto.cuerpo.id}`);
  return {
    gad,
    proceso: abierto.cuerpo.id as string,
    pocl: await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: gad }),
    autoridad: await puerta.entrar('Persona Ficticia 3', { rol: 'autoridad', titularId: gad }),
    delegado: await puerta.entrar('Persona Ficticia 4', { rol: 'delegado', titularId: gad }),
  };
}
/** Up to the end of step 2. */
async function conCompromiso(): Promise<Caso> {
  const c = await caso();
  const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
  expect(
    (await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion }))
      .estado,
  ).toBe(200);
  const r = await c.autoridad.transitar(c.proceso, 'suscribirCompromiso', await compromiso(c));
  expect(r.estado).toBe(200);
  return c;
}
const compromiso = async (c: Caso) => ({
  oficioDelegacion: await c.autoridad.documento(c.gad, ['oficio_delegacion']),
  actaCompromiso: await c.autoridad.documento(c.gad, ['acta_compromiso_modelo']),
  pocl: 'Persona Ficticia 2',
  delegados: 2,
  comunicadoPoc: '2025-09-15',
  comunicadoGremio: '2025-09-15',
});

describe('what a transition answers', () => {
  it('a process opens once: PROCESO_YA_ABIERTO', async () => {
    const c = await caso();
    const otra = await poc.post('/api/procesos', {
      procedimiento: 'implementacion',
      titular: c.gad,
    });
    expect(otra.estado).toBe(409);
    expect(otra.cuerpo).toMatchObject({
      codigo: 'PROCESO_YA_ABIERTO',
      status: 409,
      type: '/problemas/PROCESO_YA_ABIERTO',
    });
  });

  it('the same key is the same answer, and other contents under it are CLAVE_REUTILIZADA', async () => {
    const c = await caso();
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
    const clave = { 'idempotency-key': 'intento-1' };
    const datos = { origen: 'a', manifestacion };
    const primera = await c.autoridad.transitar(c.proceso, 'indicarInteres', datos, {}, clave);
    const segunda = await c.autoridad.transitar(c.proceso, 'indicarInteres', datos, {}, clave);
    expect([primera.estado, segunda.estado]).toEqual([200, 200]);
    expect(primera.cuerpo.recibo.repetida).toBe(false);
    expect(segunda.cuerpo.recibo).toMatchObject({ ...primera.cuerpo.recibo, repetida: true });
    expect(segunda.cabeceras.get('x-minga-secuencia')).toBe(
      String(primera.cuerpo.recibo.secuencia),
    );
    expect(segunda.cabeceras.get('x-minga-hash')).toBe(primera.cuerpo.recibo.hash);
    const otra = await c.autoridad.transitar(
      c.proceso,
      'indicarInteres',
      { origen: 'a' },
      {},
      clave,
    );
    expect([otra.estado, otra.cuerpo.codigo]).toEqual([422, 'CLAVE_REUTILIZADA']);

    const gad = await puerta.gad('GAD Demostración repetido');
    const abrir = () =>
      poc.post(
        '/api/procesos',
        { procedimiento: 'implementacion', titular: gad },
        { 'idempotency-key': 'abrir-1' },
      );
    const [a, b] = [await abrir(), await abrir()];
    expect([a.estado, b.estado, a.cuerpo.id === b.cuerpo.id]).toEqual([201, 201, true]);
  });

  it('an event that no procedure knows, or that is nobody’s to send, is EVENTO_DESCONOCIDO', async () => {
    const c = await caso();
    for (const evento of ['inventado', 'anotarPlanCerrado', 'xstate.stop', '*']) {
      const r = await poc.transitar(c.proceso, encodeURIComponent(evento), {});
      expect([evento, r.estado, r.cuerpo.codigo]).toEqual([evento, 404, 'EVENTO_DESCONOCIDO']);
    }
  });

  it('not the moment: EVENTO_FUERA_DE_LUGAR says what is', async () => {
    const c = await caso();
    const r = await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
    expect([r.estado, r.cuerpo.codigo]).toEqual([409, 'EVENTO_FUERA_DE_LUGAR']);
    expect(r.cuerpo.permitidos).toContainEqual({
      evento: 'indicarInteres',
      etiqueta: 'Indicar interés',
    });
    expect(r.cuerpo.detail).toContain('«Indicar interés»');
  });

  it('not you: ROL_NO_RESPONSABLE says who', async () => {
    const c = await conCompromiso();
    const r = await c.delegado.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
    expect([r.estado, r.cuerpo.codigo]).toEqual([403, 'ROL_NO_RESPONSABLE']);
    expect(r.cuerpo.responsables).toEqual([
      { rol: 'poc', etiqueta: 'Punto de contacto nacional (POC)' },
    ]);
    // Somebody without any office here is told nothing of it.
    const ajeno = await puerta.entrar('Persona Ficticia 9', {
      rol: 'evaluador',
      titularId: await puerta.gad('otro'),
    });
    expect(
      (await ajeno.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' })).estado,
    ).toBe(404);
  });

  it('wrong data: every field by its path, in Spanish or English', async () => {
    const c = await conCompromiso();
    const datos = { canal: 'paloma', constancia: '018f0000-0000-7000-8000-000000000000', sobra: 1 };
    const mas = { ocurridoEn: '2025-12-01', justificaciones: { X: 'a\u0000b' } };
    const r = await poc.transitar(c.proceso, 'informarGrupoNucleo', datos, mas);
    expect([r.estado, r.cuerpo.codigo]).toEqual([400, 'DATOS_INVALIDOS']);
    const campos = (r.cuerpo.errores as { campo: string; texto: string }[]).map((e) => e.campo);
    expect(campos).toEqual(
      expect.arrayContaining(['datos.canal', 'ocurridoEn', 'justificaciones.X']),
    );
    const espanol = r.cuerpo.errores.find((e: { campo: string }) => e.campo === 'datos.canal')
      .texto as string;
    expect(espanol).toMatch(/^Opción inválida/);
    const ingles = await poc.transitar(c.proceso, 'informarGrupoNucleo', datos, mas, {
      'accept-language': 'en',
    });
    expect(ingles.cuerpo.title).toBe('Some data need correcting');
    expect(
      ingles.cuerpo.errores.find((e: { campo: string }) => e.campo === 'datos.canal').texto,
    ).toMatch(/^Invalid option/);
    // The envelope too.
    const sobre = await poc.post(`/api/procesos/${c.proceso}/transiciones/informarGrupoNucleo`, {
      dato: {},
      modo: 'quizá',
    });
    expect(sobre.cuerpo.errores.map((e: { campo: string }) => e.campo).sort()).toEqual([
      'dato',
      'modo',
    ]);
    const ilegible = await poc.pedir(
      'POST',
      `/api/procesos/${c.proceso}/transiciones/informarGrupoNucleo`,
      {
        crudo: '{"datos":',
        cabeceras: { 'content-type': 'application/json' },
      },
    );
    expect([ilegible.estado, ilegible.cuerpo.codigo]).toEqual([400, 'CUERPO_ILEGIBLE']);
    expect(puerta.registro).not.toContain('"datos":');
  });

  it('requirements: each cited, with its force and its place', async () => {
    const c = await caso();
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
    await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion });
    const actaCompromiso = await c.autoridad.documento(c.gad, ['acta_compromiso_modelo']);
    const r = await c.autoridad.transitar(c.proceso, 'suscribirCompromiso', {
      actaCompromiso,
      pocl: 'Persona Ficticia 2',
      delegados: 1,
    });
    expect([r.estado, r.cuerpo.codigo]).toEqual([422, 'REQUISITO_INCUMPLIDO']);
    const falta = r.cuerpo.incumplidos.find(
      (x: { codigo: string }) => x.codigo === 'OFICIO_DELEGACION',
    );
    expect(falta).toMatchObject({
      texto: expect.stringContaining('ficio de delegación'),
      fuerza: 'debe',
      fuerzaTexto: 'Debe',
      lecturaNuestra: false,
      resultado: 'falta',
      efecto: 'bloquea',
      cita: { documento: 'S1', documentoNombre: 'Guía breve (2023)' },
    });
    // What already happened is recorded, and observed.
    const hecho = await c.autoridad.transitar(
      c.proceso,
      'suscribirCompromiso',
      { actaCompromiso, pocl: 'Persona Ficticia 2', delegados: 1 },
      { modo: 'consumado', ocurridoEn: '2024-05' },
    );
    expect(hecho.estado).toBe(200);
    expect(hecho.cuerpo.recibo.observaciones.map((o: { codigo: string }) => o.codigo)).toContain(
      'OFICIO_DELEGACION',
    );
    expect(hecho.cuerpo.situacion.observaciones).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          codigo: 'OFICIO_DELEGACION',
          paso: 2,
          cita: expect.objectContaining({ documento: 'S1' }),
        }),
      ]),
    );
    expect(hecho.cuerpo.situacion.pasos[1]).toMatchObject({
      numero: 2,
      estado: 'cumplido',
      desde: '2024-05',
    });
  });

  it('an old ETag of the step: VERSION_DESACTUALIZADA; another step moving does not collide', async () => {
    const c = await conCompromiso();
    const ver = async () => (await c.delegado.get(`/api/procesos/${c.proceso}`)).cuerpo;
    const etagDe = (s: { ofertas: { evento: string; etag: string }[] }, evento: string): string =>
      s.ofertas.find((o) => o.evento === evento)?.etag ?? '';
    const antes = await ver();
    await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
    const sectores = { publico: 1, privado: 1, sociedadCivil: 1, academia: 1 };
    const bien = await c.delegado.transitar(
      c.proceso,
      'identificarActores',
      sectores,
      {},
      { 'if-match': etagDe(antes, 'identificarActores') },
    );
    expect(bien.estado).toBe(200);
    const tarde = await poc.transitar(
      c.proceso,
      'informarGrupoNucleo',
      { canal: 'papel' },
      {},
      { 'if-match': etagDe(antes, 'informarGrupoNucleo') },
    );
    expect([tarde.estado, tarde.cuerpo.codigo]).toEqual([412, 'VERSION_DESACTUALIZADA']);
  });

  it('a suspended process takes nothing: PROCESO_SUSPENDIDO; resumed, it goes on', async () => {
    const c = await conCompromiso();
    const marcar = (marca: string) =>
      poc.post(`/api/procesos/${c.proceso}/marcas/${marca}`, { motivo: 'Por prueba' });
    const suspendido = await marcar('suspender');
    expect(suspendido.cuerpo.situacion.marca).toMatchObject({
      clase: 'suspendido',
      etiqueta: 'suspendido',
    });
    expect(suspendido.cuerpo.situacion.ofertas).toEqual([]);
    const r = await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
    expect([r.estado, r.cuerpo.codigo]).toEqual([409, 'PROCESO_SUSPENDIDO']);
    expect(r.cuerpo.permitidos.map((p: { evento: string }) => p.evento)).toContain('reanudar');
    expect((await marcar('suspender')).cuerpo.codigo).toBe('EVENTO_FUERA_DE_LUGAR');
    expect((await marcar('reanudar')).estado).toBe(200);
    expect((await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' })).estado).toBe(
      200,
    );
  });

  it('a simulation tells what would happen, and writes nothing', async () => {
    const c = await conCompromiso();
    const antes = (await poc.get(`/api/procesos/${c.proceso}`)).cuerpo;
    const bien = await poc.post(`/api/procesos/${c.proceso}/simulaciones/informarGrupoNucleo`, {
      datos: { canal: 'papel' },
    });
    expect(bien.cuerpo).toMatchObject({
      permitido: true,
      problema: null,
      pasos: [{ numero: 3, antesEtiqueta: 'Disponible', despuesEtiqueta: 'Cumplido' }],
      avisos: [{ codigo: 'GRUPO_NUCLEO_INFORMADO' }],
    });
    const mal = await c.delegado.post(
      `/api/procesos/${c.proceso}/simulaciones/informarGrupoNucleo`,
      { datos: { canal: 'papel' } },
    );
    expect(mal.cuerpo).toMatchObject({
      permitido: false,
      problema: { codigo: 'ROL_NO_RESPONSABLE', status: 403 },
    });
    expect((await poc.get(`/api/procesos/${c.proceso}`)).cuerpo.secuencia).toBe(antes.secuencia);
  });

  it('a mistake is mended in the open: preview, correction, and what rests on it', async () => {
    const c = await conCompromiso();
    await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
    const linea = (await poc.get(`/api/procesos/${c.proceso}/bitacora`)).cuerpo.elementos[0];
    expect(linea).toMatchObject({
      evento: 'informarGrupoNucleo',
      rectificada: false,
      datos: [{ campo: 'canal', valor: 'Documento físico' }],
    });
    const corregir = (previa: boolean) =>
      poc.post(`/api/procesos/${c.proceso}/rectificaciones`, {
        clase: 'rectificarHecho',
        secuencia: linea.secuencia,
        cambios: { datos: { canal: 'quipux' } },
        motivo: 'Se tecleó mal',
        previa,
      });
    const previa = await corregir(true);
    expect(previa.cuerpo).toMatchObject({
      recibo: null,
      cambios: [{ etiqueta: 'Canal de la comunicación', antes: 'papel', despues: 'quipux' }],
      descansan: [],
    });
    expect((await corregir(false)).cuerpo.recibo.secuencia).toBe(linea.secuencia + 1);
    const bitacora = (await poc.get(`/api/procesos/${c.proceso}/bitacora?limite=2`)).cuerpo
      .elementos;
    expect(bitacora[0]).toMatchObject({ evento: 'rectificarHecho', corrige: linea.secuencia });
    expect(bitacora[1].rectificada).toBe(linea.secuencia + 1);

    const compromisoEn = (
      await poc.get(`/api/procesos/${c.proceso}/bitacora?orden=asc`)
    ).cuerpo.elementos.find(
      (l: { evento: string }) => l.evento === 'suscribirCompromiso',
    ).secuencia;
    const anular = await poc.post(`/api/procesos/${c.proceso}/rectificaciones`, {
      clase: 'anularHecho',
      secuencia: compromisoEn,
      motivo: 'No ocurrió',
      previa: false,
    });
    expect([anular.estado, anular.cuerpo.codigo]).toEqual([422, 'LINEA_CON_DEPENDIENTES']);
    expect(anular.cuerpo.descansan.map((d: { evento: string }) => d.evento)).toContain(
      'informarGrupoNucleo',
    );
  });
});

describe('territory', () => {
  it('13 · what lies in another GAD does not exist: process, journal, document, titular, draft', async () => {
    const quito = await conCompromiso();
    const cuenca = await conCompromiso();
    const acta = await cuenca.autoridad.documento(cuenca.gad, ['acta_sesion']);
    const inventado = '018f0000-0000-7000-8000-000000000000';
    const propia = ({ peticion: _, instance: __, ...resto }: Record<string, unknown>) => resto;
    const caminos = (
      proceso: string,
      documento: string,
      gad: string,
    ): [string, string, unknown?][] => [
      ['GET', `/api/procesos/${proceso}`],
      ['GET', `/api/procesos/${proceso}/bitacora`],
      ['POST', `/api/procesos/${proceso}/transiciones/identificarActores`, { datos: {} }],
      ['POST', `/api/procesos/${proceso}/simulaciones/identificarActores`, { datos: {} }],
      ['POST', `/api/procesos/${proceso}/marcas/suspender`, { motivo: 'x' }],
      [
        'POST',
        `/api/procesos/${proceso}/rectificaciones`,
        { clase: 'deshacer', secuencia: 1, motivo: 'x', previa: true },
      ],
      ['GET', `/api/documentos/${documento}`],
      ['GET', `/api/documentos/${documento}/contenido`],
      ['GET', `/api/titulares/${gad}`],
      ['GET', `/api/titulares/${gad}/designaciones`],
      ['PUT', `/api/borradores/${proceso}/identificarActores`, { cuerpo: {}, version: 0 }],
      ['POST', '/api/procesos', { procedimiento: 'implementacion', titular: gad }],
    ];
    const reales = caminos(cuenca.proceso, acta, cuenca.gad);
    const falsos = caminos(inventado, inventado, inventado);
    for (const [i, [metodo, camino, cuerpo]] of reales.entries()) {
      const ajeno = await quito.pocl.pedir(metodo, camino, cuerpo === undefined ? {} : { cuerpo });
      const [, otroCamino, otroCuerpo] = falsos[i]!;
      const nada = await quito.pocl.pedir(
        metodo,
        otroCamino,
        otroCuerpo === undefined ? {} : { cuerpo: otroCuerpo },
      );
      expect([camino, ajeno.estado]).toEqual([camino, 404]);
      // Byte by byte the same answer as for what was never there.
      expect(propia(ajeno.cuerpo)).toEqual(propia(nada.cuerpo));
    }
    // Its document proves nothing here, and says no more than one that does not exist.
    const prestado = await quito.delegado.transitar(quito.proceso, 'identificarActores', {
      publico: 1,
      privado: 1,
      sociedadCivil: 1,
      academia: 1,
      registro: acta,
    });
    expect(prestado.cuerpo.errores).toEqual([
      expect.objectContaining({ campo: 'datos.registro', codigo: 'DOCUMENTO_NO_ENCONTRADO' }),
    ]);
    const listas = await Promise.all(
      ['/api/procesos', '/api/documentos', '/api/titulares', '/api/bandeja', '/api/avisos'].map(
        (l) => quito.pocl.get(l),
      ),
    );
    for (const l of listas) expect(JSON.stringify(l.cuerpo)).not.toContain(cuenca.gad);
  });

  it('14 · the gremio sees the GADs of its level, and only those', async () => {
    const congope = await puerta.entrar('Persona Ficticia 5', { rol: 'gremio', gremio: 'CONGOPE' });
    const vistos: { nivel: string; gremio: string }[] = [];
    let cursor = '';
    do {
      const { cuerpo } = await congope.get(`/api/titulares?limite=100${cursor}`);
      vistos.push(...cuerpo.elementos);
      cursor = cuerpo.siguiente === null ? '' : `&cursor=${encodeURIComponent(cuerpo.siguiente)}`;
    } while (cursor !== '');
    expect(vistos).toHaveLength(23);
    expect(new Set(vistos.map((t) => t.nivel))).toEqual(new Set(['provincial']));
    const c = await caso();
    expect((await congope.get(`/api/procesos/${c.proceso}`)).estado).toBe(404);
    const ame = await puerta.entrar('Persona Ficticia 6', { rol: 'gremio', gremio: 'AME' });
    expect((await ame.get(`/api/procesos/${c.proceso}`)).estado).toBe(200);
  });

  it('lists page to the end without repeats or holes, and refuse a cursor nobody gave', async () => {
    const ids = new Set<string>();
    let siguiente: string | null = null;
    let paginas = 0;
    do {
      const r = await poc.get(
        `/api/titulares?nivel=parroquial_rural&limite=100${siguiente === null ? '' : `&cursor=${encodeURIComponent(siguiente)}`}`,
      );
      expect(r.cuerpo.total).toBe(824);
      for (const t of r.cuerpo.elementos) ids.add(t.id);
      siguiente = r.cuerpo.siguiente;
      paginas += 1;
    } while (siguiente !== null);
    expect([ids.size, paginas]).toEqual([824, 9]);
    const malo = await poc.get('/api/titulares?cursor=inventado');
    expect([malo.estado, malo.cuerpo.codigo]).toEqual([400, 'CURSOR_INVALIDO']);
    expect((await poc.get('/api/titulares?limite=101')).cuerpo.errores[0].campo).toBe('limite');
    const tildes = await poc.get('/api/titulares?q=ca%C3%B1ar&nivel=provincial');
    expect(tildes.cuerpo.elementos.map((t: { nombre: string }) => t.nombre)).toEqual(['Cañar']);
  });
});

describe('drafts', () => {
  it('two windows: the second one is shown what the first wrote', async () => {
    const c = await conCompromiso();
    const camino = `/api/borradores/${c.proceso}/identificarActores`;
    const guardar = (cuerpo: object, version: number) =>
      c.delegado.pedir('PUT', camino, { cuerpo: { cuerpo, version } });
    expect((await c.delegado.get(camino)).estado).toBe(404);
    expect((await guardar({ publico: 1 }, 0)).cuerpo).toMatchObject({
      version: 1,
      cuerpo: { publico: 1 },
    });
    expect((await guardar({ publico: 2 }, 1)).cuerpo.version).toBe(2);
    const tarde = await guardar({ publico: 3 }, 1);
    expect([tarde.estado, tarde.cuerpo.codigo]).toEqual([409, 'BORRADOR_EN_CONFLICTO']);
    expect(tarde.cuerpo.actual).toMatchObject({ version: 2, cuerpo: { publico: 2 } });
    // It is of that account, and of nobody else.
    expect((await c.pocl.get(camino)).estado).toBe(404);
    expect(
      (await c.delegado.get('/api/bandeja')).cuerpo.elementos.find(
        (t: { evento: string }) => t.evento === 'identificarActores',
      ).borrador,
    ).toBe(true);
    expect((await c.delegado.pedir('DELETE', camino)).estado).toBe(204);
    expect((await c.delegado.get(camino)).estado).toBe(404);
  });
});

describe('tasks and notices', () => {
  it('what waits for me, for my side, for others; and what I did', async () => {
    const c = await conCompromiso();
    const ver = async (quien: Programa, vista: string) =>
      (await quien.get(`/api/bandeja?vista=${vista}&gad=${c.gad}`)).cuerpo;
    const eventos = (b: { elementos: { evento: string }[] }) =>
      b.elementos.map((t) => t.evento).sort();
    const delegado = await ver(c.delegado, 'paraMi');
    expect(eventos(delegado)).toContain('identificarActores');
    expect(
      delegado.elementos.find((t: { evento: string }) => t.evento === 'identificarActores'),
    ).toMatchObject({
      paso: 5,
      pasoNombre: 'Identificar actores clave',
      actuaComo: { rol: 'delegado' },
      porCuentaDe: null,
    });
    // The POCL may record it for the delegados, who can enter and do it themselves.
    expect(eventos(await ver(c.pocl, 'paraMi'))).not.toContain('identificarActores');
    const porOtros = await ver(c.pocl, 'porCuentaDe');
    const pocl = porOtros.elementos.find(
      (t: { evento: string }) => t.evento === 'identificarActores',
    );
    expect(pocl).toMatchObject({
      actuaComo: { rol: 'pocl' },
      porCuentaDe: { rol: 'delegado' },
      vence: { fecha: '2025-09-30', clase: 'meta', dias: 15, vencido: false },
    });
    expect(porOtros.conteos.porCuentaDe).toBeGreaterThan(0);
    // What may merely happen is nobody's task: a change of authority, a reminder.
    for (const vista of ['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros'])
      for (const evento of ['cambiarAutoridad', 'registrarInsistencia', 'ratificarAdhesion'])
        expect(eventos(await ver(poc, vista))).not.toContain(evento);
    expect(eventos(await ver(c.delegado, 'esperoAOtros'))).toContain('informarGrupoNucleo');
    expect(eventos(await ver(poc, 'paraMi'))).toContain('informarGrupoNucleo');
    const meta = (await ver(poc, 'paraMi')).elementos.find(
      (t: { evento: string }) => t.evento === 'sensibilizarDelegados',
    );
    expect(meta.vence).toEqual({ fecha: '2025-10-15', clase: 'meta', dias: 30, vencido: false });
    expect(eventos(await ver(c.autoridad, 'hechos'))).toEqual([
      'indicarInteres',
      'suscribirCompromiso',
    ]);

    const avisos = (await c.pocl.get('/api/avisos')).cuerpo;
    expect(avisos.elementos[0].texto).toBe(
      'La Autoridad suscribió el compromiso y designó a su equipo.',
    );
    const id = avisos.elementos[0].id as string;
    expect((await c.pocl.post(`/api/avisos/${id}/leido`)).estado).toBe(204);
    expect((await c.pocl.get('/api/avisos')).cuerpo.total).toBe(avisos.total - 1);
    const ajeno = await caso();
    expect((await ajeno.pocl.post(`/api/avisos/${id}/leido`)).estado).toBe(404);
  });
});

describe('nothing personal', () => {
  it('what a person writes is in no journal line and in no log', async () => {
    const c = await caso();
    const SECRETOS = [
      'Zoraida Quispillo Ficticia',
      'zoraida.q@prueba.invalid',
      'cédula 0102030405',
      'palabras del motivo',
    ];
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio'], {
      titulo: `Oficio de ${SECRETOS[0]}`,
      visibilidad: 'personal',
    });
    await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion });
    const suscrito = await c.autoridad.transitar(
      c.proceso,
      'suscribirCompromiso',
      { ...(await compromiso(c)), pocl: SECRETOS[0] },
      { justificaciones: { COMUNICADO_AL_GREMIO: SECRETOS[2] } },
    );
    expect(suscrito.estado).toBe(200);
    await poc.post(`/api/procesos/${c.proceso}/marcas/suspender`, { motivo: SECRETOS[3] });
    await poc.get(`/api/titulares?q=${encodeURIComponent(SECRETOS[0] ?? '')}`);
    await poc.post('/api/personas', { nombre: SECRETOS[0], correo: SECRETOS[1] });
    await poc.post('/api/sesion', { correo: SECRETOS[1], clave: SECRETOS[3] });
    // The words are there for whoever may read them…
    const bitacora = await c.pocl.get(`/api/procesos/${c.proceso}/bitacora?tecnica=1`);
    expect(JSON.stringify(bitacora.cuerpo)).toContain(SECRETOS[0]);
    expect(JSON.stringify(bitacora.cuerpo)).toContain(SECRETOS[3]);
    expect(bitacora.cuerpo.elementos[0].linea).toBeUndefined();
    // …and in no exact line, nor in the log.
    const tecnica = await poc.get(`/api/procesos/${c.proceso}/bitacora?tecnica=1`);
    const lineas = tecnica.cuerpo.elementos
      .map((l: { linea: string }) => l.linea)
      .join('\n') as string;
    expect(lineas).toContain('texto:');
    for (const secreto of SECRETOS) {
      expect(lineas).not.toContain(secreto);
      expect(puerta.registro).not.toContain(secreto);
      expect(puerta.registro).not.toContain(encodeURIComponent(secreto));
    }
    expect(puerta.registro).toContain('"msg":"atendida"');
    expect(puerta.registro).not.toContain(poc.ficha);
    // The gremio follows the process, but the name of a person is not its business.
    const ame = await puerta.entrar('Persona Ficticia 7', { rol: 'gremio', gremio: 'AME' });
    const delGremio = await ame.get(`/api/procesos/${c.proceso}/bitacora`);
    expect(delGremio.estado).toBe(200);
    expect(JSON.stringify(delGremio.cuerpo)).not.toContain(SECRETOS[0]);
  });
});
