/** Each code of the contract of a transition, provoked. */
import { Casos } from './caso.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
});
afterAll(() => puerta.cerrar());

describe('what a transition answers', () => {
  it('a process opens once: PROCESO_YA_ABIERTO', async () => {
    const c = await casos.nuevo();
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
    const c = await casos.nuevo();
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
    const c = await casos.nuevo();
    for (const evento of ['inventado', 'anotarPlanCerrado', 'xstate.stop', '*']) {
      const r = await poc.transitar(c.proceso, encodeURIComponent(evento), {});
      expect([evento, r.estado, r.cuerpo.codigo]).toEqual([evento, 404, 'EVENTO_DESCONOCIDO']);
    }
  });

  it('not the moment: EVENTO_FUERA_DE_LUGAR says what is', async () => {
    const c = await casos.nuevo();
    const r = await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
    expect([r.estado, r.cuerpo.codigo]).toEqual([409, 'EVENTO_FUERA_DE_LUGAR']);
    expect(r.cuerpo.permitidos).toContainEqual({
      evento: 'indicarInteres',
      etiqueta: 'Indicar interés',
    });
    expect(r.cuerpo.detail).toContain('«Indicar interés»');
  });

  it('not you: ROL_NO_RESPONSABLE says who', async () => {
    const c = await casos.conCompromiso();
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
    const c = await casos.conCompromiso();
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
    // JSON admits what has no canonical text, and what nobody gets to the bottom of.
    for (const [n, valor] of ['"\\ud800"', '['.repeat(5e4) + ']'.repeat(5e4)].entries()) {
      const sinFondo = await poc.pedir(
        'POST',
        `/api/procesos/${c.proceso}/transiciones/informarGrupoNucleo`,
        {
          crudo: `{"datos":{"canal":${valor}}}`,
          cabeceras: { 'content-type': 'application/json', 'idempotency-key': `sin-fondo-${n}` },
        },
      );
      expect([sinFondo.estado, sinFondo.cuerpo.codigo]).toEqual([400, 'CUERPO_ILEGIBLE']);
    }
    const adjunto = new FormData();
    adjunto.set('metadatos', `{"titular":null,"tipos":["oficio"],"titulo":"\\ud800"}`);
    adjunto.set('archivo', new Blob(['%PDF-1.4\n%%EOF\n']), 'a.pdf');
    const subido = await poc.pedir('POST', '/api/documentos', {
      formulario: adjunto,
      cabeceras: { 'idempotency-key': 'sin-fondo' },
    });
    expect([subido.estado, subido.cuerpo.errores?.[0]?.campo]).toEqual([400, 'metadatos']);
    expect(puerta.registro).not.toContain('"datos":');
  });

  it('requirements: each cited, with its force and its place', async () => {
    const c = await casos.nuevo();
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

  it('what a corrected fact lacks is still said, and what it does not lack any more is not', async () => {
    const c = await casos.nuevo();
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
    await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion });
    const actaCompromiso = await c.autoridad.documento(c.gad, ['acta_compromiso_modelo']);
    const r = await c.autoridad.transitar(
      c.proceso,
      'suscribirCompromiso',
      { actaCompromiso, pocl: 'Persona Ficticia 2', delegados: 1 },
      { modo: 'consumado', ocurridoEn: '2024-05' },
    );
    const observadas = async (): Promise<string[]> =>
      (await poc.get(`/api/procesos/${c.proceso}`)).cuerpo.observaciones
        .filter((o: { paso: number }) => o.paso === 2)
        .map((o: { codigo: string }) => o.codigo)
        .sort();
    const antes = await observadas();
    expect(antes).toContain('OFICIO_DELEGACION');
    const corregir = async (cambios: object) =>
      expect(
        (
          await poc.post(`/api/procesos/${c.proceso}/rectificaciones`, {
            clase: 'rectificarHecho',
            secuencia: r.cuerpo.recibo.secuencia,
            cambios,
            motivo: 'Se tecleó mal',
            previa: false,
          })
        ).estado,
      ).toBe(200);
    await corregir({ ocurridoEn: '2024-04' });
    expect(await observadas()).toEqual(antes);
    const oficioDelegacion = await c.autoridad.documento(c.gad, ['oficio_delegacion']);
    await corregir({ datos: { oficioDelegacion } });
    expect(await observadas()).toEqual(antes.filter((o) => o !== 'OFICIO_DELEGACION'));
  });

  it('of what already happened, what nobody knows is left out; the step says «sin constancia»', async () => {
    const c = await casos.conCompromiso();
    const sabido = {
      modo: 'consumado',
      sinConstancia: true,
      justificaciones: { SIN_CONSTANCIA: 'Nadie guarda el registro.' },
      actuadoPor: { rol: 'delegado' },
    };
    const acto = await c.delegado.transitar(c.proceso, 'identificarActores', {});
    expect([acto.estado, acto.cuerpo.codigo]).toEqual([400, 'DATOS_INVALIDOS']);
    // What is given keeps its shape.
    const mal = await c.delegado.transitar(
      c.proceso,
      'identificarActores',
      { publico: -1 },
      sabido,
    );
    expect(mal.cuerpo.errores).toEqual([expect.objectContaining({ campo: 'datos.publico' })]);
    const r = await c.delegado.transitar(c.proceso, 'identificarActores', {}, sabido);
    expect(r.estado).toBe(200);
    expect(r.cuerpo.situacion.pasos[4]).toMatchObject({
      numero: 5,
      estado: 'cumplido',
      sinConstancia: true,
      desde: null,
    });
    // Corrected later, no more is asked than then.
    const { secuencia } = r.cuerpo.recibo;
    const linea = (await c.delegado.get(`/api/procesos/${c.proceso}/bitacora/${secuencia}`)).cuerpo;
    expect(linea.valores).toEqual({});
    expect(linea.esquema.required ?? []).toEqual([]);
    expect(Object.keys(linea.esquema.properties)).toContain('publico');
  });

  it('an old ETag of the step: VERSION_DESACTUALIZADA; another step moving does not collide', async () => {
    const c = await casos.conCompromiso();
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
    const c = await casos.conCompromiso();
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
    const { secuencia } = (await poc.get(`/api/procesos/${c.proceso}`)).cuerpo;
    expect((await marcar('reanudar')).estado).toBe(200);
    // What the process admits now would say nothing of why the suspension stays.
    const enmienda = await poc.post(`/api/procesos/${c.proceso}/rectificaciones`, {
      clase: 'anularHecho',
      secuencia,
      motivo: 'Por prueba',
      previa: true,
    });
    expect(enmienda.cuerpo).toMatchObject({
      codigo: 'EVENTO_FUERA_DE_LUGAR',
      title: 'Este asiento no se enmienda así',
      detail: expect.stringContaining('volvió a reanudarse'),
    });
    expect((await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' })).estado).toBe(
      200,
    );
  });

  it('a simulation tells what would happen, and writes nothing', async () => {
    const c = await casos.conCompromiso();
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

  it('a simulation tells all that is missing at once: the data, and what the rules ask besides', async () => {
    const c = await casos.nuevo();
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
    await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion });
    const simular = async (datos: object, mas: object = {}) => {
      const { cuerpo } = await c.autoridad.post(
        `/api/procesos/${c.proceso}/simulaciones/suscribirCompromiso`,
        { datos, ...mas },
      );
      return {
        codigo: cuerpo.problema?.codigo ?? null,
        errores: (cuerpo.problema?.errores ?? []).map((e: { campo: string }) => e.campo),
        bloquean: cuerpo.requisitos.flatMap(
          (r: { resultado: string; efecto: string; params: { campo?: string } }) =>
            r.resultado === 'falta' && r.efecto === 'bloquea' ? [r.params.campo] : [],
        ),
        exigidos: cuerpo.exigidos,
      };
    };
    const papeles = ['oficioDelegacion', 'actaCompromiso'];
    const nada = await simular({});
    expect(nada).toMatchObject({ codigo: 'DATOS_INVALIDOS', errores: ['datos.delegados'] });
    expect(nada.bloquean).toEqual(expect.arrayContaining(papeles));
    expect(nada.exigidos).toEqual(expect.arrayContaining(papeles));

    // What is there is still asked for, and no longer missing; what does not serve hides nothing of the rest.
    const oficioDelegacion = await c.autoridad.documento(c.gad, ['oficio_delegacion']);
    const conUno = await simular({ oficioDelegacion, delegados: -1 });
    expect(conUno.errores).toEqual(['datos.delegados']);
    expect(conUno.bloquean).not.toContain('oficioDelegacion');
    expect(conUno.bloquean).toContain('actaCompromiso');
    expect(conUno.exigidos).toEqual(nada.exigidos);

    // Of what already happened nothing is asked that nobody knows.
    expect((await simular({}, { modo: 'consumado', ocurridoEn: '2025-09-01' })).exigidos).toEqual(
      [],
    );
  });

  it('a mistake is mended in the open: preview, correction, and what rests on it', async () => {
    const c = await casos.conCompromiso();
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
