import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, codigo, rechazo } from './casa.js';

describe('el orden de los rechazos', () => {
  let banco: Banco;
  let casa: Casa;
  let titularId: string;
  let gente: Awaited<ReturnType<Casa['gente']>>;
  let proceso: string;
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco);
  });
  afterAll(() => banco.cerrar());
  beforeEach(async () => {
    titularId = await casa.titular();
    gente = await casa.gente(titularId);
    proceso = (await casa.abrirConvenio(gente.poc, titularId)).procesoId;
  });

  it('da un recibo y deja la línea', async () => {
    const r = await casa.registrar(gente.autoridad, proceso, 'iniciar');
    expect(r).toMatchObject({ raizId: proceso, procesoId: proceso, secuencia: 2, repetida: false });
    const lineas = await casa.lineas(proceso);
    expect(lineas.map((l) => l.evento)).toEqual(['abrirProceso', 'iniciar']);
    expect(JSON.parse(lineas[1]!.linea)).toMatchObject({
      v: 1,
      raiz: proceso,
      secuencia: 2,
      evento: 'iniciar',
      paso: 1,
      actuadoPor: { rol: 'autoridad', documento: null },
      registradoPor: { cuenta: gente.autoridad, rol: 'autoridad', calidad: 'titular' },
      ocurridoEn: '2025-09-15',
      antes: { estados: ['porIniciar'] },
      despues: { estados: ['redactandoA', 'redactandoB'] },
    });
    expect(JSON.stringify(lineas)).not.toContain('Persona');
  });

  it('la clave ya usada responde antes que todo', async () => {
    const idempotencia = { principal: gente.autoridad, clave: 'k1', huella: 'h1' };
    const r1 = await casa.registrar(gente.autoridad, proceso, 'iniciar', { idempotencia });
    const r2 = await casa.registrar(gente.autoridad, proceso, 'iniciar', { idempotencia });
    expect(r2).toEqual({ ...r1, repetida: true });
    // Not even a territory that is no longer hers comes before.
    expect(
      await codigo(
        casa.registrar(gente.autoridad, proceso, 'loQueSea', {
          idempotencia: { ...idempotencia, huella: 'otra' },
        }),
      ),
    ).toBe('CLAVE_REUTILIZADA');
  });

  it('404: nadie que no tenga un cargo allí sabe que existe', async () => {
    const otro = await casa.titular();
    const ajena = await casa.cuenta('autoridad', { titularId: otro });
    const ajeno = await rechazo(casa.registrar(ajena, proceso, 'iniciar'));
    const inexistente = await rechazo(
      casa.registrar(ajena, '0198c9f0-0000-7000-8000-000000000000', 'iniciar'),
    );
    expect(ajeno.codigo).toBe('NO_ENCONTRADO');
    expect(ajeno.params).toEqual(inexistente.params);
    expect(inexistente.codigo).toBe('NO_ENCONTRADO');
    expect(await codigo(casa.engine.ver(proceso, { cuentaId: ajena }))).toBe('NO_ENCONTRADO');
    const vencida = await casa.cuenta('autoridad', { titularId, hasta: '2025-09-14' });
    expect(await codigo(casa.registrar(vencida, proceso, 'iniciar'))).toBe('NO_ENCONTRADO');
  });

  it.each([
    '#plazo:redactandoA:metaA',
    '#hijo:revision',
    'xstate.done',
    '*',
    '',
    'anotarEncargo',
    'noExiste',
    'abrirProceso',
    'suspender',
    'rectificarHecho',
  ])('404: «%s» no es un evento de personas', async (evento) => {
    expect(await codigo(casa.registrar(gente.poc, proceso, evento, { siCoincide: '"x"' }))).toBe(
      'EVENTO_DESCONOCIDO',
    );
  });

  it('412 antes que 409, 403, 400 y 422', async () => {
    const r = await rechazo(
      casa.registrar(gente.gremio, proceso, 'unir', { siCoincide: '"viejo"', datos: { x: 1 } }),
    );
    expect(r.codigo).toBe('VERSION_DESACTUALIZADA');
  });

  it('412: la etiqueta de un paso no cambia con el trabajo de otro', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar');
    const etag = async (evento: string): Promise<string> =>
      (await casa.engine.ver(proceso, { cuentaId: gente.poc })).ofertas.find(
        (o) => o.evento === evento,
      )!.etag;
    const a = await etag('redactarA');
    const b = await etag('redactarB');
    expect(a).not.toBe(b);
    await casa.registrar(gente.delegado, proceso, 'redactarB', {
      datos: { paginas: 2 },
      siCoincide: b,
    });
    expect(await etag('redactarA')).toBe(a);
    await casa.registrar(gente.delegado, proceso, 'redactarA', { siCoincide: `W/"x", ${a}` });
    await casa.registrar(gente.poc, proceso, 'unir');
    await casa.registrar(gente.poc, proceso, 'volverARedactar', { datos: { motivo: 'faltó' } });
    expect(
      await codigo(casa.registrar(gente.delegado, proceso, 'redactarA', { siCoincide: a })),
    ).toBe('VERSION_DESACTUALIZADA');
  });

  it('409 antes que 403: dice qué cabe ahora', async () => {
    const r = await rechazo(casa.registrar(gente.gremio, proceso, 'unir', { datos: { x: 1 } }));
    expect(r.codigo).toBe('EVENTO_FUERA_DE_LUGAR');
    expect(r.params['permitidos']).toEqual(['iniciar']);
  });

  it('403 antes que 400: dice quién', async () => {
    const r = await rechazo(casa.registrar(gente.gremio, proceso, 'iniciar', { datos: { x: 1 } }));
    expect(r.codigo).toBe('ROL_NO_RESPONSABLE');
    expect(r.params).toMatchObject({
      responsables: ['autoridad'],
      registran: ['autoridad', 'pocl', 'delegado', 'poc'],
      misRoles: ['gremio'],
    });
  });

  it('400 antes que 422, con el lugar de cada falta', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar');
    const r = await rechazo(
      casa.registrar(gente.delegado, proceso, 'redactarA', {
        datos: { debe: 0, sugerido: 7, otro: 1 },
        ocurridoEn: '2025-09-16',
        sinConstancia: true,
      }),
    );
    expect(r.codigo).toBe('DATOS_INVALIDOS');
    const campos = (r.params['errores'] as { campo: string; codigo: string }[]).map(
      (e) => `${e.campo} ${e.codigo}`,
    );
    expect(campos.sort()).toEqual([
      'datos UNRECOGNIZED_KEYS',
      'datos.sugerido TOO_BIG',
      'justificaciones.SIN_CONSTANCIA REQUERIDO',
      'ocurridoEn FECHA_FUTURA',
      'sinConstancia SOLO_HECHO_CONSUMADO',
    ]);
    const { incumplidos } = (
      await rechazo(casa.registrar(gente.delegado, proceso, 'redactarA', { datos: { debe: 0 } }))
    ).params as { incumplidos: { codigo: string; cita: object; efecto: string }[] };
    expect(incumplidos).toEqual([
      expect.objectContaining({
        codigo: 'DEBE_FUENTE',
        efecto: 'bloquea',
        cita: { documento: 'MINGA', lugar: 'prueba', claves: [] },
      }),
    ]);
  });

  it.each([
    ['2025-02-30', 'FECHA_INEXISTENTE'],
    ['2025-13', 'FECHA_INEXISTENTE'],
    ['ayer', 'FECHA_INEXISTENTE'],
    ['2025', 'FECHA_PARCIAL_SOLO_HECHO_CONSUMADO'],
    ['2025-09-16', 'FECHA_FUTURA'],
  ])('400: ocurridoEn %s es %s', async (ocurridoEn, esperado) => {
    const r = await rechazo(casa.registrar(gente.autoridad, proceso, 'iniciar', { ocurridoEn }));
    expect(r.params['errores']).toEqual([
      expect.objectContaining({ campo: 'ocurridoEn', codigo: esperado }),
    ]);
  });

  it('una fecha parcial cabe en un hecho consumado, y la de este mes no es futura', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar', {
      modo: 'consumado',
      ocurridoEn: '2025-09',
    });
    expect((await casa.filas('bitacora', proceso))[1]!['ocurrido_en']).toBe('2025-09');
  });

  it('400: ni NUL ni medios caracteres, tampoco en una justificación', async () => {
    const nulo = await rechazo(
      casa.registrar(gente.autoridad, proceso, 'iniciar', {
        justificaciones: { X: 'a\0b', Y: 'a\ud800' },
      }),
    );
    expect((nulo.params['errores'] as { campo: string }[]).map((e) => e.campo)).toEqual([
      'justificaciones.X',
      'justificaciones.Y',
    ]);
  });

  it('400: un documento ajeno es un documento que no existe', async () => {
    const ajeno = await casa.documento(await casa.titular());
    const r = await rechazo(
      casa.registrar(gente.autoridad, proceso, 'iniciar', { datos: { anexos: [ajeno] } }),
    );
    expect(r.params['errores']).toEqual([
      { campo: 'datos.anexos.0', codigo: 'DOCUMENTO_NO_ENCONTRADO' },
    ]);
  });

  it('nada de lo rechazado se escribe', async () => {
    await rechazo(casa.registrar(gente.gremio, proceso, 'iniciar'));
    await rechazo(casa.registrar(gente.autoridad, proceso, 'unir'));
    expect(await casa.lineas(proceso)).toHaveLength(1);
    expect(await casa.filas('incidente', proceso)).toEqual([]);
  });

  it('abrir: 404, 409, 403, 400', async () => {
    const abrir = (cuentaId: string, mas: object = {}): Promise<unknown> =>
      casa.engine.abrir({
        principal: { cuentaId },
        idempotencia: null,
        procedimiento: 'convenio',
        titularId,
        entrada: {},
        ...mas,
      });
    expect(await codigo(abrir(gente.poc, { titularId: 'no' }))).toBe('NO_ENCONTRADO');
    expect(await codigo(abrir(gente.poc, { procedimiento: 'revision' }))).toBe('NO_ENCONTRADO');
    expect(await codigo(abrir(gente.poc, { procedimiento: 'convenio@9' }))).toBe('NO_ENCONTRADO');
    expect(await codigo(abrir(gente.gremio))).toBe('PROCESO_YA_ABIERTO');
    const nuevo = await casa.titular();
    expect(await codigo(abrir(gente.gremio, { titularId: nuevo, entrada: 3 }))).toBe(
      'ROL_NO_RESPONSABLE',
    );
    expect(await codigo(abrir(gente.poc, { titularId: nuevo, entrada: { x: 1 } }))).toBe(
      'DATOS_INVALIDOS',
    );
    const mancomunidad = await casa.titular({ clase: 'mancomunidad', gremio: null });
    expect(await codigo(abrir(gente.poc, { titularId: mancomunidad }))).toBe(
      'EVENTO_FUERA_DE_LUGAR',
    );
  });
});
